"""The quality gate: reads every set of cases, and lets no score fall below its floor.

    python gold/gate.py            compare with floors.json; exit status 1 where a score fell
    python gold/gate.py --show     list what was missed and what was too much, in sets for development
    python gold/gate.py --pin      write the scores as new floors; refuses to lower one

A set whose name says held-out is shown as scores alone: nobody looks into it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.article_to_record import articles_to_records
from legation.evaluation.scores import KINDS, Scores, lines, score
from legation.evaluation.scoring import FIELDS, Item, Tally
from legation.intake.files import read_documents
from legation.parser.pipeline import load_pipeline
from legation.record.as_json import to_json
from legation.record.record import Document
from legation.settings import Settings

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
# Matrix libraries differ in the last bit from one processor to the next, and a parse may turn on it.
TOLERANCE = 0.004
# A field is counted on the statements that were found: whoever finds harder ones may lower its share a little.
FIELD_TOLERANCE = 0.03


@dataclass(frozen=True, slots=True)
class Result:
    """What a set of cases scored, and by which cases."""

    name: str
    fingerprint: str
    scores: dict[str, float]
    tallies: dict[str, Tally]
    false_recognitions: tuple[str, ...] = ()

    @property
    def is_held_out(self) -> bool:
        """Whether nobody may look into the set."""
        return "held-out" in self.name

    def as_plain(self) -> dict[str, Any]:
        """What floors.json keeps of it: of a set held out, no case."""
        plain: dict[str, Any] = {"fingerprint": self.fingerprint, "scores": self.scores}
        if not self.is_held_out:
            plain["cases"] = {
                name: one.cases for name, one in self.tallies.items() if name.endswith("strict")
            }
        return plain


def run(path: Path) -> Result:
    """Read a set of cases and score what was read."""
    cases: list[Item] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    settings = Settings()
    documents = [arrival for arrival in read_documents([path]) if isinstance(arrival, Document)]
    found = articles_to_records(documents, load_pipeline(), batch_size=settings.batch_size)
    records: list[Item] = [json.loads(to_json(record)) for record in found]
    fingerprint = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    scored = score(cases, records)
    return Result(path.stem, fingerprint, scored.numbers, scored.tallies, scored.false_recognitions)


def problems(result: Result, floor: Item | None) -> Iterator[str]:
    """Why the gate does not open for a set."""
    if floor is None:
        yield f"{result.name}: it has no floor yet. Run `make pin`"
        return
    if floor["fingerprint"] != result.fingerprint:
        yield f"{result.name}: its cases are not those of the floors. Look at the scores, then `make pin`"
        return
    for name, pinned in floor["scores"].items():
        now = result.scores.get(name, 0.0)
        if now < pinned - (_field_tolerance(result, name) if name in FIELDS else TOLERANCE):
            yield f"{result.name}: {name} fell from {pinned:.4f} to {now:.4f}"


def _field_tolerance(result: Result, name: str) -> float:
    """What a field's share may lose: of few statements two, since a meeting abroad is found together with its visit."""
    found = result.tallies["statements strict"].fields.get(name, [0, 0])[1]
    return max(FIELD_TOLERANCE, 2 / found if found else 0.0)


def changes(result: Result, floor: Item | None) -> Iterator[str]:
    """Which cases were gained and which lost since the floors were pinned."""
    if floor is None or floor["fingerprint"] != result.fingerprint:
        return
    for name, before in floor.get("cases", {}).items():
        for case_id, now in result.tallies[name].cases.items():
            was = before.get(case_id, now)
            if now != was:
                better = (now[0] - was[0]) * 2 - (now[2] - was[2]) > 0
                verb = "gained" if better else "lost  "
                yield f"  {verb} {case_id} {name}: {_in_words(was)} -> {_in_words(now)}"


def show(result: Result) -> None:
    """Print what a set scored."""
    print(result.name)
    for line in lines(Scores(result.scores, result.tallies)):
        print(line)
    where = "" if result.is_held_out else " ".join(("", *result.false_recognitions))
    print(f"  documents in which recognition is told falsely: {len(result.false_recognitions)}{where}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pin", action="store_true", help="write the scores as new floors")
    parser.add_argument("--show", action="store_true", help="list misses, of sets for development")
    options = parser.parse_args(arguments)
    floors: dict[str, Item] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    found: list[str] = []
    results = [run(path) for path in sorted((HERE / "cases").glob("*.jsonl"))]
    for result in results:
        show(result)
        for line in changes(result, floors.get(result.name)):
            print(line)
        if options.show and not result.is_held_out:
            _show_misses(result)
        found += problems(result, floors.get(result.name))
    if options.pin:
        return pin(results, floors)
    for problem in found:
        print(f"gate: {problem}.", file=sys.stderr)
    print("gate: closed" if found else "gate: open")
    return 1 if found else 0


def pin(results: Sequence[Result], floors: Mapping[str, Item]) -> int:
    """Write the scores as new floors, none of them lower than before; the exit status."""
    lowered = [
        problem
        for result in results
        for problem in problems(result, floors.get(result.name))
        if "fell" in problem
    ]
    if lowered:
        print("gate: not pinned. " + "; ".join(lowered) + ". A floor only rises.", file=sys.stderr)
        return 1
    plain = {result.name: result.as_plain() for result in results}
    FLOORS.write_text(
        json.dumps(plain, separators=(",", ":")).replace('},"', '},\n"') + "\n", encoding="utf-8"
    )
    print(f"gate: pinned {', '.join(plain)}")
    return 0


def _show_misses(result: Result) -> None:
    for name in (f"{kind} strict" for kind in KINDS):
        for case_id, what, item in result.tallies[name].misses if name in result.tallies else ():
            print(f"  {what} {case_id} {json.dumps(item, ensure_ascii=False)[:200]}")


def _in_words(counts: Sequence[int]) -> str:
    right, owed, said = counts
    return f"{right} of {owed} ({said} said)"


if __name__ == "__main__":
    sys.exit(main())
