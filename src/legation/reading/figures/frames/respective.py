"""Lists that belong together item by item: 'imports from Italy and Turkey were 2.9 and 2.4 billion respectively'.

In:  a sentence laid out for figures.
Out: for each number of such a list what it is of: a state, a direction of trade, or a time.
Law: 'respectively' pairs two lists of one length; where no list of that length stands beside, nothing is paired.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Sides
from legation.reading.figures.sentence.layout import Dated, Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import Trigger, triggers_in
from legation.reading.times import TimeMention
from legation.record.actor import Actor

_WORD = "respectively"
_JOINING = frozenset(
    {",", "and", "or", "about", "some", "nearly", "almost", "only", "just", "roughly", "around", "&"}
)
_LINKING = _JOINING | {"the", "to", "from", "with", "in"}
BEHIND = 12  # tokens from the last number of a list to the word that pairs it


@dataclass(frozen=True, slots=True)
class Share:
    """What falls to one number of a list; `first` is the list's first number."""

    first: int
    state: Actor | None = None
    trigger: Trigger | None = None
    time: TimeMention | None = None


def shared_out(layout: Layout) -> dict[int, Share]:
    """Return what falls to each number of the lists that 'respectively' pairs."""
    places = [i for i in range(layout.start, layout.end) if layout.doc.tokens[i].lower_ == _WORD]
    found: dict[int, Share] = {}
    for place in places:
        run = _run(layout, place)
        if len(run) > 1:
            found.update(_paired(layout, run))
    return found


def given(frame: Frame, share: Share) -> Frame:
    """Return the frame of the list's first number as it is of the item that falls to another."""
    if share.trigger is not None:
        return replace(frame, measure=share.trigger.measure, place=share.trigger.place)
    if share.state is None or frame.sides.reporter is None:
        return frame
    return replace(frame, sides=_with(frame.sides, share.state), part=False)


def _with(sides: Sides, state: Actor) -> Sides:
    reporter, partner = sides.reporter, sides.partner
    if reporter is not None and reporter.id == state.id:
        return sides if partner is None or partner.id != state.id else Sides(reporter)
    return Sides(reporter, state)


def _run(layout: Layout, word: int) -> list[int]:
    """The numbers that the word pairs: those before it that nothing but commas and 'and' part, or those behind it."""
    before = [n for n, number in enumerate(layout.numbers) if number.end <= word]
    behind = [n for n, number in enumerate(layout.numbers) if number.start > word]
    if behind and layout.numbers[behind[0]].start - word <= 2:
        chosen = behind
    elif before and word - layout.numbers[before[-1]].end <= BEHIND:
        chosen = before[::-1]
    else:
        return []
    run = chosen[:1]
    for one in chosen[1:]:
        left, right = sorted((run[-1], one))
        gap = range(layout.numbers[left].end, layout.numbers[right].start)
        same = layout.numbers[left].amount.kind == layout.numbers[right].amount.kind
        if not same or any(layout.doc[i].lower_ not in _JOINING for i in gap):
            break
        run.append(one)
    return sorted(run)


def _paired(layout: Layout, run: list[int]) -> dict[int, Share]:
    first, start = run[0], layout.numbers[run[0]].start
    before = range(layout.before(first).start, start)
    states = _last_list(_states(layout, before), layout)
    if len(states) == len(run):
        return {n: Share(first, state=state) for n, (state, _) in zip(run, states, strict=True)}
    times = [dated for dated in layout.times if dated.time.period is not None]
    behind = [dated for dated in times if dated.start >= layout.numbers[run[-1]].end]
    for dated in (behind, [one for one in times if one.start in before]):
        if len(dated) == len(run) and _is_list(dated, layout):
            return {n: Share(first, time=one.time) for n, one in zip(run, dated, strict=True)}
    triggers = [
        one for one in triggers_in(layout, before, trading=True) if one.measure in ("exports", "imports")
    ]
    if len(triggers) == len(run) and len({one.measure for one in triggers}) == len(run):
        return {n: Share(first, trigger=one) for n, one in zip(run, triggers, strict=True)}
    return {}


def _states(layout: Layout, places: range) -> list[tuple[Actor, range]]:
    found: list[tuple[Actor, range]] = []
    for place in places:
        mention, states = layout.mention(place), states_at(layout, place)
        if mention is not None and states and mention.start == place and mention.named:
            found.append((states[0], range(mention.start, mention.end)))
    return found


def _last_list(found: list[tuple[Actor, range]], layout: Layout) -> list[tuple[Actor, range]]:
    """The last run of two names or more that nothing but commas, 'and' and a preposition part."""
    runs: list[list[tuple[Actor, range]]] = []
    for one in found:
        gap = range(runs[-1][-1][1].stop, one[1].start) if runs else range(0)
        led = layout.doc[runs[-1][0][1].start - 1].lower_ if runs else ""
        if runs and all(layout.doc[i].lower_ in _JOINING | {"the", led} for i in gap):
            runs[-1].append(one)
        else:
            runs.append([one])
    return next((run for run in reversed(runs) if len(run) > 1), [])


def _is_list(dated: list[Dated], layout: Layout) -> bool:
    return all(
        layout.doc[i].lower_ in _LINKING
        for one, other in pairwise(dated)
        for i in range(one.end, other.start)
    )
