"""Special classes: the codebook's own are those that the reading knows, and each holds what it says."""

from __future__ import annotations

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.codebook.load import SPECIAL_CLASSES
from legation.reading.statements.triggers.special_classes import SPECIAL, stands_for

TEXT = "The Russian ambassador Dmitry Zhirnov flew with Belavia from Minsk to a base of the Taliban."
CASES = (
    ("ambassador", "@official", True),
    ("ambassador", "@envoy", True),
    ("ambassador", "@definite", True),
    ("ambassador", "@traveller", True),
    ("ambassador", "@head", False),
    ("Taliban", "@two", False),
    ("Belavia", "@carrier", True),
    ("Minsk", "@place", True),
    ("Minsk", "@official", True),
    ("base", "@thing", True),
    ("base", "@indefinite", True),
    ("Taliban", "@contested", True),
    ("Taliban", "@uncontested", False),
    ("Taliban", "@group", True),
)


def test_the_codebook_may_ask_for_what_is_known_and_nothing_else() -> None:
    assert set(SPECIAL) == SPECIAL_CLASSES


@pytest.mark.parametrize(("noun", "name", "expected"), CASES)
def test_stands_for(noun: str, name: str, expected: bool, pipeline: Language) -> None:
    material = material_of(TEXT, pipeline)

    assert stands_for(word(material, noun), name, material) is expected


def test_an_airline_is_known_by_its_name(pipeline: Language) -> None:
    said = brief(read_report("Ethiopian Airlines is considering a direct flight to Hargeisa.", pipeline))

    assert said == ["ETH transit SOM:SML possible"]
