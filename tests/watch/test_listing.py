"""Lists of reports are read, and what is no list is refused."""

from __future__ import annotations

import gzip
from datetime import date

import news_site
import pytest

from legation.errors import ListingError
from legation.watch.listing import Listed, of_feed, of_page, of_sitemap

BASE = "https://example.org/news/feed"
RSS = """<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Вести</title>
<item><title> Астана
 и Кабул </title><link>/a/1#top</link><pubDate>Mon, 17 Apr 2023 10:00:00 +0600</pubDate>
 <description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded></item>
<item><title>no link</title></item>
<item><title>no page</title><link>mailto:x@example.org</link></item>
<item><title>odd day</title><link>https://other.org/b</link><pubDate>nobody knows</pubDate></item>
</channel></rss>"""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_a_feed_is_read_in_its_encoding(encoding: str) -> None:
    found = of_feed(RSS.format(encoding=encoding).encode(encoding), BASE)

    assert found == [
        Listed("https://example.org/a/1", "Астана и Кабул", date(2023, 4, 17), "<p>long</p>"),
        Listed("https://other.org/b", "odd day"),
    ]


def test_atom_and_json_feeds_are_read() -> None:
    atom = of_feed(news_site.atom("https://example.org", ["/a/1"]), BASE)
    whole = of_feed(news_site.json_feed("https://example.org"), BASE)

    assert (atom[0].address, atom[0].published) == ("https://example.org/a/1", date(2023, 11, 14))
    assert [one.title for one in whole] == [case["title"] for case in news_site.WHOLE]
    assert all("<p>" in (one.body or "") for one in whole)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no feed"),
        (b"<html><body>gone</body></html>", "no feed"),
        (b"\x00\x01\x02", "no feed"),
        (b'{"a": 1}', "no feed"),
        (b"[1]", "no feed"),
        (news_site.EVIL, "declares entities"),
        (news_site.EVIL.decode().encode("utf-16"), "declares entities"),
        (b'<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel/></rss>', "declares entities"),
    ],
)
def test_what_is_no_feed_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ListingError, match=said):
        of_feed(data, BASE)


def test_a_sitemap_gives_the_newest_first() -> None:
    data = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/old</loc><lastmod>2023-04-01</lastmod>
 <image:image><image:loc>https://example.org/x.png</image:loc><image:title>a picture</image:title></image:image></url>
<url><loc>https://example.org/new</loc><news:news><news:publication_date>2023-04-17T10:00:00+06:00</news:publication_date>
 <news:title>New</news:title></news:news></url><url><loc>none</loc></url><url/></urlset>"""
    expected = (
        Listed("https://example.org/new", "New", date(2023, 4, 17)),
        Listed("https://example.org/old", None, date(2023, 4, 1)),
        Listed("https://example.org/news/none"),
    )

    assert of_sitemap(data, BASE).reports == expected
    assert of_sitemap(gzip.compress(data), BASE).reports == expected


def test_an_index_gives_further_sitemaps() -> None:
    data = b"""<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2023-01-01</lastmod></sitemap>
<sitemap><loc>/b.xml</loc><lastmod>2023-02-01</lastmod></sitemap></sitemapindex>"""

    assert of_sitemap(data, BASE).further == ("https://example.org/b.xml", "https://example.org/a.xml")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no sitemap"),
        (b"<html>", "no sitemap"),
        (b"<rss/>", "XML, but no sitemap"),
        (b"\x1f\x8bno gzip", "cannot be unpacked"),
        (gzip.compress(bytes(60_000_000)), "more than 50,000,000 bytes"),
        (
            b'<!DOCTYPE u [<!ENTITY x SYSTEM "http://example.org/x">]><urlset><url><loc>&x;</loc></url></urlset>',
            "entities",
        ),
    ],
)
def test_what_is_no_sitemap_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ListingError, match=said):
        of_sitemap(data, BASE)


def test_the_links_of_a_page_that_are_wanted() -> None:
    page = """<nav><a href="/about">About</a></nav><a href="/press/1">One <b>thing</b></a><a href="/press/1#c">again</a>
<a href="press/2"><img src="x"></a><a>no link</a><a href="https://[">broken</a><a href="javascript:press/3">x</a>"""

    assert of_page(page.encode(), "https://example.org/", "/press/") == [
        Listed("https://example.org/press/1", "One thing"),
        Listed("https://example.org/press/2"),
    ]


def test_a_page_that_is_no_text_has_no_links() -> None:
    with pytest.raises(ListingError, match="PNG"):
        of_page(b"\x89PNG\r\n", BASE, "x")
