"""Who towards whom: a candidate's actors and counterparts as pairs.

In:  a candidate, the document's material, who speaks.
Out: pairs (actor, counterpart), one for each state that the sentence names; empty where the text does not
let both be known. Enumerations unfold; 'each other' goes both ways; a mute party is the document's other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from legation.codebook.load import load_nouns
from legation.codebook.phrasing import Path
from legation.lists.contested import contested
from legation.lists.organisations import groups
from legation.reading.actors.syntax import is_plural
from legation.reading.material import Material
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.parties.companions import companions
from legation.reading.statements.parties.examples import examples_of
from legation.reading.statements.parties.named import (
    actors_at,
    is_about_two,
    listed_before,
    null_actor,
    other_party,
)
from legation.reading.statements.parties.seated import seated
from legation.reading.statements.parties.sides import same_side, side_of
from legation.reading.statements.status.hearsay import is_crowd
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Act, Attribution

Pair = tuple[Actor, Actor]
MUTUAL = frozenset(
    {("each", "other"), ("one", "another"), ("both", "sides"), ("both", "capitals"), ("both", "countries")}
)
LADDER: frozenset[Act] = frozenset({"recognize", "credentials", "accredit", "premises"})
# Acts that only governments do towards each other: their mute side may be sought in the whole document.
# Of goods, money and blame the text must say whose they are, unless the whole report is about two states:
# ordinary news is full of them.
DIPLOMATIC: frozenset[Act] = LADDER | {
    "mission",
    "office",
    "relations",
    "appoint",
    "expel",
    "designate",
    "visit",
    "meet",
}
IMPLICIT: frozenset[Path] = frozenset({("other",), ("speaker",), ("doer",)})


def pairs_of(
    candidate: Candidate,
    material: Material,
    said: Attribution | None,
    *,
    last: Pair | None = None,
    doers: Sequence[Pair] = (),
    told: Sequence[Pair] = (),
) -> list[Pair]:
    """Every pair of which the candidate's act is said; what words name goes before what they leave out.

    `last` is the pair that was spoken of last: where the words name neither side, it is still the talk; `doers` are
    those of the deed done last, and to whom it was done; `told` the pairs of the deed told before of the same thing.
    """
    phrasing = candidate.phrasing
    nobody = _nobody(candidate, material)
    crowd = None if nobody else _crowd(candidate, material)
    if crowd == []:
        return []
    actors = nobody or crowd or _explicit(_granting(candidate, material), candidate, material, apart_from=[])
    if actors and not nobody and candidate.act not in SYMMETRICAL and ("subject",) in phrasing.actor:
        beside = companions(candidate.trigger, candidate.arguments.subject, material)
        known = {side_of(actor.id) for actor in actors}
        actors = [*actors, *(actor for actor in beside if side_of(actor.id) not in known)]
    counterparts = _explicit(phrasing.counterpart, candidate, material, apart_from=actors)
    if not counterparts and len(actors) > 1 and candidate.act not in SYMMETRICAL:
        if phrasing.mutual or _mutually(candidate, material):
            counterparts = actors
        elif _between(candidate):
            both = candidate.act == "transit"  # a way is open from either end
            actors, counterparts = (actors, actors) if both else (actors[:1], actors[1:])
    if told and not (actors and counterparts):
        return _as_told(actors, counterparts, told)
    if not actors:
        paths = (*phrasing.actor, ("speaker",)) if _is_nobodys(candidate) else phrasing.actor
        actors = _implicit(paths, candidate, material, said, known=counterparts, last=last)
    if ("doer",) in phrasing.counterpart and _is_of_the_deed(candidate):
        counterparts = _doers_of_last(actors, doers) or counterparts
    if not counterparts and ("doer",) in phrasing.counterpart:
        counterparts = _doers_of_last(actors, doers)
    together = candidate.act in SYMMETRICAL and len({actor.state for actor in actors}) > 1
    if not counterparts and not together:
        counterparts = _implicit(phrasing.counterpart, candidate, material, said, known=actors, last=last)
    if not actors and not counterparts and _leaves_both_open(candidate, material):
        talk = last or (_only_two(candidate, material) if candidate.act in SYMMETRICAL else None)
        return [] if talk is None else [_granted(*talk) if candidate.act in LADDER else talk]
    if candidate.act in SYMMETRICAL or phrasing.mutual:
        pairs = _symmetrical(actors, counterparts, candidate, material)
    else:
        pairs = _crossed(actors, counterparts)
    if candidate.act in LADDER and any(token.pos_ == "PRON" for token in candidate.arguments.subject):
        pairs = [_granted(a, c) for a, c in pairs]  # 'it' is rather who grants than who is at issue
    always = candidate.act == "recognize"
    sentence = candidate.trigger.sent.text if pairs else ""
    if candidate.act == "mission" and phrasing.ending:
        return pairs  # whose embassy closes may be the government's before
    return [
        (seated(a, material, sentence, always=False), seated(c, material, sentence, always=always))
        for a, c in pairs
    ]


def _as_told(actors: list[Actor], counterparts: list[Actor], told: Sequence[Pair]) -> list[Pair]:
    """The pairs of a deed told before; who is named now takes the same side as then."""
    acting, facing = ({side_of(actor.id) for actor in named} for named in (actors, counterparts))
    return [
        pair
        for pair in told
        if (not acting or side_of(pair[0].id) in acting) and (not facing or side_of(pair[1].id) in facing)
    ]


def _is_nobodys(candidate: Candidate) -> bool:
    """'There is no question of recognising them': whoever says so would be the one who does it."""
    return is_gerund(candidate.trigger) and not candidate.arguments.subject


def _granted(one: Actor, other: Actor) -> Pair:
    """A pair on the ladder, with the side that is at issue as the counterpart."""
    if one.id in contested() and other.id not in contested():
        return other, one
    return one, other


def _only_two(candidate: Candidate, material: Material) -> Pair | None:
    """The two sides of which alone the document has spoken: 'they settled their dispute: the treaty was signed'."""
    spoken = dict[str | None, Actor]()
    for mention in material.mentions.all:
        if mention.root < candidate.trigger.i and mention.kind not in ("city", "organisation", "group"):
            spoken.update({side_of(actor.id): actor for actor in mention.actors if actor.id})
    if len(spoken) != 2:
        return None
    first, second = spoken.values()
    return first, second


def _is_of_the_deed(candidate: Candidate) -> bool:
    """'Syria recognised Abkhazia, which Georgia condemned': behind a comma 'which' is what was done."""
    trigger = candidate.trigger
    if trigger.dep_ != "acl:relcl" or trigger.head.dep_ != "obj":
        return False
    return any(
        child.lower_ == "which" and child.i > 0 and child.nbor(-1).text == "," for child in trigger.children
    )


def _doers_of_last(actors: list[Actor], doers: Sequence[Pair]) -> list[Actor]:
    """To condemn or praise 'the move' is to condemn or praise who made it: those who acted last."""
    sides = {side_of(actor.id) for actor in actors}
    if not actors:
        return []
    acted = {side_of(actor.id): actor for actor, _ in doers if side_of(actor.id) not in sides}
    others = [other for _, other in doers if side_of(other.id) not in sides]
    return list(acted.values()) or others[:1]


def _mutually(candidate: Candidate, material: Material) -> bool:
    """Whether each does it to the other: 'in each other's capitals', 'the two sides will open embassies'."""
    clause = candidate.trigger.subtree if candidate.trigger.pos_ == "VERB" else candidate.trigger.head.subtree
    words = [token.lower_ for token in clause]
    if any(pair in MUTUAL for pair in pairwise(words)):
        return True
    objects = candidate.arguments.object if candidate.act == "transit" else ()
    if any(child.lower_ == "their" for token in objects for child in token.children):
        return True  # 'Niger and Benin reopened their border'
    if candidate.act == "transit" and any(
        len(material.mentions.of_phrase(token)) == 2 for token in candidate.arguments.subject
    ):
        return True  # 'Spain and Morocco opened a customs post': a way is open from either end
    mentions = [material.mentions.headed_by(token) for token in candidate.arguments.subject]
    for token, mention in zip(candidate.arguments.subject, mentions, strict=True):
        if (
            mention is not None
            and len(mention.actors) > 1
            and any(c.lower_ == "their" for c in token.children)
        ):
            return True  # 'their countries would open embassies'
    return any(mention is not None and len(mention.actors) > 1 and not mention.named for mention in mentions)


