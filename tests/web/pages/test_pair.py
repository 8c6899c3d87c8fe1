"""A pair's page, as the server gives it."""

from __future__ import annotations

from web.conftest import Served

AT = "?on=2023-04-20&known=2023-04-20"


def test_it_says_where_they_stand_and_on_what_that_rests(served: Served) -> None:
    page = served.get(f"/pairs/KAZ/AFG:IEA{AT}").text

    assert "<strong>accreditation to ambassador</strong>" in page
    assert (
        "Diplomats of new Afghan administration cleared to work at the embassy after filing documents" in page
    )
    assert "holds it down" in page


def test_the_band_has_every_step_as_a_table_too(served: Served) -> None:
    page = served.get(f"/pairs/KAZ/AFG:IEA{AT}").text

    assert page.count('<rect class="step') == page.count("<tr><td>") == 3


def test_what_was_not_known_yet_is_not_there(served: Served) -> None:
    early = served.get("/pairs/KAZ/AFG:IEA?on=2025-07-04&known=2021-09-30").text

    assert "<strong>contact to ambassador</strong>" in early


def test_a_pledge_has_what_arrived_and_a_plan_what_followed(served: Served) -> None:
    page = served.get("/pairs/KAZ/AFG:IEA").text

    assert "% has arrived" in page
    assert "nothing followed on record" in page


def test_claims_are_drawn_on_one_scale(served: Served) -> None:
    page = served.get("/pairs/UZB/AFG").text

    assert "Uzbekistan to Afghanistan: exports" in page
    assert page.count('<svg viewBox="0 0 400 14"') >= 3


def test_a_dispute_shows_both_sides(served: Served) -> None:
    page = served.get("/pairs/IRN/AFG:IEA").text

    assert page.count('<span class="tag disputed">disputed</span>') >= 2


def test_a_pair_of_which_nothing_is_known_is_a_page(served: Served) -> None:
    answer = served.get("/pairs/FJI/%3Cscript%3E")

    assert answer.status_code == 200
    assert "Nothing is on record by then" in answer.text
    assert "<script>" not in answer.text.replace('<script type="module"', "")
