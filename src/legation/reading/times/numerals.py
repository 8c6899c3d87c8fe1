"""Numbers within time expressions: '21', 'twenty-first', 'a couple of', 'nineteen eighty-six'."""

from __future__ import annotations

from legation.reading.times.words import Words

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
SUFFIXES = frozenset(("st", "nd", "rd", "th"))
FRACTIONS = {"1": {"2": 0.5, "4": 0.25}, "3": {"4": 0.75}}
Found = tuple[int, int]
Counted = tuple[int, float | None]


def cardinal(words: Words, i: int) -> Found | None:
    """A whole number at i, in digits or words, with the place after it."""
    if words.number(i):
        return i + 1, int(words.at(i))
    word = words.at(i)
    if word in TENS:
        j = i + 1 + (words.at(i + 1) == "-")
        one = ONES.get(words.at(j), 0)
        return (j + 1, TENS[word] + one) if 0 < one < 10 else (i + 1, TENS[word])
    if word in ONES:
        return i + 1, ONES[word]
    return None


def count(words: Words, i: int) -> Counted | None:
    """How many at i: a number, 'a', 'a couple of', 'half a', 'two and a half'; None is an unknown many."""
    word = words.at(i)
    if word in ("several", "few", "some", "many"):
        return i + 1, None
    if word in ("a", "an"):
        following = words.at(i + 1)
        if following == "quarter" and words.at(words.skip(i + 2, "-")) == "century":
            return i + 2, 0.25
        if following in ("few", "dozen", "couple", "half", "hundred", "thousand"):
            after = words.skip(i + 2, "of", "a")
            known = {"couple": 2, "dozen": 12, "half": 0.5, "hundred": 100, "thousand": 1000}
            return after, known.get(following)
        return i + 1, 1
    if word == "half" and words.at(i + 1) in ("a", "an"):
        return i + 2, 0.5
    if word in ("couple", "dozen"):
        return words.skip(i + 1, "of"), 2 if word == "couple" else 12
    if "," in word and word.replace(",", "").isdigit() and word.isascii() and len(word) < 9:
        return i + 1, int(word.replace(",", ""))
    if "." in word and word.isascii() and word.replace(".", "").isdigit() and len(word) < 9:
        return i + 1, float(word)
    found = cardinal(words, i)
    if found is None:
        return None
    j, value = found
    if words.at(j) in FRACTIONS and words.tight(j + 1) and words.at(j + 1) == "/":
        half = FRACTIONS[words.at(j)].get(words.at(j + 2))  # 3 1/2
        if half:
            return j + 3, value + half
    if words.at(j) == "and" and words.at(j + 1) == "a" and words.at(j + 2) == "half":
        return j + 3, value + 0.5
    return found


def ordinal(words: Words, i: int) -> Found | None:
    """An ordinal at i: '21st', 'third', 'twenty-third'."""
    word = words.at(i)
    if words.number(i) and words.at(i + 1) in SUFFIXES and words.tight(i + 1):
        return i + 2, int(word)
    if word in ORDINALS:
        return i + 1, ORDINALS[word]
    if word in TENS:
        j = i + 1 + (words.at(i + 1) == "-")
        one = ORDINALS.get(words.at(j), 0)
        if 0 < one < 10:
            return j + 1, TENS[word] + one
    return None


def spelled_year(words: Words, i: int) -> Found | None:
    """A year in words at i: 'nineteen eighty-six', 'two thousand and fifteen'."""
    head = cardinal(words, i) if not words.number(i) else None
    if head is None:
        return None
    j, value = head
    if value == 2 and words.at(j) == "thousand":
        j = words.skip(j + 1, "and")
        tail = cardinal(words, j) if not words.number(j) else None
        return (tail[0], 2000 + tail[1]) if tail and tail[1] < 100 else (j, 2000)
    if not 16 <= value <= 20:
        return None
    j = words.skip(j, "hundred")
    tail = cardinal(words, j) if not words.number(j) else None
    return (tail[0], 100 * value + tail[1]) if tail and 10 <= tail[1] < 100 else None
