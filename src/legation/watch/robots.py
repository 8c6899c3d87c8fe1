"""What a site lets programs fetch: its robots.txt, as RFC 9309 reads it.

In:  the text of a robots.txt, and the name of the program.
Out: Rules that say of a path whether it may be fetched, and how long to wait between two requests.

The longest rule that matches decides, and of two as long the one that allows. `*` stands for anything, `$` for the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urlsplit

# A robots.txt may be of any size; RFC 9309 asks for at least so much of it to be read.
LARGEST: Final = 512_000
# A site may ask for patience, but not bring a round to a standstill.
_LONGEST_DELAY_S: Final = 60.0
_SAFE: Final = "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for one program; without any rule, everything may be fetched. `missing` says why they could not be
    had: such a site is not asked for anything (RFC 9309, 2.3.1.4), and that is no word of the site's own.
    """

    rules: tuple[tuple[str, bool], ...] = ()
    delay_s: float = 0.0
    missing: str = ""

    def allow(self, url: str) -> bool:
        """Whether the page at this URL may be fetched."""
        parts = urlsplit(url)
        path = _plain(f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}")
        if path == "/robots.txt":
            return True
        matching = [(len(rule), allowed) for rule, allowed in self.rules if _matches(rule, path)]
        return max(matching, default=(0, True))[1]


def nothing(missing: str) -> Rules:
    """The rules of a site whose own could not be had."""
    return Rules((("/", False),), missing=missing)


def rules_for(text: str, program: str) -> Rules:
    """The rules of the group that names the program, or else of that for all.

    >>> rules_for("User-agent: *\\nDisallow: /private", "legation").allow("https://a.org/private/1")
    False
    """
    groups: dict[str, list[tuple[str, bool]]] = {}
    delays: dict[str, float] = {}
    named: list[str] = []
    heading = True
    for line in text.lstrip("\ufeff").splitlines():
        field, colon, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if not colon:
            continue
        if field == "user-agent":
            named = [*named, value.lower()] if heading else [value.lower()]
            groups.setdefault(value.lower(), [])
            heading = True
            continue
        heading = False
        for name in named:
            if field in ("allow", "disallow") and value:
                groups[name].append((_plain(value), field == "allow"))
            elif field == "crawl-delay" and re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", value):
                delays[name] = min(float(value), _LONGEST_DELAY_S)
    mine = program.lower() if program.lower() in groups else "*"
    return Rules(tuple(groups.get(mine, ())), delays.get(mine, 0.0))


def _plain(path: str) -> str:
    """The path with everything written out that may be written two ways."""
    return quote(unquote(path), safe=_SAFE)


def _matches(rule: str, path: str) -> bool:
    ends = rule.endswith("$")
    first, *rest = (rule[:-1] if ends else rule).split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    for number, piece in enumerate(rest):
        if ends and number == len(rest) - 1:
            return path.endswith(piece) and len(path) - len(piece) >= place
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return not ends or place == len(path)
