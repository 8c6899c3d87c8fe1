"""The two sides of which alone a text has spoken, and what goes without saying between them."""

from __future__ import annotations

import pytest
from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.parties.the_two import the_two, those_between


def sides(text: str, at: str, pipeline: Language, *, bodies: bool = False) -> set[str | None] | None:
    material = material_of(text, pipeline)
    two = the_two(word(material, at), material, bodies=bodies)
    return {actor.id for actor in two} if two is not None else None


def test_two_whom_one_sentence_names_are_the_two(pipeline: Language) -> None:
    assert sides("Ties between Oslo and Bamako are cool. It lifted the ban.", "lifted", pipeline) == {
        "NOR",
        "MLI",
    }


def test_two_whom_nothing_brings_together_are_not(pipeline: Language) -> None:
    assert sides("Norway votes today. Mali waits for rain. It lifted the ban.", "lifted", pipeline) is None


def test_of_three_the_two_of_the_sentence_before_are_left(pipeline: Language) -> None:
    text = "Chad held its breath. Norway has changed its policy towards Mali. It lifted the ban."
    crowded = "Norway has changed its policy towards Mali and Chad. It lifted the ban."

    assert sides(text, "lifted", pipeline) == {"NOR", "MLI"}
    assert sides(crowded, "lifted", pipeline) is None


def test_a_body_is_a_third_where_it_may_have_acted(pipeline: Language) -> None:
    text = "Norway told the European Union about Mali. The ban was lifted."

    assert sides(text, "lifted", pipeline) == {"NOR", "MLI"}
    assert sides(text, "lifted", pipeline, bodies=True) is None


OF_TWO = "Norway has changed its policy towards Mali. "

TELLS = (
    ("Norway lifted its sanctions in May.", "NOR sanction MLI ended"),
    ("The sanctions on Mali were lifted in May.", "NOR sanction MLI ended"),
    ("It resumed flights in May.", "NOR transit MLI occurred"),
    ("Bank transfers to Mali were suspended in May.", "NOR payments MLI ended"),
    ("It sent 40 tonnes of food aid in May.", "NOR aid MLI occurred"),
    ("Two Malian diplomats were expelled in May.", "NOR expel MLI occurred"),
    ("A trade agreement was signed in May.", "NOR agree MLI occurred"),
    ("Norway is negotiating a border treaty.", "NOR negotiate MLI ongoing"),
    ("The ambassador in Bamako was recalled in May.", "NOR appoint MLI ended"),
)


@pytest.mark.parametrize(("deed", "expected"), TELLS)
def test_of_two_the_one_who_is_not_named_is_meant(pipeline: Language, deed: str, expected: str) -> None:
    assert expected in brief(read_report(OF_TWO + deed, pipeline))


def test_a_way_between_two_is_open_from_either_end(pipeline: Language) -> None:
    found = brief(read_report("Chad and Sudan are turning a page. The border was reopened in May.", pipeline))

    assert {"TCD transit SDN occurred", "SDN transit TCD occurred"} <= set(found)


SILENT = (
    "Relations between Norway and Mali have had their ups and downs. The embassy was reopened in May.",
    "Norway, Mali and Chad are turning a page. It lifted its sanctions in May.",
    "Norway has changed its policy towards Mali. Norway is negotiating with lenders in the Gulf.",
    "Norway has changed its policy towards Mali. Norway agreed to build a bridge at home.",
)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_where_the_text_leaves_it_open(pipeline: Language, text: str) -> None:
    assert brief(read_report(text, pipeline)) == []


def test_those_between_whom_the_sentence_before_has_something(pipeline: Language) -> None:
    material = material_of("Chad spoke of relations between Cairo and Amman. Talks are frozen.", pipeline)
    two = those_between(word(material, "frozen"), material)

    assert two is not None
    assert [actor.id for actor in two] == ["EGY", "JOR"]
    assert those_between(word(material, "spoke"), material) is None
