"""Reports that are denied by pointing at them: 'Nairobi denied it', 'denies any such plan', 'The story is wrong'.

In:  a verb or adjective of a parsed document and the statements read so far.
Out: what was reported before, denied by whom it is about, or called wrong by whoever says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.speaker import speaker_at
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.circumstances.evidence import evidence_around
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import SUBJECTS
from legation.reading.statements.composing import composed, span_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.status.negation import negator
from legation.reading.statements.status.verdict import Verdict
from legation.record.statement import Attribution

POINTING = frozenset({"it", "this", "that", "so"})
CHARGES = frozenset({"allegation", "claim", "assertion"})
"""Who dismisses them answers an accuser; only who denies them denies what was told of him."""
REPORTED = frozenset({"occurred", "ended", "ongoing", "planned", "pledged", "agreed", "possible"})


def denied_reports(token: Token, found: Sequence[Explained], material: Material) -> Iterator[Explained]:
    """What a word denies of what the sentence before, or the one before it in this, has reported."""
    said = _denier(token, material) or _judge(token, material)
    if said is None:
        return
    for row in _reported(token, found, said):
        statement = row.statement
        assert statement.counterpart is not None
        pair = (statement.actor, statement.counterpart)
        held = statement.ending and statement.act in traits().held  # that it was closed is denied: it stands
        verdict = Verdict("ongoing" if held else "denied", statement.ending and not held, (token,))
        denied = composed(statement.act, verdict, pair, evidence_around(token, material), said)
        yield Explained(
            replace(denied, object=statement.object),
            trigger=span_of(token, material),
            cues=(span_of(token, material),),
            phrasing="a report before, denied",
        )


def without_reports(found: Sequence[Explained], denied: Sequence[Explained]) -> list[Explained]:
    """What was told of a recognition that its own government denies is no more than a report, and not kept."""
    taken = {_pair(row) for row in denied if row.statement.act in traits().opined}
    start = min((row.trigger.start for row in denied), default=0)
    return [row for row in found if _pair(row) not in taken or row.trigger.start < start - REACH]


REACH = 400
"""Characters: a denial stands close to what it denies."""


def _pair(row: Explained) -> tuple[object, ...]:
    one = row.statement
    return one.act, one.actor.id, one.counterpart.id if one.counterpart else None


def _denier(verb: Token, material: Material) -> Attribution | None:
    """Who denies 'it', 'the report', 'any such plan'."""
    if verb.pos_ != "VERB":
        return None
    plain = lemma(verb)
    denies = plain in vocabulary().denying
    if not (denies or plain in vocabulary().dismissing) or negator(verb) is not None:
        return None
    around = verb_arguments(verb)
    pointed = [word for word in around.object if _points_back(word, alone=denies)]
    if not pointed or any(child.dep_ in ("ccomp", "xcomp") for child in verb.children):
        return None
    return next((one for noun in around.subject if (one := speaker_at(noun, material, quoted=False))), None)


def _points_back(word: Token, *, alone: bool) -> bool:
    """'It', 'the report', 'such a plan', and no report that says itself what it is of."""
    if word.lower_ in POINTING:
        return alone
    if any(child.dep_ in ("acl", "acl:relcl", "ccomp", "nmod") for child in word.children):
        return False
    such = any(child.lower_ == "such" for child in word.children)
    told = word.lemma_.lower() in vocabulary().told and (alone or word.lemma_.lower() not in CHARGES)
    return such or (told and any(child.lower_ in ("the", "this", "that", "these") for child in word.children))


def _judge(word: Token, material: Material) -> Attribution | None:
    """On whose word 'it is wrong', 'the report is false'; the report's own is an empty one."""
    untrue = vocabulary().untrue
    if (word.lower_ not in untrue and word.lemma_.lower() not in untrue) or negator(word) is not None:
        return None
    if not any(child.dep_ == "cop" for child in word.children):
        return None
    subjects = [child for child in word.children if child.dep_ in SUBJECTS]
    told = any(subject.lemma_.lower() in vocabulary().told for subject in subjects)
    pointed = any(subject.lower_ in POINTING for subject in subjects) and _is_story_before(word)
    if not subjects or not (told or pointed):
        return None
    return attribution_of(word, material) or Attribution()


def _is_story_before(word: Token) -> bool:
    """Whether the sentence before speaks of a report, a rumour or a story."""
    start = word.sent.start
    return start > 0 and any(one.lemma_.lower() in vocabulary().told for one in word.doc[start - 1].sent)


def _reported(token: Token, found: Sequence[Explained], said: Attribution) -> list[Explained]:
    """What was reported last, in this sentence or the one before, of whom the denier speaks for."""
    begin = token.sent_before.start_char
    near = [
        row
        for row in found
        if row.trigger.start >= begin
        and row.trigger.end <= token.idx
        and row.statement.act not in traits().reactions
        and row.statement.status in REPORTED
        and row.statement.counterpart is not None
    ]
    if said.actor is not None:
        side = side_of(said.actor.id)
        near = [
            row
            for row in near
            if side
            in (
                side_of(row.statement.actor.id),
                side_of(row.statement.counterpart.id if row.statement.counterpart else None),
            )
        ]
    return [row for row in near if row.trigger == near[-1].trigger]
