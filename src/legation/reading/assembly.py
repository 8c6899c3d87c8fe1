"""A document to what it says: the parts of reading in order.

1. parse   2. actors   3. dates   4. amounts   5. statements   6. figures   7. bonds
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from legation.parser.one_thread import one_thread
from legation.parser.parsed import Doc, parsed
from legation.reading.actors import read_mentions
from legation.reading.amounts import read_amounts
from legation.reading.bonds import Bond, read_bonds
from legation.reading.figures import Likely, Made, numbers_made
from legation.reading.material import Material
from legation.reading.sensing.senses import Senses, senses_of_all
from legation.reading.statements.attribution.spoken import attribution_of
from legation.reading.statements.explained import Explained
from legation.reading.statements.read import read_statements
from legation.reading.times import TimeMention, read_times
from legation.record.figure import Figure
from legation.record.record import Document
from legation.record.span import Span
from legation.record.statement import Attribution, Statement

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says, with the trail of how each statement was read."""

    explained: tuple[Explained, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeMention, ...]
    bonds: tuple[Bond, ...]
    """Which of its numbers the words bind together."""
    likely: Likely
    """How likely its figures are read right."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements alone."""
        return tuple(row.statement for row in self.explained)


def read(document: Document, pipeline: Language) -> Reading:
    """Read one document."""
    return read_parsed(document, parsed(pipeline(document.text)))


def read_parsed(document: Document, doc: Doc) -> Reading:
    """Read a document that is parsed already."""
    (reading,) = read_all([(document, doc)])
    return reading


def read_all(batch: Sequence[tuple[Document, Doc]]) -> Iterator[Reading]:
    """Read documents that are parsed already; the networks read the words of all together, which is quicker."""
    materials = [material_of(document, doc) for document, doc in batch]
    with one_thread():
        senses = senses_of_all(materials)
        made = numbers_made(materials, senses)
    for material, seen, numbers in zip(materials, senses, made, strict=True):
        with one_thread():
            reading = _reading(material, seen, numbers)
        yield reading


def _reading(material: Material, senses: Senses | None, numbers: Made) -> Reading:
    explained = read_statements(material, senses)

    def attribution(span: Span) -> Attribution | None:
        words = material.doc.char_span(span.start, span.end)
        return attribution_of(words.root, material) if words is not None else None

    (figures, likely), view = numbers.figures(attribution), numbers.view
    bonds = () if view is None or senses is None else read_bonds(view, senses, material.document.title_end)
    return Reading(explained, figures, material.times, bonds, likely)


def material_of(document: Document, doc: Doc) -> Material:
    """What statements and figures are read from: the parsed document with its actors, dates and amounts."""
    return Material(
        doc,
        document,
        read_mentions(doc, document),
        read_times(document.text, document.published),
        read_amounts(document.text),
    )
