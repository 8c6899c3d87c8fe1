"""A Check with an id computed from what it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from legation.record.check import Check, CheckKind, Verdict
from legation.record.span import Span


def verdict_on(
    kind: CheckKind,
    verdict: Verdict,
    *,
    about: Iterable[str],
    evidence: Iterable[Span],
    explanation: str,
    suggestion: str | None = None,
) -> Check:
    """Build a check; the same words on the same ids have the same id.

    >>> verdict_on("chronology", "contradicted", about=(), evidence=(), explanation="x").id
    'a4de197d9721'
    """
    ids = tuple(dict.fromkeys(about))
    spans = tuple(dict.fromkeys(evidence))
    said = [kind, verdict, ids, [[span.start, span.end] for span in spans], explanation, suggestion]
    payload = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(payload.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Check(digest, kind, verdict, ids, spans, explanation, suggestion)


def opened(check: Check, why: str) -> Check:
    """The same check as a question, with the reason why it is one."""
    return verdict_on(
        check.kind,
        "open",
        about=check.about,
        evidence=check.evidence,
        explanation=f"{check.explanation} {why}",
        suggestion=check.suggestion,
    )
