"""The list of products: nouns in the singular, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.products import product_heads


def test_the_goods_of_the_region_are_there() -> None:
    assert {"flour", "wheat", "electricity", "oil", "coal", "sugar", "cotton", "medicine"} <= product_heads()


@pytest.mark.parametrize(
    ("why", "text"), [("no list", 'food = "flour"'), ("a noun twice", 'food = ["flour"]\nraw = ["flour"]')]
)
def test_a_malformed_list_is_refused(why: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "products.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=r"products\.toml"):
        product_heads(path)
