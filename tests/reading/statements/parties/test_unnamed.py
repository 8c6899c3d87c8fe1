"""The side that the words leave out."""

from __future__ import annotations

import pytest
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


def test_who_is_not_invited_is_not_invited_by_the_body_spoken_of(pipeline: Language) -> None:
    text = "The African Union met in Addis Ababa. Niger will not be invited to the summit in May, Kenya said."

    assert "AU admit NER denied" in brief(read_report(text, pipeline))


GOES_ON = (
    (
        "a newcomer acts towards whom the others did",
        "Japan sent tents to Libya. Norway sent medicine to Libya. Chad met Sudan. Germany halted its budget support.",
        "DEU aid LBY ended",
    ),
    (
        "who asks from outside is not towards whom",
        "Serbia reopened a crossing to Kosovo. Germany has called on Serbia to open the other crossings too.",
        "SRB transit XKX requested",
    ),
    (
        "what is negotiated by two who met right before",
        "Kenya and Norway quarrelled. Ethiopia and Somalia signed a declaration. Negotiations will start in May.",
        "ETH negotiate SOM planned",
    ),
    (
        "who asks for itself is",
        "Turkey met Armenia in Kars. Armenia asked Turkey to open the border.",
        "TUR transit ARM requested",
    ),
    (
        "what is told in passing is not what is gone on about",
        (
            "Kenya and Chad met. Kenya thanked Chad. Kenya sent tents to Chad. Kenya opened its border with Chad."
            "\nNorway recognised Palestine.\nA memorandum on mines was signed in March."
        ),
        "KEN agree TCD occurred",
    ),
)


@pytest.mark.parametrize(("why", "text", "expected"), GOES_ON, ids=[row[0] for row in GOES_ON])
def test_who_is_left_out(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_who_has_been_told_with_one_is_meant_before_the_last_two(pipeline: Language) -> None:
    text = (
        "Nauru broke off relations with Taiwan on Monday and restored relations with China. "
        "Taiwan's embassy will be closed within days."
    )

    assert "TWN mission NRU planned" in brief(read_report(text, pipeline))
