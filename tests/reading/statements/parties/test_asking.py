"""Who asks for a deed, and whom."""

from __future__ import annotations

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.parties.asking import asking

ASKED: tuple[tuple[str, str, list[str], list[str]], ...] = (
    ("Syria asked for the sanctions to be lifted.", "lifted", ["Syria"], []),
    ("Syria asked Norway for sanctions relief.", "relief", ["Syria"], ["Norway"]),
    ("Syria demanded the lifting of sanctions.", "lifting", ["Syria"], []),
    ("Syria announced the lifting of sanctions.", "lifting", [], []),
    ("Syria asked Norway to lift the sanctions.", "lift", [], []),
)


@pytest.mark.parametrize(("text", "at", "askers", "whom"), ASKED)
def test_who_asks_and_who_is_asked(
    text: str, at: str, askers: list[str], whom: list[str], pipeline: Language
) -> None:
    found = asking(word(material_of(text, pipeline), at))

    assert [[token.text for token in tokens] for tokens in found] == [askers, whom]


def test_who_asks_has_it_done_to_him(pipeline: Language) -> None:
    text = "Norway praised Syria. Syria asked for sanctions relief. It asked for flights to be resumed."

    assert {"NOR sanction SYR requested", "NOR transit SYR requested"} <= set(
        brief(read_report(text, pipeline))
    )
