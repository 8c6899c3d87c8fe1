"""Where an act is done: the place that the text names for it."""

from __future__ import annotations

import pytest
from reports import read_report
from spacy.language import Language

CASES = (
    ("the city of the embassy", "Chad opened an embassy in Dushanbe.", "mission", "Dushanbe"),
    ("the city of the meeting", "Norway's foreign minister met the Syrian president in Damascus.", "meet", "Damascus"),
    ("a place that no list knows", "Egypt signed a declaration with Qatar at Al-Ula on Tuesday.", "agree", "Al-Ula"),
    ("a capital that acts is no place", "Togo's envoy told the minister of Chad in a talk that Beijing would pay.", "meet", None),
    ("the crossing that is closed", "Jordan reopened the Jaber crossing with Syria.", "transit", "Jaber"),
    ("the crossing named before", "A guard at the Torkham crossing was hurt. Pakistan closed the crossing to Afghanistan.", "transit", "Torkham"),
    ("where he discussed it is the name before 'where'",
     "Togo's foreign minister flew to Accra, where he discussed the port of Berbera with Ghanaian officials.", "meet", "Accra"),
    ("no place, no guess", "Kenya recognised Kosovo.", "recognize", None),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "act", "expected"), CASES, ids=[row[0] for row in CASES])
def test_place(why: str, text: str, act: str, expected: str | None, pipeline: Language) -> None:
    found = next(s for s in read_report(text, pipeline) if s.act == act)

    assert found.place == expected
