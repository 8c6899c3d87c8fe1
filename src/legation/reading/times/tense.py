"""Whether the words around a date look back or ahead: 'met on Tuesday', 'will meet on Tuesday'."""

from __future__ import annotations

from legation.lists.time_cues import time_cues
from legation.reading.times.words import Words

REACH = 30


def leaning(words: Words, place: tuple[int, int], sentence: int) -> int:
    """-1 where the verb nearest to the tokens of `place` looks back, +1 ahead, 0 where none tells."""
    start, end = place
    for k in range(start - 1, max(sentence, start - REACH) - 1, -1):
        found = _cue(words, k)
        if found:
            return found
    if words.at(start - 2) in ("is", "are") and words.at(start - 1) in ("on", "in"):
        return 1
    for k in range(end, min(words.n, end + REACH)):
        found = _cue(words, k)
        if found:
            return found
        if words.at(k) in ".!?\n" and words.ends_sentence(k):
            break
    return 0


def _cue(words: Words, k: int) -> int:
    word, before = words.at(k), words.at(k - 1)
    if word in time_cues().ahead:
        if word == "may" and words.capital(k):
            return 0
        return 1
    if word == "to":
        verb = words.at(k + 1)
        return (
            1
            if before in time_cues().committed
            and verb.isalpha()
            and verb not in ("the", "a", "an", "its", "his")
            else 0
        )
    if word in ("is", "are") and words.at(k + 1) == "to":
        return 1
    passive = (
        before in ("be", "being", "to")
        or words.at(k - 2) == "be"
        or (word == "have" and before in time_cues().ahead)
    )
    if word in time_cues().back:
        return 0 if passive else -1
    if word in time_cues().same_form:
        return 0 if passive or before in ("s", "will", "would", "a", "the") else -1
    if len(word) > 3 and word.endswith("ed") and word not in time_cues().not_verbs:
        return 0 if passive else -1
    return 0
