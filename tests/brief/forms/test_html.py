"""The brief as a letter: what mail programs leave of a page, and how it looks in a real browser."""

from __future__ import annotations

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from web.browsing import MISSING, QUIET

from legation.brief.forms.html import as_html
from legation.brief.letter import MOST_SHOWN
from legation.brief.page import Brief, Group, Section, Sentence
from legation.brief.week import Week

WIDTHS = (320, 390, 600, 1200)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
COLOURS = """() => [...document.querySelectorAll('p, h1, h2, h3, td, a, span')].filter(e => e.innerText).map(e => {
    let ground = e;
    while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
    return [getComputedStyle(e).color, getComputedStyle(ground).backgroundColor, e.innerText.slice(0, 40)]})"""
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "div", "table", "tr", "td", "p", "h1", "h2", "h3", "img", "a",
    "sup", "span",
}  # fmt: skip
VOID = {"meta", "img"}


class Tags(HTMLParser):
    """Every start tag with its attributes, and what was left open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def letter(brief: Brief) -> str:
    return as_html(brief, {picture.name: f"cid:{picture.name}" for picture in brief.pictures})


@pytest.fixture(scope="module")
def tags(letter: str) -> list[tuple[str, dict[str, str | None]]]:
    read = Tags(letter)
    assert read.open == []
    return read.seen


def test_only_elements_that_mail_programs_keep(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    assert {tag for tag, _ in tags} <= ALLOWED


def test_nothing_is_fetched_and_nothing_runs(
    letter: str, tags: list[tuple[str, dict[str, str | None]]]
) -> None:
    sources = [attributes["src"] or "" for tag, attributes in tags if tag == "img"]
    links = [attributes["href"] or "" for tag, attributes in tags if tag == "a"]

    assert [source for source in sources if not source.startswith("cid:")] == []
    assert [link for link in links if not link.startswith(("https://", "http://", "#note-"))] == []
    assert [name for _, attributes in tags for name in attributes if name.startswith("on")] == []
    assert re.search(r"url\(|@import|@font-face|javascript:", letter) is None


def test_layout_is_made_of_tables_that_readers_of_screens_pass_over(
    tags: list[tuple[str, dict[str, str | None]]],
) -> None:
    styles = " ".join(attributes.get("style") or "" for _, attributes in tags)

    assert {attributes.get("role") for tag, attributes in tags if tag == "table"} == {"presentation"}
    assert re.search(r"position:|float:|flex|grid|var\(|calc\(|:\s*-?\d+(?:rem|vw|vh)", styles) is None


def test_every_text_has_its_style_on_it(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    bare = [
        tag
        for tag, attributes in tags
        if tag in ("p", "h1", "h2", "h3", "img", "a") and not attributes.get("style")
    ]

    assert bare == []


def test_pictures_are_told_in_words(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    pictures = [attributes for tag, attributes in tags if tag == "img"]

    assert pictures
    assert all(
        (picture.get("alt") or "").startswith("Kazakhstan:") and picture.get("width") for picture in pictures
    )


def test_a_letter_is_not_cut(letter: str) -> None:
    assert len(letter.encode()) < MOST_SHOWN


def test_links_to_notes_find_them(tags: list[tuple[str, dict[str, str | None]]]) -> None:
    ids = {attributes.get("id") for _, attributes in tags}
    links = {
        (attributes["href"] or "")[1:]
        for tag, attributes in tags
        if tag == "a" and (attributes["href"] or "")[0] == "#"
    }

    assert links
    assert links <= ids


def test_what_a_report_says_is_text_and_never_markup(brief: Brief) -> None:
    sentence = Sentence("<script>alert(1)</script> & <b>.", (), unreviewed=True)
    section = Section("acts", "<i>", (Group("<img src=x>", (sentence,)),), "")
    page = as_html(Brief(Week.read("2023-W16"), ("AFG:IEA",), "<u>", (sentence,), (section,), (), (), ()))

    assert {tag for tag, _ in Tags(page).seen} <= ALLOWED
    assert "&lt;script&gt;" in page


@dataclass(frozen=True)
class Look:
    """The page as a browser lays it out: how much is too wide, how wide the sheet is, each text on its ground,
    and which rules of accessibility it breaks.
    """

    too_wide: float
    sheet: float
    colours: list[tuple[str, str, str]]
    faults: list[str]


@pytest.fixture(scope="module")
def looks(brief: Brief) -> dict[tuple[int, str], Look]:
    """The page at every width, in both schemes; in a thread of its own, beside whatever browser other tests have."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip(MISSING)
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(looked_at, program, as_html(brief)).result(timeout=120)


def looked_at(program: str, html: str) -> dict[tuple[int, str], Look]:
    found: dict[tuple[int, str], Look] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        for scheme in SCHEMES:
            page = browser.new_page(color_scheme=scheme)
            page.set_content(html)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                found[width, scheme] = Look(
                    page.evaluate("document.documentElement.scrollWidth - innerWidth"),
                    page.evaluate("document.querySelector('.sheet').getBoundingClientRect().width"),
                    [tuple(texts) for texts in page.evaluate(COLOURS)],
                    [fault["id"] for fault in Axe().run(page).response["violations"]] if width == 600 else [],
                )
            page.close()
        browser.close()
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_every_width(looks: dict[tuple[int, str], Look], width: int) -> None:
    look = looks[width, "light"]

    assert look.too_wide <= 0
    assert look.sheet <= 600


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read(looks: dict[tuple[int, str], Look], scheme: str) -> None:
    """Contrast of at least 4.5 between a text and the ground behind it, in both schemes."""
    colours = looks[600, scheme].colours

    assert len(colours) > 50
    assert [texts for texts in colours if contrast(texts[0], texts[1]) < 4.5] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_keeps_the_rules_of_accessibility(looks: dict[tuple[int, str], Look], scheme: str) -> None:
    assert looks[600, scheme].faults == []


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
