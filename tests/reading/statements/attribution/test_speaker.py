"""Who it is that speaks."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.attribution.speaker import is_bare, speaker_at

SPEAKERS = (
    ("Kenya recognised Kosovo, the spokesman said.", "spokesman", "spokesman"),
    ("According to the ministry, Kenya recognised Kosovo.", "ministry", "the ministry"),
    ("The figures say that Kenya recognised Kosovo.", "figures", None),
)


@pytest.mark.parametrize(("text", "at", "expected"), SPEAKERS, ids=[row[0] for row in SPEAKERS])
def test_offices_speak_and_figures_do_not(
    text: str, at: str, expected: str | None, pipeline: Language
) -> None:
    material = material_of(text, pipeline)
    found = speaker_at(word(material, at), material, quoted=False)

    assert (found.office if found is not None else None) == expected


def test_a_state_speaks_for_itself(pipeline: Language) -> None:
    material = material_of("Kenya said that it recognised Kosovo.", pipeline)
    found = speaker_at(word(material, "Kenya"), material, quoted=False)

    assert is_bare(word(material, "Kenya"), material)
    assert found is not None
    assert found.actor is not None
    assert found.actor.id == "KEN"


def test_i_in_a_quotation_names_nobody(pipeline: Language) -> None:
    material = material_of('"I recognise Kosovo," the president of Kenya said.', pipeline)

    assert speaker_at(word(material, "I"), material, quoted=True) is None
