"""Words that relate a number to another: 'doubled', 'threefold', 'rose by', 'less than a year before'.

Law: codebook, "Amounts and figures"; `relations.toml` holds the words. A growth of 40 % is the
     ratio 1.4, a fall of 40 % the ratio 0.6; what is no growth is a share.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final, Literal

from legation.lists.toml_list import TomlList
from legation.reading.amounts.hedges import Bounds
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.tokens import Token, words_of

Direction = Literal["up", "down"]

LEFT: Final = 9  # tokens between a word of change and the number behind it
RIGHT: Final = 4
BRACKETS: Final = 10  # tokens within which brackets close again
ZERO, ONE = Decimal(0), Decimal(1)
_CLAUSE_ENDS = frozenset('.;:()!?"“”—–')


@dataclass(frozen=True, slots=True)
class ShareWords:
    """A share said without a number: 'almost all', 'the bulk'."""

    words: tuple[str, ...]
    low: Decimal
    high: Decimal
    hedge: str


@dataclass(frozen=True, slots=True)
class RelationWords:
    """The lists of `relations.toml`. `multiples` has the factor, and whether it may stand alone."""

    multiples: dict[str, tuple[Decimal, bool]]
    compared: frozenset[str]
    level: frozenset[str]
    shares: dict[str, tuple[ShareWords, ...]]
    up: frozenset[str]
    down: frozenset[str]
    blockers: frozenset[str]
    amounting: frozenset[str]
    growing: frozenset[str]
    between: frozenset[str]


@cache
def relation_words() -> RelationWords:
    """Return the words that relate numbers."""
    return read_relation_words(Path(__file__).with_name("relations.toml"))


def read_relation_words(path: Path) -> RelationWords:
    """Read the lists; one that is missing or not known is refused, as is a factor that is no number."""
    source = TomlList.read(path)
    multiples: dict[str, tuple[Decimal, bool]] = {}
    for row in source.each("multiple"):
        factor, bare = row.decimal("times"), row.truth("bare", otherwise=True)
        multiples.update(dict.fromkeys(row.texts("words"), (factor, bare)))
        row.close()
    shares: dict[str, tuple[ShareWords, ...]] = {}
    for row in source.each("share"):
        low, high, hedge = row.decimal("low"), row.decimal("high"), row.text("hedge")
        for phrase in row.texts("words"):
            words = words_of(phrase)
            shares[words[0]] = (*shares.get(words[0], ()), ShareWords(words, low, high, hedge))
        row.close()
    whole = source.whole()
    compared, level, change = (whole.table(name) for name in ("compared", "level", "change"))
    found = RelationWords(
        multiples=multiples,
        compared=compared.words("words"),
        level=level.words("words"),
        shares=shares,
        up=change.words("up"),
        down=change.words("down"),
        blockers=change.words("blockers"),
        amounting=change.words("amounting"),
        growing=change.words("growing"),
        between=change.words("between"),
    )
    for row in (compared, level, change, whole):
        row.close()
    return found


def multiple_at(tokens: list[Token], at: int) -> Decimal | None:
    """Return the factor of one word such as 'doubled', 'twice' or 'threefold'."""
    lower = tokens[at].lower
    if lower.endswith("fold") and len(lower) > 4:
        count = number_words().small.get(lower[:-4]) or number_words().tens.get(lower[:-4])
        return Decimal(count) if count else None
    found = relation_words().multiples.get(lower)
    if found is None:
        return None
    factor, bare = found
    return factor if bare or _compares(tokens, at + 1) or _hedged_fold(tokens, at) else None


def is_comparison(tokens: list[Token], at: int) -> bool:
    """Whether the words at `at` say what 'three times' is compared with ('the', 'as much as', 'more')."""
    return at < len(tokens) and tokens[at].lower in relation_words().compared


def is_level(tokens: list[Token], at: int) -> bool:
    """Whether 'half' before `at` multiplies another number: 'half that', 'half the figure of 2021'."""
    words = [token.lower for token in tokens[at : at + 2]]
    if not words or words[0] in ("as", "what"):
        return bool(words)
    if words[0] == "that":
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return following is None or not following.is_word or following.lower in relation_words().level
    if len(words) < 2 or words[0] not in ("the", "its", "their", "this"):
        return False
    return words[1] in relation_words().level


def share_at(tokens: list[Token], at: int) -> ShareWords | None:
    """Return the share said without a number at token `at`."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    for share in relation_words().shares.get(tokens[at].lower, ()):
        if share.words[1] != following:
            continue
        end = at + len(share.words)
        if tuple(token.lower for token in tokens[at:end]) == share.words:
            return share
    return None


