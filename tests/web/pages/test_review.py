"""Review: the queue, decisions, what they would change, the way back, and two analysts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from web.conftest import Served

from legation.register.ask import Filter, Held, held

RUSSIA = Filter(actor="RUS", counterpart="AFG:IEA", act="recognize", status="occurred")


def statement(one: Served, asked: Filter = RUSSIA) -> Held:
    with one.site.register.reading() as connection:
        return next(held(connection, asked))


def test_the_evidence_is_in_sight_and_what_it_would_change(served: Served) -> None:
    asked = statement(served, Filter(actor="KAZ", counterpart="AFG:IEA", act="accredit", status="occurred"))
    page = served.get(f"/review?at={asked.id}").text

    assert re.search(r'<mark class="said">[^<]*cleared to work at the embassy', page)
    assert "<h4>reject</h4>" in page


def test_a_decision_is_kept_and_the_next_one_comes(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    first = re.search(r'name="statement" value="(\w+)"', one.get("/review?to=AFG:IEA").text)
    assert first is not None
    form = {"statement": first[1], "verb": "accept", "who": "Ada", "reason": "so it is", "to": "AFG:IEA"}
    page = one.post("/review", form)

    assert "Accepted: “" in page.text
    second = re.search(r'name="statement" value="(\w+)"', page.text)
    assert second is not None
    assert second[1] != first[1]
    assert 'name="who" required maxlength="120" value="Ada"' in page.text


def test_the_way_back_is_a_further_decision(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    id_ = statement(one).id
    page = one.post("/review", {"statement": id_, "verb": "reject", "who": "Ada", "reason": "a slip"})
    back = re.search(r'href="(/review\?[^"]*)" data-key="u"', page.text)
    assert back is not None
    again = one.get(back[1].replace("&amp;", "&")).text

    assert '<span class="tag">reject</span> by Ada' in again
    one.post("/review", {"statement": id_, "verb": "accept", "who": "Ada", "reason": "it is so after all"})
    with one.site.register.reading() as connection:
        assert id_ in {each.id for each in held(connection, RUSSIA)}


def test_an_amendment_is_tried_before_it_is_made(serve_copy: Callable[[], Served]) -> None:
    one = serve_copy()
    found = statement(one)
    form = {
        "statement": found.id, "verb": "amend", "who": "Ada", "reason": "agreed, not yet done",
        "act": "recognize", "status": "agreed", "actor": "RUS", "counterpart": "AFG:IEA",
        "start": "2025-07-03", "end": "2025-07-03",
    }  # fmt: skip
    tried = one.post("/review", form | {"preview": "yes"})

    assert tried.status_code == 200
    assert "<h4>amend</h4>" in tried.text
    with one.site.register.reading() as connection:
        assert found.id in {each.id for each in held(connection, RUSSIA)}
    one.post("/review", form)
    with one.site.register.reading() as connection:
        assert found.id not in {each.id for each in held(connection, RUSSIA)}


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"verb": "accept", "who": "Ada"}, "Give a reason"),
        ({"who": "Ada", "reason": "x"}, "Choose accept, amend or reject."),
        ({"verb": "amend", "who": "Ada", "reason": "x", "act": "dance", "status": "occurred"}, "act=&#39;dance&#39;"),
        (
            {"verb": "amend", "who": "Ada", "reason": "x", "act": "meet", "status": "occurred", "start": "2025-02-01", "end": "2025-01-01"},
            "its end lies before its start",
        ),
    ],
)  # fmt: skip
def test_what_a_decision_lacks_is_told_and_nothing_is_kept(
    served: Served, form: dict[str, str], told: str
) -> None:
    id_ = statement(served).id
    answer = served.post("/review", form | {"statement": id_})

    assert answer.status_code == 400
    assert told in answer.text
    assert statement(served).review == "unreviewed"


def test_a_second_analyst_does_not_see_the_first_and_differences_are_listed(
    serve_copy: Callable[[], Served],
) -> None:
    one = serve_copy()
    id_ = statement(one).id
    one.post("/review", {"statement": id_, "verb": "reject", "who": "Ada", "reason": "secret thoughts"})
    blind = one.get("/review?second=yes&who=Bea").text

    assert f'name="statement" value="{id_}"' in blind
    assert "secret thoughts" not in blind
    one.post(
        "/review", {"statement": id_, "verb": "accept", "who": "Bea", "reason": "it is so", "second": "yes"}
    )
    listed = one.get("/review/differences").text
    assert "secret thoughts" in listed
    assert "it is so" in listed
    one.post("/review", {"statement": id_, "verb": "accept", "who": "Ada", "reason": "convinced"})
    assert "secret thoughts" not in one.get("/review/differences").text


def test_what_is_not_on_record_is_told(served: Served) -> None:
    assert served.get("/review?at=nothing").status_code == 404
    assert served.post("/review", {"statement": "nothing"}).status_code == 404
