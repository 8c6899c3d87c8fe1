"""Digests with a section for each state."""

from __future__ import annotations

from reports import brief, read_report
from spacy.language import Language

LEAD = "The Sahel in January, a bulletin.\n"


def test_who_heads_the_section_is_whom_its_deeds_face(pipeline: Language) -> None:
    text = f"{LEAD}Niger. France closed its embassy.\nMali. Algeria recalled its ambassador. Togo offered to mediate."
    lines = brief(read_report(text, pipeline))

    assert "FRA mission NER ended" in lines
    assert "DZA appoint MLI ended" in lines


def test_whom_the_sentence_names_goes_before_the_heading(pipeline: Language) -> None:
    text = f"{LEAD}Niger. France closed its embassy in Bamako.\nMali. Algeria recalled its ambassador."

    assert "FRA mission MLI ended" in brief(read_report(text, pipeline))


def test_who_heads_a_section_does_nothing_to_itself(pipeline: Language) -> None:
    text = f"{LEAD}Niger. Niamey closed its embassy in Paris.\nMali. Algeria recalled its ambassador."

    assert "NER mission FRA ended" in brief(read_report(text, pipeline))
