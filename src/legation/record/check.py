"""What is said against what else is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.record.span import Span

CheckKind = Literal["chronology", "arithmetic", "statistics", "standing"]
Verdict = Literal["supported", "contradicted", "open"]


@dataclass(frozen=True, slots=True)
class Check:
    """A comparison and its verdict; `about` lists the ids it speaks of, `evidence` the words.

    A contradiction names the smallest set that cannot all hold.
    """

    id: str
    kind: CheckKind
    verdict: Verdict
    about: tuple[str, ...]
    evidence: tuple[Span, ...]
    explanation: str
    suggestion: str | None = None
