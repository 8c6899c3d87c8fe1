"""JSON objects: what they must have, what they may have, and what is told of the rest."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from legation.errors import IntakeError
from legation.intake.arrival import IntakeFailure, IntakeNotice, Terms
from legation.intake.objects import arrivals_of_json, day_of, parsed
from legation.record.record import Document

TERMS = Terms(published=date(2024, 1, 2))


def arrivals(value: Any) -> list[Any]:  # noqa: ANN401  # any JSON
    return list(arrivals_of_json(value, "x.json", TERMS))


def test_all_five_fields_are_kept() -> None:
    (document,) = arrivals(
        {"title": "T", "text": "T\nIt.", "published": "2023-04-17", "source": "S", "url": "u", "more": 1}
    )

    assert document == Document(Document.id_of("T\nIt."), "T\nIt.", "T", "S", "u", date(2023, 4, 17))


def test_the_day_of_the_command_stands_where_the_object_says_none() -> None:
    (document,) = arrivals({"text": "It."})

    assert document.published == date(2024, 1, 2)


def test_a_list_gives_a_document_for_each_object() -> None:
    found = arrivals([{"text": "A."}, 4, {"text": "B."}])

    assert [type(item) for item in found] == [Document, IntakeFailure, Document]
    assert found[1].place == "x.json, object 2"


FAILURES: tuple[tuple[Any, str], ...] = (
    ({"title": "T"}, "it has no `text`"),
    ({"text": None}, "its `text` is null"),
    ({"text": ["a"]}, "its `text` is a list"),
    ({"text": " "}, "its text is empty"),
    ("text", "it is a string, not an object"),
    (True, "it is true or false"),
    ([], "its list is empty"),
)


@pytest.mark.parametrize(("value", "message"), FAILURES, ids=[case[1] for case in FAILURES])
def test_what_cannot_be_read_is_told(value: Any, message: str) -> None:  # noqa: ANN401  # any JSON
    (failure,) = arrivals(value)

    assert isinstance(failure, IntakeFailure)
    assert message in failure.message


NOTICES: tuple[tuple[dict[str, Any], str], ...] = (
    ({"published": "yesterday"}, "'yesterday' is no day of 1900 to 2199"),
    ({"published": "2023-02-30"}, "'2023-02-30' is no day"),
    ({"published": "0001-01-01"}, "'0001-01-01' is no day"),
    ({"published": 20230417}, "its `published` is a number, not a string; left out"),
    ({"title": {"a": 1}}, "its `title` is an object, not a string; left out"),
)


@pytest.mark.parametrize(("fields", "message"), NOTICES, ids=[case[1] for case in NOTICES])
def test_a_field_that_says_nothing_is_left_out_and_told(fields: dict[str, Any], message: str) -> None:
    notice, document = arrivals({"text": "It.", **fields})

    assert isinstance(notice, IntakeNotice)
    assert message in notice.message
    assert document.published == TERMS.published


@pytest.mark.parametrize(
    "said",
    ["2023-04-17", " 2023-04-17 ", "2023-04-17T23:59:59Z", "2023-04-17 08:00", "2023-04-17T01:00+06:00"],
)
def test_a_day_is_read_with_or_without_a_time(said: str) -> None:
    assert day_of(said) == date(2023, 4, 17)


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '{"a": ' + "9" * 5000 + "}", "nonsense"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(IntakeError, match="it is no JSON"):
        parsed(text)
