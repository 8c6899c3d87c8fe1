"""Which report a text is a copy of: the same words, the same but for edits, a half of it, or it and more.

In:  texts one by one, each with the name of its document.
Out: a Match with the document that it repeats, or None; what says nothing new is not itself looked for again.

Two measures: how much of the new text the old one holds, and how much of the old the new one holds. Either alone
makes a copy; a text that holds much besides its original says more, and has to be read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from legation.register.copies import Copy, CopyKind
from legation.watch.shingles import Wording, wording_of

# Of the shorter text's shingles, at least so many are the longer one's. Reports of one event by two hands share a
# sixth, or a quotation or two more; a copy with one word in ten changed shares three quarters.
ALIKE: Final = 0.5
# A text with so much of it that the original does not hold says more than the original.
NEW: Final = 0.2
# A brief that a long report holds among much else does not make that report a copy of the brief.
SHORTEST_SHARE: Final = 0.3
# Shorter texts than this are alike by chance.
FEWEST: Final = 12
# So many candidates are compared in full; a copy shares more with its original than with any other.
COMPARED: Final = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A report that was taken: its document, the one whose copy it is in the end, and its wording."""

    document: str
    original: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Match:
    """The report that a text repeats; `says_more` where it has to be read all the same."""

    copy: Copy
    says_more: bool


@dataclass(frozen=True, slots=True)
class Alike:
    """What two texts share: so many shingles, so much of the shorter in percent; which copy the fresh one is."""

    shared: int
    percent: int
    kind: CopyKind
    says_more: bool


class Copies:
    """The reports in which copies are looked for. Each shingle remembers the first report that had it."""

    def __init__(self) -> None:
        self._known: list[Known] = []
        self._first: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._known)

    def add(self, document: str, wording: Wording, original: str | None = None) -> None:
        """Take up a report; `original` is what it is a copy of in the end."""
        place = len(self._known)
        self._known.append(Known(document, original or document, wording))
        first = self._first
        for shingle in wording.chosen.tolist():
            first.setdefault(shingle, place)

    def match(self, wording: Wording) -> Match | None:
        """What a text repeats, and whether it says more."""
        if len(wording) < FEWEST:
            return None
        first = self._first
        votes = Counter(first[shingle] for shingle in wording.chosen.tolist() if shingle in first)
        best: Match | None = None
        most = 0
        for place, _ in votes.most_common(COMPARED):
            known = self._known[place]
            found = compared(wording, known.wording)
            # The one that holds most of it: of a brief and its longer form, a third copy is one of the longer.
            if found is not None and found.shared > most:
                most = found.shared
                best = Match(Copy(known.original, found.kind, found.percent), found.says_more)
        return best

    def take(self, document: str, text: str) -> Match | None:
        """Look for what a text repeats, and take it up unless it says nothing new."""
        wording = wording_of(text)
        match = self.match(wording)
        if match is None or match.says_more:
            self.add(document, wording, match.copy.original if match else None)
        return match


def compared(fresh: Wording, old: Wording) -> Alike | None:
    """What a fresh text has of an old one, where it is a copy."""
    fewest, most = sorted((len(fresh), len(old)))
    if fewest < FEWEST:
        return None
    shared = fresh.shared(old)
    of_fresh, of_old = shared / len(fresh), shared / len(old)
    if max(of_fresh, of_old) < ALIKE or (of_fresh < ALIKE and len(old) < SHORTEST_SHARE * len(fresh)):
        return None
    percent = round(max(of_fresh, of_old) * 100)
    if shared == most:
        return Alike(shared, percent, "same", says_more=False)
    if of_fresh < 1 - NEW and len(fresh) > len(old) * (1 + NEW):
        return Alike(shared, percent, "whole", says_more=True)
    return Alike(shared, percent, "part" if len(fresh) * (1 + NEW) < len(old) else "near", says_more=False)
