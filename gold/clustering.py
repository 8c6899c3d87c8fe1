"""How well reports of one event are brought together: B³ and pairs, over events labelled by hand.

In:  events.jsonl, where each line is one event with every report of it in the cases for development.
Out: precision, recall and F1 of B³ and of pairs of reports from different documents.
Usage: python gold/clustering.py            on the statements of the cases as annotated
       python gold/clustering.py --read     on the statements as the program reads them, where it finds them
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from legation.events.account import Account
from legation.events.cluster import events_of
from legation.record.actor import Actor
from legation.record.interval import Interval
from legation.record.period import Period
from legation.record.record import Document
from legation.record.span import Span
from legation.record.statement import Attribution, Statement

HERE = Path(__file__).parent
CASES = (HERE / "cases" / "develop.jsonl", HERE / "cases" / "world-develop.jsonl")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(found: Mapping[str, str], gold: Mapping[str, str]) -> Score:
    """B³ over the accounts that both know: the share of an account's companions that are right."""
    ours, theirs = _members(found, gold), _members(gold, found)
    shared = [account for account in gold if account in found]
    precision = [len(ours[found[one]] & theirs[gold[one]]) / len(ours[found[one]]) for one in shared]
    recall = [len(ours[found[one]] & theirs[gold[one]]) / len(theirs[gold[one]]) for one in shared]
    return Score(sum(precision) / len(shared), sum(recall) / len(shared))


def of_pairs(found: Mapping[str, str], gold: Mapping[str, str], document: Mapping[str, str]) -> Score:
    """Pairs of accounts from different documents: which are of one event."""
    shared = sorted(account for account in gold if account in found)
    pairs = [(one, other) for one, other in combinations(shared, 2) if document[one] != document[other]]
    ours = {pair for pair in pairs if found[pair[0]] == found[pair[1]]}
    theirs = {pair for pair in pairs if gold[pair[0]] == gold[pair[1]]}
    both = len(ours & theirs)
    return Score(both / len(ours) if ours else 0.0, both / len(theirs) if theirs else 0.0)


def labels() -> dict[str, str]:
    """Each labelled account, as 'case:start:act:status', and the event that it is of."""
    found = {}
    for number, line in enumerate((HERE / "events.jsonl").read_text(encoding="utf-8").splitlines()):
        for one in json.loads(line)["event"]:
            found[f"{one['case']}:{one['start']}:{one['act']}:{one['status']}:{one['pair']}"] = str(number)
    return found


def annotated() -> list[Account]:
    """Every labelled statement of the cases, as annotated."""
    wanted = labels()
    accounts = []
    for case in _cases():
        for plain in case["statements"]:
            name = account_name(case["id"], plain)
            if name in wanted:
                accounts.append(
                    Account(name, case["id"], date.fromisoformat(case["published"]), _statement(name, plain))
                )
    return accounts


def account_name(case: str, plain: Mapping[str, Any]) -> str:
    """The name of an annotated statement among the labels."""
    pair = f"{_first(plain['actor'])} {_first(plain.get('counterpart'))}"
    return f"{case}:{plain['evidence']['start']}:{plain['act']}:{plain['status']}:{pair}"


def clusters(accounts: Iterable[Account]) -> dict[str, str]:
    """Each account and the event in which the program puts it."""
    return {account.id: event.id for event in events_of(accounts) for account in event.accounts}


def _cases() -> list[dict[str, Any]]:
    lines = [line for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]
    return [json.loads(line, parse_float=Decimal) for line in lines]


def _members(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for account, cluster in one.items():
        if account in other:
            found[cluster].add(account)
    return found


def _first(said: Any) -> str | None:  # noqa: ANN401  # an id, or the several that are right
    first: str | None = said[0] if isinstance(said, list) else said
    return first


def _statement(name: str, plain: Mapping[str, Any]) -> Statement:
    actor, counterpart = _first(plain["actor"]), _first(plain.get("counterpart"))
    when = plain.get("when")
    speaker = plain.get("speaker")
    return Statement(
        id=name,
        act=plain["act"],
        status=plain["status"],
        actor=Actor(actor, actor or "nobody"),
        counterpart=Actor(counterpart, counterpart) if counterpart else None,
        evidence=Span(**plain["evidence"]),
        ending=plain.get("ending", False) or plain["status"] == "ended",
        object=plain.get("object"),
        rank=plain.get("rank"),
        amounts=tuple(
            Interval(_number(one["low"]), _number(one["high"]), one["unit"])
            for one in plain.get("amounts", ())
        ),
        when=Period(_day(when["start"]), _day(when["end"]), when["precision"]) if when else None,
        place=plain.get("place"),
        attribution=Attribution(speaker=speaker) if speaker else None,
    )


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def _number(said: float | Decimal | None) -> Decimal | None:
    return None if said is None else Decimal(said)


def read_accounts() -> list[Account]:
    """Every labelled statement that the program finds: same act and class, and words that overlap."""
    from legation import read_stream

    wanted = labels()
    cases = _cases()
    documents = [
        Document(case["id"], case["text"], case.get("title"), published=date.fromisoformat(case["published"]))
        for case in cases
    ]
    accounts = []
    for case, record in zip(cases, read_stream(documents), strict=True):
        free = list(record.statements)
        for plain in case["statements"]:
            name = account_name(case["id"], plain)
            match = next((one for one in free if _finds(one, plain)), None)
            if name in wanted and match is not None:
                free.remove(match)
                accounts.append(Account(name, case["id"], date.fromisoformat(case["published"]), match))
    return accounts


def _finds(read: Statement, plain: Mapping[str, Any]) -> bool:
    span = plain["evidence"]
    overlap = read.evidence.start < span["end"] and span["start"] < read.evidence.end
    return overlap and (read.act, read.status) == (plain["act"], plain["status"])


def main(arguments: Sequence[str]) -> None:
    """Print both scores."""
    accounts = read_accounts() if "--read" in arguments else annotated()
    found, gold = clusters(accounts), labels()
    documents = {account.id: account.document for account in accounts}
    for name, score in (("B³", b_cubed(found, gold)), ("pairs", of_pairs(found, gold, documents))):
        print(f"{name:6} precision {score.precision:.3f} recall {score.recall:.3f} F1 {score.f1:.3f}")
    print(f"{len(accounts)} accounts of {len(set(gold.values()))} events")
    if "--show" in arguments:
        _show(accounts, found, gold)


def _show(accounts: Sequence[Account], found: Mapping[str, str], gold: Mapping[str, str]) -> None:
    for one, other in combinations(accounts, 2):
        together, wanted = found[one.id] == found[other.id], gold[one.id] == gold[other.id]
        if together != wanted:
            said = [
                f"{each.id} {each.first}..{each.last} {each.statement.evidence.quote[:50]!r}"
                for each in (one, other)
            ]
            print("joined" if together else "parted", *said, sep="\n    ")


if __name__ == "__main__":
    main(sys.argv[1:])
