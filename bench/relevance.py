"""What the gate before reading keeps and stops, and how fast.

    python bench/relevance.py [--unrelated FILE.jsonl]

Kept: of the reports in gold/cases that have statements, by the gate for all and by that of each watch for those
reports that tell of its parties; of the held-out sets only the score. Stopped: of texts in a file of your own, one
JSON object with `text` a line, since no news of others is carried here. With --hold, a limit that is missed ends the
run with status 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from legation.watch.relevance import Gate, gate_of
from legation.watch.watches import find_watch, shipped_watches

CASES = Path(__file__).parents[1] / "gold" / "cases"
LEAST_KEPT = 0.99
MOST_PASSED = 0.05
LEAST_A_SECOND = 3_000


def main() -> None:
    """Measure, print, and hold to the limits where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hold", action="store_true", help="end with status 1 where a limit is missed")
    parser.add_argument("--unrelated", type=Path, help="news that tell of nothing of this, as JSON lines")
    chosen = parser.parse_args()
    held = True
    cases = {path.stem: _lines(path) for path in sorted(CASES.glob("*.jsonl"))}
    for kind in ("develop", "held-out"):
        mine = [
            case
            for name, found in cases.items()
            if name.endswith(kind)
            for case in found
            if case["statements"]
        ]
        held &= _kept(f"all, {kind}", Gate.of(), mine) >= LEAST_KEPT
    for name in shipped_watches():
        gate = gate_of(find_watch(name))
        every = [case for found in cases.values() for case in found]
        held &= (
            _kept(f"watch {name}", gate, [case for case in every if _told(case) & gate.watched]) >= LEAST_KEPT
        )
    if chosen.unrelated:
        texts = [case["text"] for case in _lines(chosen.unrelated)]
        held &= _passed("all", Gate.of(), texts) <= MOST_PASSED
        for name in shipped_watches():
            held &= _passed(f"watch {name}", gate_of(find_watch(name)), texts) <= MOST_PASSED
    held &= _speed([case["text"] for found in cases.values() for case in found]) >= LEAST_A_SECOND
    if chosen.hold and not held:
        sys.exit("a limit is missed")


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _told(case: dict[str, Any]) -> set[str]:
    said = [one.get(role) for one in case["statements"] for role in ("actor", "counterpart")]
    ids = [id_ for one in said for id_ in (one if isinstance(one, list) else [one])]
    return {id_.partition(":")[0] for id_ in ids if id_}


def _kept(label: str, gate: Gate, cases: Sequence[dict[str, Any]]) -> float:
    kept = sum(gate.reason(case["text"]) is not None for case in cases)
    print(f"{f'kept by the gate for {label}':<44}{kept:>8} of {len(cases)}   {kept / len(cases):.1%}")
    return kept / len(cases)


def _passed(label: str, gate: Gate, texts: Sequence[str]) -> float:
    passed = sum(gate.reason(text) is not None for text in texts)
    print(
        f"{f'unrelated, passed by that for {label}':<44}{passed:>8} of {len(texts)}   {passed / len(texts):.1%}"
    )
    return passed / len(texts)


def _speed(texts: list[str]) -> float:
    gate = Gate.of()
    times = 10
    start = time.process_time()
    for text in (text for _ in range(times) for text in texts):
        gate.reason(text)
    a_second = len(texts) * times / (time.process_time() - start)
    print(f"{'reports a second on one core':<44}{a_second:>8,.0f}   at least {LEAST_A_SECOND:,}")
    return a_second


if __name__ == "__main__":
    main()
