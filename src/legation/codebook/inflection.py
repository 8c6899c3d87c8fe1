"""The forms in which a lemma of the codebook stands in a text: 'accredits', 'accredited', 'met', 'embassies'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legation.lists.toml_list import TomlList

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Irregular:
    """Irregular forms: of each verb, and of those forms that a statistical lemmatiser misses the verb."""

    verbs: Mapping[str, tuple[str, ...]]
    missed: Mapping[str, str]


@cache
def irregular() -> Irregular:
    """The irregular forms of English verbs.

    >>> irregular().verbs["draw"], irregular().missed["drawn"]
    (('drew', 'drawn'), 'draw')
    """
    return read_irregular(Path(__file__).with_name("irregular.toml"))


def read_irregular(path: Path) -> Irregular:
    """Read the list; a missed verb without forms under [verbs] is refused."""
    whole = TomlList.read(path).whole()
    row = whole.table("verbs")
    verbs = {verb: tuple(row.text(verb).split()) for verb in tuple(row.fields)}
    missed: dict[str, str] = {}
    for verb in whole.texts("missed"):
        if verb not in verbs:
            whole.refuse(f"`missed` names {verb!r}, whose forms do not stand under [verbs]; add them")
        missed.update(dict.fromkeys(verbs[verb], verb))
    forms = whole.table("missed_forms")
    missed.update({form: forms.text(form) for form in tuple(forms.fields)})
    whole.close()
    return Irregular(verbs, missed)


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
    yield from irregular().verbs.get(lemma, ())
    if lemma.endswith("man"):
        yield lemma[:-3] + "men"
    if len(lemma) > 2 and lemma.isalpha():
        yield from regular_forms(lemma)
