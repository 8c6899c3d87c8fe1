"""How words name a time without days of its own: 'now', 'the current price', 'in the near future'."""

from __future__ import annotations

from legation.reading.times.grammar_numeric import Match
from legation.reading.times.lengths import Vague
from legation.reading.times.words import Words

NOW = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
# before a noun: 'recent losses'; not the current that flows, nor a current account
ADJECTIVES = {"current": "PRESENT_REF", "recent": "PAST_REF"}
NOT_OF_TIME = frozenset(("account", "accounts", "and", "or", "in", "of", "from", "to", "was", "is", "were"))
# by their first two words: what follows, and the value
PHRASES: dict[tuple[str, str], dict[tuple[str, ...], str]] = {
    ("the", "near"): {("future",): "FUTURE_REF", ("term",): "FUTURE_REF"},
    ("the", "short"): {("term",): "FUTURE_REF"}, ("the", "long"): {("term",): "FUTURE_REF"},
    ("the", "foreseeable"): {("future",): "FUTURE_REF"}, ("the", "recent"): {("past",): "PAST_REF"},
    ("the", "not"): {("too", "distant", "future"): "FUTURE_REF"}, ("later", "date"): {(): "FUTURE_REF"},
    ("these", "days"): {(): "PRESENT_REF"}, ("this", "point"): {("in", "time"): "PRESENT_REF"},
}  # fmt: skip
# what may follow 'the future' and 'the past' where they are times: not 'the future king'
FOLLOWING = frozenset(
    [
        "", ".", ",", ";", ":", ")", "?", "!", "and", "but", "have", "has", "had", "he", "it", "they", "we", "she",
        "was", "is", "are", "were", "will", "if", "when", "as", "that", "to", "for", "with", "by", "on", "at", "or",
    ]
)  # fmt: skip
ENDS = frozenset(("", ".", ",", ";", "and", ")", "in", "?"))
VAGUE = frozenset([*NOW, *ADJECTIVES, "the", "this", "to", "till", "later", "these"])
# words of it that no other expression has
TELLING = frozenset([*NOW, *ADJECTIVES, "future", "past", "moment", "date", "term", "days"])


def vague(words: Words, i: int) -> Match | None:
    """'Now', 'recently', 'current prices', 'in the past', 'to date', 'the foreseeable future'."""
    word, following = words.at(i), words.at(i + 1)
    if word in NOW:
        return i + 1, Vague(NOW[word])
    if word in ADJECTIVES:
        noun = following.isalpha() and following not in NOT_OF_TIME
        return (i + 1, Vague(ADJECTIVES[word])) if noun else None
    phrases = PHRASES.get((word, following))
    for rest, value in phrases.items() if phrases else ():
        end = i + 2 + len(rest)
        if tuple(words.low[i + 2 : end]) == rest:
            return end, Vague(value)
    if word == "the" and following in ("future", "past") and words.at(i + 2) in FOLLOWING:
        return i + 2, Vague("FUTURE_REF" if following == "future" else "PAST_REF")
    if word in ("the", "this") and following == "moment" and words.at(i - 1) in ("at", "for"):
        return i + 2, Vague("PRESENT_REF")
    if word in ("to", "till") and following == "date" and words.at(i + 2) in ENDS:
        return i + 2, Vague("PRESENT_REF")
    return None
