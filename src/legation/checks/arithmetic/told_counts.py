"""A number of things, and their names: 'Three embassies were opened: in Tirana, Skopje, Podgorica and Sarajevo'.

In:  the text.
Out: a Check where the names are more or fewer than the number.
Law: the names follow a colon, a dash or a bracket, are capitalised, and end with 'and' and the last; what is only an
     example of more ('such as', 'among them', 'and others') is not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.checks.arithmetic.bound import contradicted
from legation.record.check import Check
from legation.record.span import Span

_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NOUNS = (
    r"(?:states|countries|nations|governments|members|embassies|consulates|missions|capitals|cities|provinces"
    r"|regions|republics|ministers|ambassadors|parties|islands|neighbours|neighbors|allies|delegations|companies|firms"
    r"|banks|ports|crossings)"
)
_NAME = r"(?:the\s|in\s|at\s)?[A-Z][\w'’-]*(?:\s(?:of\s|and\sthe\s|the\s)?[A-Z][\w'’-]*){0,3}"
_LISTED = re.compile(
    rf"\b(?P<number>(?i:{'|'.join(_NUMBERS)}))\s(?:[a-z-]+\s){{0,2}}{_NOUNS}\b(?P<between>[^.;:()—–\d]{{0,30}})"
    rf"(?::|\s?[—–(]|\s-)\s?"
    rf"(?P<names>{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME})(?=\s?[.;)—–]|\s-\s|\n|$)",
)
_INNER_AND = re.compile(
    r"\b(?:Bosnia and Herzegovina|Trinidad and Tobago|Antigua and Barbuda|Serbia and Montenegro|Sao Tome and Principe"
    r"|S(?:ain)?t Kitts and Nevis|S(?:ain)?t Vincent and the Grenadines|São Tomé and Príncipe)\b"
)
_EXAMPLES = re.compile(
    r"\b(?:such as|among them|including|for example|e\.g\.|others|first|last|other)\b", re.IGNORECASE
)


def told_counts(text: str) -> Iterator[Check]:
    """The lists of names that are longer or shorter than the number before them."""
    for found in _LISTED.finditer(text):
        if _EXAMPLES.search(found["between"]) or _EXAMPLES.search(
            text[max(0, found.start() - 30) : found.start()]
        ):
            continue
        names = re.split(r",\s(?:and\s)?|\sand\s", _INNER_AND.sub("One", found["names"]))
        many = _NUMBERS[found["number"].lower()]
        if len(names) != many:
            number, listed = Span.of(text, *found.span("number")), Span.of(text, *found.span("names"))
            words = f"‘{number.quote}’ are announced and {len(names)} are named: ‘{listed.quote}’."
            yield contradicted(number, [listed], words)
