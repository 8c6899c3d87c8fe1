"""The plural of a title or of a common noun, of which the lists write the singular alone.

>>> plural_of("minister of foreign affairs"), plural_of("chairman"), plural_of("breakaway territory")
('ministers of foreign affairs', 'chairmen', 'breakaway territories')
"""

from __future__ import annotations


def plural_of(phrase: str) -> str:
    """The phrase with its head, the last word before 'of', in the plural."""
    head, joint, rest = phrase.partition(" of ")
    return _many(head) + joint + rest


def _many(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith("s") else "s")
