"""The forms in which a lemma of the codebook stands in a text: 'accredits', 'accredited', 'met', 'embassies'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

VOWELS = "aeiou"

# Past forms and participles that no ending makes; those whose past is spelt as the verb itself need none.
IRREGULAR: Final = {
    "be": "am is are was were been being",
    "bear": "bore borne",
    "become": "became",
    "begin": "began begun",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "catch": "caught",
    "choose": "chose chosen",
    "cling": "clung",
    "come": "came",
    "do": "does did done",
    "draw": "drew drawn",
    "drive": "drove driven",
    "eat": "ate eaten",
    "fall": "fell fallen",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "flee": "fled",
    "fly": "flew flown",
    "forbid": "forbade forbidden",
    "foresee": "foresaw foreseen",
    "forgive": "forgave forgiven",
    "forsake": "forsook forsaken",
    "freeze": "froze frozen",
    "get": "got gotten",
    "give": "gave given",
    "go": "goes went gone",
    "grow": "grew grown",
    "have": "has had",
    "hear": "heard",
    "hide": "hid hidden",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lend": "lent",
    "lie": "lay lain lying",
    "lose": "lost",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "overthrow": "overthrew overthrown",
    "pay": "paid",
    "rebuild": "rebuilt",
    "repay": "repaid",
    "retake": "retook retaken",
    "ring": "rang rung",
    "rise": "rose risen",
    "run": "ran",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "shake": "shook shaken",
    "sing": "sang sung",
    "sink": "sank sunk",
    "sit": "sat",
    "speak": "spoke spoken",
    "spend": "spent",
    "spring": "sprang sprung",
    "stand": "stood",
    "stick": "stuck",
    "strike": "struck stricken",
    "sweep": "swept",
    "swing": "swung",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "undertake": "undertook undertaken",
    "undo": "undid undone",
    "unfreeze": "unfroze unfrozen",
    "uphold": "upheld",
    "wear": "wore worn",
    "win": "won",
    "wind": "wound",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld",
    "write": "wrote written",
}


def regular_forms(verb: str) -> Iterator[str]:
    """The regular forms of a verb, with those that double the last letter.

    >>> sorted(regular_forms("expel"))[:3]
    ['expeled', 'expeling', 'expelled']
    """
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
        return
    if verb.endswith("y") and verb[-2] not in VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        return
    yield from (verb + "ed", verb + "ing")
    yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    short = verb[-3:-2] not in tuple(VOWELS) or verb[-4:-2] == "qu"  # 'met' and 'equip', not 'meet'
    if verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS and short:
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def every_form(lemma: str) -> Iterator[str]:
    """The lemma itself and each form of it, as a verb and as a noun.

    >>> sorted(every_form("meet"))
    ['meet', 'meeted', 'meeting', 'meets', 'met']
    >>> "embassies" in set(every_form("embassy")), "businessmen" in set(every_form("businessman"))
    (True, True)
    """
    yield lemma
    yield from IRREGULAR.get(lemma, "").split()
    if lemma.endswith("man"):
        yield lemma[:-3] + "men"
    if len(lemma) > 2 and lemma.isalpha():
        yield from regular_forms(lemma)
