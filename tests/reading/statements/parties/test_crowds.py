"""The states that a counted crowd is told to be."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.statements.parties.crowds import is_crowd

CASES = (
    ("'such as'", "EU members such as Hungary and Poland recognise Palestine.", "POL recognize PSE ongoing"),
    ("'among them'", "A number of EU members, among them Spain and Slovenia, have recognised Palestine.", "SVN recognize PSE occurred"),
    ("a colon", "Five EU states do not recognise Kosovo: Spain, Greece, Romania, Slovakia and Cyprus.", "SVK recognize XKX denied"),
    ("one whom a colon names", "The day brought Kosovo recognition from an unexpected quarter: Israel.", "ISR recognize XKX occurred"),
    ("a row torn by the parse", "Bahrain cut ties with Qatar. Yemen, the eastern-based government of Libya and the Maldives followed.", "MDV relations QAT ended"),
    ("of the other side", "Taiwan has diplomatic relations with twelve states, among them Haiti and Paraguay.", "TWN relations PRY ongoing"),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_examples(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_a_crowd_without_examples_names_nobody(pipeline: Language) -> None:
    assert brief(read_report("Some fifty countries recognise Kosovo.", pipeline)) == []
    poached = (
        "Taiwan is officially recognised by only 15 countries – China poached seven of its allies after 2016."
    )
    assert not [row for row in brief(read_report(poached, pipeline)) if "recognize" in row]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Fifty-odd countries recognise him.", "countries", True),
        ("Most of the members recognise him.", "Most", True),
        ("The five states that recognise it met.", "states", True),
        ("The two countries met.", "two", False),
        ("The country recognised him.", "country", False),
    ],
)
def test_a_crowd_of_states_is_counted_and_not_named(
    text: str, word: str, expected: bool, pipeline: Language
) -> None:
    assert is_crowd(next(token for token in parsed(pipeline(text)) if token.text == word)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Serbia fights for the withdrawal of third countries' recognition of Kosovo.",
        "Serbia's minister said this was the tenth country that had withdrawn its recognition of Kosovo.",
        "Ghana spoke with Serbia. Kosovo wants to establish diplomatic relations with a neighbouring country.",
    ],
)
def test_somebody_who_is_not_named_is_nobody_else(text: str, pipeline: Language) -> None:
    assert not [
        row for row in brief(read_report(text, pipeline)) if row.split()[1] in ("recognize", "relations")
    ]
