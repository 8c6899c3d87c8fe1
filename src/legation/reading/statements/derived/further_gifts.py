"""Further givers, told by how much or what they gave: 'Italy promised half as much', 'tents came from Italy'.

In:  a sentence and the deeds read before it.
Out: the gift told last, of another giver to the same, with this sentence's status and sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.noun_classes import load_nouns
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.dating import dated
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.circumstances.how_much import amounts_in
from legation.reading.statements.clause.arguments import Arguments, verb_arguments
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import Verdict, verdict
from legation.record.actor import Actor
from legation.record.statement import Statement, Status

GIVING = frozenset(
    {"give", "send", "add", "promise", "pledge", "contribute", "offer", "donate", "provide", "deliver"}
)
PROMISING = frozenset({"promise", "pledge"})
COMING = frozenset({"come", "arrive", "follow"})
COMPARED = frozenset({"half", "twice", "double", "much", "same", "amount", "sum", "third", "many"})
NOTHING = frozenset({"nothing", "none"})
THINGS = ("relief_goods", "aid", "relief_team")
MEASURES = frozenset({"tonne", "ton", "ambulance", "truck", "lorry", "dollar", "euro"})


def further_gifts(sentence: Words, found: Sequence[Explained], material: Material) -> Iterator[Explained]:
    """What a sentence tells of other givers than the one told last."""
    if not found or found[-1].trigger.start < sentence[0].sent_before.start_char:
        return
    model = next((row.statement for row in reversed(found) if row.statement.act == "aid"), None)
    if model is None or model.counterpart is None or model.ending:
        return
    if model.evidence.start < sentence[0].sent_before.start_char:
        return
    told = {row.trigger.start for row in found}
    for verb in sentence:
        if verb.pos_ == "VERB" and verb.idx not in told:
            around = verb_arguments(verb)
            giving, status = _gift(verb, around)
            yield from _given(verb, giving, status, model, material) if giving else ()


def _gift(verb: Token, around: Arguments) -> tuple[tuple[Token, ...], Status | None]:
    """Who gives by a verb that says no more than how much or what, and the status that its words have of themselves."""
    lemma = verb.lemma_.lower()
    towards = any(around.at(one) for one in ("to", "for")) or around.iobject
    if lemma in GIVING and not around.passive and not towards and len(around.object) == 1:
        thing = around.object[0]
        if thing.lower_ in NOTHING:
            return around.subject, "denied"
        return (
            (around.subject, "pledged" if lemma in PROMISING else None) if _is_measure(thing) else ((), None)
        )
    if lemma in COMING and any(map(_is_given, around.subject)):
        return around.at("from"), None
    return (), None


def _is_measure(thing: Token) -> bool:
    """'20', 'half as much', 'the same amount'."""
    return thing.pos_ == "NUM" or thing.lower_ in COMPARED or thing.lemma_.lower() in COMPARED


def _is_given(thing: Token) -> bool:
    """'Tents', 'another 20 tonnes'."""
    lemma = thing.lemma_.lower()
    return lemma in MEASURES or any(lemma in load_nouns()[name] for name in THINGS)


def _given(
    verb: Token, giving: tuple[Token, ...], status: Status | None, model: Statement, material: Material
) -> Iterator[Explained]:
    """The gift told last, by those who give now."""
    facing = model.counterpart
    assert facing is not None
    said = verdict(verb, "aid", base=status, ending=False, headline=material.headline(verb))
    decided = Verdict("denied", False, said.cues) if status == "denied" else said
    if decided.status is None:
        return
    actors = {a.id: a for noun in giving for a in material.mentions.of_phrase(noun) if a.id}
    evidence = evidence_around(verb, material)
    when, time = dated(verb, decided.status, material)
    for actor in actors.values():
        if side_of(actor.id) in (side_of(facing.id), side_of(model.actor.id)):
            continue
        pair = Actor(actor.id, actor.name), Actor(facing.id, facing.name)
        statement = composed("aid", decided, pair, evidence, attribution_of(verb, material))
        yield Explained(
            replace(statement, when=when, amounts=amounts_in("aid", evidence, material)),
            trigger=span_of(verb, material),
            cues=tuple(span_of(cue, material) for cue in decided.cues),
            date=time.span if time is not None else None,
            phrasing="how much another gave, after the gift told last",
        )
