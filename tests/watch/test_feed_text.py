"""Feeds as they are met: careless, cut, in old encodings, with addresses from a base and days in many forms."""

from __future__ import annotations

from datetime import date

import pytest

from legation.errors import ListingError
from legation.watch.feed_text import plain_words, readable
from legation.watch.listing import Listed, of_feed, of_sitemap

BASE = "https://example.org/news/feed.xml"
ONE = "https://example.org/1"


def rss(items: str, head: str = '<?xml version="1.0" encoding="utf-8"?>') -> str:
    spaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    return f'{head}<rss version="2.0" {spaces}><channel><title>C</title>{items}</channel></rss>'


def item(title: str = "One", more: str = "", link: str = ONE) -> str:
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


FORMS = {
    "RSS 0.91": (
        ('<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
        '"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>C</title>'
        f"{item(more='<description>words</description>')}</channel></rss>"),
        [Listed(ONE, "One", None, "words")],
    ),
    "RSS 1.0, its items beside the channel": (
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>C</title></channel>'
        f'<item rdf:about="{ONE}"><title>One</title><link>{ONE}</link><dc:date>2023-04-17T23:30:00+06:00</dc:date></item>'
        "</rdf:RDF>"),
        [Listed(ONE, "One", date(2023, 4, 17))],
    ),
    "RSS 2.0, the address as the id alone": (
        rss("<item><title>One</title><guid>https://example.org/1</guid></item>"),
        [Listed(ONE, "One")],
    ),
    "Atom 0.3": (
        ('<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>C</title><entry><title>One</title>'
        f'<link rel="alternate" type="text/html" href="{ONE}"/><id>tag:1</id><issued>2023-04-17T08:29:29-04:00</issued>'
        '<modified>2023-04-18T08:29:29Z</modified><content type="text/html" mode="escaped">&lt;p&gt;words&lt;/p&gt;'
        "</content></entry></feed>"),
        [Listed(ONE, "One", date(2023, 4, 17), "<p>words</p>")],
    ),
    "Atom 1.0, the page behind links of other kinds, from a base": (
        ('<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example.org/d/"><title>C</title><entry>'
        '<title type="html">Oman &amp;amp; Iran</title><link rel="self" href="https://example.org/api"/>'
        '<link rel="enclosure" href="https://example.org/1.mp3"/><link rel="alternate" href="1.html"/><id>urn:1</id>'
        "<updated>2023-04-18T00:00:00Z</updated><published>2023-04-17T00:00:00Z</published></entry>"
        '<entry xml:base="/e/"><title>Two</title><link href="two"/><id>urn:2</id><updated>2023-04-18</updated></entry></feed>'),
        [
            Listed("https://base.example.org/d/1.html", "Oman & Iran", date(2023, 4, 17)),
            Listed("https://base.example.org/e/two", "Two", date(2023, 4, 18)),
        ],
    ),
    "JSON Feed 1": (
        ('{"version": "https://jsonfeed.org/version/1", "title": "C", "items": [{"id": "1", "url": "/1", "title": "One", '
        '"content_html": "<p>words</p>", "date_published": "2023-04-17T00:30:00+06:00"}, '
        '{"id": "2", "external_url": "https://other.org/2", "date_modified": "2023-04-18T00:00:00Z"}]}'),
        [Listed(ONE, "One", date(2023, 4, 17), "<p>words</p>"), Listed("https://other.org/2", None, date(2023, 4, 18))],
    ),
    "JSON Feed 1.1, behind a mark of its encoding": (
        ('\ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "C", "items": [{"id": "1", '
        '"url": "https://example.org/1", "content_text": "words"}]}'),
        [Listed(ONE, None, None, "words")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("feed", "listed"), FORMS.values(), ids=FORMS)
def test_every_form_of_a_feed_is_read(feed: str, listed: list[Listed]) -> None:
    assert of_feed(feed.encode(), BASE) == listed


def test_the_xhtml_of_an_entry_comes_without_its_wrapping() -> None:
    feed = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><link href="{ONE}"/><content type="xhtml">'
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>words</p></div></content></entry></feed>'
    )
    (found,) = of_feed(feed.encode(), BASE)

    assert found.body is not None
    assert found.body.startswith("<div")
    assert "<p>words</p>" in found.body


