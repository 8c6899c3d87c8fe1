"""Who stands at a path: the actors that a phrasing's role names, and the fallbacks where the text is silent.

In:  a trigger's arguments, a path ('object.owner', 'to', 'other'), and the document's mentions.
Out: actors, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.codebook.load import load_nouns
from legation.codebook.phrasing import Path
from legation.lists.contested import contested
from legation.lists.organisations import organisations
from legation.lists.terms import terms
from legation.reading.material import Material
from legation.reading.statements.clauses import Arguments, dependents, owners, preposition_of
from legation.reading.statements.forms import is_past
from legation.reading.statements.sides import side_of
from legation.reading.statements.standins import stood_for
from legation.record.actor import Actor
from legation.record.statement import Rank

PLACES = ("in", "at", "to", "for", "near", "from")
TRAVELLERS = ("person", "office", "pronoun", "group")
NULL_WORDS = frozenset({"none", "nobody", "no-one", "neither"})
STATE_NOUNS = frozenset(
    "country state government nation capital power one member party neighbour neighbor".split()
)


ENVOYS: frozenset[Rank] = frozenset({"ambassador", "charge", "envoy", "consul", "diplomats"})


def words_at(path: Path, trigger: Token, found: Arguments) -> list[Token]:
    """The nouns at a path, seen through transparent nouns ('a copy of the credentials')."""
    first, steps = path[0], path[1:]
    if first == "self":
        tokens = [trigger]
    elif first in ("leaving", "gift", "listed", "out", "epithet"):
        tokens = list(signs(first, trigger))
    elif first == "complement":
        tokens = [
            child
            for child in trigger.children
            if child.dep_ in ("xcomp", "ccomp") and child.pos_ not in ("VERB", "AUX")
        ]
        tokens += found.object if found.iobject else ()  # 'declared the envoy persona non grata'
        tokens += [child for child in trigger.children if child.dep_ == "advmod" and child.i > trigger.i + 1]
        tokens += [
            child
            for noun in found.object
            for child in noun.children
            if child.dep_ == "appos" or (child.dep_ == "amod" and child.i > noun.i)
        ]
    elif first == "any":
        tokens = [
            *found.object,
            *found.iobject,
            *found.subject,
            *(t for group in found.by_preposition.values() for t in group),
        ]
        tokens += [noun for token in tokens for noun in nested(token)]
    else:
        tokens = [
            noun
            for token in found.at(first) or _beside_object(first, found)
            for noun in with_conjuncts(token)
        ]
    for step in steps:
        tokens = [reached for token in tokens for reached in _step(token, step, trigger, found)]
    return tokens


def _beside_object(preposition: str, found: Arguments) -> list[Token]:
    """The nouns that a preposition ties to the object: 'moved its embassy to Jerusalem', whichever the parse chose."""
    return (
        [noun for token in found.object for noun in dependents(token, preposition)]
        if preposition != "of"
        else []
    )


def nested(noun: Token, depth: int = 2) -> Iterator[Token]:
    """The nouns that hang on a noun by prepositions: 'embassy' in 'consent for the operation of the embassy'."""
    for child in noun.children:
        if child.dep_ == "nmod" and preposition_of(child):
            yield child
            if depth:
                yield from nested(child, depth - 1)


def signs(name: str, trigger: Token) -> Iterator[Token]:
    """Words of the clause that are a sign rather than a part: an infinitive of going, 'free of charge', 'off'."""
    if name == "leaving":
        yield from (
            t
            for t in trigger.subtree
            if t.lower_ in ("leave", "pack", "depart", "quit", "go") and t.i > trigger.i
        )
    elif name == "gift":
        clause = [*trigger.subtree, *trigger.ancestors]
        yield from (
            t
            for t in clause
            if t.lemma_.lower() in ("humanitarian", "free", "gift", "aid", "relief", "donation")
        )
        yield from (
            t for t in clause if t.lower_ in ("victims", "survivors", "earthquake", "flood", "refugees")
        )
    elif name == "epithet":
        if trigger.dep_ == "acl" and is_past(trigger):
            yield trigger
    elif name == "listed":
        if preposition_of(trigger) == "on" and any(child.dep_ == "cop" for child in trigger.children):
            yield trigger
    elif name == "out":
        if preposition_of(trigger) in ("off", "out_of") and any(
            child.dep_ == "cop" for child in trigger.children
        ):
            yield trigger


def _step(token: Token, step: str, trigger: Token, found: Arguments) -> Iterator[Token]:
    if step == "owner":
        for noun in (*through(token), *stood_for(token, same=True)):
            yield from owners(noun)
    elif step == "possessor":
        for noun in through(token):
            yield from (owner for owner in owners(noun) if preposition_of(owner) != "of")
    elif step == "host":
        nouns = (*through(token), *stood_for(token, same=True))
        places = [place for noun in nouns for p in PLACES for place in dependents(noun, p)]
        yield from places
        if not places:
            for preposition in ("in", "at"):
                yield from found.at(preposition)
    else:
        for noun in through(token):
            yield from dependents(noun, step)


def through(token: Token) -> Iterator[Token]:
    """A noun, then what it stands for: 'copy', then 'credentials'."""
    yield token
    if token.lemma_.lower() in load_nouns()["transparent"]:
        for child in token.children:
            if child.dep_ == "nmod" and preposition_of(child) in ("of", "in", "for"):
                yield from through(child)
        for worth in (*token.children, *token.head.children):  # '$4 million worth of flour'
            if worth.lower_ == "worth" and worth.i > token.i:
                yield from (t for t in worth.children if preposition_of(t) == "of")
    for child in token.children:
        if child.dep_ in ("appos", "flat") and child.pos_ == "NOUN":
            yield child


def with_conjuncts(token: Token) -> Iterator[Token]:
    """A noun and the nouns coordinated with it."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"):
            yield from with_conjuncts(child)


