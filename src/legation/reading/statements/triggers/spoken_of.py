"""The noun classes that a document speaks of at all, and within reach of each sentence.

In:  a parsed document.
Out: for the document and for a sentence the classes in which some word may be listed: no word is in any other.

Most phrasings ask for a thing of which the sentence does not speak; what speaks of it is looked at once for all.
"""

from __future__ import annotations

from legation.parser.parsed import Doc, Span
from legation.reading.statements.triggers.class_sets import NEVER_LACKING, class_set, listed_at_end
from legation.reading.statements.triggers.listed_words import ONES
from legation.reading.statements.triggers.noun_classes import STOOD_FOR


class SpokenOf:
    """The classes of each word of a document, and of its nouns those that a pronoun afar may stand for."""

    __slots__ = ("_afar", "_at", "_ones", "present")

    present: int
    """The classes that some word of the document may be listed in."""

    def __init__(self, doc: Doc) -> None:
        ends, stood_for = listed_at_end(), class_set(STOOD_FOR)
        self._at = at = list[int]()
        self._ones = [token.i for token in doc.tokens if token.lower_ in ONES]
        self._afar, self.present = NEVER_LACKING, NEVER_LACKING
        for token in doc.tokens:
            of_lemma = ends.get(token.lemma_.lower(), 0)
            classes = of_lemma | ends.get(token.lower_, 0)
            at.append(classes)
            self.present |= classes
            if of_lemma & stood_for and token.pos_ in ("NOUN", "PROPN"):
                self._afar |= of_lemma

    def near(self, sentence: Span) -> int:
        """The classes that a word around a trigger in a sentence may be of; 'one' may be of any in the document."""
        end = sentence.end + 2  # a term may begin with the last word
        if any(sentence.start <= place < end for place in self._ones):
            return self.present
        found = self._afar
        for classes in self._at[sentence.start : end]:
            found |= classes
        return found
