"""What becomes of a report: read, kept as a copy, or left with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from arriving import NOW

from legation.record.record import Document
from legation.register.copies import Earlier, document_id
from legation.watch.sorting import Sorter, Verdict
from legation.watch.watches import read_watch

TODAY = NOW.date()
WATCH = read_watch(
    'title = "K"\nstates = ["XKX"]\n[[feed]]\nname = "F"\nurl = "https://example.org/f"\n', "k"
)
WIRE = (
    "Kenya recognised Kosovo on Wednesday, the first state to do so in almost five years. President William Ruto "
    "signed the declaration in Nairobi, in the presence of a former president of Kosovo, who called it a great day."
)
MORE = (
    " Belgrade summoned the Kenyan envoy on Thursday and spoke of an unfriendly act. Trade between both came to no more "
    "than a few million dollars last year, the chamber of commerce said, and is not expected to grow in the next."
)


def document(
    text: str, url: str = "https://example.org/a", published: date | None = date(2025, 3, 27)
) -> Document:
    return Document(Document.id_of(text), text, url=url, published=published)


@pytest.fixture
def sorter() -> Sorter:
    return Sorter(WATCH, [])


def original(verdict: Verdict) -> str | None:
    return verdict.taken.copy.original if verdict.taken and verdict.taken.copy else None


def test_a_report_is_read_in_its_language(sorter: Sorter) -> None:
    verdict = sorter.sort(document(WIRE), TODAY)

    assert verdict.to_read
    assert verdict.taken is not None
    assert (verdict.taken.document.language, verdict.taken.known, verdict.taken.copy) == (
        "en",
        date(2025, 3, 27),
        None,
    )


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Министерство иностранных дел сообщило в среду, что посол Косово был принят в столице с делегацией.",
            "language",
        ),
        (
            "Kenya beat Albania by two goals on Wednesday, and the stadium sang until the lights went out at last.",
            "irrelevant",
        ),
        ("Kenya recognised Kosovo.\0", "unreadable"),
    ],
)
def test_what_is_left_has_its_reason(sorter: Sorter, text: str, outcome: str) -> None:
    verdict = sorter.sort(document(text), TODAY)

    assert (verdict.outcome, verdict.taken, bool(verdict.detail)) == (outcome, None, True)


def test_a_copy_is_taken_and_not_read(sorter: Sorter) -> None:
    first = document(WIRE)
    sorter.sort(first, TODAY)
    verdict = sorter.sort(document(WIRE.replace("a great day", "a fine day"), "https://other.org/b"), TODAY)

    assert (verdict.outcome, verdict.to_read) == ("copy", False)
    assert verdict.detail.startswith("another report, edited, document ")
    assert original(verdict) == document_id(replace(first, language="en"), date(2025, 3, 27))


def test_a_copy_that_says_more_is_read_and_its_copies_are_of_the_first(sorter: Sorter) -> None:
    first = sorter.sort(document(WIRE), TODAY)
    longer = sorter.sort(document(WIRE + MORE, "https://other.org/b"), TODAY)
    copy = sorter.sort(document(WIRE + MORE.replace("few", "couple of"), "https://third.org/c"), TODAY)

    assert first.taken is not None
    first_id = document_id(first.taken.document, first.taken.known)
    assert (longer.outcome, original(longer)) == ("kept", first_id)
    assert (copy.outcome, original(copy)) == ("copy", first_id)


def test_what_is_on_record_is_known_again() -> None:
    sorter = Sorter(WATCH, [Earlier("f" * 32, "e" * 32, "https://example.org/a", WIRE)])

    assert original(sorter.sort(document(WIRE, "https://other.org/b"), TODAY)) == "e" * 32


def test_a_later_version_of_a_page_is_read_and_is_the_same_report(sorter: Sorter) -> None:
    first = sorter.sort(document(WIRE), TODAY, page_that_changes=True)
    verdict = sorter.sort(document(f"Kosovo's embassy in Nairobi.{MORE}"), TODAY, page_that_changes=True)

    assert first.taken is not None
    assert verdict.to_read
    assert original(verdict) == document_id(first.taken.document, first.taken.known)


@pytest.mark.parametrize(
    ("published", "known"), [(None, TODAY), (date(2025, 3, 27), date(2025, 3, 27)), (date(2030, 1, 1), TODAY)]
)
def test_what_is_on_record_today_was_known_today(sorter: Sorter, published: date | None, known: date) -> None:
    verdict = sorter.sort(document(WIRE, published=published), TODAY)

    assert verdict.taken is not None
    assert verdict.taken.known == known
