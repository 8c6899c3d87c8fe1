"""What the talk has been of before a candidate, all together."""

from __future__ import annotations

from reports import brief, material_of, read_report
from spacy.language import Language

from legation.reading.statements.parties.so_far import SILENCE, Talk
from legation.reading.statements.triggers.candidates import candidates


def test_before_the_first_statement_there_is_silence(pipeline: Language) -> None:
    material = material_of("Kenya met Chad.", pipeline)

    assert Talk.at(next(candidates(material)), [], material) == SILENCE


def test_whose_name_nobody_knows_is_not_who_was_helped_before(pipeline: Language) -> None:
    said = brief(
        read_report("Russia threw its weight behind Abkhazia. China stood by the Socialist leader.", pipeline)
    )

    assert said == ["RUS support GEO:ABK occurred"]


def test_those_who_are_named_beside_one_another_are_meant(pipeline: Language) -> None:
    said = brief(
        read_report(
            "Kenya blamed foreign meddling, naming the United States and the European Union.", pipeline
        )
    )

    assert sorted(said) == ["KEN criticize EU occurred", "KEN criticize USA occurred"]
