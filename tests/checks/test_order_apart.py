"""Orders told over two sentences."""

from __future__ import annotations

from datetime import date

import pytest

from legation.checks.chronology.said.dates_said import dates_said
from legation.checks.chronology.sequence.order_apart import order_apart
from legation.reading.times import read_times

WRONG = (
    (
        "moved and went back",
        "Oman moved its diplomats out of Sanaa in May 2019. A technical team went back in March 2018.",
    ),
    ("an answer", "Kyiv broke off relations in June 2022. Damascus answered in July 2012."),
    (
        "stopped and resumed",
        "The plant stopped in February 2024. It took production up again in November 2023.",
    ),
    (
        "closed and reopened",
        "Chad closed its embassy in May 2019. It was reopened in March 2018 by a new envoy.",
    ),
    ("appointed and left", "Kenya's envoy was appointed in June 2022. She left the post in May 2021."),
    ("signed and ratified", "The pact was signed in July 2020. Parliament ratified it in April 2019."),
    ("begun and opened", "Work began in 2016. In 2015 the bridge was opened to lorries."),
    (
        "promised and handed over",
        "The steel was promised on 3 March 2023. It was handed over on 14 February 2023.",
    ),
)
RIGHT = (
    (
        "moved and went back",
        "Oman moved its diplomats out of Sanaa in May 2019. A technical team went back in March 2021.",
    ),
    (
        "days without a year",
        "Gërvalla began a three-day visit to Egypt on June 12. Gërvalla left for home on June 14.",
    ),
    ("an answer", "Kyiv broke off relations in June 2022. Damascus answered in July 2022."),
    ("another one", "Gërvalla began a three-day visit to Egypt on June 12. Osmani left for home on June 10."),
    (
        "since before",
        "Kuwait sent an envoy in August 2022. Tehran reciprocated this spring with its first since 2016.",
    ),
    ("in order", "The plant stopped in February 2024. It took production up again in November 2024."),
    ("another thing", "Chad closed its embassy in May 2019. Kenya reopened one in March 2018."),
    ("told as earlier", "Chad closed its embassy in May 2019. It had reopened in March 2018 after a war."),
    (
        "counted from its own sentence",
        "He has ruled since December 2015. It broke with Taipei on 24 May 2018 and signed two days later, on 26 May 2018.",
    ),
    (
        "an order of its own",
        "It was the first loss since Honduras broke off in March 2023. It took up ties in 1980 and came back in May 2005.",
    ),
    (
        "another by a relative clause",
        "It was the first since Honduras, which broke off in March 2023. It came back in May 2005.",
    ),
    ("denied", "Chad closed its embassy in May 2019. It was not reopened in March 2018."),
)


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_an_order_that_the_dates_do_not_have_is_named(why: str, text: str) -> None:
    (found,) = order_apart(text, dates_said(text, read_times(text, None)), date(2025, 3, 1))

    assert found.words.quote.isdigit(), why


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_an_order_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(order_apart(text, dates_said(text, read_times(text, None)), date(2025, 3, 1))) == [], why


def test_days_without_a_year_that_run_backwards_are_named() -> None:
    published = date(2025, 6, 16)
    text = "Gërvalla began a three-day visit to Egypt on June 12. She met its minister. Gërvalla left for home on June 10."

    (found,) = order_apart(text, dates_said(text, read_times(text, published)), published)

    assert "June 10" in found.reason
