"""Status cues: what ships loads, and what is malformed is refused with file and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.codebook.status_cues import Cue, read_status_cues, status_cues
from legation.errors import ListError

CUE = '[[cue]]\nstatus = "denied"\nnegated = "possible"\nverb = ["refuse"]\n'
REST = (
    '[saying]\nverb = ["say"]\n[negation]\nwords = ["not"]\npronouns = ["none"]\n'
    '[modal]\nplanned = ["will"]\npossible = ["may"]\nrequested = ["must"]\n'
    '[attribute]\nplanned = ["planned"]\npledged = ["promised"]\nagreed = ["agreed"]\nrequested = ["requested"]\n'
    'possible = ["possible"]\ndenied = ["cancelled"]\n'
    '[mark]\npossible = ["if"]\ndenied = ["without"]\n'
)
MALFORMED = (
    ("an outcome that is none", CUE.replace("denied", "maybe") + REST, "'maybe' is no outcome"),
    (
        "a verb with two outcomes",
        CUE + CUE.replace("denied", "planned") + REST,
        "the verb 'refuse' has another",
    ),
    ("a word said twice", CUE.replace('"refuse"', '"refuse", "refuse"') + REST, "says refuse twice"),
    ("a table that is missing", CUE, r"the table \[saying\] is missing"),
    (
        "attributes that are missing",
        CUE + REST.replace("[attribute]", "[attribution]"),
        r"the table \[attribute\] is missing",
    ),
    ("a list without words", CUE + REST.replace('["may"]', "[]"), "needs `possible`"),
    ("a list that nobody reads", CUE + REST + 'ended = ["until"]\n', "not known here: ended"),
)


def test_a_cue_is_found_by_part_of_speech_and_word() -> None:
    assert status_cues().cues["noun", "refusal"] == Cue("denied", "possible")
    assert ("verb", "refusal") not in status_cues().cues


def test_an_attribute_gives_one_status() -> None:
    assert status_cues().attributes["upcoming"] == "planned"


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "status.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_status_cues(path)
