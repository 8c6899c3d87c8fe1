"""The pair that a text has been speaking of."""

from __future__ import annotations

from reports import brief, read_report
from spacy.language import Language


def test_a_pair_told_in_passing_is_not_carried_into_the_next_paragraph(pipeline: Language) -> None:
    text = (
        "Turkey reopened its embassy in Tripoli. Turkey sent an ambassador to Libya. Chad opened a consulate in Fiji."
        "\nAn agreement on energy was signed in March."
    )

    assert "TCD agree FJI occurred" not in brief(read_report(text, pipeline))
    assert any(
        line in brief(read_report(text, pipeline))
        for line in ("TUR agree LBY occurred", "LBY agree TUR occurred")
    )


def test_the_pair_told_of_most_often_is_gone_back_to(pipeline: Language) -> None:
    text = (
        "Kenya and Chad met. Kenya thanked Chad. Kenya sent tents to Chad. Kenya opened its border with Chad."
        "\nNorway recognised Palestine.\nA memorandum on mines was signed in March."
    )

    assert "KEN agree TCD occurred" in brief(read_report(text, pipeline))


def test_whose_envoy_one_side_receives_that_side_has_sent(pipeline: Language) -> None:
    text = "Chad accredited the ambassador of Kenya on Monday. A consul will be appointed next."

    assert brief(read_report(text, pipeline)) == ["TCD accredit KEN occurred", "KEN appoint TCD planned"]
