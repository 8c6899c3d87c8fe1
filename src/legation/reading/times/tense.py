"""Whether the words around a date look back or ahead: 'met on Tuesday', 'will meet on Tuesday'."""

from __future__ import annotations

from legation.reading.times.words import Words

AHEAD = frozenset(
    "will shall 'll would should must may might plans planning scheduled expected due slated upcoming intends "
    "hopes expects aims wants going tomorrow deadline expects intend hope expect aim want plan wo likely forthcoming "
    "tentatively poised".split()
)
# 'agreed to meet on Friday': the infinitive lies ahead of its past verb
COMMITTED = frozenset(
    "agreed promised pledged decided vowed plans planned wants wanted set ready hopes hoped expects expected due "
    "offered invited asked called likely is are was were scheduled slated intends intended aims prepared preparing "
    "about willing has have had needs ordered urged told supposed".split()
)
BACK = frozenset(
    "was were had did said told met held took came went gave made began left fell rose won lost sent became saw spoke "
    "got paid sold bought led ran struck wrote grew stood brought found felt flew drew built kept laid sat shook spent "
    "swept threw been has have reports according since ago sank broke chose drove forgot froze hid knew "
    "rode sang swam tore wore bore fought caught taught thought sought slept dealt meant heard fled shot hung dug bled".split()
)
# verbs whose past is their base form count as past only without 'to' before them
SAME_FORM = frozenset("put cut hit shut set cost hurt read quit spread".split())
NOT_VERBS = frozenset("united need indeed speed feed seed bed red hundred embed exceed proceed succeed sacred wed naked".split())
REACH = 30


def leaning(words: Words, start: int, end: int, sentence: int) -> int:
    """-1 where the verb nearest to tokens `start` to `end` looks back, +1 ahead, 0 where none tells."""
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
    if word in AHEAD:
        if word == "may" and words.capital(k):
            return 0
        return 1
    if word == "to":
        verb = words.at(k + 1)
        return 1 if before in COMMITTED and verb.isalpha() and verb not in ("the", "a", "an", "its", "his") else 0
    if word in ("is", "are") and words.at(k + 1) == "to":
        return 1
    passive = before in ("be", "being", "to") or words.at(k - 2) == "be" or (word == "have" and before in AHEAD)
    if word in BACK:
        return 0 if passive else -1
    if word in SAME_FORM:
        return 0 if passive or before in ("s", "will", "would", "a", "the") else -1
    if len(word) > 3 and word.endswith("ed") and word not in NOT_VERBS:
        return 0 if passive else -1
    return 0
