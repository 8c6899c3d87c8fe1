"""Who does a deed with a thing of his own."""

from __future__ import annotations

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.derived.listed_objects import is_done_with

CASES = (
    ("Norway sent food aid to Sudan, Italy medicines and Spain tents.", "ESP aid SDN occurred"),
    ("Norway recalled its ambassador from Niamey, and Italy its consul.", "ITA appoint NER ended"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_thing_of_ones_own_goes_on_with_the_deed(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_whose_thing_it_is_is_not_done_to(pipeline: Language) -> None:
    found = brief(read_report("Norway recalled its ambassador from Niamey, and Italy its consul.", pipeline))

    assert "NOR appoint ITA ended" not in found


def test_a_thing_of_another_kind_is_none_of_the_deed(pipeline: Language) -> None:
    found = brief(
        read_report("Norway recalled its ambassador from Niamey, Italy its football team.", pipeline)
    )

    assert not [one for one in found if one.startswith("ITA")]


def test_what_a_deed_is_done_with(pipeline: Language) -> None:
    material = material_of("Norway sent tents and a consul.", pipeline)

    assert is_done_with("aid", word(material, "tents"))
    assert not is_done_with("aid", word(material, "consul"))
