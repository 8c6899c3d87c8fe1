"""FollowTheMoney: entities and statements, held to its own library, out and back."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from arriving import NOW, taking
from hypothesis import given, settings
from invented import records

from legation.errors import LedgerError
from legation.exports.from_ftm import is_ftm, read_ftm
from legation.exports.ftm import as_ftm, entities
from legation.exports.ftm_statements import as_ftm_statements
from legation.exports.whole import from_whole, whole_of
from legation.record.record import Record
from legation.register.ask import Filter, Held
from legation.register.content import Arrived, Reader
from legation.register.keep import keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.reported import Reported, reported
from legation.register.returned import keep_returned
from legation.register.store import Register

Model = Any  # theirs, which is there or not
WRITERS = {"ftm": as_ftm, "ftm-statements": as_ftm_statements}


@pytest.fixture(scope="session")
def library() -> Model:
    """FollowTheMoney's own model."""
    pytest.importorskip("followthemoney", reason="FollowTheMoney is not installed: make receivers")
    from followthemoney import model

    return model


@pytest.fixture
def ledger(register: Register) -> list[Reported]:
    """The reports of the tests and the ledger that ships."""
    arriving = [Arrived(kept.record, kept.known) for kept in shipped_ledger("taliban").records]
    keep_records(register, arriving, taking(reader=Reader("ledger taliban", "1")))
    with register.reading() as connection:
        return list(reported(connection, Filter()))


def test_every_entity_is_as_their_model_has_it_and_loses_nothing_when_cleaned(
    library: Model, ledger: list[Reported]
) -> None:
    written = [json.loads(line) for line in as_ftm(ledger)]
    for plain in written:
        schema = library.get(plain["schema"])
        schema.validate(plain)
        assert [name for name in plain["properties"] if name not in schema.properties] == []
        assert [name for name in schema.required if not plain["properties"].get(name)] == []
        cleaned = library.get_proxy(plain, cleaned=False).to_dict()["properties"]
        assert {name: set(held) for name, held in cleaned.items()} == {
            name: set(held) for name, held in plain["properties"].items()
        }

    assert len(written) > 1000


def test_every_entity_that_another_names_is_there_and_of_the_kind_that_it_owes(
    library: Model, ledger: list[Reported]
) -> None:
    there = {entity.id: entity for entity in entities(ledger)}
    named = [
        (library.get(entity.schema).properties[name], there[value])
        for entity in there.values()
        for name, held in entity.properties.items()
        if library.get(entity.schema).properties[name].type.name == "entity"
        for value in held
    ]

    assert len(named) > 1000
    assert [
        (prop.name, one.schema) for prop, one in named if not library.get(one.schema).is_a(prop.range)
    ] == []


def test_their_library_makes_the_same_entities_of_the_statements(
    library: Model, reports: list[Reported]
) -> None:
    from followthemoney.statement import StatementEntity
    from followthemoney.statement.serialize import read_csv_statements

    rows = list(read_csv_statements(io.BytesIO("".join(as_ftm_statements(reports)).encode())))
    assert [row.id for row in rows] == [row.generate_key() or row.id for row in rows]
    grouped: dict[str, list[Any]] = {}
    for row in rows:
        grouped.setdefault(row.entity_id, []).append(row)
    made = {id_: StatementEntity.from_statements(_dataset(), group) for id_, group in grouped.items()}

    for entity in entities(reports):
        assert made[entity.id].schema.name == entity.schema
        for name, held in entity.properties.items():
            assert set(made[entity.id].get(name)) == set(held)


def test_the_row_that_says_an_entity_is_there_has_their_checksum(
    library: Model, reports: list[Reported]
) -> None:
    from followthemoney.statement import StatementEntity
    from followthemoney.statement.serialize import read_csv_statements

    rows = list(read_csv_statements(io.BytesIO("".join(as_ftm_statements(reports)).encode())))
    for row in (row for row in rows if row.prop == "id"):
        entity = StatementEntity.from_statements(
            _dataset(), [one for one in rows if one.entity_id == row.entity_id]
        )
        assert {one.value for one in entity.statements if one.prop == "id"} == {row.value}


