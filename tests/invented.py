"""Records that hypothesis invents: every field that a record may have, in every form."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from legation.record.actor import Actor
from legation.record.check import Check
from legation.record.figure import MEASURES, Figure, Reference, Relation, RelationKind
from legation.record.interval import Interval
from legation.record.period import PRECISIONS, Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import ACTS, RANKS, STATUSES, Attribution, Statement

RELATION_KINDS: tuple[RelationKind, ...] = get_args(RelationKind)
TEXT = "Astana said «no» – ني.\nThen it said yes."

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15)
actors = st.builds(Actor, st.none() | words, words, st.none() | words, st.none() | words)


@st.composite
def ends(draw: st.DrawFn) -> tuple[Decimal | None, Decimal | None]:
    low, high = draw(numbers), draw(numbers)
    return draw(st.sampled_from([(min(low, high), max(low, high)), (low, None), (None, high), (None, None)]))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = draw(st.dates()), draw(st.dates())
    start, end = draw(
        st.sampled_from([(min(first, last), max(first, last)), (first, None), (None, last), (None, None)])
    )
    return Period(start, end, draw(st.sampled_from(PRECISIONS)))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    return Interval(*draw(ends()), draw(st.sampled_from(("USD", "t", "1"))), draw(st.none() | words))


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    of = Reference(draw(st.none() | periods()), draw(st.none() | words), draw(st.none() | words))
    return Relation(draw(st.sampled_from(RELATION_KINDS)), *draw(ends()), of)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span.of(TEXT, start, draw(st.integers(start + 1, len(TEXT))))


confidences = st.none() | st.floats(0, 1)
attributions = st.none() | st.builds(
    Attribution,
    st.none() | words,
    st.none() | words,
    st.none() | actors,
    st.none() | words,
    st.none() | periods(),
)
statements = st.builds(
    Statement,
    id=words,
    act=st.sampled_from(ACTS),
    status=st.sampled_from(STATUSES),
    actor=actors,
    counterpart=st.none() | actors,
    evidence=spans(),
    ending=st.just(True),
    object=st.none() | words,
    rank=st.none() | st.sampled_from(RANKS),
    amounts=st.lists(intervals(), max_size=2).map(tuple),
    when=st.none() | periods(),
    place=st.none() | words,
    attribution=attributions,
    confidence=confidences,
)
figures = st.builds(
    Figure,
    id=words,
    measure=st.sampled_from(MEASURES),
    reporter=st.none() | actors,
    partner=st.none() | actors,
    period=st.none() | periods(),
    evidence=spans(),
    product=st.none() | words,
    value=st.none() | intervals(),
    relation=st.none() | relations(),
    attribution=attributions,
    confidence=confidences,
)
checks = st.builds(
    Check,
    id=words,
    kind=st.sampled_from(("chronology", "arithmetic", "statistics", "standing")),
    verdict=st.sampled_from(("supported", "contradicted", "open")),
    about=st.lists(words, max_size=2).map(tuple),
    evidence=st.lists(spans(), max_size=2).map(tuple),
    explanation=words,
    suggestion=st.none() | words,
)
records = st.builds(
    Record,
    st.builds(Document, words, st.just(TEXT), words, st.none() | words, published=st.none() | st.dates()),
    st.lists(statements, max_size=2).map(tuple),
    st.lists(figures, max_size=2).map(tuple),
    st.lists(checks, max_size=2).map(tuple),
)