def _leaves_both_open(candidate: Candidate, material: Material) -> bool:
    """Whether a clause may leave both sides unsaid: a diplomatic one, or any where two states are all the talk."""
    if ("other",) not in candidate.phrasing.counterpart:
        return False
    return candidate.act in DIPLOMATIC or candidate.act == "agree" or is_about_two(material)


def _between(candidate: Candidate) -> bool:
    """'Flights between Turkey and Libya': one phrase names both sides, the first as the doer."""
    paths = (path for path in candidate.phrasing.actor if path[-1] == "between")
    return any(words_at(path, candidate.trigger, candidate.arguments) for path in paths)


def _crowd(candidate: Candidate, material: Material) -> list[Actor] | None:
    """'Fifty-odd countries', 'members such as Hungary': of a crowd of states those that are named; None without one."""
    for token in candidate.arguments.subject:
        if is_crowd(token) and len(material.mentions.of_phrase(token)) < 2:
            return examples_of(token, material)
    return None


def _nobody(candidate: Candidate, material: Material) -> list[Actor]:
    """'No country has', 'neither has': nobody at all, or each of those listed before."""
    for path in candidate.phrasing.actor:
        for token in words_at(path, candidate.trigger, candidate.arguments):
            nobody = null_actor(token)
            if nobody is not None:
                return listed_before(token, material) or [nobody]
    return []


