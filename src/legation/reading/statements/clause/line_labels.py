"""Names that label a line of a list: '- Norway: reopened its embassy', '• Qatar – 40 tonnes of food'.

In:  a word of a parsed document.
Out: the name before the colon or dash with which its line opens; None where the line opens with no name.
"""

from __future__ import annotations

from legation.parser.parsed import Doc, Token
from legation.reading.statements.clause.forms import is_past

BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "‣", "◦", "▪", "●", ">"})
MARKS = frozenset({":", "-", "–", "—"})
LONGEST = 6  # words that a label takes
NAMING = frozenset({"PROPN", "ADJ", "DET"})
WITHIN = frozenset({"the", "of", "and", "-"})  # 'the Republic of Korea', 'Trinidad and Tobago'


def label_of(token: Token) -> Token | None:
    """The last word of the name that labels the line in which a word stands."""
    doc, start = token.doc, token.sent.start
    if not begins_line(doc, start):
        return None
    place, bulleted = behind_bullet(doc, start)
    for end in range(place, min(place + 1 + LONGEST, token.i)):
        word = doc[end]
        if word.text in MARKS and end > place:
            joined = word.text != ":" and not doc[end - 1].whitespace_  # 'Guinea-Bissau'
            if not joined:
                return doc[end - 1] if bulleted or word.text == ":" else None
        elif not (word.text[:1].isupper() and word.pos_ in NAMING) and word.lower_ not in WITHIN:
            return None
    return None


def begins_line(doc: Doc, place: int) -> bool:
    """Whether a word is the first of its line."""
    return place == 0 or "\n" in doc[place - 1].text or "\n" in doc[place - 1].whitespace_


def behind_bullet(doc: Doc, start: int) -> tuple[int, bool]:
    """The first word of a line behind its bullet or number, and whether it has one."""
    place = start
    while place + 1 < len(doc) and (doc[place].is_space or doc[place].text in BULLETS):
        place += 1
    if place == start and place + 2 < len(doc) and doc[place].text.rstrip(".)").isdigit():
        place += 1 + (doc[place + 1].text in (".", ")"))
    return place, place > start


def is_told_short(verb: Token) -> bool:
    """'Chad: ambassador recalled': a passive of a labelled line that spares its auxiliary."""
    if verb.dep_ not in ("parataxis", "ROOT", "appos") or not is_past(verb) or verb.i < 2:
        return False
    if verb.nbor(-1).dep_ != "nsubj" or any(child.dep_ in ("obj", "aux") for child in verb.children):
        return False
    return verb.nbor(-1).pos_ == "NOUN" and label_of(verb) is not None
