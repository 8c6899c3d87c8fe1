from __future__ import annotations

from collections.abc import Callable

import pytest

LENGTHS = {
    "six months": ("for six months", "six months", "P6M"),
    "an adjective": ("a 25-year agreement", "25-year", "P25Y"),
    "a fraction": ("two and a half years", "two and a half years", "P2Y6M"),
    "a written fraction": ("for 3 1/2 years", "3 1/2 years", "P3Y6M"),
    "half a year": ("half a year passed", "half a year", "P6M"),
    "a year and a half": ("for a year and a half", "a year and a half", "P1Y6M"),
    "two units": ("for two weeks and three days", "two weeks and three days", "P2W3D"),
    "hours": ("took eleven hours", "eleven hours", "PT11H"),
    "a plural alone": ("for decades", "decades", "PXDE"),
    "a plural that holds something": ("Weeks of talks failed.", "Weeks", "PXW"),
    "thousands": ("for 1,500 days", "1,500 days", "P1500D"),
    "several": ("for several weeks", "several weeks", "PXW"),
    "decades are ten years each": ("for two decades", "two decades", "P20Y"),
    "hours and a half": ("for 5 1/2 hours", "5 1/2 hours", "PT5H30M"),
    "a minute and a half": ("for a minute and a half", "a minute and a half", "PT1M30S"),
    "as long as a day": ("their day-long meeting", "day-long", "P1D"),
    "as long as decades": ("the decades-long dispute", "decades-long", "PXDE"),
    "a quarter of a century": ("nearly a quarter century", "a quarter century", "P25Y"),
    "several quarters": ("after several quarters of losses", "several quarters", "PXQ"),
    "a fortnight": ("for a fortnight", "a fortnight", "P2W"),
    "built in two years": ("It was built in two years.", "two years", "P2Y"),
}

SETS = {
    "every year": ("every year", "every year", "P1Y"),
    "every second week": ("every two weeks", "every two weeks", "P2W"),
    "a rate": ("worth $5 billion a year", "a year", "P1Y"),
    "four times a year": ("It is paid quarterly.", "quarterly", "P3M"),
    "per": ("20 tons per day", "per day", "P1D"),
    "an adverb": ("daily flights", "daily", "P1D"),
    "each weekday": ("each Tuesday", "each Tuesday", "XXXX-WXX-2"),
    "a plural weekday": ("closed on Mondays", "Mondays", "XXXX-WXX-1"),
    "once": ("once a week", "a week", "P1W"),
    "twice": ("twice a week", "a week", "P1W"),
}

VAGUE = {
    "now": ("It now flies.", "now", "PRESENT_REF"),
    "recently": ("It recently fell.", "recently", "PAST_REF"),
    "the future": ("in the future.", "the future", "FUTURE_REF"),
    "to date": ("the most to date.", "to date", "PRESENT_REF"),
}


def _only(mentions: Callable[..., tuple], text: str) -> tuple[str, str, str, object]:  # type: ignore[type-arg]
    (mention,) = mentions(text)
    return mention.span.quote, mention.timex, mention.kind, mention.period


@pytest.mark.parametrize(("text", "quote", "timex"), LENGTHS.values(), ids=LENGTHS.keys())
def test_a_mere_length(mentions: Callable[..., tuple], text: str, quote: str, timex: str) -> None:  # type: ignore[type-arg]
    assert _only(mentions, text) == (quote, timex, "duration", None)


@pytest.mark.parametrize(("text", "quote", "timex"), SETS.values(), ids=SETS.keys())
def test_a_time_that_recurs(mentions: Callable[..., tuple], text: str, quote: str, timex: str) -> None:  # type: ignore[type-arg]
    assert _only(mentions, text) == (quote, timex, "set", None)


@pytest.mark.parametrize(("text", "quote", "timex"), VAGUE.values(), ids=VAGUE.keys())
def test_a_time_without_days(mentions: Callable[..., tuple], text: str, quote: str, timex: str) -> None:  # type: ignore[type-arg]
    assert _only(mentions, text) == (quote, timex, "date", None)


@pytest.mark.parametrize(
    "text", ["a recent SEC filing", "in the 1988 minute book", "a year-on-year fall", "a quarterly loss"]
)
def test_what_is_no_length(mentions: Callable[..., tuple], text: str) -> None:  # type: ignore[type-arg]
    assert [mention.span.quote for mention in mentions(text) if mention.kind != "date"] == []
