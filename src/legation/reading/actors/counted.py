"""'The two countries', 'both capitals', 'the parties', 'all seven': so many of those spoken of last.

In:  a noun or a number word, the mentions found, the focus at that place.
Out: actors; none where the number is not of actors or the document does not tell of whom.
"""

from __future__ import annotations

from itertools import pairwise

from legation.codebook.vocabulary import vocabulary
from legation.lists.contested import contested
from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.actors.focus import WINDOW, Focus
from legation.reading.actors.mention import Mention
from legation.reading.actors.nouns import nouns
from legation.reading.actors.owners import owner_actors
from legation.reading.actors.syntax import is_definite, is_plural
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

MOST_BETWEEN = 3
FAR = 99  # sentences
NEAR = 30  # words: two names farther back are no longer 'the two countries'
POINTING = frozenset({"those", "these"})
PEOPLE = frozenset(
    {"man", "people", "official", "diplomat", "minister", "leader", "president", "party", "embassy"}
)
UNNAMED = frozenset({"pronoun", "city", "demonym", "nominal"})
PAIRS = frozenset({"pair", "duo", "twosome"})
ROWS = frozenset({"state", "capital", "government", "organisation"})
NUMBERS = {
    "two": 2,
    "both": 2,
    "either": 2,
    "neither": 2,
    "three": 3,
    "trio": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
}


