"""Whether a verb's surface subject acts or is acted on."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.voice import has_auxiliary, is_left_bare, is_passive, thing_done

VOICES: tuple[tuple[str, str, object], ...] = (
    ("The envoy was accepted in May.", "accepted", True),
    ("Kenya accepted the envoy.", "accepted", False),
    ("The envoy accepted by Kenya arrived in May.", "accepted", True),
    ("Kenya saw that contract cancelled.", "cancelled", True),
    ("Kenya has opened an embassy.", "opened", False),
    ("ECOWAS lifted sanctions on Mali.", "lifted", False),
    ("The two Nicaraguan diplomats expelled from Jordan arrived home on Monday.", "expelled", True),
)


@pytest.mark.parametrize(("text", "at", "expected"), VOICES, ids=[row[0] for row in VOICES])
def test_is_passive(text: str, at: str, expected: object, pipeline: Language) -> None:
    assert is_passive(word(material_of(text, pipeline), at)) == expected


BARE: tuple[tuple[str, str, object], ...] = (
    ("The embassy is to be shut and its staff withdrawn.", "withdrawn", True),
    ("Kenya shut the embassy and withdrew its staff.", "withdrew", False),
)


@pytest.mark.parametrize(("text", "at", "expected"), BARE, ids=[row[0] for row in BARE])
def test_is_left_bare(text: str, at: str, expected: object, pipeline: Language) -> None:
    assert is_left_bare(word(material_of(text, pipeline), at)) == expected


HELPED: tuple[tuple[str, str, object], ...] = (
    ("Kenya has opened an embassy.", "opened", True),
    ("Kenya opened an embassy.", "opened", False),
)


@pytest.mark.parametrize(("text", "at", "expected"), HELPED, ids=[row[0] for row in HELPED])
def test_has_auxiliary(text: str, at: str, expected: object, pipeline: Language) -> None:
    assert has_auxiliary(word(material_of(text, pipeline), at)) == expected


DONE: tuple[tuple[str, str, object], ...] = (
    ("Kenya has frozen disbursements.", "frozen", "disbursements"),
    ("The visiting minister left.", "visiting", None),
    ("Canada has no intention of lifting sanctions on Nicaragua.", "lifting", "sanctions"),
    ("Growing sanctions were felt in Belarus.", "Growing", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), DONE, ids=[row[0] for row in DONE])
def test_thing_done(text: str, at: str, expected: object, pipeline: Language) -> None:
    found = thing_done(word(material_of(text, pipeline), at))

    assert (found.text if found is not None else None) == expected
