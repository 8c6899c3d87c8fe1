"""Who says it by the way it is set: 'Minister Gordan Grlić: "Croatia will …"', 'Croatia to open embassy – Grlić'.

In:  a trigger in a parsed document.
Out: the words before a colon, or behind the last dash of a line, that may name who says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Token

DASHES = frozenset({"-", "–", "—"})
LONGEST = 12  # words that name a speaker
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "PUNCT", "X", "NUM", "CCONJ"})


def labelled(trigger: Token) -> Iterator[Token]:
    """The head of the name that labels what the trigger says."""
    start, end = _line(trigger)
    doc = trigger.doc.tokens
    for place in range(start + 1, min(trigger.i, start + LONGEST + 1)):
        if doc[place].text == ":" and doc[place].whitespace_:
            yield from _name([doc[i] for i in range(start, place)])
            break
    for place in range(end - 2, max(trigger.i, end - LONGEST), -1):
        if doc[place].text in DASHES and doc[place - 1].whitespace_:
            yield from _name([doc[i] for i in range(place + 1, end)])
            break


def _line(trigger: Token) -> tuple[int, int]:
    """Where the line that a word stands in begins and ends."""
    tokens, start, end = trigger.doc.tokens, trigger.i, trigger.i + 1
    while start > 0 and "\n" not in tokens[start - 1].text:
        start -= 1
    while end < len(tokens) and "\n" not in tokens[end - 1].text:
        end += 1
    while end > trigger.i + 1 and tokens[end - 1].is_space:
        end -= 1
    return start, end


def _name(words: list[Token]) -> Iterator[Token]:
    """The last name of words that hold no verb."""
    if all(word.pos_ in NAMING for word in words):
        names = [word for word in words if word.pos_ == "PROPN"]
        yield from names[-1:]
