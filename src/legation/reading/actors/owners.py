"""Who stands behind a noun phrase: 'Kazakhstan' behind 'the Kazakh side', the Taliban behind 'their envoys'.

In:  the noun that heads a phrase, the mentions found so far.
Out: actors: of its own mention, else of its owner, else of what stands in apposition to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.lists.organisations import organisations
from legation.parser.parsed import Token
from legation.reading.actors.acting_nouns import acts
from legation.reading.actors.nouns import nouns
from legation.reading.actors.owner_words import owner_groups
from legation.reading.actors.particular import particular
from legation.reading.actors.syntax import appositions, conjuncts, is_plural
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

DEPTH = 6
# Of an organisation they are not the organisation: 'three members of the G7'.
MEMBERS = frozenset({"member", "country", "state", "nation", "capital", "government"})


def actors_of_phrase(token: Token, table: MentionTable, depth: int = 0) -> tuple[Actor, ...]:
    """The actors that the phrase headed by the token denotes or acts for, coordinated ones included."""
    if depth > DEPTH:
        return ()
    found = list(_own(token, table, depth))
    behind = [table.tokens[root] for root in table.rows.get(token.i, ())]
    for other in (*conjuncts(token), *behind, *_persons_beside(token, table)):
        found.extend(
            actor for actor in _own(other, table, depth) if actor.id not in {one.id for one in found}
        )
    return tuple(found)


def _persons_beside(token: Token, table: MentionTable) -> Iterator[Token]:
    """Those named behind a person: 'A of Italy, B of Greece and C of Malta', for one name is no other's apposition."""
    first = table.headed_by(token)
    if first is None or first.person is None:
        return
    for child in appositions(token):
        other = table.headed_by(child)
        if other is not None and other.person not in (None, first.person):
            yield child
            yield from conjuncts(child)


def _own(token: Token, table: MentionTable, depth: int) -> tuple[Actor, ...]:
    mention = table.headed_by(token)
    if mention is not None and (mention.actors or not mention.plural):
        return mention.actors
    if token.i in table.blocked:
        return ()
    if acts(token):
        owned = but_for_old_state(owner_actors(token, table, depth), token)
        if owned:
            return owned
    for other in appositions(token):
        if any(child.lower_ in ("a", "an") for child in other.lefts) and _is_national(other, table):
            continue  # 'the owner, an American' acts for nobody
        found = _own(other, table, depth + 1) if depth < DEPTH else ()
        for one in (
            conjuncts(other) if found and is_plural(token) else ()
        ):  # 'the ministers, Ali Musa and Ana Diaz'
            found += tuple(
                actor for actor in _own(one, table, depth + 1) if actor.id not in {a.id for a in found}
            )
        if found:
            return found
    return ()


def but_for_old_state(owners: tuple[Actor, ...], noun: Token) -> tuple[Actor, ...]:
    """'Breakaway regions of Georgia' are not Georgia's: the owners of a part but for the state that it left."""
    apart = any(child.lower_ in nouns().broken_away for child in noun.lefts)
    if not apart or noun.lemma_.lower() not in nouns().region:
        return owners
    return tuple(actor for actor in owners if actor.id != actor.state)


def _is_national(noun: Token, table: MentionTable) -> bool:
    mention = table.headed_by(noun)
    return mention is not None and mention.kind in ("people", "demonym")


def owner_actors(
    noun: Token, table: MentionTable, depth: int = 0, *, placed: bool = True
) -> tuple[Actor, ...]:
    """The actors of the nearest owner that the phrase itself names; made particular where it says so.

    Without `placed`, where it stands is not whose it is: 'Trump in Riyadh'.
    """
    member = noun.lemma_.lower() in MEMBERS
    for owners in owner_groups(noun, table, placed=placed):
        found: list[Actor] = []
        for owner in owners:
            for actor in actors_of_phrase(owner, table, depth + 1):
                if actor.id not in {one.id for one in found} and not (member and actor.id in organisations()):
                    found.append(actor)
        if found:
            return _narrower(found, noun, table) or tuple(particular(actor, noun, table) for actor in found)
    return ()


def _narrower(found: list[Actor], noun: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Afghanistan's Taliban government': of a state and one of its governments the government is meant."""
    beside = [table.headed_by(child) for child in noun.lefts if child.dep_ == "compound"]
    named = [actor for mention in beside if mention is not None for actor in mention.actors]
    return tuple(one for one in named if len(found) == 1 and one.state == found[0].id != one.id)
