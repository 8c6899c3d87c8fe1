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
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, SUBJECTS, preposition_of
from legation.reading.statements.parties.shares import listed_givers, shares
from legation.record.actor import Actor
from legation.record.statement import Status

DONE = frozenset({"has", "have", "had", "did"})
HOLDING = frozenset({"does", "do"})
TO_COME = frozenset({"will", "would", "wo"})
OPEN = frozenset({"may", "might", "could"})
BARE = DONE | HOLDING | TO_COME | OPEN
BEING = frozenset({"is", "are", "was", "were"})
NEITHER = frozenset({"nor", "neither"})
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
ABOUT_NUMBERS = frozenset(
    {
        "up",
        "to",
        "about",
        "some",
        "around",
        "nearly",
        "almost",
        "over",
        "more",
        "than",
        "another",
        "a",
        "further",
        "only",
        "just",
        "of",
        "them",
    }
)
PARTING = frozenset({";", ",", ".", "–", "—", "and", "but", ")", "for"})
LENGTHS = frozenset({"hour", "day", "week", "fortnight", "month", "year", "decade"})
LONGEST_REST = 7  # words; a longer rest is a clause of its own


def elided_actors(token: Token, material: Material) -> list[Actor] | None:
    """Who does, or does not, what was said before, where `token` is an auxiliary without its verb."""
    if token.lower_ not in BARE and token.lower_ not in BEING:
        return None
    before = {word.lower_ for word in token.doc[max(token.sent.start, token.i - 1) : token.i]}
    if token.dep_ == "cop" and token.lower_ in BEING and before & NEITHER and token.i < token.head.i:
        return _named_behind(token.head, material)
    if (
        token.lower_ not in BARE
        or (token.dep_ in ("aux", "aux:pass", "cop") and not is_cut_off(token))
        or token.pos_ not in ("VERB", "AUX")
    ):
        return None
    inverted = bool(before & INVERTING)
    subjects = list[Token]()
    if is_cut_off(token):
        subjects = [child for child in token.head.children if child.dep_ in SUBJECTS and child.i < token.i][
            -1:
        ]
    for child in token.children:
        if child.dep_ in ANY_SUBJECTS or (inverted and child.dep_ == "obj"):
            subjects.append(child)
        elif child.dep_ in ("obj", "xcomp", "ccomp", "iobj", "aux", "aux:pass") or (
            preposition_of(child) and not _says_when(child, material)
        ):
            return None
    likewise = {child.lower_ for child in token.children} | before
    contrast = {child.lower_ for child in token.children if child.dep_ == "cc"}
    likewise |= {"not"} if is_cut_off(token) else set()
    likewise |= {child.lower_ for subject in subjects for child in subject.children} & NEITHER
    plain = "and" in contrast and _ends_its_clause(token)
    if not subjects or not (
        likewise & LIKEWISE or contrast & {"but"} or plain or token.lower_ in TO_COME | OPEN
    ):
        return None
    reached = [actor for subject in subjects for actor in _named_behind(subject, material) or ()]
    return list({actor.id: actor for actor in reached}.values()) or None


def _named_behind(noun: Token, material: Material) -> list[Actor] | None:
    """The actors of a noun and of those coordinated with it; 'nor are France and Germany'."""
    reached = [actor for one in with_conjuncts(noun) for actor in material.mentions.of_phrase(one)]
    return list({actor.id: actor for actor in reached if actor.id}.values()) or None


def _says_when(noun: Token, material: Material) -> bool:
    """'In April Sudan did': a time beside the auxiliary."""
    return any(material.times_within(noun.idx, noun.idx + len(noun)))


def _ends_its_clause(token: Token) -> bool:
    """'… in March, and in April Sudan did': nothing follows in its clause, so that the deed is the one before."""
    return token.i + 1 < len(token.doc) and token.nbor().is_punct and token.lower_ in DONE


def is_cut_off(token: Token) -> bool:
    """'Spain will not: its minister …': an auxiliary that a colon parts from the verb to which the parse ties it."""
    after = token.doc[token.i + 1 : token.i + 3]
    denied = (
        len(after) == 2 and after[0].lower_ in ("not", "n't", "n’t") and after[1].text in (":", ";", "—", "–")
    )
    return token.dep_ == "aux" and denied and token.head.i > token.i


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
    """Who is named for a deed said before in the sentence, and the words from the first name to the last.

    `counted` where only how many or how much follows: 'Italy 30'; `where` where the names are places: 'in Oslo in May';
    `towards` whom 'its own from Algiers' names; `facing` where it is done to those named: 'and on Sudan in June';
    `thing` with which they do it: 'Italy medicines'.
    """

    actors: tuple[Actor, ...]
    start: int
    end: int
    rest: int
    counted: bool
    where: bool = False
    towards: tuple[Actor, ...] = ()
    facing: bool = False
    thing: Token | None = None


