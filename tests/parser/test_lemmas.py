"""Lemmas by exceptions and by the change of endings."""

from __future__ import annotations

import pytest

from legation.parser.lemmas import LemmaLists, Lemmas, change_between, changed, class_of

LISTS: LemmaLists = {
    "exceptions": {"VERB|ed": {"went": "go"}},
    "endings": {
        "VERB|ed": {"": ["2+", "1+"], "ied": ["3+y"], "tted": ["3+", "2+"]},
        "NOUN|Plur": {"": ["0+"], "s": ["1+"], "ies": ["3+y"]},
    },
    "lemmas": {"VERB": ["vote", "boycott", "submit"], "NOUN": ["envoy"]},
}
PAST = "VERB|Mood=Ind|Tense=Past|VerbForm=Fin"
PLURAL = "NOUN|Number=Plur"


@pytest.mark.parametrize(
    ("text", "tag", "lemma"),
    [
        ("went", PAST, "go"),
        ("Went", PAST, "go"),
        ("bullied", PAST, "bully"),
        ("voted", PAST, "vote"),
        ("boycotted", PAST, "boycott"),
        ("submitted", PAST, "submit"),
        ("envoys", PLURAL, "envoy"),
        ("Envoys", PLURAL, "envoy"),
        ("ENVOYS", PLURAL, "envoy"),
        ("Kabul", "PROPN|Number=Sing", "Kabul"),
        ("Gabonese", "ADJ|Degree=Pos", "Gabonese"),
        ("”", "PUNCT|_", "”"),
    ],
)
def test_the_lemma_of_a_word(text: str, tag: str, lemma: str) -> None:
    assert Lemmas(LISTS).lemma(text, tag) == lemma


@pytest.mark.parametrize(
    ("form", "lemma"), [("bullied", "bully"), ("envoys", "envoy"), ("went", "go"), ("a", "a")]
)
def test_a_change_leads_back_from_form_to_lemma(form: str, lemma: str) -> None:
    assert changed(form, change_between(form, lemma)) == lemma


def test_forms_of_one_kind_share_a_class() -> None:
    assert class_of("VERB|Tense=Past|VerbForm=Part|Voice=Pass") == class_of(PAST) == "VERB|ed"
