"""Words of figures are read whole or refused with file and reason."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.reading.figures.sentence.words import read_figure_lists

SHIPPED = (files("legation.reading.figures.sentence") / "words.toml").read_text(encoding="utf-8")
MALFORMED = (
    ("a measure that the codebook lacks", "[measure.price]", "[measure.charm]", "not known here: charm"),
    ('a kind that nobody asks for', 'adverbs = ["out"]', 'adjectives = ["out"]', 'not known here: adjectives'),
    ("a list that is missing", "mainly = [", "partly = [", "needs `mainly`"),
    ('a word said twice', '["trade", "turnover", "commerce"]', '["trade", "trade"]', 'says trade twice'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "said", "instead", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, said: str, instead: str, reason: str, tmp_path: Path) -> None:
    """The shipped list with one slip in it."""
    assert said in SHIPPED
    slip = tmp_path / "words.toml"
    slip.write_text(SHIPPED.replace(said, instead, 1), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_figure_lists(slip)