def gaps(sentence: Words, material: Material) -> Iterator[Gap]:
    """'…; Armenia and Slovenia in June, Mexico in 2025': names that a time or 'too' alone follows."""
    for share in listed_givers(shares(sentence, material)):
        if share.behind is not None:
            actors = tuple(actor for actor in share.behind.actors if actor.id)
            yield Gap(actors, share.first, share.behind.end, share.first, True)
    rows = [
        part for row in _rows(sentence, material) for part in ((row, row[-1:]) if len(row) > 1 else (row,))
    ]
    going = False  # whether one has been named who did it at another time
    for row in rows:
        start, after = row[0].start, row[-1].end
        where = start > sentence.start and sentence.doc[start - 1].lower_ == "in"
        start -= where
        if _is_a_while_away(start, after, sentence):  # its date is that of 'a week after'
            actors = tuple(one for mention in row for one in mention.actors if one.id)
            yield Gap(actors, start, after, max(sentence.start, start - 3), counted=False)
            continue
        opened = _opens(start, sentence)
        before = start - 1 if sentence.doc[start - 1].lower_ != "the" else start - 2
        if not opened and sentence.doc[before].lower_ != "and":
            continue
        end = rest_ends(after, sentence)
        end, after = _behind_relative(after, end, sentence)
        rest = sentence.doc[after:end]
        if not len(rest) or len(rest) > LONGEST_REST or any(word.pos_ in ("VERB", "AUX") for word in rest):
            continue
        said = is_time_alone(rest, material) or rest.text.lower() in ("too", "as well", "also", "likewise")
        counted = not said and _is_number(rest)
        towards = () if said or counted else _towards(rest, material)
        if towards:
            actors = tuple(actor for mention in row for actor in mention.actors if actor.id)
            yield Gap(actors, start, end, after, counted=False, towards=towards)
        if ((opened or (going and is_behind_time(start, material))) and said) or counted:
            actors = tuple(actor for mention in row for actor in mention.actors if actor.id)
            going = going or said
            if actors:
                yield Gap(actors, start, end, after, counted, where)


def _is_a_while_away(start: int, end: int, sentence: Words) -> bool:
    """'Recognised it in June, a week after Spain and Norway': so long after or before their deed."""
    doc = sentence.doc
    if start < 2 or doc[start - 1].lower_ not in ("after", "before") or doc[start - 2].lemma_ not in LENGTHS:
        return False
    return end >= sentence.end or (doc[end].is_punct and doc[end].text not in ("-", "'"))


def _behind_relative(after: int, end: int, sentence: Words) -> tuple[int, int]:
    """'Sweden, which hosted the meeting, $22 million': where the rest ends and begins, behind a relative clause."""
    doc = sentence.doc
    if after != end or after + 1 >= sentence.end or doc[after + 1].lower_ not in ("which", "who", "whose"):
        return end, after
    commas = [word.i for word in doc[after + 2 : sentence.end] if word.text == ","]
    if not commas:
        return end, after
    after = commas[-1] + 1
    return rest_ends(after, sentence), after


def rest_ends(after: int, sentence: Words) -> int:
    """Where what follows a name ends: at a mark, at 'and', or where 'for' says for whom it is."""
    end = after
    while end < sentence.end and sentence.doc[end].lower_ not in PARTING:
        end += 1
    return end


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
    return place > sentence.start and sentence.doc[place].text in (";", ",", "—", "–")


def is_behind_time(start: int, material: Material) -> bool:
    """'Italy in June and Spain in July': whether what stands before 'and' is a time as well."""
    place = start - 1 if material.doc[start - 1].lower_ != "the" else start - 2
    if place < 1 or material.doc[place].lower_ != "and":
        return False
    before = material.doc[place - 1]
    return any(material.times_within(before.idx, before.idx + len(before)))


def _towards(rest: Words, material: Material) -> tuple[Actor, ...]:
    """'Mali its own from Algiers': towards whom another has done it with what is his."""
    opening = [word.lower_ for word in rest[:3]]
    place = 2 if opening[:2] in (["its", "own"], ["their", "own"]) else 1 if opening[:1] == ["theirs"] else 0
    if not place or len(opening) <= place or opening[place] not in ("from", "in", "to"):
        return ()
    named = (one for one in material.mentions.all if one.start == rest[place].i + 1 and one.named)
    return tuple(actor for mention in named for actor in mention.actors if actor.id)


def _is_number(rest: Words) -> bool:
    """'Italy 30', 'Britain up to £160 million': how many or how much, and nothing else."""
    rest_of_it = [word for word in rest if word.pos_ not in ("NUM", "SYM", "PUNCT")]
    counted = len(rest_of_it) < len(rest) and rest[-1].text != ":"
    return (
        counted
        and all(word.lower_ in ABOUT_NUMBERS or word.pos_ == "NOUN" for word in rest_of_it)
        and (sum(word.pos_ == "NOUN" for word in rest_of_it) < 2)
    )


def is_time_alone(rest: Words, material: Material) -> bool:
    """Whether words are a time and nothing else."""
    times = material.times_within(rest.start_char, rest.end_char)
    if len(times) != 1 or rest[0].lower_ not in OPENING:
        return False
    covered = times[0].span.end - times[0].span.start
    return covered + 12 >= len(rest.text) and times[0].period is not None
