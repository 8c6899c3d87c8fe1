"""The letter: its parts, its headers, and that it comes through a real server as it was."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from legation.brief.letter import Letters
from legation.brief.page import Brief
from legation.brief.subscribers import Mailing, Subscriber

AT = datetime(2023, 4, 28, 8, tzinfo=UTC)
ADA = Subscriber("ada@example.org", "Ada Ünal", "0123456789abcdef")
BOB = Subscriber("bob@example.org", "", "fedcba9876543210")
MAILING = Mailing(
    "brief@example.org", "Legation", "desk@example.org", "brief.example.org",
    "https://example.org/unsubscribe?token={token}", "leave@example.org", (ADA, BOB),
)  # fmt: skip


@pytest.fixture(scope="module")
def letters(brief: Brief) -> Letters:
    return Letters(brief, MAILING)


@pytest.fixture(scope="module")
def letter(letters: Letters) -> EmailMessage:
    """As whoever receives it reads it."""
    read = message_from_bytes(letters.to(ADA, AT).as_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    return read


def test_one_click_unsubscribes(letter: EmailMessage) -> None:
    """RFC 8058: an https address in List-Unsubscribe, and this very value in List-Unsubscribe-Post."""
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"] == (
        "<https://example.org/unsubscribe?token=0123456789abcdef>, "
        "<mailto:leave@example.org?subject=unsubscribe%200123456789abcdef>"
    )


def test_its_headers(letter: EmailMessage, brief: Brief) -> None:
    assert letter["Subject"] == brief.title
    assert letter["From"] == "Legation <brief@example.org>"
    assert letter["To"] == "Ada Ünal <ada@example.org>"
    assert letter["Reply-To"] == "desk@example.org"
    assert letter["Date"].datetime == AT
    assert letter["List-Id"] == "<brief.example.org>"
    assert letter["Auto-Submitted"] == "auto-generated"


def test_text_first_then_html_with_its_pictures(letter: EmailMessage) -> None:
    text, shown = letter.iter_parts()

    assert letter.get_content_type() == "multipart/alternative"
    assert text.get_content_type() == "text/plain"
    assert shown.get_content_type() == "multipart/related"
    assert [part.get_content_type() for part in shown.iter_parts()] == ["text/html", "image/png"]


def test_every_picture_of_the_page_is_in_the_letter(letter: EmailMessage) -> None:
    page = letter.get_body(("html",))
    assert page is not None
    wanted = set(re.findall(r'src="cid:([^"]+)"', page.get_content()))
    there = {str(part["Content-ID"]).strip("<>") for part in letter.walk() if part["Content-ID"]}

    assert wanted == there != set()


def test_both_bodies_lead_out_of_the_list(letter: EmailMessage) -> None:
    for kind in ("plain", "html"):
        body = letter.get_body((kind,))
        assert body is not None
        assert "https://example.org/unsubscribe?token=0123456789abcdef" in body.get_content()


def test_no_line_is_longer_than_servers_take(letters: Letters) -> None:
    assert max(len(line) for line in letters.to(ADA, AT).as_bytes().split(b"\r\n")) <= 998


def test_a_letter_that_some_programs_would_cut_says_so(letters: Letters, brief: Brief) -> None:
    assert not letters.is_cut_by_some
    assert Letters(replace(brief, notes=brief.notes * 12, pictures=()), MAILING).is_cut_by_some


def test_the_same_letter_is_known_again_and_another_is_not(letters: Letters) -> None:
    assert letters.message_id(ADA) == letters.message_id(Subscriber("ADA@example.org", "", "x"))
    assert letters.message_id(ADA) != letters.message_id(BOB)
    assert letters.to(BOB, AT)["To"] == "bob@example.org"
