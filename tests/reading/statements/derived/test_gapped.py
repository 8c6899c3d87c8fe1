"""The deed said before in a sentence, gone on with."""

from __future__ import annotations

from reports import brief, read_report
from spacy.language import Language


def test_a_row_behind_who_followed_follows_too(pipeline: Language) -> None:
    text = "Norway reopened its embassy in Damascus in May. Italy followed in June and Spain in July."

    assert brief(read_report(text, pipeline))[1:] == ["ITA mission SYR occurred", "ESP mission SYR occurred"]


def test_who_meets_one_and_another_later_is_not_gone_on_with(pipeline: Language) -> None:
    found = brief(read_report("Kenya's president met Chad's in May and Fiji in June lost a match.", pipeline))

    assert not [one for one in found if "FJI" in one]


def test_a_state_beside_one_at_issue_recognises_and_is_not_recognised(pipeline: Language) -> None:
    found = brief(read_report("Kenya recognised Kosovo in March and Sudan in April.", pipeline))

    assert found == ["KEN recognize XKX occurred", "SDN recognize XKX occurred"]
