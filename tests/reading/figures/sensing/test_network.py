"""The network that reads figures, on states of words that are chance: what its likelihoods must hold to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from legation.reading.figures.sensing.learnt import learnt_figures
from legation.reading.figures.sensing.network import FigureNetwork, Report
from legation.reading.figures.sensing.sensed import Seen

TEXT = (
    "Kazakhstan sold Afghanistan flour for $378 million in 2023, a third less than in 2022. "
    "Uzbekistan bought fruit for $12 million there."
)


def _report(seen: Seen) -> Report:
    """A report whose states of words are chance."""
    width = 352
    states = np.random.default_rng(1).standard_normal((len(seen.inputs), width)).astype(np.float32)
    sentence = np.zeros(len(seen.inputs), dtype=np.int64)
    return Report(states, sentence, seen.numbers, seen.asked, seen.parties, seen.periods)


def _network() -> FigureNetwork:
    return learnt_figures().network


def test_all_that_a_number_may_be_shares_one_likelihood(seen: Callable[[str], Seen]) -> None:
    report, network = _report(seen(TEXT)), _network()
    numbers = network.numbers(report)
    measures = np.ones(len(numbers), dtype=np.int64)

    assert len(numbers) == len(report.numbers.amounts) == 3
    for likely in (network.measures(numbers), network.sayings(numbers), network.bases(numbers)):
        assert np.allclose(likely.sum(axis=1), 1, atol=1e-5)
    parties, periods = network.parties(report, numbers, measures), network.periods(report, numbers, measures)
    assert parties.shape == (3, 5, 2)  # three are named, and there are the world and nobody
    assert np.allclose(np.exp(parties).sum(axis=1), 1, atol=1e-5)
    assert periods.shape == (3, len(report.periods.found) + 1)
    assert np.allclose(np.exp(periods).sum(axis=1), 1, atol=1e-5)


def test_a_number_is_read_by_those_around_it(seen: Callable[[str], Seen]) -> None:
    report, network = _report(seen(TEXT)), _network()
    changed = report.states.copy()
    changed[report.numbers.first[-1]] += 5

    before, after = (network.numbers(one) for one in (report, replace(report, states=changed)))

    assert not np.allclose(before[0], after[0])


def test_what_the_phrasings_say_is_heard(seen: Callable[[str], Seen]) -> None:
    report, network = _report(seen(TEXT)), _network()
    silent = replace(report.asked, measures=np.zeros(3, dtype=np.int64), reporters=np.full(3, -1))

    assert report.asked.measures.any()
    assert not np.allclose(network.numbers(report), network.numbers(replace(report, asked=silent)))


def test_who_and_when_may_be_nobody_and_never(seen: Callable[[str], Seen]) -> None:
    report, network = _report(seen("It sold flour in Kabul for $3 million.")), _network()
    nowhere = replace(
        report.parties,
        actors=(),
        at=np.zeros(0, dtype=np.int64),
        whom=np.zeros(0, dtype=np.int64),
        known=report.parties.known[:0],
        kinds=report.parties.kinds[:0],
    )
    report = replace(report, parties=nowhere)
    numbers = network.numbers(report)
    measures = np.ones(len(numbers), dtype=np.int64)

    assert network.parties(report, numbers, measures).shape == (1, 2, 2)
    assert network.periods(report, numbers, measures).tolist() == [[0.0]]
