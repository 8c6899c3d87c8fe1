"""Each act and status as a verb in plain English: 'agreed to accept its envoys'."""

from __future__ import annotations

from typing import NamedTuple

from legation.record.statement import Act, Statement, Status


class Deed(NamedTuple):
    """An act as something to do, done, being done, and its ending likewise; 'it' is the counterpart."""

    do: str
    did: str
    does: str
    end: str
    ended: str


DEEDS: dict[Act, Deed] = {
    "recognize": Deed(
        "recognise it", "recognised it", "recognises it",
        "withdraw its recognition", "withdrew its recognition",
    ),
    "credentials": Deed(
        "accept its ambassador's credentials", "accepted its ambassador's credentials",
        "has accepted its ambassador's credentials", "refuse its ambassador further",
        "no longer has its ambassador's credentials",
    ),
    "accredit": Deed(
        "accept its envoys", "accepted its envoys", "has accepted its envoys",
        "send its envoys away", "no longer accepts its envoys",
    ),
    "premises": Deed(
        "hand it embassy premises", "handed it embassy premises", "leaves it embassy premises",
        "take embassy premises from it", "took embassy premises from it",
    ),
    "mission": Deed(
        "open an embassy or consulate", "opened an embassy or consulate", "keeps an embassy or consulate",
        "close its embassy or consulate", "closed its embassy or consulate",
    ),
    "office": Deed(
        "open a trade or liaison office", "opened a trade or liaison office",
        "keeps a trade or liaison office",
        "close its trade or liaison office", "closed its trade or liaison office",
    ),
    "relations": Deed(
        "establish or raise relations with it", "established or raised relations with it",
        "has diplomatic relations with it", "break off or lower relations with it",
        "broke off or lowered relations with it",
    ),
    "appoint": Deed(
        "name or send an envoy", "named or sent an envoy", "has named an envoy",
        "recall its envoy", "recalled its envoy",
    ),
    "visit": Deed("visit it", "visited it", "is visiting it", "end its visit", "ended its visit"),
    "meet": Deed("meet or call it", "met or called it", "is meeting it", "end a meeting", "ended a meeting"),
    "negotiate": Deed(
        "negotiate with it", "negotiated with it", "is negotiating with it",
        "break off negotiations with it", "broke off negotiations with it",
    ),
    "agree": Deed(
        "sign or reach an agreement with it", "signed or reached an agreement with it",
        "has an agreement with it",
        "leave an agreement with it", "left an agreement with it",
    ),
    "supply": Deed(
        "supply goods or energy to it", "supplied goods or energy to it", "supplies goods or energy to it",
        "stop supplying it", "stopped supplying it",
    ),
    "invest": Deed(
        "invest or build with it", "invested or built with it", "is investing or building with it",
        "stop a project with it", "stopped a project with it",
    ),
    "transit": Deed(
        "open a border, a route or visas", "opened a border, a route or visas",
        "keeps a border, a route or visas open",
        "close a border, a route or visas", "closed a border, a route or visas",
    ),
    "payments": Deed(
        "open a channel for payments", "opened a channel for payments", "keeps a channel for payments",
        "cut a channel for payments", "cut a channel for payments",
    ),
    "aid": Deed("give it aid", "gave it aid", "gives it aid", "stop aid to it", "stopped aid to it"),
    "admit": Deed(
        "admit, seat or invite it", "admitted, seated or invited it", "seats it",
        "suspend or exclude it", "suspended or excluded it",
    ),
    "support": Deed(
        "speak for it", "spoke for it", "speaks for it", "stop speaking for it", "no longer speaks for it",
    ),
    "criticize": Deed(
        "criticise it", "criticised it", "criticises it", "stop criticising it", "no longer criticises it"
    ),
    "designate": Deed(
        "put it on a banned list", "put it on a banned list", "keeps it on a banned list",
        "take it off a banned list", "took it off a banned list",
    ),
    "sanction": Deed(
        "impose sanctions on it", "imposed sanctions on it", "keeps sanctions on it",
        "ease or lift sanctions on it", "eased or lifted sanctions on it",
    ),
    "expel": Deed(
        "expel its diplomats or people", "expelled its diplomats or people",
        "is expelling its diplomats or people",
        "stop expelling its people", "stopped expelling its people",
    ),
}  # fmt: skip

# Before the verb of what is not yet, or not at all.
NOT_YET: dict[Status, str] = {
    "agreed": "agreed to",
    "pledged": "promised to",
    "planned": "plans to",
    "requested": "is asked to",
    "possible": "may",
    "denied": "does not",
}


def deed_in_words(statement: Statement) -> str:
    """What the actor does towards the counterpart, and whether the text says that it is so."""
    deed = DEEDS[statement.act]
    if statement.status in NOT_YET and statement.actor.id is not None:
        return f"{NOT_YET[statement.status]} {deed.end if statement.ending else deed.do}"
    is_past = deed.did if statement.status == "occurred" else deed.does
    words = deed.ended if statement.ending else is_past
    # 'No country' and 'many states' carry a verb each in their own way; the status is told apart from it.
    return words if statement.status not in NOT_YET else f"{statement.status}: {words}"
