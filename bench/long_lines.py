"""Whether reading amounts takes time in proportion to the text, whatever stands in it. One core, one run.

    python bench/long_lines.py

Exit status 1 where a line twice as long takes more than `MOST` times as long. All times are the processor's, and the
best of several runs, so that neighbours on a busy machine do not count.
"""

from __future__ import annotations

import sys
import time

from legation.reading.amounts import read_amounts

PIECES = (
    "1", "1,", "1 ", "1-", "million ", "a ", "$", "and a half ", "tens of ", "rose 40 % ", "20 rupees ", "two point ",
)  # fmt: skip
LINE = 40_000  # characters; five million take as many times longer
RUNS = 3
MOST = 4.0


def seconds(piece: str, size: int) -> float:
    """The best time in which a line of one repeated piece is read."""
    text = piece * (size // len(piece))
    found = []
    for run in range(RUNS):
        line = text + " " * run  # what was read before is remembered
        start = time.process_time()
        read_amounts(line)
        found.append(time.process_time() - start)
    return min(found)


def main() -> int:
    """Measure, print, and compare with the target; the exit status."""
    worst = 0.0
    for piece in PIECES:
        half, whole = seconds(piece, LINE // 2), seconds(piece, LINE)
        ratio = whole / half if half else 1.0
        worst = max(worst, ratio)
        print(
            f"{piece!r:<16} {LINE // 2} characters {half:.3f} s, {LINE} characters {whole:.3f} s, ratio {ratio:.2f}"
        )
    print(f"the worst takes {worst:.2f} times as long for twice the text (at most {MOST})")
    return 1 if worst > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
