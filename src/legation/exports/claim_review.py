"""Checks as schema.org ClaimReviews: what was claimed, by whom, where it appeared, and what the check found.

In:  reports with what was chosen of them.
Out: one JSON object in pieces: its graph are ClaimReviews, one for each check and claim.

Ratings go from 1, contradicted, to 5, supported; 3 is open: it cannot be decided.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from legation.record.check import Check
from legation.record.figure import Figure
from legation.record.statement import Attribution, Statement
from legation.register.reported import Reported

Node = dict[str, Any]
RATINGS: Final = {"contradicted": 1, "open": 3, "supported": 5}


def as_claim_reviews(reports: Iterable[Reported]) -> Iterator[str]:
    """The object, in pieces."""
    yield '{"@context": "https://schema.org", "@graph": ['
    separator = "\n"
    for report in reports:
        for review in reviews_of(report):
            yield separator + json.dumps(review, ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def reviews_of(report: Reported) -> Iterator[Node]:
    """The reviews of one report: each check, of each statement or figure that it speaks of."""
    claims: dict[str, Statement | Figure] = {held.statement.id: held.statement for held in report.statements}
    claims |= {figure.id: figure for figure in report.figures}
    for check in report.checks:
        for id_ in check.about:
            if id_ in claims:
                yield _review(check, claims[id_], report)


def _review(check: Check, claim: Statement | Figure, report: Reported) -> Node:
    key = hashlib.sha256(f"{report.id}|{check.id}|{claim.id}".encode()).hexdigest()[:32]
    body = check.explanation
    if check.suggestion:
        body += f" Likely meant: {check.suggestion}."
    return {
        "@type": "ClaimReview",
        "@id": f"urn:legation:review:{key}",
        "datePublished": report.known.isoformat(),
        "author": {"@type": "Organization", "name": f"{report.reader.name} {report.reader.version}"},
        "claimReviewed": claim.evidence.quote,
        "reviewAspect": check.kind,
        "reviewBody": body,
        "itemReviewed": _claim(claim, report),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[check.verdict],
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": check.verdict,
            "ratingExplanation": check.explanation,
        },
    }


def _claim(claim: Statement | Figure, report: Reported) -> Node:
    told = claim.attribution
    said_on = told.said_on.start if told and told.said_on else None
    node: Node = {
        "@type": "Claim",
        "text": claim.evidence.quote,
        "datePublished": (said_on or report.document.published or report.known).isoformat(),
        "appearance": _article(report),
    }
    author = _author(told)
    return node if author is None else node | {"author": author}


def _author(told: Attribution | None) -> Node | None:
    if told is None:
        return None
    if told.speaker:
        person: Node = {"@type": "Person", "name": told.speaker}
        if told.office:
            person["jobTitle"] = told.office
        if told.actor:
            person["affiliation"] = {"@type": "Organization", "name": told.actor.name}
        return person
    name = told.office or (told.actor.name if told.actor else None)
    return {"@type": "Organization", "name": name} if name else None


def _article(report: Reported) -> Node:
    document = report.document
    said = {
        "@type": "NewsArticle",
        "@id": f"urn:legation:report:{report.document_id}",
        "headline": document.title,
        "url": document.url,
        "datePublished": document.published.isoformat() if document.published else None,
        "inLanguage": document.language,
    }
    node: Node = {name: value for name, value in said.items() if value is not None}
    if document.source:
        node["publisher"] = {"@type": "Organization", "name": document.source}
    return node
