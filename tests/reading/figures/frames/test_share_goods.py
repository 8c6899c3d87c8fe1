"""Of which goods a share is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.record.figure import Figure

CASES = (
    ("Georgia's exports to Russia reached $2 billion in 2023. Mineral water made up 40 percent of them.", "mineral water"),
    ("Belarus exported goods worth $3 billion to Poland in 2022; 19 percent of it was timber.", "timber"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "product"), CASES, ids=[row[1] for row in CASES])
def test_what_makes_a_share_up(text: str, product: str, read: Callable[..., tuple[Figure, ...]]) -> None:
    shares = [figure for figure in read(text) if figure.relation is not None]

    assert [figure.product for figure in shares] == [product]
