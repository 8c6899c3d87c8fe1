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
        "a promise is a gift as well",
        "Kuwait pledged $5 million to Yemen in 2023.",
        ["aid KWT>YEM 2023-01-01/2023-12-31 4.5e+06..5.5e+06 USD"],
    ),
    (
        "its own pledge",
        "Donors promised €5.8 billion for Syria in 2023. The European Union raised its own pledge to almost €2.5 billion.",
        [
            "aid ->SYR 2023-01-01/2023-12-31 5.75e+09..5.85e+09 EUR",
            "aid EU>SYR 2023-01-01/2023-12-31 2.25e+09..2.5e+09 EUR",
        ],
    ),
    (
        "supported with",
        "The European Commission proposes to support Moldova with up to €1.6 billion between 2025 and 2027.",
        ["aid EU>MDA 2025-01-01/2027-12-31 0..1.6e+09 EUR"],
    ),
    (
        "it is who was given to before",
        "Japan granted Palau $12 million for its airport in 2023, and Australia gave it $25 million for a sea cable.",
        [
            "aid JPN>PLW 2023-01-01/2023-12-31 1.15e+07..1.25e+07 USD",
            "aid AUS>PLW 2023-01-01/2023-12-31 2.45e+07..2.55e+07 USD",
        ],
    ),
    ("a loan is no gift", "China promised Laos a $300 million loan in 2023.", []),
    (
        "farmers are no government",
        "Kenya sold tea worth $40 million to Egypt in 2023. The bank gave $5 million to farmers.",
        ["exports KEN>EGY 2023-01-01/2023-12-31 3.5e+07..4.5e+07 USD"],
    ),
    ("what could be given", "Germany could give Mali $30 million in 2025.", []),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_one_government_gives_another(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
