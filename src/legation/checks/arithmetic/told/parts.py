"""Parts and their whole in one sentence: 'flour, oil and sugar, 1,750 tonnes in all', '62 percent … the other 48'.

In:  the text.
Out: a Check where parts that are told as all of a whole are more or less than it.
Law: the words have to say that the parts make the whole ('in all', 'together', 'the other', a colon) or are parts of it
     ('of which', 'of the 240'). Parts of a whole never exceed it; parts that the words do not close may fall short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import (
    amounts_by_sentence,
    beside,
    between,
    contradicted,
    fits,
    led_by_the_one_before,
    wrong,
)
from legation.checks.arithmetic.amounts.company import is_compared
from legation.checks.arithmetic.amounts.ranges import MEASURED, Closed, ends_told, widened_told
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_TOTAL_BEHIND = re.compile(
    r"\s?(?:[a-z]+\s){0,2}?(?:in all|in total|altogether|together|all told|combined)\b", re.IGNORECASE
)
_TOTAL_BEFORE = re.compile(r"\b(?:in all|in total|altogether|together|all told|a total of|making|which makes)\s?,?\s"
                           r"(?:the(?:se)?\s\w+\s|they\s|all\s)?(?:took|bought|sold|made|make|received|came\sto|come\sto"
                           r"|accounted\sfor|amounted\sto|totalled|were\sworth|hold|held|owe|paid)?\s?$",
                           re.IGNORECASE)  # fmt: skip
# numbers that are compared, not added
_MOVED = re.compile(
    r"\b(?:from|than|against|compared|(?<!make )(?<!makes )(?<!made )(?<!making )up|down|earlier"
    r"|before|instead|versus|after|until|increase\w*|rose|fell|grew|per|each|every)\b"
)
# 'from Russia' tells whose a part is
_FROM_WHOM = re.compile(r"\bfrom (?:(?:the )?[A-Z][\w’'-]*|there|here|it|them)")
_OF_MORE = re.compile(r";|\bof$|\b(?:in addition|additionally|besides|on top|over and above)\b")
_OPENS = re.compile(r"^(?:[^;:.(]{0,60}:|[^;:.]{0,40},? of (?:which|whom|it|these|them|that)\b)")
_REST = re.compile(
    r"\b(?:the (?:other|remaining|rest(?: of)?)|the remainder|(?:all )?(?:the )?others|everybody else)\b[^;.]{0,20}$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:holds?|held|owns?|owned|stakes?|shares? (?:in|of)|shareholders?|belongs?)\b", re.IGNORECASE
)
_OF_OTHER = re.compile(r"\s?(?:of|in|at|among|on|for)\s", re.IGNORECASE)
# each share with whom it went to, or came from
_WENT = re.compile(
    r"\s(?:of (?:it|them|this|these) )?(?:(?:went|goes|go|came|comes|come|was sold|were sold) )?"
    r"(?:to|from) (?:the )?[A-Z]"
)
_OF_TRADE = re.compile(
    r"\s?of (?:the |its |their |all )?(?:[\w’'-]+ ){0,4}?(?:exports|imports|trade|turnover|sales|purchases|debt"
    r"|deliveries|them|it|these|that|total|votes?|seats|shares|capital)\b"
)
_NAMED = re.compile(
    r"(?:,| and|, and|, then| followed by| while) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
    r"(?: with| for| at| another| a further)* $"
)
# 'bonds of $1.98 billion were enough to extinguish $4.12 billion of it': of what was told before
_TO_DO = re.compile(
    r"\b(?:enough|suffice[sd]?|used|needed|allowed|helped|served) (?:\w+ ){0,2}to \w+(?: about| some)?$"
)
# each loses a part of what is its own
_LOST = re.compile(r"\b(?:lost|loses?|shed|cut|gave up|missed)\b[^.;]{0,20}$")
_OTHERS = re.compile(r"\b(?:others?|rest|remaining|remainder)\b[^.;]{0,40}$", re.IGNORECASE)
_OF_THIS = re.compile(r"\sof (?:it|this|that|these|them)\b")
_TO_WHOM = re.compile(r"\s(?:of (?:it|this|that|these|them) )?(?:(?:went|came) )?(?:to|from) (?:the )?[A-Z]")
# a deficit is no whole: 'it came to $12.2 billion: 18.6 billion came in by exports, and imports cost 30.8'
_DIFFERENCE = re.compile(
    r"\b(?:deficit|surplus|gap|shortfall|difference|balance)\b[^.;:]{0,45}$", re.IGNORECASE
)
_OUT_OF = re.compile(r"\bout of(?: an?| the)?(?: total of| estimated| some| about)?$")
_AWAY = 10  # '26 cents of every dollar: $131 million of $504 million' are no parts
_LEAD = 60  # characters before a number that may call it a difference
_FAR = 1000  # what is so many times a number is no part of it, whatever slipped
_MANY = 12
_NEAR = Fraction(3, 2)
_POINT = Fraction(1, 200)


def told_parts(text: str) -> Iterator[Check]:
    """The parts that do not make their whole."""
    for (start, end), amounts in amounts_by_sentence(text):
        yield from _totals(text, (start, end), amounts)
        yield from _opened(text, amounts)
        yield from _percentages(text, (start, end), amounts)
        yield from _balance(text, (start, end), amounts)
        yield from _of_it(text, amounts)
    for (start, _), led in led_by_the_one_before(text):
        yield from _of_that(text, start, led)


def _totals(text: str, sentence: tuple[int, int], amounts: Sequence[Amount]) -> Iterator[Check]:
    """'1,200 tonnes of flour, 300 tonnes of oil and 250 tonnes of sugar, 1,750 tonnes in all'."""
    # 'the three took' counts those who have the parts
    amounts = [one for one in amounts if one.kind != "number" or one.value > _MANY]
    for place, total in enumerate(amounts):
        said = _TOTAL_BEHIND.match(text, total.span.end, sentence[1]) or _TOTAL_BEFORE.search(
            text[max(sentence[0], total.span.start - 45) : total.span.start]
        )
        parts = [one for one in amounts[:place] if _alike(one, total) or _counted(amounts, one, total)]
        if _OUT_OF.search(text[sentence[0] : total.span.start].rstrip()):
            continue  # '31 million, out of 182 million altogether': there were others
        if said is not None and _OTHERS.search(
            text[max(sentence[0], total.span.start - 65) : total.span.start]
        ):
            continue  # 'and all others together $6 billion' is one more part
        if re.search(r"\b(?:each|every)\b", text[sentence[0] : total.span.start], re.IGNORECASE):
            continue
        if said is None or len(parts) < 2 or parts != list(amounts[place - len(parts) : place]):
            continue
        if _MOVED.search(_FROM_WHOM.sub(" ", text[parts[0].span.end : total.span.start]).lower()):
            continue
        stated, made = ends_told(total), _sum(parts)
        if stated is not None and made is not None and not fits(stated, made):
            made_words = range_words(*made, total.interval.unit)
            words = f"{_quoted(parts)} make {made_words}, and the text says ‘{total.span.quote}’."
            check = wrong(total, parts, made, words)
            if check is not None:
                yield check


def _opened(text: str, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'2.4 billion euros: 1.6 billion in grants and 900 million in loans', 'of the 240 trucks, 130 … and 150'."""
    for place, whole in enumerate(amounts[:-2]):
        parts = list(amounts[place + 1 :])
        of_the = (
            # not 'the second tranche of its $3 billion credit'
            re.search(
                r"(?:^|[^\w\s]\s?|\n|\b(?:and|but|while)\s)of (?:the|these|those|its|their|all)\s$",
                text[: whole.span.start].lower(),
            )
            is not None
        )
        if re.search(r"\beach of (?:the|these|its)\s$", text[: whole.span.start].lower()):
            continue
        if whole.kind not in MEASURED or not all(_alike(one, whole) or _bare(one, whole) for one in parts):
            continue
        if is_compared(text, whole, 0):
            continue  # '6 percent more than the 121 billion of a year ago: tea 58 billion, …'
        if _DIFFERENCE.search(text[max(0, whole.span.start - _LEAD) : whole.span.start]):
            continue
        shared = _OF_THIS.match(text, parts[0].span.end) and all(
            _TO_WHOM.match(text, one.span.end) for one in parts
        )
        if any(_OF_MORE.search(between(text, one, two)) for one, two in pairwise(parts)):
            continue  # 'of the 180 tanks, 82 have come; of 212 howitzers, 84'
        if not (of_the or shared or _OPENS.match(between(text, whole, parts[0]))) or len(parts) > 6:
            continue
        if _MOVED.search(text[whole.span.end : parts[-1].span.start].lower()):
            continue
        stated, made = ends_told(whole), _sum(parts)
        if stated is not None and made is not None and widened_told(stated)[1] < made[0] < stated[1] * _AWAY:
            made_words = range_words(*made, whole.interval.unit)
            words = (
                f"{_quoted(parts)} make {made_words}, more than the ‘{whole.span.quote}’ of which they are."
            )
            yield contradicted(whole.span, [one.span for one in parts], words)


