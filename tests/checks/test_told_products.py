"""So many at such a price, and what they come to."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.products import told_products

WRONG = (
    ('each of so many', 'It gave each of 6,500 families 14,000 afghanis, 19 million afghanis altogether.', '91 million afghanis'),
    ("a quantity told before", "Oman sold Yemen 45,000 tonnes of cement. Yemen paid $5.4 million, or $1,200 a tonne.", None),
    ("either of two quantities", "Sales rose to 45,000 tonnes from 36,000 tonnes and brought $54 million, or $12,000 a tonne.", None),
    ("tonnes at a price", "Kazakhstan exported 500,000 tonnes of wheat at $250 a tonne, for $215 million.", "$125 million"),
    ("a price behind", "It sold 2.6 TWh, worth $310 million. That works out at five cents a kilowatt-hour.", "$130 million"),
    ("enough for so many", "The dam holds 4.5 million litres, enough for 30,000 households that use 150,000 litres a year each.", None),
    ("each of those before", "It helps 62,000 families. Each received $120, so that $7.4 billion went out in all.", None),
    ("a load told before", "The train took 1,200 tonnes of flour. It had 20 wagons with 60 kilograms each.", None),
    ("so much a month", "The customs took in 44.6 billion afghanis in four months, some 17 billion a month.", None),
    ("a price by the kilo", "It picked 3,100 tonnes of nuts and got $9 a kilo, or $27.9 billion in all.", None),
    ("instalments", "The loan of $300 million is to be repaid in 15 yearly instalments of $30 million.", None),
    ("to each of many", "Each of the 120 families received $400, $84,000 altogether.", "$48,000"),
    ("what a price brings in", "At $80 a barrel, 3 million barrels bring in $420 million.", "$240 million"),
    ("wagons with so much each", "The 64 wagons, 60 tonnes each, carried altogether 8,400 tonnes.", None),
    ("a price of a thousand", "Iran sold it 365 million cubic metres of gas for $73 million, or $2,000 per thousand cubic metres.", None),
)  # fmt: skip
RIGHT = (
    ('a quantity of another sentence', 'It moved 48,000 tonnes. Of these 31,000 tonnes left by Saryagash. The cargo of 31,000 tonnes and the rest, at 310 dollars a tonne, was worth some 14.9 million dollars.'),
    ('each of so many', 'It gave each of 6,500 families 14,000 afghanis, 91 million afghanis altogether.'),
    ("a quantity told before", "Oman sold Yemen 45,000 tonnes of cement. Yemen paid $5.4 million, or $120 a tonne."),
    ("one of two quantities", "Sales rose to 45,000 tonnes from 36,000 tonnes and brought $54 million, or $1,200 a tonne."),
    ("a price of a thousand", "Iran sold it 365 million cubic metres of gas for $73 million, or $200 per thousand cubic metres."),
    ("the product", "Kazakhstan exported 500,000 tonnes of wheat at $250 a tonne, for $125 million."),
    ("instalments that fit", "A credit of 60 million dollars in four tranches of 15 million dollars."),
    ("to each of many", "Each of the 120 families received $400, $48,000 altogether."),
    ("two sales", "Russia sold 300,000 barrels at $61 a barrel for $18.3 million and 200,000 barrels at $65 in June."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_sum_that_is_another_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = told_products(text)

    assert (check.verdict, check.suggestion) == ("contradicted", meant)
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_sum_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_products(text)) == [], why
