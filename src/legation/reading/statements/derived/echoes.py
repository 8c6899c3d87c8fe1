"""Acts that are said by pointing at one said before: 'did the same', 'followed suit', 'none has done so',
'a similar arrangement is in place in China'.

In:  a token of a parsed document and the statements read so far.
Out: the actors who do likewise, for the statement that is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import arguments, verb_arguments
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.lemmas import lemma_with_particle
from legation.reading.statements.clause.syntax import SUBJECTS
from legation.reading.statements.derived.in_kind import is_in_kind
from legation.reading.statements.parties.crowds import torn_row
from legation.reading.statements.parties.nobody import null_actor
from legation.reading.statements.status.cues import cue_of
from legation.reading.statements.status.negation import negator
from legation.record.actor import Actor
from legation.record.statement import Statement, Status


def echo_actors(token: Token, material: Material) -> list[Actor] | None:
    """Who does likewise, where `token` says so; None where it says nothing of the kind."""
    lemma = token.lemma_.lower()
    if token.dep_ == "acl" and token.head.dep_ == "appos" and token.head.head.dep_ not in SUBJECTS:
        return None  # 'Thailand's minister met him, the first one to do so': who did it is said
    if token.pos_ in ("VERB", "AUX") and lemma in vocabulary().echoing:
        return _verb_echo(token, lemma, material)
    if (
        token.pos_ == "NOUN"
        and token.dep_ not in ("obj", "obl")
        and lemma in vocabulary().steps
        and _is_like(token)
    ):
        return _noun_echo(token, material)
    if is_next(token) or is_in_kind(token):
        return _doers(token, material)
    if is_undecided(token) or is_left_standing(token):
        return _doers(token, material)
    return stance_actors(token, material)


def is_next(token: Token) -> bool:
    """'Oman may be next', 'Kenya will probably be the next': of a deed that others have done."""
    said = token.head if token.dep_ == "cop" else token
    if token.pos_ != "AUX" or token.lemma_ != "be" or said.lower_ not in ("next", "next-in-line"):
        return False
    return not any(child.dep_ in ("nmod", "obl", "acl", "xcomp") for child in said.children)


def is_left_standing(verb: Token) -> bool:
    """'Nauru has withdrawn it. Russia and Syria remain': of those who had done it these still do."""
    if verb.lemma_ != "remain" or verb.pos_ != "VERB" or verb.i + 1 >= len(verb.doc):
        return False
    return verb.nbor().text in (".", ";", ",") and not any(
        child.dep_ in ("obj", "xcomp", "obl", "advcl", "ccomp", "expl") for child in verb.children
    )


def _verb_echo(verb: Token, lemma: str, material: Material) -> list[Actor] | None:
    beside = {child.lower_ for child in verb.children} | {
        word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]
    }
    found = verb_arguments(verb)
    objects = {token.lemma_.lower() for token in found.object}
    ways = [
        child for child in verb.children if child.lemma_.lower() in vocabulary().steps and _is_like(child)
    ]
    said = (
        (
            lemma == "do"
            and (
                beside & {"so", "likewise"}
                or objects & {"same", "likewise"}
                or "same" in beside
                or _as_another(verb)
            )
        )
        or (lemma == "act" and beside & {"likewise", "similarly", "alike"})
        or (lemma == "come" and comes_next(verb))
        or (
            lemma == "follow"
            and (objects & {"suit", "example", "lead"} or not found.object or _after_it(verb))
        )
        or (
            lemma == "take"
            and objects & {"step", "path", "course"}
            and (_pointing(found.object) or _bare_step(found.object))
        )
        or (lemma == "take" and ways)
        or (lemma == "go" and (ways or "along" in beside or goes_not_so_far(verb)))
        or (lemma == "have" and "none" in objects)
        or (
            lemma == "repeat"
            and objects & (vocabulary().steps | vocabulary().repeated)
            and _definite(found.object)
        )
        or (
            lemma == "join"
            and (beside & {"in"} or objects & {"move", "boycott", "action", "step", "initiative"})
        )
        or (lemma in vocabulary().repeating and (ways or objects & {"same", "likewise"}))
        or (lemma in vocabulary().matching and bool(found.object))
    )
    if not said:
        return None
    actors = [nobody for token in found.subject if (nobody := null_actor(token)) is not None]
    return actors or _doers(verb, material)


def _as_another(verb: Token) -> bool:
    """'Lifted it in May, as Italy had done in April'."""
    marked = any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children)
    return marked and verb.dep_ == "advcl" and not any(child.dep_ == "obj" for child in verb.children)


def _after_it(verb: Token) -> bool:
    """'Russia recognised them; Syria followed it': who follows a state, named by a pronoun, does what it did."""
    passive = any(child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children)
    objects = [child for child in verb.children if child.dep_ == "obj"]
    return not passive and [child.lower_ for child in objects] in (["it"], ["them"], ["her"], ["him"])


def comes_next(verb: Token) -> bool:
    """'Then came Italy', 'next came Italy and Spain': in a row of those who did it."""
    before = verb.doc[max(verb.sent.start, verb.i - 1) : verb.i]
    inverted = any(child.dep_ in SUBJECTS and child.i > verb.i for child in verb.children)
    return inverted and any(word.lower_ in ("next", "then") for word in before)


def goes_not_so_far(verb: Token) -> bool:
    """'Denmark did not go that far': what others did is more than it does."""
    behind = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]]
    return behind in (["that", "far"], ["so", "far"], ["as", "far"]) and negator(verb) is not None


def _bare_step(objects: tuple[Token, ...]) -> bool:
    """'Took the step on Sunday': a step of which nothing more is said is the one that was told."""
    return any({child.lower_ for child in token.children} == {"the"} for token in objects)


def _definite(objects: tuple[Token, ...]) -> bool:
    return any(child.lower_ in ("the", "this", "that") for token in objects for child in token.children)


def stance_actors(verb: Token, material: Material) -> list[Actor] | None:
    """Who takes a stand on what was said before: 'Denmark has ruled it out', 'Mexico refused to'."""
    cue = cue_of(verb) if verb.pos_ == "VERB" and lemma_with_particle(verb) in vocabulary().stances else None
    if cue is None or cue.status not in ("denied", "possible", "planned"):
        return None
    found = verb_arguments(verb)
    pointing = bool(found.object) and all(
        token.lower_ in ("it", "this", "that", "same", "likewise")
        or (token.lemma_.lower() in vocabulary().steps and (_is_like(token) or _is_such(token)))
        for token in found.object
    )
    last = (
        verb.i + 1 < len(verb.doc)
        and verb.nbor().lower_ == "to"
        and not any(c.dep_ == "xcomp" and c.lower_ != "to" for c in verb.children)
    )
    if not pointing and not (last and cue.status == "denied"):
        return None
    return _doers(verb, material)


def is_undecided(verb: Token) -> bool:
    """'New Zealand has yet to decide', 'has not decided', 'is undecided': of what others did it may do likewise."""
    if any(child.dep_ in ("obj", "xcomp", "ccomp") for child in verb.children):
        return False
    if verb.lemma_ != "decide":
        return verb.lower_ == "undecided" and any(child.dep_ == "cop" for child in verb.children)
    before = [word.lower_ for word in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]]
    return before == ["yet", "to"] or negator(verb) is not None


def stance_of(verb: Token, material: Material) -> Status | None:
    """The status that a stand gives to what it points to; None where the verb is no such stand."""
    cue = cue_of(verb)
    if cue is None or stance_actors(verb, material) is None:
        return None
    return cast("Status", cue.status)


def _doers(verb: Token, material: Material) -> list[Actor]:
    found = verb_arguments(verb)
    reached = [
        actor
        for token in found.subject
        if not _is_a_kind(verb, token)
        for noun in with_conjuncts(token)
        for actor in (*material.mentions.of_phrase(noun), *torn_row(noun, material))
    ]
    if not reached:
        reached = list(_behind_comma(verb, material))
    return list({actor.id: actor for actor in reached if actor.id}.values())


def _behind_comma(verb: Token, material: Material) -> tuple[Actor, ...]:
    """'In solidarity with Mali, which had done so': the name before the comma, if 'which' is tied to another."""
    for child in verb.children if verb.dep_ == "acl:relcl" else ():
        if child.lower_ in ("which", "who") and child.i > 1 and child.nbor(-1).text == ",":
            before = material.mentions.at(child.nbor(-2))
            return before.actors if before is not None else ()
    return ()


def _is_a_kind(verb: Token, noun: Token) -> bool:
    """'With governments that follow its lead': a relative clause that says which are meant names nobody."""
    return (
        verb.dep_ == "acl:relcl"
        and verb.head.i == noun.i
        and noun.pos_ == "NOUN"
        and noun.morph.get("Number", []) == ["Plur"]
    )


def _is_like(token: Token) -> bool:
    return any(child.lower_ in vocabulary().alike for child in token.children)


def _is_such(token: Token) -> bool:
    return any(child.lower_ == "such" for child in token.children)


def _pointing(objects: tuple[Token, ...]) -> bool:
    return any(
        child.lower_ in ("that", "this", "such")
        or (child.dep_ == "acl:relcl" and child.lemma_ in vocabulary().advising)
        for token in objects
        for child in token.children
    )


def _noun_echo(noun: Token, material: Material) -> list[Actor] | None:
    """'A similar arrangement is in place in China, Russia and Uzbekistan': where it holds."""
    found = arguments(noun)
    actors = list[Actor]()
    for preposition in ("in", "with", "by", "for"):
        for token in found.at(preposition):
            for word in [*with_conjuncts(token), *_including(token)]:
                actors.extend(material.mentions.of_phrase(word))
    for token in found.subject:
        actors.extend(material.mentions.of_phrase(token))
    actors.extend(_named_after(noun, material))
    unique = {actor.id: actor for actor in actors if actor.id}
    return list(unique.values()) or None


def _including(token: Token) -> list[Token]:
    """The examples that a noun is given: 'countries, including some that …, such as China'."""
    return [t for t in token.subtree if t.pos_ == "PROPN" and t.i > token.i]


def _named_after(noun: Token, material: Material) -> list[Actor]:
    """States named in the rest of the sentence, where it goes on to list examples."""
    sentence = noun.sent
    listing = [
        t for t in sentence if t.i > noun.i and t.lower_ in ("such", "including", "like", "namely", "among")
    ]
    if not listing:
        return []
    named = [
        m
        for m in material.mentions.all
        if listing[0].i < m.start < sentence.end and m.kind in ("state", "government")
    ]
    return [actor for mention in named for actor in mention.actors]


def meant(statements: Sequence[Statement], actors: Sequence[Actor], *, arrangement: bool) -> Statement | None:
    """The statement that an echo points back to, none of whose counterparts does likewise.

    A verb ('did the same') points to the last one; a noun ('a similar arrangement') to what the report is
    about: the first that is not denied.
    """
    doers = {side_of(actor.id) for actor in actors if actor.id}
    able = [s for s in statements if s.counterpart is not None and side_of(s.counterpart.id) not in doers]
    able = [s for s in able if s.act not in traits().events] or able
    if arrangement:
        return next((s for s in able if s.status != "denied"), None)
    if any(actor.id is None for actor in actors):  # 'none has done so': of what is at issue, not of a detail
        able = [s for s in able if s.act == "recognize"] or able
    able = [
        s for s in able if s.status not in ("possible", "requested")
    ] or able  # what others follow or weigh is a deed
    return next((s for s in reversed(able) if side_of(s.actor.id) not in doers), None)
