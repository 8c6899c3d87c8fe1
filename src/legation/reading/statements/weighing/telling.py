"""A deed that is sensed, told as a statement: dated, placed and quoted like one that a phrasing tells.

In:  what is sensed, how likely it is right, the document's material.
Out: the explained statement, which says that it was learnt and how sure that is.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from legation.codebook.phrasing import Phrasing
from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.sensing.sensed import Sensed
from legation.reading.sensing.senses import NOBODY
from legation.reading.statements.attribution.speaker import speaker_at
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.how_much import amounts_between
from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.clause.syntax import carrier_of
from legation.reading.statements.composing import is_of_words, told
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.crowds import is_unnamed
from legation.reading.statements.status.verdict import Verdict
from legation.reading.statements.triggers.candidates import Candidate
from legation.reading.statements.triggers.special_classes import ENVOYS
from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.statement import Attribution, Rank

_CALLED = frozenset({"DET", "ADJ", "NUM", "NOUN"})


def statements_of_sensed(
    one: Sensed, likely: float, deeds: AbstractSet[int], material: Material
) -> Iterator[Explained]:
    """The statement of a deed that is sensed; `deeds` are the places of all words that tell one."""
    word = one.word
    candidate = Candidate(
        one.act, Phrasing(word.pos_, (word.lemma_,), actor=(), counterpart=()), word, arguments(word)
    )
    ground = f"what was learnt from annotated reports, {likely:.0%} sure"
    decided = Verdict(one.status, one.ending, ())
    actor = one.actor if one.status == "denied" else _as_called(one.actor, candidate, material)
    pairs = [(actor, one.counterpart)]
    for row in told(candidate, decided, pairs, _said(one, material), material, ground=ground):
        statement = row.statement
        when = statement.when or _dated_by_its_verb(one, material)
        rank = statement.rank or _rank_near(one, material) or _rank(one)
        amounts = statement.amounts or _amounts_near(one, deeds, material)
        yield replace(
            row,
            statement=replace(statement, when=when, rank=rank, amounts=amounts, confidence=round(likely, 2)),
        )


def _as_called(actor: Actor, candidate: Candidate, material: Material) -> Actor:
    """Who does it: somebody unnamed by the words that the text has for them, as in 'many countries closed'."""
    subject = _doer(candidate)
    if subject is None or material.mentions.at(subject) is not None:
        return actor
    if actor != NOBODY and (not is_unnamed(subject) or _is_of_the_clause(actor, subject, material)):
        return actor
    words = list(subject.subtree)
    first = next((n for n, word in enumerate(words) if word.pos_ in _CALLED), 0)
    own = words[first : words.index(subject) + 1]
    contiguous = own[-1].i - own[0].i == len(own) - 1 if own else False
    return (
        Actor(None, " ".join(word.text for word in own)) if contiguous and subject.pos_ == "NOUN" else actor
    )


def _doer(candidate: Candidate) -> Token | None:
    """The subject of what tells the deed, or of the verb that a noun stands with."""
    verb = _verb_of(candidate.trigger)
    found = candidate.arguments if verb is None else arguments(verb)
    return None if found.passive else next(iter(found.subject), None)


def _verb_of(word: Token) -> Token | None:
    """The verb that a noun stands with."""
    return carrier_of(word) if word.pos_ in ("NOUN", "PROPN") else None


def _is_of_the_clause(actor: Actor, subject: Token, material: Material) -> bool:
    """Whether somebody is named in the clause of a subject: 'Kenya said that another state would' names it outside."""
    side, verb = side_of(actor.id), subject.head
    places = {word.i for word in verb.subtree}
    return any(
        mention.root in places and any(side_of(one.id) == side for one in mention.actors)
        for mention in material.mentions.all
    )


def _said(one: Sensed, material: Material) -> Attribution | None:
    """On whose word it is; a deed of words is that of the person named for the actor right before it."""
    said = attribution_of(one.word, material)
    if (said is not None and said.speaker is not None) or not is_of_words(one.act, one.status):
        return said
    sentence, side = one.word.sent, side_of(one.actor.id)
    named = [
        mention
        for mention in material.mentions.all
        if sentence.start <= mention.root <= one.word.i
        and mention.person is not None
        and any(side_of(actor.id) == side for actor in mention.actors)
    ]
    last = max(named, key=lambda mention: mention.root, default=None)
    return said if last is None else speaker_at(material.doc[last.root], material, quoted=False)


def _dated_by_its_verb(one: Sensed, material: Material) -> Period | None:
    """'Paid a visit on Monday': what a noun tells is dated with its verb."""
    verb = _verb_of(one.word)
    return dated(verb, one.status, material)[0] if verb is not None else None


def _amounts_near(one: Sensed, deeds: AbstractSet[int], material: Material) -> tuple[Interval, ...]:
    """The amount nearest to the deed in its sentence, that of no other deed: behind it, if there is any."""
    sentence, own = one.word.sent, one.word.i
    found = list[tuple[bool, int, Interval]]()
    for start, interval in amounts_between(one.act, sentence.start_char, sentence.end_char, material):
        token = material.token_at(start)
        between = range(min(own, token.i) + 1, max(own, token.i)) if token is not None else range(0)
        if token is not None and not any(place in deeds for place in between):
            found.append((token.i < own, abs(token.i - own), interval))
    return tuple(interval for *_, interval in sorted(found, key=lambda row: row[:2])[:1])


def _rank_near(one: Sensed, material: Material) -> Rank | None:
    """The rank that stands nearest to the deed in its sentence: an envoy's, or of who acts for the actor."""
    of_envoys = one.act in traits().of_envoys
    if not of_envoys and one.act not in traits().of_persons:
        return None
    sentence, side = one.word.sent, side_of(one.actor.id)
    ranks = [
        (abs(mention.root - one.word.i), mention.rank)
        for mention in material.mentions.all
        if sentence.start <= mention.root < sentence.end
        and mention.rank is not None
        and (mention.rank in ENVOYS if of_envoys else any(side_of(a.id) == side for a in mention.actors))
    ]
    return min(ranks, key=lambda row: row[0])[1] if ranks else None


def _rank(one: Sensed) -> Rank | None:
    """The rank that the network takes the deed to be of, where its act is one of persons or envoys."""
    return one.rank if one.act in traits().of_envoys | traits().of_persons else None
