"""What a number is a number of: the currency, unit or noun that stands beside it.

In:  the tokens of a text and the place behind (or before) a number.
Out: a Measured, what was found and the tokens it took; None where the number stands alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, cast

from legation.lists.currencies import Currency, CurrencyName, currencies
from legation.lists.units import units
from legation.reading.amounts.amount import Kind
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.tokens import Token, words_of

NEARBY: Final = 300  # characters within which a country named decides whose 'rupees' are meant
_HUNDREDTH = Decimal("0.01")
_LARGE = 100


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit beside a number: its code, its kind, what it multiplies the number by, the token after it."""

    code: str
    kind: Kind
    end: int
    times: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    code: str
    kind: Kind
    times: Decimal = Decimal(1)
    risky: bool = False
    name: CurrencyName | None = None


def measured_after(text: str, tokens: list[Token], at: int, number: Decimal) -> Measured | None:
    """Return the currency or unit that starts at token `at`, the longest wording first."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text in _symbols():
        return Measured(_symbols()[token.text], "money", at + 1)
    if token.text in _cent_signs():
        return Measured(_cent_signs()[token.text], "money", at + 1, _HUNDREDTH)
    for size in (2, 1):
        symbol = _unit_symbols().get("".join(part.text for part in tokens[at : at + size]))
        if symbol and tokens[at + size - 1 : at + size] and _touching(tokens, at, size):
            return Measured(symbol.code, symbol.kind, at + size, symbol.times)
    if token.text in _codes() and not _is_a_word(tokens, at):
        return Measured(token.text, "money", at + 1)
    return _phrase_at(text, tokens, at, number)


def currency_before(tokens: list[Token], at: int, text: str) -> tuple[str, int] | None:
    """Return the currency written before the number at token `at`, and the token it starts at."""
    if at == 0:
        return None
    last = tokens[at - 1]
    if last.text == "." and at > 1 and tokens[at - 2].lower in currencies().written_before:
        at, last = at - 1, tokens[at - 2]
    if last.lower in currencies().written_before and last.text[0].isupper():
        name = _named().get(last.lower)
        if name is not None:
            return _whose(name, text, last.start), at - 1
    if at > 1 and tokens[at - 2].end == last.start:
        code = _symbols().get(tokens[at - 2].text + last.text)
        if code is not None:
            return code, at - 2
    if last.text in _symbols():
        return _symbols()[last.text], at - 1
    if last.text in _codes() and not _is_a_word(tokens, at - 1):
        return last.text, at - 1
    code = currencies().letters_before.get(last.text)
    return (code, at - 1) if code is not None and _is_a_letter_of_money(tokens, at) else None


def _is_a_letter_of_money(tokens: list[Token], at: int) -> bool:
    """Whether the letter before a number stands for a currency: 'N60 million', 'R1.2bn', but not 'R22'."""
    words, behind = number_words(), tokens[at + 1].lower if at + 1 < len(tokens) else ""
    scaled = behind in words.scales or behind in words.short_scales
    return scaled and tokens[at - 1].end == tokens[at].start


def bare_unit_before_of(tokens: list[Token], at: int) -> Measured | None:
    """Return the unit that 'pounds' is before 'of' and a thing weighed ('six pounds of meat')."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "of" or not tokens[at + 2].is_word:
        return None
    code = _after_of().get(tokens[at].lower)
    return Measured(code, "mass", at + 1) if code else None


def _phrase_at(text: str, tokens: list[Token], at: int, number: Decimal) -> Measured | None:
    weighed = bare_unit_before_of(tokens, at)
    if weighed:
        return weighed
    for phrase in _phrases().get(tokens[at].lower, ()):
        end = at + len(phrase.words)
        if tuple(token.lower for token in tokens[at:end]) != phrase.words:
            continue
        if phrase.risky and abs(number) < _LARGE:
            return None
        code = _whose(phrase.name, text, tokens[at].start) if phrase.name else phrase.code
        return Measured(code, phrase.kind, end, phrase.times)
    return None


