"""Deeds that no phrasing of the codebook tells and the network senses: learnt from annotated reports.

In:  the explained statements of a document.
Out: further statements, in sentences of which no phrasing tells the same act.
Law: the codebook goes before the network, and nobody is told to have recognised another on the network's word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.phrasing import Phrasing
from legation.reading.material import Material
from legation.reading.sensing.sensed import Sensed, sense
from legation.reading.statements.attribution.spoken import attribution_of, attribution_of_lead
from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.composing import told
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import Verdict
from legation.reading.statements.triggers.candidates import Candidate

LEAST_TOLD = 0.5
LEAST_SURE = 0.3
"""A statement more raises F1 where it is likelier right than half of what F1 is."""

FACTS = frozenset({"occurred", "ongoing"})


def sensed_deeds(found: Sequence[Explained], material: Material) -> Iterator[Explained]:
    """What the network senses, as statements, where the document's phrasings are silent."""
    said = {(_sentence_at(row, material), row.statement.act) for row in found}
    for one in sense(material):
        if one.told < LEAST_TOLD or one.sure < LEAST_SURE or _recognises(one):
            continue
        if (one.word.sent.start, one.act) not in said:
            yield from _statement(one, material)


def _sentence_at(row: Explained, material: Material) -> int:
    """The first word of the sentence in which a statement's trigger stands."""
    token = material.token_at(row.trigger.start)
    return token.sent.start if token is not None else -1


def _recognises(one: Sensed) -> bool:
    return one.act == "recognize" and one.status in FACTS and not one.ending


def _statement(one: Sensed, material: Material) -> Iterator[Explained]:
    phrasing = Phrasing(one.word.pos_, (one.word.lemma_,), actor=(), counterpart=())
    candidate = Candidate(one.act, phrasing, one.word, arguments(one.word))
    said = attribution_of(one.word, material)
    if said is None and material.headline(one.word):
        said = attribution_of_lead(material)
    decided = Verdict(one.status, one.ending, ())
    ground = f"learnt from annotated reports, sure to {one.sure:.0%}"
    for row in told(candidate, decided, [(one.actor, one.counterpart)], said, material, ground=ground):
        yield replace(row, statement=replace(row.statement, confidence=round(one.sure, 2)))
