"""Subjects that a parse hung on the clause before their own."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language
from spacy.tokens import Doc

from legation.parser.parsed import parsed
from legation.reading.statements.clause.misplaced import (
    hung_beside,
    in_row_before,
    is_behind_day,
    joined_before,
    signed_thing,
)

Row = tuple[str, str, str, int]


def hung(pipeline: Language, *rows: Row) -> Doc:
    """A parse as it came out wrong: each word with its part of speech, relation and head."""
    words, parts, relations, heads = zip(*rows, strict=True)
    forms = ["VerbForm=Fin" if part in ("VERB", "AUX") else "" for part in parts]
    return Doc(
        pipeline.vocab, list(words), pos=list(parts), deps=list(relations), heads=list(heads), morphs=forms
    )


def test_a_subject_behind_an_opening_word_is_of_the_clause_behind_it(pipeline: Language) -> None:
    doc = parsed(
        hung(
            pipeline,
            ("Kenya", "PROPN", "nsubj", 1),
            ("left", "VERB", "ROOT", 1),
            ("after", "ADP", "case", 3),
            ("Togo", "PROPN", "obl", 1),
            ("recalled", "VERB", "advcl", 1),
            ("it", "PRON", "obj", 4),
        )
    )
    found = hung_beside(doc[4])

    assert found is not None
    assert found.text == "Togo"
    assert hung_beside(doc[1]) is None


def test_who_acts_in_the_second_clause_taken_for_a_second_reason(pipeline: Language) -> None:
    rows: list[Row] = [
        ("Kenya", "PROPN", "nsubj", 1),
        ("shut", "VERB", "ROOT", 1),
        ("it", "PRON", "obj", 1),
        ("after", "ADP", "case", 4),
        ("floods", "NOUN", "obl", 1),
        ("and", "CCONJ", "cc", 6),
        ("Togo", "PROPN", "conj", 4),
        ("recalled", "VERB", "conj", 1),
        ("it", "PRON", "obj", 7),
    ]
    found = joined_before(parsed(hung(pipeline, *rows))[7])

    assert found is not None
    assert found.text == "Togo"
    rows[5] = ("and", "CCONJ", "cc", 7)
    assert joined_before(parsed(hung(pipeline, *rows))[7]) is None


def test_the_first_of_a_row_hung_on_the_clause_before(pipeline: Language) -> None:
    doc = parsed(
        hung(
            pipeline,
            ("Kenya", "PROPN", "nsubj", 1),
            ("left", "VERB", "ROOT", 1),
            ("after", "ADP", "case", 3),
            ("Togo", "PROPN", "obl", 1),
            ("and", "CCONJ", "cc", 6),
            ("Chad", "PROPN", "nsubj", 6),
            ("came", "VERB", "conj", 1),
        )
    )
    found = in_row_before(doc[6])

    assert found is not None
    assert found.text == "Togo"


def test_a_name_taken_for_a_part_of_the_day_before_it(pipeline: Language) -> None:
    doc = parsed(
        hung(
            pipeline,
            ("On", "ADP", "case", 2),
            ("Sunday", "PROPN", "compound", 2),
            ("Mali", "PROPN", "obl", 3),
            ("left", "VERB", "ROOT", 3),
        )
    )

    assert is_behind_day(doc[2], doc[3])
    assert not is_behind_day(doc[1], doc[3])


SIGNED = (
    ("A memorandum on energy was signed.", "energy", "memorandum"),
    ("A road map of 60 points was signed.", "points", "map"),
    ("The envoy of Chad left.", "Chad", "Chad"),
)


@pytest.mark.parametrize(("text", "at", "expected"), SIGNED, ids=[row[0] for row in SIGNED])
def test_the_paper_is_what_is_signed(text: str, at: str, expected: str, pipeline: Language) -> None:
    assert signed_thing(word(material_of(text, pipeline), at)).text == expected
