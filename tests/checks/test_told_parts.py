"""Parts and their whole in one sentence."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.parts import told_parts

WRONG = (
    ('out of', 'Of late 100,617 people had crossed, out of an estimated 12,000 who lived there.', '100,617', None),
    ('round numbers', 'Of the $10 billion that it offers, $12 billion would be spent on roads.', '$12 billion', None),
    ("whom they came from", "It bought gas worth $340 million from Qatar and $650 million from Oman, $390 million in all.", "$390 million", None),
    ("a total at the end", "Russia sent 1,200 tonnes of flour, 300 tonnes of oil and 250 tonnes of sugar, 1,570 tonnes in all.",
     "1,570", "1,750 tonnes"),
    ("more parts than there are", "Of the 240 trucks, 130 went to Kabul and 150 to Herat.", "240", None),
    ("shares of one firm", "Russia holds 51 percent of the company, Serbia 39 percent and private investors 20 percent.",
     "20 percent", "10 percent"),
    ("the other share", "Mali holds 62 percent; its partner has the other 48 percent.", "48 percent", "38 percent"),
    ("a surplus", "Exports came to $310 million and imports to $120 million, for a surplus of $910 million.",
     "$910 million", "$190 million"),
    ("of which", "Trade reached $420 million, of which exports made $260 million and imports $190 million.", "$420 million", None),
    ("a part that is more", "Zambia owes $13.4 billion abroad, $14.1 billion of it to China.", "$14.1 billion", None),
    ("more of them than there are", "Of 84 states that recognise it, 93 are African.", "93", None),
    ("all others", "Russia took 46 percent of the exports in 2023, Turkey 31 percent and all others 32 percent.", "32 percent", "23 percent"),
    ("together they took", "Germany bought 4.5 million tonnes, Italy 2.1 million and Austria 0.9 million; together the three took 5.7 million tonnes.", "5.7", "7.5 million tonnes"),
    ("whom all went to", "Of the exports 44 percent went to Chile, 38 percent to Peru and 29 percent to Brazil.", "29 percent", "18 percent"),
    ("a part of what was told before", "Exports reached $640 million. Tea, the largest item, brought in $710 million of that.", "$710 million", None),
    ("parts that went to some", "It sold oil for $2.3 billion, $950 million of it to Chile, $800 million to Peru and $740 million to Fiji.", "$2.3 billion", None),
    ("partners of one state", "Russia supplied 62 percent of Abkhazia's imports and Turkey 48 percent.", "48 percent", "38 percent"),
    ("a number of what was told before", "It sold 2.4 million sheep abroad. Kuwait took 2.9 million of them.", "2.9 million", None),
)  # fmt: skip
RIGHT = (
    ('one more part', 'Chile bought beef for 96.0 million dollars, Taiwan for 61.5 million and Brazil for 38.2 million; all other customers together took 44.3 million.'),
    ('what is done with a number', 'The debt was $4.2 billion. Bonds worth $1.98 billion were enough to redeem $4.12 billion of it.'),
    ('what they are compared with', 'The four shipped 128 tonnes, 6 percent more than 121 tonnes a year ago: Bergen 58 tonnes, Oslo 39 tonnes and Bodo 31 tonnes.'),
    ('what a whole is above', 'It took in $298 million, 54 percent above the $193 million of the year before, of which $254 million came from oil.'),
    ('what lies between two', 'The trade deficit reached $12.2 billion: 18.6 billion came in by exports while imports cost 30.8 billion.'),
    ('what is far more', 'He offered 400 million euros in three baskets, of which 100 million this year.'),
    ('a price', 'At $250 a tonne imports of that size would cost $375 million.'),
    ('out of', 'Of late 100,617 people had crossed, out of an estimated 120,000 who lived there.'),
    ('of every dollar', 'Of every dollar 26 cents have come in: $131 million of $504 million in the half.'),
    ('round numbers', 'Of the $10 billion that it offers, $1.2 billion would be spent on roads.'),
    ("a share told before makes the rest whole", "Chad's share fell to 45 percent in 2022. Mali took 30 percent, and the remaining 25 percent went to others."),
    ("the total of the parts", "Russia sent 1,200 tonnes of flour, 300 tonnes of oil and 250 tonnes of sugar, 1,750 tonnes in all."),
    ("rounding", "The Union has pledged 2.4 billion euros: 1.6 billion in grants and 900 million in loans."),
    ("shares of different things", "Russia covers 60 percent of the gas and 70 percent of the oil, and holds 51 percent of the plant."),
    ("shares in different places", "Women hold 51 percent of seats in the country and 62 percent in the capital."),
    ("the other share fits", "Mali holds 62 percent; its partner has the other 38 percent."),
    ("whom some went to", "Of the exports 44 percent went to Chile, 28 percent to Peru and 19 percent to Brazil."),
    ("others are one more part", "China holds $4.9 billion of the debt, Japan $1.7 billion, and all others together $3.2 billion."),
    ("a part that fits what was told before", "Exports reached $640 million. Tea brought in $410 million of that."),
    ("a whole in the genitive", "Before the second tranche of its $3 billion credit, $600 million, they must rework $5.4 billion."),
    ("each loses of its own", "Brazil lost 64% of its sales, the United States 83%."),
    ("something besides", "The bans touch 8,000 tonnes of fruit, of which 5,000 tonnes are pomelos, and in addition 5,500 tonnes of hairtail."),
    ("a colon in brackets", "Wheat came to 3,452 tonnes (2012/13: 2,475 tonnes), barley to 1,585 tonnes."),
    ("a part of what was converted", "The gift costs 127 billion won ($107.9 million), of which 27 billion come out of the fund."),
    ("a part that is less", "Zambia owes $13.4 billion abroad, $4.1 billion of it to China."),
    ("two years", "Exports of $310 million and imports of $120 million left a surplus of $190 million; before it was $910 million."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "telling", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_parts_that_do_not_make_their_whole_are_named(
    why: str, text: str, telling: str, meant: str | None
) -> None:
    (check,) = told_parts(text)

    assert (check.verdict, check.suggestion) == ("contradicted", meant)
    assert telling in check.evidence[0].quote
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_parts_that_may_be_right_are_left_alone(why: str, text: str) -> None:
    assert list(told_parts(text)) == [], why
