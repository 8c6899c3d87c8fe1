"""Phrases that mean a particular government in a report that speaks of its state: 'the junta', 'the Emirate'.

In:  a nominal of the lists with the governments that it may mean, the mentions found, the focus there.
Out: a mention, or None where the phrase means none of them here.
"""

from __future__ import annotations

from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.parser.parsed import Token
from legation.reading.actors.counted import NUMBERS
from legation.reading.actors.focus import Focus
from legation.reading.actors.lexicon import Meaning
from legation.reading.actors.mention import Kind, Mention
from legation.reading.actors.owners import owner_actors
from legation.reading.actors.syntax import is_definite, is_plural
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

Nominal = tuple[int, int, tuple[Meaning, ...]]


def put_plain_nominals(nominals: list[Nominal], table: MentionTable) -> list[Nominal]:
    """Put those that can mean only one in this document; give back the others, for which nearness decides."""
    spoken = {actor.state for one in table.in_order() for actor in one.actors}
    left = []
    for start, end, meanings in nominals:
        existing = _candidates(meanings, table)
        known = spoken | _named_within(table.doc[start:end].text, existing)
        ids = [one for one in existing if one.split(":")[0] in known]
        if len(ids) != 1 or any(
            child.dep_ == "nmod" for child in table.doc[table.root_of(start, end)].rights
        ):
            left.append((start, end, meanings))
        elif _stands(start, end, table):
            table.put(_mention(start, end, ids[0], table))
    return left


def resolve_nominal(
    start: int, end: int, meanings: tuple[Meaning, ...], table: MentionTable, focus: Focus
) -> Mention | None:
    """'The junta', 'the Emirate': of the state that the phrase or the document speaks of."""
    if not _stands(start, end, table):
        return None
    root = table.doc[table.root_of(start, end)]
    ids = _candidates(meanings, table)
    several = (_owned(root, ids, table) or _together(root, ids, table, focus)) if is_plural(root) else []
    if len(several) > 1:
        written = table.doc[start:end].text
        actors = tuple(Actor(one, written) for one in several)
        return Mention(start, end, root.i, actors, "government", plural=True)
    named = _named_within(table.doc[start:end].text, ids)
    chosen = _of_meanings(ids, root, named, table, focus)
    return _mention(start, end, chosen, table) if chosen is not None else None


def _owned(root: Token, ids: list[str], table: MentionTable) -> list[str]:
    """'The juntas in Bamako and Niamey', 'the two breakaway regions of Georgia': those of whom the phrase names."""
    owners = owner_actors(root, table)
    named = [actor.id for actor in owners if actor.id in ids]
    held = [_holding(found, table) for actor in owners if (found := _of_state(ids, actor.state))]
    return named or (_parted_from(ids, owners[0].state) if len(held) == 1 else held)


def _together(root: Token, ids: list[str], table: MentionTable, focus: Focus) -> list[str]:
    """'Both juntas', 'the three juntas': those of the states spoken of last, so many as are counted."""
    if owner_actors(root, table):
        return []
    word = next((child.lower_ for child in root.lefts if child.lower_ in NUMBERS), None)
    count = NUMBERS[word] if word is not None else None
    found: dict[str, str] = {}
    for one in reversed(focus.settled):
        for actor in one.actors:
            if (
                actor.state
                and len(apart := _parted_from(ids, actor.state)) > 1
                and count in (None, len(apart))
            ):
                return apart  # 'the two breakaway regions', of one state both
            of_state = _of_state(ids, actor.state)
            if actor.state and of_state and len(found) != count:
                found.setdefault(actor.state, _holding(of_state, table))
    return list(found.values()) if count in (None, len(found)) else []


def _named_within(words: str, ids: list[str]) -> set[str | None]:
    """The states of governments of which the words name a capital: 'the government in Tripoli'."""
    named = (one.split(":")[0] for one in ids)
    return {
        state for state in named if state in states() and any(c in words for c in states()[state].capitals)
    }


