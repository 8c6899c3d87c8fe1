"""Clauses that another cuts in two: by a saying between commas, by a colon, by what was reported before them.

In:  a verb of a parsed document that hangs where it does not belong.
Out: the verb or noun with which it goes.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_finite, is_infinitive
from legation.reading.statements.clause.relatives import antecedent
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS

LONGEST_SAYING = 8  # words between the commas of 'he went on'


def behind_colon(verb: Token, head: Token) -> tuple[Token, ...]:
    """'None has done so yet: China and Iran have not …': the subject behind the colon, tied to the verb before it."""
    return tuple(
        antecedent(child)
        for child in head.children
        if child.dep_ in SUBJECTS and head.i < child.i < verb.i and _opens_behind(child, (":", ";", "–", "—"))
    )


def before_saying(verb: Token) -> Token | None:
    """'Relations, he went on, are not to be broken off': the noun before a saying that stands inside its clause."""
    first = verb.left_edge
    if any(child.dep_ in ANY_SUBJECTS | {"cc"} for child in verb.children):
        return None
    if first.text == ",":
        first = first.nbor()
    if first.i < verb.sent.start + 4 or first.nbor(-1).text != ",":
        return None
    comma = next((i for i in range(first.i - 2, verb.sent.start, -1) if verb.doc[i].text == ","), None)
    if comma is None or first.i - comma > LONGEST_SAYING:
        return None
    inside = [word for word in verb.doc[comma + 1 : first.i - 1] if word.pos_ == "VERB"]
    noun = verb.doc[comma - 1]
    said = len(inside) == 1 and any(child.dep_ in SUBJECTS for child in inside[0].children)
    return noun if said and noun.pos_ in ("NOUN", "PROPN", "PRON") else None


def _opens_behind(word: Token, marks: tuple[str, ...]) -> bool:
    """Whether a phrase begins with one of the marks, or right behind it."""
    first = word.left_edge
    return first.text in marks or (first.i > 0 and first.nbor(-1).text in marks)


def reporting(verb: Token) -> Token | None:
    """'It said that its airline would fly there, and does not recognise them': the saying with which a present goes.

    What is reported of the past stands in the past or with 'would'; a present behind a comma goes on from the saying.
    """
    told = verb.head
    if verb.dep_ != "conj" or told.dep_ != "ccomp" or told.head.i > told.i:
        return None
    joined = _opens_behind(verb, (",",)) and any(child.dep_ == "cc" for child in verb.children)
    shifted = any(
        child.dep_ == "aux" and child.lower_ in ("would", "had", "could") for child in told.children
    )
    own = [child for child in verb.children if child.dep_ in ("aux", "aux:pass")]
    present = (own or [verb])[0].morph.get("Tense", []) == ["Pres"] and is_finite((own or [verb])[0])
    past = told.head.morph.get("Tense", []) == ["Past"]
    return told.head if joined and shifted and present and past else None


def parted_by_saying(infinitive: Token) -> Token | None:
    """'Mexico continues, a spokesman said, to recognise him': the verb before which the saying stands."""
    saying = infinitive.head
    if infinitive.dep_ not in ("xcomp", "advcl") or not is_infinitive(infinitive) or infinitive.i < saying.i:
        return None
    if infinitive.dep_ == "xcomp":
        front = [child for child in saying.children if child.dep_ == "ccomp" and child.i < saying.i]
        if front:
            return front[0]
    between = _opens_behind(infinitive, (",",)) and _opens_behind(saying, (",",))
    return (
        saying.head
        if between and saying.dep_ in ("parataxis", "ccomp") and saying.head.i < saying.i
        else None
    )
