"""English verbs in the forms that a brief uses, from their base.

>>> past("accredit"), past("give"), participle("give"), third_person("impose"), third_person("have")
('accredited', 'gave', 'given', 'imposes', 'has')
"""

from __future__ import annotations

from typing import Final

# Base: past and participle, where they are not the base and 'ed'.
_IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    "be": ("was", "been"),
    "break": ("broke", "broken"),
    "give": ("gave", "given"),
    "hand": ("handed", "handed"),
    "have": ("had", "had"),
    "keep": ("kept", "kept"),
    "leave": ("left", "left"),
    "meet": ("met", "met"),
    "put": ("put", "put"),
    "send": ("sent", "sent"),
    "speak": ("spoke", "spoken"),
    "take": ("took", "taken"),
    "withdraw": ("withdrew", "withdrawn"),
    "cut": ("cut", "cut"),
    "stop": ("stopped", "stopped"),
    "admit": ("admitted", "admitted"),
    "expel": ("expelled", "expelled"),
}
_VOWELS: Final = "aeiou"


def infinitive(base: str) -> str:
    """To do it.

    >>> infinitive("ease|lift")
    'ease or lift'
    """
    return " or ".join(base.split("|"))


def past(base: str) -> str:
    """What it did; of two verbs, both.

    >>> past("ease|lift")
    'eased or lifted'
    """
    if "|" in base:
        return " or ".join(map(past, base.split("|")))
    return _IRREGULAR[base][0] if base in _IRREGULAR else _with_ed(base)


def participle(base: str) -> str:
    """What it has done."""
    if "|" in base:
        return " or ".join(map(participle, base.split("|")))
    return _IRREGULAR[base][1] if base in _IRREGULAR else _with_ed(base)


def third_person(base: str) -> str:
    """What it does."""
    if "|" in base:
        return " or ".join(map(third_person, base.split("|")))
    if base == "have":
        return "has"
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return f"{base}es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}s"


def progressive(base: str) -> str:
    """What it is doing.

    >>> progressive("negotiate"), progressive("meet")
    ('negotiating', 'meeting')
    """
    if "|" in base:
        return " or ".join(map(progressive, base.split("|")))
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith("ee") else f"{base}ing"


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}ed"
