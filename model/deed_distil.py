"""What the teachers see in reports that nobody annotated.

In:  the teachers, examples of variants, the ways through the parse that are learnt.
Out: the examples, each with what the teachers see in it, on average.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch
from deed_examples import Example, Sensed, Soft
from deed_losses import Given, begins_of, indexes, side_scores, states_of
from deed_network import TrainedDeeds
from deed_teacher import DeedTeacher
from numpy.typing import NDArray
from torch import Tensor

Teacher = TrainedDeeds | DeedTeacher
Floats = NDArray[np.float32]

LEAST_SEEN = 0.2
"""A deed is learnt from where its word is at least so likely to tell it."""

AT_ONCE = 16


def seen_by(teachers: Sequence[Teacher], examples: Sequence[Example], given: Given) -> Iterator[Example]:
    """The examples with what the teachers see in them."""
    for teacher in teachers:
        teacher.eval()
    ordered = sorted(examples, key=lambda one: len(one.words))
    for start in range(0, len(ordered), AT_ONCE):
        yield from _seen_at_once(teachers, ordered[start : start + AT_ONCE], given)


def _seen_at_once(
    teachers: Sequence[Teacher], examples: Sequence[Example], given: Given
) -> Iterator[Example]:
    begins = begins_of(examples)
    with torch.no_grad():
        read = [states_of(teacher, examples, given) for teacher in teachers]
        views = list(zip(teachers, read, strict=True))
        acts = _mean([torch.sigmoid(teacher.scorers.acts(whole)) for teacher, (_, whole) in views])
        deeds = [
            (number, int(place), int(act))
            for number, (begin, example) in enumerate(zip(begins, examples, strict=True))
            for place, act in zip(
                *np.nonzero(acts[begin : begin + len(example.words)] > LEAST_SEEN), strict=True
            )
        ]
        if deeds:
            at = indexes([begins[number] + place for number, place, _ in deeds])
            told = indexes([act for _, _, act in deeds])
            statuses = _mean(
                [torch.softmax(t.scorers.statuses(whole[at], told), -1) for t, (_, whole) in views]
            )
            sides = _mean(
                [torch.sigmoid(side_scores(t, own, examples, deeds, given)) for t, (own, _) in views]
            )
            nobody = _mean([torch.sigmoid(t.scorers.nobodies(own[at], told)) for t, (own, _) in views])
    found: list[list[Sensed]] = [[] for _ in examples]
    row = 0
    for number, (whose, place, act) in enumerate(deeds):
        size = len(examples[whose].actors)
        found[whose].append(Sensed(place, act, statuses[number], sides[row : row + size], nobody[number]))
        row += size
    for begin, example, own in zip(begins, examples, found, strict=True):
        seen = acts[begin : begin + len(example.words)].astype(np.float16)
        yield replace(example, soft=Soft(seen, tuple(own)))


def _mean(views: Sequence[Tensor]) -> Floats:
    found: Floats = torch.stack(list(views)).mean(0).cpu().numpy()
    return found
