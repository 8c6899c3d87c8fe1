"""Signs, each there and not there."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.signs import SIGNS

CASES = (
    ("leaving", "Chad told the envoy to pack and go.", "told", True),
    ("leaving", "Chad told the envoy to stay.", "told", False),
    ("provoker", "Chad expelled the envoy after Norway recognised Kosovo.", "expelled", True),
    ("provoker", "Chad expelled the envoy after Kosovo was recognised.", "expelled", False),
    ("made_do", "Chad forced the plane to return.", "return", True),
    ("made_do", "The plane hopes to land.", "land", False),
    ("tallied", "Chad sold wheat last year.", "sold", True),
    ("tallied", "Chad sold wheat on Monday.", "sold", False),
    ("reason", "Norway blacklisted two firms for helping Chad.", "blacklisted", True),
    ("reason", "Norway blacklisted two firms of Chad.", "blacklisted", False),
    ("packing", "Chad sent the envoy packing.", "sent", True),
    ("packing", "Chad sent the envoy to Oslo.", "sent", False),
    ("gift", "Chad supplied wheat free of charge.", "supplied", True),
    ("gift", "Chad supplied wheat by rail.", "supplied", False),
    ("gift", "Chad opened a free-trade zone.", "opened", False),
    ("begun", "Chad has begun supplying wheat.", "supplying", True),
    ("begun", "Chad has stopped supplying wheat.", "supplying", False),
    ("stopped", "Chad has stopped issuing visas.", "issuing", True),
    ("listed", "The group is on the list.", "list", True),
    ("listed", "The group is off the list.", "list", False),
    ("out", "The group is off the list.", "list", True),
    ("beneath", "Under a deal with Chad, wheat is sent.", "deal", True),
    ("beneath", "As part of a deal with Chad, wheat is sent.", "deal", True),
    ("beneath", "After a deal with Chad, wheat is sent.", "deal", False),
    ("asker", "Chad called on the bloc to lift its embargo.", "lift", True),
    ("asker", "The bloc decided to lift its embargo.", "lift", False),
    ("hoper", "Chad expects the embargo to end.", "end", True),
    ("hoper", "Chad forced the embargo to end.", "end", False),
    ("standing", "The embargo is in force.", "force", True),
    ("standing", "The embargo came into force.", "force", False),
    ("occasion", "Chad spoke during a visit.", "visit", True),
    ("occasion", "Chad planned a visit.", "visit", False),
    ("at_event", "Chad and Niger agreed on a road at talks in Kano.", "talks", True),
    ("at_event", "Chad and Niger held talks in Kano.", "talks", False),
    ("seer", "Chad saw that contract cancelled.", "cancelled", True),
    ("seer", "Chad cancelled that contract.", "cancelled", False),
    ("purpose", "The minister was in Kano for talks.", "talks", True),
    ("purpose", "The minister was in Kano after talks.", "talks", False),
    ("scene", "A fair opened in Kano; many merchants came.", "came", True),
    ("scene", "Many merchants came to Kano.", "came", False),
    ("said_of", "The talks were no success.", "were", True),
    ("said_of", "The talks were at an end.", "were", False),
    ("epithet", "The council recognised by Chad met.", "recognised", True),
    ("epithet", "Chad recognised the council.", "recognised", False),
    ("exclaimed", '"A betrayal," said the minister.', "betrayal", True),
    ("exclaimed", '"This is a betrayal," said the minister.', "betrayal", False),
    ("exclaimed", 'Its timetable is "unthinkable", said the minister.', "unthinkable", False),
    (
        "exclaimed",
        'Sudan considers the opening of the office a "violation of the treaty".',
        "violation",
        False,
    ),
    ("reply", '"A betrayal" was the answer of the minister.', "betrayal", True),
    ("predicated", "That is an interference.", "interference", True),
    ("predicated", "It is free of interference.", "interference", False),
    ("naming", "Chad blamed foreigners, naming Sudan.", "blamed", True),
    ("naming", "Chad blamed foreigners, leaving the hall.", "blamed", False),
)


@pytest.mark.parametrize(("sign", "text", "trigger", "expected"), CASES)
def test_a_sign_is_there_or_not(
    sign: str, text: str, trigger: str, expected: bool, pipeline: Language
) -> None:
    assert bool(list(SIGNS[sign](word(material_of(text, pipeline), trigger)))) is expected
