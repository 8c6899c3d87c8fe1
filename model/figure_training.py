"""The training of the figure network, in batches of about one length.

In:  examples, a seed.
Out: the network as it reads, its weights as exact as they ship.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import torch
from deed_training import REPORTS_AT_ONCE, UNEVEN
from epochs import Pace, learn
from figure_examples import FigureExample
from figure_losses import figure_losses
from figure_network import TrainedFigures
from taken_up import take_up

from legation.parser.artefacts import Weights
from legation.reading.figures.sensing.numbers import WIDTH_OF_FLAGS
from legation.reading.sensing.learnt import learnt
from legation.reading.sensing.words import FLAGS

EPOCHS = 10
EPOCHS_ON, RATE_ON = 3, 7e-4
PACE = Pace(2e-3, 0.01, ("measures", "sayings", "sides", "periods"), (1.0, 0.5, 0.7, 0.7))


def train_figures(
    examples: Sequence[FigureExample], seed: int, *, epochs: int | None = None, start: Weights | None = None
) -> TrainedFigures:
    """The trained network; it goes on from `start`, slower and shorter, where that is given."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    network = _network(examples[0])
    many, pace = EPOCHS, PACE
    if start is not None:
        take_up(network, start)
        many, pace = EPOCHS_ON, replace(PACE, rate=RATE_ON)
    plan = [_batches(examples, draw) for _ in range(epochs or many)]
    learn(network, plan, lambda batch: torch.stack(figure_losses(network, batch)), pace)
    return network


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
