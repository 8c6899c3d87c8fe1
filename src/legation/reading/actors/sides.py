"""For whom an office without an owner speaks: 'Deputy Foreign Minister X', 'the spokesman'.

In:  the office, the mentions and the focus at its place.
Out: actors, empty where nobody can tell.
Law: who meets, receives or is received speaks for another side than the other party of the same clause;
     who comes from or to a place of a state is rarely of that state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.parser.parsed import Token
from legation.reading.actors.focus import Focus
from legation.reading.actors.mention import Mention
from legation.reading.actors.office_phrases import OfficePhrase
from legation.reading.actors.owners import actors_of_phrase
from legation.reading.actors.syntax import SUBJECTS, clause_verb, is_definite, preposition
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

PARTIES = frozenset({"obj", "iobj", "obl", "obl:agent"})
WITH = frozenset({"with", "by", "to", "between"})
TRAVELLED = frozenset({"from", "to"})
FAR = 99
POSTED = frozenset({"ambassador", "charge", "envoy", "consul", "diplomats", "delegation"})
SPEAKING = frozenset({"spokesman", "other"})
TENTATIVE = frozenset({"acting", "interim", "caretaker", "transitional"})
SOLDIERS = frozenset({"military", "junta"})
SENDING = frozenset(
    {"name", "appoint", "send", "nominate", "dispatch", "recall", "withdraw", "designate", "post"}
)


def side_of(root: Token, office: OfficePhrase, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """The side in focus, for offices that only governments have."""
    sender = _sender(root, table) or _of_soldiers(root, table)
    if sender:
        return sender
    place = _where(root, table)
    if place:
        return place
    if office.office.id == "other" and root.lemma_.lower() != "official":
        return ()
    if (
        office.plural
        and root.lemma_.lower() != "official"
        and not (is_definite(root) and office.office.rank in POSTED)
    ):
        return ()
    titled = office.root != root.i or root.pos_ == "PROPN"
    if not titled and office.office.rank in POSTED and not (is_definite(root) and office.plural):
        return ()
    apart = set(other_parties(root, table))
    if titled:
        own = _in_its_words(office, table)
        if own:
            return own
        # officials of a government in dispute are introduced as its own; the others go without
        disputed = {
            one.state for mention in table.in_order() for one in mention.actors if ":" in (one.id or "")
        }
        fits = apart | disputed
        back = focus.best(
            root, lambda one: _is_state(one) and one.actors[0].state not in fits, window=FAR, bound=False
        )
        if back is not None:
            return (Actor(back.actors[0].id, back.actors[0].name),)
        other = _only_other(fits, table)
        if other:
            return other
    speaks = office.office.id in SPEAKING
    back = focus.best(
        root,
        lambda one: (
            (_is_state(one) or (speaks and len(one.actors) == 1)) and one.actors[0].state not in apart
        ),
        bound=False,
    )
    if back is None and apart:
        return _only_other(apart, table)
    return (Actor(back.actors[0].id, back.actors[0].name),) if back else ()


def _in_its_words(office: OfficePhrase, table: MentionTable) -> tuple[Actor, ...]:
    """'Acting commerce minister': of a government spoken of whose ministers are called so."""
    words = set(office.text.lower().split())
    spoken = {actor.id for mention in table.in_order() for actor in mention.actors}
    for government in governments().values():
        if (
            government.id in spoken
            and government.generic
            and words & (TENTATIVE & set(government.qualifiers))
        ):
            return (Actor(government.id, government.name),)
    return ()


def _of_soldiers(root: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'A military spokesman': of the government spoken of that soldiers make up, and of no other state's army."""
    words = {child.lower_ for child in root.lefts if child.dep_ in ("amod", "compound")}
    if not words & SOLDIERS:
        return ()
    spoken = {actor.id for mention in table.in_order() for actor in mention.actors}
    rule = [
        one for one in governments().values() if one.id in spoken and words & SOLDIERS & set(one.qualifiers)
    ]
    return (Actor(rule[0].id, rule[0].name),) if len(rule) == 1 else ()


