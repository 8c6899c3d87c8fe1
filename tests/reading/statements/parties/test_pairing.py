"""Who towards whom, all steps together: who is named again, who is a stranger, who grants."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    expected: tuple[str, ...]


CASES = (
    Case("their respective governments are those of both",
         "Israel recalled its ambassadors from Ireland and Norway in response to their respective governments deciding to recognise Palestine.",
         ("IRL recognize PSE occurred", "NOR recognize PSE occurred")),
    Case("the two countries are the two just named side by side",
         "Israel recalled its ambassadors from Ireland and Norway. The two countries recognised Palestine on Tuesday.",
         ("IRL recognize PSE occurred", "NOR recognize PSE occurred")),
    Case("what a participle behind the object tells was done by the same",
         "Italy is at odds with Malta. The Foreign Ministry in Berlin wants to reopen the embassy in Minsk, shut since 2022.",
         ("DEU mission BLR planned", "DEU mission BLR ended")),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_pairs(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))


def test_whose_rivals_they_are_is_not_who_they_are(pipeline: Language) -> None:
    assert read_report("Turkey delivered drones to Somaliland's rivals.", pipeline) == []


def test_a_state_named_in_another_clause_is_no_buyer(pipeline: Language) -> None:
    text = "Niger will sell uranium on the open market after nationalising a mine of France."
    assert not [s for s in read_report(text, pipeline) if s.act == "supply"]


def test_a_statement_needs_two_sides(pipeline: Language) -> None:
    assert read_report("Kosovo recognised its best athletes on Monday.", pipeline) == []


def test_an_agreement_with_strangers_is_with_nobody_named_before(pipeline: Language) -> None:
    text = "The Irish taoiseach met the American ambassador. An agreement with the union was signed."
    assert not [s for s in read_report(text, pipeline) if s.act == "agree"]


TURNED = (
    (
        "Kenya named Ruto ambassador in Caracas. He presented his credentials to Maduro.",
        "VEN:PSUV credentials KEN occurred",
    ),
    (
        "Kenya met Chad in Hargeisa. Kenya and Chad said they did not recognise Somaliland.",
        "KEN recognize SOM:SML denied",
    ),
    (
        "Fiji told Ankara about Northern Cyprus. Fiji said that it would not recognise it.",
        "FJI recognize CYP:TRNC denied",
    ),
    (
        "The president of Turkey said the world should recognise Northern Cyprus.",
        "- recognize CYP:TRNC requested",
    ),
)


@pytest.mark.parametrize(("text", "expected"), TURNED, ids=[text for text, _ in TURNED])
def test_who_grants_and_who_is_granted(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))
