"""The steps of `train.py`, each a call of the file that does it."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
import torch
from boundaries import EPOCHS as BOUNDARY_EPOCHS
from boundaries import train_boundaries
from corpus import Answers, Encoder, Split, examples, form_counts, known_keys, read_split
from distil import soft_answers
from evaluate import score
from lemma_lists import learn_lemmas
from network import Shape
from package import write_pipeline
from raw_text import raw_examples
from train import (
    DROPOUT,
    HIDDEN,
    META,
    QUICK_SENTENCES,
    SEED,
    VECTOR_WIDTH,
    VECTOR_WORDS,
    Settings,
    minilm_folder,
)
from train_student import EPOCHS as STUDENT_EPOCHS
from train_student import Blackboard, Lesson, train_student
from train_teacher import EPOCHS as TEACHER_EPOCHS
from train_teacher import train_teacher
from vary import Varier
from vectors import word_vectors

from legation.parser.features import WordTables

LISTS = Path(__file__).parents[1] / "src" / "legation" / "lists"
NAME = re.compile(r'"([A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})"')
NAME_WEIGHT = 2


def run(settings: Settings) -> dict[str, dict[str, float]]:
    """Do all steps and return the scores of the packaged pipeline on raw text."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    quick = settings.quick
    split = read_split(settings.treebanks, hold_out=True)
    if quick:
        split = Split(split.train[:12], split.dev[:4], split.news[:1], split.test[:4])
    training = examples(split.train)[: QUICK_SENTENCES if quick else None]
    answers = Answers.of(training)

    plain_known = known_keys(training, [])
    boundary_dev = {"EWT dev": split.dev, "news": split.news}
    names = _names()
    boundaries = train_boundaries(
        split.train,
        boundary_dev,
        WordTables(plain_known),
        names,
        SEED,
        epochs=1 if quick else BOUNDARY_EPOCHS,
    )

    minilm = minilm_folder()
    words, vectors = word_vectors(
        minilm, form_counts(training), words=2000 if quick else VECTOR_WORDS, width=VECTOR_WIDTH
    )
    known = known_keys(training, words)
    encoder = Encoder(WordTables(known), answers)
    encoded = [encoder.encode(example) for example in training]
    dev = {
        name: [encoder.encode(example) for example in examples(part)] for name, part in boundary_dev.items()
    }
    shape = Shape(
        tuple(encoder.tables.sizes()),
        len(answers.labels),
        len(answers.tags),
        VECTOR_WIDTH,
        HIDDEN,
        dropout=DROPOUT,
    )

    teacher = train_teacher(minilm, shape, encoded, dev, SEED, epochs=1 if quick else TEACHER_EPOCHS)
    raw = raw_examples(boundaries, WordTables(plain_known))[: QUICK_SENTENCES if quick else None]
    raw_encoded = [encoder.encode(example) for example in raw]
    given = zip(training, encoded, soft_answers(teacher, encoded, own_heads=False), strict=True)
    lessons = [Lesson(example, numbers, soft, True) for example, numbers, soft in given]
    heard = zip(raw, raw_encoded, soft_answers(teacher, raw_encoded, own_heads=True), strict=True)
    for example, numbers, soft in heard:
        example.tags = [answers.tags[tag] for tag in soft.tags.argmax(1)]
        lessons.append(Lesson(example, numbers, soft, False))

    varier = Varier(training, names * NAME_WEIGHT, random.Random(SEED + 1))
    board = Blackboard(lessons, encoder, answers, varier)
    student = train_student(
        shape, torch.from_numpy(vectors), board, dev, SEED, epochs=2 if quick else STUDENT_EPOCHS
    )

    write_pipeline(
        settings.out,
        (boundaries, plain_known),
        (student, known, answers.labels, answers.tags, learn_lemmas(training)),
        META,
    )
    return scores_of(settings.out, split)


def scores_of(folder: Path, split: Split) -> dict[str, dict[str, float]]:
    """Return the scores of a packaged pipeline on the raw texts of the split."""
    nlp = spacy.load(folder)
    parts: dict[str, Sequence[Any]] = {
        "EWT dev": split.dev,
        "EWT test": split.test,
        "GUM news held out": split.news,
    }
    return {name: score(nlp, list(documents)).as_percent() for name, documents in parts.items()}


def _names() -> list[str]:
    """Return the single words of the names that our lists hold."""
    words: set[str] = set()
    for path in sorted(LISTS.glob("*.toml")):
        for name in NAME.findall(path.read_text(encoding="utf-8")):
            words.update(part for part in re.split(r"[ -]", name) if len(part) > 1)
    return sorted(words)
