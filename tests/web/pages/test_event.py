"""An event's page: every report's version, and what they differ on."""

from __future__ import annotations

from datetime import date

from web.conftest import Served

from legation.register.ask import Filter
from legation.register.told import events


def told_by_two(served: Served) -> tuple[str, ...]:
    asked = Filter(actor="RUS", counterpart="AFG:IEA", act="recognize", since=date(2025, 7, 1))
    with served.site.register.reading() as connection:
        found = max(events(connection, asked), key=lambda event: len(event.documents))
    return tuple(account.id for account in found.accounts)


def test_every_report_has_its_version(served: Served) -> None:
    ids = told_by_two(served)
    page = served.get(f"/events/{ids[0]}").text

    assert "Told by 2 reports" in page
    assert all(f'href="/statements/{id_}"' in page for id_ in ids)


def test_every_report_of_it_leads_to_the_same_event(served: Served) -> None:
    first, second = (served.get(f"/events/{id_}").text for id_ in told_by_two(served))

    assert first == second


def test_they_agree_on_the_day_and_differ_on_whose_word_it_is(served: Served) -> None:
    page = served.get(f"/events/{told_by_two(served)[0]}").text
    agreed, _, differing = page.partition("They differ on")

    assert "<dt>date</dt><dd>3 July 2025</dd>" in agreed
    assert '<div class="differs"><dt>on whose word</dt>' in differing


def test_what_is_not_on_record_is_told(served: Served) -> None:
    answer = served.get("/events/nothing")

    assert answer.status_code == 404
    assert "it is not on record" in answer.text
