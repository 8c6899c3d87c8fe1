"""Names that label a line."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.line_labels import is_told_short, label_of

LABELS = (
    ("Malta: recognised Kosovo in 2008", "recognised", "Malta"),
    ("- Norway: reopened its embassy", "reopened", "Norway"),
    ("• Qatar – sent 40 tonnes of food", "sent", "Qatar"),
    ("2. United Arab Emirates: sent a team", "sent", "Emirates"),
)


@pytest.mark.parametrize(("line", "at", "label"), LABELS)
def test_the_name_before_the_mark_is_the_label(line: str, at: str, label: str, pipeline: Language) -> None:
    found = label_of(word(material_of(line, pipeline), at))

    assert found is not None
    assert found.text == label


NONE = (
    ("Aid for Sudan: who gives what", "gives"),
    ("Norway reopened its embassy: a minister came", "came"),
    ("KABUL – Norway reopened its embassy", "reopened"),
)


@pytest.mark.parametrize(("line", "at"), NONE)
def test_a_line_that_opens_otherwise_has_none(line: str, at: str, pipeline: Language) -> None:
    assert label_of(word(material_of(line, pipeline), at)) is None


def test_a_labelled_line_spares_its_auxiliary(pipeline: Language) -> None:
    assert is_told_short(word(material_of("- Chad: ambassador recalled", pipeline), "recalled"))
    assert not is_told_short(word(material_of("Chad's ambassador recalled a song.", pipeline), "recalled"))
