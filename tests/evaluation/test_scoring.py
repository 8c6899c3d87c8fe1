"""The scorer, on records whose score can be counted on fingers."""

from __future__ import annotations

from typing import Any

import pytest

from legation.evaluation.scoring import (
    false_recognitions,
    near,
    overlap,
    same_check,
    same_figure,
    same_statement,
    tally,
    touch,
)

Plain = dict[str, Any]


def statement(act: str = "accredit", status: str = "occurred", **fields: Any) -> Plain:  # noqa: ANN401  # JSON
    return {"act": act, "status": status, "actor": "KAZ", "counterpart": "AFG:IEA", **fields}


def said(gold: Plain, **changed: Any) -> Plain:  # noqa: ANN401  # JSON
    """What a reader prints that finds just this, but for what is changed."""
    plain = {**gold, **changed}
    for side in ("actor", "counterpart"):
        plain[side] = {"id": plain[side], "name": "x"} if plain.get(side) is not None else None
    plain["ending"] = plain["status"] == "ended"
    return plain


STATEMENTS = (
    ("the same", statement(), said(statement()), True, True),
    ("another act", statement(), said(statement("mission")), False, False),
    ("another status of the same class", statement(), said(statement(status="ongoing")), False, True),
    ("another class of status", statement(), said(statement(status="denied")), False, False),
    ("the state for its government", statement(), said(statement(counterpart="AFG")), False, True),
    (
        "either id is right",
        statement(counterpart=["AFG:IEA", "AFG"]),
        said(statement(counterpart="AFG")),
        True,
        True,
    ),
    ("the wrong way round", statement(), said(statement(actor="AFG:IEA", counterpart="KAZ")), False, False),
    (
        "a meeting has no direction",
        statement("meet"),
        said(statement("meet", actor="AFG:IEA", counterpart="KAZ")),
        True,
        True,
    ),
    ("nobody's denial", statement(actor=None), said(statement(actor=None)), True, True),
    (
        "an ending where none is meant",
        statement(ending=False),
        {**said(statement()), "ending": True},
        False,
        False,
    ),
)


@pytest.mark.parametrize(
    ("why", "gold", "found", "strict", "lenient"), STATEMENTS, ids=[c[0] for c in STATEMENTS]
)
def test_statement(why: str, gold: Plain, found: Plain, strict: bool, lenient: bool) -> None:
    assert (same_statement(gold, found, True), same_statement(gold, found, False)) == (strict, lenient)


def number(low: float | None, high: float | None, unit: str = "USD") -> Plain:
    return {"low": low, "high": high, "unit": unit}


NUMBERS = (
    ("the same", number(95, 105), number(95, 105), True, True),
    ("wider, the same middle", number(95, 105), number(90, 110), True, True),
    ("touching at an end", number(90, 100), number(100, 120), False, True),
    ("apart", number(90, 100), number(110, 120), False, False),
    ("open against closed", number(90, None), number(90, 110), False, True),
    ("both open at the same place", number(90, None), number(90.5, None), True, True),
    ("another unit", number(1, 2), number(1, 2, "EUR"), False, False),
)


@pytest.mark.parametrize(("why", "one", "other", "strict", "lenient"), NUMBERS, ids=[c[0] for c in NUMBERS])
def test_number(why: str, one: Plain, other: Plain, strict: bool, lenient: bool) -> None:
    assert (near(one, other), touch(one, other)) == (strict, lenient)


def test_nothing_is_near_nothing() -> None:
    assert (near(None, number(1, 2)), touch(number(1, 2), None), overlap(None, None)) == (False, False, False)


def test_a_turnover_has_no_direction_and_exports_have() -> None:
    gold = {"measure": "turnover", "reporter": "KAZ", "partner": "AFG", "value": number(9, 11)}
    turned = {**gold, "reporter": {"id": "AFG"}, "partner": {"id": "KAZ:X"}}

    assert same_figure(gold, turned, True)
    assert not same_figure({**gold, "measure": "exports"}, {**turned, "measure": "exports"}, True)


def test_a_figure_with_value_and_relation_is_two() -> None:
    relation = {"kind": "ratio", "low": 1.95, "high": 2.05, "of": {}}
    both = {
        "measure": "exports",
        "reporter": "KAZ",
        "partner": "AFG",
        "value": number(9, 11),
        "relation": relation,
    }
    apart = [{**both, "relation": None}, {**both, "value": None}]

    counted = tally([{"id": "a", "figures": [both]}], [{"figures": apart}], "figures", strict=True)

    assert (counted.right, counted.owed, counted.said) == (2, 2, 2)


def test_a_contradiction_must_mention_the_telling_words() -> None:
    gold = {"kind": "chronology", "verdict": "contradicted", "mentions": ["2001"]}
    found = {
        "kind": "chronology",
        "verdict": "contradicted",
        "evidence": [{"quote": "in 2001"}],
        "explanation": "",
    }

    assert same_check(gold, found, True)
    assert not same_check({**gold, "mentions": ["2001", "1996"]}, found, True)


def test_what_is_optional_is_neither_owed_nor_punished() -> None:
    gold = [statement(), statement("meet", optional=True), statement("visit", optional=True)]
    found = [said(statement()), said(statement("meet")), said(statement("aid"))]

    counted = tally([{"id": "a", "statements": gold}], [{"statements": found}], "statements", strict=True)

    assert (counted.right, counted.owed, counted.said) == (1, 1, 2)
    assert counted.f1 == pytest.approx(2 / 3)
    assert [(what, item["act"]) for _, what, item in counted.misses] == [("extra", "aid")]


def test_the_same_statement_said_twice_counts_once() -> None:
    counted = tally(
        [{"id": "a", "statements": [statement()]}],
        [{"statements": [said(statement())] * 2}],
        "statements",
        strict=True,
    )

    assert (counted.right, counted.owed, counted.said) == (1, 1, 1)


def test_fields_count_on_what_was_found() -> None:
    day = {"start": "2023-04-14", "end": "2023-04-14", "precision": "day"}
    gold = statement(
        when=day, rank="charge", speaker="Aibek Smadiyarov", place="Astana", amounts=[number(9, 11)]
    )
    found = {
        **said(gold), "rank": "envoy", "attribution": {"speaker": "Smadiyarov"}, "amounts": [number(10, 10)],
    }  # fmt: skip

    counted = tally([{"id": "a", "statements": [gold]}], [{"statements": [found]}], "statements", strict=True)

    assert counted.fields == {
        "when": [1, 1],
        "rank": [0, 1],
        "speaker": [1, 1],
        "amounts": [1, 1],
        "place": [1, 1],
    }


def test_recognition_told_as_a_fact_must_be_one_in_the_gold() -> None:
    denied = {"id": "a", "statements": [statement("recognize", "denied")]}
    known = {"id": "b", "statements": [statement("recognize", "ongoing", optional=True)]}
    found = {"statements": [said(statement("recognize"))]}
    planned = {"statements": [said(statement("recognize", "planned"))]}

    assert false_recognitions([denied, known, denied], [found, found, planned]) == ["a"]


def test_a_kind_that_a_case_does_not_give_is_not_scored() -> None:
    counted = tally([{"id": "a"}], [{"statements": [said(statement())]}], "statements", strict=True)

    assert (counted.owed, counted.said) == (0, 0)
