"""A number of things, and their names."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_counts import told_counts

WRONG = (
    "Three embassies were opened: in Tirana, Skopje, Podgorica and Sarajevo.",
    "Five states recognise the republic: Russia, Nicaragua, Venezuela and Syria.",
)
RIGHT = (
    "The five states - Russia, Nicaragua, Venezuela, Nauru and Syria - recognise it.",
    "Two countries have an embassy there: Bosnia and Herzegovina and Croatia.",
    "Five states, among them three neighbours: Russia, Serbia and others.",
    "Three states such as these: Serbia, Kosovo, Albania and Greece.",
    "The two countries, Serbia and Kosovo, signed.",
)


@pytest.mark.parametrize("text", WRONG)
def test_more_or_fewer_names_than_announced_are_named(text: str) -> None:
    (check,) = told_counts(text)

    assert check.verdict == "contradicted"
    for span in check.evidence:
        span.require_in(text, document_id=text)


@pytest.mark.parametrize("text", RIGHT)
def test_lists_that_may_be_right_are_left_alone(text: str) -> None:
    assert list(told_counts(text)) == []
