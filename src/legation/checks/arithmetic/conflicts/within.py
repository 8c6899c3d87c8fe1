"""Whether the figures of a document, or of several, can all be true.

In:  figures.
Out: a Check for each smallest set of them that cannot, with the number that was perhaps meant.
Law: codebook, "Checks". What the margins of trade_margins explain is no contradiction, and neither are two
     numbers that may speak of different things: an unnamed partner, an undated period, single consignments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.conflicts.finding import Finding, find_in, quoted, said_by_several
from legation.checks.arithmetic.quantities.claims import Claim, read_claims
from legation.checks.arithmetic.quantities.identities import identities
from legation.checks.arithmetic.quantities.quantity import TRADE, territory
from legation.checks.arithmetic.solving.solver import Solver, clusters
from legation.checks.verdicts import verdict_on
from legation.record.check import Check, Verdict
from legation.record.figure import Figure

Conflict = tuple[Claim, ...]
# characters of news: two clauses, and a passage of a few sentences
BREATH = 150
PASSAGE = 400
BESIDE = 80
# so many times its whole is a part that slipped by little, or by a thousand (million for billion)
_SLIPPED = ((1, Decimal("1.3")), (100, 1000))


def check_figures(
    figures: Sequence[Figure], *, apart: Mapping[str, Fraction] | None = None
) -> tuple[Check, ...]:
    """The contradictions among `figures`; `apart` gives single figures a wider margin, by their ids."""
    conflicts = conflicts_in(figures, apart=apart, one_report=True)
    return tuple(check_of(told) for told in telling(conflicts))


def conflicts_in(
    figures: Sequence[Figure],
    *,
    apart: Mapping[str, Fraction] | None = None,
    one_report: bool = False,
) -> tuple[Conflict, ...]:
    """Every smallest set of claims that cannot hold together and that speaks of one thing."""
    claims = read_claims(figures, apart=apart)
    always = identities(
        (quantity for claim in claims for quantity in claim.quantities), one_report=one_report
    )
    found: list[Conflict] = []
    for cluster in clusters([claim.allowed for claim in claims], always):
        members = [claims[place] for place in cluster.claims]
        solver = Solver([claim.allowed for claim in members], cluster.always)
        for places in solver.minimal_conflicts():
            conflict = tuple(members[place] for place in sorted(places))
            if (
                len(conflict) > 1
                and _of_one_thing(conflict)
                and not (one_report and _of_two_tellers(conflict))
            ):
                found.append(conflict)
    return tuple(found)


@dataclass(slots=True)
class Told:
    """A conflict worth telling; `alike` are other claims that stand in it for one of its own, `echoes` counts the
    conflicts that its slip explains.
    """

    conflict: Conflict
    finding: Finding
    alike: list[Claim]
    echoes: int = 0


def telling(conflicts: Sequence[Conflict], sources: Mapping[str, str] | None = None) -> tuple[Told, ...]:
    """The conflicts that tell something new, the smallest first.

    One wrong number breaks every sum that it enters. Where a slip is evident, the other conflicts that its
    number is part of are its echoes; where none is, larger conflicts that share a number with a smaller one.
    Where two figures give the same quantity, what either of them contradicts is one conflict.
    """
    kept: list[Told] = []
    culprit = _culprit(conflicts)
    for conflict in sorted(conflicts, key=len):
        same = next((told for told in kept if _things(told.conflict) == _things(conflict)), None)
        cause = next((told for told in kept if _echoes(conflict, told)), None)
        if same is not None:
            same.alike += [claim for claim in conflict if claim not in (*same.conflict, *same.alike)]
        elif cause is not None or (culprit is not None and kept):
            (cause or kept[0]).echoes += 1
        else:
            kept.append(Told(conflict, find_in(conflict, sources, culprit), []))
    return tuple(kept)


# A sentence begins with a word, where the number has a short one.
_LETTERS = dict(enumerate("One Two Three Four Five Six Seven Eight Nine Ten".split(), start=1))


def check_of(told: Told, sources: Mapping[str, str] | None = None, decided: str | None = None) -> Check:
    """The check that reports a conflict; `decided` says what else tells which of its numbers holds."""
    doubt = _doubt(told) if sources is None else None
    verdict: Verdict = "open" if doubt else "contradicted"
    sentences = [told.finding.sentence, doubt] if doubt else [told.finding.sentence]
    if told.alike:
        sentences.append(f"The same holds with {quoted(told.alike, sources)}.")
    if told.echoes:
        fail = "combination of figures fails" if told.echoes == 1 else "combinations of figures fail"
        count = _LETTERS.get(told.echoes, f"{told.echoes:,}")
        sentences.append(f"{count} other {fail} on the same number.")
    if decided:
        sentences.append(decided)
    spans = [claim.figure.evidence for claim in told.conflict]
    within = (told.finding.target.figure.evidence, *sorted(set(spans)))
    return verdict_on(
        "arithmetic",
        verdict,
        about=(claim.figure.id for claim in told.conflict),
        # within a report the likely slip leads, between reports the order is that of `about`
        evidence=within if sources is None else spans,
        explanation=" ".join(sentences),
        suggestion=told.finding.suggestion if verdict == "contradicted" and not decided else None,
    )


def _culprit(conflicts: Sequence[Conflict]) -> Claim | None:
    """The one claim that every conflict holds, where there are several."""
    if len(conflicts) < 2:
        return None
    common = [claim for claim in conflicts[0] if all(claim in conflict for conflict in conflicts[1:])]
    return common[0] if len(common) == 1 else None


def _doubt(told: Told) -> str | None:
    """Why a report may be right all the same: it quotes two sources, or speaks of two things in two places."""
    if said_by_several(told.conflict) or (
        told.finding.suggestion is None and _counted_by_several(told.conflict)
    ):
        return "They come from different sources, which may count differently."
    if told.finding.suggestion is None and _of_other_things(told.conflict):
        return "No slip of the pen explains it: what is told as all may be of other goods or partners."
    if told.finding.suggestion is None and not _within(told.conflict, PASSAGE):
        return "No slip of the pen explains it, and they stand far apart: they may speak of different things."
    if told.finding.suggestion is None and _falls_short(told.conflict):
        return "No slip of the pen explains it: the exports and imports that are told may be only a part of the trade."
    if told.finding.suggestion is None and _may_be_parts(told.conflict):
        return "No slip of the pen explains it, and no phrasing tells of what one of them is: it may be of a part."
    return None


def _counted_by_several(conflict: Conflict) -> bool:
    """Whether the numbers of a conflict come from two sources, each of which may hold by itself."""
    if any(claim.whole is not None for claim in conflict):
        return False
    one_measure = len({claim.part.measure for claim in conflict}) == 1
    if not one_measure and len({territory(claim.figure.reporter) for claim in conflict}) == 1:
        return False
    voices = {
        (said.speaker, said.office, said.actor.id if said.actor else None, said.medium)
        for claim in conflict
        if (said := claim.figure.attribution) is not None
    }
    return len(voices) > 1


def _of_other_things(conflict: Conflict) -> bool:
    """Whether one measure is told of two kinds of goods, or of two partners, and nothing ties the numbers together."""
    values = [claim.figure.value for claim in conflict if claim.figure.value is not None]
    if any(claim.whole is not None for claim in conflict) or len(values) != 2 or len(conflict) != 2:
        return False
    one, other = (claim.part for claim in conflict)
    middles = sorted(abs(value.middle) for value in values if value.middle)
    times = middles[1] / middles[0] if len(middles) == 2 else None
    alike = times is not None and any(low <= times <= high for low, high in _SLIPPED)
    return (
        not alike
        and one.measure == other.measure
        and (one.product, one.partner) != (other.product, other.partner)
    )


def _may_be_parts(conflict: Conflict) -> bool:
    """Whether all give the same quantity, and one of them was read without a phrasing that says so."""
    values = all(claim.figure.value is not None for claim in conflict)
    same = len({claim.part for claim in conflict}) == 1
    return values and same and any(claim.figure.confidence is not None for claim in conflict)


def _falls_short(conflict: Conflict) -> bool:
    """Whether exports and imports make less than the trade of which they are told: there may be others."""
    values = {claim.part.measure: claim.figure.value for claim in conflict if claim.figure.value is not None}
    if len(values) != len(conflict) or set(values) != {"turnover", "exports", "imports"}:
        return False
    sold, bought, low = values["exports"].high, values["imports"].high, values["turnover"].low
    if None in (sold, bought, low) or (sold or 0) + (bought or 0) >= (low or 0):
        return False
    return not _told_side_by_side(conflict)


def _told_side_by_side(conflict: Conflict) -> bool:
    """'Exports came to … and imports to …', beside the trade: whoever sets the two side by side tells both."""
    at = {claim.part.measure: claim.figure.evidence for claim in conflict}
    early, late = sorted((at["exports"], at["imports"]))
    apart = max(early.start - at["turnover"].end, at["turnover"].start - late.end)
    return late.start - early.end <= BESIDE and 0 <= apart <= BREATH


def _things(conflict: Conflict) -> frozenset[object]:
    """What a conflict speaks of, whoever says it."""
    return frozenset((claim.part, claim.whole) for claim in conflict)


def _echoes(conflict: Conflict, told: Told) -> bool:
    if told.finding.suggestion is not None:
        return told.finding.target in conflict
    return len(conflict) > len(told.conflict) and any(claim in told.conflict for claim in conflict)


def _of_one_thing(conflict: Conflict) -> bool:
    """A relation ties its numbers together; values alone have to be dated totals of a named trade."""
    if any(claim.whole is not None for claim in conflict):
        return True
    if all(claim.part.measure in TRADE and not claim.part.vague for claim in conflict):
        return True
    # consignments are many; only those that are told together are parts of one whole
    return len({claim.part for claim in conflict}) == len(conflict) > 1 and _within(conflict, BREATH)


def _of_two_tellers(conflict: Conflict) -> bool:
    """Whether both sides' statistics give the trade between them: a report that has both knows that they differ."""
    told = [claim for claim in conflict if claim.part.measure == "turnover"]
    return len({territory(claim.figure.reporter) for claim in told}) > 1


def _within(conflict: Conflict, reach: int) -> bool:
    """Whether no gap between the words of a conflict is longer than so many characters."""
    spans = sorted(claim.figure.evidence for claim in conflict)
    return all(after.start - before.end < reach for before, after in pairwise(spans))
