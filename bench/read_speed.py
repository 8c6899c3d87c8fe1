"""What reading costs: beside parsing alone, to start, and in memory. One core, one run.

    python bench/read_speed.py

Exit status 1 where a target is missed. All times are the processor's, so that neighbours on a busy machine do not
count; the cost of reading is the ratio of two times measured in turn in the same process.
"""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

CASES = Path(__file__).parents[1] / "gold" / "cases" / "develop.jsonl"
ROUNDS = 5
MOST_TIMES_PARSING = 1.6
MOST_START_S = 2.5
MOST_MEMORY_MB = 700

_START = (
    "import time; start = time.process_time(); import legation.article_to_record; "
    "from legation.parser.pipeline import load_pipeline; load_pipeline(); print(time.process_time() - start)"
)


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes, by the processor's clock, so that neighbours do not count."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def start_s() -> float:
    """The best of three fresh starts: import and load.

    Modules are compiled by the first of them and kept, as Python does after an installation unless it is forbidden.
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}
        runs = [
            subprocess.run(
                [sys.executable, "-c", _START], capture_output=True, text=True, check=True, env=kept
            )
            for _ in range(3)
        ]
    return min(float(run.stdout) for run in runs)


def main() -> int:
    """Measure, print, and compare with the targets; the exit status."""
    # Libraries of linear algebra would spread one parse over every core.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    started = start_s()

    from legation.article_to_record import articles_to_records
    from legation.intake.files import read_documents
    from legation.parser.pipeline import load_pipeline
    from legation.record.record import Document

    pipeline = load_pipeline()
    documents = [arrival for arrival in read_documents([CASES]) if isinstance(arrival, Document)]
    texts = [document.text for document in documents]
    words = sum(len(doc) for doc in pipeline.pipe(texts, batch_size=32))
    list(articles_to_records(documents, pipeline, batch_size=32))

    parsing, reading = [], []
    for _ in range(ROUNDS):
        parsing.append(seconds(lambda: list(pipeline.pipe(texts, batch_size=32))))
        reading.append(seconds(lambda: list(articles_to_records(documents, pipeline, batch_size=32))))
    ratio = statistics.median(whole / parse for whole, parse in zip(reading, parsing, strict=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    print(f"{len(documents)} documents, {words} words, {ROUNDS} rounds")
    print(f"parsing alone      {words / statistics.median(parsing):8,.0f} words a second")
    print(f"reading            {words / statistics.median(reading):8,.0f} words a second")
    rows = (
        ("reading / parsing", ratio, MOST_TIMES_PARSING, "times"),
        ("import and load", started, MOST_START_S, "s"),
        ("memory at most", memory, MOST_MEMORY_MB, "MB"),
    )
    for name, value, target, unit in rows:
        print(f"{name:<18} {value:8.2f} {unit}, target {target} {'met' if value <= target else 'MISSED'}")
    return 0 if all(value <= target for _, value, target, _ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
