"""Deeds that a clause leaves out because the one before has said them: 'Mexico has not', 'Slovenia in June'.

In:  a bare auxiliary, or a sentence with the deeds read in it so far.
Out: who does likewise, with the words that stand for the rest of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.clause.paths import with_conjuncts
from legation.reading.statements.clause.syntax import PASSIVE_SUBJECTS, SUBJECTS, preposition_of
from legation.record.actor import Actor
from legation.record.statement import Status

DONE = frozenset({"has", "have", "had", "did"})
HOLDING = frozenset({"does", "do"})
TO_COME = frozenset({"will", "would", "wo"})
OPEN = frozenset({"may", "might", "could"})
BARE = DONE | HOLDING | TO_COME | OPEN
INVERTING = frozenset({"so", "nor", "neither", "as"})
LIKEWISE = frozenset(
    {"so", "as", "too", "also", "likewise", "already", "not", "n't", "n’t", "nor", "neither", "never"}
)
KINDS = frozenset({"state", "capital", "government", "organisation"})
JOINS = frozenset({"and", ",", "&", "the", "or"})
LINKS = frozenset({"and", "but", "while", "then", "later"})
OPENING = frozenset(
    {"in", "on", "since", "from", "until", "last", "earlier", "a", "this", "two", "three", "only"}
)
SUMS = frozenset({"million", "billion", "thousand"})
MEASURES = frozenset(
    {"$", "€", "£", "¥", "dollars", "euros", "pounds", "yen", "tonnes", "tons", "another", "about", "some"}
)
LONGEST_REST = 7  # words; a longer rest is a clause of its own


def elided_actors(token: Token, material: Material) -> list[Actor] | None:
    """Who does, or does not, what was said before, where `token` is an auxiliary without its verb."""
    if (
        token.lower_ not in BARE
        or token.dep_ in ("aux", "aux:pass", "cop")
        or token.pos_ not in ("VERB", "AUX")
    ):
        return None
    before = {word.lower_ for word in token.doc[max(token.sent.start, token.i - 1) : token.i]}
    inverted = bool(before & INVERTING)
    subjects = list[Token]()
    for child in token.children:
        if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS or (inverted and child.dep_ == "obj"):
            subjects.append(child)
        elif child.dep_ in ("obj", "xcomp", "ccomp", "iobj", "aux", "aux:pass") or preposition_of(child):
            return None
    likewise = {child.lower_ for child in token.children} | before
    contrast = {child.lower_ for child in token.children if child.dep_ == "cc"}
    if not subjects or not (likewise & LIKEWISE or contrast & {"but"} or token.lower_ in TO_COME | OPEN):
        return None
    reached = [
        actor
        for subject in subjects
        for noun in with_conjuncts(subject)
        for actor in material.mentions.of_phrase(noun)
    ]
    return list({actor.id: actor for actor in reached if actor.id}.values()) or None


def is_likewise(token: Token) -> bool:
    """'As did Mexico', 'so has Ghana': whatever was said last, be it blame."""
    return token.i > token.sent.start and token.nbor(-1).lower_ in ("as", "so")


def elided_status(token: Token, base: Status) -> Status | None:
    """What the auxiliary alone says of the deed, before its negation: as the deed that it repeats, or as its tense."""
    lower = token.lower_
    if lower in TO_COME:
        return "planned"
    if lower in OPEN:
        return "possible"
    if lower in HOLDING:
        return "ongoing" if base in ("ongoing", "denied") else "occurred"
    return "occurred" if base == "denied" else base


@dataclass(frozen=True, slots=True)
class Gap:
    """Who is named for a deed said before in the sentence, and the words from the first name to the last."""

    actors: tuple[Actor, ...]
    start: int
    end: int
    rest: int


def gaps(sentence: Words, material: Material) -> Iterator[Gap]:
    """'…; Armenia and Slovenia in June, Mexico in 2025': names that a time or 'too' alone follows."""
    for row in _rows(sentence, material):
        after = row[-1].end
        start = next((one.start for one in (row[0], row[-1]) if _opens(one.start, sentence)), None)
        if start is None:  # a last name may open by itself: '… to Sudan, France 110 million'
            continue
        end = after
        while end < sentence.end and sentence.doc[end].text not in (
            ";",
            ",",
            ".",
            "–",
            "—",
            "and",
            "but",
            ")",
        ):
            end += 1
        rest = sentence.doc[after:end]
        if not len(rest) or len(rest) > LONGEST_REST or any(word.pos_ in ("VERB", "AUX") for word in rest):
            continue
        alike = rest.text.lower() in ("too", "as well", "also", "likewise")
        if alike or _is_time(rest, material) or _is_sum(rest):
            named = [mention for mention in row if mention.start >= start]
            actors = tuple(actor for mention in named for actor in mention.actors if actor.id)
            if actors:
                yield Gap(actors, start, end, after)


def _rows(sentence: Words, material: Material) -> Iterator[list[Mention]]:
    """States named one after another, with nothing but commas and 'and' between them."""
    row = list[Mention]()
    for mention in material.mentions.all:
        if (
            not sentence.start <= mention.start < sentence.end
            or mention.kind not in KINDS
            or not mention.named
        ):
            continue
        between = sentence.doc[row[-1].end : mention.start] if row else None
        if (
            between is not None
            and len(between) in (1, 2, 3)
            and all(word.lower_ in JOINS for word in between)
        ):
            row.append(mention)
        else:
            if row:
                yield row
            row = [mention]
    if row:
        yield row


def _opens(start: int, sentence: Words) -> bool:
    """Whether a comma or semicolon, perhaps with 'and', stands before the names."""
    place = start - 1
    while place > sentence.start and sentence.doc[place].lower_ in LINKS | {"the"}:
        place -= 1
    if place < start - 1 and sentence.doc[place].lower_ in SUMS:
        return True  # 'France 110 million and Italy 30 million'
    return place > sentence.start and sentence.doc[place].text in (";", ",", "—", "–")


def _is_sum(rest: Words) -> bool:
    """'110 million', '$22 million', '30,000 tonnes': words that say how much and nothing else."""
    numbers = [word for word in rest if word.pos_ == "NUM" and word.lower_ not in SUMS]
    others = [word for word in rest if word.pos_ != "NUM" and word.lower_ not in SUMS | MEASURES]
    return bool(numbers) and not others and any(word.lower_ in SUMS | MEASURES for word in rest)


def _is_time(rest: Words, material: Material) -> bool:
    """Whether words are a time and nothing else."""
    times = material.times_within(rest.start_char, rest.end_char)
    if len(times) != 1 or rest[0].lower_ not in OPENING:
        return False
    covered = times[0].span.end - times[0].span.start
    return covered + 12 >= len(rest.text) and times[0].period is not None
