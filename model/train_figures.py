"""Train `en_figures` from annotated reports to the packaged weights: `python model/train_figures.py`.

1. read the reports and the gold sets for development   2. turn them into examples   3. train   4. package

Half an hour on one core. It stands on the states of the network of deeds, so it is trained anew whenever that is. With
`--quick` each step is cut to a few reports, to see that all parts fit. No set that is held out is opened.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from figure_reports import figure_reports, gold_figures
from train import hold_memory

from legation.parser.artefacts import write_artefacts
from legation.parser.pipeline import load_pipeline
from legation.reading.figures.sensing.framed import SAYINGS
from legation.reading.figures.sensing.learnt import FOLDER as SHIPPED
from legation.reading.figures.sensing.sensed import MEASURED

QUICK_CASES = 6
TOLD_EVERY = 500

@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told: where to write, the seed, which reports to leave out, whether it is only to be tried."""

    out: Path
    seed: int
    without: tuple[str, ...]
    quick: bool


def main() -> None:
    """Run all steps."""
    settings = _settings()
    hold_memory()
    run(settings)


def run(settings: Settings) -> None:
    """Do all steps and write the folder that reading loads."""
    import torch
    from figure_examples import figure_example_of
    from figure_training import train_figures

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    most = QUICK_CASES if settings.quick else None
    cases = [  # 1
        *(case for case in islice(figure_reports(), most) if not case.id.startswith(settings.without or ('-',))),
        *islice(gold_figures(), most),
    ]
    pipeline, began, examples = load_pipeline(), time.monotonic(), []
    for number, case in enumerate(cases, 1):  # 2
        example = figure_example_of(case, pipeline)
        if example is not None:
            examples.append(example)
        if number % TOLD_EVERY == 0 or number == len(cases):
            print(f"{number:,} of {len(cases):,} cases read, {time.monotonic() - began:.0f} s", flush=True)
    network = train_figures(examples, settings.seed, epochs=1 if settings.quick else None)  # 3
    lists = {"measures": MEASURED, "sayings": SAYINGS, "width": network.inputs}
    write_artefacts(settings.out, network.weights(), lists)  # 4
    print(f"written to {settings.out}", flush=True)


def _settings() -> Settings:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="folder to write")
    arguments.add_argument("--seed", type=int, default=1, help="where chance begins")
    arguments.add_argument(
        "--without", default="", help="reports to leave out, by how their ids begin, with commas: 'gd,ff'"
    )
    arguments.add_argument("--quick", action="store_true", help="try all steps on a few reports")
    given = arguments.parse_args()
    if given.quick and given.out == SHIPPED:
        arguments.error("--quick would overwrite the shipped weights; give --out too")
    return Settings(given.out, given.seed, tuple(filter(None, given.without.split(","))), given.quick)


if __name__ == "__main__":
    main()
