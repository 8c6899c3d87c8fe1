"""The sides that the words leave out: told before, answered, gone on about, or the talk's last pair.

In:  what is asked of a candidate, and the sides known so far.
Out: the sides with those who must be meant, or the pairs that the talk has been of.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.codebook.phrasing import Path
from legation.codebook.traits import traits
from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.forms import is_gerund
from legation.reading.statements.clause.line_labels import label_of
from legation.reading.statements.clause.misparsed import is_heading
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.parties.acting import acting_before
from legation.reading.statements.parties.by_the_words import names_somebody
from legation.reading.statements.parties.companions import companions
from legation.reading.statements.parties.crossing import in_power_of
from legation.reading.statements.parties.doers import points_back
from legation.reading.statements.parties.granting import granted
from legation.reading.statements.parties.labelled_lines import of_the_heading, of_the_line
from legation.reading.statements.parties.named import actors_at
from legation.reading.statements.parties.of_others import is_told_of_others
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.sides import Asked, Sides
from legation.reading.statements.parties.the_two import the_two, those_between
from legation.reading.statements.parties.told_before import as_told, going_on, still_acting, told_again
from legation.reading.statements.parties.unnamed import (
    both_who_say,
    is_about_two,
    left_out,
    only_two,
    topic_of,
)
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL

HOME = frozenset({"home"})
HIT: tuple[Path, ...] = (("object", "on"), ("object", "against"), ("object", "to"))
"""Whom a deed is done to that another blames: of 'opposed sanctions on Belarus' it is not Belarus that is blamed."""


def _not_hit(found: list[Actor], asked: Asked) -> list[Actor]:
    candidate = asked.candidate
    if candidate.act not in traits().reactions:
        return found
    hit = {
        one.id
        for path in HIT
        for one in actors_at(path, candidate.trigger, candidate.arguments, asked.material)
    }
    return [one for one in found if one.id not in hit]


def as_it_was_told(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'They resumed on Monday': of a thing told before the same ones are meant."""
    told = asked.talk.told
    if not told or (sides.actors and sides.counterparts):
        return sides
    return as_told(sides.actors, sides.counterparts, told)


def both_say_so(asked: Asked, sides: Sides) -> Sides:
    """'There is no question of recognition, officials on both sides stress': each says so of the other."""
    if sides.actors or sides.counterparts or ("speaker",) not in asked.candidate.phrasing.actor:
        return sides
    both = both_who_say(asked.candidate, asked.material)
    return Sides(both, both)


def whose_line_it_is(asked: Asked, sides: Sides) -> Sides:
    """'- Benin: border closed' under 'Niger': who labels a line acts, towards whom the heading names."""
    trigger, material = asked.candidate.trigger, asked.material
    if (sides.actors and sides.counterparts) or label_of(trigger) is None:
        return sides
    actors = of_the_line(trigger, material)
    known = {side_of(actor.id) for actor in (*sides.actors, *sides.counterparts)}
    if not actors or (not sides.actors and {side_of(actor.id) for actor in actors} & known):
        return sides
    facing = sides.counterparts or of_the_heading(trigger, material)
    return Sides(sides.actors or actors, facing)


def who_had_imposed_it(asked: Asked, sides: Sides) -> Sides:
    """'ECOWAS lifted the sanctions imposed on Niger': who lifts them had imposed them."""
    trigger = asked.candidate.trigger
    thing = trigger.head
    passive = asked.candidate.arguments.passive
    if sides.actors or trigger.dep_ != "acl" or not passive or thing.dep_ != "obj":
        return sides
    if asked.candidate.act in traits().reactions:
        return sides  # 'expelled diplomats accused of spying'

    reached = (a for noun in surface_subject(thing.head) for a in asked.material.mentions.of_phrase(noun))
    return Sides([actor for actor in reached if actor.id], sides.counterparts)


def who_did_the_same(asked: Asked, sides: Sides) -> Sides:
    """'Restrictions on Guinea were eased too': where nobody speaks, who did the same before."""
    if sides.actors or asked.said is not None:
        return sides
    return Sides(still_acting(asked.candidate, sides.counterparts, asked.talk), sides.counterparts)


def actor_left_out(asked: Asked, sides: Sides) -> Sides:
    """'A letter said that it would recognise Kosovo': who speaks, or the report's other party, acts.

    'There is no question of recognising them': whoever says so would be the one who does it.
    """
    if sides.actors:
        return sides
    candidate = asked.candidate
    nobodys = is_gerund(candidate.trigger) and not candidate.arguments.subject
    paths = (*candidate.phrasing.actor, ("speaker",)) if nobodys else candidate.phrasing.actor
    if _is_there(candidate.trigger):
        paths = (("speaker",), *paths)
    found = left_out(paths, candidate, asked.material, asked.said, known=sides.counterparts, talk=asked.talk)
    return Sides(found, sides.counterparts)


