"""Whether the words around a date look back or ahead: 'met on Tuesday', 'will meet on Tuesday'."""

from __future__ import annotations

from functools import cache

from legation.lists.time_cues import time_cues
from legation.reading.times.words import Words

REACH = 30
# a past verb so many words before a date holds it, where none of these stand between
TIED = 9
BARRIERS = frozenset((",", ".", ";", ":", "(", ")", "-", "–", "\n", "that"))
# what was so done reaches beyond its day
OPEN_ENDED = frozenset(
    [
        "declared",
        "extended",
        "agreed",
        "called",
        "proposed",
        "authorized",
        "approved",
        "accepted",
        "ordered",
        "has",
        "have",
    ]
)
# what goes on, 'is meeting him on Tuesday', tells of a date so near to it
NEAR_VERB = 6
# no participles: 'to be acquired had revenue'
FINITE = frozenset(("had", "has", "have", "was", "were", "said", "told", "did"))
# a clause's verb is sought so many words after a date
CLAUSE = 6
CLAUSE_ENDS = frozenset((",", ".", ";", "that", "which", "who", "and", "but", "\n"))
MODALS = frozenset(("will", "would", "could", "should", "may", "might", "can"))
AHEAD_BEFORE = frozenset(("starting", "beginning", "effective", "commencing"))
AHEAD_PAIRS = frozenset(
    [("early", "as"), ("soon", "as"), ("ahead", "of"), ("takes", "effect"), ("take", "effect")]
)
# before 'to be held' these only say that it is so
HELD_TRUE = frozenset(
    [
        "said",
        "believed",
        "thought",
        "reported",
        "known",
        "appears",
        "appeared",
        "seems",
        "seemed",
        "proved",
        "alleged",
    ]
)
ARTICLES = frozenset(("the", "a", "an", "its", "his", "their"))


def leaning(words: Words, place: tuple[int, int], sentence: int) -> int:
    """-1 where the verb nearest to the tokens of `place` looks back, +1 ahead, 0 where none tells."""
    start, end = place
    first = max(sentence, start - REACH)
    beside = _beside(words, start, end)
    if beside:
        return beside
    low, telling = words.low, _telling()
    for k in range(start - 1, first - 1, -1):
        if not (low[k] in telling or low[k].endswith("ed")):
            continue
        found = _cue(words, k)
        if found > 0 and low[k] in ("is", "are") and start - k > NEAR_VERB:
            continue  # 'is continuing to sell itself, under a June agreement'
        if found:
            return _of_clause(words, k, place) if found < 0 else found
    if words.at(start - 2) in ("is", "are") and words.at(start - 1) in ("on", "in", "at"):
        return 1
    return _after(words, end)


def _beside(words: Words, start: int, end: int) -> int:
    """What the words right before a date tell: 'as early as', 'ahead of', 'starting', 'called for'."""
    before, further = words.at(start - 1), words.at(start - 2)
    if before in AHEAD_BEFORE or (further, before) in AHEAD_PAIRS:
        return 1
    if before == "for" and (further.endswith("ed") or further in ("set", "due")):
        return 1
    behind = before == "follows" or (before in ("after", "following") and words.at(end) in ("'s", "’s"))
    return -1 if behind else 0


def _after(words: Words, end: int) -> int:
    """What the first telling word of the sentence after token `end` tells."""
    low, telling = words.low, _telling()
    for k in range(end, min(words.n, end + REACH)):
        word = low[k]
        if word in telling or word.endswith("ed"):
            found = _cue(words, k)
            if found:
                return found
        elif word in ".!?\n" and words.ends_sentence(k):
            break
    return 0


def _of_clause(words: Words, k: int, place: tuple[int, int]) -> int:
    """Back, unless the verb at k only reports a clause that the date belongs to: 'said the vote on Tuesday would …'."""
    start, end = place
    following = words.at(k + 1)
    opened = following == "that" or words.at(start - 1) == "that"
    if words.at(k) not in time_cues().reporting or start - k < 3 or not (opened or following in ARTICLES):
        return -1
    rest = words.low[end : end + CLAUSE]
    return 1 if any(word in MODALS for word in rest[: _clause_end(rest)]) else -1


def _clause_end(rest: list[str]) -> int:
    return next((n for n, word in enumerate(rest) if word in CLAUSE_ENDS), len(rest))


def deferred(words: Words, start: int) -> bool:
    """Whether something was put off until the date at token `start`, or has until then."""
    return not time_cues().deferring.isdisjoint(words.low[max(0, start - 6) : start])


def promised(words: Words, start: int) -> bool:
    """Whether something was promised or asked for by the date at token `start`."""
    return any(
        word in time_cues().committed and word.endswith("ed") for word in words.low[max(0, start - 6) : start]
    )


def tied(words: Words, start: int, end: int) -> bool:
    """Whether a past verb holds the date: 'was shut on September 26', 'in May it fell', not 'payable December 15'."""
    if words.at(start - 1) not in ("on", "in"):
        return False
    if _cue(words, start - 2) < 0:
        return True
    telling, reporting = _telling(), time_cues().reporting
    for k in range(start - 3, max(0, start - TIED) - 1, -1):
        word = words.low[k]
        if word in BARRIERS or word in reporting or word in OPEN_ENDED:
            break
        found = _cue(words, k) if word in telling or word.endswith("ed") else 0
        if found:
            return found < 0
    return words.at(end) not in BARRIERS and any(
        _cue(words, k) < 0 for k in range(end, min(words.n, end + 2))
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
        if after == "be" and before not in HELD_TRUE:
            return 1  # 'the session, to be held on Tuesday'
        return 1 if before in cues.committed and after.isalpha() and after not in ARTICLES else 0
    if word in ("is", "are"):
        return 1 if after == "to" or (after.endswith("ing") and len(after) > 4) else 0
    # 'to be held', 'will have met': the participle says nothing of when
    passive = (
        before in ("be", "being", "to", "is", "are")
        or (words.at(k - 2) == "be" and word not in FINITE)
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
