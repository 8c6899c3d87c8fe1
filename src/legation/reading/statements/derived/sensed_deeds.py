"""Deeds that no phrasing of the codebook tells and the network senses: learnt from annotated reports.

In:  the explained statements of a document, and what the network makes of it.
Out: further statements; those of recognition without the ones that the network does not bear out.
Law: the codebook goes before the network, but that one recognises another is told as a fact on the word of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.phrasing import Phrasing
from legation.reading.material import Material
from legation.reading.sensing.sensed import Sensed, sensed
from legation.reading.sensing.senses import Senses
from legation.reading.statements.attribution.spoken import attribution_of, attribution_of_lead
from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.composing import told
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import Verdict
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.statement import Act, Status

LEAST_TOLD = 0.5
LEAST_SURE = 0.3
"""A statement more raises F1 where it is likelier right than half of what F1 is."""
LEAST_SURE_BESIDE = 0.6
"""Beside a phrasing that tells the same act of others it has to be surer."""

FACTS = frozenset[Status]({"occurred", "ongoing"})
LEAST_BORNE_OUT = 0.2
LEAST_FACT = 0.3
"""Of 89 recognitions rightly told of pages that nobody had learnt from, 86 are so likely; of 10 wrongly told, 5."""


def borne_out(found: Sequence[Explained], senses: Senses, material: Material) -> Iterator[Explained]:
    """The statements without those of recognition, told as a fact, that the network doubts."""
    for row in found:
        if not _is_recognition(row.statement.act, row.statement.status) or _is_borne_out(
            row, senses, material
        ):
            yield row


def sensed_deeds(found: Sequence[Explained], senses: Senses, material: Material) -> Iterator[Explained]:
    """What the network senses, as statements, where the document's phrasings are silent."""
    said = {(_sentence_at(row, material), row.statement.act) for row in found}
    for one in sensed(senses):
        if one.told < LEAST_TOLD or _is_recognition(one.act, one.status):
            continue
        beside = (one.word.sent.start, one.act) in said
        if one.sure >= (LEAST_SURE_BESIDE if beside else LEAST_SURE):
            yield from _statement(one, material)


def _is_recognition(act: Act, status: Status) -> bool:
    return act == "recognize" and status in FACTS


def _is_borne_out(row: Explained, senses: Senses, material: Material) -> bool:
    """Whether the network takes the sentence to tell of recognition, as a fact, by these two."""
    word, statement = material.token_at(row.trigger.start), row.statement
    if word is None or statement.counterpart is None:
        return True
    if senses.told(word, statement.act) < LEAST_BORNE_OUT:
        return False
    if senses.has_status(word, statement.act, FACTS) < LEAST_FACT:
        return False
    return (
        min(senses.on_sides(word, statement.act, statement.actor, statement.counterpart)) >= LEAST_BORNE_OUT
    )


def _sentence_at(row: Explained, material: Material) -> int:
    """The first word of the sentence in which a statement's trigger stands."""
    token = material.token_at(row.trigger.start)
    return token.sent.start if token is not None else -1


def _statement(one: Sensed, material: Material) -> Iterator[Explained]:
    phrasing = Phrasing(one.word.pos_, (one.word.lemma_,), actor=(), counterpart=())
    candidate = Candidate(one.act, phrasing, one.word, arguments(one.word))
    said = attribution_of(one.word, material)
    if said is None and material.headline(one.word):
        said = attribution_of_lead(material)
    decided = Verdict(one.status, one.ending, ())
    ground = f"what was learnt from annotated reports, {one.sure:.0%} sure"
    for row in told(candidate, decided, [(one.actor, one.counterpart)], said, material, ground=ground):
        yield replace(row, statement=replace(row.statement, confidence=round(one.sure, 2)))
