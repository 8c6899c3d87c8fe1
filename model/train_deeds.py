"""Train `en_deeds` from annotated reports to the packaged weights: `python model/train_deeds.py`.

1. make vectors of words from MiniLM   2. read the cases and turn them into examples   3. train   4. package

Some half an hour on one core, most of it training. With `--quick` each step is cut to a few reports, to see that
all parts fit.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from deed_cases import Case, codebook_cases, gold_cases
from deed_examples import Example, example_of
from reports import reports_of_folder
from train import hold_memory

from legation.parser.pipeline import load_pipeline
from legation.reading.sensing.learnt import FOLDER as SHIPPED
from legation.reading.sensing.vectors import WordVectors

QUICK_CASES = {"gold": 4, "report": 8, "codebook": 4}
QUICK_WORDS = 2000
TOLD_EVERY = 500
"""So many cases are read between two lines of progress."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told: where to write, the seed, and whether it is only to be tried."""

    out: Path
    seed: int
    quick: bool


def main() -> None:
    """Run all steps."""
    settings = _settings()
    hold_memory()
    run(settings)


def run(settings: Settings) -> None:
    """Do all steps and write the folder that reading loads."""
    import torch
    from deed_package import vector_table, write_deeds
    from deed_training import train_deeds

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    words, table, scales = vector_table(QUICK_WORDS if settings.quick else None)
    print(f"{len(words):,} vectors of words", flush=True)
    examples = list(_examples(settings))
    network, paths = train_deeds(
        examples, WordVectors(words, table, scales), settings.seed, epochs=1 if settings.quick else None
    )
    write_deeds(settings.out, network, paths, (words, table, scales))
    print(f"written to {settings.out}", flush=True)


def _settings() -> Settings:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="folder to write")
    arguments.add_argument("--seed", type=int, default=1, help="where chance begins")
    arguments.add_argument("--quick", action="store_true", help="try all steps on a few reports")
    given = arguments.parse_args()
    if given.quick and given.out == SHIPPED:
        arguments.error("--quick would overwrite the shipped weights; give --out too")
    return Settings(given.out, given.seed, given.quick)


def _examples(settings: Settings) -> Iterator[Example]:
    """The examples of all cases, told about as they come."""
    pipeline, began = load_pipeline(), time.monotonic()
    cases = _cases(quick=settings.quick)
    for number, case in enumerate(cases, 1):
        yield example_of(case, pipeline)
        if number % TOLD_EVERY == 0 or number == len(cases):
            print(f"{number:,} of {len(cases):,} cases read, {time.monotonic() - began:.0f} s", flush=True)


def _cases(*, quick: bool) -> list[Case]:
    """The gold sets for development, the reports, the examples of the codebook; to be quick, a few of each."""
    found = {"gold": gold_cases(), "report": reports_of_folder(), "codebook": codebook_cases()}
    return [
        case
        for origin, cases in found.items()
        for case in islice(cases, QUICK_CASES[origin] if quick else None)
    ]


if __name__ == "__main__":
    main()
