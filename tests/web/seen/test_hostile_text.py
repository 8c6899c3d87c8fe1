"""Text that would be code, in every field of a document, a statement, a figure and a review: shown as text everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from playwright.sync_api import expect
from web.conftest import NOW, Served

from legation.record.actor import Actor
from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import Attribution, Statement
from legation.register.ask import Filter, held
from legation.register.content import Arrived, Reader
from legation.register.documents import documents_listed
from legation.register.keep import Taking, keep_records

DAY = date(2025, 8, 1)


def bad(field: str) -> str:
    """Code that would name the field in which it ran."""
    return f"\"'><img src=x onerror=alert('{field}')><script>alert('{field}')</script>{{{{7*7}}}}"


def hostile() -> Record:
    text = f"{bad('text')} met.\n</mark></p>{bad('line')}"
    evidence = Span.of(text, 0, len(text))
    said_by = Attribution(bad("speaker"), bad("office"), Actor("KAZ", bad("for")), bad("medium"), quoted=True)
    amount = Interval(Decimal(1), Decimal(2), bad("unit"), bad("amount"))
    actor = Actor("KAZ", bad("actor"), bad("person"), bad("post"))
    towards = Actor(f"AFG:{bad('id')}"[:64], bad("counterpart"))
    said = Statement(
        bad("statement"), "meet", "occurred", actor, towards, evidence, object=bad("object"), amounts=(amount,),
        when=Period.day(DAY), place=bad("place"), attribution=said_by,
    )  # fmt: skip
    nobody = Statement(
        bad("other"), "recognize", "denied", Actor(None, bad("nobody")), Actor("AFG:IEA", bad("it")), evidence
    )
    figure = Figure(
        bad("figure"), "exports", actor, towards, None, evidence, bad("product"), amount, attribution=said_by
    )
    check = Check(
        bad("check"),
        "arithmetic",
        "contradicted",
        (bad("about"),),
        (evidence,),
        bad("why"),
        bad("suggestion"),
    )
    document = Document(
        bad("document"),
        text,
        bad("title"),
        bad("source"),
        f"javascript:alert('url')//{bad('url')}",
        DAY,
        bad("language"),
    )
    return Record(document, (said, nobody), (figure,), (check,))


def test_it_is_shown_as_text_on_every_page(
    serve_copy: Callable[[], Served], watch: Callable[..., Any]
) -> None:
    one = serve_copy()
    taking = Taking(Reader(bad("reader"), "1"), bad("note"), NOW)
    keep_records(one.site.register, [Arrived(hostile(), DAY)], taking)
    with one.site.register.reading() as connection:
        (document,) = [each.id for each in documents_listed(connection, 1000) if each.title == bad("title")]
        mine = [each for each in held(connection, Filter()) if each.document == document]
    verdict = {
        "statement": mine[0].id,
        "verb": "accept",
        "who": bad("who")[:120],
        "reason": bad("reason"),
        "to": bad("to"),
    }
    one.post("/review", verdict)
    one.post("/review", verdict | {"verb": "reject", "who": "Bea"})
    towards = mine[0].statement.counterpart
    assert towards is not None
    assert towards.id is not None
    paths = [
        "/", f"/?to={towards.id}", "/documents", f"/documents/{document}", "/figures?verdict=all", "/review/differences",
        f"/pairs/KAZ/{towards.id}", "/pairs/KAZ/AFG", f"/search?q={bad('q')}", "/search?q=img", f"/codebook/{bad('act')}",
        *(f"/{kind}/{each.id}" for each in mine for kind in ("events", "statements")),
        *(f"/events/{each.id}/together?who={bad('us')[:99]}" for each in mine),
        *(f"/review?at={each.id}&who={bad('me')[:99]}" for each in mine),
        *(f"/documents/{document}/explanations/{each.id}" for each in mine),
    ]  # fmt: skip
    with watch() as seen:
        for path in paths:
            seen.page.goto(one.url + path)
            assert seen.page.locator("main img, main script, [onerror]").count() == 0, path
            assert seen.page.locator("a[href^='javascript' i]").count() == 0, path
            assert "49" not in seen.page.locator("main").inner_text().split("alert")[0], path
        told = [fault for fault in seen.faults if "Failed to load resource" not in fault]

    assert told == []


def test_it_is_text_where_a_chart_is_pointed_at(
    serve_copy: Callable[[], Served], watch: Callable[..., Any]
) -> None:
    one = serve_copy()
    whole = hostile()
    met = replace(whole.statements[0], counterpart=Actor("AFG:IEA", bad("it")))
    kept = [Arrived(Record(whole.document, (met,)), DAY)]
    keep_records(one.site.register, kept, Taking(Reader("reader", "1"), "note", NOW))
    with watch(motion=True) as seen:
        seen.page.goto(f"{one.url}/pairs/KAZ/AFG:IEA")
        act = seen.page.locator(".live path[aria-label*=alert]").first
        expect(act).to_be_visible(timeout=30_000)
        act.hover()
        tip = seen.page.locator("#vg-tooltip-element")

        expect(tip).to_contain_text("<script>alert('text')")
        assert tip.locator("img, script, [onerror]").count() == 0
        assert seen.faults == []
