"""Learn the exceptions and the changes of endings of lemmas from the training sentences.

Only those forms are kept as exceptions that the endings get wrong, so the list stays short.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from corpus import Example
from wordfreq import top_n_list, zipf_frequency

from legation.parser.features import plain
from legation.parser.lemmas import (
    KEPT_CAPITAL,
    LONGEST_ENDING,
    MARKS,
    LemmaLists,
    Lemmas,
    change_between,
    class_of,
)

Forms = dict[str, Counter[str]]
OPEN = ("VERB", "NOUN", "ADJ", "ADV")
RAREST = 2
LEAST_SHARE = 0.1
LONGEST_CUT = 4

COMMON, KNOWN, RARE, UNKNOWN = 100_000, 2.5, 1.0, 2.0
"""Of so many words those in -o that are as common as the second, with a plural in -oes as common as the third, and no
word in -oe as common as the last: 'embargoes' are of 'embargo', 'shoes' of no 'sho'."""


def learn_lemmas(training: list[Example]) -> LemmaLists:
    """Return what the training sentences teach of lemmas."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(Counter))
    met: dict[str, set[str]] = defaultdict(set)
    for example in training:
        for word, tag, lemma in zip(example.words, example.tags, example.lemmas, strict=True):
            upos = tag.partition("|")[0]
            if lemma == "_" or ("Typo=Yes" in tag and upos in OPEN):
                continue
            seen[class_of(tag)][_key(word, upos)][lemma] += 1
            met[upos].add(lemma)
    met["NOUN"].update(_nouns_in_o())
    lists: LemmaLists = {
        "exceptions": {},
        "endings": {name: _endings(forms) for name, forms in seen.items()},
        "lemmas": {upos: sorted(met[upos]) for upos in OPEN},
    }
    by_endings = Lemmas(lists)
    for name, forms in seen.items():
        for form, lemmas in forms.items():
            lemma = lemmas.most_common(1)[0][0]
            named = name.startswith(KEPT_CAPITAL) and lemma != form and lemma.lower() == form
            if not named and by_endings._find(form, name) != lemma:
                lists["exceptions"].setdefault(name, {})[form] = lemma
    return lists


def _nouns_in_o() -> list[str]:
    """Words whose plural ends in -oes: the treebanks hold too few of them to tell 'embargoes' from 'canoes'."""
    return [
        word
        for word in top_n_list("en", COMMON)
        if word.isalpha()
        and len(word) > 3
        and word.endswith("o")
        and word[-2] not in "aeiou"
        and zipf_frequency(word, "en") >= KNOWN
        and zipf_frequency(f"{word}es", "en") >= RARE
        and zipf_frequency(f"{word}e", "en") < UNKNOWN
    ]


def _key(word: str, upos: str) -> str:
    if upos in MARKS:
        return word
    return plain(word) if upos == "PROPN" else plain(word).lower()


def _endings(forms: Forms) -> dict[str, list[str]]:
    """Return for each ending the changes that its forms take, the most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for form, lemmas in forms.items():
        change = change_between(form.lower(), lemmas.most_common(1)[0][0].lower())
        if int(change.partition("+")[0]) > LONGEST_CUT:
            continue
        for size in range(min(LONGEST_ENDING, len(form) - 1) + 1):
            counts[form[len(form) - size :].lower()][change] += 1
    chosen: dict[str, list[str]] = {}
    for ending in sorted(counts, key=len):
        whole = sum(counts[ending].values())
        changes = [c for c, n in counts[ending].most_common(3) if n >= RAREST and n >= LEAST_SHARE * whole]
        shorter = next(
            (chosen[ending[cut:]] for cut in range(1, len(ending) + 1) if ending[cut:] in chosen), None
        )
        if changes and changes != shorter:
            chosen[ending] = changes
    return chosen
