"""Where two readers differ, statement by statement."""

from __future__ import annotations

from dataclasses import replace

from say import say

from legation.evaluation.differences import compared
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import Statement

TEXT = "Astana met Tashkent and Bishkek."


def at(statement: Statement, quote: str) -> Statement:
    start = TEXT.index(quote)
    return replace(statement, evidence=Span.of(TEXT, start, start + len(quote)))


def record(*statements: Statement) -> dict[str, Record]:
    return {"d": Record(Document("d", TEXT), statements)}


def test_an_act_without_direction_is_the_same_from_either_side() -> None:
    found = compared(record(at(say("KAZ meet UZB"), "Astana")), record(at(say("UZB meet KAZ"), "Astana met")))

    assert (found.same, found.differences) == (1, ())


def test_the_same_act_is_matched_before_another_on_more_words() -> None:
    first = record(at(say("KAZ meet UZB"), "Astana met"))
    second = record(
        at(say("KAZ visit UZB"), "Astana met Tashkent"), at(say("KAZ meet UZB", "planned"), "met")
    )
    found = compared(first, second)

    assert [(one.kind, dict(one.fields)) for one in found.differences] == [
        ("differs", {"status": ("occurred", "planned")}),
        ("only second", {}),
    ]


def test_what_cites_other_words_is_another_statement() -> None:
    found = compared(record(at(say("KAZ meet UZB"), "Tashkent")), record(at(say("KAZ meet KGZ"), "Bishkek")))

    assert [one.kind for one in found.differences] == ["only first", "only second"]


def test_documents_of_one_alone_are_not_compared() -> None:
    assert compared(record(), {}).documents == 0
