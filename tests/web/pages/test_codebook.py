"""The codebook, from its data."""

from __future__ import annotations

from web.conftest import Served

from legation.record.statement import ACTS, STATUSES
from legation.web.pages.codebook import MEANINGS


def test_every_act_is_there_and_has_a_page(served: Served) -> None:
    page = served.get("/codebook").text

    assert all(f'href="/codebook/{act}"' in page for act in ACTS)
    assert [act for act in ACTS if "<h2>Examples</h2>" not in served.get(f"/codebook/{act}").text] == []


def test_every_status_has_its_meaning() -> None:
    assert tuple(MEANINGS) == STATUSES


def test_an_act_that_is_none_is_told(served: Served) -> None:
    assert served.get("/codebook/dance").status_code == 404