CARELESS = (
    ("an ampersand in an address", item(link="https://example.org/?a=1&b=2"), "https://example.org/?a=1&b=2", "One"),
    ("an ampersand in a headline", item("Oman & Iran"), ONE, "Oman & Iran"),
    ("HTML's own entities", item("Oman&rsquo;s&nbsp;talks"), ONE, "Oman’s talks"),
    ("entities written twice", item("Oman &amp;amp; Iran&amp;#8217;s"), ONE, "Oman & Iran’s"),
    ("tags in a headline", item("<![CDATA[Oman & <b>Iran</b>]]>"), ONE, "Oman & Iran"),
    ("letters that XML forbids", item("Om\x0ban&#x1;"), ONE, "Oman"),
    ("an address in CDATA", item(link="<![CDATA[ https://example.org/?a=1&b=2 ]]>"), "https://example.org/?a=1&b=2", "One"),
    ("a relative address", item(link="/1"), ONE, "One"),
    ("an address without its scheme", item(link="//example.org/1"), ONE, "One"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("items", "address", "title"), [row[1:] for row in CARELESS], ids=[row[0] for row in CARELESS]
)
def test_carelessness_is_understood(items: str, address: str, title: str) -> None:
    (found,) = of_feed(rss(items).encode(), BASE)

    assert (found.address, found.title) == (address, title)


ENCODED = (
    ("as it says", "windows-1252", "cp1252", "Oman’s été"),
    ("it says UTF-8 and is not", "utf-8", "cp1252", "Oman’s été"),
    ("it says Latin and is UTF-8", "iso-8859-1", "utf-8", "Oman’s été"),
    ("Cyrillic, as it says", "koi8-r", "koi8-r", "Кабул"),
    ("Cyrillic, and it says UTF-8", "utf-8", "cp1251", "Кабул и Астана"),
    ("two bytes a letter", "utf-16", "utf-16", "Кабул"),
)


@pytest.mark.parametrize(
    ("said", "encoding", "title"), [row[1:] for row in ENCODED], ids=[row[0] for row in ENCODED]
)
def test_the_encoding_is_found_whatever_it_says(said: str, encoding: str, title: str) -> None:
    feed = rss(item(title), f'<?xml version="1.0" encoding="{said}"?>').encode(encoding)

    assert [one.title for one in of_feed(feed, BASE)] == [title]


def test_the_server_names_the_encoding_where_the_feed_does_not() -> None:
    feed = rss(item("Кабул"), "").encode("koi8-r")

    assert [one.title for one in of_feed(feed, BASE, "koi8-r")] == ["Кабул"]


DAYS = (
    "Mon, 17 Apr 2023 10:00:00 GMT", "Mon, 17 Apr 2023 23:30:00 PDT", "Mon, 17 Apr 2023 00:30:00 +0600", "17 Apr 23 10:00 UT",
    "Monday, 17 April 2023 10:00:00 +0000", "Mon,17 Apr 2023 10:00:00 EST", "2023-04-17T23:30:00-07:00", "2023-04-17T10:00:00",
    "2023-04-17 10:00", "2023-04-17", "20230417T100000Z", "4/17/2023 1:53:18 PM", "17/04/2023 13:53", "17.04.2023", "Apr 17, 2023",
    "Mon Apr 17 10:00:00 2023", "Mon, 17 Apr 2023 24:00:00 GMT",
)  # fmt: skip


@pytest.mark.parametrize("said", DAYS)
def test_a_day_is_that_of_the_outlet_in_whatever_form(said: str) -> None:
    (found,) = of_feed(rss(item(more=f"<pubDate>{said}</pubDate>")).encode(), BASE)

    assert found.published == date(2023, 4, 17)


@pytest.mark.parametrize(
    "said", ["04/05/2023", "Wed, 31 Apr 2023 10:00:00 GMT", "Пн, 17 апр 2023", "yesterday"]
)
def test_a_day_that_nobody_can_know_is_none(said: str) -> None:
    (found,) = of_feed(rss(item(more=f"<pubDate>{said}</pubDate>")).encode(), BASE)

    assert found.published is None


def test_what_was_cut_off_is_left_out() -> None:
    whole = rss(item() + item("Two", link="https://example.org/23"))
    within = whole[: whole.index("/23") + 2]
    first = whole[: whole.index("/1") + 1]

    assert [one.address for one in of_feed(within.encode(), BASE)] == [ONE]
    with pytest.raises(ListingError, match="no feed"):
        of_feed(first.encode(), BASE)


def test_a_sitemap_in_an_old_encoding_is_read_and_one_cut_off_refused() -> None:
    said = '<?xml version="1.0" encoding="windows-1251"?><urlset><url><loc>https://example.org/?a=1&b=2</loc><title>Кабул</title></url>'
    whole = of_sitemap(f"{said}</urlset>".encode("cp1251"), BASE)

    assert whole.reports == (Listed("https://example.org/?a=1&b=2", "Кабул"),)
    with pytest.raises(ListingError, match="no sitemap"):
        of_sitemap(said.encode("cp1251"), BASE)


def test_entities_do_not_hide_in_an_encoding() -> None:
    hidden = (
        '<?xml version="1.0" encoding="cp037"?><!DOCTYPE r [<!ENTITY x SYSTEM "http://example.org/x">]><rss/>'
    )
    with pytest.raises(ListingError, match=r"declares entities|no feed"):
        of_feed(hidden.encode("cp037"), BASE, "cp037")


def test_what_is_whole_stays_as_it_is() -> None:
    feed = rss(item("Oman &amp; Iran", "<description><![CDATA[a & b &nbsp; <br>]]></description>"))

    assert readable(feed.encode()).decode().partition("?>")[2].strip() == feed.partition("?>")[2].strip()


@pytest.mark.parametrize(
    ("said", "words"), [("a < b", "a < b"), ("  ", None), (None, None), ("x<br/>y", "xy")]
)
def test_a_headline_is_its_words(said: str | None, words: str | None) -> None:
    assert plain_words(said) == words
