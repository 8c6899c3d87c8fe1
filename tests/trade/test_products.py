"""What reports call goods, and the codes that count them."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import ListError
from legation.trade.products import counted, product_words


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("flour", "1101"),
        ("Flour", "1101"),
        ("wheat flour", "1101"),
        ("wheat and flour", "1001 1101"),
        ("sugary drinks", "2202"),
        ("grain and flour", "10 1101"),
        ("fruit and vegetables", "07 08"),
        ("flour, wheat, flaxseed and sunflower oil", "1001 1101 1204 1512"),
        ("iron and steel bars", "7213 7214 7215"),
        ("cotton yarn", "5205 5206"),
        ("tomatoes", "0702"),
        # a wider code holds the narrower
        ("grain and wheat", "10"),
        # by the opening of a heading's title
        ("rye", "1002"),
        ("1101", "1101"),
        ("1101+10", "10 1101"),
        (None, "TOTAL"),
        (" ", "TOTAL"),
    ],
)
def test_goods_are_counted_by_codes(words: str | None, codes: str) -> None:
    assert counted(words).codes == tuple(codes.split())


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("non-oil goods", "what is left out"),
        ("oil", "may be crude"),
        ("flour and goodwill", "no heading is known for ‘goodwill’"),
        ("happiness", "no heading of the Harmonized System is known"),
    ],
)
def test_what_no_heading_counts_is_not_guessed_at(words: str, reason: str) -> None:
    found = counted(words)

    assert found.codes == ()
    assert reason in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[codes]\nflour = ["7799"]', "list of codes of the nomenclature"),
        ('[codes]\nflour = "1101"', "list of codes of the nomenclature"),
        ('[codes]\nflour = ["1101"]\nflours = ["1101"]', "stands there twice"),
        ('[codes]\noil = ["1512"]\n[uncountable]\noil = "it may be many"', "needs a reason in words, and no codes"),
        ("[colours]", "is no table of this list"),
    ],
)  # fmt: skip
def test_a_list_that_is_wrong_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "words.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        product_words(path)
