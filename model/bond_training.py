"""The training of the network of bonds, some reports at a time.

In:  examples, a seed.
Out: the network as it reads, its weights as exact as they ship.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from bond_examples import BondExample, Owed
from bond_network import BondShape, TrainedBonds
from circumstance_examples import Indexes
from epochs import Pace, learn, shuffled
from torch import Tensor

from legation.reading.sensing.learnt import learnt

EPOCHS, AT_ONCE = 5, 8
PACE = Pace(1.5e-3, 0.02, ("loss",), (1.0,))
FAINT = 1e-9


def train_bonds(examples: Sequence[BondExample], seed: int, *, epochs: int | None = None) -> TrainedBonds:
    """The trained network."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    network = TrainedBonds(BondShape(examples[0].rows.known.shape[1], len(learnt().paths) + 2))
    plan = [shuffled(examples, AT_ONCE, draw) for _ in range(epochs or EPOCHS)]
    learn(network, plan, lambda batch: _mean_loss(network, batch), PACE)
    return network


def _mean_loss(network: TrainedBonds, batch: Sequence[BondExample]) -> Tensor:
    """How unlikely the network takes what is right to be, on average of all numbers that count [1]."""
    losses = [loss for example in batch for loss in bond_losses(network, example)]
    return torch.cat(losses).mean()[None] if losses else torch.zeros(1)


def bond_losses(network: TrainedBonds, example: BondExample) -> Iterator[Tensor]:
    """How unlikely the network takes what is right to be, of each number that counts: of relations, and of sums."""
    mades = (example.relations.made, example.sums.made)
    for (scores, none), made, owed in zip(network.scores(example), mades, example.owed, strict=True):
        if owed.counts.any():
            yield _wrong(scores, none, made, owed)


def _wrong(scores: Tensor, none: Tensor, made: Indexes, owed: Owed) -> Tensor:
    """Minus the logarithm of how likely what is right is, number by number."""
    place = torch.from_numpy(made)
    most = none.detach().scatter_reduce(0, place, scores.detach(), "amax")
    own, alone = (scores - most[place]).exp(), (none - most).exp()
    bound, unbound = torch.from_numpy(owed.bound).float(), torch.from_numpy(owed.unbound).float()
    every = alone.index_add(0, place, own)
    right = (alone * unbound).index_add(0, place, own * bound)
    counts = torch.from_numpy(owed.counts)
    return every[counts].log() - (right[counts] + FAINT).log()