def direction_of(tokens: list[Token], start: int, end: int) -> Direction | None:
    """Tell whether the percentage or part from `start` to `end` is one by which something grew or fell."""
    words = relation_words()
    if end < len(tokens) and tokens[end].lower == "of":
        return None
    if start and tokens[start - 1].text == "+":
        return "up"
    behind = _past_brackets(tokens, end)
    for token in tokens[behind : behind + RIGHT]:
        if token.lower in words.up or token.lower in words.down:
            return "up" if token.lower in words.up else "down"
        if token.lower not in words.between:
            break
    return _direction_before(tokens, start)


def _past_brackets(tokens: list[Token], end: int) -> int:
    """'2.5% (29 million kWh) less': where what stands behind a percentage goes on."""
    if end >= len(tokens) or tokens[end].text != "(":
        return end
    closed = (
        place for place in range(end + 1, min(end + BRACKETS, len(tokens))) if tokens[place].text == ")"
    )
    return next(closed, end - 1) + 1


def grown(bounds: Bounds, direction: Direction) -> Bounds:
    """Return the ratio that a growth or fall within `bounds` comes to."""
    low, high = bounds
    if direction == "up":
        return (None if low is None else ONE + low), (None if high is None else ONE + high)
    least = ZERO if high is None else max(ZERO, ONE - high)
    return least, None if low is None else max(ZERO, ONE - low)


def divided(bounds: Bounds) -> Bounds:
    """Return the ratio that 'three times less' comes to."""
    low, high = bounds
    return (ZERO if not high else ONE / high), (ONE / low if low else None)


def falls(tokens: list[Token], start: int) -> bool:
    """Whether a multiple that starts at `start` tells how far something fell: 'fell threefold'."""
    words = relation_words()
    for token in reversed(tokens[max(0, start - 3) : start]):
        if token.lower in words.down:
            return True
        if token.lower not in ("by", "a", "some", "about", "almost", "nearly", "more", "than"):
            return False
    return False


def _direction_before(tokens: list[Token], start: int) -> Direction | None:
    words, place = relation_words(), start - 1
    if place >= 0 and tokens[place].lower == "to":
        if place == 0 or tokens[place - 1].lower not in words.amounting:
            return None
        place -= 2
    restated = place >= 0 and tokens[place].lower == "or"  # 'rose by $29 million, or 116 percent'
    for back in range(place, max(-1, place - LEFT), -1):
        token = tokens[back]
        if [one.lower for one in tokens[back : back + 3]] == ["that", "is", ","]:
            continue  # 'they rose, that is, by 38 percent'
        if token.is_numeral and restated:
            continue
        if token.lower == "from" and place == start - 1 and tokens[place].lower == "by":
            continue  # 'cut its imports from Uganda by 14 percent'
        if token.lower in words.blockers or token.is_numeral or token.text in _CLAUSE_ENDS:
            return None
        if token.text == "," and tokens[back + 1].lower not in ("by", "or", "that"):
            return None
        if token.lower in words.up or token.lower in words.down:
            before = tokens[back - 1].lower if back else ""
            if token.lower == "up" and before in words.blockers:
                return None  # 'made up 90 percent'
            if token.lower in words.up and before == "negative":
                return "down"  # 'showing negative growth of 25 percent'
            return "up" if token.lower in words.up else "down"
    return None


def _compares(tokens: list[Token], at: int) -> bool:
    if is_comparison(tokens, at):
        return True
    return at < len(tokens) and (tokens[at].is_numeral or tokens[at].text in "$€£")


def _hedged_fold(tokens: list[Token], at: int) -> bool:
    """'more than double', 'to almost triple': the hedge makes a comparison of it."""
    return at > 0 and tokens[at - 1].lower in ("than", "almost", "nearly", "to", "would", "will")
