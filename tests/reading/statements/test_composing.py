"""A statement composed of what was found for it."""

from __future__ import annotations

from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.status.verdict import Verdict
from legation.record.actor import Actor


def test_the_words_are_cut_from_the_text_and_the_id_tells_them(pipeline: Language) -> None:
    material = material_of("Kenya recognised Kosovo.", pipeline)
    quote = span_of(word(material, "recognised"), material)
    kenya, kosovo = Actor("KEN", "Kenya"), Actor("XKX", "Kosovo")
    one = composed("recognize", Verdict("occurred", False), (kenya, kosovo), quote, None)
    other = composed("recognize", Verdict("denied", False), (kenya, kosovo), quote, None)

    assert (quote.start, quote.end, quote.quote) == (6, 16, "recognised")
    assert one.evidence == quote
    assert one.id != other.id
