"""Runs of capitalised words that may be a person's name, and what the lists know of such names.

In:  the table with the names of the lists in it, the leaders found by the lists.
Out: token ranges; the leader or the holder of an office whom a name means.
Law: a name of the lists ends a run; a surname alone means a leader only where the
     document speaks of the state.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from unicodedata import combining, normalize

from legation.lists.governments import governments
from legation.lists.homographs import homographs
from legation.lists.terms import Term, terms, terms_by_name
from legation.parser.parsed import Token
from legation.reading.actors.lexicon import Meaning
from legation.reading.actors.nouns import nouns
from legation.reading.actors.table import MentionTable
from legation.record.statement import Rank

TERM_RANKS: dict[str, Rank] = {
    "head-of-state": "head-of-state",
    "head-of-government": "head-of-government",
    "foreign-minister": "minister",
}  # fmt: skip
# Parts of speech that a tagger gives to names that it has never met.
MISTAKEN = frozenset({"NOUN", "ADJ", "INTJ", "VERB", "ADV"})
NEAR_TERM = timedelta(days=366)


def known_leaders(
    aside: list[tuple[int, int, tuple[Meaning, ...]]], table: MentionTable
) -> dict[int, tuple[int, str, str]]:
    """Where the text names a leader of a state that it speaks of: from start to end, full name, actor."""
    states = {actor.state for mention in table.in_order() for actor in mention.actors}
    states |= {
        meaning.ids[0].split(":")[0]
        for start, end, meanings in aside
        if end - start > 1
        for meaning in meanings
    }
    found = {}
    for start, end, meanings in aside:
        if start in table.blocked:
            continue
        telling = _tells(table.doc[start:end].text, meanings)
        fitting = [
            m
            for m in meanings
            if m.role == "leader" and (m.ids[0].split(":")[0] in states or end - start > 1 or telling)
        ]
        if fitting:
            best = _serving(fitting, table.published)
            found[start] = (end, best.person or table.doc[start:end].text, best.ids[0])
    return found


def _tells(surname: str, meanings: tuple[Meaning, ...]) -> bool:
    """Whether a surname tells a leader from everybody else, whatever the text speaks of: 'Haftar', and not 'Saleh'."""
    if surname in homographs().common_surnames:
        return False
    return len({meaning.ids for meaning in meanings}) == 1 and all(m.role == "leader" for m in meanings)


def _serving(meanings: list[Meaning], day: date | None) -> Meaning:
    """Of several actors that a name speaks for, the government of the day, else the office held that day."""
    if len(meanings) == 1 or day is None:
        return meanings[0]
    for meaning in meanings:
        government = governments().get(meaning.ids[0])
        if government is not None and government.held_on(day):
            return meaning
    for meaning in meanings:
        held = terms_by_name().get((meaning.person or "").lower(), ())
        if any(term.actor == meaning.ids[0] and term.possibly_held(day) for term in held):
            return meaning
    return meanings[0]


def name_runs(table: MentionTable, offices: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised names that no list and no office covers, half-open."""
    doc, particles = table.tokens, nouns().particles
    place = 0
    while place < len(doc):
        token = doc[place]
        if not token.text[:1].isupper() and token.lower_ not in particles:
            place += 1  # most words begin no name
            continue
        end = place
        while end < len(doc) and _in_name(doc[end], place, end, table, offices):
            end += 1
        while end > place and not (doc[end - 1].text[:1].isupper() or _joined(doc[end - 1])):
            end -= 1
        if end > place:
            yield place, end
        place = max(end, place + 1)


def _in_name(token: Token, start: int, place: int, table: MentionTable, offices: set[int]) -> bool:
    if token.i in table.blocked or table.headed_by(token) or table.at(token) or token.i in offices:
        return False
    if place > start and "\n" in table.tokens[place - 1].text:
        return False
    following = table.tokens[place + 1] if place + 1 < len(table.tokens) else None
    capital_next = following is not None and following.text[:1].isupper()
    if token.text[:1].isupper() and token.text not in nouns().calendar:
        beside = place > start or (capital_next and following is not None and following.pos_ == "PROPN")
        if token.pos_ in ("PROPN", "X") or (beside and not token.is_sent_start and token.pos_ in MISTAKEN):
            return True
    if place > start and _joined(token):
        return True
    if (
        token.text == "-"
        and place > start
        and not token.whitespace_
        and not table.tokens[place - 1].whitespace_
    ):
        return following is not None and following.is_alpha
    if token.lower_ in nouns().particles and capital_next | (following is not None and following.text == "-"):
        return place > start or token.pos_ == "PROPN"
    return place > start and token.text in ("-", "'", "’", ".") and capital_next and not token.whitespace_


def _joined(token: Token) -> bool:
    """The second part of 'Ying-wen'."""
    if token.i == 0 or not token.is_alpha:
        return False
    before = token.nbor(-1)
    return before.text == "-" and not before.whitespace_


def serving_by_surname(
    surname: str, day: date | None, states: set[str | None], titled: frozenset[str]
) -> Term | None:
    """The one holder of an office about that day with this surname, of a state that is spoken of.

    A surname that tells one leader from everybody else (Lavrov, Netanyahu; of two Aliyevs the one of the day) does so
    whatever the text speaks of, and so does one with its title, as in 'President Tokayev': `titled` are the offices
    that it may be.
    """
    if day is None:
        return None
    borne = _terms_by_short().get(surname, ())
    people, sides = {term.person for term in borne}, {term.actor for term in borne}
    telling = surname not in homographs().common_surnames and 1 in (len(people), len(sides))
    serving = [
        term for term in borne if term.start <= day and (term.end is None or day <= term.end + NEAR_TERM)
    ]
    spoken_of = [term for term in serving if telling or term.actor.split(":")[0] in states]
    fitting = spoken_of or [term for term in serving if term.office in titled]
    return fitting[0] if len({term.person for term in fitting}) == 1 else None


@cache
def _terms_by_short() -> dict[str, list[Term]]:
    """The terms under each surname, as it is written and without its marks."""
    found: dict[str, list[Term]] = {}
    for term in terms():
        longer = (alias.rsplit(" ", maxsplit=1)[-1] for alias in term.aliases if " " in alias)
        for short in {term.short, _unmarked(term.short), *longer}:
            found.setdefault(short, []).append(term)
    return found


def _unmarked(name: str) -> str:
    """'Erdogan' of 'Erdoğan'.

    >>> _unmarked("Erdoğan")
    'Erdogan'
    """
    return "".join(sign for sign in normalize("NFD", name) if not combining(sign))
