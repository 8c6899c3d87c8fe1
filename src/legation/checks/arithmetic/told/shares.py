"""A part, its whole and its share in one breath: '$1.7 billion, or 37 percent of the total of $4.6 billion'.

In:  the text.
Out: a Check where the share is not that of the two numbers.
Law: the words have to bind the three: the share is 'of' the whole, and 'or' or a comma sets it beside the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from legation.checks.arithmetic.amounts.bound import between, with_rate, with_the_one_before, wrong
from legation.checks.arithmetic.amounts.ranges import MEASURED, divided, ends_told, meet, widened_told
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_AGAIN = re.compile(
    r"^,?\s?\(?(?:or|i\.e\.|that is|which is|which was|equal to|equivalent to)"
    r"(?: about| some| nearly| almost| roughly)?$|^(?:in \d{4}|last year)?,$"
)
# 'of the 46 million promised, or 40 percent', 'of the 5.6 TWh that Kosovo generated in 2024, or 87.5 percent'
_THEN_AGAIN = re.compile(
    r"^(?:[\w’'-]+ ){0,9}[\w’'-]+(?:, or|, that is,?|, i\.e\.| \()(?: about| some| nearly| almost)?$"
)
_OF_THEM = tuple(
    f"of {them}{joint}"
    for them in ("them", "it", "these", "this", "that", "those")
    for joint in (", or", " or", " (", ", that is,")
)
_OF_ITS_SUM = re.compile(r"^of (?:the|its|their|a) (?:\w+ ){0,2}?\w+ of$")

_OF_WHOLE = re.compile(r"^\)?\s?of (?:the |its |their |a |all )?(?!which|that|whom|it\b)[^,.;:]{0,40}$")
_OF_TOLD = re.compile(
    r"^of (?:all|its|their|the) [^,.;:]{0,30}, (?:which|that) (?:\w+ ){1,3}(?:at|to|were|was|of|worth)$"
)
# from a part to its whole: 'of its exports of', 'of the'; nothing parts the two
_OF_ALL = re.compile(
    r"^of (?:(?:the|its|their|a|all|[\w-]+['’]s)\b[^,.;:]{0,40}\b(?:of|worth)|(?:the|its|their|a|all))"
    r"(?: some| about)?$"
)
_SAID_AGAIN = re.compile(r"^[^.;:]{0,50}, (?:that is|or|i\.e\.|which is|which makes)(?: about| some)?$")
# behind a share: of what was told before
_OF_THE_TOTAL = re.compile(
    r"^\)?,? (?:of (?:the total|(?:it|this|that)(?! (?:for|as|by)\b)|them|these|those|the whole|all (?:that|this|of it)"
    r"|(?:the|its|their|all the|all) (?:sum|quantity|volume|amount|deliveries|shipments|consignments|cargo|freight"
    r"|goods|fruit|grain|fuel|crop|catch|harvest|output|production|loads?|traffic|flow|money|aid|haul|supply|supplies))\b"
    r"|(?:went|came|was|were) (?:to|from|sold|bought)\b)"
)
_SET_BEHIND = re.compile(r"^(?:[a-z]+ )?(?:,|\(|, or|, that is,?|or)(?: about| some| almost| nearly)?$")
_COVERED = re.compile(
    r"^[^.;:]{0,60}\b(?:received|raised|collected|covered|secured|funded|came in|come in|paid in|been given)\b"
)
_OF_ELSE = re.compile(
    r"\b(?:from(?! (?:january|february|march|april|may|june|july|august|september|october|november|december))"
    r"|than|against|compared|earlier|before|per|each|while|but|rose|fell)\b"
)
_BESIDE = re.compile(r"^(?:[a-z]+ ){0,2}?,$|^,$|^\($|^[^,.;:]{0,15}, (?:or|that is)$")


_PASSAGE = 400  # characters: a few sentences


def told_shares(text: str) -> Iterator[Check]:
    """The shares that are not those of the numbers bound to them."""
    for led in with_the_one_before(text) if len(read_amounts(text)) > 2 else ():
        amounts = [one for one in led if one.kind != "duration"]
        for three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            bound = _bound(text, three)
            if bound is not None and not _of_another(text, *bound):
                yield from _checked(*bound)


def _bound(text: str, three: Sequence[Amount]) -> tuple[Amount, Amount, Amount] | None:
    """The share, the part and the whole among three amounts in a row; None where the words do not bind them."""
    one, two, last = three
    first, second = between(text, one, two), between(text, two, last)
    told_of = _OF_TOLD.match(second) is not None and re.match(r"^[^.;:,]{0,40},$", first) is not None
    if (
        two.kind == "share"
        and (_AGAIN.match(first) or _THEN_AGAIN.match(first) or told_of)
        and (_OF_WHOLE.match(second) or _OF_TOLD.match(second))
    ):
        return two, one, last  # '$1.7 billion, or 37 percent of the total of $4.6 billion'
    if two.kind == "share" and _OF_ITS_SUM.match(second) and re.match(r"^[^.;:,]{0,40},$", first):
        return two, one, last  # '$2.33 billion for the railway, half of its cost of $4.66 billion'
    if last.kind == "share" and re.fullmatch(r"(?:out )?of (?:the|its|their|a total of)", first):
        if _AGAIN.match(second) or _THEN_AGAIN.match(second):
            return last, one, two  # '18.4 million euros of the 46 million promised, or 40 percent'
    closing = re.match(r"\s?[,.;)–—]", text[last.span.end :]) is not None
    if last.kind == "share" and first == "of" and closing and _AGAIN.match(second.rstrip(",") or ","):
        return last, one, two  # '$116 million of $1.61 billion, one percent'
    if last.kind == "share" and second in _OF_THEM and not _OF_ELSE.search(first.rpartition(". ")[2]):
        return last, two, one  # '4.1 million animals left. Riyadh bought 3.28 million of them, or 80 percent'
    if last.kind == "share" and _OF_ALL.match(first) and _AGAIN.match(second):
        return last, one, two  # '$37 billion of its exports of $100 billion, or 37 percent'
    if last.kind == "share" and _COVERED.search(first) and _SET_BEHIND.match(second):
        return last, two, one  # 'needs $650 million and has received $130 million, 20 percent'
    if last.kind == "share" and _is_part_of_the_first(text, three, first, second):
        return (
            last,
            two,
            one,
        )  # '2.1 million tonnes. Kabul bought 1.3 million tonnes, 62 percent of the total'
    if (
        one.kind == "share"
        and re.match(r"^of (?:the|its|these|those|all|some)$", first)
        and _SAID_AGAIN.match(second)
    ):
        return one, last, two  # 'two thirds of the 900 families in Herat, that is 600'
    if one.kind == "share" and re.match(r"^of [^,.;:]{0,40},$", first) and second == "of":
        return one, two, last  # '21 percent of the imports, 1.26 billion of 6 billion euros'
    opened = re.search(r"(?:^|[.;:]\s|\n)Of (?:the |its |these |all )?$", text[: one.span.start])
    if last.kind == "share" and opened and first.endswith(",") and _SET_BEHIND.match(second):
        return last, two, one  # 'Of the 480 trucks, 120, a quarter, carried fruit'
    of_it = re.match(r"^(?:of (?:it|this|that|these|those|the total|the sum))?(?:,| \(| or|, or)", second)
    if (
        two.kind == "share"
        and of_it
        and "share" not in (one.kind, last.kind)
        and not first.endswith(" by")  # 'and that of Tonga goes up by 32 percent, or $8 million'
        and re.search(r"\bor$|^\($|^of (?:it|this|that|these|those|the total|the sum),$", second)
    ):
        return two, last, one  # '$946 million. Uzbek exports made up 69 percent of it, or $656 million'
    if one.kind == "share" and re.match(r"^of (?:the|its|these|those)$", first) and _BESIDE.match(second):
        return one, last, two  # 'half of the 640 tonnes, 320 tonnes'
    return None


def _of_another(text: str, share: Amount, part: Amount, whole: Amount) -> bool:
    """Whether a number that was told before is what the part is so much of, and not the one just before it."""
    stated, given = ends_told(share), ends_told(part)
    if stated is None or given is None or whole.span.start > part.span.start:
        return False
    return any(
        one.kind == part.kind
        and one.interval.unit == part.interval.unit
        and part.span.start - _PASSAGE < one.span.start < whole.span.start
        and (base := ends_told(one)) is not None
        and meet(with_rate(stated), divided(given, base))
        for one in read_amounts(text)
    )


def _is_part_of_the_first(text: str, three: Sequence[Amount], first: str, second: str) -> bool:
    """Whether the share says again how much of the first number the second is."""
    one, two, last = three
    leads = re.match(
        r"^(?:[^.;:,]{0,40},| \(|,)(?: or| that is| i\.e\.)?(?: about| some| nearly| almost| exactly| just)?$",
        f"{second}",
    )
    behind = _OF_THE_TOTAL.match(text[last.span.end :]) or (
        # 'In the last of them it was 1.3 million tonnes, exactly a third.'
        re.match(r"[.;]", text[last.span.end :]) and re.search(r"\bof (?:them|these|it|this)\b", first)
    )
    if not leads or not behind or _OF_ELSE.search(first):
        return False
    part, whole = ends_told(two), ends_told(one)
    return part is not None and whole is not None and part[0] <= whole[1]


def _checked(share: Amount, part: Amount, whole: Amount) -> Iterator[Check]:
    bare = part.kind == "number" and whole.kind == "count"
    # '640,000 barrels a day; 256,000 barrels of them': the pace is said once
    alike = part.kind == whole.kind and part.interval.unit in (
        whole.interval.unit,
        whole.interval.unit.partition("/")[0],
    )
    if whole.kind in MEASURED and (bare or alike):
        yield from share_checked(share, part, whole)


def share_checked(share: Amount, part: Amount, whole: Amount) -> Iterator[Check]:
    """A Check where a share is not that of a part and its whole, both told in one unit."""
    stated, given, base = ends_told(share), ends_told(part), ends_told(whole)
    if (
        stated is None
        or given is None
        or base is None
        or (whole.span.start < part.span.start and given[0] > base[1])
    ):
        return
    implied = divided(widened_told(given), widened_told(base))
    if meet(with_rate(stated), implied):
        return
    is_so = percent_words(*implied)
    words = f"‘{part.span.quote}’ of ‘{whole.span.quote}’ is {is_so}, and the text says ‘{share.span.quote}’."
    check = wrong(share, (part, whole), implied, words)
    if check is not None:
        yield check
