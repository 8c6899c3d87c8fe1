"""The words at a path: 'object.owner', 'to.in', seen through what only stands before the thing meant.

In:  a trigger, its arguments, and a path of the codebook.
Out: the nouns that stand there.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.arguments import Arguments
from legation.reading.statements.clause.belonging import dependents, owners, possessors, whose_deed
from legation.reading.statements.clause.conjuncts import PLACES, with_conjuncts
from legation.reading.statements.clause.signs import SIGNS
from legation.reading.statements.clause.standins import is_genitive_alone, of_the_same_kind, stood_for
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.clause.voice import is_passive

CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "parataxis", "ccomp", "conj", "appos"})
TIES = frozenset({"acl", "acl:relcl", "amod"})
OF_DEEDS = ("by", "from", "to", "as", "off")
CHANNELS = frozenset({"through", "via"})  # 'food through the agencies of the United Nations'
TOGETHER = frozenset({"with", "between"})
MATTERS = frozenset({"of", "on", "for", "about", "over"})
SITES = (
    "in",
    "at",
    "near",
    "outside",
    "around",
    "across",
    "throughout",
    "along",
    "on",
    "to",
    "inside",
    "between",
    "off",
)
"""Prepositions that say where a thing is built."""
FAR = frozenset({"to", "from"})
"""Prepositions that a parse ties to the last of several nouns: 'tonnes of oil from Oman'."""


def words_at(path: Path, trigger: Token, found: Arguments) -> tuple[Token, ...]:
    """The nouns at a path, seen through transparent nouns ('a copy of the credentials')."""
    asked = (path, trigger.i)
    known = found.reached.get(asked)
    if known is None:
        found.reached[asked] = known = tuple(_reached(path, trigger, found))
    return known


def _reached(path: Path, trigger: Token, found: Arguments) -> list[Token]:
    first, steps = path[0], path[1:]
    if first == "self":
        tokens = [trigger]
    elif first == "site":
        tokens = [
            place
            for preposition in SITES
            for place in found.at(preposition) or _beside_object(preposition, found, trigger)
        ]
    elif first in SIGNS:
        tokens = list(SIGNS[first](trigger))
    elif first == "complement":
        tokens = [
            child
            for child in trigger.children
            if child.dep_ in ("xcomp", "ccomp") and child.pos_ not in ("VERB", "AUX")
        ]
        tokens += found.at("named")
        tokens += found.object if found.iobject else ()  # 'declared the envoy persona non grata'
        tokens += [child for child in trigger.children if child.dep_ == "advmod" and child.i > trigger.i + 1]
        tokens += [
            child
            for noun in found.object
            for child in noun.children
            if child.dep_ == "appos" or _stands_behind(child, noun)
        ]
        tokens += [
            last
            for noun in (*found.object, *(child for child in trigger.children if child.dep_ == "obl"))
            if found.object and (last := _said_last(noun)) is not None
        ]
    elif first == "any":
        tokens = [
            *found.object,
            *found.iobject,
            *found.subject,
            *(t for group in found.by_preposition.values() for t in group),
        ]
        tokens += [noun for token in tokens for one in with_conjuncts(token) for noun in nested(one)]
    else:
        tokens = [
            noun
            for token in found.at(first)
            or _beside_object(first, found, trigger)
            or _beside_deed(first, trigger, found)
            or _there(first, found)
            for noun in with_conjuncts(token)
        ]
    for step in steps:
        tokens = [reached for token in tokens for reached in _step(token, step, trigger, found)]
    return tokens


def _there(preposition: str, found: Arguments) -> tuple[Token, ...]:
    """'Put up an embassy there', 'flew there', where no place is named."""
    return found.at("there") if preposition in ("in", "to") else ()


def _said_last(noun: Token) -> Token | None:
    """'Declared 40 members of the embassy in Berlin undesirable': what ends the phrase, hung on a noun inside it."""
    inside = (
        word for word in noun.subtree if word.i > noun.i and word.dep_ == "amod" and word.i > word.head.i
    )
    return next(inside, None)


def _places_of_others(place: Token, preposition: str) -> Iterator[Token]:
    """'Its embassies in Uganda and the one in Spain': where another of the things is, hung on where the first is."""
    for word in with_conjuncts(place):
        if word.lower_ in ("one", "ones", "that", "those") and word.i != place.i:
            yield from dependents(word, preposition)


def _stands_behind(word: Token, noun: Token) -> bool:
    """'Declared two envoys undesirable', 'persona non grata': what hangs on the noun bare, and comes after it."""
    return word.dep_ in ("amod", "nmod") and word.i > noun.i and not preposition_of(word)


def _beside_object(preposition: str, found: Arguments, trigger: Token) -> list[Token]:
    """The nouns that a preposition ties to the object: 'moved its embassy to Jerusalem', whichever the parse chose.

    'A memorandum of understanding with Haiti' is with Haiti, too.
    """
    if preposition == "of":
        return []
    beside = [noun for token in found.object for noun in dependents(token, preposition)]
    if (
        not beside and preposition in FAR
    ):  # 'led a delegation of exporters to Jakarta', 'bought tonnes of oil from Oman'
        beside = [
            noun
            for token in found.object
            for one in dependents(token, "of")
            for noun in dependents(one, preposition)
        ]
    if beside or preposition not in TOGETHER:
        return beside
    return list(deeper(trigger, preposition)) if trigger.pos_ == "NOUN" else []


def deeper(noun: Token, preposition: str) -> Iterator[Token]:
    """Those with whom a thing is shared, hung on what it is about: 'talks on a ceasefire with Chad'."""
    for child in noun.children:
        lasting = (
            child.lemma_.lower() in load_nouns()["measure_of_time"]
        )  # 'the first transfer in years between'
        if child.dep_ == "nmod" and child.pos_ == "NOUN" and (lasting or preposition_of(child) in MATTERS):
            if child.lemma_.lower() not in load_nouns()["apart_word"]:
                yield from dependents(child, preposition)


def _beside_deed(preposition: str, trigger: Token, found: Arguments) -> list[Token]:
    """'The expulsion of two envoys by Chad': what belongs to a nominal hangs, in a parse, on whom it is of."""
    if trigger.pos_ != "NOUN" or preposition not in OF_DEEDS:
        return []
    things = found.at("of")
    beside = [noun for token in things for noun in dependents(token, preposition)]
    if beside or preposition != "by":
        return beside
    ends = [place for token in things for p in ("in", "to") for place in dependents(token, p)]
    ends += [place for role in ("to", "in") for place in found.at(role)]
    return [noun for place in ends for noun in dependents(place, "by")]  # 'a road in Chad by Niger'


def nested(noun: Token, depth: int = 2) -> Iterator[Token]:
    """The nouns that hang on a noun by prepositions: 'embassy' in 'consent for the operation of the embassy'."""
    for child in noun.children:
        if child.dep_ == "nmod" and preposition_of(child):
            yield child
            if depth:
                yield from nested(child, depth - 1)


def _step(token: Token, step: str, trigger: Token, found: Arguments) -> Iterator[Token]:
    if step in ("owner", "possessor") and is_genitive_alone(token):
        yield token
    elif step == "owner":
        alone = token.dep_ == "nsubj" and token.lower_ == "ones"  # 'new ones are to open in Harare'
        for noun in (*through(token), *stood_for(token, same=not alone)):
            yield from owners(noun)
    elif step == "object" and token.pos_ == "VERB":
        yield from (child for child in token.children if child.dep_ == "obj")
    elif step == "subject" and token.pos_ in ("VERB", "AUX"):  # 'charged that Kenya had armed them'
        yield from () if is_passive(token) else surface_subject(token)
    elif step == "possessor":
        for noun in through(token):
            yield from (owner for owner in owners(noun) if preposition_of(owner) != "of")
    elif step == "genitive":
        yield from possessors(token)
    elif step == "compound":  # 'a Damascus trip'
        yield from (name for name in token.children if name.dep_ == "compound" and name.pos_ == "PROPN")
    elif step == "host":
        yield from _hosts(token, found)
    elif step == "site":  # 'a port near Mombasa', 'a road across Chad'
        yield from (place for noun in through(token) for p in SITES for place in dependents(noun, p))
    elif step == "maker":  # 'the suspension that the organisation had imposed'
        clauses = (clause for clause in token.children if clause.dep_ == "acl:relcl")
        yield from (who for clause in clauses for who in clause.children if who.dep_ == "nsubj")
    elif step == "whose":
        yield from whose_deed(token)
    elif step == "tied":  # 'companies linked to the army of Myanmar', 'supplying its air force'
        ties = (child for noun in through(token) for child in noun.children if child.dep_ in TIES)
        yield from (word for tie in ties for word in tie.subtree if word.i > tie.i)
    elif step == "within":
        yield from _within(token)
    elif step == "freight":
        yield from _freight(token)
    else:
        for noun in through(token):
            reached = list(dependents(noun, step)) or (list(deeper(noun, step)) if step in TOGETHER else [])
            if not reached and step in PLACES:  # 'the ambassador of Ecuador in Caracas', hung on Ecuador
                names = (child for child in dependents(noun, "of") if child.pos_ == "PROPN")
                reached = [place for name in names for place in dependents(name, step)]
            if not reached and step in ("by", "from"):  # 'the recognition of Kosovo by Kenya', hung on Kosovo
                reached = [one for about in dependents(noun, "of") for one in dependents(about, step)]
            yield from (one for noun in reached for one in with_conjuncts(noun))


def _hosts(token: Token, found: Arguments) -> Iterator[Token]:
    """The state where a thing stands: of itself, of another of its kind, or of what is done there."""
    nouns = (*through(token), *stood_for(token, same=True))
    places = [place for noun in nouns for p in PLACES for place in dependents(noun, p)]
    if not places:  # 'Denmark kept its own': where the one spoken of before stands
        kind = [near for noun in of_the_same_kind(token) for near in (noun, noun.head)]
        places = [place for near in kind for p in ("in", "at") for place in dependents(near, p)]
    if not places:  # 'its Mogadishu embassy'
        owned = (noun for noun in nouns if any(child.dep_ == "nmod:poss" for child in noun.lefts))
        places = [
            name for noun in owned for name in noun.lefts if name.dep_ == "compound" and name.pos_ == "PROPN"
        ]
    if not places:  # 'the consulate that it opened in Dakhla'
        places = [
            place
            for noun in nouns
            for clause in noun.children
            if clause.dep_ == "acl:relcl"
            for place in dependents(clause, "in")
        ]
    yield from places
    if not places:
        for preposition in ("in", "at"):
            for place in found.at(preposition):
                yield place
                yield from _places_of_others(place, preposition)
        yield from found.at("there")


def _within(noun: Token) -> Iterator[Token]:
    """Every name inside a noun phrase, its clauses left out: 'the gold traders of the capital of Chad'."""
    for child in noun.children:
        if child.dep_ in CLAUSES or child.pos_ in ("VERB", "AUX") or preposition_of(child) in CHANNELS:
            continue
        yield child
        yield from _within(child)


def _freight(vehicle: Token) -> Iterator[Token]:
    """What a vehicle has on board: 'a ship with flour', 'carrying flour', 'laden with flour'."""
    aboard = list(dependents(vehicle, "with"))
    for home in dependents(vehicle, "from"):  # 'a ship from Turkey with flour', hung on Turkey
        aboard += dependents(home, "with")
    for clause in vehicle.children:
        if clause.dep_ in ("acl", "acl:relcl", "amod") and clause.i > vehicle.i:
            aboard += dependents(clause, "with")
            if clause.lemma_.lower() in vocabulary().carrying:
                aboard += [child for child in clause.children if child.dep_ == "obj"]
    for thing in aboard:
        for one in with_conjuncts(thing):
            yield from through(one)


def through(token: Token) -> Iterator[Token]:
    """A noun, then what it stands for: 'copy', then 'credentials'."""
    yield token
    if token.lemma_.lower() in load_nouns()["transparent"] or token.pos_ == "NUM":  # 'two of its crossings'
        for child in token.children:
            if child.dep_ == "nmod" and preposition_of(child) in ("of", "in", "for"):
                yield from through(child)
        for worth in (*token.children, *token.head.children):  # '$4 million worth of flour'
            if worth.lower_ == "worth" and worth.i > token.i:
                yield from (t for t in worth.children if preposition_of(t) == "of")
    for child in token.children:
        if child.dep_ not in ("appos", "flat"):
            continue
        if child.pos_ == "NOUN" or child.lower_.endswith("affaires"):
            yield child  # 'chargé d'affaires' is one word for what hangs on it
