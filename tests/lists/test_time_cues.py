from __future__ import annotations

from importlib import resources

import pytest

from legation.errors import ListError
from legation.lists.time_cues import FILE, parse_time_cues, time_cues

TEXT = resources.files("legation.lists").joinpath(FILE).read_text(encoding="utf-8")


def test_no_verb_looks_both_back_and_ahead() -> None:
    cues = time_cues()

    assert cues.ahead & cues.back == frozenset()


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ("ahead = [", "ahead = ", "not TOML"),
        ("ahead = [", "onward = [", "ahead, onward"),
        ('"will"', "7", "list of words"),
    ],
)
def test_a_malformed_list_is_refused(written: str, instead: str, reason: str) -> None:
    with pytest.raises(ListError, match=reason):
        parse_time_cues(TEXT.replace(written, instead, 1))
