"""A robots.txt is read as RFC 9309 reads it."""

from __future__ import annotations

import pytest

from legation.watch.robots import Rules, nothing, rules_for


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/x", True),
        ("User-agent: *\nDisallow:", "/x", True),
        ("User-agent: *\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", True),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /search?", "/search?q=1", False),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False),
        ("User-agent: *\nDisallow: /\nUser-agent: legation\nDisallow: /b", "/a", True),
        ("User-agent: Legation\nUser-agent: other\nDisallow: /b", "/b", False),
        ("User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /b", "/a", True),
        ("user-agent : * # all\n DISALLOW : /a # not this", "/a", False),
        ("User-agent: *\nCrawl-delay: 5\nUser-agent: x\nDisallow: /", "/a", True),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
        ("<html>not found</html>", "/a", True),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
    ],
)
def test_what_may_be_fetched(text: str, path: str, allowed: bool) -> None:
    assert rules_for(text, "Legation").allow(f"https://example.org{path}") is allowed


@pytest.mark.parametrize(
    ("said", "delay_s"), [("5", 5.0), ("0.5", 0.5), ("999999", 60.0), ("-1", 0.0), ("soon", 0.0)]
)
def test_the_pace_that_a_site_asks_for(said: str, delay_s: float) -> None:
    assert rules_for(f"User-agent: *\nCrawl-delay: {said}", "Legation").delay_s == delay_s


def test_nothing_and_everything() -> None:
    assert not nothing("no answer").allow("https://example.org/x")
    assert Rules().allow("https://example.org/x")
