"""A phrasing of the codebook may stand in a sentence where its words do, in reach of who can act."""

from __future__ import annotations

import pytest

from legation.watch.naming import WORD, Names
from legation.watch.phrases import triggers


def found(sentence: str) -> dict[str, bool]:
    words = WORD.findall(sentence)
    places = Names.of().found(words, sentence)
    return triggers(words, places, [at for at, names in places.items() if any(one.person for one in names)])


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Peru denounced Chile's step.", "denounce"),
        ("The Libyan minister flew to Malta.", "fly"),
        ("The Libyan ministers had flown to Malta.", "fly"),
        ("Oman withdrew its ambassador from Iran.", "withdraw"),
        ("Talks between Chad and Sudan went on.", "talks"),
        ("Laos was suspended by ASEAN.", "suspend"),
        ("Japan released the frozen assets of Iran.", "release"),
        ("Vanuatu lashed out at France.", "lash"),
    ],
)
def test_a_trigger_is_found_in_every_form(sentence: str, lemma: str) -> None:
    assert lemma in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "lemma", "why"),
    [
        ("It rained. The land went on.", "land", "behind 'the' it is a noun"),
        ("The player of Chad won the Hail Cup in Peru.", "hail", "it is part of a name"),
        ("Vanuatu lashed the boat to France.", "lash", "'out' is part of the trigger"),
        ("The flood withdrew its foam.", "withdraw", "no noun that it asks for, and nobody to whom"),
        ("Talks went on for days and nobody knew who held them.", "talks", "between nobody"),
    ],
)
def test_none_is_found_where_no_phrasing_may_stand(sentence: str, lemma: str, why: str) -> None:
    assert lemma not in found(sentence), why


def test_a_noun_that_the_phrasing_asks_for_is_told() -> None:
    assert found("Greece opened an embassy in Fiji.")["open"]
    assert not found("Peru denounced Chile.")["denounce"]