def _whose(name: CurrencyName, text: str, place: int) -> str:
    """Tell whose 'rupees' are meant: the country named nearest, else the text's only one, else the default.

    Who sells counts in its own money: a country that is only sold to or traded with comes after all others.
    """
    listed = currencies()
    if name.default is not None and name.name not in listed.by_context:
        return name.default
    pattern, codes = _owners(name.name)
    if not codes:
        return name.name  # 'tomans' are no currency of any list: ten rials each
    far = [] if name.default is not None else [(0, len(text))]
    for start, end in ((max(0, place - NEARBY), place + NEARBY), *far):
        found = [
            (_is_other_side(text, match.start()), abs(match.start() - place), codes[match.group()])
            for match in pattern.finditer(text, start, end)
        ]
        if found:
            return min(found)[2]
    named = {codes[match.group()] for match in pattern.finditer(text)}
    return named.pop() if len(named) == 1 else name.default or name.name


def _is_other_side(text: str, place: int) -> bool:
    return text[max(0, place - 6) : place].lower().endswith((" to ", " from ", " with ", " into "))


def _is_a_word(tokens: list[Token], at: int) -> bool:
    """Whether a code such as 'ALL' is only a word set in capitals."""
    if tokens[at].text not in currencies().risky_codes:
        return False
    near = [token for token in tokens[max(0, at - 2) : at + 3] if token.is_word and token is not tokens[at]]
    return any(len(token.text) > 1 and token.text.isupper() for token in near)


def _touching(tokens: list[Token], at: int, size: int) -> bool:
    return all(tokens[i].end == tokens[i + 1].start for i in range(at, at + size - 1))


@cache
def _codes() -> frozenset[str]:
    return currencies().codes


@cache
def _symbols() -> dict[str, str]:
    return {symbol: currency.code for currency in currencies().all for symbol in currency.symbols}


@cache
def _cent_signs() -> dict[str, str]:
    return {name: cent.of for cent in currencies().cents for name in cent.names if not name.isalpha()}


@cache
def _unit_symbols() -> dict[str, _Phrase]:
    return {
        symbol: _Phrase((symbol,), unit.code, cast("Kind", unit.kind), unit.times)
        for unit in units()
        for symbol in unit.symbols
    }


@cache
def _after_of() -> dict[str, str]:
    return {name: unit.code for unit in units() for name in unit.after_of}


@cache
def _named() -> dict[str, CurrencyName]:
    return {form.rstrip("."): name for name in currencies().names for form in name.forms}


@cache
def _owners(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {owner: currency.code for currency in currencies().called(name) for owner in currency.of}
    longest_first = sorted(codes, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"), codes


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    """Every wording by its first word, the longest first."""
    listed, phrases = currencies(), [*_unit_phrases()]
    by_name: dict[str, list[Currency]] = defaultdict(list)
    for currency in listed.all:
        by_name[currency.name].append(currency)
    for name in listed.names:
        for form in name.forms:
            words = words_of(form)
            risky = form in listed.risky_names
            phrases.append(_Phrase(words, name.default or name.name, "money", risky=risky, name=name))
            for currency in by_name[name.name]:
                phrases += [_Phrase((*words_of(of), *words), currency.code, "money") for of in currency.of]
    for cent in listed.cents:
        phrases += [
            _Phrase(words_of(form), cent.of, "money", _HUNDREDTH) for form in cent.names if len(form) > 1
        ]
    table: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase in phrases:
        table[phrase.words[0]].append(phrase)
    return {word: sorted(found, key=lambda phrase: -len(phrase.words)) for word, found in table.items()}


def _unit_phrases() -> list[_Phrase]:
    return [
        _Phrase(words_of(name), unit.code, cast("Kind", unit.kind), unit.times)
        for unit in units()
        for name in unit.names
    ]
