"""Who stands at a path: the actors that a phrasing's role names, and the fallbacks where the text is silent.

In:  a trigger's arguments, a path ('object.owner', 'to', 'other'), and the document's mentions.
Out: actors, in the order of the text.
"""

from __future__ import annotations

from collections import Counter

from legation.codebook.load import load_nouns
from legation.codebook.phrasing import Path
from legation.lists.contested import contested
from legation.lists.organisations import organisations
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import Arguments
from legation.reading.statements.clause.paths import (
    through,
    words_at,
)
from legation.reading.statements.parties.examples import examples_of
from legation.reading.statements.parties.sides import side_of
from legation.reading.statements.status.hearsay import is_crowd
from legation.record.actor import Actor

MOST = 0.7  # of a report's mentions of states
FOES = frozenset({"rival", "enemy", "foe", "adversary", "opponent", "critic"})
BESIDE = frozenset({"advcl", "acl:relcl", "advcl:relcl", "parataxis"})
NULL_WORDS = frozenset({"none", "nobody", "no-one", "neither"})
STATE_NOUNS = frozenset(
    "country state government nation capital power one member party neighbour neighbor".split()
)


def null_actor(token: Token) -> Actor | None:
    """'No country', 'none', 'nobody': the actor of whom the text denies the act altogether."""
    if token.lower_ in NULL_WORDS and not any(child.dep_ == "nmod" for child in token.children):
        return Actor(None, token.text)
    determiners = {child.lower_ for child in token.children if child.dep_ in ("det", "advmod", "nummod")}
    if token.lemma_.lower() in STATE_NOUNS and ("no" in determiners or "not" in determiners):
        return Actor(None, f"no {token.lower_}")
    if token.lower_ == "world" and token.head.lemma_.lower() in ("call", "appeal", "urge", "ask", "press"):
        return Actor(None, "the world")
    if token.lower_ == "community" and any(c.lower_ == "international" for c in token.children):
        if token.head.lemma_.lower() in ("call", "appeal", "urge", "ask", "press"):
            return Actor(None, "the international community")
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
        behind = _behind_dateline(token, material)
        for noun in through(behind) if behind is not None and not _is_foe(behind) else ():
            reached = material.mentions.of_phrase(noun)
            if not reached and (is_crowd(noun) or _are_envoys(noun)):
                reached = tuple(examples_of(noun, material))
            if reached:
                actors.extend(actor for actor in reached if actor.id not in {a.id for a in actors})
                break
    return actors


def _is_foe(noun: Token) -> bool:
    """'Somaliland's rivals': whose rivals they are is not who they are."""
    return noun.lemma_.lower() in FOES and any(child.dep_ == "nmod:poss" for child in noun.children)


def _are_envoys(noun: Token) -> bool:
    """'Five ambassadors, among them those of Malta and Qatar'."""
    return noun.lemma_.lower() in load_nouns()["envoy_strict"] and noun.morph.get("Number", []) == ["Plur"]


def _behind_dateline(token: Token, material: Material) -> Token | None:
    """The word meant where a parse takes a dateline's place for it: 'NAIROBI - Kenya' is Kenya, named behind it."""
    if not material.mentions.in_dateline(token):
        return token
    named = (t for t in token.children if t.dep_ in ("flat", "appos", "list", "conj", "parataxis"))
    return next((t for t in named if not material.mentions.in_dateline(t)), None)


def other_party(
    known: list[Actor],
    trigger: Token,
    material: Material,
    *,
    at_issue: bool,
    far: bool,
    last: tuple[Actor, Actor] | None = None,
) -> list[Actor]:
    """The party that a sentence leaves out: another state of the clause, else the one of the talk so far.

    The talk so far is who is at issue in the document, where the known side is not, then the pair spoken of
    last, then, where `far`, the document's other actors; `at_issue` puts who is at issue before all others.
    """
    sides = {side_of(actor.id) for actor in known}
    spoken = [actor for actor in (last or ())[::-1] if actor.id and side_of(actor.id) not in sides]
    salient = [actor for actor in material.mentions.salient(trigger) if side_of(actor.id) not in sides]
    disputed = [actor for actor in salient if actor.id in contested()]
    if any(actor.id in contested() for actor in known):
        disputed = []
    if at_issue and disputed:
        return disputed[:1]
    inside = _in_clause(trigger, material, sides, far=far)
    rest = [actor for actor in salient if actor.id not in organisations()] if far else []
    return inside or disputed[:1] or spoken[:1] or rest[:1]


def is_about_two(material: Material) -> bool:
    """Whether a report is about two states' dealings: two sides have most of its mentions, each several."""
    counts = Counter(
        side_of(actor.id)
        for mention in material.mentions.all
        if mention.kind not in ("city", "organisation")
        for actor in mention.actors
        if actor.id is not None
    )
    ranked = [count for _, count in counts.most_common()]
    return len(ranked) > 1 and ranked[1] > 2 and ranked[0] + ranked[1] >= MOST * sum(ranked)


def _in_clause(trigger: Token, material: Material, sides: set[str | None], *, far: bool) -> list[Actor]:
    """The nearest state of the sentence that is neither of the known sides nor the subject of another clause."""
    inside, sentence = list[tuple[int, Actor]](), trigger.sent
    start, end = sentence.start, sentence.end
    for mention in material.mentions.all:
        if not start <= mention.start < end or mention.kind in (
            "city",
            "organisation",
        ):
            continue
        if _acts_elsewhere(material.doc[mention.root], trigger):
            continue
        if _is_foe(material.doc[mention.root].head):
            continue
        if not far and _in_another_clause(material.doc[mention.root], trigger):
            continue
        away = abs(mention.root - trigger.i) + (40 if mention.locative else 0)
        inside.extend((away, a) for a in mention.actors if a.id and side_of(a.id) not in sides)
    return [min(inside, key=lambda pair: pair[0])[1]] if inside else []


def _in_another_clause(noun: Token, trigger: Token) -> bool:
    """Whether a name stands in a clause beside the trigger's: 'after nationalising the mine of a firm of France'."""
    verb = next((one for one in noun.ancestors if one.pos_ in ("VERB", "AUX")), None)
    if (
        verb is None
        or verb.i == trigger.i
        or verb.dep_ not in BESIDE
        or (verb.i and verb.nbor(-1).text == "-")
    ):
        return False  # the 'hit' of 'earthquake-hit' is no clause
    return not any(ancestor.i == verb.i for ancestor in trigger.ancestors)


def _acts_elsewhere(noun: Token, trigger: Token) -> bool:
    """Whether a name is the subject of another clause, in which the trigger does not stand."""
    current = noun
    while current.dep_ in ("conj", "appos", "flat") and current.head.i != current.i:
        current = current.head
    if current.dep_ not in ("nsubj", "nsubj:pass") or current.head.i == trigger.i:
        return False
    return not any(ancestor.i == current.head.i for ancestor in trigger.ancestors)
