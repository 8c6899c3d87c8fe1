"""The training of the network that chooses circumstances, some reports at a time.

In:  examples, a seed.
Out: the network as it reads, its weights as exact as they ship.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from circumstance_examples import Chosen, CircumstanceExample
from circumstance_network import UNASKED, ChoosingShape, TrainedChoosing
from epochs import Pace, learn, shuffled
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from legation.reading.sensing.learnt import learnt
from legation.reading.statements.choosing.choice import CIRCUMSTANCES, Circumstance

EPOCHS, AT_ONCE = 5, 12
PACE = Pace(1.5e-3, 0.01, CIRCUMSTANCES, (1.0,) * len(CIRCUMSTANCES))
UNLIKELY = -1e4


def train_circumstances(
    examples: Sequence[CircumstanceExample], seed: int, *, epochs: int | None = None
) -> TrainedChoosing:
    """The trained network."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    parts = learnt()
    network = TrainedChoosing(
        ChoosingShape(examples[0].states.shape[1], len(parts.acts), len(parts.statuses), len(parts.paths) + 2)
    )
    plan = [shuffled(examples, AT_ONCE, draw) for _ in range(epochs or EPOCHS)]
    learn(network, plan, lambda batch: circumstance_losses(network, batch), PACE)
    return network


def circumstance_losses(network: TrainedChoosing, examples: Sequence[CircumstanceExample]) -> Tensor:
    """How wrong the network is about each circumstance of a deed on average [circumstances]."""
    sums, counts = [list[Tensor]() for _ in CIRCUMSTANCES], np.zeros(len(CIRCUMSTANCES))
    for example in examples:
        unasked = network.training and (example.unasked or float(torch.rand(())) < UNASKED)
        for number, name in enumerate(CIRCUMSTANCES):
            one = example.chosen[name]
            if one.owed.counts.any():
                sums[number].append(_wrong(network, name, example, one.without_asking() if unasked else one))
                counts[number] += float(one.owed.counts.sum())
    return torch.stack(
        [
            torch.stack(parts).sum() / max(count, 1.0) if parts else torch.zeros(())
            for parts, count in zip(sums, counts, strict=True)
        ]
    )


def _wrong(network: TrainedChoosing, name: Circumstance, example: CircumstanceExample, one: Chosen) -> Tensor:
    counts, right = torch.from_numpy(one.owed.counts), torch.from_numpy(one.owed.right)
    if name == "sums":
        scores = network.each(name, example, one)
        wrong = binary_cross_entropy_with_logits(scores, right[:, :-1].float(), reduction="none").sum(1)
        return (wrong * counts).sum()
    likely = network.chosen(name, example, one)
    return -(likely.masked_fill(~right, UNLIKELY).logsumexp(1) * counts).sum()
