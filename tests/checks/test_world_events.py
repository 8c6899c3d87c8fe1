"""Dated events of other governments, where a report gives them another year."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times

WRONG = (
    ("Kosovo recognised", "In October 2024 Syria recognised Kosovo.", date(2026, 1, 10), "2025"),
    (
        "Donetsk and Luhansk",
        "Russia recognised Donetsk and Luhansk in February 2021.",
        date(2024, 5, 2),
        "2022",
    ),
    (
        "Jerusalem",
        "In December 2015 Trump recognised Jerusalem as the capital of Israel.",
        date(2024, 5, 2),
        "2017",
    ),
    ("Mubarak", "Hosni Mubarak was toppled in February 2012.", date(2024, 5, 2), "2011"),
    ("Sweden", "Sweden joined NATO in March 2021.", date(2024, 9, 2), "2024"),
    (
        "carried out by somebody",
        "Kyiv has never accepted the annexation of Crimea, carried out in March 2012.",
        date(2024, 9, 2),
        "2014",
    ),
    (
        "by a cleft",
        "It was in November 2012 that the Taiwanese office in Vilnius was opened.",
        date(2023, 9, 2),
        "2021",
    ),
    (
        "when it was, on its day",
        "When independence was declared, on 17 February 2018, Kosovo had no army.",
        date(2024, 2, 20),
        "2008",
    ),
    (
        "the place between",
        "The company won the copper of Mes Aynak, south of Kabul, in 2017.",
        date(2020, 9, 2),
        "2007",
    ),
    (
        "a pronoun within the sentence",
        "The largest market that London has opened since it left the European Union in January 2010 is India.",
        date(2025, 9, 2),
        "2020",
    ),
    (
        "who governs it for the state",
        "President Taneti Maamau, who is 64, broke with Taiwan in 2009.",
        date(2024, 9, 2),
        "2019",
    ),
    (
        "a colony until",
        "Vanuatu, a French and British colony until 1990, has 83 islands.",
        date(2024, 9, 2),
        "1980",
    ),
    (
        "a ban by its noun",
        "The Taliban burn poppies. The opium trade has shrunk since the ban of April 2002.",
        date(2024, 9, 2),
        "2022",
    ),
    (
        "an uprising by its noun",
        "Sheikh Hasina has lived in Delhi since the uprising of August 2014.",
        date(2025, 9, 2),
        "2024",
    ),
    (
        "a stop-work order",
        "The American stop-work order of 24 January 2015 shut the USAID clinics.",
        date(2025, 9, 2),
        "2025",
    ),
    (
        "seizing power, with an age",
        "Ibrahim Traoré, 37, who seized power in September 2012, received him.",
        date(2025, 9, 2),
        "2022",
    ),
)
RIGHT = (
    (
        "its date is told, and that of what it was about",
        "The International Court of Justice found in July 2010 that Kosovo's declaration of 17 February 2008 broke no law.",
        date(2024, 9, 2),
    ),
    (
        "what was lifted had been imposed",
        "The Taliban are pleased: in April the Supreme Court of Russia lifted a ban imposed in 2003.",
        date(2025, 9, 2),
    ),
    ("Kosovo recognised", "In October 2025 Syria recognised Kosovo.", date(2026, 1, 10)),
    ("Sweden", "Sweden joined NATO in March 2024.", date(2024, 9, 2)),
    ("Sudan", "The war in Sudan broke out in April 2023.", date(2024, 9, 2)),
    (
        "a treaty has a year of its own",
        "Algeria suspended its friendship treaty of 2002 with Spain.",
        date(2022, 9, 2),
    ),
    (
        "and an old agreement",
        "Niger ended its 2012 agreement with the United States.",
        date(2024, 9, 2),
    ),
    (
        "and an agreement with its parties behind it",
        "Niger revoked the agreement of 2012 by which soldiers of the United States are at Agadez.",
        date(2024, 9, 2),
    ),
    (
        "a relative clause has a date of its own",
        "In 2024 the Abraham Accords, which were signed in September 2020, still held.",
        date(2024, 9, 2),
    ),
    (
        "the level before",
        "Sales to Algeria fell from 1.9 billion in 2021 after Spain backed the Moroccan plan for Western Sahara.",
        date(2024, 9, 2),
    ),
    (
        "a day of independence",
        "On 12 December 2024 Kenya celebrated its independence from Britain.",
        date(2024, 12, 20),
    ),
    (
        "another island",
        "South Korea sells ships to the Solomons, and after the island changed sides in 2019 it sold more to Taiwan than to Beijing.",
        date(2024, 9, 2),
    ),
    (
        "more than one devaluation",
        "Egypt let the pound go in March 2024, after the devaluation of January 2023.",
        date(2024, 9, 2),
    ),
)


@pytest.mark.parametrize(("why", "text", "published", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_another_year_is_named(why: str, text: str, published: date, meant: str) -> None:
    (check,) = check_dates(text, read_times(text, published), published)

    assert check.suggestion == meant, why


@pytest.mark.parametrize(("why", "text", "published"), RIGHT, ids=[case[0] for case in RIGHT])
def test_the_right_year_is_left_alone(why: str, text: str, published: date) -> None:
    assert check_dates(text, read_times(text, published), published) == (), why
