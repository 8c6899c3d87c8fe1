"""Words whose part a parse misses."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.clause.misparsed import is_heading

CASES = (
    (
        "Israel protested hours after Britain, Canada and Norway imposed sanctions on it.",
        "imposed",
        "subject",
        "Britain",
    ),
    ("Handed over: a second batch of medicines, free of charge.", "Handed", "object", "batch"),
    ("He appealed to the hosts to remove what is left of the sanctions.", "remove", "object", "sanctions"),
)


@pytest.mark.parametrize(("text", "trigger", "role", "expected"), CASES)
def test_a_part_is_known_by_the_words_around(
    text: str, trigger: str, role: str, expected: str, pipeline: Language
) -> None:
    found = arguments(word(material_of(text, pipeline), trigger))

    assert expected in [token.text for token in found.at(role)]


def test_a_participle_with_a_colon_is_a_heading(pipeline: Language) -> None:
    assert is_heading(word(material_of("Promised: further relief.", pipeline), "Promised"))
    assert not is_heading(word(material_of("Chad promised further relief.", pipeline), "promised"))
