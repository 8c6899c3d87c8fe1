"""The figures that the network takes a report to tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from legation.reading.figures.sensing.learnt import learnt_figures
from legation.reading.figures.sensing.sensed import SensedFigure, viewed
from legation.reading.material import Material
from legation.reading.sensing.senses import Senses

TRADE = "Trade between Kazakhstan and Afghanistan came to $636 million in 2023, the ministry in Astana said."
TOLD = (
    ("turnover", TRADE, ("turnover", "value", {"KAZ", "AFG"}, 2023)),
    (
        "a share of exports",
        "Kazakhstan sold Afghanistan goods for $611 million in 2023. Flour made up 60 percent of its exports there.",
        ("exports", "share", {"KAZ", "AFG"}, 2023),
    ),
    (
        "imports from whom is named sentences before",
        "Pakistan lives well with Afghanistan. Its purchases there, above all of coal, came to $700 million in 2022.",
        ("imports", "value", {"PAK", "AFG"}, 2022),
    ),
)


@pytest.mark.parametrize(("why", "text", "said"), TOLD, ids=[why for why, *_ in TOLD])
def test_a_plain_figure(
    why: str, text: str, said: tuple[object, ...], sensing: Callable[[str], tuple[SensedFigure, ...]]
) -> None:
    last = sensing(text)[-1]
    assert last.period is not None
    assert last.period.start is not None

    assert (last.measure, last.saying, set(last.sides.pair), last.period.start.year) == said
    assert 0.5 <= last.sure <= 1


def test_numbers_of_something_else_are_no_figures(sensing: Callable[[str], tuple[SensedFigure, ...]]) -> None:
    text = (
        "Ghana's parliament has 276 seats, and 14,000 people came to its stadium to see Mali lose by 3 goals."
    )

    assert [one for one in sensing(text) if one.measure != "population"] == []


def test_of_a_share_it_is_told_what_it_is_one_of(sensing: Callable[[str], tuple[SensedFigure, ...]]) -> None:
    share = sensing(TOLD[1][1])[-1]

    assert share.base == "exports"


def test_nobody_deals_with_himself(sensing: Callable[[str], tuple[SensedFigure, ...]]) -> None:
    for one in sensing(TRADE):
        assert one.sides.reporter != one.sides.partner


def test_parts_that_learnt_on_other_states_sense_nothing(
    senses: Callable[[str], tuple[Material, Senses]],
) -> None:
    material, sensed = senses(TRADE)
    other = replace(learnt_figures(), width=1)

    assert viewed(material, sensed, {}, other) is None
