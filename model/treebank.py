"""Read a CoNLL-U file into documents whose words know where they stand in the raw text.

In:  a CoNLL-U file with the comments of UD (`newdoc`, `newpar`, `text`).
Out: one `Document` per `newdoc`: its raw text, rebuilt as the treebank's own raw files have it (a blank line between
     paragraphs, a space between sentences unless SpaceAfter=No), and its sentences of `Word`s with offsets.

The words of a multiword token (`don't`) take their share of its letters: by their forms where these join up to the
token, else in proportion. So every word has a place in the text, as spaCy's tokens have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Word:
    """One syntactic word, with its place in the document's text; `head` is 0 for a root, else the head's number."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    xpos: str = "_"


@dataclass(slots=True)
class Sentence:
    """The words of one sentence, and whether it opens a paragraph."""

    words: list[Word]
    opens_paragraph: bool


@dataclass(slots=True)
class Document:
    """One document of a treebank: its name, its raw text and its sentences."""

    name: str
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def words(self) -> list[Word]:
        return [word for sentence in self.sentences for word in sentence.words]


def read_treebank(path: Path) -> list[Document]:
    """Return the documents of a CoNLL-U file in its order."""
    documents: list[Document] = []
    for comments, rows in _blocks(path):
        name = _value(comments, "newdoc")
        if name is not None or not documents:
            documents.append(Document(name or path.stem))
        opens = name is not None or any(line.startswith("# newpar") for line in comments)
        _append(documents[-1], rows, opens)
    return documents


def _blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, rows
                comments, rows = [], []
    if rows:
        yield comments, rows


def _value(comments: list[str], key: str) -> str | None:
    for line in comments:
        if line.startswith(f"# {key}"):
            return line.partition("=")[2].strip()
    return None


def _append(document: Document, rows: list[list[str]], opens_paragraph: bool) -> None:
    text = document.text
    if opens_paragraph and text:
        text = text.rstrip() + "\n\n"
    words: list[Word] = []
    waiting: list[tuple[int, int]] = []
    for row in rows:
        number, form, misc = row[0], row[1], row[9]
        if "." in number:
            continue
        if "-" in number:
            first, last = (int(part) for part in number.split("-"))
            forms = [r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]
            waiting = _shares(len(text), form, forms)
            text += form + ("" if "SpaceAfter=No" in misc else " ")
            continue
        if waiting:
            start, end = waiting.pop(0)
        else:
            start, end = len(text), len(text) + len(form)
            text += form + ("" if "SpaceAfter=No" in misc else " ")
        words.append(Word(start, end, form, row[2], row[3], row[5], int(row[6]), row[7], row[4]))
    document.text = text
    document.sentences.append(Sentence(words, opens_paragraph))


def _shares(start: int, token: str, forms: list[str]) -> list[tuple[int, int]]:
    if "".join(forms) == token:
        lengths = [len(form) for form in forms]
    else:
        whole = sum(len(form) for form in forms)
        bounds = [round(len(token) * sum(len(f) for f in forms[: i + 1]) / whole) for i in range(len(forms))]
        lengths = [b - a for a, b in zip([0, *bounds], bounds, strict=False)]
    spans, at = [], start
    for length in lengths:
        spans.append((at, at + length))
        at += length
    return spans
