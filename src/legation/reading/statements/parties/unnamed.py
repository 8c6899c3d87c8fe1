"""The side that the words leave out: who speaks, or the report's other party.

In:  the side that is known, where its act stands, and what the report has spoken of.
Out: the actors who are meant; empty where the text does not let them be known.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from legation.codebook.noun_classes import load_nouns
from legation.codebook.phrasing import Path
from legation.codebook.traits import traits
from legation.lists.contested import contested
from legation.lists.organisations import organisations
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.actors.syntax import is_plural
from legation.reading.material import Material
from legation.reading.statements.clause.other_clauses import acts_elsewhere, in_another_clause
from legation.reading.statements.clause.signs import SIGNS
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.parties.granting import is_other_at_issue, may_grant
from legation.reading.statements.parties.named import actors_at, is_foe
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.seated import in_power
from legation.reading.statements.parties.so_far import SILENCE, Talk
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import Attribution

FAR_MORE = 3  # times as many mentions
MOST = 0.7  # of a report's mentions of states
WHEN = frozenset({"after", "before", "since", "until", "during", "following"})


def other_party(
    known: list[Actor],
    trigger: Token,
    material: Material,
    *,
    at_issue: bool,
    far: bool,
    talk: Talk = SILENCE,
) -> list[Actor]:
    """The party that a sentence leaves out: another state of the clause, else the one of the talk so far.

    The talk so far is who is at issue in the document, where the known side is not, then the pair spoken of
    last, then, where `far`, the document's other actors; `at_issue` puts who is at issue before all others.
    """
    sides = {side_of(actor.id) for actor in (*known, *_who_only_ask(known, talk.last, trigger, material))}
    spoken = [actor for actor in (talk.last or ())[::-1] if actor.id and side_of(actor.id) not in sides]
    salient = [actor for actor in material.mentions.salient(trigger) if side_of(actor.id) not in sides]
    disputed = [actor for actor in salient if actor.id in contested()]
    if any(actor.id in contested() for actor in known):
        disputed = []
    if at_issue and disputed:
        return disputed[:1]
    inside = _in_clause(trigger, material, sides, far=far)
    everywhere = disputed or [actor for actor in salient if actor.id not in organisations()]
    if far and inside and everywhere and _is_all_the_talk(everywhere[0], inside[0], material):
        return everywhere[:1]
    rest = [actor for actor in salient if actor.id not in organisations()] if far else []
    if len(spoken) > 1 and not inside and (partner := _told_with(sides, talk)):
        inside = partner
    elif (
        len(spoken) > 1 and not inside
    ):  # a newcomer acts rather towards whom others did than on the last pair
        inside = [actor for actor in talk.facing if side_of(actor.id) not in sides]
    return inside[:1] or disputed[:1] or spoken[:1] or rest[:1]


def _told_with(sides: set[str | None], talk: Talk) -> list[Actor]:
    """With whom the known side was told last, where others have been told of since."""
    for pair in talk.pairs:
        apart = [actor for actor in pair if side_of(actor.id) not in sides]
        if len(apart) == 1:
            return apart
    return []


def is_about_two(material: Material, *, these: list[Actor] | None = None) -> bool:
    """Whether a report is about two states' dealings: two sides have most of its mentions, each several.

    With `these`, whether they are the two.
    """
    counts = Counter(
        side_of(actor.id)
        for mention in material.mentions.all
        if mention.kind not in ("city", "organisation")
        for actor in mention.actors
        if actor.id is not None
    )
    ranked = counts.most_common()
    if these is not None and {side_of(actor.id) for actor in these} != {side for side, _ in ranked[:2]}:
        return False
    return (
        len(ranked) > 1
        and ranked[1][1] > 2
        and ranked[0][1] + ranked[1][1] >= MOST * sum(count for _, count in ranked)
    )


def _is_all_the_talk(one: Actor, other: Actor, material: Material) -> bool:
    """Whether a report speaks several times as often of one actor as of another, who is named in passing."""
    times = Counter(
        side_of(actor.id) for mention in material.mentions.all for actor in mention.actors if actor.id
    )
    return times[side_of(one.id)] >= FAR_MORE * times[side_of(other.id)]


def topic_of(known: list[Actor], material: Material) -> list[Actor]:
    """Whom headline and lead are about beside those who are known: named there most, and alone so."""
    ends = next(
        (sent.end for sent in material.doc.sents if sent.start_char >= material.document.title_end), 0
    )
    sides = {side_of(actor.id) for actor in known}
    named = dict[str | None, list[Actor]]()
    for mention in material.mentions.all:
        if mention.root >= ends or material.mentions.in_dateline(material.doc[mention.root]):
            continue
        for actor in mention.actors:
            if actor.id and actor.id not in organisations() and side_of(actor.id) not in sides:
                named.setdefault(side_of(actor.id), []).append(actor)
    ranked = sorted(named.values(), key=len, reverse=True)
    if not ranked or (len(ranked) > 1 and len(ranked[1]) == len(ranked[0])):
        return []
    return ranked[0][:1]


def _in_clause(trigger: Token, material: Material, sides: set[str | None], *, far: bool) -> list[Actor]:
    """The nearest state of the sentence that is neither of the known sides nor the subject of another clause."""
    inside, sentence = list[tuple[int, Actor]](), trigger.sent
    start, end = sentence.start, sentence.end
    for mention in material.mentions.all:
        if not start <= mention.start < end or mention.kind in ("city", "organisation"):
            continue
        root = material.doc[mention.root]
        if acts_elsewhere(root, trigger) or material.mentions.in_dateline(root):
            continue
        if is_foe(root.head) or _is_listed_with_sum(mention.end, material) or _dates_it(root):
            continue
        if not far and in_another_clause(material.doc[mention.root], trigger):
            continue
        away = abs(mention.root - trigger.i) + (40 if mention.locative else 0)
        inside.extend((away, a) for a in mention.actors if a.id and side_of(a.id) not in sides)
    return [min(inside, key=lambda pair: pair[0])[1]] if inside else []


def _dates_it(noun: Token) -> bool:
    """'A week after the fall of the regime': who is named only to say when."""
    event = noun.head
    return noun.dep_ in ("nmod", "nmod:poss") and event.dep_ == "obl" and preposition_of(event) in WHEN


def _who_only_ask(known: list[Actor], last: Pair | None, trigger: Token, material: Material) -> list[Actor]:
    """'Kenya called on Chad to open the other crossings': who is new to a talk of Chad and another only asks for it."""
    talking = {side_of(actor.id) for actor in last or ()}
    if not talking & {side_of(actor.id) for actor in known}:
        return []
    asking = [actor for noun in SIGNS["asker"](trigger) for actor in material.mentions.of_phrase(noun)]
    return [actor for actor in asking if side_of(actor.id) not in talking]


def _is_listed_with_sum(after: int, material: Material) -> bool:
    """'Germany pledged 125 million, France 110 million': whom a sum follows gives it."""
    return after < len(material.doc) and (
        material.doc[after].pos_ == "NUM" or material.doc[after].text in ("$", "€", "£", "¥")
    )


def body_of_talk(trigger: Token, material: Material, sides: set[str | None]) -> list[Actor]:
    """The organisation that a report has spoken of most: who 'might be invited to the summit' is invited by it."""
    spoken = [
        (mention.start, actor)
        for mention in material.mentions.all
        if mention.start < trigger.sent.end and mention.kind in ("organisation", "nominal")
        for actor in mention.actors
        if actor.id in organisations() and side_of(actor.id) not in sides
    ]
    here = [actor for start, actor in spoken if start >= trigger.sent.start]
    most = Counter(actor.id for _, actor in spoken).most_common(1)
    return here[:1] or [actor for _, actor in spoken if most and actor.id == most[0][0]][:1]


def both_who_say(candidate: Candidate, material: Material) -> list[Actor]:
    """'There is no question of recognition, officials on both sides stress': each of two says so of the other."""
    if candidate.act not in traits().ladder:
        return []
    start, end = candidate.trigger.sent.start, candidate.trigger.sent.end
    for mention in material.mentions.all:
        words = {word.lower_ for word in material.doc[mention.start : mention.end]}
        if (
            start <= mention.start < end
            and len(mention.actors) == 2
            and "both" in words
            and not mention.named
        ):
            return list(mention.actors)
    return []


def only_two(candidate: Candidate, material: Material) -> Pair | None:
    """The two sides of which alone the document has spoken: 'they settled their dispute: the treaty was signed'."""
    spoken = dict[str | None, Actor]()
    for mention in material.mentions.all:
        if mention.root < candidate.trigger.i and mention.kind not in ("city", "organisation", "group"):
            spoken.update({side_of(actor.id): actor for actor in mention.actors if actor.id})
    if len(spoken) != 2:
        return None
    first, second = spoken.values()
    return first, second


def left_out(
    paths: tuple[Path, ...],
    candidate: Candidate,
    material: Material,
    said: Attribution | None,
    *,
    known: list[Actor],
    talk: Talk,
) -> list[Actor]:
    """The side that the words leave out: who speaks, or the document's other party, where the phrasing allows it."""
    sides, asking = {side_of(actor.id) for actor in known if actor.id}, list[Actor]()
    if paths is candidate.phrasing.actor:
        if _done_by_strangers(candidate, material):
            return []
        asking = actors_at(("asker",), candidate.trigger, candidate.arguments, material)
    for path in paths:
        if path == ("speaker",) and said is not None and said.actor is not None and said.actor.id:
            if side_of(said.actor.id) not in sides and may_grant(said.actor, candidate, paths, known):
                return [said.actor]
        elif path == ("other",) and candidate.act == "admit" and paths is candidate.phrasing.actor:
            body = body_of_talk(candidate.trigger, material, sides)
            if body or len(paths) == 1:
                return body
        elif path == ("other",):
            found = (
                other_party(
                    [*known, *asking],
                    candidate.trigger,
                    material,
                    at_issue=is_other_at_issue(candidate, known),
                    far=candidate.act in traits().diplomatic or is_about_two(material),
                    talk=replace(talk, last=_of_states(talk.last, candidate)),
                )
                if known
                else []
            )
            if candidate.act in traits().passing:
                found = [in_power(one, material) for one in found]
            if found and may_grant(found[0], candidate, paths, known):
                return found
        elif path == ("house",):  # 'its permanent representative' is one to the organisation spoken of
            spoken = material.mentions.salient(candidate.trigger)
            houses = [
                actor for actor in spoken if actor.id in organisations() and side_of(actor.id) not in sides
            ]
            if houses:
                return houses[:1]
        elif path == ("asker",):  # who calls on another to lift its sanctions is as a rule under them
            asking = actors_at(path, candidate.trigger, candidate.arguments, material)
            if any(actor.id and side_of(actor.id) not in sides for actor in asking):
                return asking[:1]
    return []


