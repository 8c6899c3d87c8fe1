"""The side that the words leave out."""

from __future__ import annotations

from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.parties.unnamed import is_about_two, other_party
from legation.record.actor import Actor

TALKS = "Kenya and Chad met. Kenya thanked Chad. Kenya and Chad signed. Kenya left Chad."


def test_a_report_of_two_is_about_two(pipeline: Language) -> None:
    assert is_about_two(material_of(TALKS, pipeline))
    assert not is_about_two(material_of("Kenya, Chad, Norway and Japan met.", pipeline))


def test_the_other_party_is_the_nearest_of_the_sentence(pipeline: Language) -> None:
    material = material_of("In a letter to Chad, Kenya promised recognition.", pipeline)
    found = other_party(
        [Actor("KEN", "Kenya")], word(material, "recognition"), material, at_issue=False, far=True
    )

    assert [actor.id for actor in found] == ["TCD"]


def test_who_is_named_to_say_when_is_no_party(pipeline: Language) -> None:
    material = material_of(
        "Oman met Chad. Oman reopened the crossing a week after the fall of Libya.", pipeline
    )
    found = other_party(
        [Actor("OMN", "Oman")], word(material, "reopened"), material, at_issue=False, far=True
    )

    assert [actor.id for actor in found] == ["TCD"]


def test_what_both_sides_deny_each_denies(pipeline: Language) -> None:
    text = "Taiwan and Somaliland exchanged offices. The step falls short of recognition, officials on both sides stressed."

    assert {"TWN recognize SOM:SML denied", "SOM:SML recognize TWN denied"} <= set(
        brief(read_report(text, pipeline))
    )
