"""Lists with a line for each state: who a line is of, and towards whom its heading says that all of it is.

In:  a word of a line, and the document's material.
Out: the actors whose name labels the line; the one state that the heading of the list names.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.line_labels import begins_line, label_of
from legation.record.actor import Actor

KINDS = frozenset({"state", "organisation", "government"})


def of_the_line(token: Token, material: Material) -> list[Actor]:
    """Whose line a word stands in, where the lines of a list are labelled with names."""
    actors = _labelled(token.sent, material)
    if not actors or not any(_labelled(one, material) for one in _beside(token.sent)):
        return []
    return actors


def of_the_heading(token: Token, material: Material) -> list[Actor]:
    """The one state that the heading above a labelled line names, besides those who have lines."""
    heading = heading_of(token.sent, material)
    if heading is None:
        return []
    above = _states(heading.start, heading.end, material)
    if not above:  # a lead without a name stands between the title and the list
        above = _states(0, material.doc[0].sent.end, material)
    return above if len(above) == 1 else []


def _states(start: int, end: int, material: Material) -> list[Actor]:
    named = dict[str | None, Actor]()
    for mention in material.mentions.all:
        if start <= mention.root < end:
            named.update({side_of(a.id): a for a in mention.actors if a.id and a.id not in organisations()})
    return list(named.values())


def _labelled(sentence: Words, material: Material) -> list[Actor]:
    return headed_by(label_of(sentence.doc[sentence.end - 1]), material)


def headed_by(label: Token | None, material: Material) -> list[Actor]:
    """Whose name a label or a heading is, where it is that of a state, a government or an organisation."""
    mention = material.mentions.at(label) if label is not None else None
    if mention is None or mention.kind not in KINDS:
        return []
    return [Actor(actor.id, actor.name) for actor in mention.actors if actor.id]


def _beside(sentence: Words) -> Iterator[Words]:
    """The sentences with which the lines above and below begin."""
    doc = sentence.doc
    if sentence.start > 0:
        yield _opening(doc[sentence.start - 1].sent)
    end = sentence.end
    while end < len(doc) and not begins_line(doc, end):
        end = doc[end].sent.end
    if end < len(doc):
        yield doc[end].sent


def _opening(sentence: Words) -> Words:
    """The sentence with which the line of another begins."""
    doc = sentence.doc
    while sentence.start > 0 and not begins_line(doc, sentence.start):
        sentence = doc[sentence.start - 1].sent
    return sentence


def heading_of(sentence: Words, material: Material) -> Words | None:
    """The line above the first of the labelled lines around a sentence."""
    line = _opening(sentence)
    while _labelled(line, material):
        if line.start == 0:
            return None
        line = _opening(line.doc[line.start - 1].sent)
    return line
