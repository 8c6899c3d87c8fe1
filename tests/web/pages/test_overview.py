"""The first page, as the server gives it."""

from __future__ import annotations

from web.conftest import Served


def test_it_says_who_stands_where_and_links_to_the_pair(served: Served) -> None:
    page = served.get("/?to=AFG:IEA&on=2025-07-04").text

    assert "Who stands where towards the Taliban (Afghanistan)" in page
    assert 'href="/pairs/RUS/AFG%3AIEA?on=2025-07-04&amp;known=2025-09-01"' in page
    assert "recognition" in page


def test_a_week_with_a_step_tells_of_it(served: Served) -> None:
    page = served.get("/?to=AFG:IEA&on=2025-07-04").text

    assert "before, recognition now" in page


def test_what_was_known_is_all_that_counts(served: Served) -> None:
    early = served.get("/?to=AFG:IEA&on=2025-07-04&known=2021-01-01").text

    assert "Nothing is on record towards the Taliban (Afghanistan) by then" in early


def test_a_government_that_nobody_spoke_of_is_no_error(served: Served) -> None:
    answer = served.get("/?to=%3Cb%3E")

    assert answer.status_code == 200
    assert "&lt;b&gt;" in answer.text
    assert "<b>" not in answer.text
