"""The network that reads figures: which numbers are figures, of what, whose, towards whom, and of when.

In:  the states of a report's words; its numbers, parties and periods; what the phrasings take each number to be;
     weights by name.
Out: likelihoods of what each number measures and says; of who stands on each side; of each period.

A number is read from the states of its first and last word, what the phrasings make of it, and the numbers around it.
Who and when are scored twice: first each word that denotes somebody, or tells a time, beside the number; then each
party and period once more, with what was thought of it for the figures before and behind, and for all others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from legation.parser.dense import Layers, leaky, log_shares
from legation.parser.lstm import Floats, Indexes, Layer, Packing
from legation.reading.figures.sensing.candidates import Parties, Periods
from legation.reading.figures.sensing.numbers import Numbers, sentences_between
from legation.reading.sensing.encoder import Encoder
from legation.reading.sensing.senses import distances, sentences_apart

LOWEST = -12.0
"""No logarithm of a likelihood is taken for less."""
UNSAID = -6.0
"""The score of a period that no word tells."""
TEMPER = 4.0
FAINT = 1e-12
"""What is likelier than another by more than this is all that counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the phrasings take each number to be, in numbers: -1 where they take it for nothing, or know no side.

    `measures` and `sayings` are 0 for nothing.
    """

    measures: Indexes
    sayings: Indexes
    reporters: Indexes
    partners: Indexes
    periods: Indexes


@dataclass(frozen=True, slots=True)
class Report:
    """All that the network is given of one report; `states` has a row a word."""

    states: Floats
    sentence: Indexes
    numbers: Numbers
    asked: Asked
    parties: Parties
    periods: Periods


class FigureNetwork:
    """The scorers, from their weights by name."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._layers = Layers(weights)
        self._encoder = Encoder(weights)
        self._around = Layer.of(weights, "numbers")

    def states(self, inputs: Floats, lengths: Sequence[int]) -> Floats:
        """The states of the words of a report's sentences of these lengths [words, width]."""
        return self.states_of_all(inputs, [lengths])

    def states_of_all(self, inputs: Floats, reports: Sequence[Sequence[int]]) -> Floats:
        """The same of several reports, one behind the other."""
        return self._encoder.states_of_all(self._layers.active("narrow", inputs), reports)

    def numbers(self, report: Report) -> Floats:
        """The state of each number, which knows those around it [numbers, width]."""
        numbers, asked = report.numbers, report.asked
        inputs = np.concatenate(
            [
                report.states[numbers.first],
                report.states[numbers.last],
                self._layers.rows("kind", numbers.kinds),
                self._layers.rows("asked_measure", asked.measures),
                self._layers.rows("asked_saying", asked.sayings),
            ],
            axis=1,
        )
        own = self._layers.active("number_in", inputs)
        packing = Packing.of([len(own)])
        return np.concatenate([own, self._around.run(own[packing.order], packing)[packing.inverse]], axis=1)

    def measures(self, numbers: Floats) -> Floats:
        """How likely each number measures each thing, nothing first [numbers, measures]."""
        return np.exp(
            log_shares(self._layers.linear("measure_out", self._layers.active("measure_hidden", numbers)))
        )

    def sayings(self, numbers: Floats) -> Floats:
        """How likely each number says a value, a ratio, a share, a change [numbers, sayings]."""
        return np.exp(log_shares(self._layers.linear("saying_out", numbers)))

    def bases(self, numbers: Floats) -> Floats:
        """How likely each number, if it is a share, is one of each thing measured [numbers, measures]."""
        return np.exp(log_shares(self._layers.linear("base_out", numbers)))

    def parties(self, report: Report, numbers: Floats, measures: Indexes) -> Floats:
        """The log-likelihood of each party as reporter and as partner of each number [numbers, parties, 2]."""
        parties, asked = report.parties, report.asked
        known = np.concatenate([numbers, self._layers.rows("measure", measures)], axis=1)
        sides = np.stack([asked.reporters, asked.partners], axis=1)
        words = self._party_words(report, known, sides)
        beyond = self._layers.linear("side_beyond", known).reshape(-1, 2, 2)
        scores = np.concatenate([_together(words, parties.whom, len(parties.actors)), beyond], axis=1)
        first = log_shares(scores, axis=1)
        likely = np.exp(first)
        places = np.arange(parties.size)
        beside = np.zeros((2, parties.size, 2), dtype=np.float32)
        beside[0, -2, 0] = beside[0, -1, 1] = 1
        features = np.concatenate(
            [
                np.maximum(first, LOWEST) / TEMPER,
                likely,
                *_of_others(likely, measures > 0),
                (sides[:, None, :] == places[None, :, None]).astype(np.float32),
                np.broadcast_to(beside[0], scores.shape),
            ],
            axis=-1,
        )
        again = leaky(
            self._layers.linear("side_again", features)
            + self._layers.linear("side_again_number", known)[:, None]
        )
        again = self._layers.active("side_again_hidden", again)
        return log_shares(scores + self._layers.linear("side_again_out", again), axis=1)

    def periods(self, report: Report, numbers: Floats, measures: Indexes) -> Floats:
        """The log-likelihood of each period, none last, for each number [numbers, periods + 1]."""
        periods, asked = report.periods, report.asked
        known = np.concatenate([numbers, self._layers.rows("measure", measures)], axis=1)
        words = self._period_words(report, known)
        together = _together(words[..., None], periods.which, len(periods.found))[..., 0]
        scores = np.concatenate([together, self._layers.linear("time_none", known)], axis=1)
        first = log_shares(scores)
        likely = np.exp(first)[..., None]
        places = np.arange(scores.shape[1])
        none = np.zeros_like(scores)
        none[:, -1] = 1
        features = np.concatenate(
            [
                np.maximum(first, LOWEST)[..., None] / TEMPER,
                likely,
                *_of_others(likely, measures > 0),
                (asked.periods[:, None] == places[None]).astype(np.float32)[..., None],
                none[..., None],
            ],
            axis=-1,
        )
        again = leaky(
            self._layers.linear("time_again", features)
            + self._layers.linear("time_again_number", known)[:, None]
        )
        return log_shares(scores + self._layers.linear("time_again_out", again)[..., 0])

    def _party_words(self, report: Report, known: Floats, sides: Indexes) -> Floats:
        """The score of each word that denotes somebody for both sides of each number [numbers, words, 2]."""
        parties, size = report.parties, len(known)
        if not len(parties.at):
            return np.zeros((size, 0, 2), dtype=np.float32)
        of_word = self._layers.linear(
            "side_word",
            np.concatenate(
                [report.states[parties.at], parties.known, self._layers.rows("mention", parties.kinds)],
                axis=1,
            ),
        )
        whom = parties.whom[None, :, None]
        asked = np.concatenate(
            [
                sides[:, None, :] == whom,
                np.broadcast_to(sides[:, None, :] >= 0, (size, len(parties.at), 2)),
            ],
            axis=-1,
        )
        between = self._between(report, parties.at, [asked.astype(np.float32)])
        hidden = leaky(
            self._layers.linear("side_number", known)[:, None]
            + of_word[None]
            + self._layers.linear("side_between", between)
        )
        return self._layers.linear("side_out", self._layers.active("side_hidden", hidden))

    def _period_words(self, report: Report, known: Floats) -> Floats:
        """The score of each word that tells a period for each number [numbers, words]."""
        periods, size = report.periods, len(known)
        if not len(periods.at):
            return np.zeros((size, 0), dtype=np.float32)
        asked = report.asked.periods[:, None]
        told = np.stack(
            [
                asked == periods.which[None],
                np.broadcast_to(asked >= 0, (size, len(periods.at))),
            ],
            axis=-1,
        )
        readings = self._layers.rows("reading", periods.readings)
        own = np.concatenate([readings, periods.features], axis=1)
        rows = np.broadcast_to(own, (size, *own.shape))
        between = self._between(report, periods.at, [rows, told.astype(np.float32)])
        hidden = leaky(
            self._layers.linear("time_number", known)[:, None]
            + self._layers.linear("time_word", report.states[periods.at])[None]
            + self._layers.linear("time_between", between)
        )
        return self._layers.linear("time_out", self._layers.active("time_hidden", hidden))[..., 0]

    def _between(self, report: Report, at: Indexes, further: list[Floats]) -> Floats:
        """What stands between each number and each of some words, and what else is known of both."""
        last = report.numbers.last
        apart = sentences_apart(sentences_between(report.sentence, last, at))
        return np.concatenate(
            [
                self._layers.rows("distance", distances(at[None, :] - last[:, None])),
                self._layers.rows("sentences", apart),
                *further,
            ],
            axis=-1,
        )


