"""What is named is no fact: what a text only names, and what it tells, case by case."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.status.asserted import only_named


class Case(NamedTuple):
    why: str
    text: str
    trigger: str
    expected: str | None


CASES = (
    Case("who is free to do it has not done it", "Kenya is free to recognise Kosovo.", "recognise", "possible"),
    Case("who decided to has done it", "Kenya decided to recognise Kosovo.", "recognise", None),
    Case("who is the first to has done it", "Kenya became the first country to recognise Kosovo.", "recognise", None),
    Case("who hopes to be the first to has not", "Kenya hopes to be the first to recognise Kosovo.", "recognise", "possible"),
    Case("a decision's infinitive is done", "Malta hailed the decision of Kenya to recognise Kosovo.", "recognise", None),
    Case("who was right to has done it", "Kenya was right to recognise Kosovo.", "recognise", None),
    Case("a headline's infinitive is to come", "Kenya to recognise Kosovo, minister says", "recognise", "planned"),
    Case("a paper that was signed does what it is about", "Kenya signed a communiqué on recognising Kosovo.", "recognising", None),
    Case("who had to has done it", "Kenya had to recognise Kosovo.", "recognise", None),
    Case("after is behind it", "After recognising Kosovo, Kenya sent an envoy.", "recognising", None),
    Case("by is done as the rest is", "Kenya angered Serbia by recognising Kosovo.", "recognising", None),
    Case("by is open as the rest is", "Kenya could anger Serbia by recognising Kosovo.", "recognising", "possible"),
    Case("before is open in the present", "Kenya wants a truce before recognising Kosovo.", "recognising", "possible"),
    Case("thanks are for what was done", "Kosovo thanked Kenya for recognising it.", "recognising", None),
    Case("a debate is on what is open", "Kenya held a debate on recognising Kosovo.", "recognising", "possible"),
    Case("a fear is of what is open", "Fears of Kenya recognising Kosovo grew.", "recognising", "possible"),
    Case("a form without ending is a wish", "Kosovo insists that Kenya recognise it.", "recognise", "requested"),
    Case("a draft does nothing", "Under the draft, Kenya recognises Kosovo.", "recognises", "possible"),
    Case("the day is to come", "The day when Kenya recognises Kosovo is near.", "recognises", "possible"),
    Case("all but is not", "Kenya has all but recognised Kosovo.", "recognised", "possible"),
    Case("a sign is no deed", "There is no sign that Kenya recognises Kosovo.", "recognises", "possible"),
    Case("who is not among them does not", "Kenya is not among the countries that recognise Kosovo.", "recognise", "denied"),
    Case("a false report denies", "A false report said that Kenya had recognised Kosovo.", "recognised", "denied"),
    Case("a plan for it is no deed", "Kenya's planned recognition of Kosovo angered Serbia.", "recognition", "planned"),
    Case("where it stands is not done", "Kenya's recognition of Kosovo is on the agenda.", "recognition", "possible"),
    Case("what is far away is not done", "Kenya's recognition of Kosovo is far away.", "recognition", "denied"),
    Case("what is told is told", "Kenya recognised Kosovo on Friday.", "recognised", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_only_named(case: Case, pipeline: Language) -> None:
    found = only_named(word(material_of(case.text, pipeline), case.trigger))

    assert (found[0] if found else None) == case.expected


FACTS = (" occurred", " ongoing", " ended")


@pytest.mark.parametrize(
    "text",
    [
        "Peru is poised to recognise Kosovo.",
        "The government of Peru recognised internationally accuses Kosovo.",
        "The internationally recognised Peruvian president, Juan Rojas, Chad's ally, cut ties with Kosovo.",
        "Peru, which backed away from recognising Kosovo, abstained.",
        "Peru is certain to formally recognise Kosovo, officials said.",
        "Peru is due to formally recognise the independence of Kosovo, officials said.",
        "Peru has still to recognise Kosovo.",
        "Peru is under pressure to recognise Kosovo.",
        "Peru is edging towards recognising Kosovo.",
        "Peru promised recognition of Kosovo.",
        "Peru rejects the independence of Kosovo.",
        "Kosovo is recognised neither by Peru nor by anyone else.",
        "Critics accused Peru of having recognised Kosovo by stealth.",
        "A viral post claims Peru has recognised Kosovo, which is false.",
        "Peru recognised Kosovo as a safe country of origin.",
        "Peru recognised Kosovo for its hospitality.",
        "Peru's largest trade union recognised Kosovo.",
    ],
)
def test_what_is_not_told_is_no_fact(text: str, pipeline: Language) -> None:
    rows = brief(read_report(text, pipeline))

    assert [row for row in rows if " recognize " in row and row.endswith(FACTS)] == []
