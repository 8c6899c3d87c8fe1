"""What an appeal has brought, and how much of it that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "the appeal is who receives",
        "Donors gave the whole appeal for Haiti $172 million in the first eight months of 2023, or 27 percent of the $640 million asked for. At the same point of 2022 it had received $190 million.",
        [
            "aid ->HTI 2023-01-01/2023-08-31 1.715e+08..1.725e+08 USD",
            "aid ->HTI 2023-01-01/2023-08-31 0.265..0.275 share",
            "aid ->HTI 2022-01-01/2022-12-31 1.85e+08..1.95e+08 USD",
        ],
    ),
    (
        "where a plan stands",
        "The appeal for Somalia got $1.1 billion in 2023. In 2022 the plan had stood at $1.3 billion.",
        [
            "aid ->SOM 2023-01-01/2023-12-31 1.05e+09..1.15e+09 USD",
            "aid ->SOM 2022-01-01/2022-12-31 1.25e+09..1.35e+09 USD",
        ],
    ),
    (
        "of what was asked",
        "Of the $400 million requested for Chad in 2023, barely a fifth was received by December.",
        ["aid ->TCD 2023-12-01/2023-12-31 0.175..0.225 share"],
    ),
    (
        "what is asked for is not given",
        "The United Nations launched a $900 million appeal for Sudan. The plan asks for $900 million.",
        [],
    ),
    (
        "the promise of one of them",
        "Donors pledged $600 million for Sudan in 2023. Then came a promise of $2 million by Norway.",
        ["aid ->SDN 2023-01-01/2023-12-31 5.5e+08..6.5e+08 USD"],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_what_donors_gave_together(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
