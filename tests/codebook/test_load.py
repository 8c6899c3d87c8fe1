"""The codebook's files: what ships loads, and what is malformed is refused with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.codebook.load import load_acts, read_act
from legation.errors import CodebookError
from legation.record.statement import ACTS

HEAD = 'act = "visit"\nmeaning = "m"\ncameo = ["042"]\nplover = ["CONSULT"]\n'


def test_every_act_of_the_codebook_has_a_file_with_phrasings_and_examples() -> None:
    acts = load_acts()

    assert tuple(acts) == ACTS
    assert [act for act, entry in acts.items() if not entry.phrasings or not entry.examples] == []


MALFORMED = (
    ("a key that nobody knows", HEAD + "sense = 1\n", "the key 'sense' is not known here"),
    ("text that is not TOML", "act = \n", "not TOML"),
    ("another act's name", HEAD.replace("visit", "meet"), "it says act = 'meet'"),
    (
        "a phrasing without a trigger",
        HEAD + '[[phrasing]]\nactor = ["subject"]\ncounterpart = ["to"]\n',
        "line 5: a phrasing has no trigger",
    ),
    (
        "a phrasing without an actor",
        HEAD + '[[phrasing]]\nverb = ["go"]\ncounterpart = ["to"]\n',
        "line 5: 'actor' is missing",
    ),
    (
        "a noun class that is not there",
        HEAD
        + '\n[[phrasing]]\nverb = ["go"]\nneeds = { to = ["moon"] }\nactor = ["subject"]\ncounterpart = ["to"]\n',
        "line 6: the noun class 'moon' is not in codebook/nouns.toml",
    ),
    (
        "a status that is none",
        HEAD + '[[phrasing]]\nverb = ["go"]\nstatus = "maybe"\nactor = ["subject"]\ncounterpart = ["to"]\n',
        "line 5: status 'maybe'",
    ),
    (
        "an expectation that cannot be read",
        HEAD + '[[example]]\ntext = "t"\nsays = ["KAZ visits KGZ"]\n',
        "line 5: 'KAZ visits KGZ' is no expectation",
    ),
)


@pytest.mark.parametrize(
    ("source", "reason"), [row[1:] for row in MALFORMED], ids=[row[0] for row in MALFORMED]
)
def test_refused(source: str, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "visit.toml"
    file.write_text(source, encoding="utf-8")

    with pytest.raises(CodebookError) as refused:
        read_act(file)

    assert "codebook/acts/visit.toml" in str(refused.value)
    assert reason in str(refused.value)