def _explicit(
    paths: tuple[Path, ...], candidate: Candidate, material: Material, *, apart_from: list[Actor]
) -> list[Actor]:
    """The actors at the first path that names any besides those of the other side."""
    sides = {side_of(actor.id) for actor in apart_from if actor.id}
    for path in paths:
        if path in IMPLICIT:
            continue
        found = [
            actor for actor in actors_at(path, candidate.trigger, candidate.arguments, material) if actor.id
        ]
        apart = [actor for actor in found if side_of(actor.id) not in sides]
        if apart:
            return _unnamed(apart)
    return []


def _unnamed(actors: list[Actor]) -> list[Actor]:
    """'The West' names nobody: one actor without an id, instead of those whom it is likely to mean."""
    ids = {actor.id for actor in actors}
    if len(actors) > 1 and any(not group.owed and ids == set(group.members) for group in groups().values()):
        return [Actor(None, actors[0].name)]
    return actors


def _implicit(
    paths: tuple[Path, ...],
    candidate: Candidate,
    material: Material,
    said: Attribution | None,
    *,
    known: list[Actor],
    last: Pair | None,
) -> list[Actor]:
    """The side that the words leave out: who speaks, or the document's other party, where the phrasing allows it."""
    sides = {side_of(actor.id) for actor in known if actor.id}
    if paths is candidate.phrasing.actor and _done_by_strangers(candidate, material):
        return []
    for path in paths:
        if path == ("speaker",) and said is not None and said.actor is not None and said.actor.id:
            if side_of(said.actor.id) not in sides and _may_grant(said.actor, candidate, paths, known):
                return [said.actor]
        elif path == ("other",):
            found = (
                other_party(
                    known,
                    candidate.trigger,
                    material,
                    at_issue=_at_issue(candidate, known),
                    far=candidate.act in DIPLOMATIC or is_about_two(material),
                    last=last,
                )
                if known
                else []
            )
            if found and _may_grant(found[0], candidate, paths, known):
                return found
    return []


def _done_by_strangers(candidate: Candidate, material: Material) -> bool:
    """Whether people or things that act for nobody known are the subject: 'farmers are bringing food'."""
    if candidate.trigger.pos_ not in ("VERB", "AUX") or ("subject",) not in candidate.phrasing.actor:
        return False
    subjects = candidate.arguments.subject
    return any(token.pos_ == "NOUN" and is_plural(token) for token in subjects) and not any(
        token.pos_ in ("PRON", "DET", "PROPN")
        or material.mentions.headed_by(token) is not None
        or token.lemma_.lower() in load_nouns()["envoy"] | load_nouns()["delegation"]
        for token in subjects
    )


def _granting(candidate: Candidate, material: Material) -> tuple[Path, ...]:
    """The paths to who acts; on the ladder only a grammatical subject that is itself at issue grants anything.

    'The arrival of the Taliban's envoys does not mean recognition': the envoys' owner is not who recognises.
    Credentials are received by whom they are presented to, at issue or not.
    """
    paths = candidate.phrasing.actor
    if candidate.act not in LADDER or candidate.act == "credentials":
        return paths
    able = list[Path]()
    for path in paths:
        if path == ("subject",) or path in IMPLICIT:
            able.append(path)
            continue
        found = actors_at(path, candidate.trigger, candidate.arguments, material)
        if any(actor.id not in contested() for actor in found):
            able.append(path)
    return tuple(able)


def _may_grant(actor: Actor, candidate: Candidate, paths: tuple[Path, ...], known: list[Actor]) -> bool:
    """Who is itself at issue is not silently taken for the one who recognises or accredits."""
    if candidate.act not in LADDER or paths is not candidate.phrasing.actor or actor.id not in contested():
        return True
    return any(other.id in contested() for other in known)


def _at_issue(candidate: Candidate, known: list[Actor]) -> bool:
    """Whether the mute side is the one whose recognition is at issue: where the other is not itself."""
    return candidate.act in LADDER and not any(actor.id in contested() for actor in known)


def _crossed(actors: Iterable[Actor], counterparts: Iterable[Actor]) -> list[Pair]:
    others = list(counterparts)
    return [(a, c) for a in actors for c in others if c.id and not same_side(a.id, c.id)]


def _symmetrical(
    actors: list[Actor], counterparts: list[Actor], candidate: Candidate, material: Material
) -> list[Pair]:
    """Pairs of an act that two or more do together: with whom, or among themselves."""
    pairs = _crossed(actors, counterparts)
    together = list({side_of(actor.id): actor for actor in [*actors, *counterparts]}.values())
    if not pairs or (len(actors) > 1 and len(counterparts) > 1):
        pairs = [(a, b) for n, a in enumerate(together) for b in together[n + 1 :] if a.id and b.id]
    if not pairs and len(together) == 1 and ("other",) in candidate.phrasing.counterpart:
        pairs = [
            (together[0], other)
            for other in other_party(
                together,
                candidate.trigger,
                material,
                at_issue=False,
                far=candidate.act in DIPLOMATIC or is_about_two(material),
            )
        ]
    if candidate.phrasing.mutual and candidate.act not in SYMMETRICAL:
        pairs = pairs + [(b, a) for a, b in pairs]
    return pairs
