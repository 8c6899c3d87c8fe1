"""Turn sentences of a treebank into the numbers that networks are trained on.

A sentence becomes an `Example`: its words as they stand, the rows of their features, and the three answers: head,
relation and tag. `Answers` holds the classes; they come from the training sentences alone.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from treebank import Document, Sentence, read_treebank

from legation.parser.features import TABLES, WordTables, keys_of, plain

NOT_ONE = -1
STEP = 4
ENDS = 2
RAREST_TAG = 2
RAREST_KEY = {"form": 2, "suffix2": 2, "suffix3": 3, "suffix4": 3, "prefix": 3, "shape": 3}


@dataclass(slots=True)
class Example:
    """One sentence to learn from; `spaced` says for each word whether a space stands before it."""

    words: list[str]
    spaced: list[bool]
    heads: list[int]
    labels: list[str]
    tags: list[str]
    lemmas: list[str]


@dataclass(slots=True)
class Split:
    """The documents to train on, to choose by (EWT dev and some held-out news of GUM) and to report on."""

    train: list[Document]
    dev: list[Document]
    news: list[Document]
    test: list[Document]


def read_split(folder: Path, *, hold_out: bool) -> Split:
    """Read the treebanks; with `hold_out`, every tenth document of GUM's news is kept from the training."""
    ewt = read_treebank(folder / "en_ewt-train.conllu")
    gum = read_treebank(folder / "en_gum-train.conllu")
    reports = [document.name for document in gum if "_news_" in document.name]
    held = set(reports[::10])
    news = [document for document in gum if document.name in held]
    rest = [document for document in gum if not (hold_out and document.name in held)]
    dev = read_treebank(folder / "en_ewt-dev.conllu")
    test = read_treebank(folder / "en_ewt-test.conllu")
    return Split(ewt + rest, dev, news, test)


def examples(documents: Iterable[Document]) -> list[Example]:
    """Return every sentence of the documents as an example."""
    return [_example(document, sentence) for document in documents for sentence in document.sentences]


def _example(document: Document, sentence: Sentence) -> Example:
    words = sentence.words
    return Example(
        [document.text[word.start : word.end] for word in words],
        [word.start == 0 or document.text[word.start - 1].isspace() for word in words],
        [word.head for word in words],
        [word.deprel for word in words],
        [f"{word.upos}|{word.feats}" for word in words],
        [word.lemma for word in words],
    )


@dataclass(slots=True)
class Answers:
    """The classes of relations and tags, in the order of the networks' outputs."""

    labels: list[str]
    tags: list[str]

    @classmethod
    def of(cls, training: list[Example]) -> Answers:
        """Return the classes met in the training sentences."""
        labels = sorted({label for example in training for label in example.labels})
        counts = Counter(tag for example in training for tag in example.tags)
        return cls(labels, sorted(tag for tag, times in counts.items() if times >= RAREST_TAG))


def known_keys(training: list[Example], vector_words: list[str]) -> dict[str, list[str]]:
    """Return the keys of each table: those met often enough in training, and the words that have vectors."""
    counts: list[Counter[str]] = [Counter() for _ in TABLES]
    for example in training:
        for word in example.words:
            for key, counter in zip(keys_of(word), counts, strict=True):
                counter[key] += 1
    known = {"vector": vector_words}
    for table, counter in list(zip(TABLES, counts, strict=True))[1:]:
        known[table] = sorted(key for key, times in counter.items() if times >= RAREST_KEY[table])
    return known


def form_counts(training: list[Example]) -> Counter[str]:
    """Return how often each lower-cased word stands in the training sentences."""
    return Counter(plain(word).lower() for example in training for word in example.words)


@dataclass(slots=True)
class Encoded:
    """One example as tensors: rows [n, tables + 1], heads, labels and tags [n]."""

    rows: Tensor
    heads: Tensor
    labels: Tensor
    tags: Tensor
    words: list[str]


class Encoder:
    """Turns examples into tensors."""

    def __init__(self, tables: WordTables, answers: Answers) -> None:
        self.tables = tables
        self._labels = {label: i for i, label in enumerate(answers.labels)}
        self._tags = {tag: i for i, tag in enumerate(answers.tags)}

    def encode(self, example: Example) -> Encoded:
        """Return the tensors of one example; an answer that is no class is NOT_ONE."""
        rows = [
            (*self.tables.row(word), int(spaced))
            for word, spaced in zip(example.words, example.spaced, strict=True)
        ]
        return Encoded(
            torch.tensor(rows),
            torch.tensor(example.heads),
            torch.tensor([self._labels.get(label, NOT_ONE) for label in example.labels]),
            torch.tensor([self._tags.get(tag, NOT_ONE) for tag in example.tags]),
            example.words,
        )


@dataclass(slots=True)
class Batch:
    """Sentences padded to one length; heads are 0 and answers NOT_ONE where there is no word."""

    rows: Tensor
    lengths: Tensor
    heads: Tensor
    labels: Tensor
    tags: Tensor
    words: list[list[str]]
    indexes: list[int]

    @property
    def mask(self) -> Tensor:
        return torch.arange(self.rows.shape[1])[None] < self.lengths[:, None]


def collate(data: list[Encoded], indexes: list[int]) -> Batch:
    """Pad the sentences of these indexes to one length."""
    chosen = [data[i] for i in indexes]
    longest = rounded(max(len(one.words) for one in chosen))
    count = len(chosen)
    rows = torch.zeros(count, longest, chosen[0].rows.shape[1], dtype=torch.long)
    heads = torch.zeros(count, longest, dtype=torch.long)
    labels = torch.full((count, longest), NOT_ONE)
    tags = torch.full((count, longest), NOT_ONE)
    for i, one in enumerate(chosen):
        size = len(one.words)
        rows[i, :size] = one.rows
        heads[i, :size] = one.heads
        labels[i, :size] = one.labels
        tags[i, :size] = one.tags
    lengths = torch.tensor([len(one.words) for one in chosen])
    return Batch(rows, lengths, heads, labels, tags, [one.words for one in chosen], indexes)


def batches(data: list[Encoded], words: int, rng: random.Random) -> Iterator[list[int]]:
    """Return indexes of sentences of like length, about `words` padded words a batch, in random order.

    Lengths are rounded up to steps of `STEP`, so that few different shapes occur: each new one costs time.
    """
    buckets: dict[int, list[int]] = {}
    for i, one in enumerate(data):
        buckets.setdefault(rounded(len(one.words)), []).append(i)
    groups: list[list[int]] = []
    for length in sorted(buckets):
        order = buckets[length]
        rng.shuffle(order)
        size = max(1, words // (length + ENDS))
        groups += [order[start : start + size] for start in range(0, len(order), size)]
    rng.shuffle(groups)
    return iter(groups)


def rounded(length: int) -> int:
    """Return the length to which a sentence is padded."""
    return -(-length // STEP) * STEP
