"""Train the network that finds where sentences begin, on whole documents cut by the tokenizer that ships.

The treebanks' documents are varied: paragraphs apart by an empty line, by one line end or by a mere space; lines
wrapped; quotes curly or straight; the final stop of a title left out; a sentence in capitals.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import spacy
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from treebank import Document

from legation.parser.boundary_network import USED_TABLES
from legation.parser.features import TABLES, WordTables
from legation.parser.gaps import KINDS, words_of
from legation.parser.tokenizer import build_tokenizer

WIDTHS = {"form": 48, "suffix3": 16, "shape": 24, "gap": 12}
HIDDEN = 96
LAYERS = 4
EPOCHS = 16
CHUNK = 400
CHUNKS_A_BATCH = 8
TERMINAL = ".!?…"
CURLY = {'"': ("“", "”"), "'": ("‘", "’")}
STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"'}


DATELINES = (
    "{CITY} ({name}) — ",
    "{CITY} ({NAME}) - ",
    "{city} ({name}) – ",
    "{CITY}, {month} {day} ({name}) - ",
    "{CITY}, {month} {day}, {name}/ — ",
    "{city}, {day} {month} – ",
    "{CITY} — ",
    "{CITY} / {name} / – ",
    "({name}) - ",
    "{NAME} – ",
)
MONTHS = (
    "January",
    "Feb.",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug.",
    "September",
    "Oct.",
    "Nov",
    "December",
)
DATELINE_SHARE = 0.25
LONG_ENOUGH = 40


@dataclass(slots=True)
class Piece:
    """A sentence's text with what stood before it: '' , ' ' or a paragraph's break."""

    before: str
    text: str


class Convolutions(nn.Module):
    """The network of `BoundaryNetwork`, for training."""

    def __init__(self, rows: dict[str, int]) -> None:
        super().__init__()
        sizes = {**{name: rows[name] for name in USED_TABLES}, "gap": KINDS}
        self.tables = nn.ModuleDict(
            {f"table_{name}": nn.Embedding(size, WIDTHS[name]) for name, size in sizes.items()}
        )
        width = sum(WIDTHS.values())
        self.layers = nn.ModuleList()
        for _ in range(LAYERS):
            self.layers.append(nn.Linear(3 * width, HIDDEN))
            width = HIDDEN
        self.out = nn.Linear(HIDDEN, 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, rows: Tensor) -> Tensor:
        """Return scores [B, T] of rows [B, T, 4]."""
        if self.training:
            rows = rows.clone()
            rows[..., 0][torch.rand(rows.shape[:2]) < 0.15] = 0
            rows[..., 1][torch.rand(rows.shape[:2]) < 0.05] = 0
        hidden = torch.cat([table(rows[..., i]) for i, table in enumerate(self.tables.values())], -1)
        for number, layer in enumerate(self.layers):
            sides = nn.functional.pad(hidden, (0, 0, 1, 1))
            wide = torch.cat([sides[:, :-2], hidden, sides[:, 2:]], -1)
            new = torch.relu(layer(self.drop(wide)))
            hidden = new if number == 0 else hidden + new
        scores: Tensor = self.out(hidden)[..., 0]
        return scores

    def weights(self) -> dict[str, NDArray[np.float16]]:
        """Return the weights by the names that `BoundaryNetwork` reads."""
        named = {}
        for name, tensor in self.state_dict().items():
            plain = name.removeprefix("tables.").replace("table_", "table.").replace("layers.", "layer")
            plain = plain.removesuffix(".weight") if plain.startswith("table.") else plain
            named[plain] = tensor.numpy().astype(np.float16)
        return named


def pieces_of(document: Document) -> list[Piece]:
    """Return the sentences of a document as they stand."""
    pieces: list[Piece] = []
    end = 0
    for sentence in document.sentences:
        if not sentence.words:
            continue
        start = sentence.words[0].start
        pieces.append(Piece(document.text[end:start], document.text[start : sentence.words[-1].end]))
        end = sentence.words[-1].end
    return pieces


def with_dateline(pieces: list[Piece], names: list[str], rng: random.Random) -> list[Piece]:
    """Return the pieces, often with a dateline before one that opens a paragraph; both make one sentence."""
    places = [
        i
        for i, piece in enumerate(pieces[:8])
        if (i == 0 or "\n" in piece.before) and len(piece.text) > LONG_ENOUGH
    ]
    if not places or rng.random() >= DATELINE_SHARE:
        return pieces
    city, name = rng.choice(names), rng.choice(names)
    line = rng.choice(DATELINES).format(
        city=city,
        CITY=city.upper(),
        name=name,
        NAME=name.upper(),
        month=rng.choice(MONTHS),
        day=rng.randint(1, 31),
    )
    at = rng.choice(places)
    return [Piece(p.before, line + p.text) if i == at else p for i, p in enumerate(pieces)]


def vary(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Return the pieces as another hand might have set them."""
    paragraph = rng.choices(("\n\n", "\n", " "), weights=(4, 3, 2))[0]
    wrapped = rng.random() < 0.06
    quotes = rng.choice((None, None, "curly", "straight"))
    varied = []
    for i, piece in enumerate(pieces):
        before, text = piece.before, piece.text
        ends_paragraph = i + 1 < len(pieces) and "\n" in pieces[i + 1].before
        if "\n" in before:
            before = paragraph
        elif before == " " and paragraph == "\n" and rng.random() < 0.05:
            before = "\n"
        if ends_paragraph and paragraph != " " and rng.random() < 0.1:
            text = text.rstrip(TERMINAL) or text
        if rng.random() < 0.02:
            text = text.upper()
        elif rng.random() < 0.015:
            text = text.lower()
        if quotes:
            text = requote(text, curly=quotes == "curly")
        if wrapped:
            text = wrap(text, rng)
        varied.append(Piece(before, text))
    return varied


