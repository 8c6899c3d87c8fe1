"""Who towards whom: a candidate's actors and counterparts as pairs.

In:  a candidate, the document's material, who speaks.
Out: pairs (actor, counterpart), one for each state that the sentence names; empty where the text does not
let both be known. Enumerations unfold; 'each other' goes both ways; a mute party is the document's other one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from legation.codebook.traits import traits
from legation.lists.organisations import organisations
from legation.lists.sides import same_side, side_of
from legation.parser.parsed import Token
from legation.reading.actors.syntax import is_plural
from legation.reading.material import Material
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.misparsed import is_heading
from legation.reading.statements.clause.paths import with_conjuncts, words_at
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.parties.acting import acting_before
from legation.reading.statements.parties.companions import companions
from legation.reading.statements.parties.crowds import examples_of, is_crowd
from legation.reading.statements.parties.flows import turned
from legation.reading.statements.parties.granting import granted, granting_paths
from legation.reading.statements.parties.named import (
    faces_strangers,
    is_left_unnamed,
    named_at,
    some_to_the_other,
)
from legation.reading.statements.parties.nobody import nobody_of
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.seated import seated
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.parties.told_before import (
    apart_from_thing,
    as_told,
    besides_thing,
    going_on,
    joined_by_hyphen,
    still_acting,
    told_again,
)
from legation.reading.statements.parties.unnamed import (
    both_who_say,
    is_about_two,
    left_out,
    only_two,
    other_party,
    topic_of,
)
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Attribution

MUTUAL = frozenset(
    {("each", "other"), ("one", "another"), ("both", "sides"), ("both", "capitals"), ("both", "countries")}
)

PLACING = frozenset({"det", "nmod:poss", "nummod", "nmod"})
MOST_TOGETHER = 4  # who have all met each other where a text says only that they met


def pairs_of(candidate: Candidate, material: Material, said: Attribution | None, talk: Talk) -> list[Pair]:
    """Every pair of which the candidate's act is said; what words name goes before what they leave out.

    Where the words name neither side, it is still the talk's last pair.
    """
    phrasing = candidate.phrasing
    actors = _acting(candidate, material)
    if actors is None:
        return []
    actors, counterparts = _named_sides(actors, candidate, material, talk)
    if not counterparts and is_left_unnamed(phrasing.counterpart, candidate, material):
        return []
    if not actors and is_left_unnamed(phrasing.actor, candidate, material):
        return []
    actors, counterparts = _to_and_fro(actors, counterparts, candidate)
    if talk.told and not (actors and counterparts):
        return as_told(actors, counterparts, talk.told)
    if not actors and not counterparts and ("speaker",) in phrasing.actor:
        actors = counterparts = both_who_say(candidate, material)
    if not actors:
        actors = _who_takes_away(candidate, material)
    if not actors and said is None:
        actors = still_acting(candidate, counterparts, talk)
    if not actors:
        paths = (*phrasing.actor, ("speaker",)) if _is_nobodys(candidate) else phrasing.actor
        actors = left_out(paths, candidate, material, said, known=counterparts, talk=talk)
    if ("doer",) in phrasing.counterpart and _is_of_the_deed(candidate):
        counterparts = _doers_of_last(actors, talk.doers) or counterparts
    if not counterparts and actors:
        counterparts = _who_did_it(actors, candidate, material, talk)
    if not counterparts and (_faces_a_crowd(candidate, material) or faces_strangers(candidate, material)):
        return []  # 'may break off relations with governments that follow the American lead'
    if not counterparts and candidate.act not in SYMMETRICAL and not _names_somebody(candidate, material):
        counterparts = going_on(actors, talk)
    if not counterparts and not _are_together(actors, candidate, material):
        counterparts = left_out(phrasing.counterpart, candidate, material, said, known=actors, talk=talk)
    if actors and not counterparts and candidate.act in traits().topical:
        counterparts = topic_of(actors, material)  # a bulletin or an appeal says once who is helped
    if not actors and not counterparts:
        spoken_of = _of_the_talk(candidate, material, talk)
        if spoken_of is not None:
            return spoken_of
    actors, counterparts = _to_and_fro(actors, counterparts, candidate)
    if candidate.act in SYMMETRICAL or phrasing.mutual:
        pairs = _symmetrical(actors, counterparts, candidate, material)
    else:
        pairs = turned(_crossed(actors, counterparts), actors, candidate, material, talk)
    pronoun = any(token.pos_ == "PRON" for token in candidate.arguments.subject)
    if candidate.act in traits().ladder and pronoun and ("subject",) in phrasing.actor:
        pairs = [granted(a, c) for a, c in pairs]  # 'it' is rather who grants than who is at issue
    return _seated(pairs, candidate, material)


def _who_did_it(actors: list[Actor], candidate: Candidate, material: Material, talk: Talk) -> list[Actor]:
    """Whom praise or blame without a name is for: who blamed him who answers, who did the last deed told."""
    found = _answered(actors, talk.blamed)
    if found or ("doer",) not in candidate.phrasing.counterpart:
        return found
    found = _doers_of_last(actors, talk.doers)
    if found or candidate.act not in traits().reactions:
        return found
    sides = {side_of(actor.id) for actor in actors}
    return acting_before(candidate.trigger, material, sides, talk.reacted)


def _named_sides(
    actors: list[Actor], candidate: Candidate, material: Material, talk: Talk
) -> tuple[list[Actor], list[Actor]]:
    """Both sides by the words: of two who act together each may do it to the other."""
    phrasing = candidate.phrasing
    if candidate.thing is not None and talk.told:
        actors = apart_from_thing(actors, candidate, material)
    paths = besides_thing(candidate) if talk.told else phrasing.counterpart
    counterparts = named_at(paths, candidate, material, apart_from=actors)
    if not counterparts and len(actors) > 1 and candidate.act in traits().gifts | traits().staying:
        actors, counterparts = some_to_the_other(actors, candidate, material)
    if not counterparts and len(actors) > 1 and candidate.act not in SYMMETRICAL:
        if phrasing.mutual or _mutually(candidate, material) or _in_exchange(candidate, actors):
            counterparts = actors
        elif _between(candidate):
            both = candidate.act == "transit"  # a way is open from either end
            actors, counterparts = (actors, actors) if both else (actors[:1], actors[1:])
    if candidate.act == "transit" and (not actors or not counterparts or candidate.arguments.passive):
        ends = joined_by_hyphen(candidate, material)
        actors, counterparts = (ends, ends) if len(ends) == 2 else (actors, counterparts)
    return actors, counterparts


def _of_the_talk(candidate: Candidate, material: Material, talk: Talk) -> list[Pair] | None:
    """The pairs where the words name neither side; None where they do not leave both open."""
    again = told_again(candidate, talk)
    if again:
        return again
    if not _leaves_both_open(candidate, material) or (candidate.act == "designate" and not talk.same):
        return None  # 'the ban was lifted' may be any ban
    alike = talk.same[0] if len(talk.same) == 1 and candidate.act in traits().held else None
    spoken = alike or talk.main or talk.last
    if spoken and candidate.act == "agree" and any(one.id in organisations() for one in spoken):
        return []  # of an organisation's papers the text says whose they are
    pair = spoken or (only_two(candidate, material) if candidate.act in SYMMETRICAL else None)
    if pair is None:
        return []
    if candidate.act == "transit" and candidate.arguments.passive:
        return [pair, pair[::-1]]
    pairs = _seated([pair], candidate, material)
    return [granted(*one) if candidate.act in traits().ladder else one for one in pairs]


def _acting(candidate: Candidate, material: Material) -> list[Actor] | None:
    """Who acts by the words: nobody, those named of a crowd, the actors; None where a crowd has no name."""
    nobody = nobody_of(candidate, material)
    if nobody:
        return nobody
    crowd = _crowd(candidate, material)
    if crowd == []:
        return None
    actors = crowd or named_at(granting_paths(candidate, material), candidate, material, apart_from=[])
    alone = candidate.act in SYMMETRICAL and candidate.act != "relations"
    if not actors or alone or ("subject",) not in candidate.phrasing.actor:
        return actors
    beside = companions(candidate.trigger, candidate.arguments.subject, material)
    known = {side_of(actor.id) for actor in actors}
    return [*actors, *(actor for actor in beside if side_of(actor.id) not in known)]


def _seated(pairs: list[Pair], candidate: Candidate, material: Material) -> list[Pair]:
    """The pairs with the government that is meant by a state's capital or officials."""
    if not pairs or (candidate.act == "mission" and candidate.phrasing.ending):
        return pairs  # whose embassy closes may be the government's before
    always = candidate.act == "recognize"
    sentence = candidate.trigger.sent.text
    return [
        (seated(a, material, sentence, always=False), seated(c, material, sentence, always=always))
        for a, c in pairs
    ]


