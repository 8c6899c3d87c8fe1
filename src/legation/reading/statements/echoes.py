"""Acts that are said by pointing at one said before: 'did the same', 'followed suit', 'none has done so',
'a similar arrangement is in place in China'.

In:  a token of a parsed document and the statements read so far.
Out: the actors who do likewise, for the statement that is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from legation.reading.material import Material
from legation.reading.statements.clauses import arguments, verb_arguments
from legation.reading.statements.parties import actors_at, null_actor, with_conjuncts
from legation.record.actor import Actor
from legation.record.statement import Statement

LIKE = frozenset({"similar", "same", "like", "comparable", "identical", "analogous"})
THINGS = frozenset({"arrangement", "step", "move", "thing", "measure", "decision", "status", "practice", "path", "way", "example", "lead", "gesture", "deal", "offer", "course", "suit"})


def echo_actors(token: Token, material: Material) -> list[Actor] | None:
    """Who does likewise, where `token` says so; None where it says nothing of the kind."""
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX") and lemma in ("do", "follow", "join", "emulate", "go", "take", "imitate", "copy", "match"):
        return _verb_echo(token, lemma, material)
    if token.pos_ == "NOUN" and token.dep_ not in ("obj", "obl") and lemma in THINGS and any(child.lower_ in LIKE for child in token.children):
        return _noun_echo(token, material)
    return None


def _verb_echo(verb: Token, lemma: str, material: Material) -> list[Actor] | None:
    beside = {child.lower_ for child in verb.children} | {word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]}
    found = verb_arguments(verb)
    objects = {token.lemma_.lower() for token in found.object}
    like = any(child.lower_ in LIKE for token in found.object for child in token.children)
    said = (
        (lemma == "do" and (beside & {"so", "likewise"} or objects & {"same", "likewise"} or "same" in beside))
        or (lemma == "follow" and (objects & {"suit", "example", "lead"} or not found.object))
        or (lemma == "take" and objects & {"step", "path", "course"} and (like or _pointing(found.object)))
        or (lemma in ("emulate", "imitate", "copy", "match") and bool(found.object))
    )
    if not said:
        return None
    actors = [nobody for token in found.subject if (nobody := null_actor(token)) is not None]
    return actors or actors_at(("subject",), verb, found, material)


def _pointing(objects: tuple[Token, ...]) -> bool:
    return any(child.lower_ in ("that", "this", "such") for token in objects for child in token.children)


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
    listing = [t for t in sentence if t.i > noun.i and t.lower_ in ("such", "including", "like", "namely", "among")]
    if not listing:
        return []
    named = [m for m in material.mentions.all if listing[0].i < m.start < sentence.end and m.kind in ("state", "government")]
    return [actor for mention in named for actor in mention.actors]


def meant(statements: Sequence[Statement], actors: Sequence[Actor], *, arrangement: bool) -> Statement | None:
    """The statement that an echo points back to, none of whose counterparts does likewise.

    A verb ('did the same') points to the last one; a noun ('a similar arrangement') to what the report is
    about: the first that is not denied.
    """
    doers = {actor.state for actor in actors if actor.id}
    able = [s for s in statements if s.counterpart is not None and s.counterpart.state not in doers]
    if arrangement:
        return next((s for s in able if s.status != "denied"), None)
    return next((s for s in reversed(able) if s.actor.state not in doers), None)
