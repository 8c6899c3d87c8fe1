"""The training of the deed network and its teacher: batches of about one length, the gold sets twice at the end.

In:  examples, the vectors of words and the ways through the parse, a seed.
Out: the network as it reads, its weights as exact as they ship; or its teacher.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from deed_examples import KNOWN, RANKS_OF_DEEDS, STATUSES_OF_DEEDS, Example
from deed_losses import Given, inputs_of, losses
from deed_network import DeedShape, TrainedDeeds
from deed_teacher import DeedTeacher
from device import DEVICE
from torch import nn

from legation.reading.sensing.senses import NEAR_STEPS, SENTENCES_BACK, SENTENCES_ON
from legation.reading.sensing.words import FLAGS, KINDS
from legation.record.statement import ACTS

REPORTS_AT_ONCE = 8
DECAY = 0.01
LEAST_RATE = 0.01
"""The share of the rate that the last steps still have."""

WARMING = 0.06
"""The share of the steps in which the rate rises."""

TWICE_FROM = 0.65
"""From this share of the epochs on the gold sets are seen twice in each: they were judged with more care."""

RULES_SEEN = 3
"""So often an epoch sees an example of the codebook: they are short, and stand for all that phrasings know."""

VARIANTS_SEEN = 0.6
"""The share of the variants that an epoch sees."""

MOST_GRADIENT = 1.0
LOSSES = ("acts", "statuses", "sides", "ranks", "pairs")
SHARES = (1.0, 0.5, 0.5, 0.25, 0.5)
"""How much each loss counts."""

UNEVEN = (0.7, 1.3)
"""A report's length is blurred by as much, so that not always the same ones are seen together."""


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast one learns."""

    epochs: int
    rate: float
    rate_of_language: float | None = None
    """The rate of MiniLM's own layers."""


FIRST = Course(14, 2e-3)
AFTER_TEACHERS = Course(6, 1.2e-3)
TEACHER = Course(3, 1e-3, 1.5e-4)


def train_deeds(
    examples: Sequence[Example],
    given: Given,
    seed: int,
    *,
    first: TrainedDeeds | None = None,
    epochs: int | None = None,
) -> TrainedDeeds:
    """The trained network: from nothing, or going on from a first one with what its teachers see, too."""
    torch.manual_seed(seed)
    network = TrainedDeeds(shape_of(examples[0], given)).to(DEVICE)
    course = FIRST
    if first is not None:
        network.load_state_dict(first.state_dict())
        course = AFTER_TEACHERS
    _learn(network, examples, given, Course(epochs or course.epochs, course.rate), seed)
    halve(network)
    return network.cpu().eval()


def train_teacher(
    minilm: Path, examples: Sequence[Example], given: Given, seed: int, *, epochs: int | None = None
) -> DeedTeacher:
    """The trained teacher."""
    torch.manual_seed(seed)
    teacher = DeedTeacher(minilm, shape_of(examples[0], given), examples[0].states.shape[1]).to(DEVICE)
    course = Course(epochs or TEACHER.epochs, TEACHER.rate, TEACHER.rate_of_language)
    _learn(teacher, examples, given, course, seed)
    return teacher


def shape_of(example: Example, given: Given) -> DeedShape:
    """The sizes of the network that reads such examples."""
    inputs = inputs_of(example, given).shape[1]
    return DeedShape(
        inputs=inputs,
        vectors=inputs - example.states.shape[1] - FLAGS,
        acts=len(ACTS),
        statuses=len(STATUSES_OF_DEEDS),
        ranks=len(RANKS_OF_DEEDS),
        paths=given.elsewhere + 1,
        distances=2 * (NEAR_STEPS + 2),
        sentences=SENTENCES_BACK + SENTENCES_ON + 1,
        kinds=len(KINDS) + 1,
        known=KNOWN,
    )


def halve(network: nn.Module) -> None:
    """Make the weights of a network as exact as they ship."""
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(weight.half().float())


def _learn(
    network: TrainedDeeds | DeedTeacher, examples: Sequence[Example], given: Given, course: Course, seed: int
) -> None:
    draw = random.Random(seed)
    plan = [
        _batches(examples, draw, twice=epoch >= TWICE_FROM * course.epochs) for epoch in range(course.epochs)
    ]
    optimizer = torch.optim.AdamW(_groups(network, course), weight_decay=DECAY)
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps))
    shares = torch.tensor(SHARES, device=DEVICE)
    began = time.monotonic()
    network.train()
    for epoch, batches in enumerate(plan, 1):
        total = np.zeros(len(SHARES))
        for batch in batches:
            parts = torch.stack(losses(network, batch, given))
            optimizer.zero_grad()
            (parts * shares).sum().backward()
            nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
            optimizer.step()
            schedule.step()
            total += parts.detach().cpu().numpy()
        told = ", ".join(
            f"{name} {loss:.3f}" for name, loss in zip(LOSSES, total / len(batches), strict=True)
        )
        print(
            f"epoch {epoch} of {len(plan)}: {told}, {time.monotonic() - began:.0f} s",
            flush=True,
        )


def _groups(network: TrainedDeeds | DeedTeacher, course: Course) -> list[dict[str, object]]:
    """The weights with their rates; MiniLM's own layers learn more slowly."""
    learns = [(name, weight) for name, weight in network.named_parameters() if weight.requires_grad]
    own = [weight for name, weight in learns if not name.startswith("language.")]
    language = [weight for name, weight in learns if name.startswith("language.")]
    groups: list[dict[str, object]] = [{"params": own, "lr": course.rate}]
    return [*groups, {"params": language, "lr": course.rate_of_language}] if language else groups


def _batches(examples: Sequence[Example], draw: random.Random, *, twice: bool) -> list[list[Example]]:
    """The examples in batches of about one length, in any order; of the variants other ones each time."""
    chosen = [one for one in examples if one.soft is None or draw.random() < VARIANTS_SEEN]
    judged = [one for one in examples if twice and one.origin == "gold"]
    rules = [one for one in examples if one.origin == "codebook"]
    seen = [*chosen, *judged, *rules * (RULES_SEEN - 1)]
    seen.sort(key=lambda one: len(one.words) * draw.uniform(*UNEVEN))
    batches = [seen[start : start + REPORTS_AT_ONCE] for start in range(0, len(seen), REPORTS_AT_ONCE)]
    draw.shuffle(batches)
    return batches


def rate_at(step: int, steps: int) -> float:
    """The share of the rate at a step: it rises, then falls evenly."""
    return min(1.0, step / (WARMING * steps)) * max(LEAST_RATE, 1 - step / steps)
