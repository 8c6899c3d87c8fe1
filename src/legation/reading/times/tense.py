"""Whether the words around a date look back or ahead: 'met on Tuesday', 'will meet on Tuesday'."""

from __future__ import annotations

from functools import cache

from legation.lists.time_cues import time_cues
from legation.reading.times.words import Words

REACH = 30
# a past verb so many words before a date holds it
TIED = 4
ARTICLES = frozenset(("the", "a", "an", "its", "his", "their"))


def leaning(words: Words, place: tuple[int, int], sentence: int) -> int:
    """-1 where the verb nearest to the tokens of `place` looks back, +1 ahead, 0 where none tells."""
    start, end = place
    low, telling = words.low, _telling()
    if words.at(start - 1) == "as" and words.at(start - 2) in ("early", "soon"):
        return 1
    for k in range(start - 1, max(sentence, start - REACH) - 1, -1):
        word = low[k]
        if word in telling or word.endswith("ed"):
            found = _cue(words, k)
            if found:
                return found
    if words.at(start - 2) in ("is", "are") and words.at(start - 1) in ("on", "in", "at"):
        return 1
    for k in range(end, min(words.n, end + REACH)):
        word = low[k]
        if word in telling or word.endswith("ed"):
            found = _cue(words, k)
            if found:
                return found
        elif word in ".!?\n" and words.ends_sentence(k):
            break
    return 0


def deferred(words: Words, start: int) -> bool:
    """Whether something was put off until the date at token `start`, or has until then."""
    return not time_cues().deferring.isdisjoint(words.low[max(0, start - 6) : start])


def tied(words: Words, start: int) -> bool:
    """Whether a past verb holds the date at token `start`: 'was shut on September 26', not 'payable December 15'."""
    return words.at(start - 1) in ("on", "in") and any(
        _cue(words, k) < 0 for k in range(start - TIED, start - 1)
    )


@cache
def _telling() -> frozenset[str]:
    """Words that may tell, beside the regular verbs in -ed."""
    cues = time_cues()
    return cues.ahead | cues.back | cues.same_form | {"to", "is", "are"}


def _cue(words: Words, k: int) -> int:
    """What token k tells: -1 back, +1 ahead, 0 nothing."""
    cues = time_cues()
    word, before, after = words.at(k), words.at(k - 1), words.at(k + 1)
    if word in cues.ahead:
        noun = word in ("plan", "plans", "hope", "hopes", "aim", "aims") and before in ARTICLES
        return 0 if noun or (word == "may" and words.capital(k)) else 1
    if word == "to":
        if words.at(k - 2) == "been" and words.at(k - 3) == "had":
            return -1  # 'it had been due to expire on Friday'
        return 1 if before in cues.committed and after.isalpha() and after not in ARTICLES else 0
    if word in ("is", "are"):
        return 1 if after == "to" else 0
    # 'to be held', 'will have met': the participle says nothing of when
    passive = (
        before in ("be", "being", "to", "is", "are")
        or words.at(k - 2) == "be"
        or (word == "have" and before in cues.ahead)
    )
    if passive or word in cues.not_verbs:
        return 0
    if word in cues.back:
        return -1
    if word == "set" and after == "for":
        return 1
    if word in cues.same_form:
        return 0 if before in ("s", "will", "would", "a", "the") else -1
    return -1 if len(word) > 3 and word.endswith("ed") else 0
