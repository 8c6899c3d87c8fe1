"""At what rank an act is done."""

from __future__ import annotations

from reports import read_report
from spacy.language import Language


def test_the_rank_is_of_the_person_who_acts(pipeline: Language) -> None:
    (statement, *_) = read_report("Norway's foreign minister travelled to Damascus on Monday.", pipeline)

    assert (statement.act, statement.rank, statement.place) == ("visit", "minister", "Damascus")


def test_an_accepted_envoys_rank_is_the_envoys(pipeline: Language) -> None:
    (statement, *_) = read_report(
        "The Norwegian minister accredited a chargé d'affaires of the Taliban.", pipeline
    )

    assert (statement.act, statement.rank) == ("accredit", "charge")


def test_an_envoy_left_out_has_the_rank_of_the_one_before(pipeline: Language) -> None:
    found = read_report(
        "Somalia recalled its ambassador from Addis Ababa and on Friday expelled the Ethiopian one.", pipeline
    )

    assert [one.rank for one in found if one.act == "expel"] == ["ambassador"]


def test_the_two_have_the_rank_in_which_they_were_named(pipeline: Language) -> None:
    found = read_report(
        "The foreign ministers of Chad and Niger flew to Lomé. The two met the Togolese president.", pipeline
    )

    assert [one.rank for one in found if one.act == "meet"] == ["minister", "minister"]


def test_those_who_are_led_have_the_rank_of_who_leads_them(pipeline: Language) -> None:
    found = read_report(
        "A fair opened in Kumasi; fifty Togolese merchants came, led by Togo's trade minister, Ana Kodjo.",
        pipeline,
    )

    assert [one.rank for one in found if one.act == "visit"] == ["minister"]
