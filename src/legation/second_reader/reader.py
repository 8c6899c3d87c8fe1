"""The second reader: documents in, records of the same form out, and an account of what it cost and left out.

In:  settings that name an endpoint and a model; without them nothing is sent and an error says so.
Out: a record for each document, its checks aside; a Tally of questions, tokens, cost and misfits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from legation.errors import SettingError
from legation.record.record import Document, Record
from legation.second_reader.answer import Misfit, read_answer
from legation.second_reader.endpoint import Endpoint
from legation.second_reader.question import messages_for, parts_of
from legation.settings import Settings

_MILLION = Decimal(1_000_000)
# So many of what was left out are shown, of each run.
SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, going in and coming out, in the money of whoever sends the bill."""

    tokens_in: Decimal
    tokens_out: Decimal

    @classmethod
    def of(cls, said: str) -> Prices:
        """From '2.50/10'.

        >>> Prices.of("2.50/10").tokens_out
        Decimal('10')
        """
        try:
            into, out = (Decimal(part.strip()) for part in said.split("/"))
        except (ValueError, InvalidOperation):
            into = out = Decimal("NaN")
        if not (into.is_finite() and out.is_finite() and min(into, out) >= 0):
            raise SettingError(
                f"LEGATION_LLM_PRICES={said[:40]!r}: write what a million tokens cost in and out, as 2.50/10."
            )
        return cls(into, out)


@dataclass(slots=True)
class Tally:
    """What was asked and what came of it."""

    documents: int = 0
    questions: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    statements: int = 0
    figures: int = 0
    cut: int = 0
    misfits: list[tuple[str, Misfit]] = field(default_factory=list)

    def cost(self, prices: Prices) -> Decimal:
        """What the tokens cost."""
        return (self.tokens_in * prices.tokens_in + self.tokens_out * prices.tokens_out) / _MILLION

    def lines(self, place: str, prices: Prices | None) -> Iterator[str]:
        """The account, in sentences for people."""
        cost = f", cost {self.cost(prices):.4f}" if prices else ""
        yield (
            f"{place}: {self.documents} reports in {self.questions} questions, {self.tokens_in:,} tokens in, "
            f"{self.tokens_out:,} out{cost}; {self.statements} statements, {self.figures} figures."
        )
        counts = Counter(misfit.why for _, misfit in self.misfits)
        if counts["no quote in the text"]:
            yield f"Left out, since their quote is not in the text: {counts['no quote in the text']}."
        if counts["not of the schema"]:
            yield f"Left out, since no record can hold them: {counts['not of the schema']}."
        if counts["no JSON"]:
            yield f"Answers that were no JSON: {counts['no JSON']}."
        if self.cut:
            yield f"Answers that were cut off at the model's limit: {self.cut}."
        for document, misfit in self.misfits[:SHOWN]:
            yield f"  document {document[:40]!r}, {misfit.why}: {' '.join(misfit.said.split())[:120]}"
        if len(self.misfits) > SHOWN:
            yield f"  and {len(self.misfits) - SHOWN} more."


@dataclass(slots=True)
class SecondReader:
    """A language model that reads."""

    endpoint: Endpoint
    prices: Prices | None = None
    tally: Tally = field(default_factory=Tally)

    @classmethod
    def from_settings(cls, settings: Settings) -> SecondReader:
        """The reader that the settings name."""
        for name, said in (("ENDPOINT", settings.llm_endpoint), ("MODEL", settings.llm_model)):
            if not said:
                raise SettingError(
                    f"the reader llm: LEGATION_LLM_{name} is not set, and nothing is sent without it. "
                    "docs/second-reader.md says what to set."
                )
        prices = Prices.of(settings.llm_prices) if settings.llm_prices else None
        endpoint = Endpoint(
            settings.llm_endpoint, settings.llm_model, settings.llm_key or None, float(settings.llm_timeout)
        )
        return cls(endpoint, prices)

    def read(self, document: Document) -> Record:
        """The record of one document."""
        statements, figures = [], []
        for part in parts_of(document):
            if not part.text.strip():
                continue
            answer = self.endpoint.ask(messages_for(document, part))
            self.tally.questions += 1
            self.tally.tokens_in += answer.tokens_in
            self.tally.tokens_out += answer.tokens_out
            self.tally.cut += answer.cut
            found = read_answer(answer.text, document, part)
            statements += found.statements
            figures += found.figures
            self.tally.misfits += [(document.id, misfit) for misfit in found.misfits]
        self.tally.documents += 1
        self.tally.statements += len(statements)
        self.tally.figures += len(figures)
        order = sorted(statements, key=lambda one: (one.evidence.start, one.evidence.end))
        return Record(document, tuple(order), tuple(sorted(figures, key=lambda one: one.evidence.start)))

    def account(self) -> Iterator[str]:
        """What was asked and what came of it, in sentences for people."""
        return self.tally.lines(self.endpoint.place, self.prices)
