from __future__ import annotations

from collections.abc import Callable

import pytest

# published on Saturday, 31 May 2025: Tuesday lies behind on the 27th, ahead on the 3rd
AHEAD = [
    "They will meet on Tuesday.",
    "On Tuesday the ministers will meet.",
    "He said that the office would open on Tuesday.",
    "The session is to be held on Tuesday.",
    "Shareholders are to vote on Tuesday.",
    "The two agreed to meet again on Tuesday.",
    "The delegation is expected in Kabul on Tuesday.",
    "The ceremony is scheduled for Tuesday.",
    "The bridge will be opened on Tuesday.",
    "The annual meeting is on Tuesday.",
    "They said that he could leave as early as Tuesday.",
    "He said he is leaving on Tuesday.",
    "The session, to be held Tuesday, is closed.",
    "Leaders arrived ahead of Tuesday's summit.",
    "He said the meeting on Tuesday would focus on trade.",
    "They agreed on a truce beginning Tuesday.",
    "The ban takes effect Tuesday.",
    "Elections were called for Tuesday.",
    "He promised a reply by Tuesday.",
    "The vote was postponed until Tuesday.",
    "The court has given them until 9 a.m. Tuesday.",
    "The two planned a rally on Tuesday.",
    "A summit was set for Tuesday.",
    "Parliament reconvenes on Tuesday.",
    "The ministry plans to reopen it on Tuesday.",
]
BEHIND = [
    "They met on Tuesday.",
    "On Tuesday the ministers met.",
    "He said on Tuesday that he would resign.",
    "The office, which will stay shut, was searched on Tuesday.",
    "It could be seen in Almaty on Tuesday, where a forum closed.",
    "The session had been held on Tuesday.",
    "It had been due to expire on Tuesday.",
    "Officials said in Kabul on Tuesday that it would open.",
    "He was expected to resign after Tuesday's defeat.",
    "The move follows Tuesday's vote.",
    "He is said to have died on Tuesday.",
    "The goods to be sold had left on Tuesday.",
    "The border stayed open until Tuesday.",
    "They announced the plan Tuesday.",
    "Talks on Tuesday",
]


@pytest.mark.parametrize("text", AHEAD)
def test_a_sentence_that_looks_ahead(mentions: Callable[..., tuple], text: str) -> None:  # type: ignore[type-arg]
    assert str(mentions(text)[-1].nominal) == "2025-06-03"


@pytest.mark.parametrize("text", BEHIND)
def test_a_sentence_that_looks_back(mentions: Callable[..., tuple], text: str) -> None:  # type: ignore[type-arg]
    assert str(mentions(text)[0].nominal) == "2025-05-27"
