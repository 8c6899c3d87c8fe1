"""One article through all rooms, and the promises that hold for every record."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

import legation
from legation.article_to_record import articles_to_records
from legation.intake.files import read_documents
from legation.parser.pipeline import load_pipeline
from legation.record.as_json import schema, to_json
from legation.record.record import Document, Record

ROOT = Path(__file__).parents[2]
CASES = ROOT / "gold" / "cases" / "develop.jsonl"


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """The first thirty dispatches, read."""
    documents = [arrival for arrival in read_documents([CASES]) if isinstance(arrival, Document)]
    return list(legation.read_stream(documents[:30]))


def test_the_path_from_words_to_a_record() -> None:
    record = legation.read(
        "Kenya recognised Kosovo on Wednesday.",
        published=date(2025, 3, 27),
        title="A title",
        source="A source",
        url="u",
    )

    (statement,) = record.statements
    assert (statement.act, statement.status) == ("recognize", "occurred")
    assert (statement.actor.id, statement.counterpart and statement.counterpart.id) == ("KEN", "XKX")
    assert (record.document.title, record.document.source, record.document.url) == (
        "A title",
        "A source",
        "u",
    )


def test_a_batch_says_what_one_by_one_says(records: list[Record]) -> None:
    (alone,) = legation.read_stream([records[3].document])

    assert to_json(alone) == to_json(records[3])


@pytest.mark.parametrize("size", [1, 7])
def test_the_size_of_a_batch_changes_nothing(records: list[Record], size: int) -> None:
    documents = [record.document for record in records]
    again = articles_to_records(documents, load_pipeline(), batch_size=size)

    assert [to_json(record) for record in again] == [to_json(record) for record in records]


def test_the_same_input_gives_the_same_bytes(records: list[Record]) -> None:
    again = legation.read_stream([record.document for record in records])

    assert [to_json(record) for record in again] == [to_json(record) for record in records]


def test_every_record_is_as_the_schema_says(records: list[Record]) -> None:
    for record in records:
        jsonschema.validate(json.loads(to_json(record)), schema())


def test_every_id_is_the_only_one_in_its_record(records: list[Record]) -> None:
    for record in records:
        ids = [item.id for kind in (record.statements, record.figures, record.checks) for item in kind]
        assert len(ids) == len(set(ids)), record.document.title


def test_every_case_of_the_set_is_the_text_that_it_scores() -> None:
    """The gate reads cases as documents; what it scores must be what is read."""
    texts = [json.loads(line)["text"] for line in CASES.read_text(encoding="utf-8").splitlines()]

    assert [arrival.text for arrival in read_documents([CASES]) if isinstance(arrival, Document)] == texts


def test_a_text_too_long_and_a_text_without_words_are_refused() -> None:
    for text in ("", " \n", "a" * 300_000):
        with pytest.raises(legation.LegationError):
            legation.read(text)
