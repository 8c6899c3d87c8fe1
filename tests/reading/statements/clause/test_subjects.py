"""Whom a clause silently has as subject, by what the report then says."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.clause.arguments import verb_arguments


class Case(NamedTuple):
    why: str
    text: str
    expected: tuple[str, ...]
    absent: str = "-"


CASES = (
    Case("who is awarded a contract carries it out", "Ghana awarded an Indian company a contract to build a railway.",
         ("IND invest GHA agreed",)),
    Case("a subject behind a colon", "Nobody has followed so far: Kenya and Ghana keep offices in Pristina but have not recognised Kosovo.",
         ("KEN recognize XKX denied", "GHA recognize XKX denied")),
    Case("a clause on a description is of the name", "The president spoke to Juan Guaidó, the leader of the opposition, whom Peru recognises as the president of Venezuela.",
         ("PER recognize VEN:IG ongoing",)),
    Case("who issues a paper does what it says", "Serbia issued a statement condemning Kosovo's tariff.", ("SRB criticize XKX occurred",)),
    Case("a saying stands before the infinitive", "Kenya continues, a spokesman in Nairobi said, to recognise Kosovo.", ("KEN recognize XKX ongoing",)),
    Case("a rumour stands before the infinitive", "Chad was urged by its host, it is rumoured, to normalise relations with Israel.", ("TCD relations ISR requested",)),
    Case("who is asked is who would do it", "Serbia asked Ghana not to recognise Kosovo.", ("GHA recognize XKX denied",)),
    Case("all states are nobody in particular", "The Union met Fiji. Its text asks all states not to recognise Abkhazia.", (), "GEO:ABK"),
    Case("a present goes on from the saying, not from what was said",
         "Ankara said that its trucks would cross at Torkham, and does not recognise the Taliban.", ("TUR recognize AFG:IEA denied",)),
    Case("who joins a list does what those on it do", "Malta has joined the list of countries that recognise Palestine.", ("MLT recognize PSE occurred",)),
    Case("who joins those who do not does not", "Fiji joined the ranks of states that do not recognise Kosovo.", ("FJI recognize XKX denied",)),
    Case("a subject before a saying that stands in its clause", "Its embassy stays. Relations, the Polish minister added, will not be severed with Libya.",
         ("LBY relations POL denied",)),
    Case("'might go as far as to'", "Sudan might go as far as to break off relations with the Emirates.", ("SDN relations ARE possible",)),
    Case("'none against' is no subject", "With 52 votes in favour, none against, the Slovenian National Assembly confirmed the decision to recognise Palestine.",
         ("SVN recognize PSE occurred",), "SVN recognize PSE denied"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_subjects(case: Case, pipeline: Language) -> None:
    found = brief(read_report(case.text, pipeline))

    assert set(case.expected) <= set(found)
    assert case.absent == "-" or not [line for line in found if case.absent in line]


HUNG = (
    (
        "names right before a verb told last",
        "Somalia called it an insult to its people, Egypt, Qatar and Djibouti denounced it, and Kenya said no.",
        "denounced",
        ["Egypt", "Qatar", "Djibouti"],
    ),
    (
        "a verb of a list",
        "Somalia recalled its envoy from Egypt, denounced it and left.",
        "denounced",
        ["Somalia"],
    ),
    (
        "a body hung on what stands in front",
        "By 116 votes to two the General Assembly on July 7 rebuked Iran; Moscow abstained.",
        "rebuked",
        ["Assembly"],
    ),
)


@pytest.mark.parametrize(("why", "text", "verb", "expected"), HUNG, ids=[row[0] for row in HUNG])
def test_subject_hung_elsewhere(
    why: str, text: str, verb: str, expected: list[str], pipeline: Language
) -> None:
    found = verb_arguments(word(material_of(text, pipeline), verb)).subject

    assert [token.text for token in found] == expected
