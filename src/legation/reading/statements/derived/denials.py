"""Deeds told before that somebody says are none: 'the ministry denies any such plan', 'Ankara called the report false'.

In:  a verb of a parsed document and the statements read so far.
Out: the last deed of this sentence or the one before, denied, on the word of who says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.spoken import attribution_of, attribution_of_deed
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.verdict import Verdict

POINTING = frozenset({"such", "the", "this", "that", "these", "those"})
TELLING_MORE = frozenset({"acl", "acl:relcl", "nmod", "ccomp", "compound", "amod"})


def denied_deeds(verb: Token, found: Sequence[Explained], material: Material) -> Iterator[Explained]:
    """The deed before as a denial, where a verb denies a plan or a report that says no more of itself."""
    if verb.pos_ not in ("VERB", "AUX") or not found:
        return
    around = verb_arguments(verb)
    if not any(_is_denied(verb, noun) for noun in (*around.object, *around.subject)):
        return
    near = verb.doc[verb.sent.start - 1].sent if verb.sent.start else verb.sent
    told = [
        row
        for row in found
        if near.start_char <= row.statement.evidence.start and row.trigger.start < verb.idx
    ]
    told = [row for row in told if row.statement.act not in traits().reactions]
    if not told or told[-1].statement.status in ("denied", "requested"):
        return
    said = attribution_of(verb, material)
    deeds = (attribution_of_deed(noun, material) for noun in around.subject)
    said = said or next((deed for deed in deeds if deed is not None), None)
    for row in told:
        model = row.statement
        if row.trigger != told[-1].trigger or model.counterpart is None:
            continue
        decided, pair = Verdict("denied", model.ending, (verb,)), (model.actor, model.counterpart)
        yield Explained(
            composed(model.act, decided, pair, evidence_around(verb, material), said),
            trigger=span_of(verb, material),
            cues=(span_of(verb, material),),
            phrasing="what was said before, denied",
        )


def _is_denied(verb: Token, noun: Token) -> bool:
    """'Denies any such plan', 'dismissed the reports', 'has no such plans'."""
    word, beside = noun.lemma_.lower(), {child.lower_ for child in noun.children}
    if word in vocabulary().told and lemma(verb) in vocabulary().dismissing:
        more = any(child.dep_ in TELLING_MORE for child in noun.children)
        return bool(beside & POINTING) and (not more or "such" in beside)
    if word not in vocabulary().not_in_hand or "such" not in beside:
        return False
    none = "no" in beside and lemma(verb) in ("have", "be", "exist")
    return none or lemma(verb) in vocabulary().dismissing
