"""The epochs of a training: batches in their order, a rate that rises and falls, a line of progress after each.

In:  a network, the batches of each epoch, what is wrong about a batch.
Out: the network, trained, its weights as exact as they ship.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from deed_training import MOST_GRADIENT, halve, rate_at
from torch import Tensor, nn

Batch = TypeVar("Batch")
Example = TypeVar("Example")


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a network learns, and what its losses are called; each counts for so much."""

    rate: float
    decay: float
    losses: Sequence[str]
    shares: Sequence[float]


def shuffled(examples: Sequence[Example], at_once: int, draw: random.Random) -> list[list[Example]]:
    """The examples in an order of chance, so many at once."""
    ordered = list(examples)
    draw.shuffle(ordered)
    return [ordered[start : start + at_once] for start in range(0, len(ordered), at_once)]


def learn(
    network: nn.Module, plan: Sequence[Sequence[Batch]], losses_of: Callable[[Batch], Tensor], pace: Pace
) -> None:
    """Train a network; what nothing hangs on in a batch teaches nothing."""
    optimizer = torch.optim.AdamW(network.parameters(), lr=pace.rate, weight_decay=pace.decay)
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps))
    shares, began = torch.tensor(pace.shares), time.monotonic()
    network.train()
    for epoch, batches in enumerate(plan, 1):
        total = np.zeros(len(pace.losses))
        for batch in batches:
            losses = losses_of(batch)
            if losses.requires_grad:
                optimizer.zero_grad()
                (losses * shares).sum().backward()
                nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
                optimizer.step()
            schedule.step()
            total += losses.detach().numpy()
        means = zip(pace.losses, total / len(batches), strict=True)
        told = ", ".join(f"{name} {loss:.3f}" for name, loss in means)
        print(f"epoch {epoch} of {len(plan)}: {told}, {time.monotonic() - began:.0f} s", flush=True)
    halve(network)
    network.eval()
