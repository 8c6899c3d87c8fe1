"""A partner's share of the trade that the report is about: 'Ukraine's share was 11 percent', 'their share fell to'.

In:  a percentage and what the report has been about.
Out: a Frame with whoever has the share as partner; None where no share is somebody's.
"""

from __future__ import annotations

from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at, states_of
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

_OWNERS = ("'s", "’s", "'", "’")
_WHOLE = frozenset({"it", "this", "that", "them", "total", "whole"})
_PRONOUNS = frozenset({"its", "their", "his"})


def owned_share(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of percentage `index` where it is said to be somebody's share, and of what was told before."""
    measure, reporter = running.measure, running.sides.reporter
    noun = _share_noun(layout, index)
    if noun is None or reporter is None or measure is None:
        return None
    behind = [layout.doc[i].lower_ for i in range(noun + 1, min(noun + 4, layout.end))]
    if behind[:1] in (["of"], ["in"]) and not _WHOLE & set(behind):
        return None  # 'Turkey's share in the region's imports' names the whole itself
    partner = _owner(layout, noun, running)
    if partner is None or partner.id == reporter.id:
        return None
    if any(layout.doc[i].lower_ == "once" for i in range(noun, layout.numbers[index].start)):
        return None  # 'once around 7 percent' was so nobody says when
    if running.listing is not None and not running.told.pair and measure in ("exports", "imports"):
        measure = running.listing  # what the shares before were of
    elif partner is running.latest.partner and running.latest_measure in TRADE:
        measure = (
            running.latest_measure
        )  # 'Sales to Peru fell. Their share was 3 percent', after a word on imports
    if measure not in TRADE | {"debt"} or measure == "balance":
        return None
    return Frame(measure, Sides(reporter, partner), carried=False, place=noun, base=measure, ranked=True)


def _share_noun(layout: Layout, index: int) -> int | None:
    """The noun before the number, or behind one that opens its sentence: 'At 31.7 percent their share was'."""
    before, behind = layout.before(index), layout.after(index)
    nouns = [i for i in before if layout.doc[i].lower_ in figure_words().portions]
    if nouns:
        return nouns[-1]
    opens = layout.doc[layout.numbers[index].start - 1].lower_ in ("at", "with") and len(before) <= 2
    return (
        next((i for i in behind[:5] if layout.doc[i].lower_ in figure_words().portions), None)
        if opens
        else None
    )


def _owner(layout: Layout, noun: int, running: Running) -> Actor | None:
    """Whose share it is: named before it, or the partner of whom the report spoke last."""
    place = noun - 1
    while (
        place > layout.start
        and layout.doc[place].pos_ in ("ADJ", "NOUN", "ADV")
        and layout.mention(place) is None
    ):
        place -= 1
    if layout.doc[place].lower_ in _PRONOUNS:
        latest = running.told.partner or running.latest.partner
        meant = states_of(layout.mention(place))
        named = meant[0] if len(meant) == 1 and meant[0].id not in running.sides.pair else None
        return latest if latest is not None and latest.id != "WLD" else named
    if layout.doc[place].text in _OWNERS and (states := states_at(layout, place - 1)):
        return states[0]
    return None