def _of_it(text: str, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'$13.4 billion abroad, $4.1 billion of it to China': a part is at most its whole."""
    for whole, part in pairwise(amounts):
        if whole.kind not in MEASURED or _MOVED.search(between(text, whole, part)):
            continue
        if is_compared(text, whole, 0):
            continue
        if _OUT_OF.search(between(text, whole, part)) and (_alike(part, whole) or _bare(part, whole)):
            # the part comes first: 100,617 people had come, out of an estimated 120,000
            yield from _more_than_whole(part, whole)
            continue
        opened = re.search(r"(?:^|[.;:]\s|\n)Of (?:the |its |these |all )?$", text[: whole.span.start])
        if opened and _bare(part, whole) and "," in between(text, whole, part):
            led_to = opened  # 'Of 84 states that recognise it, 39 are African'
        elif not _alike(part, whole):
            continue
        elif opened and re.search(
            r",$|,\s(?:only|just|about|some|as many as|as much as)$", between(text, whole, part)
        ):
            led_to = opened  # 'Of the 1,200 tonnes that Qatar flew in, 300 tonnes were for Derna'
        else:
            led_to = None
        led_to = led_to or re.search(
            r",? of (?:which|it|(?:this|that|these)(?! [a-z]+['’]s))\b[^,;.]{0,40}$",
            between(text, whole, part),
        )
        if not led_to and not re.match(r"\sof\s(?:it|this|that|these|them|which)\b", text[part.span.end :]):
            continue
        if not led_to and _TO_DO.search(between(text, whole, part)):
            continue
        yield from _more_than_whole(whole, part)


def _more_than_whole(whole: Amount, part: Amount) -> Iterator[Check]:
    all_of_it, some = ends_told(beside(whole, part)), ends_told(beside(part, whole))
    if all_of_it is None or some is None or some[0] > _FAR * all_of_it[1]:
        return  # '400 million euros in three baskets, of which 100 million', 'at $250 a tonne … $375 million'
    if some[0] > widened_told(all_of_it)[1]:
        words = f"‘{part.span.quote}’ is told as a part of ‘{whole.span.quote}’, and is more."
        yield contradicted(part.span, [whole.span], words)


def _of_that(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'Exports reached $860 million. Cars brought in $910 million of that': a part of what the sentence before told."""
    whole, part = amounts[0], amounts[1]
    if whole.span.start >= start or not _OF_THIS.match(text, part.span.end):
        return
    if not (_alike(part, whole) or _bare(part, whole)):
        return
    if whole.kind not in MEASURED or _MOVED.search(text[start : part.span.start].lower()):
        return
    all_of_it, some = ends_told(whole), ends_told(part)
    if all_of_it is None or some is None or some[0] > _NEAR * all_of_it[1]:
        return  # what is far more than a number is no part of it
    if some[0] > widened_told(all_of_it)[1]:
        words = f"‘{part.span.quote}’ is told as a part of ‘{whole.span.quote}’, and is more."
        yield contradicted(part.span, [whole.span], words)


def _percentages(text: str, sentence: tuple[int, int], amounts: Sequence[Amount]) -> Iterator[Check]:
    """Shares of one thing that are more than all of it, or with 'the other' not all of it."""
    shares = [
        one for one in amounts if one.kind == "share" and any(sign.isdigit() for sign in one.span.quote)
    ]
    if len(shares) < 2 or any(_OF_OTHER.match(text, one.span.end) for one in shares[1:]):
        return
    closed = [one for one in shares if _REST.search(text[sentence[0] : one.span.start])]
    went = all(_WENT.match(text, one.span.end) for one in shares)
    # 'Russia supplied 62 percent of the imports and Turkey 21 percent': partners of one state
    named = all(_NAMED.search(text, one.span.end, other.span.start) for one, other in pairwise(shares))
    shared = named and _OF_TRADE.match(text, shares[0].span.end) is not None
    shared = shared and not _LOST.search(text[sentence[0] : shares[0].span.start])
    if _MOVED.search(_FROM_WHOM.sub(" ", text[shares[0].span.end : shares[-1].span.start]).lower()) or not (
        closed or went or shared or _HELD.search(text, *sentence)
    ):
        return
    made = _sum(shares)
    if made is None:
        return
    slack = _POINT * len(shares)
    if made[0] > 1 + slack or (closed and closed[-1] is shares[-1] and made[1] < 1 - slack):
        if made[1] < 1 and _is_completed(text, sentence[0], made):
            return  # 'It fell to 45 percent. India took 30 percent, and the remaining 25'
        told = f"{_quoted(shares)} make {percent_words(*made)}."
        target = closed[-1] if closed else shares[-1]
        others = [one for one in shares if one is not target]
        rest = _sum(others)
        implied = (1 - rest[1], 1 - rest[0]) if rest is not None and rest[1] < 1 else made
        check = wrong(target, others, implied, told)
        if check is not None:
            yield check


def _is_completed(text: str, start: int, made: Closed) -> bool:
    """Whether a share of the same paragraph, told before, makes the shares of a sentence all of one thing."""
    paragraph = text.rfind("\n", 0, start) + 1
    before = [
        one for one in read_amounts(text) if paragraph <= one.span.start < start and one.kind == "share"
    ]
    return any(
        (ends := ends_told(one))
        and ends[0] + made[0] <= 1 + 2 * _POINT
        and ends[1] + made[1] >= 1 - 2 * _POINT
        for one in before
    )


def _balance(text: str, sentence: tuple[int, int], amounts: Sequence[Amount]) -> Iterator[Check]:
    """'Exports came to $310 million and imports to $120 million, a surplus of $190 million'."""
    money = [one for one in amounts if one.kind == "money"]
    if len(money) != 3 or len({one.interval.unit for one in money}) != 1:
        return
    named = [_named(text, sentence, money, place) for place in range(3)]
    if sorted(named) != ["balance", "exports", "imports"]:
        return
    by_name = dict(zip(named, money, strict=True))
    balance, exports, imports = (by_name[name] for name in ("balance", "exports", "imports"))
    stated, sold, bought = (ends_told(one) for one in (balance, exports, imports))
    if stated is None or sold is None or bought is None:
        return
    low, high = sold[0] - bought[1], sold[1] - bought[0]
    made = (low, high) if high > 0 else (-high, -low)
    if made[0] > 0 and not fits(stated, made):
        words = (
            f"‘{exports.span.quote}’ of exports and ‘{imports.span.quote}’ of imports are "
            f"{range_words(*made, balance.interval.unit)} apart, and the text says ‘{balance.span.quote}’."
        )
        check = wrong(balance, (exports, imports), made, words)
        if check is not None:
            yield check


def _named(text: str, sentence: tuple[int, int], money: Sequence[Amount], place: int) -> str:
    """What a sum of money is called by the last noun of trade before it."""
    start = money[place - 1].span.end if place else sentence[0]
    found = re.findall(
        r"\b(exports?|imports?|surplus|deficit|gap)\b", text[start : money[place].span.start].lower()
    )
    last = found[-1].rstrip("s") if found else ""
    return {"export": "exports", "import": "imports"}.get(last, "balance" if last else "")


def _alike(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and one.interval.unit == other.interval.unit and ends_told(one) is not None


def _counted(amounts: Sequence[Amount], one: Amount, total: Amount) -> bool:
    """'36 lorries in December and 48 in January, 84 altogether': numbers of what the first one counts."""
    kinds = ("count", "number")
    first = next((amount for amount in amounts if amount.kind in kinds), None)
    return (
        first is not None
        and first.kind == "count"
        and one.kind in kinds
        and total.kind == "number"
        and ends_told(one) is not None
    )


def _bare(one: Amount, whole: Amount) -> bool:
    """'130' of 'the 240 trucks': a number that leaves unsaid what it counts."""
    return whole.kind == "count" and one.kind in ("number", "count") and ends_told(one) is not None


def _sum(parts: Sequence[Amount]) -> Closed | None:
    ends = [ends_told(one) for one in parts]
    known = [one for one in ends if one is not None]
    if len(known) < len(ends):
        return None
    return sum((one[0] for one in known), Fraction(0)), sum((one[1] for one in known), Fraction(0))


def _quoted(parts: Sequence[Amount]) -> str:
    words = [f"‘{one.span.quote}’" for one in parts]
    return f"{', '.join(words[:-1])} and {words[-1]}"