def _of_state(ids: list[str], state: str | None) -> list[str]:
    return [one for one in ids if one.split(":")[0] == state]


def _mention(start: int, end: int, actor: str, table: MentionTable) -> Mention:
    root = table.doc[table.root_of(start, end)]
    kind: Kind = "organisation" if actor in organisations() else "government"
    written = table.doc[start:end].text
    return Mention(start, end, root.i, (Actor(actor, written),), kind, plural=is_plural(root))


def _stands(start: int, end: int, table: MentionTable) -> bool:
    """Whether the words stand as a name there: definite or with a capital, and no part of a longer name."""
    root = table.doc[table.root_of(start, end)]
    strong = table.tokens[start].text[:1].isupper() or root.lemma_.lower() == "junta"
    if not strong:
        before = root.dep_ in ("amod", "compound") and root.head.i >= end
        return not before and (is_definite(root) or any(child.dep_ == "nmod:poss" for child in root.lefts))
    return not any(  # 'the Election Commission'
        child.i == start - 1 and child.dep_ != "det" and child.text[:1].isupper() and table.at(child) is None
        for child in root.lefts
    )


def _candidates(meanings: tuple[Meaning, ...], table: MentionTable) -> list[str]:
    """The ids that existed on the day."""
    day = table.published
    found = []
    for one in (meaning.ids[0] for meaning in meanings if meaning.role == "nominal"):
        start = governments()[one].start if one in governments() else None
        if day is None or start is None or start <= day:
            found.append(one)
    return found


def _of_meanings(
    ids: list[str], root: Token, named: set[str | None], table: MentionTable, focus: Focus
) -> str | None:
    """The one of the ids whose state the phrase names, else whose state was spoken of last, or at all."""
    by_state: dict[str, list[str]] = {}
    for one in ids:
        by_state.setdefault(one.split(":")[0], []).append(one)
    owners = owner_actors(root, table)
    if owners and owners[0].id in ids:  # 'the breakaway region of Abkhazia'
        return owners[0].id
    owned = [actor.state for actor in owners]
    if owned and not any(state in by_state for state in owned):
        return None
    called = _called_so_before(root, ids, table)
    if called is not None and not owned and not named:
        return called
    spoken = [actor.state for one in reversed(focus.settled) for actor in one.actors]
    anywhere = [actor.state for one in table.in_order() for actor in one.actors]
    for state in (*owned, *sorted(filter(None, named)), *spoken, *anywhere):
        if state in by_state:
            apart = _parted_from(ids, state)
            return _holding(by_state[state], table) if len(apart) < 2 else _spoken_last(apart, focus)
    return None


def _called_so_before(root: Token, ids: list[str], table: MentionTable) -> str | None:
    """'The junta' behind 'the junta in Niamey': the one that the report has called so, if it is the only one."""
    lemma = root.lemma_.lower()
    called = {
        actor.id
        for one in table.in_order()
        if one.root < root.i and one.kind == "government" and table.tokens[one.root].lemma_.lower() == lemma
        for actor in one.actors
    }
    return called.pop() if len(called) == 1 and called <= set(ids) else None


def _parted_from(ids: list[str], state: str | None) -> list[str]:
    """Those of the ids that are parts of the state broken away from it, and do not hold it."""
    return [one for one in _of_state(ids, state) if one in governments() and governments()[one].places]


def _spoken_last(ids: list[str], focus: Focus) -> str | None:
    """'The breakaway republic' of a state that has two: the one spoken of last, if any was."""
    spoken = (actor.id for one in reversed(focus.settled) for actor in one.actors)
    return next((one for one in spoken if one in ids), None)


def _holding(ids: list[str], table: MentionTable) -> str:
    """Of several governments of a state, the one that holds it on the day of the document."""
    day = table.published
    for one in sorted(ids):
        government = governments().get(one)
        if government is not None and (government.held_on(day) if day else government.end is None):
            return one
    return min(ids)
