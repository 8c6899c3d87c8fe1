"""Growths whose verb is left out."""

from __future__ import annotations

from legation import read
from legation.record.figure import Figure


def relations_of(text: str) -> list[tuple[str, str]]:
    """What each relation is of, and its kind."""
    figures = read(text, published="2024-12-10").figures
    return [(_partner(one), one.relation.kind) for one in figures if one.relation is not None]


def _partner(figure: Figure) -> str:
    return f"{figure.measure} {figure.partner.id if figure.partner else None}"


def test_a_growth_goes_on_without_its_verb() -> None:
    named_first = "Exports of Iran to Germany went up by 80% in May, to Poland 77.3% and to Italy 12%."
    named_last = "Exports of Iran went up by 80% to Germany, 77.3% to Poland and 12% to Italy."
    expected = [("exports DEU", "ratio"), ("exports POL", "ratio"), ("exports ITA", "ratio")]

    assert relations_of(named_first) == expected
    assert relations_of(named_last) == expected


def test_the_other_flow_grew_likewise() -> None:
    level = (
        "Exports of Serbia rose 5.7% to 689 million dollars in October, imports 5.2% to 413 million dollars."
    )
    back = "Exports of Argentina to Brazil were down 3.5% in May and imports from there 34.8%."

    assert relations_of(level) == [("exports WLD", "ratio"), ("imports WLD", "ratio")]
    assert relations_of(back) == [("exports BRA", "ratio"), ("imports BRA", "ratio")]


def test_it_falls_where_the_first_fell() -> None:
    figures = read(
        "Exports of Peru to Chile fell by 8% in May, to Brazil 5%.", published="2024-12-10"
    ).figures
    brazil = next(one for one in figures if one.partner and one.partner.id == "BRA")

    assert brazil.relation is not None
    assert brazil.relation.high is not None
    assert brazil.relation.high < 1


def test_a_share_behind_a_growth_is_a_share() -> None:
    whole = "Exports of Ghana rose 8% to 20 million dollars in 2023, 12% of the total to Togo."
    verb = "Exports of Ghana rose 8% in 2023, and Togo accounted for 12%."

    assert relations_of(whole)[-1][1] == "share"
    assert relations_of(verb)[-1][1] == "share"