def counted(token: Token, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """'The two countries', 'both capitals', 'the parties': so many of those spoken of last."""
    word = token.lemma_.lower()
    if _is_each(token):
        return so_many(2, token, table, focus)
    if word not in nouns().counted and word not in PAIRS and token.lower_ not in NUMBERS:
        return ()
    if (
        word in PAIRS
        and is_definite(token)
        and not any(child.dep_ in ("nmod", "nmod:poss") for child in token.children)
    ):
        return so_many(2, token, table, focus)
    # 'both the embassy and the consulate' counts things, and not whose they are
    counting = (child for child in token.lefts if child.dep_ != "cc:preconj")
    counted_by = next((child for child in counting if child.lower_ in NUMBERS), None)
    count = NUMBERS[counted_by.lower_] if counted_by is not None else None
    if token.lower_ in NUMBERS and (
        token.dep_ not in ("nummod", "det", "det:predet", "cc:preconj", "compound")
        or token.head.pos_ in ("VERB", "AUX")
    ):
        before = token.nbor(-1).lower_ if token.i else ""
        alone = token.lower_ in ("both", "neither") or is_definite(token) or before in ("the", "all", "these")
        count = NUMBERS[token.lower_] if alone and not any(c.dep_ == "case" for c in token.rights) else None
    elif count is None and is_plural(token) and any(child.lower_ in POINTING for child in token.lefts):
        rows = _enumerations(table, token.i)  # 'its own from those capitals'
        return rows[0] if rows and word not in PEOPLE else ()
    elif count is None:
        if word not in nouns().sides or not is_plural(token) or not is_definite(token):
            return ()
        if owner_actors(token, table):
            return ()
        count = 2
    elif (
        not is_definite(token)
        and not any(child.lower_ == "all" for child in token.lefts)
        and counted_by is not None
        and counted_by.lower_ not in ("both", "either", "neither")
    ):
        return ()
    return so_many(count, token, table, focus) if count else ()


def _is_each(token: Token) -> bool:
    """'Each would open one with the other', 'each side': of two, where the sentence goes on to speak of the other."""
    each = token.lower_ in ("each", "neither") and token.dep_ not in ("det", "cc", "cc:preconj")
    each = each or (
        any(child.lower_ == "each" for child in token.lefts)
        and token.lemma_.lower() in nouns().counted | nouns().sides
    )
    if not each:
        return False
    behind = [word.lower_ for word in token.doc[token.i : token.sent.end]]
    return ("the", "other") in pairwise(behind)


def so_many(count: int, token: Token, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """The last enumeration of so many states; of two, else the two in focus."""
    listed = _listed(count, token, table, focus)
    recognised = token.dep_ == "obj" and token.head.lemma_.lower() in vocabulary().recognising
    recognised = recognised or token.head.lemma_.lower() == "recognition"
    if recognised:  # only of whom it is at issue
        listed = listed if all(actor.id in contested() for actor in listed) else ()
    if listed or count != 2:
        return listed
    acted_on = token.dep_ == "obj"  # 'Russia recognised both': Russia is neither

    def fits(one: Mention) -> bool:
        alone = len(one.actors) == 1 and is_state(one.actors[0])
        return alone and (not recognised or one.actors[0].id in contested())

    first = focus.best(token, fits, bound=acted_on, window=FAR if recognised else WINDOW)
    if first is None:
        return _named_behind(token, table)
    second = focus.best(
        token,
        lambda one: fits(one) and side_of(one.actors[0].id) != side_of(first.actors[0].id),
        bound=acted_on,
        window=FAR if recognised else WINDOW,
    )
    return (plain(first.actors[0]), plain(second.actors[0])) if second else ()


def _named_behind(token: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'The two will exchange envoys, said Israel's minister beside the president of Somaliland': named afterwards."""
    end = token.sent.end
    behind = [one for one in table.in_order() if token.i < one.root < end and len(one.actors) == 1]
    sides = {one.actors[0].state: plain(one.actors[0]) for one in behind if is_state(one.actors[0])}
    return tuple(sides.values()) if len(sides) == 2 else ()


def _listed(count: int, token: Token, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """The members of the last coordination with exactly so many states."""
    if count > 2:
        for row in _enumerations(table, token.i):
            if len({one.state for one in row}) == len(row) == count:
                return row
    land = count == 2 and (
        token.lemma_.lower() in nouns().country | nouns().republic or token.lower_ in ("two", "both")
    )
    place, named = _last_two(table, token.i) if land else (-1, ())
    for settled in reversed(focus.settled):
        if settled.root < token.i and settled.kind != "demonym" and len(settled.actors) == count:
            return named if place > settled.root else tuple(plain(one) for one in settled.actors)
    return _spoken_of(count, token, focus) if count > 2 else named


def _spoken_of(count: int, token: Token, focus: Focus) -> tuple[Actor, ...]:
    """'Egypt telephoned its colleagues from Turkey and Djibouti; all three …': so many in the sentence so far."""
    start = token.sent.start
    near = [one for one in focus.settled if start <= one.root < token.i and one.kind not in UNNAMED]
    named = {actor.state: plain(actor) for one in near for actor in one.actors if is_state(actor)}
    return tuple(named.values()) if len(named) == count else ()


def _enumerations(table: MentionTable, before: int) -> list[tuple[Actor, ...]]:
    """Actors named one after another with nothing but commas and 'and' between them, the last row first."""
    rows = _rows(table, before)
    return [
        tuple(plain(actor) for one in row for actor in one.actors) for row in reversed(rows) if len(row) > 1
    ]


def _last_two(table: MentionTable, before: int) -> tuple[int, tuple[Actor, ...]]:
    """The last two states that are named side by side, with the place of the second: 'from Ireland and Norway'."""
    for row in reversed(_rows(table, before)):
        if before - row[-1].root > NEAR:
            break
        actors = tuple(plain(actor) for one in row for actor in one.actors if is_state(actor))
        if len(row) == 2 == len({side_of(actor.id) for actor in actors}):
            return row[-1].root, actors
    return -1, ()


def _rows(table: MentionTable, before: int) -> list[list[Mention]]:
    """Mentions one after another with nothing but commas and 'and' between them."""
    rows: list[list[Mention]] = []
    for mention in table.in_order():
        if mention.root >= before or mention.kind not in ROWS:
            continue
        if rows and _joins(table.tokens[rows[-1][-1].end : mention.start]):
            rows[-1].append(mention)
        else:
            rows.append([mention])
    return rows


def _joins(between: list[Token]) -> bool:
    return 0 < len(between) <= MOST_BETWEEN and all(
        token.lower_ in ("and", ",", "&", "the", "or") for token in between
    )


def is_state(actor: Actor) -> bool:
    """Whether an actor is a state or one of its governments."""
    return actor.id is not None and actor.id not in organisations()


def plain(actor: Actor) -> Actor:
    """The actor without the person who spoke for it."""
    return Actor(actor.id, actor.name)