def _who_takes_away(candidate: Candidate, material: Material) -> list[Actor]:
    """'ECOWAS lifted the sanctions imposed on Niger': who lifts them had imposed them."""
    trigger = candidate.trigger
    thing = trigger.head
    if trigger.dep_ != "acl" or not candidate.arguments.passive or thing.dep_ != "obj":
        return []
    return [
        actor
        for noun in surface_subject(thing.head)
        for actor in material.mentions.of_phrase(noun)
        if actor.id
    ]


def _names_somebody(candidate: Candidate, material: Material) -> bool:
    """'Stood by the Socialist leader': towards whom is said, though nobody here knows who that is."""
    for path in candidate.phrasing.counterpart:
        for token in words_at(path, candidate.trigger, candidate.arguments) if len(path) == 1 else ():
            mention = material.mentions.headed_by(token)
            if mention is not None and mention.kind in ("person", "office") and not mention.actors:
                return True
    return False


def _is_nobodys(candidate: Candidate) -> bool:
    """'There is no question of recognising them': whoever says so would be the one who does it."""
    return is_gerund(candidate.trigger) and not candidate.arguments.subject


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


def _answered(actors: list[Actor], blamed: Sequence[Pair]) -> list[Actor]:
    """Whom one blames who rejects blame: who had blamed him."""
    sides = {side_of(actor.id) for actor in actors}
    return [one for one, other in blamed if side_of(other.id) in sides and side_of(one.id) not in sides]


