"""Words a second of the pipeline on one core: `python bench/parser_speed.py [FILE…]`.

Without files the reports of `gold/cases/develop.jsonl` are read. Seconds are the processor's, so that neighbours count
less; printed for each part and for the whole are the best and the middle of several rounds.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from spacy.language import Language  # noqa: E402  # the threads are to be set before numpy is loaded
from spacy.tokens import Doc  # noqa: E402

from legation.parser.pipeline import load_pipeline  # noqa: E402

CASES = Path(__file__).parents[1] / "gold" / "cases" / "develop.jsonl"
ROUNDS = 5


def main(paths: Sequence[str]) -> None:
    """Print the speeds."""
    texts = [Path(path).read_text(encoding="utf-8") for path in paths] or reports()
    begin = time.perf_counter()
    nlp = load_pipeline()
    print(f"load: {time.perf_counter() - begin:.2f} s")
    words = sum(not token.is_space for text in texts for token in nlp.make_doc(text))
    print(f"{len(texts)} texts, {words} words, {ROUNDS} rounds")
    parts: list[tuple[str, Callable[[], object]]] = [
        ("tokenizer", lambda: [nlp.make_doc(text) for text in texts]),
        *((name, stage(nlp, name, texts)) for name in nlp.pipe_names),
        ("whole pipeline, many texts", lambda: list(nlp.pipe(texts))),
        ("whole pipeline, one text at a time", lambda: [nlp(text) for text in texts]),
    ]
    for name, part in parts:
        seconds = [timed(part) for _ in range(ROUNDS)]
        best, middle = words / min(seconds), words / statistics.median(seconds)
        print(f"{name}: {best:,.0f} words/s at best, {middle:,.0f} in the middle")


def reports() -> list[str]:
    """Return the texts of the cases for development."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines if line]


def stage(nlp: Language, name: str, texts: list[str]) -> Callable[[], list[Doc]]:
    """Return the run of one component on docs that the components before it have read."""
    docs = [nlp.make_doc(text) for text in texts]
    for earlier in nlp.pipe_names[: nlp.pipe_names.index(name)]:
        docs = [nlp.get_pipe(earlier)(doc) for doc in docs]
    component = nlp.get_pipe(name)
    return lambda: list(component.pipe(iter(docs)))  # type: ignore[attr-defined]  # spaCy types it as a callable


def timed(part: Callable[[], object]) -> float:
    """Return the seconds of the processor that a part takes."""
    begin = time.process_time()
    part()
    return time.process_time() - begin


if __name__ == "__main__":
    main(sys.argv[1:])
