"""Nobody at all: 'no country has', 'none', 'neither', or each of those listed before.

In:  a noun or pronoun of a parsed document.
Out: the actor of whom the text denies the act, or the states that 'neither' and 'none of them' mean.
"""

from __future__ import annotations

from itertools import pairwise

from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.clause.syntax import SUBJECTS
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor

NAMED = frozenset({"state", "capital", "government", "organisation"})
NULL_WORDS = frozenset({"none", "nobody", "no-one", "neither"})


def null_actor(token: Token) -> Actor | None:
    """'No country', 'none', 'nobody': the actor of whom the text denies the act altogether."""
    if token.lower_ in NULL_WORDS and not any(child.dep_ == "nmod" for child in token.children):
        return Actor(None, token.text)
    determiners = {child.lower_ for child in token.children if child.dep_ in ("det", "advmod", "nummod")}
    if token.lemma_.lower() in vocabulary().states_denied and ("no" in determiners or "not" in determiners):
        return Actor(None, f"no {token.lower_}")
    calling = vocabulary().appealing | vocabulary().called_on | {"invite", "encourage"}
    if (
        "all" in determiners
        and token.lemma_.lower() in vocabulary().states
        and token.head.lemma_.lower() in calling
        and token.dep_ not in SUBJECTS
    ):
        return Actor(None, f"all {token.lower_}")
    if token.lower_ == "world" and any(child.lower_ in ("should", "must") for child in token.head.children):
        return Actor(None, "the world")
    if token.lower_ == "world" and token.head.lemma_.lower() in vocabulary().calling_on:
        return Actor(None, "the world")
    if token.lower_ == "community" and any(c.lower_ == "international" for c in token.children):
        if token.head.lemma_.lower() in vocabulary().calling_on:
            return Actor(None, "the international community")
    if token.lower_ == "one" and token.i > 0 and token.nbor(-1).lower_ in ("no", "not"):
        return Actor(None, "no one")
    return None


def listed_before(token: Token, material: Material) -> list[Actor]:
    """Whom 'neither', 'none of them', 'not one of these states' means: the states listed before, if any are.

    'Neither' points at the last two named together, else at the last two that acted; the others at all that the
    paragraphs before have as subjects.
    """
    words = {child.lower_ for child in token.children} | {token.lower_}
    pointing = any(
        grandchild.lower_ in ("these", "those", "them") or child.lower_ in ("these", "those", "them")
        for child in token.children
        for grandchild in (child, *child.children)
    )
    if "neither" not in words and not pointing:
        return []
    pair = _pair_before(token, material) if not pointing else []
    if pair:
        return pair
    acting = list[Actor]()
    for mention in material.mentions.all:
        head = material.doc[mention.root]
        if mention.start < token.i and mention.named and mention.kind in NAMED:
            if _acts(head):
                acting.extend(a for a in mention.actors if a.id)
    unique = list({side_of(actor.id): actor for actor in reversed(acting)}.values())
    return unique[:2] if "neither" in words and not pointing else unique


def _pair_before(token: Token, material: Material) -> list[Actor]:
    """'Was received in Niamey and Bamako. Neither recognises him': the last two named together, in whatever part."""
    start = token.sent_before.start
    named = [
        mention
        for mention in material.mentions.all
        if start <= mention.start < token.i and mention.named and mention.kind in NAMED
    ]
    for first, second in reversed(list(pairwise(named))):
        between = [word.lower_ for word in material.doc[first.end : second.start]]
        if (
            between in (["and"], ["nor"], ["or"], ["and", "the"])
            and material.doc[first.start - 1].text != ","
        ):
            return [actor for mention in (first, second) for actor in mention.actors if actor.id]
    return []


def _acts(token: Token) -> bool:
    """Whether a name is the subject of its clause, on its own, in a list or as an owner of the subject."""
    current = token
    while current.dep_ in ("conj", "appos", "flat", "nmod:poss") and current.head.i != current.i:
        current = current.head
    return current.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer")


def nobody_of(candidate: Candidate, material: Material) -> list[Actor]:
    """'No country has', 'neither has': nobody at all, or each of those listed before."""
    for path in candidate.phrasing.actor:
        for token in words_at(path, candidate.trigger, candidate.arguments):
            members = _none_of(token, material)
            nobody = null_actor(token) or next(iter(members), None)
            if nobody is not None:
                return listed_before(token, material) or members or [nobody]
    return []


def nobody_faced(candidate: Candidate) -> list[Actor]:
    """'Has no ties with any nation': towards nobody at all, where what is denied is denied of all."""
    for path in candidate.phrasing.counterpart:
        for token in words_at(path, candidate.trigger, candidate.arguments) if path[-1] == "with" else ():
            words = {child.lower_ for child in token.children if child.dep_ in ("det", "amod")}
            if token.lemma_.lower() in vocabulary().states and words & {"any", "no"}:
                return [Actor(None, " ".join((*sorted(words & {"any", "no"}), token.lower_)))]
    return []


def _none_of(token: Token, material: Material) -> list[Actor]:
    """'None of the five states of Central Asia': each member of those named; of others nobody."""
    if token.lower_ not in NULL_WORDS | {"one"} or (token.lower_ == "one" and token.nbor(-1).lower_ != "not"):
        return []
    named = [child for child in token.children if child.dep_ == "nmod"]
    members = [actor for child in named for actor in material.mentions.of_phrase(child) if actor.id]
    if len(members) > 1:
        return members
    states = any(child.lemma_.lower() in vocabulary().states for child in named)
    return [Actor(None, f"{token.text} of {named[0].text}")] if states else []
