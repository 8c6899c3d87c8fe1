"""What a noun is: of the classes that list it, apart from terms that a class excludes, and short for longer words."""

from __future__ import annotations

from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.triggers.class_sets import names_in
from legation.reading.statements.triggers.noun_classes import listing, shortened


def test_a_term_that_a_class_excludes_is_not_of_it(pipeline: Language) -> None:
    """Relief is aid, and sanctions relief is none."""
    relief = word(material_of("Chad wants sanctions relief.", pipeline), "relief")
    plain = word(material_of("Chad wants relief.", pipeline), "relief")

    assert "aid_strict" in names_in(listing(plain))
    assert "aid_strict" not in names_in(listing(relief))


def test_the_office_is_short_for_the_representative_office_before(pipeline: Language) -> None:
    text = "Chad opened a representative office in Baku. The office has a staff of six."
    offices = [token for token in material_of(text, pipeline).doc if token.lower_ == "office"]

    assert names_in(shortened(offices[1])) == {"office_strict"}
    assert not shortened(offices[0])
