"""Write and read what a component has learnt: weights in half precision, and lists as JSON, in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from legation.errors import ModelError

Weights = Mapping[str, NDArray[np.float32]]

WEIGHTS_FILE = "weights.npz"
LISTS_FILE = "lists.json"


def write_artefacts(folder: Path, weights: Weights, lists: Mapping[str, Any]) -> None:
    """Write weights, halved in precision, and lists to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    halved = {name: values.astype(np.float16) for name, values in weights.items()}
    np.savez_compressed(folder / WEIGHTS_FILE, **halved)  # type: ignore[arg-type]  # numpy types only its flag
    text = json.dumps(lists, ensure_ascii=False, separators=(",", ":"))
    (folder / LISTS_FILE).write_text(text, encoding="utf-8")


def read_artefacts(folder: Path) -> tuple[dict[str, NDArray[np.float32]], dict[str, Any]]:
    """Return the weights and the lists of a folder."""
    try:
        with np.load(folder / WEIGHTS_FILE, allow_pickle=False) as stored:
            weights = {name: stored[name].astype(np.float32) for name in stored.files}
        lists = json.loads((folder / LISTS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{folder}: the component's weights cannot be read ({error}); "
            "install legation again, or train the pipeline anew with model/train.py"
        ) from error
    return weights, lists
