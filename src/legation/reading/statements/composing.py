"""A statement composed of what was found for it; the words that made it cut from the text."""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.ids import content_id
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.status.verdict import Verdict
from legation.record.span import Span
from legation.record.statement import Act, Attribution, Statement


def composed(act: Act, decided: Verdict, pair: Pair, evidence: Span, said: Attribution | None) -> Statement:
    """The statement of one pair; its id is computed from what it says and where."""
    actor, counterpart = pair
    assert decided.status is not None
    return Statement(
        id=content_id(
            act, decided.status, decided.ending, actor.id, counterpart.id, evidence.start, evidence.quote
        ),
        act=act,
        status=decided.status,
        actor=actor,
        counterpart=counterpart,
        evidence=evidence,
        ending=decided.ending,
        attribution=said,
    )


def span_of(token: Token, material: Material) -> Span:
    """The span of one word."""
    return Span.of(material.document.text, token.idx, token.idx + max(len(token), 1))
