"""What phrasings take numbers to be, and what the network senses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reports import material_of

from legation.parser.parsed import parsed
from legation.parser.pipeline import load_pipeline
from legation.reading import assembly
from legation.reading.figures.build import Told, figure_from
from legation.reading.figures.decided import decided, framed_by, framed_numbers
from legation.reading.figures.phrased import phrased
from legation.reading.figures.sensing.sensed import viewed
from legation.reading.material import Material
from legation.reading.sensing.senses import senses_of
from legation.record.figure import Figure
from legation.record.record import Document

TRADE = "Trade between Kazakhstan and Afghanistan came to $636 million in 2023, up from $500 million in 2022."


def _decided(material: Material) -> list[Told]:
    said, senses = list(phrased(material)), senses_of(material)
    assert senses is not None
    view = viewed(material, senses, framed_numbers(said))
    assert view is not None
    return list(decided(said, material, view))


def _figures(text: str) -> list[Figure]:
    found = [figure_from(told) for told in _decided(material_of(text, load_pipeline()))]
    return [figure for figure in found if figure is not None]


def test_where_both_agree_the_number_stays_as_it_was_said() -> None:
    material = material_of(TRADE, load_pipeline())

    told = _decided(material)

    assert [replace(one, likely=1.0) for one in told] == list(phrased(material))
    assert all(0.5 < one.likely < 1 for one in told)


def test_what_the_network_is_told_is_what_the_phrasings_say() -> None:
    first, second = map(framed_by, phrased(material_of(TRADE, load_pipeline())))

    assert (first.measure, first.saying, set(first.sides.pair)) == ("turnover", "value", {"KAZ", "AFG"})
    assert first.period is not None
    assert second.period is not None
    assert (first.period.start, second.period.start) != (second.period.start, first.period.start)


def test_bare_numbers_of_a_list_have_the_unit_of_their_neighbour() -> None:
    text = "Kazakhstan's exports to Afghanistan came to $650 million in 2023; those to Iran were 420 and to Pakistan 90."
    units = {figure.value.unit for figure in _figures(text) if figure.value is not None}

    assert units == {"USD"}


def test_a_deficit_is_below_nothing() -> None:
    text = "In 2023 Kazakhstan's trade deficit with Iran was $40 million."
    (figure,) = _figures(text)
    assert figure.value is not None
    assert figure.value.high is not None

    assert (figure.measure, figure.value.high < 0) == ("balance", True)


def test_the_headline_is_left_out() -> None:
    report = (
        "Kazakh sales to Kabul near $400 million\nKazakhstan sold Afghanistan goods for $378 million in 2023."
    )
    document = Document("report", report, report.splitlines()[0], published=date(2024, 5, 10))
    material = assembly.material_of(document, parsed(load_pipeline()(report)))

    assert [told.amount.span.quote for told in _decided(material)] == ["$378 million"]


ORDINARY = (
    "Apple's sales in the United States rose 12 percent to $42 billion, and it bought back shares for $20 billion.",
    "Real Madrid paid Borussia Dortmund 103 million euros for a German who had cost 25 million in England.",
    "The film took $80 million in Britain and $120 million in China.",
    "Police in Ohio seized 300 kg of cocaine worth $9 million from Mexico.",
)


def test_the_network_adds_nothing_to_news_of_firms_clubs_films_and_crimes() -> None:
    for text in ORDINARY:
        material = material_of(text, load_pipeline())
        told = {row.amount.span for row in phrased(material)}

        assert {row.amount.span for row in _decided(material)} <= told


def test_this_amount_is_of_what_stands_right_before() -> None:
    text = (
        "Uzbekistan's trade with Afghanistan grew. Imports from Afghanistan were modest at $4.4 million in 2022."
        " This amount decreased to $3.3 million in 2023 and rose to $13.1 million in 2024."
    )

    assert [figure.measure for figure in _figures(text)] == ["imports", "imports", "imports"]


def test_what_no_phrasing_tells_is_of_the_goods_beside_it() -> None:
    text = (
        "Kazakhstan's exports to Afghanistan came to $650 million in 2023; to Iran went barley worth 420 million and to"
        " Pakistan 90 million of lentils."
    )

    assert [figure.product for figure in _figures(text)][-1] == "lentils"
