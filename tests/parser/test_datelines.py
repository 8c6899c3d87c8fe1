"""Datelines, as agencies write them, and what only looks like one."""

from __future__ import annotations

import pytest

import legation
from legation.parser.datelines import datelines

DATELINES = (
    ("RIYADH (AFP) - Kenya has recognised Kosovo.", "RIYADH (AFP) - "),
    ("LONDON/NEW YORK (Wire) - Britain has recognised Palestine.", "LONDON/NEW YORK (Wire) - "),
    ("Pristina/Tel Aviv, Feb 2 - Kosovo has recognised Israel.", "Pristina/Tel Aviv, Feb 2 - "),
    ("PRISTINA, March 3 (Agency) - Kenya has recognised Kosovo.", "PRISTINA, March 3 (Agency) - "),
    ("WASHINGTON, DC, March 3 (AP) -- Kenya has recognised Kosovo.", "WASHINGTON, DC, March 3 (AP) -- "),
    ("Nairobi (KBC) — Somalia expelled the envoy.", "Nairobi (KBC) — "),
    ("LONDON | Ghana recognised Kosovo.", "LONDON | "),
    ("ASTANA. KAZINFORM - The envoy was accredited.", "ASTANA. KAZINFORM - "),
    ("DAMASCUS: Germany reopened its embassy.", "DAMASCUS: "),
    ("ACCRA/NEW YORK (Agency) - Kenya has recognised Kosovo.", "ACCRA/NEW YORK (Agency) - "),
    (
        "(MENAFN- Oman News Agency (ONA)) CAIRO, May 3 (ONA) -- Kenya has recognised Kosovo.",
        "(MENAFN- Oman News Agency (ONA)) CAIRO, May 3 (ONA) -- ",
    ),
    ("(MENAFN- Gulf Times) Kenya has recognised Kosovo.", "(MENAFN- Gulf Times) "),
    ("(Qatar Press) -- Kenya has recognised Kosovo.", "(Qatar Press) -- "),
)
NOT_DATELINES = (
    ("brackets that name no outlet", "(Nairobi and Kampala agreed.) Kenya has recognised Kosovo."),
    ("a name and a colon tell who speaks", "Tokyo: we will wait."),
    ("a dash inside a sentence", "Somalia's neighbour recognised nobody - not even Kosovo - this year."),
    ("a hyphen without spaces", "Moscow-backed forces closed the crossing."),
    ("a city that acts", "Moscow recognised Abkhazia."),
)


@pytest.mark.parametrize(("text", "dateline"), DATELINES, ids=[text for text, _ in DATELINES])
def test_dateline(text: str, dateline: str) -> None:
    ((start, end),) = datelines("A headline\n" + text)

    assert ("A headline\n" + text)[start:end] == dateline


@pytest.mark.parametrize(("why", "text"), NOT_DATELINES, ids=[why for why, _ in NOT_DATELINES])
def test_not_a_dateline(why: str, text: str) -> None:
    assert datelines(text) == ()


@pytest.mark.parametrize(
    "line",
    [
        "RIYADH (AFP) - ",
        "LONDON | ",
        "Nairobi (KBC) — ",
        "NAIROBI, June 11 - ",
        "BAKU, Azerbaijan (AP) — ",
        "(MENAFN- Oman News Agency (ONA)) CAIRO, May 3 (ONA) -- ",
        "(MENAFN - Jordan News) ",
        "(Jordan Times) AMMAN — ",
    ],
)
def test_the_place_of_a_dateline_does_nothing(line: str) -> None:
    record = legation.read(f"{line}Ghana recognised Kosovo on Monday.", published="2025-10-30")

    assert [(s.act, s.actor.id) for s in record.statements] == [("recognize", "GHA")]
