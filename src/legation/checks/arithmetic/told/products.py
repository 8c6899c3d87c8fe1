"""So many at such a price, and what they come to: '500,000 tonnes at $250 a tonne, for $125 million'.

In:  the text.
Out: a Check where the sum is not the product.
Law: quantity, price of one and sum have to stand in one sentence, the price with 'a' or 'per' and the unit of the
     quantity; of instalments the number and the size of each, beside the whole that they pay off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import amounts_by_sentence, between, fits, with_units, wrong
from legation.checks.arithmetic.amounts.ranges import Closed, ends_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

PER = re.compile(
    r"\s?(?:a|an|per|each|for each|for every)\s(?P<thousand>thousand\s|1,000\s)?(?P<unit>[a-z]+)",
    re.IGNORECASE,
)
UNITS = {
    "tonne": "t", "ton": "t", "kilo": "kg", "kilogram": "kg", "barrel": "bbl", "litre": "l", "liter": "l",
    "kilowatt": "kWh",     "cubic": "m3",
}  # fmt: skip
_FOR = re.compile(
    r"\b(?:for|worth|total of|making|bringing in|comes? to|came to|costs?(?:\s(?:it|them))?|bill of|sum of|in all"
    r"|so that|which is|that is|brings?(?:\sin)?"
    r"|brought(?:\sin)?|yields?|fetch(?:es|ed)?|makes?|made)\s(?:a total of\s)?$",
    re.IGNORECASE,
)
# '$540 million, or $1,200 a tonne'
_SET_BESIDE = re.compile(r"(?:,|,? or|, that is,?|, which is) (?:about |some |only )?")
_ALTOGETHER = re.compile(r"\s(?:altogether|in all|in total|together)\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:altogether|in all|in total|together|a total of),?\s$", re.IGNORECASE)
_SAME_IN = {("kg", "t"): Fraction(1, 1000), ("t", "kg"): Fraction(1000)}
_LENGTHS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
_A_MONTH = re.compile(r"\s(?:a|per|each|every)\s(day|week|month|year)\b")
_WITHIN = ("in", "over", "within", "in the first", "in the last", "during")
_FOR_MONTHS = re.compile(
    r"(?:a|per|each|every)\s(day|week|month|year)\s(?:for|over)(?:\san?\s[a-z]+|\sthe (?:first|next))?"
)
_IN_SUM = re.compile(
    r"^,? ?(?:[a-z]+ ){0,2}(?:total of|in all|together|altogether|or|making|which makes|that is),?$"
)
_THAT_IS = re.compile(
    r"(?:That|This|It) (?:works out at|makes|is|comes to|amounts to|means|was|works out to)\b"
)
_EACH = re.compile(
    r"(?:Each|Every one)(?: of (?:them|these|those)| family| household| truck| [a-z]+)?\s(?:\w+\s){0,2}?"
    r"(?:received|receives|got|gets|was given|is given|carried|carries|held|holds|took|takes|paid|pays|costs?|is worth"
    r"|was worth|weighed|weighs|has|had|contains?|contained)\b"
)
_INSTALMENTS = re.compile(
    r"^\s?(?:yearly|annual|monthly|quarterly|equal|half-yearly|weekly|\s)*"
    r"(?:instal\w+|payments?|tranches?|rates|portions|shipments|consignments)"
    r"\sof\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)


def told_products(text: str) -> Iterator[Check]:
    """The sums that are not the product of their quantity and price."""
    yield from _behind(text)
    for (start, _), amounts in amounts_by_sentence(text):
        yield from _priced(text, start, amounts)
        yield from _each_of_those_before(text, start, amounts)
        yield from _load(text, start, amounts)
        yield from _by_the_month(text, amounts)
        if len(amounts) > 2:
            yield from _paid_off(text, amounts)
            yield from _each(text, amounts)
            yield from _enough_for(text, amounts)


def _behind(text: str) -> Iterator[Check]:
    """Prices that have a sentence of their own behind what was sold."""
    amounts = read_amounts(text)
    for start, end in sentences(text):
        if _THAT_IS.match(text, start):
            yield from _works_out_at(text, start, [one for one in amounts if start <= one.span.start < end])


def _priced(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """Quantity, price and sum of one sentence; the quantity may stand in the sentence before."""
    for price in amounts:
        per = PER.match(text, price.span.end) if price.kind == "money" else None
        unit = UNITS.get(per["unit"].lower()) if per else None
        if per is None or unit is None:
            continue
        # 'per thousand cubic metres' is itself an amount, and not the one that is sold
        quantities = [
            one for one in amounts if one.interval.unit == unit and not price.span.end <= one.span.start < per.end()
        ]  # fmt: skip
        totals = [
            one for one in amounts
            if one is not price and one.kind == "money" and one.interval.unit == price.interval.unit
            and (_FOR.search(text[start : one.span.start])
                 or _SET_BESIDE.fullmatch(text, one.span.end, price.span.start)
                 or (text[per.end() : one.span.start] == ", or " and _ALTOGETHER.match(text, one.span.end)))
        ]  # fmt: skip
        if len(totals) != 1:
            continue
        many = Fraction(1, 1000) if per["thousand"] else Fraction(1)
        quantities = quantities or [
            one for one in _of_the_sentence_before(text, start) if one.interval.unit == unit
        ]
        if not quantities and unit == "kg":  # '3,100 tonnes … at $9 a kilo'
            many = Fraction(1000)
            quantities = [
                one
                for one in (*amounts, *_of_the_sentence_before(text, start))
                if one.interval.unit == "t" and not price.span.end <= one.span.start < per.end()
            ]
        off = [list(_product(one, price, totals[0], many)) for one in quantities]
        others = [one for one in read_amounts(text) if one.interval.unit == unit and one not in quantities]
        if off and all(off) and all(list(_product(one, price, totals[0], many)) for one in others):
            yield from off[0]  # whichever of several was sold, the sum is not its product


def _of_the_sentence_before(text: str, start: int) -> list[Amount]:
    """The amounts of the sentence that ends where one starts, in the same paragraph."""
    ends = [one for one in sentences(text) if one[1] <= start]
    if not ends or "\n" in text[ends[-1][0] : start]:
        return []
    return [one for one in read_amounts(text) if ends[-1][0] <= one.span.start < ends[-1][1]]


def _each(text: str, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'Each of the 120 families received $400, $48,000 altogether', '300 trucks with 20 tonnes each, 6,000 in all'."""
    for count, size, total in zip(amounts, amounts[1:], amounts[2:], strict=False):
        each = re.search(
            r"\beach of (?:(?:the|these|its|some|about|around) )?$", text[: count.span.start], re.IGNORECASE
        ) or (
            re.match(r"\s(?:of \w+ )?(?:each|apiece)\b", text[size.span.end :], re.IGNORECASE)
            and re.match(r"^(?:,? ?[\w’']+){0,4},?$", between(text, count, size))
        )
        whole = (
            _ALTOGETHER.match(text, total.span.end)
            or _FOR.search(text[size.span.end : total.span.start])
            or _IN_ALL.search(text[size.span.end : total.span.start])
        )
        alike = size.kind == total.kind in ("money", "mass") and size.interval.unit == total.interval.unit
        alike = alike or (size.kind == "count" and total.kind == "number")  # '25 goats, 150 in all'
        if each and whole and alike and count.kind in ("count", "number"):
            yield from _product(count, size, total, Fraction(1))


