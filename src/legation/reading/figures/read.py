"""Read the figures of a document: how much a state sold, bought, owes, and how that compares.

In:  a document's material; what the network of deeds makes of its words, if anything.
Out: its figures in the order of the text, each saying one thing: a value or a relation.
Law: codebook, "Amounts and figures".

1. take what phrasings make of its numbers   2. let the network decide   3. build each figure, and keep it once
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from legation.reading.figures.build import Told, figure_from
from legation.reading.figures.decided import decided, framed_numbers
from legation.reading.figures.likely import Likely
from legation.reading.figures.phrased import phrased
from legation.reading.figures.sensing.sensed import Viewed, viewed_all
from legation.reading.material import Material
from legation.reading.sensing.senses import Senses
from legation.record.figure import Figure
from legation.record.span import Span
from legation.record.statement import Attribution

AttributionOf = Callable[[Span], Attribution | None]


def read_figures(
    material: Material, senses: Senses | None = None, attribution_of: AttributionOf | None = None
) -> tuple[Figure, ...]:
    """Return the figures of the document; by phrasings alone where nothing is sensed."""
    figures, _ = read_numbers(material, senses, attribution_of)
    return figures


def read_numbers(
    material: Material, senses: Senses | None = None, attribution_of: AttributionOf | None = None
) -> tuple[tuple[Figure, ...], Viewed | None]:
    """Return the same with what the network makes of the document's numbers."""
    (made,) = numbers_made([material], [senses])
    return made.figures(attribution_of)[0], made.view


@dataclass(frozen=True, slots=True)
class Made:
    """What is made of the numbers of a document: by phrasings, and by the network, which has been told so."""

    material: Material
    senses: Senses | None
    phrased: tuple[Told, ...]
    view: Viewed | None

    def figures(self, attribution_of: AttributionOf | None = None) -> tuple[tuple[Figure, ...], Likely]:
        """The figures of the document, and how likely each is read right."""
        found, likely = list[Figure](), dict[str, float]()
        for row in self._decided():
            figure = figure_from(row)  # 3
            if figure is None or any(_same(figure, other) for other in found):
                continue
            if attribution_of is not None:
                figure = replace(figure, attribution=attribution_of(figure.evidence))
            found.append(figure)
            likely[figure.id] = row.likely
        return tuple(found), likely

    def _decided(self) -> Iterable[Told]:
        if self.senses is None:
            return self.phrased
        return decided(self.phrased, self.material, self.view) if self.view is not None else ()  # 2


def numbers_made(materials: Sequence[Material], senses: Sequence[Senses | None]) -> list[Made]:
    """What is made of the numbers of some documents, which the network reads together."""
    told = [tuple(phrased(material)) for material in materials]  # 1
    rows = list(zip(materials, senses, told, strict=True))
    views = iter(
        viewed_all([(one, seen, framed_numbers(said)) for one, seen, said in rows if seen is not None])
    )
    return [Made(one, seen, said, next(views) if seen is not None else None) for one, seen, said in rows]


def _same(figure: Figure, other: Figure) -> bool:
    """Whether two figures say the same thing of the same."""
    return (
        (figure.measure, figure.reporter, figure.partner, figure.product, figure.relation)
        == (other.measure, other.reporter, other.partner, other.product, other.relation)
        and figure.period == other.period
        and (figure.value and replace(figure.value, text=None))
        == (other.value and replace(other.value, text=None))
    )
