"""Names that head a section of a digest: 'PARAGUAY. Taiwan will finance buses', or a line of its own.

In:  a word of a parsed document.
Out: the last word of the name that heads the section in which the word stands; None in a text without sections.
"""

from __future__ import annotations

from itertools import takewhile

from legation.parser.once import once_per_word
from legation.parser.parsed import Doc, Span, Token
from legation.reading.statements.clause.line_labels import LONGEST, MARKS, WITHIN, begins_line

FEWEST = 2  # one name alone on a line is a caption or a signature


def section_of(token: Token) -> Token | None:
    """The heading of the section in which a word stands."""
    before = list(takewhile(lambda heading: heading.i < token.i, _headings(token.doc[0])))
    return before[-1] if before else None


@once_per_word
def _headings(first: Token) -> tuple[Token, ...]:
    doc = first.doc
    found = [last for sentence in doc.sents if (last := _name_alone(sentence, doc)) is not None]
    return tuple(found) if len(found) >= FEWEST else ()


def _name_alone(sentence: Span, doc: Doc) -> Token | None:
    """The last word of a sentence that is a name and nothing else, at the beginning of a line."""
    if sentence.start == 0 or len(sentence) > LONGEST + 2 or not begins_line(doc, sentence.start):
        return None
    words = [word for word in sentence if not word.is_space]
    while words and (words[-1].text == "." or words[-1].text in MARKS):
        words.pop()
    named = words and all(
        (word.text[:1].isupper() and word.pos_ in ("PROPN", "ADJ")) or word.lower_ in WITHIN for word in words
    )
    return words[-1] if named else None
