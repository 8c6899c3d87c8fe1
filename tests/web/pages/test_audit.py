"""The audit page: everything that happened, the latest first, as text."""

from __future__ import annotations

import html
import re

from web.conftest import NOW, Served

from legation.register.accounts import Change, add_account, remove_account
from legation.register.sessions import Caller, may_try


def test_it_says_what_was_brought_in(served: Served) -> None:
    page = served.get("/audit").text

    assert "import taliban" in page
    assert "Nobody has an account" in page


def test_it_goes_back_page_by_page(alone: Served) -> None:
    """Though a whole import may have one moment."""
    for number in range(103):
        add_account(alone.site.register, f"name{number:03}", "reader", "no hash", Change("<b>root</b>", NOW))
        remove_account(alone.site.register, f"name{number:03}", Change("root", NOW))
    for number in range(103):
        may_try(alone.site.register, Caller(f"name{number:03}", f"place {number}", NOW))

    seen: list[str] = []
    path = "/audit"
    while path:
        page = alone.get(path).text
        assert "<b>root" not in page
        seen += re.findall(r"<td>(name\d+[^<]*)</td>", page)
        onward = re.search(r'href="(/audit\?[^"]*)"', page)
        path = html.unescape(onward[1]) if onward else ""

    assert len(seen) == len(set(seen)) == 309
    assert "name000 added as reader, by &lt;b&gt;root&lt;/b&gt;" in seen