def _is_there(noun: Token) -> bool:
    """'There will be no visit to Chad, the minister said': who says so speaks of his own deed."""
    told = any(child.dep_ == "expl" and child.lower_ == "there" for child in noun.head.children)
    return noun.pos_ == "NOUN" and told and any(child.lower_ == "no" for child in noun.children)


def deal_of_others(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'Turkey and Libya signed a deal. Greece rejected the deal': what two have signed is no deal of a third."""
    candidate, told = asked.candidate, asked.talk.same
    if candidate.act != "agree" or sides.counterparts or not sides.actors or not told:
        return sides
    things = (*candidate.arguments.object, *candidate.arguments.subject)
    pointed = any(
        child.lower_ in ("the", "this") for one in things if one.pos_ == "NOUN" for child in one.children
    ) or any(one.lower_ == "it" for one in candidate.arguments.object)
    signed = {side_of(actor.id) for pair in told for actor in pair}
    return sides if not pointed or signed & {side_of(actor.id) for actor in sides.actors} else []


def who_did_the_deed(asked: Asked, sides: Sides) -> Sides:
    """'Syria recognised Abkhazia, which Georgia condemned': 'which' blames who did the deed, and no name else."""
    if ("doer",) not in asked.candidate.phrasing.counterpart or not _is_of_the_deed(asked.candidate):
        return sides
    return Sides(sides.actors, _doers_of_last(sides.actors, asked.talk.doers) or sides.counterparts)


def who_is_answered(asked: Asked, sides: Sides) -> Sides:
    """'Israel condemned the move', 'Chad rejected that': praised or blamed is who did it, answered who had blamed."""
    if sides.counterparts or not sides.actors:
        return sides
    candidate, talk = asked.candidate, asked.talk
    known = {side_of(actor.id) for actor in sides.actors}
    found = [a for a, b in talk.blamed if side_of(b.id) in known and side_of(a.id) not in known]
    if (
        not found
        and ("doer",) in candidate.phrasing.counterpart
        and points_back(candidate, of_two=is_about_two(asked.material))
    ):
        found = _doers_of_last(sides.actors, talk.doers)
        if not found and candidate.act in traits().reactions:
            found = acting_before(candidate.trigger, asked.material, known, talk.reacted)
    return Sides(sides.actors, _not_hit(found, asked))


def same_as_before(asked: Asked, sides: Sides) -> Sides:
    """'Japan shut its office in June': in a list of what each did, it is towards whom those before did it."""
    act = asked.candidate.act
    named_again = act == "relations" and asked.candidate.trigger.pos_ == "NOUN"
    alone = act in SYMMETRICAL and not named_again
    if sides.counterparts or alone or names_somebody(asked.candidate, asked.material):
        return sides
    return Sides(sides.actors, _not_hit(going_on(sides.actors, asked.talk), asked))


def counterpart_left_out(asked: Asked, sides: Sides) -> Sides:
    """'Kenya reopened its embassy': it faces the report's other party, unless those who act do it together."""
    candidate, material = asked.candidate, asked.material
    if sides.counterparts or _are_together(asked, sides):
        return sides
    paths = candidate.phrasing.counterpart
    found = left_out(paths, candidate, material, asked.said, known=sides.actors, talk=asked.talk)
    return Sides(sides.actors, _not_hit(found, asked))


def topic(asked: Asked, sides: Sides) -> Sides:
    """'Germany pledged 120 million' in an appeal for Yemen: headline and lead say once who is helped."""
    if sides.counterparts or not sides.actors or asked.candidate.act not in traits().topical:
        return sides
    return Sides(sides.actors, topic_of(sides.actors, asked.material))


def the_other_of_two(asked: Asked, sides: Sides) -> Sides:
    """'Norway changed its policy towards Mali. It lifted its sanctions': of two the one not named."""
    known = sides.actors or sides.counterparts
    if not known or (sides.actors and sides.counterparts) or _are_together(asked, sides):
        return sides
    candidate = asked.candidate
    if candidate.act in traits().reactions or names_somebody(candidate, asked.material):
        return sides
    if not _may_be_unsaid(candidate, sides) or _undertakes(candidate) or _stays_at_home(asked, known):
        return sides
    if is_told_of_others(candidate, asked.material):
        return sides
    two = the_two(candidate.trigger, asked.material, bodies=not sides.actors)
    if two is None:
        return sides
    here = {side_of(actor.id) for actor in known}
    apart = [actor for actor in two if side_of(actor.id) not in here]
    if len(apart) != 1:
        return sides
    return Sides(sides.actors or apart, sides.counterparts or apart)


def both_of_the_talk(asked: Asked, sides: Sides) -> Sides | list[Pair]:
    """'The sanctions were lifted', 'a treaty was signed': where words name neither side, the talk's last pair."""
    if sides.actors or sides.counterparts:
        return sides
    candidate, material, talk = asked.candidate, asked.material, asked.talk
    again = told_again(candidate, talk)
    if again:
        return again
    if candidate.act == "negotiate" and (two := those_between(candidate.trigger, material)) is not None:
        return [two]
    unsaid = candidate.act == "designate" and not talk.same  # 'the ban was lifted' may be any ban
    if unsaid or not _leaves_both_open(asked):
        return sides
    alike = talk.same[0] if len(talk.same) == 1 and candidate.act in traits().held else None
    spoken = alike or talk.main or talk.last
    if spoken and candidate.act == "agree" and any(one.id in organisations() for one in spoken):
        return []  # of an organisation's papers the text says whose they are
    pair = spoken or _two_alike(candidate, material)
    if pair is None:
        return []
    if candidate.act == "transit" and candidate.arguments.passive:
        return [pair, pair[::-1]]
    pairs = in_power_of([pair], candidate, material)
    at_issue = candidate.act in traits().ladder | {"sanction"}  # who is under sanctions is who is at issue
    return [granted(*one) if at_issue else one for one in pairs]


def _may_be_unsaid(candidate: Candidate, sides: Sides) -> bool:
    """Whether a phrasing lets the side go unsaid that is not known; of what two do together either one."""
    if candidate.act in traits().crossing:
        return True
    paths = candidate.phrasing.counterpart if sides.actors else candidate.phrasing.actor
    if candidate.act in SYMMETRICAL:
        paths = (*paths, *candidate.phrasing.counterpart)
    return ("other",) in paths


def _stays_at_home(asked: Asked, known: list[Actor]) -> bool:
    """'Kenya handed out food in Mombasa': what is given at one's own place is given to one's own."""
    trigger = asked.candidate.trigger
    place = asked.material.mentions.place_of(trigger)
    home = any(word.lower_ in HOME and word.nbor(-1).lower_ == "at" for word in trigger.sent if word.i)
    sides = {side_of(actor.id) for actor in known}
    here = place is not None and any(side_of(actor.id) in sides for actor in place.actors)
    return asked.candidate.act in traits().gifts and (home or here)


def _undertakes(candidate: Candidate) -> bool:
    """'Agreed to accredit envoys': what is undertaken tells the other side, where it has one."""
    return candidate.act == "agree" and any(
        child.dep_ in ("xcomp", "ccomp") for child in candidate.trigger.children
    )


def _two_alike(candidate: Candidate, material: Material) -> Pair | None:
    """'A treaty was signed', 'the border reopened': the two of the talk, where neither more than the other does it."""
    if is_told_of_others(candidate, material):
        return None
    if candidate.act in SYMMETRICAL:
        return only_two(candidate, material) or the_two(candidate.trigger, material, bodies=True)
    way = candidate.act == "transit" and candidate.arguments.passive
    return the_two(candidate.trigger, material, bodies=True) if way else None


def _leaves_both_open(asked: Asked) -> bool:
    """Whether a clause may leave both sides unsaid: a diplomatic one, or any where two states are all the talk."""
    candidate, material = asked.candidate, asked.material
    if ("other",) not in candidate.phrasing.counterpart:
        return False
    if _two_alike(candidate, material) is not None:
        return True
    if candidate.act == "negotiate":  # 'talks on the bases continue'
        about_two = asked.talk.near or is_about_two(material) or only_two(candidate, material) is not None
        return about_two and ("other",) in candidate.phrasing.actor
    if is_heading(candidate.trigger):
        return True  # 'Handed over: …', under what was told of two
    return candidate.act in traits().diplomatic or candidate.act == "agree" or is_about_two(material)


def _are_together(asked: Asked, sides: Sides) -> bool:
    """Whether those who act do it with one another; 'severed relations along with Riyadh' is of both with a third."""
    candidate = asked.candidate
    several = candidate.act in SYMMETRICAL and len({actor.state for actor in sides.actors}) > 1
    return several and not companions(candidate.trigger, candidate.arguments.subject, asked.material)


def _is_of_the_deed(candidate: Candidate) -> bool:
    """'…, which Georgia condemned': behind a comma 'which' is what was done."""
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
