"""A record as JSON: held to the schema that ships, and the same when read back."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import given, settings
from invented import TEXT, records

from legation.errors import RecordError
from legation.record.actor import Actor
from legation.record.as_json import as_plain, from_json, from_plain, schema, to_json
from legation.record.interval import Interval
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import Statement


@settings(max_examples=60, deadline=None)
@given(records)
def test_any_record_is_as_the_schema_says_and_comes_back_whole(record: Record) -> None:
    written = to_json(record)

    jsonschema.validate(json.loads(written), schema())
    assert "\n" not in written
    assert from_json(written) == record
    assert from_json(to_json(record, indent=2)) == record
    assert to_json(from_json(written)) == written


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("4E+6", "4000000"),
        ("987850000.0", "987850000"),
        ("0.4545", "0.4545"),
        ("-0.10", "-0.1"),
        ("0", "0"),
        ("0.1", "0.1"),
        ("1234567890123456789.123456789", "1234567890123456789.123456789"),
    ],
)
def test_a_number_keeps_its_digits_and_gains_none(number: str, digits: str) -> None:
    statement = Statement(
        "s", "aid", "occurred", Actor("KAZ", "x"), None, Span.of(TEXT, 0, 6),
        amounts=(Interval(Decimal(number), None, "USD"),),
    )  # fmt: skip
    written = to_json(Record(Document("d", TEXT), (statement,)))

    assert f'"low": {digits}, ' in written
    assert from_json(written).statements[0].amounts[0].low == Decimal(number)


def test_indented_json_reads_as_the_standard_library_writes_it() -> None:
    plain = as_plain(Record(Document("d", TEXT, published=date(2023, 4, 17))))

    assert to_json(from_plain(plain), indent=2) == json.dumps(plain, indent=2, ensure_ascii=False)
    assert to_json(from_plain(plain)) == json.dumps(plain, ensure_ascii=False)


def test_no_number_that_json_lacks_is_written() -> None:
    statement = Statement(
        "s", "aid", "occurred", Actor("KAZ", "x"), None, Span.of(TEXT, 0, 6),
        amounts=(Interval(None, Decimal("Infinity"), "USD"),),
    )  # fmt: skip

    with pytest.raises(RecordError, match="the number Infinity: JSON has no such number"):
        to_json(Record(Document("d", TEXT), (statement,)))


WRONG = (
    ("not JSON", "{", "it is no JSON"),
    ("a list", "[]", "record: it says []"),
    ("no document", '{"statements": []}', "record: it has no 'document'"),
    ("no text", '{"document": {"id": "d"}}', "record.document: it has no 'text'"),
    (
        "a number for a text",
        '{"document": {"id": "d", "text": 4}}',
        "record.document.text: it says 4; str is what",
    ),
    (
        "no such day",
        '{"document": {"id": "d", "text": "x", "published": "2023-02-30"}}',
        "record.document.published: it says '2023-02-30'",
    ),
    (
        "no such verdict",
        '{"document": {"id": "d", "text": "x"}, "checks": [{"id": "c", "kind": "standing", "verdict": 1}]}',
        "record.checks[0].verdict: it says 1; 'supported' or 'contradicted' or 'open' is what",
    ),
)


@pytest.mark.parametrize(("why", "text", "message"), WRONG, ids=[why for why, _, _ in WRONG])
def test_what_is_no_record_is_refused_with_its_place(why: str, text: str, message: str) -> None:
    with pytest.raises(RecordError) as refusal:
        from_json(text)

    assert message in str(refusal.value)
