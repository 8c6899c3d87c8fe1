"""The training of the figure network, in batches of about one length.

In:  examples, a seed.
Out: the network as it reads, its weights as exact as they ship.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import numpy as np
import torch
from deed_training import MOST_GRADIENT, REPORTS_AT_ONCE, UNEVEN, halve, rate_at
from figure_examples import FigureExample
from figure_losses import figure_losses
from figure_network import TrainedFigures
from torch import nn

from legation.reading.figures.sensing.numbers import WIDTH_OF_FLAGS
from legation.reading.sensing.learnt import learnt
from legation.reading.sensing.words import FLAGS

EPOCHS = 10
RATE, DECAY = 2e-3, 0.01
LOSSES = ("measures", "sayings", "sides", "periods")
SHARES = (1.0, 0.5, 0.7, 0.7)
"""How much each loss counts."""


def train_figures(
    examples: Sequence[FigureExample], seed: int, *, epochs: int | None = None
) -> TrainedFigures:
    """The trained network."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    network = _network(examples[0])
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    plan = [_batches(examples, draw) for _ in range(epochs or EPOCHS)]
    steps = sum(map(len, plan))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps))
    shares, began = torch.tensor(SHARES), time.monotonic()
    network.train()
    for epoch, batches in enumerate(plan, 1):
        total = np.zeros(len(SHARES))
        for batch in batches:
            parts = torch.stack(figure_losses(network, batch))
            optimizer.zero_grad()
            (parts * shares).sum().backward()
            nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
            optimizer.step()
            schedule.step()
            total += parts.detach().numpy()
        told = ", ".join(
            f"{name} {loss:.3f}" for name, loss in zip(LOSSES, total / len(batches), strict=True)
        )
        print(f"epoch {epoch} of {len(plan)}: {told}, {time.monotonic() - began:.0f} s", flush=True)
    halve(network)
    return network.eval()


def _network(example: FigureExample) -> TrainedFigures:
    """A network for such examples: it knows where the vectors of words stand among its inputs, and who is denoted."""
    parts = learnt()
    inputs, vectors = example.inputs.shape[1], parts.vectors.of(["a"]).shape[1]
    denotes = inputs - WIDTH_OF_FLAGS - FLAGS
    begin = denotes - parts.state_width - vectors
    return TrainedFigures(inputs, example.parties.known.shape[1], slice(begin, begin + vectors), denotes)


def _batches(examples: Sequence[FigureExample], draw: random.Random) -> list[list[FigureExample]]:
    ordered = sorted(examples, key=lambda one: len(one.sentence) * draw.uniform(*UNEVEN))
    batches = [ordered[start : start + REPORTS_AT_ONCE] for start in range(0, len(ordered), REPORTS_AT_ONCE)]
    draw.shuffle(batches)
    return batches
