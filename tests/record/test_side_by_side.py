"""Statements of two readers, matched on their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from say import say

from legation.record.period import Period
from legation.record.side_by_side import FIELDS, matched, said_of
from legation.record.span import Span
from legation.record.statement import Statement, Status


def at(start: int, words: str, status: Status = "occurred", length: int = 10) -> Statement:
    return replace(say(words, status), evidence=Span(start, start + length, "x" * length))


def test_statements_are_matched_where_their_words_overlap() -> None:
    first = [at(0, "KAZ meet AFG:IEA"), at(50, "KAZ accredit AFG:IEA")]
    second = [at(52, "KAZ accredit AFG:IEA"), at(90, "KAZ aid AFG:IEA")]

    assert matched(first, second) == {1: 0}


def test_the_same_act_and_status_go_before_more_words() -> None:
    first = [at(0, "KAZ accredit AFG:IEA", "denied")]
    second = [
        at(0, "KAZ meet AFG:IEA"), at(0, "KAZ accredit AFG:IEA"), at(8, "KAZ accredit AFG:IEA", "denied"),
    ]  # fmt: skip

    assert matched(first, second) == {0: 2}


def test_each_is_matched_once() -> None:
    two = [at(0, "KAZ meet AFG:IEA"), at(0, "KAZ meet AFG:IEA")]

    assert matched(two, two) == {0: 0, 1: 1}
    assert matched(two, two[:1]) == {0: 0}


def test_every_field_has_words_of_its_own() -> None:
    one = at(0, "KAZ accredit AFG:IEA")

    assert {name: said_of(one, name) for name in FIELDS} == {
        "act": "accredit", "status": "occurred", "ending": "false", "actor": "KAZ", "counterpart": "AFG:IEA",
        "rank": "–", "when": "undated", "place": "–", "speaker": "nobody",
    }  # fmt: skip
    open_end = replace(one, when=Period(date(2023, 4, 17), None, "open"))
    assert said_of(open_end, "when") == "2023-04-17.."
