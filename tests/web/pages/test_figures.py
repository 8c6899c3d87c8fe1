"""Figures and checks: pictures, filters, order."""

from __future__ import annotations

import pytest
from web.conftest import Served


def test_what_cannot_be_so_is_shown_as_intervals(served: Served) -> None:
    page = served.get("/figures?kind=arithmetic").text

    assert page.count('<figure class="intervals">') == 2
    assert "62.5 to 63.2 percent more" in page


def test_findings_are_filtered(served: Served) -> None:
    assert "<article" in served.get("/figures?kind=chronology").text
    assert "<article" not in served.get("/figures?verdict=supported").text


def test_figures_are_filtered_and_ordered(served: Served) -> None:
    exports = served.get("/figures?measure=exports&party=UZB&sort=largest").text

    assert "Uzbekistan to Afghanistan: exports" in exports
    assert exports.index("$622 million") < exports.index("$382 million") < exports.index("$329 million")
    assert "Uzbekistan to Afghanistan: exports" not in served.get("/figures?measure=exports&party=KGZ").text


@pytest.mark.parametrize("asked", ["kind=x", "verdict=x", "measure=x", "sort=x"])
def test_what_no_list_has_is_told(served: Served, asked: str) -> None:
    assert served.get(f"/figures?{asked}").status_code == 400