def is_class(token: Token, classes: frozenset[str], material: Material) -> bool:
    """Whether a noun is of one of the classes; a class that begins with '@' asks what it stands for."""
    for noun in (*through(token), *stood_for(token)):
        for name in classes:
            if name.startswith("@"):
                if _stands_for(noun, name, material):
                    return True
            elif _has_word(noun, load_nouns()[name]) or _is_one_of(noun, load_nouns()[name]):
                return True
    return False


def _stands_for(noun: Token, name: str, material: Material) -> bool:
    """The special classes: '@actor' any actor, '@official' who acts for one, '@traveller' who can go and meet, …"""
    if name == "@any":
        return True
    mention = material.mentions.headed_by(noun) or material.mentions.at(noun)
    if name == "@person":
        return mention is not None and mention.kind in ("person", "office")
    if name in ("@definite", "@indefinite"):
        return _is_definite(noun, material) == (name == "@definite")
    if name == "@named":
        return mention is not None and mention.person is not None
    if name == "@envoy":
        return mention is not None and mention.rank in ENVOYS
    if name == "@head":
        return mention is not None and (
            mention.rank == "head-of-state" or _heads_a_state(mention.person, material)
        )
    if name == "@place":
        return mention is not None and mention.kind in (
            "state",
            "capital",
            "city",
            "government",
            "nominal",
            "pronoun",
        )
    if name == "@organisation":
        return mention is not None and mention.kind == "organisation"
    if name == "@country":
        return mention is not None and mention.kind in ("state", "capital")
    actors = material.mentions.of_phrase(noun)
    if name == "@traveller":
        moves = (
            mention is not None
            and mention.kind in TRAVELLERS
            and noun.lower_ not in ("it", "this", "that", "its")
        )
        return bool(actors) and (moves or _has_word(noun, load_nouns()["delegation"]))
    if name == "@state":
        return bool(actors) and mention is not None and mention.kind in ("state", "capital", "government")
    if name == "@armed":  # 'the Revolutionary Guards': a state's force, listed as if it were a group
        return mention is not None and mention.kind == "nominal" and bool(actors)
    if name == "@contested":
        return any(actor.id in contested() for actor in actors)
    if name == "@group":
        return any(actor.id and ":" in actor.id for actor in actors)
    if name == "@official":
        return bool(actors) and (mention is None or mention.kind != "city")
    return bool(actors)


def _is_definite(noun: Token, material: Material) -> bool:
    """Whether a noun speaks of a certain one: 'the chargé', 'its ambassador', a name; not 'an envoy'."""
    mention = material.mentions.headed_by(noun)
    if noun.pos_ in ("PROPN", "PRON") or (mention is not None and mention.person is not None):
        return True
    return any(
        child.dep_ == "nmod:poss"
        or (child.dep_ == "det" and child.lower_ in ("the", "this", "that", "these", "those"))
        for child in noun.children
    )


def _heads_a_state(person: str | None, material: Material) -> bool:
    """Whether the list of terms knows a person as head of state on the day of publication."""
    day = material.document.published
    if person is None or day is None:
        return False
    return any(
        term.office == "head-of-state" and term.start <= day and (term.end is None or day <= term.end)
        for term in terms()
        if person == term.person or person in term.aliases
    )


def _is_one_of(noun: Token, words: frozenset[str]) -> bool:
    """'One' and 'its own' stand for a noun said before: 'an embassy … proposed to open one in Herat'."""
    if noun.lower_ not in ("one", "ones", "own") or noun.dep_ in ("nummod", "det", "amod", "advmod"):
        return False
    for earlier in reversed(noun.doc[max(0, noun.sent.start - 60) : noun.i]):
        if earlier.pos_ == "NOUN" and earlier.dep_ not in ("compound", "obl:unmarked", "nmod:unmarked"):
            if _has_word(earlier, words):
                return True
    return False


