"""The figure network in PyTorch, for training only; `legation.reading.figures.sensing` reads what is learnt with numpy.

What the network of deeds makes of the words, made narrower; on it an LSTM in both directions over the words of each
sentence, and a smaller one over the sentences of the report; one over the numbers of the report; on these stand scorers
with one hidden layer: of what a number measures and says, of each word that denotes somebody or tells a time, and, once
more, of each party and period with what was thought of it for the figures around. All scores are logarithms of
likelihoods. The names of the parts are those that `sensing/network.py` reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from deed_network import UNSEEN, as_array, named_parts, run_packed
from figure_examples import FigureExample
from network import SharedDropout
from torch import Tensor, nn
from torch.nn.functional import leaky_relu

from legation.parser.dense import LEAK
from legation.reading.figures.sensing.candidates import READINGS, TIME_FEATURES
from legation.reading.figures.sensing.framed import SAYINGS
from legation.reading.figures.sensing.network import FAINT, LOWEST, TEMPER, UNSAID
from legation.reading.figures.sensing.numbers import KINDS as KINDS_OF_NUMBERS
from legation.reading.figures.sensing.numbers import sentences_between
from legation.reading.figures.sensing.sensed import MEASURED
from legation.reading.sensing.senses import (
    NEAR_STEPS,
    SENTENCES_BACK,
    SENTENCES_ON,
    distances,
    sentences_apart,
)  # fmt: skip
from legation.reading.sensing.words import KINDS

NARROW, HIDDEN, AMONG, AROUND, NUMBER, SIDE = 256, 128, 48, 64, 128, 128
MEASURE, SMALL, ASKED, ASKED_SAYING, READING, AGAIN, TIME_HIDDEN = 24, 16, 16, 8, 8, 32, 64
DROPOUT, INPUT_DROPOUT = 0.35, 0.15
NAMES_HIDDEN = 0.3
"""So often the vector of a word that denotes somebody is left out: that he is named counts, not what he is called."""

UNASKED = 0.25
"""So often a report is learnt from without what the phrasings make of it."""

NOTHING = 0
"""The measure of a number that is no figure."""


class Views(NamedTuple):
    """What the network makes of the numbers of one report, in logarithms of likelihoods; who and when twice."""

    measures: Tensor
    sayings: Tensor
    bases: Tensor
    parties: tuple[Tensor, Tensor]
    periods: tuple[Tensor, Tensor]


class TrainedFigures(nn.Module):
    """The encoder and the scorers that ship."""

    def __init__(self, inputs: int, known: int, names: slice, denotes: int) -> None:
        super().__init__()
        states, number = 2 * HIDDEN + 2 * AMONG, NUMBER + 2 * AROUND
        self.names, self.denotes = names, denotes
        self.inputs = inputs
        self.narrow = nn.Linear(inputs, NARROW)
        self.lstm = nn.LSTM(NARROW, HIDDEN, batch_first=True, bidirectional=True)
        self.summary = nn.Linear(2 * HIDDEN, 2 * AMONG)
        self.among = nn.LSTM(2 * AMONG, AMONG, batch_first=True, bidirectional=True)
        self.table = nn.ModuleDict(
            {
                "kind": nn.Embedding(len(KINDS_OF_NUMBERS), SMALL),
                "asked_measure": nn.Embedding(len(MEASURED), ASKED),
                "asked_saying": nn.Embedding(1 + len(SAYINGS), ASKED_SAYING),
                "measure": nn.Embedding(len(MEASURED), MEASURE),
                "distance": nn.Embedding(2 * (NEAR_STEPS + 2), SMALL),
                "sentences": nn.Embedding(SENTENCES_BACK + SENTENCES_ON + 1, SMALL),
                "mention": nn.Embedding(len(KINDS) + 1, SMALL),
                "reading": nn.Embedding(len(READINGS), READING),
            }
        )
        self.number_in = nn.Linear(2 * states + SMALL + ASKED + ASKED_SAYING, NUMBER)
        self.numbers = nn.LSTM(NUMBER, AROUND, batch_first=True, bidirectional=True)
        self.measure_hidden = nn.Linear(number, NUMBER)
        self.measure_out = nn.Linear(NUMBER, len(MEASURED))
        self.saying_out = nn.Linear(number, len(SAYINGS))
        self.base_out = nn.Linear(number, len(MEASURED))
        asked = number + MEASURE
        self.side_number = nn.Linear(asked, SIDE)
        self.side_word = nn.Linear(states + known + SMALL, SIDE)
        self.side_between = nn.Linear(2 * SMALL + 4, SIDE)
        self.side_hidden = nn.Linear(SIDE, SIDE)
        self.side_out = nn.Linear(SIDE, 2)
        self.side_beyond = nn.Linear(asked, 4)
        self.side_again = nn.Linear(14, AGAIN)
        self.side_again_number = nn.Linear(asked, AGAIN)
        self.side_again_hidden = nn.Linear(AGAIN, AGAIN)
        self.side_again_out = nn.Linear(AGAIN, 2)
        self.time_number = nn.Linear(asked, SIDE)
        self.time_word = nn.Linear(states, SIDE)
        self.time_between = nn.Linear(2 * SMALL + READING + TIME_FEATURES + 2, SIDE)
        self.time_hidden = nn.Linear(SIDE, TIME_HIDDEN)
        self.time_out = nn.Linear(TIME_HIDDEN, 1)
        self.time_none = nn.Linear(asked, 1)
        self.time_again = nn.Linear(7, AGAIN)
        self.time_again_number = nn.Linear(asked, AGAIN)
        self.time_again_out = nn.Linear(AGAIN, 1)
        self.drop_inputs = SharedDropout(INPUT_DROPOUT)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, examples: Sequence[FigureExample], measures: Sequence[np.ndarray]) -> list[Views]:
        """What the network makes of the numbers of reports, sides and periods as of figures of these measures."""
        examples = [self._perhaps_unasked(one) for one in examples]
        states = self._encoded(examples).split([len(one.sentence) for one in examples])
        own = [self._numbers(one, rows) for one, rows in zip(examples, states, strict=True)]
        sizes = torch.tensor([len(rows) for rows in own])
        padded = torch.zeros(len(own), int(sizes.max()), NUMBER)
        for number, rows in enumerate(own):
            padded[number, : len(rows)] = rows
        around = run_packed(self.numbers, self.drop(padded), sizes)
        return [
            self._views(one, rows, self.drop(torch.cat([mine, around[number, : len(mine)]], -1)), measure)
            for number, (one, rows, mine, measure) in enumerate(
                zip(examples, states, own, measures, strict=True)
            )
        ]

    def weights(self) -> dict[str, np.ndarray]:
        """The weights by the names that reading knows them by."""
        found = dict[str, np.ndarray]()
        for name in ("lstm", "among", "numbers"):
            layer = getattr(self, name)
            for side, suffix in (("forward", ""), ("backward", "_reverse")):
                found[f"{name}.{side}.into"] = as_array(getattr(layer, f"weight_ih_l0{suffix}"))
                found[f"{name}.{side}.across"] = as_array(getattr(layer, f"weight_hh_l0{suffix}"))
                into, across = (getattr(layer, f"bias_{part}_l0{suffix}") for part in ("ih", "hh"))
                found[f"{name}.{side}.bias"] = as_array(into) + as_array(across)
        for name, part in self.named_children():
            if isinstance(part, nn.Linear):
                found |= {key: as_array(value) for key, value in named_parts(name, part).items()}
        for name, table in self.table.items():
            found[f"table.{name}"] = as_array(table.weight)
        return found

    def _perhaps_unasked(self, example: FigureExample) -> FigureExample:
        if self.training and (example.unasked or torch.rand(()) < UNASKED):
            return example.without_asking()
        return example

    def _encoded(self, examples: Sequence[FigureExample]) -> Tensor:
        """The states of all words of the examples, one behind the other."""
        lengths = torch.tensor([length for one in examples for length in one.lengths])
        rows = torch.cat([torch.from_numpy(one.inputs.astype(np.float32)) for one in examples])
        if self.training:
            rows = self._hide_names(rows)
        rows = leaky_relu(self.narrow(self.drop_inputs(rows[None])[0]), LEAK)
        mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
        inputs = torch.zeros(*mask.shape, rows.shape[1])
        inputs[mask] = rows
        states = self.drop(run_packed(self.lstm, inputs, lengths))
        strongest = states.masked_fill(~mask[:, :, None], UNSEEN).amax(1)
        sentences = leaky_relu(self.summary(strongest), LEAK)
        sizes = torch.tensor([len(one.lengths) for one in examples])
        among = torch.zeros(len(examples), int(sizes.max()), sentences.shape[1])
        there = torch.arange(among.shape[1])[None] < sizes[:, None]
        among[there] = sentences
        around = self.drop(run_packed(self.among, among, sizes)[there])
        return torch.cat([states, around[:, None].expand(-1, states.shape[1], -1)], -1)[mask]

    def _hide_names(self, rows: Tensor) -> Tensor:
        hidden = (rows[:, self.denotes] > 0) & (torch.rand(len(rows)) < NAMES_HIDDEN)
        rows = rows.clone()
        rows[hidden, self.names] = 0
        return rows

    def _numbers(self, one: FigureExample, states: Tensor) -> Tensor:
        first, last, kinds, measures, sayings = (
            torch.from_numpy(rows)
            for rows in (one.numbers.first, one.numbers.last, one.numbers.kinds, one.asked.measures, one.asked.sayings)
        )  # fmt: skip
        inputs = [
            states[first], states[last], self.table["kind"](kinds),
            self.table["asked_measure"](measures), self.table["asked_saying"](sayings),
        ]  # fmt: skip
        return leaky_relu(self.number_in(torch.cat(inputs, -1)), LEAK)

    def _views(self, one: FigureExample, states: Tensor, numbers: Tensor, measures: np.ndarray) -> Views:
        hidden = self.drop(leaky_relu(self.measure_hidden(numbers), LEAK))
        known = torch.cat([numbers, self.table["measure"](torch.from_numpy(measures))], -1)
        figures = torch.from_numpy(measures > NOTHING)
        return Views(
            self.measure_out(hidden).log_softmax(-1),
            self.saying_out(numbers).log_softmax(-1),
            self.base_out(numbers).log_softmax(-1),
            self._parties(one, states, known, figures),
            self._periods(one, states, known, figures),
        )

    def _parties(
        self, one: FigureExample, states: Tensor, known: Tensor, figures: Tensor
    ) -> tuple[Tensor, Tensor]:
        parties, size = one.parties, len(known)
        sides = torch.from_numpy(np.stack([one.asked.reporters, one.asked.partners], axis=1))
        whom = torch.from_numpy(parties.whom)
        words = torch.zeros(size, 0, 2)
        if len(whom):
            at = torch.from_numpy(parties.at)
            kinds = self.table["mention"](torch.from_numpy(parties.kinds))
            of_word = self.side_word(torch.cat([states[at], torch.from_numpy(parties.known), kinds], -1))
            asked = torch.cat(
                [sides[:, None, :] == whom[None, :, None], (sides >= 0)[:, None].expand(-1, len(whom), -1)],
                -1,
            ).float()
            between = self.side_between(torch.cat([self._apart(one, parties.at), asked], -1))
            hidden = self._active(self.side_number(known)[:, None] + of_word[None] + between)
            words = self.side_out(self._active(self.side_hidden(hidden)))
        beyond = self.side_beyond(known).reshape(-1, 2, 2)
        scores = torch.cat([_together(words, whom, len(parties.actors)), beyond], 1)
        first = scores.log_softmax(1)
        likely = first.exp()
        beside = torch.zeros(scores.shape)
        beside[:, -2, 0] = beside[:, -1, 1] = 1
        asked = (sides[:, None, :] == torch.arange(parties.size)[None, :, None]).float()
        features = torch.cat(
            [first.clamp(min=LOWEST) / TEMPER, likely, *_of_others(likely, figures), asked, beside], -1
        )
        again = leaky_relu(self.side_again(features) + self.side_again_number(known)[:, None], LEAK)
        again = leaky_relu(self.side_again_hidden(self.drop(again)), LEAK)
        return first, (scores + self.side_again_out(again)).log_softmax(1)

    def _periods(
        self, one: FigureExample, states: Tensor, known: Tensor, figures: Tensor
    ) -> tuple[Tensor, Tensor]:
        periods, size = one.periods, len(known)
        asked = torch.from_numpy(one.asked.periods)
        which = torch.from_numpy(periods.which)
        words = torch.zeros(size, 0)
        if len(which):
            told = torch.stack(
                [asked[:, None] == which[None], (asked >= 0)[:, None].expand(-1, len(which))], -1
            ).float()
            own = torch.cat(
                [self.table["reading"](torch.from_numpy(periods.readings)), torch.from_numpy(periods.features)], -1
            )  # fmt: skip
            between = torch.cat([self._apart(one, periods.at), own[None].expand(size, -1, -1), told], -1)
            hidden = self._active(
                self.time_number(known)[:, None]
                + self.time_word(states[torch.from_numpy(periods.at)])[None]
                + self.time_between(between)
            )
            words = self.time_out(self._active(self.time_hidden(hidden)))[..., 0]
        together = _together(words[..., None], which, len(periods.found))[..., 0]
        scores = torch.cat([together, self.time_none(known)], 1)
        first = scores.log_softmax(-1)
        likely = first.exp()[..., None]
        none = torch.zeros(scores.shape)
        none[:, -1] = 1
        taken = (asked[:, None] == torch.arange(scores.shape[1])[None]).float()
        features = torch.cat(
            [
                first.clamp(min=LOWEST)[..., None] / TEMPER,
                likely,
                *_of_others(likely, figures),
                taken[..., None],
                none[..., None],
            ],
            -1,
        )
        again = self._active(self.time_again(features) + self.time_again_number(known)[:, None])
        return first, (scores + self.time_again_out(again)[..., 0]).log_softmax(-1)

    def _apart(self, one: FigureExample, at: np.ndarray) -> Tensor:
        """How far each number and each of some words stand apart [numbers, words, width]."""
        last = one.numbers.last
        apart = sentences_apart(sentences_between(one.sentence, last, at))
        steps = distances(at[None, :] - last[:, None])
        return torch.cat(
            [self.table["distance"](torch.from_numpy(steps)), self.table["sentences"](torch.from_numpy(apart))], -1
        )  # fmt: skip

    def _active(self, values: Tensor) -> Tensor:
        dropped: Tensor = self.drop(leaky_relu(values, LEAK))
        return dropped


def _together(words: Tensor, whom: Tensor, size: int) -> Tensor:
    """The score of each party or period by all words that tell it [numbers, size, scores]; of none by UNSAID."""
    if not len(whom):
        return torch.full((len(words), size, words.shape[2]), UNSAID)
    most = words.amax(1, keepdim=True)
    members = nn.functional.one_hot(whom, size).to(words.dtype)
    told = torch.einsum("nwk,wa->nak", (words - most).exp(), members)
    said = members.any(0)[None, :, None]
    return torch.where(said, (told + FAINT).log() + most, torch.full_like(told, UNSAID))


def _of_others(likely: Tensor, figures: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """What is thought for the figure before, for the one behind, and for all others on average."""
    size = len(likely)
    before, behind = [torch.zeros_like(likely[0])] * size, [torch.zeros_like(likely[0])] * size
    for out, order in ((before, range(size)), (behind, range(size - 1, -1, -1))):
        last = None
        for number in order:
            if last is not None:
                out[number] = likely[last]
            if figures[number]:
                last = number
    counted = figures.float()
    mine = likely * counted[:, None, None]
    others = (counted.sum() - counted).clamp(min=1)[:, None, None]
    return torch.stack(before), torch.stack(behind), (mine.sum(0, keepdim=True) - mine) / others
