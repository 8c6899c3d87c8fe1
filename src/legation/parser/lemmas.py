"""Find the lemma of a word from its form and its tag: exceptions from a list, others by the change of their ending.

Both are learnt from the treebanks by `model/`. A change is written 'cut+add': for past forms the ending 'ied' has
'3+y', so 'bullied' gives 'bully'. Longer endings go first; a change that gives a lemma met in the treebanks is
preferred to one that does not ('voted' is of 'vote', not of 'vot').
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from legation.parser.features import plain

LONGEST_ENDING = 5
MARKS = ("PUNCT", "SYM")
NAMES = "PROPN"
KEPT_CAPITAL = ("ADJ", "NOUN")
"""Classes whose unmet words keep their capital, for 'Gabonese' is no less a name than Gabon."""
REMEMBERED = 200_000


class LemmaLists(TypedDict):
    """What is learnt, by the class of a tag: exceptions, changes of endings, and lemmas met."""

    exceptions: dict[str, dict[str, str]]
    endings: dict[str, dict[str, list[str]]]
    lemmas: dict[str, list[str]]


def class_of(tag: str) -> str:
    """Return the class of a tag within which one ending means one change: VERB|ed, NOUN|Plur, ADJ|Cmp."""
    upos, _, features = tag.partition("|")
    if upos in ("VERB", "AUX"):
        return f"{upos}|{_verb_form(features)}"
    if upos in ("NOUN", "PROPN"):
        number = "Plur" if "Number=Plur" in features or "Number=Ptan" in features else "Sing"
        return f"{upos}|{number}" + ("|Abbr" if "Abbr=Yes" in features else "")
    if upos in ("ADJ", "ADV"):
        degree = next((d for d in ("Cmp", "Sup") if f"Degree={d}" in features), "Pos")
        return f"{upos}|{degree}" + ("|Abbr" if "Abbr=Yes" in features else "")
    if upos == "PRON":
        return f"PRON|{'Poss' if 'Poss=Yes' in features else ''}{'Plur' if 'Number=Plur' in features else ''}"
    return upos


def _verb_form(features: str) -> str:
    if "VerbForm=Ger" in features or "Tense=Pres|VerbForm=Part" in features:
        return "ing"
    if "Tense=Past" in features:
        return "ed"
    if "Person=3" in features and "Number=Sing" in features:
        return "s"
    return "base"


class Lemmas:
    """The lemma of each form with a tag, remembered once found."""

    def __init__(self, lists: LemmaLists) -> None:
        self._exceptions = lists["exceptions"]
        self._endings = lists["endings"]
        self._met: Mapping[str, frozenset[str]] = {
            upos: frozenset(lemmas) for upos, lemmas in lists["lemmas"].items()
        }
        self._cache: dict[tuple[str, str], str] = {}

    def lemma(self, text: str, tag: str) -> str:
        """Return the lemma of a word whose tag is `UPOS|Features`."""
        found = self._cache.get((text, tag))
        if found is None:
            found = self._find(text, class_of(tag))
            if len(self._cache) < REMEMBERED:
                self._cache[(text, tag)] = found
        return found

    def _find(self, text: str, tag_class: str) -> str:
        upos = tag_class.partition("|")[0]
        exceptions = self._exceptions.get(tag_class, {})
        form = text if upos in MARKS else plain(text)
        for key in (form, form.lower()):
            if key in exceptions:
                return exceptions[key]
        if upos in MARKS:
            return form
        met = self._met.get(upos, frozenset())
        low = form.lower()
        named = upos == NAMES or (upos in KEPT_CAPITAL and _capital_within(form))
        candidates = self._candidates(form if named else low, low, tag_class)
        found = next((lemma for lemma in candidates if lemma in met), candidates[0])
        if upos in KEPT_CAPITAL and form[0].isupper() and found == low and found not in met:
            return form
        return found

    def _candidates(self, form: str, low: str, tag_class: str) -> list[str]:
        endings = self._endings.get(tag_class, {})
        candidates: list[str] = []
        for size in range(min(LONGEST_ENDING, len(low) - 1), -1, -1):
            candidates += [changed(form, change) for change in endings.get(low[len(low) - size :], ())]
        return candidates or [form]


def _capital_within(form: str) -> bool:
    """Whether a word holds a name: 'pro-Beijing', but neither 'Beijing' nor 'PRO-BEIJING'."""
    return any(letter.isupper() for letter in form[1:]) and not form.isupper()


def changed(form: str, change: str) -> str:
    """Return the form with its ending changed: 'bullied' with '3+y' is 'bully'."""
    cut, _, add = change.partition("+")
    return form[: len(form) - int(cut)] + add


def change_between(form: str, lemma: str) -> str:
    """Return the change of ending that leads from a form to its lemma."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}+{lemma[same:]}"
