"""What stands between commas to say more of a subject or a time is no story of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "a participle behind a product",
        "Norway bought Peruvian fish worth $203 million in 2023; squid, allowed in since last year, brought in another $11 million.",
        [
            "imports NOR>PER 2023-01-01/2023-12-31 2.025e+08..2.035e+08 USD",
            "imports NOR>PER 2023-01-01/2023-12-31 1.05e+07..1.15e+07 USD",
        ],
    ),
    (
        "an apposition opened by 'once'",
        "Latvia's exports came to $153 million in 2023. Timber, once the pride of the ports, contributed a mere $21 million.",
        [
            "exports LVA>WLD 2023-01-01/2023-12-31 1.525e+08..1.535e+08 USD",
            "exports LVA>WLD 2023-01-01/2023-12-31 2.05e+07..2.15e+07 USD",
        ],
    ),
    (
        "half a year in between",
        "Oman imported goods worth 142 million euros from Malta in 2023. In 2022, the second half of which had passed under a ban, the figure had been 113 million.",
        [
            "imports OMN>MLT 2023-01-01/2023-12-31 1.415e+08..1.425e+08 EUR",
            "imports OMN>MLT 2022-01-01/2022-12-31 1.125e+08..1.135e+08 EUR",
        ],
    ),
    (
        "when it was so",
        "Chile's importers bought for $267 million in Peru in 2019; in 2021, when only raw materials were let through, it was $76 million.",
        [
            "imports CHL>PER 2019-01-01/2019-12-31 2.665e+08..2.675e+08 USD",
            "imports CHL>PER 2021-01-01/2021-12-31 7.55e+07..7.65e+07 USD",
        ],
    ),
    (
        "an earlier number in a clause of its own dates nothing behind it",
        "Ghana's exports slipped by 5 percent to $1.8 billion in 2023. Gold, which in 2022 had still brought in $473 million, earned $121 million.",
        [
            "exports GHA>WLD 2023-01-01/2023-12-31 0.945..0.955 ratio of 2022-01-01/2022-12-31",
            "exports GHA>WLD 2023-01-01/2023-12-31 1.75e+09..1.85e+09 USD",
            "exports GHA>WLD 2022-01-01/2022-12-31 4.725e+08..4.735e+08 USD",
            "exports GHA>WLD 2023-01-01/2023-12-31 1.205e+08..1.215e+08 USD",
        ],
    ),
    (
        "before something happened",
        "Georgian exports to China were worth $300 million in 2023. In 2019, before the pandemic closed the ports, they had come to $220 million.",
        [
            "exports GEO>CHN 2023-01-01/2023-12-31 2.5e+08..3.5e+08 USD",
            "exports GEO>CHN 2019-01-01/2019-12-31 2.15e+08..2.25e+08 USD",
        ],
    ),
    (
        "chiefly of what",
        "Togo's exports were $553 million in 2023. The European Union took goods for $219 million; Benin bought, chiefly in the shape of phosphate, for $231 million and Ghana for $58 million.",
        [
            "exports TGO>WLD 2023-01-01/2023-12-31 5.525e+08..5.535e+08 USD",
            "exports TGO>EU 2023-01-01/2023-12-31 2.185e+08..2.195e+08 USD",
            "exports TGO>BEN 2023-01-01/2023-12-31 2.305e+08..2.315e+08 USD",
            "exports TGO>GHA 2023-01-01/2023-12-31 5.75e+07..5.85e+07 USD",
        ],
    ),
)


@pytest.mark.parametrize(("why", "text", "lines"), CASES, ids=[case[0] for case in CASES])
def test_what_is_put_between_commas_is_passed_over(
    why: str, text: str, lines: list[str], told: Callable[[str], list[str]]
) -> None:
    assert told(text) == lines, why
