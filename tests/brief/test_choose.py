"""What goes into a brief and what does not: whose it is, when it became known, how far back it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from arriving import claim, taking

from legation.brief.choose import Asked, Chosen, choose, require_known
from legation.brief.page import Brief
from legation.brief.week import Week
from legation.brief.write import write
from legation.errors import BriefError
from legation.register.content import Arrived
from legation.register.keep import keep_records
from legation.register.store import Register, open_register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


def chosen(register: Register, government: str, *arriving: Arrived, week: str = "2023-W16") -> Chosen:
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        return choose(connection, Asked(Week.read(week), (government,)))


def written(register: Register, government: str, *arriving: Arrived) -> Brief:
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        return write(connection, Asked(Week.read("2023-W16"), (government,)))


def acts(found: Chosen) -> list[str]:
    return sorted(f"{event.key.actor} {event.key.act}" for event in found.new)


def test_a_state_that_one_government_holds_is_meant_and_one_that_it_does_not_hold_is_not(
    register: Register,
) -> None:
    """'Afghanistan' is the Taliban's in 2023; Georgia is never Abkhazia's."""
    assert acts(chosen(register, "AFG:IEA", claim("KAZ meet AFG"))) == ["AFG:IEA meet"]
    assert acts(chosen(register, "GEO:ABK", claim("SYR criticize GEO"), claim("NRU support GEO:ABK"))) == [
        "NRU support"
    ]


def test_both_sides_of_a_government_count(register: Register) -> None:
    found = chosen(register, "AFG:IEA", claim("AFG:IEA criticize TJK"), claim("TJK criticize AFG:IEA"))

    assert acts(found) == ["AFG:IEA criticize", "TJK criticize"]


def test_the_monday_and_the_sunday_are_of_the_week_and_the_days_around_it_are_not(register: Register) -> None:
    days = ("2023-04-16", "2023-04-17", "2023-04-23", "2023-04-24")
    acts_of_days = ("aid", "transit", "payments", "expel")
    arriving = [
        claim(f"KAZ {act} AFG:IEA", when=day, known=day) for act, day in zip(acts_of_days, days, strict=True)
    ]

    assert acts(chosen(register, "AFG:IEA", *arriving)) == ["KAZ payments", "KAZ transit"]


def test_a_standing_rests_on_what_is_older_than_any_plan(register: Register) -> None:
    """A report of the week that tells of 2008 for the first time changes what is known, and is cited."""
    brief = written(register, "XKX", claim("USA recognize XKX", when="2008-02-18"))
    (standing,) = [section for section in brief.sections if section.key == "standing"]

    assert [sentence.text for sentence in standing.sentences] == [
        "The United States' standing with Kosovo is on record for the first time: recognition.",
        "The United States recognised Kosovo on 18 February 2008.",
    ]


def test_who_was_not_known_before_has_not_changed(register: Register) -> None:
    brief = written(
        register,
        "AFG:IEA",
        claim("KAZ meet AFG:IEA", when="2023-01-10", known="2023-01-10"),
        claim("KAZ accredit AFG:IEA"),
        claim("UZB accredit AFG:IEA"),
    )

    assert brief.summary[0].text == (
        "Kazakhstan changed its standing with the Taliban; the standing of Uzbekistan came on record for the first time."
    )


def test_a_denial_of_one_day_that_is_over_is_no_change(register: Register) -> None:
    found = chosen(
        register,
        "AFG:IEA",
        claim("KAZ mission AFG:IEA", when="2022-01-10", known="2022-01-10"),
        claim("KAZ premises AFG:IEA", "denied", when="2023-04-16", known="2023-04-16"),
    )

    assert found.changes == ()


def test_a_government_that_no_list_has() -> None:
    with pytest.raises(BriefError, match="the lists have no such government or state"):
        require_known(["KAZ", "XYZ"])
    assert require_known(["KAZ", "AFG:IEA", "KAZ"]) == ("KAZ", "AFG:IEA")
