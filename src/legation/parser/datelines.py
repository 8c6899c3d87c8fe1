"""Where a report's dateline stands: 'RIYADH (AFP) -', 'Nairobi, 27 March —', 'LONDON |' at the start of a paragraph.

In:  the text of a document.
Out: the characters of each dateline. The place in it says where the report was written, and does nothing; nor does
     the agency that a credit in brackets names before it: '(MENAFN- Kuwait News Agency (KUNA)) CAIRO, May 3 -'.
Law: a place in capitals, or in small letters where a dash with spaces follows; a colon closes one only after
     capitals, since 'Tokyo: we will wait' tells who speaks. A credit stands alone where its words are an outlet's.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = r"[^\W\d_][\w.'’-]*"
_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z.'’-]{2,}"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,2}}"
_ONE_IN_CAPITALS = rf"{_CAPITALS}(?: {_CAPITALS}){{0,2}}"
_PLACE_IN_CAPITALS = rf"{_ONE_IN_CAPITALS}(?: ?/ ?{_ONE_IN_CAPITALS}){{0,2}}"
# 'JERUSALEM/RAMALLAH': written in two or three places.
_PLACES = rf"{_PLACE}(?: ?/ ?{_PLACE}){{0,2}}"
_PLACES_IN_CAPITALS = rf"{_PLACE_IN_CAPITALS}(?: ?/ ?{_PLACE_IN_CAPITALS}){{0,2}}"
# The state or district behind a town, a date, an agency: at most three, none long.
_BESIDE = r"(?:,? ?(?:\([^()\n]{2,30}\)|/[^/\n]{2,20}/|\[[^\[\]\n]{2,30}\])|, ?[\w. ]{1,18}){0,3}"
_AGENCY = r"(?:\. [A-Z]{3,15})?"
_DASH = r"(?: ?(?:—|–|--) ?| - )"
# What outlets are called, and the letters by which agencies go.
_OUTLET = r"(?:News|Press|Agency|Times|Post|Daily|Herald|Presswire|Newswire|Newsfile|Reuters|[A-Z]{2,8})"
_INNER = r"[^()\n]{0,40}(?:\([^()\n]{1,30}\))?[^()\n]{0,10}"
_CREDIT = rf"(?:\((?=[^)\n]{{0,40}}\b{_OUTLET}\b)[A-Z]{_INNER}\)(?: ?[-–—:]+)?[ \t]+)"
_DATELINE = re.compile(
    rf"^[ \t]*{_CREDIT}?(?:{_PLACES_IN_CAPITALS}{_AGENCY}{_BESIDE}(?:{_DASH}| ?[|:] | - |\. )"
    rf"|{_PLACES}{_BESIDE}(?: (?:—|–|--|-) | ?\| ))"
    rf"|^[ \t]*{_CREDIT}",
    re.MULTILINE,
)


@lru_cache(maxsize=2)  # actors and times ask for those of the same text
def datelines(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each dateline, in the order of the text.

    >>> datelines("RIYADH (AFP) - Kenya has recognised Kosovo.")
    ((0, 15),)
    >>> datelines("LONDON/NEW YORK (Wire) - Britain has recognised Palestine.")
    ((0, 25),)
    """
    return tuple(match.span() for match in _DATELINE.finditer(text))
