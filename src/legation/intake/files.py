"""Paths to documents: files, folders, and '-' for standard input, in the order given."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from legation.errors import IntakeError
from legation.intake.arrival import Arrivals, IntakeFailure, IntakeNotice, Terms
from legation.intake.decoding import decoded
from legation.intake.objects import arrivals_of_json, parsed
from legation.intake.page import document_of_page, looks_like_html
from legation.intake.plain import document_of_text

TEXT_SUFFIXES = frozenset({".txt", ".md"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES | LINE_SUFFIXES | {".json"}
STANDARD_INPUT = "-"
# An object, or a list of them: '[Updated] Astana …' is a text.
_JSON = re.compile(r"\s*(?:\{|\[\s*[\[{\]])")


def read_documents(paths: Iterable[str | Path], terms: Terms | None = None) -> Arrivals:
    """Everything that the paths hold, in their order; a folder's files by name, its folders with them."""
    terms = terms or Terms()
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from read_stream(sys.stdin.buffer, "standard input", "", terms)
        else:
            yield from _arrivals_of_path(Path(path), terms)


def _arrivals_of_path(path: Path, terms: Terms) -> Arrivals:
    try:
        if path.is_dir():
            yield from _arrivals_of_folder(path, terms)
            return
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path), path.suffix.lower(), terms)
    except FileNotFoundError:
        yield IntakeFailure(str(path), "there is no such file or folder. Look at its spelling")
    except OSError as error:
        yield IntakeFailure(str(path), f"it cannot be opened: {error.strerror or error}")


def _arrivals_of_folder(folder: Path, terms: Terms) -> Arrivals:
    inside = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    shown = [
        path for path in inside if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    if not shown:
        yield IntakeFailure(str(folder), f"no report in the folder. It takes {', '.join(sorted(SUFFIXES))}")
    for path in shown:
        yield from _arrivals_of_path(path, terms)


def read_stream(stream: BinaryIO, place: str, suffix: str, terms: Terms) -> Arrivals:
    """What a stream holds; `suffix` says what kind of file it is, '' where only its words can tell."""
    if suffix in LINE_SUFFIXES:
        yield from _arrivals_of_lines(_lines(stream, terms), place, terms)
        return
    data = stream.read(terms.settings.largest_file + 1)
    try:
        _require_size(data, terms)
        if not data.strip():
            raise IntakeError("it is empty. Give the words of one report")
        text, notice = decoded(data)
        if notice:
            yield IntakeNotice(place, notice)
        yield from _arrivals_of_text(text, place, suffix or _suffix_of(text), terms)
    except IntakeError as error:
        yield IntakeFailure(place, str(error))


def _suffix_of(text: str) -> str:
    """The kind of a text that came without a name."""
    if looks_like_html(text):
        return ".html"
    return ".json" if _JSON.match(text) else ".txt"


def _arrivals_of_text(text: str, place: str, suffix: str, terms: Terms) -> Arrivals:
    longest = terms.settings.longest_text
    if suffix in PAGE_SUFFIXES:
        yield document_of_page(text, published=terms.published, longest=longest)
    elif suffix == ".json":
        try:
            value = parsed(text)
        except IntakeError:
            # One object a line under the name of .json, or from a pipe, which has no name.
            if sum(line.lstrip().startswith("{") for line in text.splitlines()) < 2:
                raise
            yield from _arrivals_of_lines(iter(text.encode("utf-8").splitlines()), place, terms)
        else:
            yield from arrivals_of_json(value, place, terms)
    else:
        yield document_of_text(text, published=terms.published, longest=longest)


def _require_size(data: bytes, terms: Terms) -> None:
    largest = terms.settings.largest_file
    if len(data) > largest:
        raise IntakeError(
            f"it has more than {largest:,} bytes. Put many reports into a .jsonl file, one a line, "
            "or set LEGATION_LARGEST_FILE"
        )


def _lines(stream: BinaryIO, terms: Terms) -> Iterator[bytes]:
    """The lines of a stream; of one that is too large, no more than shows it."""
    enough = terms.settings.largest_file + 1
    while line := stream.readline(enough):
        yield line
        while len(line) == enough and not line.endswith(b"\n"):
            line = stream.readline(enough)


def _arrivals_of_lines(lines: Iterable[bytes], place: str, terms: Terms) -> Arrivals:
    empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        empty = False
        line_place = f"{place}, line {number}"
        try:
            _require_size(line, terms)
            text, notice = decoded(line)
            if notice:
                yield IntakeNotice(line_place, notice)
            yield from arrivals_of_json(parsed(text), line_place, terms)
        except IntakeError as error:
            yield IntakeFailure(line_place, str(error))
    if empty:
        yield IntakeFailure(place, "it is empty. Give one JSON object with a `text` a line")
