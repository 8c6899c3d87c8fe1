"""What a run of a training is told, and how it tells how far it is.

In:  the command line; the cases that a run reads.
Out: Settings; the same cases, told about as they come.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
from spacy.language import Language

from legation.parser.artefacts import Weights, read_artefacts, write_artefacts
from legation.parser.pipeline import load_pipeline

TOLD_EVERY = 500
"""So many cases are read between two lines of progress."""


TURNS = 2
"""So often a run goes on from what ships."""


class HasId(Protocol):
    """A report with its id."""

    @property
    def id(self) -> str:
        """Its id."""


Report = TypeVar("Report", bound=HasId)
Case = TypeVar("Case")
Example = TypeVar("Example")


class HasWeights(Protocol):
    """A trained network."""

    def weights(self) -> Weights:
        """Its weights by name."""


Network = TypeVar("Network", bound=HasWeights)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to write, the seed, which reports to leave out, whether it is only to be tried.

    `shipped` is what the run goes on from, where it does.
    """

    out: Path
    seed: int
    without: tuple[str, ...]
    quick: bool
    shipped: Path | None = None

    def kept(self, reports: Iterable[Report], few: int) -> Iterator[Report]:
        """The reports that are not left out; to be quick, a few of them."""
        kept = (one for one in reports if not self.without or not one.id.startswith(self.without))
        return islice(kept, few if self.quick else None)


def settings(about: str, shipped: Path, *, goes_on: bool = False) -> Settings:
    """What the command line tells a run that writes, if nothing else is said, what ships; `goes_on`: it may go on."""
    arguments = argparse.ArgumentParser(description=about.partition("\n")[0])
    arguments.add_argument("--out", type=Path, default=shipped, help="folder to write")
    arguments.add_argument("--seed", type=int, default=1, help="where chance begins")
    arguments.add_argument(
        "--without", default="", help="reports to leave out, by how their ids begin, with commas: 'gd,ff'"
    )
    arguments.add_argument("--quick", action="store_true", help="try all steps on a few reports")
    if goes_on:
        arguments.add_argument(
            "--on",
            action="store_true",
            help="go on from what ships, twice for three epochs, and write their mean",
        )
    given = arguments.parse_args()
    if given.quick and given.out == shipped:
        arguments.error("--quick would overwrite the shipped weights; give --out too")
    without = tuple(filter(None, given.without.split(",")))
    on = shipped if goes_on and given.on else None
    return Settings(given.out, given.seed, without, given.quick, on)


def told_of(cases: Sequence[Case]) -> Iterator[Case]:
    """The cases, with a line of progress now and then."""
    began = time.monotonic()
    for number, case in enumerate(cases, 1):
        yield case
        if number % TOLD_EVERY == 0 or number == len(cases):
            print(f"{number:,} of {len(cases):,} cases read, {time.monotonic() - began:.0f} s", flush=True)


def run(
    how: Settings,
    cases: Sequence[Case],
    example_of: Callable[[Case, Language], Example | None],
    train: Callable[..., Network],
    lists_of: Callable[[Network], Mapping[str, object]],
) -> None:
    """Turn cases into examples, train on them, and write the folder that reading loads."""
    import torch

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    pipeline = load_pipeline()
    found = (example_of(case, pipeline) for case in told_of(cases))
    examples = [one for one in found if one is not None]
    few = {"epochs": 1} if how.quick else {}
    if how.shipped is None:
        networks = [train(examples, how.seed, **few)]
    else:
        start, _ = read_artefacts(how.shipped)
        networks = [train(examples, how.seed + turn, start=start, **few) for turn in range(TURNS)]
    write_artefacts(how.out, _mean([one.weights() for one in networks]), lists_of(networks[0]))
    print(f"written to {how.out}", flush=True)


def _mean(found: Sequence[Weights]) -> Weights:
    return {name: np.mean([one[name] for one in found], axis=0) for name in found[0]}