def _each_of_those_before(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'Cash for 62,000 families. Each received $120, so that $7.4 million went out in all': counted just before."""
    if _EACH.match(text, start) is None or len(amounts) != 2:
        return
    counts = [one for one in _of_the_sentence_before(text, start) if one.kind == "count"]
    size, total = amounts
    whole = _ALTOGETHER.search(text, total.span.end, total.span.end + 40) or _FOR.search(
        text[size.span.end : total.span.start]
    )
    alike = size.kind == total.kind in ("money", "mass") and size.interval.unit == total.interval.unit
    if whole and alike and len(counts) == 1:
        yield from _product(counts[0], size, total, Fraction(1))


def _enough_for(text: str, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'4.5 billion litres, enough for 30,000 households that use 150,000 litres a year each'."""
    for whole, count, size in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if not re.search(r"\b(?:enough|sufficient) for$", between(text, whole, count)):
            continue
        each = re.match(r"\s(?:(?:a|per) \w+ )?(?:each|apiece)\b", text[size.span.end :]) or re.search(
            r"\beach\b", text[count.span.end : size.span.start]
        )
        if (
            each
            and count.kind == "count"
            and whole.kind == size.kind
            and whole.interval.unit == size.interval.unit
        ):
            yield from _product(count, size, whole, Fraction(1))


def _works_out_at(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'It sold 2.6 TWh, worth $130 million. That works out at five cents a kilowatt-hour': the price stands behind."""
    if len(amounts) != 1 or amounts[0].kind != "money" or _THAT_IS.match(text, start) is None:
        return
    (price,) = amounts
    per = re.match(r"\s?(?:a|an|per)\s([a-z]+)", text[price.span.end :])
    unit = UNITS.get(per[1].lower()) if per else None
    before = _of_the_sentence_before(text, start)
    sold = [one for one in before if one.interval.unit == unit]
    sums = [one for one in before if one.kind == "money" and one.interval.unit == price.interval.unit]
    if unit is not None and len(sold) == 1 and len(sums) == 1:
        yield from _product(sold[0], price, sums[0], Fraction(1))


def _load(text: str, start: int, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'The train took 1,200 tonnes of flour. It had 20 wagons with 60 tonnes each': the whole stands before."""
    whole = [one for one in _of_the_sentence_before(text, start) if one.kind in ("mass", "money")]
    if len(amounts) != 2 or len(whole) != 1:
        return
    count, size = amounts
    if not re.match(r"\s(?:of \w+ )?(?:each|apiece)\b", text[size.span.end :], re.IGNORECASE):
        return
    scale = _SAME_IN.get((size.interval.unit, whole[0].interval.unit))
    same = size.interval.unit == whole[0].interval.unit
    if count.kind in ("count", "number") and size.kind == whole[0].kind and (same or scale):
        yield from _product(count, size, whole[0], scale or Fraction(1))


def _by_the_month(text: str, amounts: Sequence[Amount]) -> Iterator[Check]:
    """'44.6 billion afghanis in four months, some 11 billion a month', '29 million a month for three, 87 in all'."""
    amounts = with_units(amounts)
    for one, length, other in zip(amounts, amounts[1:], amounts[2:], strict=False):
        before, behind = between(text, one, length), between(text, length, other)
        per = _A_MONTH.match(text[other.span.end :])
        if per is not None and before in _WITHIN:
            yield from _so_many_months(per[1], one, length, other)
        led = _FOR_MONTHS.fullmatch(before)
        if led is not None and _IN_SUM.search(behind):
            yield from _so_many_months(led[1], other, length, one)


def _so_many_months(unit: str, whole: Amount, length: Amount, rate: Amount) -> Iterator[Check]:
    """A sum over a length, and how much of it there is a month."""
    if length.kind != "duration" or unit not in length.span.quote:
        return
    number = re.fullmatch(rf"(?:\w+\s)?(\w+)\s{unit}s", length.span.quote)
    if whole.kind != rate.kind or whole.interval.unit != rate.interval.unit or number is None:
        return
    many = _LENGTHS.get(number[1].lower()) or (int(number[1]) if number[1].isdigit() else None)
    stated, each = ends_told(whole), ends_told(rate)
    if many is None or stated is None or each is None or fits(stated, (each[0] * many, each[1] * many)):
        return
    implied = stated[0] / many, stated[1] / many
    words = (
        f"‘{whole.span.quote}’ in ‘{length.span.quote}’ make {range_words(*implied, rate.interval.unit)} "
        f"a {unit}, and the text says ‘{rate.span.quote}’."
    )
    check = wrong(rate, (whole, length), implied, words)
    if check is not None:
        yield check


def _paid_off(text: str, amounts: Sequence[Amount]) -> Iterator[Check]:
    for place in range(1, len(amounts) - 1):
        count, size = amounts[place], amounts[place + 1]
        if _INSTALMENTS.match(text[count.span.end : size.span.start]) is None and not _counts_payments(
            text, count, size
        ):
            continue
        whole = amounts[place - 1]
        if whole.kind == size.kind and whole.interval.unit == size.interval.unit:
            yield from _product(count, size, whole, Fraction(1))


def _counts_payments(text: str, count: Amount, size: Amount) -> bool:
    """Whether the noun that is counted is one of payments: '15 instalments' is read as one amount."""
    noun = (count.noun or "").lower()
    return (
        count.kind == "count"
        and re.match(r"^(?:instal|payment|tranche)", noun) is not None
        and (text[count.span.end : size.span.start].strip().lower() == "of")
    )


def _product(quantity: Amount, price: Amount, total: Amount, many: Fraction) -> Iterator[Check]:
    stated, how_many, each = (ends_told(one) for one in (total, quantity, price))
    if stated is None or how_many is None or each is None:
        return
    made: Closed = (how_many[0] * each[0] * many, how_many[1] * each[1] * many)
    if fits(stated, made):
        return
    made_words = range_words(*made, total.interval.unit)
    words = f"‘{quantity.span.quote}’ times ‘{price.span.quote}’ make {made_words}, not ‘{total.span.quote}’."
    check = wrong(total, (quantity, price), made, words)
    if check is not None:
        yield check
