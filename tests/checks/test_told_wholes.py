"""Parts held against the whole that they are told of."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.wholes import told_wholes

# why, what is said, words of the explanation
WRONG = (
    ('of these', 'The two sides signed contracts for $3.2 billion. Of these $2.1 billion are for power plants and $1.6 billion for roads.', '$3.6 to 3.8 billion'),
    ('what agreements comprise', 'Agreements worth 900 million euros were signed in Tashkent. They comprise loans of 600 million euros and grants of 450 million euros.', '€1.04 to 1.06 billion'),
    ('among them', 'The lorries carried 2,400 tons, among them 1,300 tons of flour, 900 tons of cement and 700 tons of tents.', '2,800 to 3,000 tonnes'),
    ('the first and the second', 'Ankara sent 700 tons of blankets in two convoys. The first carried 410 tons and the second 390 tons.', '790 to 810 tonnes'),
    ('two consignments that fall short', 'Doha shipped 700 tons in two consignments. The first carried 210 tons and the second 290 tons.', '490 to 510 tonnes'),
    ("everybody's own part", "Its trade with the four came to $8.1 billion. Georgia's part was $3.3 billion, Armenia's $2 billion, Moldova's $1.9 billion and Albania's $2.6 billion.", '$9.6 to 10.0 billion'),
    ('named ones of one sum, round numbers among sharp ones', 'The utility earned $87 million abroad. Kenya paid $40 million of that, Rwanda $37 million and Burundi $30 million.', '$106 to 108 million'),
    ('as many as are counted', 'The five took 8.4 million tonnes of maize altogether. Spain took 2.4 million tonnes, Italy 2.1 million, Egypt 1.5 million, Libya 0.7 million and Malta 0.2 million.', '6.6 to 7.2 million tonnes'),
    ('shares of ways', 'Mali imported fuel, of which 60 percent came through Dakar, 35 percent through Abidjan and 20 percent through Conakry.', '100 to 130 percent'),
    ('the remaining', 'Trade with the island reached $1.90 billion. Machines were $1.24 billion of it, and marble was the remaining $560 million.', '$560 million'),
)  # fmt: skip
RIGHT = (
    (
        "of the year before",
        "It sold 142 million dinars. A year before the figure was 48 million dinars. Cement made up 47 million dinars of the total, food 38 million and drugs 21 million.",
    ),
    ('a list that goes on', 'The Netherlands stand for $90.4 billion and France for $16.1 billion. Italy has put in $8.7 billion, Belgium $7.6 billion and Germany $5.2 billion.'),
    ('what the whole is compared with', 'It burnt 12.3 million tonnes, half as much again as the 8.2 million tonnes of the year before. Of this the works took 7.4 million tonnes and the other 4.9 million tonnes went to homes.'),
    ('parts that make the whole', 'The two sides signed contracts for $3.7 billion. Of these $2.1 billion are for power plants and $1.6 billion for roads.'),
    ('parts that leave some out', 'It earned $140 million abroad. Of this, Kenya paid $40 million and Rwanda $37 million.'),
    ('a trade with its two ways is no part of another', 'Trade with Iran was worth $3.7 billion. With Iraq it had a trade of $2.0 billion, exports of $1.1 billion and imports of $0.9 billion.'),
    ('suppliers behind the first', 'Iran was first with $3.1 billion. Dubai followed with $1.9 billion, Pakistan with $1.4 billion and China with $1.3 billion.'),
    ('what is compared is no part', 'Exports came to $310 million. Of this, fruit brought in $200 million, up from $190 million.'),
    ('shares of two years', 'Dakar took 60 percent, up from 52 percent, and 20 percent went through Conakry.'),
    ('the remaining, and so it is', 'Exports made up $212 million of the $222 million and imports the remaining $10 million.'),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "words"), WRONG, ids=[case[0] for case in WRONG])
def test_what_cannot_be_is_named(why: str, text: str, words: str) -> None:
    (check,) = told_wholes(text)

    assert words in check.explanation
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_what_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_wholes(text)) == [], why