def _has_word(noun: Token, words: frozenset[str]) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in words or noun.lower_ in words:
        return True
    if noun.i > 0:
        before = noun.nbor(-1)
        joined = f"{before.lower_} {lemma}"
        if joined in words or (
            before.lower_ == "-" and noun.i > 1 and f"{noun.nbor(-2).lower_}-{lemma}" in words
        ):
            return True
    return False


def null_actor(token: Token) -> Actor | None:
    """'No country', 'none', 'nobody': the actor of whom the text denies the act altogether."""
    if token.lower_ in NULL_WORDS and not any(child.dep_ == "nmod" for child in token.children):
        return Actor(None, token.text)
    determiners = {child.lower_ for child in token.children if child.dep_ in ("det", "advmod", "nummod")}
    if token.lemma_.lower() in STATE_NOUNS and ("no" in determiners or "not" in determiners):
        return Actor(None, f"no {token.lower_}")
    if token.lower_ == "one" and token.i > 0 and token.nbor(-1).lower_ in ("no", "not"):
        return Actor(None, "no one")
    return None


def listed_before(token: Token, material: Material) -> list[Actor]:
    """Whom 'neither', 'none of them', 'not one of these states' means: the states listed before, if any are.

    'Neither' points at the last two that acted, the others at all that the paragraphs before have as subjects.
    """
    words = {child.lower_ for child in token.children} | {token.lower_}
    pointing = any(
        grandchild.lower_ in ("these", "those", "them") or child.lower_ in ("these", "those", "them")
        for child in token.children
        for grandchild in (child, *child.children)
    )
    if "neither" not in words and not pointing:
        return []
    acting = list[Actor]()
    for mention in material.mentions.all:
        head = material.doc[mention.root]
        if (
            mention.start < token.i
            and mention.named
            and mention.kind in ("state", "capital", "government", "organisation")
        ):
            if _acts(head):
                acting.extend(a for a in mention.actors if a.id)
    unique = list({side_of(actor.id): actor for actor in reversed(acting)}.values())
    return unique[:2] if "neither" in words and not pointing else unique


def _acts(token: Token) -> bool:
    """Whether a name is the subject of its clause, on its own, in a list or as an owner of the subject."""
    current = token
    while current.dep_ in ("conj", "appos", "flat", "nmod:poss") and current.head.i != current.i:
        current = current.head
    return current.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer")


def actors_at(path: Path, trigger: Token, found: Arguments, material: Material) -> list[Actor]:
    """The actors whom a path names; 'other' and 'speaker' are resolved by the caller."""
    actors = list[Actor]()
    for token in words_at(path, trigger, found):
        for noun in through(token):
            reached = material.mentions.of_phrase(noun)
            if reached:
                actors.extend(actor for actor in reached if actor.id not in {a.id for a in actors})
                break
    return actors


def other_party(
    known: list[Actor],
    trigger: Token,
    material: Material,
    *,
    at_issue: bool,
    last: tuple[Actor, Actor] | None = None,
) -> list[Actor]:
    """The party that a sentence leaves out: another state of the clause, else the one of the talk so far.

    The talk so far is who is at issue in the document, where the known side is not, then the pair spoken of
    last, then the document's other actors; `at_issue` puts who is at issue before those of the clause too.
    """
    sides = {side_of(actor.id) for actor in known}
    spoken = [actor for actor in (last or ())[::-1] if actor.id and side_of(actor.id) not in sides]
    salient = [actor for actor in material.mentions.salient(trigger) if side_of(actor.id) not in sides]
    disputed = [actor for actor in salient if actor.id in contested()]
    if any(actor.id in contested() for actor in known):
        disputed = []
    if at_issue and disputed:
        return disputed[:1]
    inside = _in_clause(trigger, material, sides)
    return (
        inside
        or disputed[:1]
        or spoken[:1]
        or [actor for actor in salient if actor.id not in organisations()][:1]
    )


def _in_clause(trigger: Token, material: Material, sides: set[str | None]) -> list[Actor]:
    """The nearest state of the sentence that is neither of the known sides nor the subject of another clause."""
    inside = list[tuple[int, Actor]]()
    for mention in material.mentions.all:
        if not trigger.sent.start <= mention.start < trigger.sent.end or mention.kind in (
            "city",
            "organisation",
        ):
            continue
        if _acts_elsewhere(material.doc[mention.root], trigger):
            continue
        away = abs(mention.root - trigger.i) + (40 if mention.locative else 0)
        inside.extend((away, a) for a in mention.actors if a.id and side_of(a.id) not in sides)
    return [min(inside, key=lambda pair: pair[0])[1]] if inside else []


def _acts_elsewhere(noun: Token, trigger: Token) -> bool:
    """Whether a name is the subject of another clause, in which the trigger does not stand."""
    current = noun
    while current.dep_ in ("conj", "appos", "flat") and current.head.i != current.i:
        current = current.head
    if current.dep_ not in ("nsubj", "nsubj:pass") or current.head.i == trigger.i:
        return False
    return not any(ancestor.i == current.head.i for ancestor in trigger.ancestors)
