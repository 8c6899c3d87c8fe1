"""The network that chooses: what its likelihoods must hold to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from legation.reading.statements.choosing.choice import Choice, Talk
from legation.reading.statements.choosing.dates import dates_to_choose
from legation.reading.statements.choosing.learnt import learnt_circumstances
from legation.reading.statements.choosing.network import UNSAID, DeedRows, together
from legation.reading.statements.choosing.ranks import ranks_to_choose
from legation.reading.statements.choosing.sums import sums_to_choose

TEXT = (
    "Ghana's foreign minister visited Kosovo on 3 May 2024. Togo gave Kosovo 300 tons of rice in June 2024."
)


def _chosen(name: str, found: Talk, choice: Choice) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    states, network = found.senses.states, learnt_circumstances().network
    rows = DeedRows(states[found.places], found.acts, found.statuses)
    between = found.senses.between(found.places, choice.at)
    score = network.each if name == "sums" else network.chosen
    return score(name, rows, states[choice.at], choice, between)


def test_all_that_may_be_chosen_shares_one_likelihood(talk: Callable[[str], Talk]) -> None:
    found = talk(TEXT)
    for name, choice in (("when", dates_to_choose(found)[1]), ("rank", ranks_to_choose(found))):
        likely = _chosen(name, found, choice)

        assert likely.shape == (len(found.deeds), choice.size + 1)
        assert np.allclose(np.exp(likely).sum(axis=1), 1, atol=1e-5)


def test_each_amount_is_likely_for_itself(talk: Callable[[str], Talk]) -> None:
    found = talk(TEXT)
    likely = _chosen("sums", found, sums_to_choose(found)[1])

    assert likely.shape == (len(found.deeds), 1)
    assert ((likely > 0) & (likely < 1)).all()


def test_what_the_phrasings_chose_is_heard(talk: Callable[[str], Talk]) -> None:
    found = talk(TEXT)
    _, choice = dates_to_choose(found)
    unheard = replace(choice, asked=np.zeros_like(choice.asked), known=False)

    assert choice.asked.any()
    assert not np.allclose(_chosen("when", found, choice), _chosen("when", found, unheard))


def test_what_no_word_tells_is_unlikely() -> None:
    scores = np.asarray([[1.0, 2.0, 0.5]], dtype=np.float32)
    told = together(scores, np.asarray([0, 2, 0]), 3)

    assert told[0, 1] == UNSAID
    assert np.isclose(told[0, 0], np.logaddexp(1.0, 0.5), atol=1e-4)
    assert np.isclose(told[0, 2], 2.0, atol=1e-4)
