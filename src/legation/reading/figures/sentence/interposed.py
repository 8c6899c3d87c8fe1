"""What is put between commas to say more of a subject or a time: 'pork, allowed in since last year, brought in'.

In:  a document and a stretch between two commas that holds no number.
Out: whether it only says more of the words before it, so that the sentence goes on behind it.
Why: its nouns, verbs and dates are not those of the number that follows.
"""

from __future__ import annotations

from legation.parser.parsed import Doc, Token
from legation.reading.figures.sentence.words import figure_words

_RELATIVE = frozenset({"which", "who", "whose", "when", "where", "whom"})
_ONCE = frozenset(
    {"once", "long", "formerly", "now", "still", "already", "until", "till", "before", "after", "though"}
)
_NAMING = ("NOUN", "PROPN", "NUM", "PRON")
RELATIVE_REACH = 6  # tokens from the comma to the pronoun: 'the second half of which'


def is_interposed(doc: Doc, stretch: range, behind_time: bool) -> bool:
    """Whether the stretch, with a comma on either side, says more of the words before it."""
    left, right = stretch.start - 1, stretch.stop
    if not stretch or left < 1 or right + 1 >= len(doc) or doc[left].text != "," or doc[right].text != ",":
        return False
    first = doc[stretch.start]
    if first.lower_ in figure_words().mainly:
        return True  # 'Moldova bought, chiefly in the shape of electricity, for $231 million'
    if not behind_time and (doc[left - 1].pos_ not in _NAMING or not _goes_on(doc, right + 1)):
        return False
    if any(doc[i].lower_ in _RELATIVE for i in stretch[:RELATIVE_REACH]):
        return _is_relative(doc, stretch)
    if first.pos_ == "ADV" and not any(_is_finite(doc[i]) for i in stretch):
        return True  # 'exports to it, almost entirely copper, were'
    return first.lower_ in _ONCE or _is_participle(first)


def is_told_aside(doc: Doc, sentence: int, start: int, end: int) -> bool:
    """Whether the number of the tokens stands in such a clause: 'coal, which in 2022 had brought in $473m, earned'."""
    comma = start - 1
    while comma > sentence and doc[comma].text not in ",;:–—":
        comma -= 1
    while end < len(doc) and doc[end].text not in ",;:–—.":
        end += 1
    if comma <= sentence or end >= len(doc) or doc[comma].text != "," or doc[end].text != ",":
        return False
    return doc[comma + 1].lower_ in _RELATIVE and _goes_on(doc, end + 1)


def _goes_on(doc: Doc, place: int) -> bool:
    """Whether the verb of what stands before the stretch follows it."""
    while place < len(doc) and doc[place].pos_ == "ADV":
        place += 1
    return place < len(doc) and doc[place].pos_ in ("VERB", "AUX")


def _is_relative(doc: Doc, stretch: range) -> bool:
    """'Which had been banned', 'the second half of which had passed': a pronoun at the head, or behind 'of'."""
    if doc[stretch.start].lower_ in _RELATIVE:
        return True
    pronoun = next(i for i in stretch if doc[i].lower_ in _RELATIVE)
    return doc[pronoun - 1].pos_ == "ADP" and not any(
        _is_finite(doc[i]) for i in range(stretch.start, pronoun)
    )


def _is_participle(token: Token) -> bool:
    return token.pos_ == "VERB" and token.morph.get("VerbForm", []) == ["Part"]


def _is_finite(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm", []) == ["Fin"]