def _in_exchange(candidate: Candidate, actors: list[Actor]) -> bool:
    """'Iran and Saudi Arabia will reopen embassies': of two, where no place is named, each does it to the other."""
    if candidate.act not in traits().exchanged or len(actors) != 2:
        return False
    if candidate.arguments.at("there"):
        return False  # 'have not opened embassies there'
    told = candidate.arguments.object or candidate.arguments.at(
        "of"
    )  # 'the reopening of Saudi and Iranian embassies'
    things = [noun for token in told for noun in with_conjuncts(token)]
    things = [noun for noun in things if noun.pos_ == "NOUN" and is_plural(noun)]
    return any(not any(child.dep_ in PLACING for child in noun.children) for noun in things)


def _to_and_fro(
    actors: list[Actor], counterparts: list[Actor], candidate: Candidate
) -> tuple[list[Actor], list[Actor]]:
    """'Embassies would be reopened in both capitals': whoever is named, each does it towards the other."""
    both = [*actors, *counterparts]
    if candidate.act not in traits().exchanged or len(both) != 2 or len(actors) == 2:
        return actors, counterparts
    clause = list(candidate.trigger.subtree)
    mutual = (one for one, other in pairwise(clause) if (one.lower_, other.lower_) in MUTUAL)
    # 'within hours of each other' is when, and not towards whom
    towards = any(one.i == 0 or one.nbor(-1).lower_ != "of" for one in mutual)
    return (both, both) if towards else (actors, counterparts)


def _mutually(candidate: Candidate, material: Material) -> bool:
    """Whether each does it to the other: 'in each other's capitals', 'the two sides will open embassies'."""
    clause = candidate.trigger.subtree if candidate.trigger.pos_ == "VERB" else candidate.trigger.head.subtree
    words = [token.lower_ for token in clause]
    if any(pair in MUTUAL for pair in pairwise(words)) or (
        {"each", "neither"} & set(words) and ("the", "other") in pairwise(words)
    ):
        return True
    if candidate.act in traits().reactions:
        return False  # 'all three condemned it': nobody of them blames another
    two_ways = candidate.act in ("transit", "payments")
    objects = candidate.arguments.object if two_ways else ()
    if any(child.lower_ == "their" for token in objects for child in token.children):
        return True  # 'Niger and Benin reopened their border'
    if two_ways and any(
        len(material.mentions.of_phrase(token)) == 2 for token in candidate.arguments.subject
    ):
        return True  # 'Spain and Morocco opened a customs post': a way is open from either end
    if candidate.act in traits().ladder and any(noun.pos_ == "NOUN" for noun in candidate.arguments.object):
        return False  # 'they do not recognise the territory'
    mentions = [material.mentions.headed_by(token) for token in candidate.arguments.subject]
    for token, mention in zip(candidate.arguments.subject, mentions, strict=True):
        if (
            mention is not None
            and len(mention.actors) == 2
            and any(c.lower_ == "their" for c in token.children)
        ):
            return True  # 'their countries would open embassies'; of three 'their missions' are with others
    return any(mention is not None and len(mention.actors) == 2 and not mention.named for mention in mentions)


