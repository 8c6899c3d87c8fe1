"""How many of the expressions that others collected are read exactly right.

The files lie outside the project and are read where they are; nothing of them is copied here. The floors
stand just under what is reached; a run that falls below one has lost something.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from legation.reading.times import TimeMention, read_times
from legation.reading.times.algebra import unit_days
from legation.record.period import Period

OUTSIDE = Path(__file__).parents[4] / "shared" / "outside"
DUCKLING = OUTSIDE / "duckling_en.json"
RECOGNIZERS = OUTSIDE / "recognizers_en.json"
DAY = timedelta(days=1)

FLOOR_DUCKLING = 0.88
# by the same reading of days; and where a range's end is the first day of its last unit, as that library counts
FLOOR_RECOGNIZERS_STRICT = 0.66
FLOOR_RECOGNIZERS = 0.80


def cases(path: Path) -> list[dict[str, Any]]:
    """The newswire cases about times."""
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project; it is scored only where it is")
    found = json.loads(path.read_text(encoding="utf-8"))
    reference = found.get("default_ref")
    return [
        case | {"ref": case.get("ref") or reference}
        for case in found["cases"]
        if case["dimension"] == "time" and case["newswire"]
    ]


def day_of(written: str | None) -> date | None:
    """The day of a moment; None where there is none."""
    return date.fromisoformat(written[:10]) if written and written != "not resolved" else None


def ends(period: Period | None) -> tuple[date | None, date | None]:
    """First and last day."""
    return (period.start, period.end) if period else (None, None)


def duckling_right(mention: TimeMention, case: dict[str, Any]) -> bool:
    """Whether the days are those expected, or those that news means where the next occurrence was expected."""
    expected, past = case["expected"], day_of((case.get("alt_past") or {}).get("start"))
    start, end = day_of(expected["start"]), day_of(expected["end"])
    if expected["kind"] == "open":
        return expected.get("direction") == "after" and ends(mention.period) == (start, None)
    if expected["kind"] == "interval" and end and start:
        if expected["grain"] == "second":
            return ends(mention.period) == (start, end - DAY)
        wanted = [(start, end - DAY)] + ([(past, past + (end - start) - DAY)] if past else [])
        return ends(mention.named) in wanted
    unit = {"hour": "day", "second": "day", "minute": "day"}.get(expected["grain"], expected["grain"])
    days = [day for day in (start, past) if day]
    exact = unit == "day" and mention.nominal in days
    return exact or ends(mention.named) in [(day, unit_days(day, unit)[1]) for day in days]


def test_newswire_times_without_holidays_and_conventions() -> None:
    asked = [case for case in cases(DUCKLING) if not {"holiday", "convention"} & set(case["tags"])]

    right = 0
    for case in asked:
        found = read_times(case["text"], day_of(case["ref"]))
        right += len(found) == 1 and duckling_right(found[0], case)

    assert right / len(asked) >= FLOOR_DUCKLING, f"{right} of {len(asked)} are right"


def wanted_days(value: dict[str, Any], *, loose: bool) -> Iterator[tuple[date | None, date | None]]:
    """The days of an expected value, whose end is exclusive; loosely also with an open end one day off."""
    start, end = day_of(value.get("start")), day_of(value.get("end"))
    if value.get("kind") == "instant":
        yield start, start
        return
    yield start, end - DAY if end else None
    if loose and value.get("mod") and end:
        yield start, end
    if loose and value.get("mod") and start:
        yield start + DAY, None


def recognizers_right(
    mention: TimeMention, value: dict[str, Any], published: date | None, *, loose: bool
) -> bool:
    """Whether a mention has one of the expected values."""
    if value.get("kind") == "duration" or not {"start", "end"} & value.keys():
        # a season or business year that is left without days there has the same form here
        return (mention.timex or "").endswith(value["timex"].removeprefix("FY").removeprefix("SY"))
    if value.get("start") == "not resolved":
        return mention.named is None
    found = [ends(mention.named), ends(mention.period)]
    found += [(None, end) for start, end in found if start == published]
    if any(days in found for days in wanted_days(value, loose=loose)):
        return True
    start = day_of(value.get("start"))
    if value.get("kind") == "instant" and start is not None and mention.nominal == start:
        return True
    last = mention.parts[1].named.start if mention.parts and mention.parts[1].named else None
    return loose and last is not None and ends(mention.named)[0] == start and last == day_of(value.get("end"))


def test_newswire_date_expressions() -> None:
    asked = strict = loose = 0
    for case in cases(RECOGNIZERS):
        published = day_of(case["ref"])
        found = read_times(case["text"], published)
        for expected in case["expected"]:
            asked += 1
            first, last = expected["span"]
            every = [one for mention in found for one in (mention, *mention.parts)]
            near = [mention for mention in every if mention.span.start < last and mention.span.end > first]
            pairs = [(mention, value) for mention in near for value in expected["values"]]
            strict += any(recognizers_right(*pair, published, loose=False) for pair in pairs)
            loose += any(recognizers_right(*pair, published, loose=True) for pair in pairs)

    assert strict / asked >= FLOOR_RECOGNIZERS_STRICT, f"{strict} of {asked} are right to the day"
    assert loose / asked >= FLOOR_RECOGNIZERS, f"{loose} of {asked} are right"
