"""One brief, from question to page: chosen, worded, counted.

In:  a connection and what is asked.
Out: a Brief, which every form shows alike.

1. `choose` takes what the register knew at the end of the week and not at its beginning.
2. `sections` makes sentences of it, and `notebook` a note for each piece of evidence.
3. The three lines at the top count what the sections say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from legation.brief.choose import Asked, Change, Chosen, choose
from legation.brief.counts import counted, listed, number, opened
from legation.brief.names import Name
from legation.brief.notebook import Notebook
from legation.brief.official import judged
from legation.brief.page import Brief, Group, Note, Picture, Section, Sentence
from legation.brief.pictures import ladder_picture
from legation.brief.rungs import change_in_words, is_first
from legation.brief.sections import (
    DELIVERED,
    EARLIER,
    HOLDS,
    MADE,
    Official,
    country_of,
    is_new_act,
    sections_of,
)
from legation.register.asof import AsOf
from legation.register.copies import originals_of_copies
from legation.register.store import Connection

_MADE: Final = (
    "Every sentence is put together from statements on record by fixed templates; nothing is added to them. "
    "A number behind a sentence names the words that it rests on."
)
_KNOWN: Final = (
    "The brief says what was known at the end of its Sunday; what was on record before is not told again."
)
_LADDER: Final = (
    "Standing is a rung of a ladder: 0 severed, 1 contact, 2 presence, 3 premises, 4 accreditation, "
    "5 ambassador, 6 recognition. Plans, promises and requests move no rung."
)
# More states than this are counted in the first line, and named below.
_MOST_NAMED: Final = 4
_ASKED: Final = (
    "Numbers of trade are held against the official statistics that had come out by that Sunday; what those leave open "
    "is neither right nor wrong."
)
_NOT_ASKED: Final = "Official statistics were not asked what they say of these numbers."
METHOD: Final = (_MADE, _KNOWN, _LADDER)


def write(connection: Connection, asked: Asked) -> Brief:
    """The brief of one week."""
    chosen = choose(connection, asked)
    notebook = Notebook()
    official = judged(chosen.numbers, asked.statistics, asked.week.sunday)
    sections = sections_of(chosen, notebook, official)
    summary = _summary(chosen, sections, official)
    return Brief(
        week=asked.week,
        governments=asked.governments,
        title=f"Dealings with {listed([Name.of(id_, id_).text for id_ in asked.governments])}, {asked.week.title}",
        summary=summary,
        sections=sections,
        pictures=_pictures(chosen),
        notes=_with_copies(connection, asked, notebook),
        method=(*METHOD, _ASKED if asked.statistics is not None else _NOT_ASKED),
    )


def _with_copies(connection: Connection, asked: Asked, notebook: Notebook) -> tuple[Note, ...]:
    """The notes, each with how many copies there are of its report."""
    originals = originals_of_copies(connection, AsOf(asked.week.sunday, asked.recorded))
    copies = Counter(originals.values())
    return tuple(
        replace(note, copies=copies[originals.get(note.document, note.document)]) for note in notebook.notes
    )


def _pictures(chosen: Chosen) -> tuple[Picture, ...]:
    """A ladder for each government."""
    drawn = (ladder_picture(chosen, id_) for id_ in chosen.asked.governments)
    return tuple(picture for picture in drawn if picture is not None)


def _summary(chosen: Chosen, sections: Sequence[Section], official: Official) -> tuple[Sentence, ...]:
    """Three lines: standings; acts and the reports behind them; the rest in numbers. Each rests on what it counts."""
    by_key = {section.key: section for section in sections}
    acts = [group for group in by_key["acts"].groups if group.heading not in (HOLDS, EARLIER)]
    rest = [group for group in by_key["pledges"].groups if group.heading in (MADE, DELIVERED)]
    rest += [group for key in ("numbers", "contradictions", "ahead") for group in by_key[key].groups]
    return (
        _resting_on(_line_of_standing(chosen), by_key["standing"].groups),
        _resting_on(_line_of_acts(chosen), acts),
        _resting_on(_line_of_the_rest(chosen, by_key) + _line_of_statistics(official), rest),
    )


def _resting_on(text: str, groups: Sequence[Group]) -> Sentence:
    sentences = [sentence for group in groups for sentence in group.sentences]
    notes = sorted({note for sentence in sentences for note in sentence.notes})
    return Sentence(text, tuple(notes), any(sentence.unreviewed for sentence in sentences))


def _line_of_standing(chosen: Chosen) -> str:
    whom = listed([Name.of(id_, id_).text for id_ in chosen.asked.governments])
    if not chosen.changes:
        return f"No state changed its standing with {whom}."
    if len(chosen.changes) == 1:
        (change,) = chosen.changes
        return change_in_words(change.actor, change.counterpart, change.before, change.after)
    first = [change for change in chosen.changes if is_first(change.before)]
    moved = _states([change for change in chosen.changes if change not in first])
    parts = []
    if moved:
        parts.append(f"{_some(moved)} changed {'its' if len(moved) == 1 else 'their'} standing with {whom}")
    if first:
        whose = f"the standing of {_some(_states(first))}" + ("" if moved else f" with {whom}")
        parts.append(f"{whose} came on record for the first time")
    return opened(f"{'; '.join(parts)}.")


def _states(changes: Sequence[Change]) -> list[str]:
    return [Name.of(id_, id_).text for id_ in dict.fromkeys(change.actor for change in changes)]


def _some(states: Sequence[str]) -> str:
    """A few by name, many by number."""
    return listed(states) if len(states) <= _MOST_NAMED else f"{number(len(states))} states"


def _line_of_acts(chosen: Chosen) -> str:
    events = [event for event in chosen.new if is_new_act(event, chosen)]
    if not events:
        return "No new act came on record."
    countries = {country_of(event, chosen) for event in events} - {None}
    reports = {report for event in events for report in event.reports}
    told = f"{counted(len(events), 'new act')} with {counted(len(countries), 'country', 'countries')}"
    return opened(f"{told} came on record, from {counted(len(reports), 'report')}.")


def _line_of_the_rest(chosen: Chosen, sections: dict[str, Section]) -> str:
    made = sum(len(group.sentences) for group in sections["pledges"].groups if group.heading == MADE)
    counts = (
        (made, "pledge"),
        (len(chosen.delivered), "delivery"),
        (len(chosen.numbers), "figure"),
        (len(sections["contradictions"].sentences), "contradiction"),
        (len(chosen.ahead), "plan"),
    )
    there = [_counted(count, what) for count, what in counts if count]
    absent = [_many(what) for count, what in counts if not count]
    if not there:
        return f"No {listed(absent, 'or')} came on record."
    told = f"{listed(there)} came on record"
    return opened(f"{told}; there were no {listed(absent, 'or')}." if absent else f"{told}.")


def _line_of_statistics(official: Official) -> str:
    """How many numbers official statistics bear out and contradict; nothing where they decide on none."""
    verdicts = [[one.verdict for one in every] for every in official.values()]
    wrong = sum("contradicted" in one for one in verdicts)
    right = sum("supported" in one and "contradicted" not in one for one in verdicts)
    told = [
        f"{verb} {counted(count, 'figure')}"
        for verb, count in (("bear out", right), ("contradict", wrong))
        if count
    ]
    return f" Official statistics {listed(told)}." if told else ""


def _counted(count: int, what: str) -> str:
    return f"{number(count)} {_many(what)}" if count != 1 else f"one {_many(what, one=True)}"


def _many(what: str, *, one: bool = False) -> str:
    noun = what if one else {"delivery": "deliveries"}.get(what, f"{what}s")
    return f"{noun} for the coming week" if what == "plan" else noun
