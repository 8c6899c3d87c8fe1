"""The training of the deed network: reports in batches of about one length, the gold sets twice towards the end.

In:  examples, the vectors of words, a seed.
Out: the network as it reads, its weights as exact as they ship, and the ways through the parse that it knows.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import numpy as np
import torch
from deed_examples import KNOWN, STATUSES_OF_DEEDS, Example, paths_met
from deed_losses import Given, inputs_of, losses
from deed_network import DeedShape, TrainedDeeds
from device import DEVICE
from torch import nn

from legation.reading.sensing.senses import NEAR_STEPS, SENTENCES_BACK, SENTENCES_ON
from legation.reading.sensing.vectors import WordVectors
from legation.reading.sensing.words import KINDS
from legation.record.statement import ACTS

EPOCHS = 11
REPORTS_AT_ONCE = 8
RATE = 3e-3
DECAY = 0.01
LEAST_RATE = 0.01
"""The share of the rate that the last steps still have."""

WARMING = 0.06
"""The share of the steps in which the rate rises."""

TWICE_FROM = 0.65
"""From this share of the epochs on the gold sets are seen twice in each: they were judged with more care."""

MOST_GRADIENT = 1.0
SHARES = (1.0, 0.5, 0.5)
"""How much the losses of acts, statuses and sides count."""

UNEVEN = (0.7, 1.3)
"""A report's length is blurred by as much, so that not always the same ones are seen together."""


def train_deeds(
    examples: Sequence[Example], vectors: WordVectors, seed: int, *, epochs: int | None = None
) -> tuple[TrainedDeeds, list[str]]:
    """Return the trained network and the ways that it knows, in the order of their numbers."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    paths = paths_met(examples)
    given = Given(vectors, {path: number for number, path in enumerate(paths, 1)})
    network = TrainedDeeds(shape_of(examples[0], given)).to(DEVICE)
    epochs = epochs or EPOCHS
    plan = [_batches(examples, draw, twice=epoch >= TWICE_FROM * epochs) for epoch in range(epochs)]
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps))
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
        acts, statuses, sides = total / len(batches)
        print(
            f"epoch {epoch} of {len(plan)}: acts {acts:.3f}, statuses {statuses:.3f}, sides {sides:.3f}, "
            f"{time.monotonic() - began:.0f} s",
            flush=True,
        )
    return halved(network).cpu().eval(), paths


def shape_of(example: Example, given: Given) -> DeedShape:
    """The sizes of the network that reads such examples."""
    return DeedShape(
        inputs=inputs_of(example, given).shape[1],
        acts=len(ACTS),
        statuses=len(STATUSES_OF_DEEDS),
        paths=given.elsewhere + 1,
        distances=2 * (NEAR_STEPS + 2),
        sentences=SENTENCES_BACK + SENTENCES_ON + 1,
        kinds=len(KINDS) + 1,
        known=KNOWN,
    )


def halved(network: TrainedDeeds) -> TrainedDeeds:
    """The network with its weights as exact as they ship."""
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(weight.half().float())
    return network


def _batches(examples: Sequence[Example], draw: random.Random, *, twice: bool) -> list[list[Example]]:
    """The examples in batches of about one length, in any order."""
    seen = [*examples, *(one for one in examples if twice and one.judged)]
    seen.sort(key=lambda one: len(one.words) * draw.uniform(*UNEVEN))
    batches = [seen[start : start + REPORTS_AT_ONCE] for start in range(0, len(seen), REPORTS_AT_ONCE)]
    draw.shuffle(batches)
    return batches


def _rate(step: int, steps: int) -> float:
    return min(1.0, step / (WARMING * steps)) * max(LEAST_RATE, 1 - step / steps)