def requote(text: str, *, curly: bool) -> str:
    """Return the text with its quotes made curly or straight."""
    if not curly:
        return "".join(STRAIGHT.get(letter, letter) for letter in text)
    out: list[str] = []
    for i, letter in enumerate(text):
        opens = i == 0 or text[i - 1] in " (\n—-["
        out.append(CURLY.get(letter, (letter, letter))[0 if opens else 1])
    return "".join(out)


def wrap(text: str, rng: random.Random) -> str:
    """Return the text with some spaces turned into line ends, as mail programs do."""
    return "".join("\n" if c == " " and rng.random() < 0.08 else c for c in text)


class Cutter:
    """Turns pieces into rows and answers by the tokenizer that ships."""

    def __init__(self, tables: WordTables) -> None:
        self._tokenizer = build_tokenizer(spacy.blank("en").vocab)
        self._tables = tables
        self._columns = [TABLES.index(name) for name in USED_TABLES]

    def rows(self, pieces: list[Piece]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return rows [words, 4] and, for each word, whether it begins a sentence."""
        text, begins = "", set()
        for piece in pieces:
            text += piece.before
            begins.add(len(text))
            text += piece.text
        doc = self._tokenizer(text)
        words = words_of(doc)
        found = np.asarray([self._tables.row(word) for word in words.texts])[:, self._columns]
        rows = np.concatenate([found, words.gaps[:, None]], axis=1)
        answers = np.asarray([doc[int(place)].idx in begins for place in words.places], dtype=np.float32)
        return rows, answers


def train_boundaries(
    documents: list[Document],
    dev: dict[str, list[Document]],
    tables: WordTables,
    names: list[str],
    seed: int,
    epochs: int = EPOCHS,
) -> Convolutions:
    """Return the trained network; the scores on `dev` are printed as it goes."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    cutter = Cutter(tables)
    sizes = dict(zip(TABLES, tables.sizes(), strict=True))
    network = Convolutions(sizes)
    fixed = {name: [cutter.rows(pieces_of(d)) for d in documents_] for name, documents_ in dev.items()}
    sources = [pieces_of(document) for document in documents]
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=1e-3)
    average = [p.detach().clone() for p in network.parameters()]
    words = sum(len(d.words) for d in documents)
    total = epochs * words / (CHUNK * CHUNKS_A_BATCH)
    step = 0
    for epoch in range(epochs):
        network.train()
        for rows, answers in _chunks(sources, cutter, names, rng):
            rate = 2e-3 * max(0.02, 1 - step / total) * min(1.0, (step + 1) / 50)
            for group in optimizer.param_groups:
                group["lr"] = rate
            scores = network(rows)
            loss = nn.functional.binary_cross_entropy_with_logits(
                scores, answers.clamp(min=0), weight=(answers >= 0).float()
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            with torch.no_grad():
                torch._foreach_lerp_(average, list(network.parameters()), 1 - min(0.99, step / (step + 10)))
        if epoch % 4 == 3 or epoch == epochs - 1:
            kept = [p.detach().clone() for p in network.parameters()]
            _put(network, average)
            report = {name: round(boundary_f(network, rows), 2) for name, rows in fixed.items()}
            print(f"boundaries: epoch {epoch + 1}, F {report}", flush=True)
            _put(network, kept)
    _put(network, average)
    return network


def _put(network: nn.Module, values: list[Tensor]) -> None:
    with torch.no_grad():
        for parameter, value in zip(network.parameters(), values, strict=True):
            parameter.copy_(value)


def _chunks(
    sources: list[list[Piece]], cutter: Cutter, names: list[str], rng: random.Random
) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield batches of chunks of one long stream of varied documents in random order."""
    order = list(range(len(sources)))
    rng.shuffle(order)
    stream_rows, stream_answers = [], []
    for i in order:
        pieces = vary(with_dateline(sources[i], names, rng), rng)
        if not pieces:
            continue
        rows, answers = cutter.rows(pieces)
        stream_rows.append(rows)
        stream_answers.append(answers)
    rows = np.concatenate(stream_rows)
    answers = np.concatenate(stream_answers)
    starts = list(range(0, len(rows), CHUNK))
    rng.shuffle(starts)
    for begin in range(0, len(starts), CHUNKS_A_BATCH):
        chosen = starts[begin : begin + CHUNKS_A_BATCH]
        batch = np.zeros((len(chosen), CHUNK, rows.shape[1]), dtype=np.int64)
        right = np.full((len(chosen), CHUNK), -1, dtype=np.float32)
        for k, start in enumerate(chosen):
            part = rows[start : start + CHUNK]
            batch[k, : len(part)] = part
            right[k, : len(part)] = answers[start : start + CHUNK]
        yield torch.tensor(batch), torch.tensor(right)


def boundary_f(
    network: Convolutions, documents: list[tuple[NDArray[np.int64], NDArray[np.float32]]]
) -> float:
    """Return the F of sentence beginnings, the first of each document left out."""
    network.eval()
    right = found = wanted = 0
    with torch.no_grad():
        for rows, answers in documents:
            guessed = network(torch.tensor(rows)[None])[0].numpy() > 0
            truth = answers > 0.5
            right += int((guessed & truth)[1:].sum())
            found += int(guessed[1:].sum())
            wanted += int(truth[1:].sum())
    return 200 * right / max(1, found + wanted)
