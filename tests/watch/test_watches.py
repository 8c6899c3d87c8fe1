"""A watch says what it follows; a slip of the pen is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import WatchError
from legation.watch.watches import find_watch, read_watch, shipped_watches

FEED = '[[feed]]\nname = "Daily"\nurl = "https://example.org/feed"\n'
HEAD = 'title = "Kosovo"\nstates = ["XKX"]\n'


def test_the_watches_that_ship_are_all_there() -> None:
    assert shipped_watches() == (
        "afghanistan",
        "kosovo",
        "myanmar",
        "palestine",
        "somaliland",
        "syria",
        "taiwan",
    )


@pytest.mark.parametrize("name", shipped_watches())
def test_a_watch_that_ships_can_be_followed(name: str) -> None:
    watch = find_watch(name)

    assert watch.parties
    assert len(watch.sources) >= 5
    assert {source.place.partition(":")[0] for source in watch.sources} == {"https"}


def test_every_field_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        """title = "Mine"
governments = ["AFG:IEA"]
states = ["KAZ"]
names = ["Haqqani"]
languages = ["en", "ru"]
pace_s = 0.5
most = 7

[[feed]]
name = "Daily"
url = "https://example.org/feed"
whole = true
silent_after_days = 3

[[sitemap]]
name = "Times"
url = "https://example.org/news.xml"

[[page]]
name = "Ministry"
url = "https://example.org/press"
links = "/press/[0-9]+"

[[folder]]
name = "Inbox"
path = "inbox"

[[mailbox]]
name = "Mail"
path = "mail.mbox"
""",
        encoding="utf-8",
    )
    watch = find_watch(str(path))

    assert (watch.name, watch.title, watch.parties, watch.languages) == (
        "mine",
        "Mine",
        ("AFG:IEA", "KAZ"),
        ("en", "ru"),
    )
    assert (watch.names, watch.pace_s, watch.most) == (("Haqqani",), 0.5, 7)
    assert [source.kind for source in watch.sources] == ["feed", "sitemap", "page", "folder", "mailbox"]
    assert (watch.sources[0].whole, watch.sources[0].silent_after_days) == (True, 3)
    assert watch.sources[2].links == "/press/[0-9]+"
    assert watch.sources[4].place == str(tmp_path / "mail.mbox")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "no TOML"),
        (FEED, "`title` has to be a text"),
        (HEAD, "it has no source"),
        (HEAD.replace("XKX", "XXX") + FEED, "'XXX' is no state"),
        (HEAD + 'governments = ["AFG"]\n' + FEED, "'AFG' is no government"),
        (HEAD + "pace_s = -1\n" + FEED, "`pace_s` has to be a number of 0 or more"),
        (HEAD + "pace_s = true\n" + FEED, "`pace_s` has to be a number"),
        (HEAD + 'languages = "en"\n' + FEED, "`languages` has to be a list"),
        (HEAD + "interval = 3\n" + FEED, "interval: no such field"),
        (HEAD + FEED + 'links = "x"\n', "feed 1: links: no such field"),
        (HEAD + FEED.replace("[[feed]]", "[feed]"), "write a source as [[feed]]"),
        (HEAD + FEED.replace("https", "ftp"), "Write an address with http"),
        (HEAD + FEED + FEED, "two sources have the name 'Daily'"),
        (HEAD + FEED + FEED.replace("Daily", "Weekly"), "two sources have the address"),
        (HEAD + '[[page]]\nname = "P"\nurl = "https://a.org"\nlinks = "("\n', "no regular expression"),
        (HEAD + FEED.replace("Daily", "D" * 61), "longer than 60 letters"),
    ],
)
def test_a_malformed_watch_is_refused(text: str, said: str) -> None:
    with pytest.raises(WatchError) as caught:
        read_watch(text, "mine")

    assert said in str(caught.value)
    assert "mine" in str(caught.value)


def test_a_watch_that_is_nowhere_is_told_with_those_that_ship() -> None:
    with pytest.raises(
        WatchError, match=r"no such file, and no watch of that name ships\. There are afghanistan, kosovo"
    ):
        find_watch("kosova")
