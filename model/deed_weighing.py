"""How likely what phrasings tell, and what is sensed, is right: learnt from reports that neither has seen.

In:  the folder of a network, reports that it has not learnt from, the pipeline.
Out: two logistic regressions, as reading keeps them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from deed_cases import Case, Told
from deed_examples import material_of_case
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from spacy.language import Language

from legation.lists.sides import side_of
from legation.reading.sensing.learnt import Learnt, learnt
from legation.reading.sensing.sensed import Key, sensed
from legation.reading.sensing.senses import senses_of
from legation.reading.statements.merging import key_of_statement
from legation.reading.statements.read import read_statements
from legation.reading.statements.weighing.claims import (
    OF_SENSED,
    OF_STATEMENT,
    Numbers,
    Sensing,
    numbers_of_sensed,
    numbers_of_statements,
)
from legation.record.statement import SYMMETRICAL

SOFTNESS = 0.3
"""How freely the weights may grow: scikit-learn's C."""

Row = tuple[bool, Numbers, bool]
"""Whether a phrasing tells it, its numbers, whether it is right."""


def unweighed() -> dict[str, dict[str, Any]]:
    """What the folder of a network keeps before anything is weighed: all is as likely as not."""
    return {"of_statements": _even(OF_STATEMENT), "of_sensed": _even(OF_SENSED)}


def weighing_of(folder: Path, cases: Iterable[Case], pipeline: Language) -> dict[str, dict[str, Any]]:
    """The weights and the bias of both regressions, as lists of the folder keep them."""
    parts = learnt(folder)
    rows = [row for case in cases for row in _rows(case, parts, pipeline)]
    return {
        "of_statements": _fitted([row for row in rows if row[0]], OF_STATEMENT),
        "of_sensed": _fitted([row for row in rows if not row[0]], OF_SENSED),
    }


def _rows(case: Case, parts: Learnt, pipeline: Language) -> Iterator[Row]:
    """What is claimed of a report, with its numbers; what may be told or not teaches nothing."""
    material = material_of_case(case, pipeline)
    found = read_statements(material)
    senses = senses_of(material, parts)
    if senses is None:
        return
    sensing = Sensing.of(sensed(senses))
    right = {key: one.optional for one in case.told or () for key in _keys(one)}
    words = [(row.statement, word) for row in found if (word := material.token_at(row.trigger.start))]
    said = set[Key]()
    for (statement, _), numbers in zip(words, numbers_of_statements(words, senses, sensing), strict=True):
        key = key_of_statement(statement)
        said.add(key)
        if not right.get(key, False):
            yield True, numbers, key in right
    for key, one in sensing.by_key.items():
        if key not in said and not right.get(key, False):
            yield False, numbers_of_sensed(one, sensing), key in right


def _keys(one: Told) -> Iterator[Key]:
    """Whatever claim is the same statement."""
    for actor in one.actors:
        for other in one.counterparts:
            sides = (side_of(actor), side_of(other))
            ending = one.ending or one.status == "ended"
            yield one.act, one.status, ending, frozenset(sides) if one.act in SYMMETRICAL else sides


def _even(width: int) -> dict[str, Any]:
    return {"weights": [0.0] * width, "bias": 0.0}


def _fitted(rows: list[Row], width: int) -> dict[str, Any]:
    if len({right for *_, right in rows}) == 1 or not rows:
        return _even(width)  # all is right, or all wrong: so only with --quick
    numbers = np.asarray([row[1] for row in rows])
    scaler, regression = StandardScaler(), LogisticRegression(C=SOFTNESS, max_iter=2000)
    make_pipeline(scaler, regression).fit(numbers, [row[2] for row in rows])
    weights = regression.coef_[0] / scaler.scale_
    bias = regression.intercept_[0] - float(weights @ scaler.mean_)
    return {"weights": [round(float(weight), 4) for weight in weights], "bias": round(float(bias), 4)}