def _leaves_both_open(candidate: Candidate, material: Material) -> bool:
    """Whether a clause may leave both sides unsaid: a diplomatic one, or any where two states are all the talk."""
    if ("other",) not in candidate.phrasing.counterpart:
        return False
    if candidate.act == "negotiate":  # 'talks on the bases continue'
        about_two = is_about_two(material) or only_two(candidate, material) is not None
        return about_two and ("other",) in candidate.phrasing.actor
    if is_heading(candidate.trigger):
        return True  # 'Handed over: …', under what was told of two
    return candidate.act in traits().diplomatic or candidate.act == "agree" or is_about_two(material)


def _between(candidate: Candidate) -> bool:
    """'Flights between Turkey and Libya': one phrase names both sides, the first as the doer."""
    paths = (path for path in candidate.phrasing.actor if path[-1] == "between")
    return any(words_at(path, candidate.trigger, candidate.arguments) for path in paths)


def _crowd(candidate: Candidate, material: Material) -> list[Actor] | None:
    """'Fifty-odd countries', 'members such as Hungary': of a crowd of states those that are named; None without one."""
    for token in candidate.arguments.subject:
        if (
            is_crowd(token)
            and len(material.mentions.of_phrase(token)) < 2
            and not _of_one_state(token, material)
        ):
            beside = (noun for noun in with_conjuncts(token) if noun.i != token.i)
            return examples_of(token, material) or [  # 'all member states and the Union itself'
                actor for noun in beside for actor in material.mentions.of_phrase(noun)
            ]
    return None


def _are_together(actors: list[Actor], candidate: Candidate, material: Material) -> bool:
    """Whether those who act do it with one another; 'severed relations along with Riyadh' is of both with a third."""
    several = candidate.act in SYMMETRICAL and len({actor.state for actor in actors}) > 1
    return several and not companions(candidate.trigger, candidate.arguments.subject, material)


def _faces_a_crowd(candidate: Candidate, material: Material) -> bool:
    """Whether the words name as the other side only so many states, or such as do this or that."""
    paths = (path for path in candidate.phrasing.counterpart if path[-1] in ("with", "to", "from", "of"))
    facing = [token for path in paths for token in words_at(path, candidate.trigger, candidate.arguments)]
    return any(
        is_crowd(token) and any(child.dep_ in ("acl", "acl:relcl") for child in token.children)
        for token in facing
    )


def _of_one_state(noun: Token, material: Material) -> bool:
    """'Four members of the Lithuanian parliament': counted people of one state, and no crowd of states."""
    actors = material.mentions.of_phrase(noun)
    return noun.lemma_.lower() == "member" and any(actor.id not in organisations() for actor in actors)


def _crossed(actors: Iterable[Actor], counterparts: Iterable[Actor]) -> list[Pair]:
    others = list(counterparts)
    return [(a, c) for a in actors for c in others if c.id and not same_side(a.id, c.id)]


def _with_other(actors: list[Actor], candidate: Candidate, material: Material) -> list[Pair]:
    """Each with the party that the words leave out: who came alone, or many who came to one host."""
    far = candidate.act in traits().diplomatic or is_about_two(material)
    other = other_party(actors, candidate.trigger, material, at_issue=False, far=far)
    return [(actor, one) for actor in actors for one in other]


def _symmetrical(
    actors: list[Actor], counterparts: list[Actor], candidate: Candidate, material: Material
) -> list[Pair]:
    """Pairs of an act that two or more do together: with whom, or among themselves."""
    pairs = _crossed(actors, counterparts)
    together = list({side_of(actor.id): actor for actor in [*actors, *counterparts]}.values())
    if not counterparts and len(together) > MOST_TOGETHER:
        return _with_other(actors, candidate, material)  # not each with each: with who had asked them
    if not pairs or (len(actors) > 1 and len(counterparts) > 1):
        pairs = [(a, b) for n, a in enumerate(together) for b in together[n + 1 :] if a.id and b.id]
    if not pairs and len(together) == 1 and ("other",) in candidate.phrasing.counterpart:
        pairs = _with_other(together, candidate, material)
    if candidate.phrasing.mutual and candidate.act not in SYMMETRICAL:
        pairs = pairs + [(b, a) for a, b in pairs]
    return pairs
