"""Copies are known as copies of one report, other reports of the same event are not."""

from __future__ import annotations

import pytest

from legation.register.copies import CopyKind
from legation.watch.copies import Copies, compared
from legation.watch.shingles import wording_of

WIRE = """Kenya recognises Kosovo
Kenya recognised Kosovo on Wednesday, becoming the first state to do so in almost five years.
President William Ruto signed the declaration in Nairobi, in the presence of a former president of Kosovo.
"It is a great day for us," the guest told reporters. "Others will follow before the summer, I am sure."
Kosovo declared its independence from Serbia in 2008. Belgrade has never accepted it and called the step regrettable.
Kosovo will open an embassy in the Kenyan capital before the year is out, he added, without naming an envoy."""
OTHER = """Serbia protests as Nairobi takes Pristina's side
Belgrade summoned the Kenyan envoy on Thursday after Nairobi's decision to treat Kosovo as a state.
The foreign ministry spoke of an unfriendly act. Kenya has had relations with Serbia for six decades.
"It is a great day for us," a guest from Pristina had told reporters on Wednesday.
Trade between both came to no more than a few million dollars, and is not expected to grow."""
LINES = WIRE.splitlines()
SAYS_MORE = f"{WIRE}\n" + OTHER.partition("\n")[2]


@pytest.mark.parametrize(
    ("text", "kind", "says_more"),
    [
        pytest.param(WIRE.upper().replace(",", ""), "same", False, id="the same words"),
        pytest.param("A day to remember\n" + "\n".join(LINES[1:]), "near", False, id="another headline"),
        pytest.param(
            WIRE.replace("Wednesday", "26 March").replace("regrettable", "sad"), "near", False, id="edits"
        ),
        pytest.param("\n".join(LINES[:4]), "part", False, id="the first half"),
        pytest.param("\n".join(LINES[3:]), "part", False, id="the second half"),
        pytest.param(SAYS_MORE, "whole", True, id="it and as much again"),
    ],
)
def test_a_copy_is_known(text: str, kind: CopyKind, says_more: bool) -> None:
    copies = Copies()
    copies.take("other", OTHER)
    copies.take("wire", WIRE)
    match = copies.take("copy", text)

    assert match is not None
    assert (match.copy.original, match.copy.kind, match.says_more) == ("wire", kind, says_more)


def test_another_report_of_the_event_with_the_same_quotation_is_none() -> None:
    copies = Copies()
    copies.take("wire", WIRE)

    assert copies.take("other", OTHER) is None
    assert len(copies) == 2


def test_a_brief_within_a_survey_does_not_make_the_survey_its_copy() -> None:
    brief = LINES[1]
    survey = "\n".join([WIRE, OTHER, *(f"{line} {number}" for number, line in enumerate(OTHER.split(".")))])

    assert compared(wording_of(survey), wording_of(brief)) is None
    assert compared(wording_of(brief), wording_of(survey)) is not None


def test_a_copy_of_what_said_more_is_of_the_first_report() -> None:
    copies = Copies()
    for name, text in (("wire", WIRE), ("longer", SAYS_MORE)):
        copies.take(name, text)
    match = copies.take("copy", SAYS_MORE.replace("Wednesday", "26 March"))

    assert match is not None
    assert (match.copy.original, match.says_more) == ("wire", False)


def test_what_says_nothing_new_is_not_looked_for_again() -> None:
    copies = Copies()
    for place in range(9):
        copies.take(f"paper {place}", f"Paper {place}\n{WIRE}")

    assert len(copies) == 1


@pytest.mark.parametrize("text", ["", "Kenya recognised Kosovo on Wednesday."])
def test_a_text_too_short_to_tell_is_no_copy(text: str) -> None:
    copies = Copies()
    copies.take("one", text)

    assert copies.take("two", text) is None
