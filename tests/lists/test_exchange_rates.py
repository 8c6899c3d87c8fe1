"""What money cost in dollars, at its cheapest and dearest."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.currencies import currencies
from legation.lists.exchange_rates import per_dollar, price_of, read_exchange_rates


def test_every_code_is_money_that_reading_knows() -> None:
    assert per_dollar().keys() <= currencies().codes


def test_a_price_runs_through_the_dollar() -> None:
    assert price_of("QAR", "SAR") == (Fraction("3.7") / Fraction("3.7"), Fraction("3.8") / Fraction("3.6"))


@pytest.mark.parametrize(
    "written", ['XOF = ["430"]', 'XOF = ["820", "430"]', 'xof = ["1", "2"]', 'XOF = ["a", "b"]']
)
def test_a_rate_that_is_none_is_refused_with_its_line(tmp_path: Path, written: str) -> None:
    path = tmp_path / "rates.toml"
    path.write_text(f"[per_dollar]\n{written}\n", encoding="utf-8")

    with pytest.raises(ListError, match=r"rates\.toml, line"):
        read_exchange_rates(path)