def _together(words: Floats, whom: Indexes, size: int) -> Floats:
    """The score of each party or period by all words that tell it [numbers, size, scores]; of none by UNSAID."""
    found = np.full((len(words), size, words.shape[2]), UNSAID, dtype=np.float32)
    if not len(whom):
        return found
    most = words.max(axis=1, keepdims=True)
    members = (whom[:, None] == np.arange(size)[None]).astype(np.float32)
    told = np.einsum("nwk,wa->nak", np.exp(words - most), members)
    said = members.any(axis=0)
    found[:, said] = np.log(told[:, said] + FAINT) + most
    return found


def _of_others(likely: Floats, figures: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats]:
    """What is thought for the figure before, for the one behind, and for all others on average; of numbers alike."""
    before, behind = np.zeros_like(likely), np.zeros_like(likely)
    for out, order in ((before, range(len(likely))), (behind, range(len(likely) - 1, -1, -1))):
        last = None
        for number in order:
            if last is not None:
                out[number] = likely[last]
            if figures[number]:
                last = number
    counted = figures.astype(np.float32)
    mine = likely * counted[:, None, None]
    others = np.maximum(counted.sum() - counted, 1)[:, None, None]
    return before, behind, (mine.sum(axis=0, keepdims=True) - mine) / others
