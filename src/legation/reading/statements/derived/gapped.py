"""The deed said before in a sentence, with the names, the time or the thing that follow: 'Slovenia in June'.

In:  a sentence, the deeds read before and in it, and the document's material.
Out: a statement for each name that stands for one more side of the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from legation.codebook.traits import traits
from legation.lists.contested import contested
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.reading.material import Material
from legation.reading.statements.circumstances.how_much import amounts_in
from legation.reading.statements.composing import composed
from legation.reading.statements.derived.ellipsis import Gap, gaps
from legation.reading.statements.derived.further_sides import further_sides
from legation.reading.statements.derived.listed_objects import is_done_with, listed_objects
from legation.reading.statements.derived.repeated import ECHO
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.status.verdict import Verdict
from legation.record.actor import Actor
from legation.record.span import Span
from legation.record.statement import SYMMETRICAL, Statement

LATELY = 40  # deeds back from the last within which those of one sentence stand
MEETING = SYMMETRICAL - {
    "agree",
    "negotiate",
}  # done by all together: of one more side the words would say so


def gapped(sentence: Words, found: list[Explained], material: Material) -> Iterator[Explained]:
    """'Slovenia in June': the deed said before in the sentence, with the names and the time that follow."""
    if not any(row.statement.evidence.start >= sentence.start_char for row in found[-LATELY:]):
        return  # nothing that could go on was told in it
    told = set[int]()
    for gap in _all_gaps(sentence, material):
        if (gap.facing or gap.where) and gap.start in told:
            continue  # who is named there has done it
        told.add(gap.start)
        before = _told_before(gap, sentence, found)
        if before:
            yield from _gone_on(gap, before, material)


def _all_gaps(sentence: Words, material: Material) -> Iterator[Gap]:
    yield from gaps(sentence, material)
    yield from further_sides(sentence, material)
    yield from listed_objects(sentence, material)


def _told_before(gap: Gap, sentence: Words, found: Sequence[Explained]) -> list[Explained]:
    """The deeds that the sentence tells before a gap; what a gap told stands behind its model."""
    start = sentence.doc[gap.start].idx
    before = [
        row
        for row in found
        if sentence.start_char <= row.statement.evidence.start < start
        and row.statement.act not in traits().reactions
        and row.trigger.end < start
    ]
    return sorted(before, key=lambda row: row.trigger.start)


def _gone_on(gap: Gap, before: list[Explained], material: Material) -> Iterator[Explained]:
    """The last of the deeds told before a gap, for those whom the gap names."""
    if gap.facing and (before[-1].phrasing == ECHO or _is_of_one_who_grants(gap, before[-1].statement)):
        gap = replace(gap, facing=False)  # 'Italy followed in June and Spain in July'
    last = material.doc[gap.end - 1]
    times = material.times_within(material.doc[gap.rest].idx, last.idx + len(last))
    evidence = Span.of(material.doc.text, material.doc[gap.start].idx, last.idx + len(last))
    models = {
        side_of(row.statement.counterpart.id): row.statement
        for row in before
        if row.trigger == before[-1].trigger and row.statement.counterpart is not None
    }
    for actor, model in product(gap.actors, models.values()):
        pair = _pair_of(gap, actor, model)
        if pair is None:
            continue
        said_before = (row.statement for row in before if not gap.where and not gap.facing)
        if any(one.act == model.act and one.actor.id == actor.id for one in said_before):
            continue  # said by the words before already
        decided = Verdict(model.status, model.ending)
        statement = composed(model.act, decided, pair, evidence, model.attribution)
        yield Explained(
            replace(
                statement,
                when=times[0].period if times else model.when if gap.counted else None,
                rank=model.rank if gap.counted else None,
                object=model.object,
                amounts=amounts_in(model.act, evidence, material),
            ),
            trigger=before[-1].trigger,
            date=times[0].span if times else None,
            phrasing="what the clause before said, left out",
        )


def _is_of_one_who_grants(gap: Gap, model: Statement) -> bool:
    """'Kenya recognised Kosovo in March and Sudan in April': beside one at issue a state that is not does likewise."""
    at_issue = model.counterpart is not None and model.counterpart.id in contested()
    granting = not any(actor.id in contested() for actor in gap.actors)
    return model.act in traits().ladder and at_issue and granting


def _pair_of(gap: Gap, actor: Actor, model: Statement) -> Pair | None:
    """Who towards whom, where a gap goes on from a deed; None where it cannot mean that deed."""
    facing = model.counterpart
    if facing is None or gap.where is not (model.act in traits().held and gap.where):
        return None  # of what stands somewhere another may stand elsewhere
    both = (side_of(facing.id), side_of(model.actor.id))
    if side_of(actor.id) in both[gap.towards != () :]:
        return None
    if gap.counted and not _is_measured(model):
        return None
    if gap.thing is not None and not is_done_with(model.act, gap.thing):
        return None
    if gap.facing and (facing.id is None or model.act in MEETING):
        return None
    if gap.where or gap.facing:
        return model.actor, actor
    return actor, gap.towards[0] if gap.towards else facing


def _is_measured(model: Statement) -> bool:
    """Whether a deed is told with a number, so that a number alone may stand for another of its kind."""
    if model.act in traits().ordered:  # 'told a diplomat to leave, Latvia two'
        return True
    return model.act in traits().measured and any(letter.isdigit() for letter in model.evidence.quote)
