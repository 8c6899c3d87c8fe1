"""The register of 17 to 23 April 2023: the ledger that ships, and the dispatches that were out by then, read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from arriving import NOW, taking

from legation.article_to_record import articles_to_records
from legation.brief.choose import Asked
from legation.brief.page import Brief
from legation.brief.week import Week
from legation.brief.write import write
from legation.parser.pipeline import load_pipeline
from legation.record.record import Document
from legation.register.content import Arrived, Reader
from legation.register.keep import Taking, keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import Register, open_register

CASES = Path(__file__).parents[2] / "gold" / "cases" / "develop.jsonl"
SUNDAY = date(2023, 4, 23)
# A dispatch of the week after is there as well: nothing of it may show.
UNTIL = date(2023, 5, 31)


def dispatches() -> Iterator[Document]:
    with CASES.open(encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            published = date.fromisoformat(case["published"])
            if date(2023, 1, 1) <= published <= UNTIL:
                yield Document(case["id"], case["text"], case["title"], case["source"], None, published)


@pytest.fixture(scope="session")
def april(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    register = open_register(f"sqlite:///{tmp_path_factory.mktemp('april') / 'register.sqlite'}")
    ledger = (Arrived(kept.record, kept.known) for kept in shipped_ledger("taliban").records)
    keep_records(
        register, ledger, Taking(Reader("ledger taliban", "1"), "import taliban", NOW, kind="import")
    )
    read = articles_to_records(list(dispatches()), load_pipeline(None), batch_size=8)
    arriving = [Arrived(record, record.document.published) for record in read if record.document.published]
    keep_records(register, arriving, taking())
    yield register
    register.close()


@pytest.fixture(scope="session")
def brief(april: Register) -> Brief:
    with april.reading() as connection:
        return write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",)))
