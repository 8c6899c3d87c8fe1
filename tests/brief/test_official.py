"""Numbers of the week beside official statistics: borne out, contradicted by how much, or open and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from arriving import taking

from legation.brief.choose import Asked
from legation.brief.forms.made import made
from legation.brief.page import Brief, Section
from legation.brief.week import Week
from legation.brief.write import write
from legation.record.actor import Actor
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.register.content import Arrived
from legation.register.keep import keep_records
from legation.register.store import Register, open_register

WEEK = Week.read("2023-W16")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


def turnover(billions: str, year: int = 2022) -> Arrived:
    """A report of 18 April 2023 that puts Kazakhstan's trade with Afghanistan at so many billions."""
    text = f"Trade came to ${billions} billion in {year}."
    quote = Span.of(text, text.index("$"), text.index(" in"))
    half = Decimal(1).scaleb(Decimal(billions).as_tuple().exponent) / 2  # type: ignore[arg-type]  # a finite number
    value = Interval(
        (Decimal(billions) - half).scaleb(9), (Decimal(billions) + half).scaleb(9), "USD", quote.quote
    )
    period = Period(date(year, 1, 1), date(year, 12, 31), "year")
    figure = Figure(
        "f", "turnover", Actor("KAZ", "Astana"), Actor("AFG", "Kabul"), period, quote, value=value
    )
    document = Document(Document.id_of(text), text, source="The Paper", published=date(2023, 4, 18))
    return Arrived(Record(document, (), (figure,)), date(2023, 4, 18))


def told(register: Register, shelf: str | None, *arriving: Arrived) -> Brief:
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        return write(connection, Asked(WEEK, ("AFG:IEA",), None, shelf))


def numbers(brief: Brief) -> Section:
    return next(one for one in brief.sections if one.key == "numbers")


def test_a_number_that_is_borne_out_has_the_official_one_as_a_note(
    register: Register, tmp_path: Path
) -> None:
    brief = told(register, str(tmp_path / "shelf"), turnover("0.9"))
    number, official = numbers(brief).sentences

    assert number.text == "Kazakhstan's trade with Afghanistan in 2022 came to $900 million."
    assert official.text.startswith("Official statistics bear this out. ‘$0.9 billion’ fits what is official")
    note = brief.notes[official.notes[-1] - 1]
    assert note.quote == "Kazakhstan's trade with Afghanistan in 2022: $1 billion"
    assert (note.outlet, note.official) == (
        "Aibek Smadyarov, MFA spokesman",
        ", as reported on 17 April 2023",
    )
    assert note.url is not None
    assert note.url.startswith("https://www.inform.kz/")
    assert brief.summary[2].text.endswith("Official statistics bear out one figure.")


def test_one_that_is_contradicted_says_by_how_much(register: Register, tmp_path: Path) -> None:
    brief = told(register, str(tmp_path / "shelf"), turnover("1.9"))
    _, official = numbers(brief).sentences

    assert official.text.startswith("Official statistics contradict this. ‘$1.9 billion’ does not fit")
    assert "percent more" in official.text
    assert brief.summary[2].text.endswith("Official statistics contradict one figure.")


def test_one_that_is_open_says_what_is_missing(register: Register, tmp_path: Path) -> None:
    brief = told(register, str(tmp_path / "shelf"), turnover("0.9", 2014))
    _, official = numbers(brief).sentences

    assert official.text == "No official number is at hand beside this one."
    assert "Official statistics" not in brief.summary[2].text


def test_what_became_official_after_the_week_decides_nothing(register: Register, tmp_path: Path) -> None:
    """In 2024 the same number is known to the tenth of a million; the brief says what was known on its Sunday."""
    brief = told(register, str(tmp_path / "shelf"), turnover("0.9"))

    assert all(note.known <= WEEK.sunday for note in brief.notes)


def test_where_none_are_asked_the_brief_says_so(register: Register) -> None:
    brief = told(register, None, turnover("0.9"))

    assert len(numbers(brief).sentences) == 1
    assert brief.method[-1] == "Official statistics were not asked what they say of these numbers."


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_every_form_shows_whose_number_it_is_and_quotes_nobody(
    register: Register, tmp_path: Path, form: str
) -> None:
    page = made(told(register, str(tmp_path / "shelf"), turnover("0.9")), form).decode()
    flat = " ".join(page.replace("&#39;", "'").split())

    assert "trade with Afghanistan in 2022: $1 billion." in flat
    assert "as reported on 17 April 2023" in flat
    assert "“Kazakhstan's trade with" not in flat