def _where(root: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Naypyidaw, where the deputy foreign minister …': the state of the place that the clause is about."""
    verb = clause_verb(root)
    if verb.dep_ != "acl:relcl" or not any(child.lower_ == "where" for child in verb.lefts):
        return ()
    mention = table.headed_by(verb.head)
    return tuple(Actor(one.id, one.name) for one in mention.actors) if mention is not None else ()


def _sender(root: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Riyadh has named an ambassador to Tehran': who names or recalls an envoy is the envoy's side."""
    while root.dep_ in ("appos", "flat", "nmod:desc") and root.head.i != root.i:
        root = root.head
    if root.dep_ != "obj":
        return ()
    verb = root.head
    posted_to = any(child.dep_ == "nmod" and preposition(child) in ("to", "in") for child in root.rights)
    if verb.lemma_.lower() not in SENDING and not (verb.lemma_.lower() == "accredit" and posted_to):
        return ()
    found: list[Actor] = []
    while not found:
        for child in verb.lefts:
            if child.dep_ in SUBJECTS:
                found.extend(actors_of_phrase(child, table))
        if verb.dep_ not in ("conj", "xcomp") or verb.head.i == verb.i:
            break
        verb = verb.head
    return tuple(Actor(one.id, one.name) for one in found)


def _is_state(mention: Mention) -> bool:
    return len(mention.actors) == 1 and mention.actors[0].id not in organisations()


def other_parties(root: Token, table: MentionTable) -> Iterator[str]:
    """States of who else is a party of the clause: its subject for an object, its objects for a subject."""
    token = root
    while token.dep_ in ("appos", "nmod:desc", "flat", "compound", "conj") and token.head.i != token.i:
        token = token.head
    subject = token.dep_ in SUBJECTS
    if not subject and not (token.dep_ in PARTIES and (token.dep_ != "obl" or preposition(token) in WITH)):
        return
    verb = clause_verb(token)
    there = table.headed_by(verb) if subject and preposition(verb) == "in" else None
    for actor in there.actors if there is not None and there.kind in ("capital", "city", "state") else ():
        if actor.state:  # 'the foreign minister had been in Taipei'
            yield actor.state
    for child in verb.children:
        if child.i == token.i:
            continue
        party = child.dep_ in PARTIES and (preposition(child) in WITH or not preposition(child))
        travelled = preposition(child) in TRAVELLED
        if (subject and (party or travelled)) or (not subject and child.dep_ in SUBJECTS):
            mention = table.headed_by(child)
            for actor in mention.actors if mention is not None else ():
                if actor.state:
                    yield actor.state


def _only_other(apart: set[str | None] | set[str], table: MentionTable) -> tuple[Actor, ...]:
    """In a document about two states, the one that is left."""
    times = Counter(
        actor.state for one in table.in_order() for actor in one.actors if _is_state(one) and one.named
    )
    leading = [state for state, _ in times.most_common(2)]
    left = [state for state in leading if state not in apart]
    return (
        (Actor(left[0], states()[left[0]].name),) if len(leading) == 2 and len(left) == 1 and left[0] else ()
    )


def holder_of(token: Token, focus: Focus) -> Mention | None:
    """Who held the office when last spoken of: 'the president' is President X, of a state at hand first."""

    def holds(one: Mention) -> bool:
        return (
            one.kind == "person"
            and bool(one.actors)
            and one.office is not None
            and token.lemma_.lower() in one.office.lower()
        )

    here = {
        actor.state
        for one in focus.settled
        if focus.same_sentence(token, one)
        and one.kind in ("government", "state", "capital")
        and not one.locative
        for actor in one.actors
    }
    near = focus.best(token, lambda one: holds(one) and one.actors[0].state in here, window=FAR, bound=False)
    return near or focus.best(token, holds, window=FAR, bound=False)
