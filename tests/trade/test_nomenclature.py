"""The Harmonized System: what is in it, and what words find."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import TradeError
from legation.trade.nomenclature import nomenclature, search, title_of


def test_it_is_the_whole_of_it() -> None:
    levels = [heading.level for heading in nomenclature().values()]

    assert (levels.count(2), levels.count(4), levels.count(6)) == (97, 1229, 5613)
    assert all(code[:2] in nomenclature() and code[:4] in nomenclature() for code in nomenclature())


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("carpets", "57"),
        ("wheat flour", "1101"),
        ("pine nuts in shell", "080291"),
        ("electrical energy", "2716"),
        ("2202", "2202"),
    ],
)
def test_the_most_general_heading_that_has_all_words_comes_first(words: str, first: str) -> None:
    assert search(words)[0].code == first


def test_what_a_heading_leaves_out_does_not_find_it() -> None:
    # 0813 is 'Fruit, dried, other than that of heading no. 0801 to 0806'
    assert "0813" not in [heading.code for heading in search("heading")]


def test_words_that_no_title_has_find_nothing() -> None:
    assert search("unicorns") == ()
    assert search("of the") == ()


def test_a_code_that_is_not_there_is_its_own_title() -> None:
    assert title_of("10+1101") == "Cereals; Wheat or meslin flour"
    assert title_of("770000") == "770000"


@pytest.mark.parametrize("line", ["11x1,Flour", "1101", "1101,Flour\n1101,Flour again"])
def test_a_line_that_is_no_heading_is_refused_with_its_place(tmp_path: Path, line: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"code,title\n{line}\n", encoding="utf-8")

    with pytest.raises(TradeError, match=r"list\.csv, line \d.*no code with its title"):
        nomenclature(path)
