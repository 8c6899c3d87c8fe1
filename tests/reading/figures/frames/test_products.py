"""The goods that a number is of, where they stand beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.record.figure import Figure

CASES: tuple[tuple[str, str, list[str | None]], ...] = (
    ("in brackets", "Chile's main exports to Japan in 2023 were copper ($310 million) and salmon ($84 million).", ["copper", "salmon"]),
    ("worth", "Ghana's exports to Togo in 2023 consisted of cement worth $21 million, salt worth $8 million and fish.", ["cement", "salt"]),
    ("behind the number", "Laos's exports to Japan reached $96 million in 2023, of which $31 million was coffee.", [None, "coffee"]),
    ("earned from", "Mali earned $21 million from cotton exports to Italy in 2023.", ["cotton"]),
    ("the subject", "Wool was Uruguay's top export to Italy in 2023, at $71 million.", ["wool"]),
    ("what led", "Tea led Kenya's exports to Egypt in 2023 with $240 million, followed by coffee with $12 million.", ["tea", "coffee"]),
    ("the object", "Oman exported cement to Yemen in 2023 in the amount of $17 million.", ["cement"]),
    ("in a clause of its own", "The volume of rice exported from Peru to Cuba in 2023 was 12,300 tonnes.", ["rice"]),
    ("a share", "Norway sold Poland goods worth $9 billion in 2023. Gas alone made up 71 percent of it.", [None, "gas"]),
    ("a list of which the number is the whole", "Qatar's imports from Nepal, mainly tea and rice, came to $4 million in 2023.", [None]),
    ("a further", "Kenya's exports to Egypt reached $300 million in 2023; tea made up $240 million, and coffee a further $12 million.", [None, "tea", "coffee"]),
    ("a sum of each", "Peru sold Cuba $91 million of copper, $38 million of rice and $16 million of beans in 2023.", ["copper", "rice", "beans"]),
    ("worth of each", "In 2023 Benin exported $9mn worth of cotton, $4mn of nuts, and $2mn of fish to Togo.", ["cotton", "nuts", "fish"]),
    ("cut by", "Chad cut its sugar imports from Niger by 14 percent in 2023.", ["sugar"]),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "products"), CASES, ids=[case[0] for case in CASES])
def test_the_goods_beside(
    why: str, text: str, products: list[str | None], read: Callable[[str], tuple[Figure, ...]]
) -> None:
    assert [figure.product and figure.product.split()[0] for figure in read(text)] == products, why
