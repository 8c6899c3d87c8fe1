"""Learn by what it shows what a date dates: `python model/train_signs.py`, one core, some minutes.

1. every report: its dates that lie well before it   2. each with all that the lists date in its month
3. which signs go with having its year as well   4. steps and their weights, packaged

A date that is meant for an event has its year, save for slips; one that is not has it by chance. So nobody has to say
what a date is meant for: a logistic regression over steps of the signs learns it from texts that are right.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from figure_reports import FIGURE, FIGURE_REPORTS, SLIP
from number_reports import BOND, NUMBER_REPORTS
from numpy.typing import NDArray
from reports import REPORTS, STATEMENT, Report, reports_in
from sklearn.linear_model import LogisticRegression

from legation.checks.chronology.likely.candidates import of_its_month
from legation.checks.chronology.likely.event_words import event_words, stems_in
from legation.checks.chronology.likely.likelihood import FOLDER, Weighing, write_weighing
from legation.checks.chronology.likely.passage import passage
from legation.checks.chronology.likely.signs import signs
from legation.checks.chronology.likely.wrong_years import is_background
from legation.checks.chronology.said.dates_said import dates_said
from legation.reading.times import read_times

Example = tuple[Mapping[str, float], bool]
"""The signs of a date and a thing of its month, and whether it has the year as well."""

STRENGTH = 0.05
"""Of the regression: the inverse of how much weights are held back."""

STEPS = 8
LEAST_SEEN = 20
"""A sign that fewer examples have is not learnt."""


def reports_without_slip() -> Iterator[Report]:
    """All reports of which nobody says that something in them is wrong."""
    for folder, marks in (
        (REPORTS, (STATEMENT,)), (FIGURE_REPORTS, (FIGURE, SLIP)), (NUMBER_REPORTS, (BOND, SLIP)),
    ):  # fmt: skip
        for path in sorted(folder.glob("*.txt")):
            yield from (report for report in reports_in(path, marks) if SLIP not in report.marked)


def rarity_of(reports: Iterable[Report]) -> dict[str, float]:
    """How rare the words of events are: the logarithm of one in how many reports."""
    words = frozenset().union(*(one.own | one.names for one in event_words().values()))
    seen, number = Counter[str](), 0
    for report in reports:
        number += 1
        seen.update(stems_in(report.text) & words)
    return {word: math.log(number / many) for word, many in seen.items() if many > 1}


def examples(reports: Iterable[Report], rarity: Mapping[str, float]) -> Iterator[Example]:
    """The dates of reports with all that has their month."""
    for report in reports:
        yield from examples_of(report.text, report.published, rarity)


def examples_of(text: str, published: date, rarity: Mapping[str, float]) -> Iterator[Example]:
    """The dates of a text with all that has their month."""
    dates = dates_said(text, read_times(text, published))
    for one in dates:
        if is_background(text, one, published):
            around = passage(text, one, dates)
            for thing in of_its_month(around, published):
                yield signs(around, thing, rarity, published), thing.fits(one.period)


def learn(cases: Sequence[Example], rarity: Mapping[str, float]) -> Weighing:
    """The weights of the steps of all signs."""
    seen = Counter(sign for told, _ in cases for sign in told)
    names = sorted(sign for sign, many in seen.items() if many >= LEAST_SEEN)
    values = {name: np.array([told.get(name, 0.0) for told, _ in cases]) for name in names}
    steps = {name: _steps(values[name]) for name in names}
    columns = np.column_stack([values[name] > step for name in names for step in steps[name]])
    model = LogisticRegression(C=STRENGTH, solver="liblinear")
    model.fit(columns.astype(np.float32), np.array([has for _, has in cases]))
    weights = iter(model.coef_[0].tolist())
    learnt = {}
    for name in names:
        sums = np.cumsum([0.0, *(next(weights) for _ in steps[name])]).tolist()
        learnt[name] = (tuple(steps[name]), tuple(sums))
    return Weighing(float(model.intercept_[0]), learnt, rarity)


def _steps(values: NDArray[np.float64]) -> list[float]:
    """Where a sign is cut, so that the parts hold about as many examples each."""
    distinct = np.unique(values)
    if len(distinct) <= STEPS:
        return [round(float(one), 3) for one in (distinct[:-1] + distinct[1:]) / 2]
    cuts = np.quantile(values, np.linspace(0, 1, STEPS + 1)[1:-1])
    return sorted({round(float(one), 3) for one in cuts})


def main() -> None:
    """Learn from all reports and package the weights."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--out", type=Path, default=FOLDER, help="where the weights go (default: the package)")
    given = asked.parse_args()
    reports = list(reports_without_slip())
    rarity = rarity_of(reports)
    cases = list(examples(reports, rarity))
    print(
        f"{len(reports)} reports, {len(cases)} dates and things of one month, {sum(has for _, has in cases)} of one"
    )
    write_weighing(given.out, learn(cases, rarity))


if __name__ == "__main__":
    main()
