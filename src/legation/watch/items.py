"""One report of a list: asked for, its words taken, and sorted.

In:  a Job, and the answer that came for it.
Out: the document that it holds; or what came instead, in the journal's words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from legation.errors import IntakeError
from legation.intake.arrival import Terms
from legation.intake.decoding import charset_of, decoded
from legation.intake.page import document_of_page, looks_like_html
from legation.intake.plain import document_of_text
from legation.record.record import Document
from legation.register.journal import ItemOutcome
from legation.watch.listing import Listed, plain_address
from legation.watch.watches import Source
from legation.watch.web import Answer, AnswerKind, Web

# What an answer without a page means for the report behind it.
OUTCOMES: dict[AnswerKind, ItemOutcome] = {
    "unchanged": "failed",
    "gone": "gone",
    "refused": "refused",
    "failed": "failed",
    "postponed": "postponed",
    "too large": "too large",
}


@dataclass(frozen=True, slots=True)
class Job:
    """A report to be taken: of which source, as it was listed, under which key; with its document where that lies
    on this machine, or with the answer where it has come already.
    """

    source: Source
    listed: Listed
    key: str
    document: Document | None = None
    answer: Answer | None = None
    problem: str = ""
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Instead:
    """What came instead of a document."""

    outcome: ItemOutcome
    detail: str


def asked(job: Job, web: Web) -> Answer | None:
    """The answer for a report that lies on the web; None where nothing has to be asked."""
    if job.document is not None or job.problem or (job.source.whole and job.listed.body):
        return None
    return job.answer or web.ask(job.listed.address)


def document_of(job: Job, answer: Answer | None, terms: Terms) -> Document | Instead:
    """The document of a report, with its address, outlet and day."""
    if job.problem:
        return Instead("unreadable", job.problem)
    if job.document is not None:
        return replace(job.document, source=job.document.source or job.source.name)
    if answer is not None and answer.kind != "page":
        return Instead(OUTCOMES[answer.kind], answer.detail)
    terms = replace(terms, published=job.listed.published)
    try:
        text = _page_of_entry(job.listed) if answer is None else _decoded(answer)
    except IntakeError as error:
        return Instead("unreadable", str(error))
    try:
        document = _document(text, answer, terms)
    except IntakeError as error:
        return Instead("no text", str(error))
    return replace(
        document,
        url=plain_address(answer.url if answer else job.listed.address),
        source=document.source or job.source.name,
        title=document.title or job.listed.title,
    )


def _decoded(answer: Answer) -> str:
    return decoded(answer.body, charset_of(answer.headers.get("content-type", "")))[0]


def _document(text: str, answer: Answer | None, terms: Terms) -> Document:
    longest = terms.settings.longest_text
    said = answer.headers.get("content-type", "") if answer else "text/html"
    if said.startswith("text/plain") and not looks_like_html(text):
        return document_of_text(text, published=terms.published, longest=longest)
    return document_of_page(text, published=terms.published, longest=longest)


def _page_of_entry(listed: Listed) -> str:
    """The words that a feed carries, as a page."""
    title = escape(listed.title or "")
    head = f"<head><title>{title}</title></head>"
    return f"<html>{head}<body><article><h1>{title}</h1>{listed.body}</article></body></html>"
