"""What the teacher sees in reports that nobody annotated.

In:  the teacher, examples of variants, the ways through the parse that are learnt.
Out: the examples, each with what the teacher sees in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch
from deed_examples import Example, Sensed, Soft
from deed_losses import Given, begins_of, indexes, side_scores
from deed_teacher import DeedTeacher

LEAST_SEEN = 0.2
"""A deed is learnt from where its word is at least so likely to tell it."""

AT_ONCE = 16


def seen_by(teacher: DeedTeacher, examples: Sequence[Example], given: Given) -> Iterator[Example]:
    """The examples with what the teacher sees in them."""
    teacher.eval()
    ordered = sorted(examples, key=lambda one: len(one.words))
    for start in range(0, len(ordered), AT_ONCE):
        yield from _seen_at_once(teacher, ordered[start : start + AT_ONCE], given)


def _seen_at_once(teacher: DeedTeacher, examples: Sequence[Example], given: Given) -> Iterator[Example]:
    begins = begins_of(examples)
    with torch.no_grad():
        states, whole = teacher.read(examples)
        acts = torch.sigmoid(teacher.scorers.acts(whole)).cpu().numpy()
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
            statuses = torch.softmax(teacher.scorers.statuses(whole[at], told), -1).cpu().numpy()
            sides = torch.sigmoid(side_scores(teacher, states, examples, deeds, given)).cpu().numpy()
            nobody = torch.sigmoid(teacher.scorers.nobodies(states[at], told)).cpu().numpy()
    found: list[list[Sensed]] = [[] for _ in examples]
    row = 0
    for number, (whose, place, act) in enumerate(deeds):
        size = len(examples[whose].actors)
        found[whose].append(Sensed(place, act, statuses[number], sides[row : row + size], nobody[number]))
        row += size
    for begin, example, own in zip(begins, examples, found, strict=True):
        seen = acts[begin : begin + len(example.words)].astype(np.float16)
        yield replace(example, soft=Soft(seen, tuple(own)))
