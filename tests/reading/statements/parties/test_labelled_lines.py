"""Who a line of a list is of, and towards whom its heading says it is."""

from __future__ import annotations

from reports import brief, material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.parties.labelled_lines import of_the_heading, of_the_line

LIST = "How neighbours deal with Niger\n- Algeria: embassy open\n- Benin: border closed\n- Nigeria: ambassador recalled"


def test_the_label_acts_and_the_heading_is_faced(pipeline: Language) -> None:
    material = material_of(LIST, pipeline)
    closed = word(material, "closed")

    assert [actor.id for actor in of_the_line(closed, material)] == ["BEN"]
    assert [actor.id for actor in of_the_heading(closed, material)] == ["NER"]


def test_what_a_line_tells_is_told_of_its_label(pipeline: Language) -> None:
    assert brief(read_report(LIST, pipeline)) == [
        "DZA mission NER ongoing",
        "BEN transit NER ended",
        "NGA appoint NER ended",
    ]


def test_one_line_with_a_colon_is_no_list(pipeline: Language) -> None:
    material = material_of("Talks on Niger\nBenin: border closed\nRain fell.", pipeline)

    assert of_the_line(word(material, "closed"), material) == []


def test_a_heading_of_two_tells_nobody(pipeline: Language) -> None:
    material = material_of("Niger and Mali\nBenin: border closed\nGhana: border open", pipeline)

    assert of_the_heading(word(material, "closed"), material) == []