def _of_states(last: Pair | None, candidate: Candidate) -> Pair | None:
    """The pair spoken of last; with an organisation in it, it tells nothing of whom an envoy is sent to."""
    if last is None or candidate.act not in traits().of_envoys | traits().ladder:
        return last
    return None if any(actor.id in organisations() for actor in last) else last


def _is_no_government(token: Token, material: Material) -> bool:
    """'The bank opened an office. It closed one': of offices firms have most."""
    if material.mentions.headed_by(token) is not None:
        return False
    own = (
        load_nouns()["envoy"]
        | load_nouns()["delegation"]
        | load_nouns()["intention"]
        | load_nouns()["office_strict"]
    )
    return token.lower_ == "it" or (token.pos_ == "NOUN" and token.lemma_.lower() not in own)


def _done_by_strangers(candidate: Candidate, material: Material) -> bool:
    """Whether people or things that act for nobody known are the subject: 'farmers are bringing food'."""
    if candidate.trigger.pos_ not in ("VERB", "AUX") or ("subject",) not in candidate.phrasing.actor:
        return False
    subjects = candidate.arguments.subject
    if candidate.act == "office" and any(_is_no_government(token, material) for token in subjects):
        return True
    own = (
        load_nouns()["envoy"] | load_nouns()["delegation"] | load_nouns()["intention"]
    )  # 'plans are under way to open'
    return any(token.pos_ == "NOUN" and is_plural(token) for token in subjects) and not any(
        token.pos_ in ("PRON", "DET", "PROPN")
        or material.mentions.headed_by(token) is not None
        or token.lemma_.lower() in own
        for token in subjects
    )
