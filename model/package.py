"""Put the trained networks into a spaCy pipeline and write it where it ships."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from boundaries import Convolutions
from network import Student
from numpy.typing import NDArray
from torch import Tensor

import legation.parser  # noqa: F401  # registers the factories
from legation.parser.boundary_network import USED_TABLES
from legation.parser.features import TABLES
from legation.parser.lemmas import LemmaLists
from legation.parser.sentences import Sentences
from legation.parser.syntax import Syntax

DOCS_AT_ONCE = 64

Halves = dict[str, NDArray[np.float32]]


def student_weights(student: Student) -> Halves:
    """Return the student's weights by the names that `SyntaxNetwork` reads."""
    found: Halves = {"table.vector": _array(student.vectors.weight), "spaced": _array(student.spaced[0])}
    for name, table in zip(TABLES[1:], student.tables, strict=True):
        found[f"table.{name}"] = _array(table.weight)
    for i, lstm in enumerate(student.lstms):
        for side, suffix in (("forward", ""), ("backward", "_reverse")):
            part = {key: _array(getattr(lstm, f"{key}_l0{suffix}")) for key in ("weight_ih", "weight_hh")}
            bias = _array(getattr(lstm, f"bias_ih_l0{suffix}")) + _array(getattr(lstm, f"bias_hh_l0{suffix}"))
            found[f"lstm{i}.{side}.into"] = part["weight_ih"]
            found[f"lstm{i}.{side}.across"] = part["weight_hh"]
            found[f"lstm{i}.{side}.bias"] = bias
    for name, value in student.heads.state_dict().items():
        found[name] = value.numpy().astype(np.float32)
    return found


def boundary_weights(network: Convolutions) -> Halves:
    """Return the boundary network's weights by the names that `BoundaryNetwork` reads."""
    return {name: values.astype(np.float32) for name, values in network.weights().items()}


def write_pipeline(
    folder: Path,
    boundaries: tuple[Convolutions, dict[str, list[str]]],
    syntax: tuple[Student, dict[str, list[str]], list[str], list[str], LemmaLists],
    meta: dict[str, Any],
) -> None:
    """Write the pipeline that `spacy.load` takes; the card beside it is kept."""
    nlp = spacy.blank(
        "en",
        config={"nlp": {"tokenizer": {"@tokenizers": "legation.Tokenizer.v1"}, "batch_size": DOCS_AT_ONCE}},
    )
    network, known = boundaries
    sentences = nlp.add_pipe("legation_sentences")
    assert isinstance(sentences, Sentences)
    sentences.learn(
        _rounded(boundary_weights(network)),
        {"known": {t: known[t] if t in USED_TABLES else [] for t in TABLES}},
    )
    student, known, labels, tags, lemmas = syntax
    component = nlp.add_pipe("legation_syntax")
    assert isinstance(component, Syntax)
    lists = {"known": known, "labels": labels, "tags": tags, "lemmas": lemmas}
    component.learn(_rounded(student_weights(student)), lists)
    nlp.meta.update(meta)
    card = folder / "CARD.md"
    kept = card.read_text(encoding="utf-8") if card.exists() else None
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder, exclude=["vocab", "tokenizer"])
    described = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    (folder / "meta.json").write_text(json.dumps({**described, **meta}, indent=1, ensure_ascii=False) + "\n")
    if kept is not None:
        card.write_text(kept, encoding="utf-8")


def _rounded(weights: Halves) -> Halves:
    return {name: values.astype(np.float16).astype(np.float32) for name, values in weights.items()}


def _array(tensor: Tensor) -> NDArray[np.float32]:
    values: NDArray[np.float32] = tensor.detach().numpy().astype(np.float32)
    return values
