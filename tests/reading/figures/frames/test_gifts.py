"""What one government gives another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "a share of all that is given",
        "In 2022 Norway alone had provided 12 percent of humanitarian aid to Chad.",
        ["aid NOR>TCD 2022-01-01/2022-12-31 0.115..0.125 share"],
    ),
    (
        "the receiver is still the same",
        "The United States has provided $2.6 billion to Somalia since August 2021, more than any other donor; Germany disbursed 371 million euros in 2022.",
        [
            "aid USA>SOM 2021-08-01/2024-05-10 2.55e+09..2.65e+09 USD",
            "aid DEU>SOM 2022-01-01/2022-12-31 3.705e+08..3.715e+08 EUR",
        ],
    ),
    (
        "payments go on",
        "In 2023 the EU disbursed 407.5 million euros to Malawi, 12 percent more than in 2022. Payments in the first quarter of this year came to 62 million euros.",
        [
            "aid EU>MWI 2023-01-01/2023-12-31 4.0745e+08..4.0755e+08 EUR",
            "aid EU>MWI 2023-01-01/2023-12-31 1.115..1.125 ratio of 2022-01-01/2022-12-31",
            "aid EU>MWI 2024-01-01/2024-03-31 6.15e+07..6.25e+07 EUR",
        ],
    ),
    (
        "payments of no giver",
        "Kenya's exports to Oman came to $40 million in 2023. Payments in the first quarter came to 62 million euros.",
        ["exports KEN>OMN 2023-01-01/2023-12-31 3.5e+07..4.5e+07 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_one_government_gives_another(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
