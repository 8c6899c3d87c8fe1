"""A model's answer: what fits goes into the record, what does not is told with its reason."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from legation.record.period import Period
from legation.record.record import Document
from legation.second_reader.answer import read_answer
from legation.second_reader.question import Part

TEXT = (
    "Kazakhstan accredited envoys of\nthe Taliban on April 14, Aibek Smadiyarov said. Trade reached $987.9 million in 2022. "
    "Kazakhstan accredited envoys of the Taliban again."
)
DOCUMENT = Document("d", TEXT, published=date(2023, 4, 17))
WHOLE = Part(0, TEXT)
GOOD: dict[str, Any] = {
    "act": "accredit",
    "status": "occurred",
    "actor": "KAZ",
    "counterpart": "AFG:IEA",
    "counterpart_name": "the Taliban",
    "rank": "envoy",
    "when": {"start": "2023-04-14", "end": "2023-04-14", "precision": "day"},
    "speaker": "Aibek Smadiyarov",
    "quote": "Kazakhstan accredited envoys of\nthe Taliban on April 14",
}
FIGURE: dict[str, Any] = {
    "measure": "turnover",
    "reporter": "KAZ",
    "partner": "AFG",
    "period": {"start": "2022-01-01", "end": "2022-12-31", "precision": "year"},
    "value": {"low": 987850000, "high": 987950000.5, "unit": "USD"},
    "quote": "Trade reached $987.9 million in 2022",
}


def answered(*statements: object, figures: object = ()) -> str:
    return json.dumps({"statements": list(statements), "figures": figures})


def test_what_fits_is_a_statement_with_its_words() -> None:
    found = read_answer(answered(GOOD), DOCUMENT, WHOLE)
    (said,) = found.statements

    assert (said.act, said.actor.name, said.counterpart and said.counterpart.name) == (
        "accredit",
        "Kazakhstan",
        "the Taliban",
    )
    assert said.when == Period.day(date(2023, 4, 14))
    assert said.attribution is not None
    assert (said.attribution.speaker, said.evidence.start, said.evidence.end) == ("Aibek Smadiyarov", 0, 55)
    assert found.misfits == []


def test_a_figure_keeps_its_digits() -> None:
    (figure,) = read_answer(answered(figures=[FIGURE]), DOCUMENT, WHOLE).figures

    assert figure.value is not None
    assert (figure.value.low, figure.value.high) == (Decimal(987850000), Decimal("987950000.5"))


def test_a_relation_says_of_what() -> None:
    relation = {"kind": "ratio", "low": 1.95, "high": 2.05, "of": {"period": FIGURE["period"]}}
    (figure,) = read_answer(
        answered(figures=[FIGURE | {"value": None, "relation": relation}]), DOCUMENT, WHOLE
    ).figures

    assert figure.relation is not None
    assert (figure.relation.kind, figure.relation.low) == ("ratio", Decimal("1.95"))


@pytest.mark.parametrize(
    "quote", ["Kazakhstan accredited envoys of the Taliban on April 14", "  accredited   envoys of the"]
)
def test_where_only_blanks_differ_the_letters_of_the_text_are_taken(quote: str) -> None:
    (said,) = read_answer(answered(GOOD | {"quote": quote}), DOCUMENT, WHOLE).statements

    assert said.evidence.quote in TEXT
    assert " ".join(said.evidence.quote.split()) == " ".join(quote.split())


def test_a_quote_is_looked_for_in_the_part_that_was_asked_about() -> None:
    later = TEXT.index("Kazakhstan", 20)
    (said,) = read_answer(
        answered(GOOD | {"quote": "Kazakhstan accredited"}), DOCUMENT, Part(later, TEXT[later:])
    ).statements

    assert said.evidence.start == later


@pytest.mark.parametrize(
    "quote",
    [
        "Kazakhstan recognised the Taliban",
        "kazakhstan accredited",
        "",
        "   ",
        None,
        7,
        "accredited … Taliban",
    ],
)
def test_a_quote_that_is_not_in_the_text_is_left_out(quote: object) -> None:
    found = read_answer(answered(GOOD | {"quote": quote}, GOOD), DOCUMENT, WHOLE)

    assert len(found.statements) == 1
    assert [misfit.why for misfit in found.misfits] == ["no quote in the text"]


WRONG: tuple[tuple[dict[str, object], str], ...] = (
    ({"act": "hug"}, "`act` is 'hug'"),
    ({"status": None}, "`status` is 'None'"),
    ({"actor": "Kazakhstan"}, "`actor` is 'Kazakhstan', which is no id"),
    ({"actor": "ZZZ"}, "`actor` is 'ZZZ', which is no id"),
    ({"rank": "boss"}, "`rank` is 'boss'"),
    ({"when": "2023-04-14"}, "`when` is '2023-04-14' and should be an object"),
    ({"when": {"start": "14 April", "precision": "day"}}, "`start` is '14 April' and should be a day"),
    (
        {"when": {"start": "2023-04-14", "end": "2023-04-13", "precision": "day"}},
        "its end lies before its start",
    ),
    ({"amounts": [{"low": "many"}]}, "`low` is 'many' and should be a number"),
    ({"amounts": [{"low": 1e300}]}, "which counts nothing in the world"),
    ({"amounts": [{}]}, "amounts: it has neither end"),
    ({"amounts": {"low": 1}}, "`amounts` is"),
    ({"quoted": "yes"}, "`quoted` is 'yes' and should be true or false"),
    ({"place": ["Astana"]}, "`place` is"),
)


@pytest.mark.parametrize(("changed", "reason"), WRONG, ids=[reason for _, reason in WRONG])
def test_what_no_record_can_hold_is_left_out_and_told(changed: dict[str, object], reason: str) -> None:
    found = read_answer(answered(GOOD | changed, GOOD), DOCUMENT, WHOLE)

    assert len(found.statements) == 1
    assert [misfit.why for misfit in found.misfits] == ["not of the schema"]
    assert reason in found.misfits[0].said


@pytest.mark.parametrize(
    "text", ["", "Kazakhstan accredited envoys.", "[]", '{"statements": [', "null", "[" * 100_000]
)
def test_an_answer_that_is_no_json_object_is_told(text: str) -> None:
    found = read_answer(text, DOCUMENT, WHOLE)

    assert [misfit.why for misfit in found.misfits] == ["no JSON"]


def test_a_block_of_code_is_opened() -> None:
    assert len(read_answer(f"```json\n{answered(GOOD)}\n```", DOCUMENT, WHOLE).statements) == 1


def test_the_same_said_twice_is_said_once() -> None:
    found = read_answer(answered(GOOD, GOOD), DOCUMENT, WHOLE)

    assert (len(found.statements), found.misfits) == (1, [])


@pytest.mark.parametrize("plain", [{"statements": "none"}, {"statements": ["none"]}])
def test_a_list_that_is_none_is_told(plain: object) -> None:
    found = read_answer(json.dumps(plain), DOCUMENT, WHOLE)

    assert [misfit.why for misfit in found.misfits] == ["not of the schema"]


def test_an_ending_is_one_also_where_the_model_forgets_to_say_so() -> None:
    (said,) = read_answer(answered(GOOD | {"status": "ended"}), DOCUMENT, WHOLE).statements

    assert said.ending
