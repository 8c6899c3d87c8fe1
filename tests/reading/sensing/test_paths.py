"""The way from a deed's word to another through the parse."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.sensing.paths import FAR, path_between

WAYS = (
    ("who does it", "Ghana opened an embassy in Mali.", "opened", "Ghana", "vnsubj:"),
    ("a preposition is told", "Ghana talked to Mali.", "talked", "Mali", "vobl:to"),
    ("up from a noun, and down again", "Ghana announced the closure.", "closure", "Ghana", "objvnsubj:"),
    ("a word and itself", "Ghana opened an embassy.", "opened", "opened", "v:"),
    ("one of several is as the first", "Ghana and Togo opened an embassy.", "opened", "Togo", "vnsubj:"),
)


@pytest.mark.parametrize(("why", "text", "deed", "other", "way"), WAYS, ids=[why for why, *_ in WAYS])
def test_the_way(why: str, text: str, deed: str, other: str, way: str, pipeline: Language) -> None:
    material = material_of(text, pipeline)

    assert path_between(word(material, deed), word(material, other)) == way


def test_between_sentences_there_is_no_way(pipeline: Language) -> None:
    material = material_of("Ghana opened an embassy. Mali was pleased.", pipeline)

    assert path_between(word(material, "opened"), word(material, "Mali")) == FAR