def _dataset() -> Model:
    from followthemoney.dataset import Dataset

    return Dataset.make({"name": "legation", "title": "Legation"})


def test_a_fact_between_two_parties_is_an_edge_and_nothing_else_is(reports: list[Reported]) -> None:
    links = [entity for entity in entities(reports) if entity.schema == "UnknownLink"]
    said = {(one.properties["subject"][0], one.properties["role"][0]) for one in links}

    assert said == {("legation-party-kaz", "accredit"), ("legation-party-uzb", "meet")}


@pytest.mark.parametrize("form", WRITERS)
def test_what_goes_out_comes_back_whole_and_a_second_time_adds_nothing(
    form: str, reports: list[Reported], register: Register, empty: Register, tmp_path: Path
) -> None:
    path = tmp_path / "all.ftm"
    path.write_bytes("".join(WRITERS[form](reports)).encode())
    back = read_ftm(path)
    first = keep_returned(empty, back.returned, "a test", NOW)
    second = keep_returned(empty, back.returned, "a test", NOW)
    here = keep_returned(register, back.returned, "a test", NOW)

    assert back.rejected == ()
    assert _on_record(empty) == _on_record(register)
    assert first.kept.statements == 5
    assert (second.kept.readings, here.kept.readings) == (0, 0)


def _on_record(register: Register) -> list[object]:
    with register.reading() as connection:
        return [
            (
                one.document,
                one.known,
                one.reader.version,
                [held.statement for held in one.statements],
                one.figures,
                one.checks,
            )
            for one in reported(connection, Filter())
        ]


@settings(max_examples=40, deadline=None)
@given(records)
def test_any_report_is_whole_as_one_text(record: Record) -> None:
    known = NOW.date()
    held = tuple(
        Held(f"h{place}", one, known, "unreviewed", "d", record.document.title, record.document.source,
             record.document.url, "legation")
        for place, one in enumerate(record.statements)
    )  # fmt: skip
    report = Reported(
        "r", "d", record.document, known, Reader("legation", "1"), held, record.figures, record.checks
    )
    written = whole_of(report)

    assert written.isascii()
    assert from_whole(written) == report


def _drop(plain: list[dict[str, Any]]) -> None:
    plain.remove(next(one for one in plain if one["schema"] == "Event"))


def _reword(plain: list[dict[str, Any]]) -> None:
    next(one for one in plain if one["schema"] == "Event")["properties"]["description"] = [
        "It recognised them"
    ]


def _misreport(plain: list[dict[str, Any]]) -> None:
    record = next(one for one in plain if one["properties"].get("mimeType"))
    record["properties"]["bodyText"] = [record["properties"]["bodyText"][0].replace('"known"', '"unknown"')]


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (_drop, "is gone; its record speaks of it"),
        (_reword, "`description` is not what its record says"),
        (_misreport, "its `known` is 'None'"),
    ],
)
def test_what_was_changed_in_a_graph_is_told(
    edit: Callable[[list[dict[str, Any]]], None], reason: str, reports: list[Reported], tmp_path: Path
) -> None:
    plain = [json.loads(line) for line in as_ftm(reports)]
    edit(plain)
    path = tmp_path / "all.json"
    path.write_text("\n".join(map(json.dumps, plain)), encoding="utf-8")
    back = read_ftm(path)

    assert [one.reason for one in back.rejected if reason in one.reason] != []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"id": "a", "schema": "Person", "properties": {"name": ["Ada"]}}', "it holds no report that"),
        ("{", "line 1: it is no JSON"),
        ('{"id": 1}', "line 1: it is no entity of FollowTheMoney"),
    ],
)
def test_what_is_none_of_ours_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "theirs.jsonl"
    path.write_text(text, encoding="utf-8")

    assert is_ftm(path)
    with pytest.raises(LedgerError, match=reason):
        read_ftm(path)
