"""THE ROUND of a watch: what its sources list, sorted and read into the register. The first file to open here.

1. look      every source is asked for its list, unless nothing has changed since last time
2. choose    what is settled is passed over; what failed before is tried again
3. take      each report is asked for, at the pace of its host, and its words are taken
4. sort      the language, what it may tell of, whether it repeats another: read, a copy, or left
5. keep      a batch and what came of each of its addresses, in one transaction
6. note      that the source was searched, once all that it listed is settled

Killed anywhere, a round leaves whole batches behind, and no source that passes for searched before it was: the next
round asks again and takes what is missing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice, zip_longest
from typing import Final
from urllib.parse import urlsplit

from legation.intake.arrival import Terms
from legation.record.record import Document, Record
from legation.register.content import Arrived, Reader
from legation.register.copies import earlier_since
from legation.register.follow import Followed, keep_followed
from legation.register.journal import (
    Item,
    ItemOutcome,
    Visit,
    key_of,
    last_visits,
    note_visit,
    settled,
    waiting,
)
from legation.register.keep import Kept, Taking
from legation.register.store import Register
from legation.watch.items import Instead, Job, asked, document_of
from legation.watch.listing import Listed, plain_address
from legation.watch.looking import Look, look_at
from legation.watch.sorting import Sorter, Verdict
from legation.watch.watches import ON_THE_WEB, Source, Watch
from legation.watch.web import Answer, Web

# A wire story goes round in days; a feature that quotes it weeks later is a report of its own.
COPIES_WITHIN: Final = timedelta(days=30)
# Small enough that little is asked for again after a kill, large enough for the parser.
BATCH: Final = 16
# An address that has failed in so many rounds is given up, and stays on record as such.
MOST_FAILURES: Final = 5
# So many answers are held at once while the parser is at work.
_AT_ONCE: Final = 32

Read = Callable[[Iterable[Document]], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Means:
    """What a round works with; `dry` keeps nothing, `begun` hears how many reports will be asked for,
    `told` of each as it is settled.
    """

    register: Register
    web: Web
    read: Read
    now: Callable[[], datetime]
    reader: Reader
    terms: Terms = field(default_factory=Terms)
    dry: bool = False
    workers: int = 8
    batch: int = BATCH
    begun: Callable[[int], None] = lambda _: None
    told: Callable[[Item], None] = lambda _: None


@dataclass(slots=True)
class Done:
    """What a round did: how its sources answered, what came of reports, and what was new in the register."""

    visits: list[Visit] = field(default_factory=list)
    outcomes: Counter[ItemOutcome] = field(default_factory=Counter)
    kept: Kept = field(default_factory=Kept)
    left: int = 0


def follow(watch: Watch, means: Means) -> Done:
    """One round."""
    return _Round(watch, means).run()


class _Round:
    def __init__(self, watch: Watch, means: Means) -> None:
        self._watch = watch
        self._means = means
        self._done = Done()
        self._batch: list[tuple[Item, Verdict]] = []
        since = means.now() - COPIES_WITHIN
        pages = [
            plain_address(one.place) for one in watch.sources if one.kind == "page" and one.links is None
        ]
        with means.register.reading() as connection:
            self._before = last_visits(connection, watch.name)
            self._waiting = waiting(connection, watch.name)
            self._sorter = Sorter(watch, earlier_since(connection, since, pages))
        self._chosen: set[str] = set()

    def run(self) -> Done:
        """All steps."""
        threads = ThreadPoolExecutor(self._means.workers)
        try:
            # 1. look
            looks = list(threads.map(self._look, self._watch.sources))
            # 2. choose
            visits, jobs = self._choose(looks)
            self._means.begun(len(jobs))
            # 3. take
            for job, answer in self._answers(threads, jobs):
                # 4. sort
                self._batch.append(self._sorted(job, answer))
                # 5. keep
                if len(self._batch) >= self._means.batch:
                    self._keep()
        finally:
            # Whoever breaks off need not wait for what nobody will look at.
            threads.shutdown(wait=False, cancel_futures=True)
        self._keep()
        # 6. note
        for visit in visits:
            self._note(visit)
        return self._done

    def _look(self, source: Source) -> Look:
        memory = self._before[source.name].memory if source.name in self._before else "{}"
        return look_at(source, self._means.web, self._means.terms, json.loads(memory))

    def _choose(self, looks: Sequence[Look]) -> tuple[list[Visit], list[Job]]:
        visits: list[Visit] = []
        by_host: dict[str, list[Job]] = {}
        for job in self._again():
            by_host.setdefault(_host(job), []).append(job)
        for look in looks:
            fresh = self._fresh(look)
            taken, left = fresh[: self._watch.most], len(fresh[self._watch.most :])
            self._done.left += left
            for job in taken:
                by_host.setdefault(_host(job), []).append(job)
            visits.append(self._visit(look, len(taken), left))
        # Hosts take turns, so that the pace of one does not hold up the others.
        turns = zip_longest(*by_host.values())
        return visits, [job for turn in turns for job in turn if job is not None]

    def _again(self) -> Iterator[Job]:
        """What failed in earlier rounds; the source may have been struck from the watch since."""
        sources = {source.name: source for source in self._watch.sources}
        for item, failures in self._waiting:
            source = sources.get(item.source) or Source("feed", item.source, item.address)
            self._chosen.add(item.key)
            yield Job(source, Listed(item.address), item.key, failures=failures)

    def _fresh(self, look: Look) -> list[Job]:
        jobs = [
            Job(look.source, listed, key_of(key), document, look.answer)
            for listed, key, document in look.listed
        ]
        jobs += [
            Job(look.source, Listed(place), key_of(place, problem), problem=problem)
            for place, problem in look.problems
        ]
        with self._means.register.reading() as connection:
            done = settled(connection, self._watch.name, [job.key for job in jobs])
        fresh: dict[str, Job] = {}
        for job in jobs:
            if job.key not in done and job.key not in self._chosen:
                fresh.setdefault(job.key, job)
        self._chosen |= fresh.keys()
        return list(fresh.values())

    def _visit(self, look: Look, fresh: int, left: int) -> Visit:
        # With something left, the source has to give its whole list again.
        memory = {**look.memory} if not left else {}
        memory |= {"listed": str(look.count or self._listed_before(look.source))}
        detail = f"{fresh} new reports were taken, {left} are left for the next round" if left else ""
        return Visit(
            self._watch.name,
            look.source.name,
            self._means.now(),
            look.outcome,
            look.count,
            fresh,
            detail or look.detail,
            json.dumps(memory),
        )

    def _listed_before(self, source: Source) -> int:
        before = self._before.get(source.name)
        return int(json.loads(before.memory).get("listed", 0)) if before else 0

    def _answers(
        self, threads: ThreadPoolExecutor, jobs: Sequence[Job]
    ) -> Iterator[tuple[Job, Answer | None]]:
        """The answers in the order of the jobs, some of them asked for ahead."""
        rest = iter(jobs)
        while window := list(islice(rest, _AT_ONCE)):
            yield from zip(window, threads.map(lambda job: asked(job, self._means.web), window), strict=True)

    def _sorted(self, job: Job, answer: Answer | None) -> tuple[Item, Verdict]:
        now = self._means.now()
        found = document_of(job, answer, self._means.terms)
        if isinstance(found, Instead):
            verdict = Verdict(found.outcome, found.detail)
            if verdict.outcome == "failed" and job.failures + 1 >= MOST_FAILURES:
                verdict = Verdict("given up", f"failed {MOST_FAILURES} times, at last: {found.detail}")
        else:
            changes = job.source.kind == "page" and job.source.links is None
            verdict = self._sorter.sort(found, now.date(), page_that_changes=changes)
        item = Item(
            self._watch.name,
            job.source.name,
            job.key,
            job.listed.address,
            now,
            verdict.outcome,
            verdict.detail,
        )
        return item, verdict

    def _keep(self) -> None:
        batch, self._batch = self._batch, []
        if not batch:
            return
        reading = [verdict.taken for _, verdict in batch if verdict.to_read and verdict.taken]
        records = dict(
            zip(map(id, reading), self._means.read(taken.document for taken in reading), strict=True)
        )
        followed = [
            Followed(item, verdict.taken, _arrived(verdict, records.get(id(verdict.taken))))
            for item, verdict in batch
        ]
        if not self._means.dry:
            taking = Taking(self._means.reader, f"watch {self._watch.name}", self._means.now(), kind="watch")
            self._count(keep_followed(self._means.register, followed, taking))
        else:
            read = [one.arrived for one in followed if one.arrived]
            statements = sum(len(arrived.record.statements) for arrived in read)
            self._count(Kept(len(read), len(read), statements))
        for item, _ in batch:
            self._done.outcomes[item.outcome] += 1
            self._means.told(item)

    def _count(self, kept: Kept) -> None:
        total = self._done.kept
        for name in ("documents", "readings", "statements", "superseded", "known_already"):
            setattr(total, name, getattr(total, name) + getattr(kept, name))

    def _note(self, visit: Visit) -> None:
        visit = replace(visit, at=self._means.now())
        self._done.visits.append(visit)
        if not self._means.dry:
            with self._means.register.writing() as connection:
                note_visit(connection, visit)


def _arrived(verdict: Verdict, record: Record | None) -> Arrived | None:
    return Arrived(record, verdict.taken.known) if record is not None and verdict.taken else None


def _host(job: Job) -> str:
    return urlsplit(job.listed.address).netloc if job.source.kind in ON_THE_WEB else ""
