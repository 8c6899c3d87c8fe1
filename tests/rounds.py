"""What a round works with in a test: a web as quick as loopback, and a clock that stands."""

from __future__ import annotations

from datetime import UTC, datetime

from spacy.language import Language

from legation.article_to_record import articles_to_records
from legation.intake.address import Permitted
from legation.intake.fetch import Limits
from legation.register.content import Reader
from legation.register.store import Register
from legation.watch.pace import Pace
from legation.watch.round import Means
from legation.watch.watches import Watch
from legation.watch.web import Manners, Web

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def means_for(watch: Watch, register: Register, pipeline: Language) -> Means:
    """The means of a round over a watch."""
    limits = Limits(seconds=6, size=500_000, permitted=Permitted(frozenset({"127.0.0.1"})))
    web = Web(Pace(watch.pace_s), limits, Manners(tries=1))
    return Means(
        register,
        web,
        lambda documents: articles_to_records(documents, pipeline, batch_size=16),
        lambda: NOW,
        Reader("legation", "1"),
    )
