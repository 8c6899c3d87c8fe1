"""Of one event or not: tried before it is decided, decided, and taken back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import httpx
import pytest
from web.conftest import Served

from legation.register.ask import Filter, held
from legation.register.told import events

ASKED = Filter(actor="RUS", counterpart="AFG:IEA", act="recognize")


def told(one: Served, asked: Filter = ASKED) -> list[list[str]]:
    with one.site.register.reading() as connection:
        return [sorted(said.id for said in event.accounts) for event in events(connection, asked)]


def of_two(one: Served) -> list[str]:
    """An event that two reports tell of."""
    return max(told(one), key=len)


Form = dict[str, str | list[str]]


def send(one: Served, statement: str, form: Form) -> httpx.Response:
    return httpx.post(f"{one.url}/events/{statement}/together", data=form, timeout=60, follow_redirects=True)


def undo(page: str) -> Form:
    """The hidden fields of the form that takes back."""
    return {
        name: html.unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(back|who)" value="([^"]+)"', page)
    }


def test_what_parting_would_change_is_shown_and_nothing_is_kept(served: Served) -> None:
    before = told(served)
    ids = of_two(served)
    page = send(served, ids[0], {"try": "split", "of": [ids[1]]})

    assert page.status_code == 200
    now, _, then = page.text.partition("<h3>Then</h3>")
    assert now.count('class="group"') == 1
    assert then.count('class="group"') == 2
    assert "Nothing: these reports" not in page.text
    assert told(served) == before


def test_a_report_is_parted_and_comes_back(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    before, ids = told(one), of_two(one)
    parted = send(one, ids[0], {"verb": "split", "of": [ids[1]], "who": "Ada", "reason": "another day"})

    assert "Parted." in parted.text
    assert [ids[0]] in told(one)
    back = send(one, ids[0], undo(parted.text))
    assert "Taken back" in back.text
    assert told(one) == before


def test_events_are_merged_and_come_apart_again(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    asked = Filter(actor="KAZ", counterpart="AFG:IEA", act="accredit", status="occurred")
    before = told(one, asked)
    with one.site.register.reading() as connection:
        first = next(held(connection, asked)).id
    page = one.get(f"/events/{first}/together").text
    near = re.findall(r'name="of" value="(\w+)"', page.partition("Might be of it too")[2])
    tried = send(one, first, {"try": "merge", "of": near[:2]})
    assert "What that would change" in tried.text
    merged = send(one, first, {"verb": "merge", "of": near[:2], "who": "Ada", "reason": "one story"})

    assert "Merged." in merged.text
    assert len(told(one, asked)) == len(before) - 2
    send(one, first, undo(merged.text))
    assert told(one, asked) == before


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"verb": "split", "reason": "x", "who": "Ada"}, "Choose at least one report."),
        ({"verb": "split", "of": ["all"], "reason": "x", "who": "Ada"}, "One report at least has to stay"),
        ({"verb": "split", "of": ["one"], "who": "Ada"}, "Give a reason"),
        ({"verb": "burn", "of": ["one"], "reason": "x"}, "it is merge or split"),
        ({"back": "nothing", "who": "Ada"}, "nothing was merged or split under that id"),
        ({"verb": "merge", "of": ["nothing"], "reason": "x", "who": "Ada"}, "it is not on record"),
    ],
)
def test_what_a_decision_lacks_is_told(served: Served, form: Form, says: str) -> None:
    before, ids = told(served), of_two(served)
    named = form.get("of", [])
    chosen = {"all": ids, "one": ids[1:]}.get("".join(named), list(named))
    answer = send(served, ids[0], form | {"of": chosen})

    assert answer.status_code in (400, 404)
    assert says in html.unescape(answer.text)
    assert told(served) == before
