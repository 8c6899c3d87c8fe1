"""What a pronoun stands for: 'what it called an attack', 'in whose defence'."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.clause.relatives import antecedent

CASES = (
    ("what is called so", "Togo condemned what it called a cowardly attack.", "what", "attack"),
    ("what is described so", "Togo deplored what it described as a surrender.", "what", "surrender"),
    ("what nobody calls anything", "Togo condemned what was done.", "what", "what"),
    ("whose it is", "He named Serbia, in whose defence Hungary had spoken.", "whose", "Serbia"),
    ("who it is that did", "He thanked the envoy who had come.", "who", "envoy"),
)


@pytest.mark.parametrize(("why", "text", "pronoun", "expected"), CASES, ids=[row[0] for row in CASES])
def test_antecedent(why: str, text: str, pronoun: str, expected: str, pipeline: Language) -> None:
    assert antecedent(word(material_of(text, pipeline), pronoun)).text == expected
