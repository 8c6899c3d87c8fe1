"""The sections of a brief, in their order: each takes what was chosen and makes sentences of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from legation.brief.choose import Change, Chosen, first_known
from legation.brief.contradictions import contradictions
from legation.brief.counts import listed
from legation.brief.figures import figure_in_words
from legation.brief.names import Name, heading_of, land_of
from legation.brief.notebook import Notebook, is_unreviewed
from legation.brief.official import Judged, unknown_in_words
from legation.brief.page import Group, Section, Sentence
from legation.brief.rungs import change_in_words
from legation.brief.wording import sentence_of
from legation.events.cluster import Event
from legation.events.links import Link
from legation.ladder.moves import Move
from legation.ladder.rungs import RUNG_OF
from legation.register.ask import Held
from legation.register.figures import HeldFigure
from legation.register.findings import HeldCheck

_FIRM: Final = ("pledged", "agreed")


Official = Mapping[str, tuple[Judged, ...]]


def sections_of(chosen: Chosen, notebook: Notebook, official: Official) -> tuple[Section, ...]:
    """Every section, whether there is anything in it or not; `official` is what statistics say of the numbers."""
    return (
        _changes(chosen, notebook),
        _acts(chosen, notebook),
        _pledges(chosen, notebook),
        _numbers(chosen, notebook, official),
        _contradictions(chosen, notebook),
        _ahead(chosen, notebook),
    )


def lead_of(event: Event, chosen: Chosen) -> Held:
    """The account that a sentence is made of: reviewed before unreviewed, the more telling, the earlier."""
    return min(
        accounts_of(event, chosen), key=lambda one: (is_unreviewed(one), -_telling(one), one.known, one.id)
    )


def accounts_of(event: Event, chosen: Chosen) -> list[Held]:
    """What is on record of an event, by the day on which it came out."""
    return [chosen.statements[account.id] for account in event.accounts]


def told(event: Event, chosen: Chosen, notebook: Notebook) -> Sentence:
    """An event as a sentence, with a note for each report of it."""
    lead = lead_of(event, chosen)
    words = sentence_of(lead.statement, chosen.year, lead.known)
    return notebook.sentence(words, [lead, *accounts_of(event, chosen)], lead)


def _telling(one: Held) -> int:
    """How much of the sentence a statement can fill."""
    statement = one.statement
    when = statement.when
    return sum(
        (
            2 * (when is not None and when.precision == "day"),
            statement.place is not None,
            bool(statement.amounts),
            statement.rank is not None or statement.actor.person is not None,
            statement.attribution is not None,
        )
    )


def _changes(chosen: Chosen, notebook: Notebook) -> Section:
    groups = []
    for change in chosen.changes:
        resting = _resting(change, chosen)
        text = change_in_words(change.actor, change.counterpart, change.before, change.after)
        sentences = [notebook.sentence(text, resting)]
        sentences += [
            notebook.sentence(sentence_of(one.statement, chosen.year, one.known), [one])
            for one in _distinct(resting, chosen.year)
        ]
        groups.append(Group(None, tuple(sentences)))
    return Section(
        "standing", "Changes of standing", tuple(groups), "No change of standing came on record in this week."
    )


def _resting(change: Change, chosen: Chosen) -> list[Held]:
    """What the new standing rests on that the old one did not; all of it where nothing new was said."""
    known = {move.id for move in _moves(change.before.floor, change.before.ceiling, change.before.disputed)}
    moves = _moves(change.after.floor, change.after.ceiling, change.after.disputed)
    fresh = [move for move in moves if move.id not in known] or moves
    return [chosen.statements[move.id] for move in fresh if move.id in chosen.statements]


def _moves(*parts: Sequence[Move]) -> list[Move]:
    return list({move.id: move for part in parts for move in part}.values())


def _distinct(statements: Iterable[Held], year: int) -> list[Held]:
    """Of statements that read alike, the first."""
    found: dict[tuple[object, ...], Held] = {}
    for one in sorted(statements, key=lambda one: (-_telling(one), one.known, one.id)):
        said = one.statement
        counterpart = said.counterpart.id if said.counterpart else None
        found.setdefault((said.act, said.status, said.actor.id, counterpart), one)
    return list(found.values())


def is_new_act(event: Event, chosen: Chosen) -> bool:
    """Whether something was done or ended; what merely holds, or is denied, is no new act."""
    if event.key.told == "done":
        return any(one.statement.status == "occurred" for one in accounts_of(event, chosen))
    return event.key.told == "ended"


HOLDS: Final = "What is said to hold, or denied"
EARLIER: Final = "Earlier matters that came on record now"


def _acts(chosen: Chosen, notebook: Notebook) -> Section:
    said = [event for event in chosen.new if event.key.told != "intended"]
    groups = _by_country([event for event in said if is_new_act(event, chosen)], chosen, notebook)
    earlier = [event for event in chosen.earlier if event.key.told != "intended"]
    for heading, events in (
        (HOLDS, [event for event in said if not is_new_act(event, chosen)]),
        (EARLIER, earlier),
    ):
        if events:
            sentences = tuple(told(event, chosen, notebook) for event in sorted(events, key=_by_date))
            groups.append(Group(heading, sentences))
    return Section("acts", "New acts, by country", tuple(groups), "No new act came on record in this week.")


def _by_country(events: Iterable[Event], chosen: Chosen, notebook: Notebook) -> list[Group]:
    """Countries with the highest rung first, and the same within a country; then by name and date."""
    countries: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        countries[country_of(event, chosen)].append(event)
    order = sorted(
        countries, key=lambda id_: (-max(map(_rung, countries[id_])), heading_of(land_of(id_ or "")))
    )
    return [
        Group(
            heading_of(land_of(id_)) if id_ else "No country in particular",
            tuple(
                told(event, chosen, notebook)
                for event in sorted(countries[id_], key=lambda event: (-_rung(event), _by_date(event)))
            ),
        )
        for id_ in order
    ]


def country_of(event: Event, chosen: Chosen) -> str | None:
    """The other side of an event than the governments followed; None where it speaks of every state."""
    if event.key.actor is None:
        return None
    parties = (event.key.actor, event.key.counterpart)
    # whoever follows a state follows each of its governments
    ours = chosen.asked.governments
    others = [id_ for id_ in parties if id_ and id_ not in ours and id_.partition(":")[0] not in ours]
    return others[0] if others else next((id_ for id_ in parties if id_ is not None), None)


def _rung(event: Event) -> int:
    return RUNG_OF.get(event.key.act, 0) if event.key.told == "done" else 0


def _by_date(event: Event) -> tuple[date, str]:
    return event.first or first_known(event), event.id


MADE: Final = "Made"
DELIVERED: Final = "Delivered"


def _pledges(chosen: Chosen, notebook: Notebook) -> Section:
    meant = sorted((event for event in chosen.new if event.key.told == "intended"), key=_by_date)
    firm = [event for event in meant if lead_of(event, chosen).statement.status in _FIRM]
    rest = [event for event in meant if event not in firm]
    groups = [
        Group(MADE, tuple(told(event, chosen, notebook) for event in firm)),
        Group(DELIVERED, tuple(_delivered(link, chosen, notebook) for link in chosen.delivered)),
        Group("Planned, asked for or possible", tuple(told(event, chosen, notebook) for event in rest)),
    ]
    return Section(
        "pledges",
        "Pledges and plans",
        tuple(group for group in groups if group.sentences),
        "No pledge was made or delivered in this week.",
    )


def _delivered(link: Link, chosen: Chosen, notebook: Notebook) -> Sentence:
    plan, deeds = lead_of(link.plan, chosen), [lead_of(deed, chosen) for deed in link.deeds]
    promised = sentence_of(plan.statement, chosen.year, plan.known).rstrip(".")
    if link.arrived is not None and link.arrived.high > 0:
        low, high = (f"{share * 100:.0f}" for share in (link.arrived.low, link.arrived.high))
        share = f"{high} percent" if low == high else f"{low} to {high} percent"
        came = f"{share} of it is reported to have arrived since"
    else:
        came = "it is reported to have been done since"
    return notebook.sentence(f"{promised}; {came}.", [plan, *deeds])


def _numbers(chosen: Chosen, notebook: Notebook, official: Official) -> Section:
    verdicts: dict[tuple[str | None, str], list[HeldCheck]] = defaultdict(list)
    for verdict in chosen.verdicts:
        for id_ in verdict.check.about:
            verdicts[verdict.reading, id_].append(verdict)
    by_reporter: dict[str, list[Sentence]] = defaultdict(list)
    checks: dict[str, list[Sentence]] = defaultdict(list)
    unknown: dict[str, list[HeldFigure]] = defaultdict(list)
    said: set[str] = set()
    for number in chosen.numbers:
        reporter = _reporter(number)
        by_reporter[reporter].append(notebook.sentence(figure_in_words(number.figure, chosen.year), [number]))
        by_reporter[reporter] += [
            notebook.sentence(one.text, [number, *one.numbers], number)
            for one in official.get(number.id, ())
            if not one.is_unknown
        ]
        if any(one.is_unknown for one in official.get(number.id, ())):
            unknown[reporter].append(number)
        for verdict in verdicts[number.reading, number.figure.id]:
            if verdict.id not in said:
                said.add(verdict.id)
                checks[reporter].append(checked(verdict, notebook))
    for reporter, some in unknown.items():
        words = unknown_in_words(len(some), len(_of_reporter(chosen.numbers, reporter)))
        checks[reporter].insert(0, notebook.sentence(words, some))
    groups = tuple(
        Group(reporter, (*by_reporter[reporter], *checks[reporter])) for reporter in sorted(by_reporter)
    )
    return Section("numbers", "Numbers of the week", groups, "No figure came on record in this week.")


def _of_reporter(numbers: Iterable[HeldFigure], reporter: str) -> list[HeldFigure]:
    return [number for number in numbers if _reporter(number) == reporter]


def _reporter(number: HeldFigure) -> str:
    reporter = number.figure.reporter
    return heading_of(reporter.id) if reporter is not None and reporter.id else "No reporter named"


def checked(verdict: HeldCheck, notebook: Notebook) -> Sentence:
    """A check as a sentence: its verdict, and the explanation that it came with."""
    mark = {
        "supported": "Checked and borne out",
        "contradicted": "Checked and contradicted",
        "open": "Not decided",
    }
    explanation = " ".join(verdict.check.explanation.split())
    return notebook.sentence(f"{mark[verdict.check.verdict]}. {explanation}", [verdict])


def _contradictions(chosen: Chosen, notebook: Notebook) -> Section:
    numbered = {number.figure.id for number in chosen.numbers}
    sentences = [
        notebook.sentence(one.text, one.sources)
        for one in contradictions(chosen, lambda event: lead_of(event, chosen))
    ]
    sentences += [
        notebook.sentence(" ".join(one.check.explanation.split()), one.numbers) for one in chosen.crossed
    ]
    parties = {one.document for one in chosen.statements.values()}
    sentences += [
        checked(verdict, notebook)
        for verdict in chosen.verdicts
        if verdict.check.verdict == "contradicted"
        and verdict.document in parties
        and not numbered & set(verdict.check.about)
    ]
    groups = (Group(None, tuple(sentences)),) if sentences else ()
    return Section(
        "contradictions", "Contradictions", groups, "No contradiction came on record in this week."
    )


def _ahead(chosen: Chosen, notebook: Notebook) -> Section:
    sentences = tuple(told(event, chosen, notebook) for event in sorted(chosen.ahead, key=_by_date))
    groups = (Group(None, sentences),) if sentences else ()
    days = chosen.asked.week.next.title
    whom = listed([Name.of(id_, id_).text for id_ in chosen.asked.governments])
    return Section(
        "ahead", f"Planned for {days}", groups, f"No plan with {whom} on record is dated to these days."
    )
