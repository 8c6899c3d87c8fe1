"""What 'had' been done before, and is dated after it: 'presented his papers in August and had arrived in October'.

In:  the text and its dates.
Out: a Misdating for each date of what had been done that lies behind the date of what was done then.
Law: both stand in one sentence, each verb with its own year or month beside it; 'had' tells what came before. What was
     only meant ('had planned to', 'had hoped') or is asked has no such order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.tense import is_past
from legation.checks.chronology.sequence.order import Pair, is_backwards, misdated_pair

_HAD = re.compile(
    r"\b[Hh]ad(?:\s(?:already|earlier|previously|first|only|themselves|himself|been))*\s(?P<done>\w+)(?P<behind>[^.;:]*)$"
)
_MEANT = frozenset(
    "to planned hoped wanted intended expected promised agreed pledged scheduled not no never a an the set asked called"
    " demanded threatened vowed little".split()
)
_BORDER = re.compile(
    r"(?:,|;|:|\band\b|\bbut\b|\bwhich\b|\bwho\b|\bwhere\b|\bthat\b|\bafter\b|\bbefore\b|\bwhen\b|\bas\b)"
)
_NOT = re.compile(r"\b(?:will|would|if|until|unless|since|than|not|never)\b", re.IGNORECASE)
# 'after a disputed victory' has no verb
_ADJECTIVE = re.compile(r"\b(?:an?|the|its|his|her|their)\s\w+ed\s(?=[a-z])")
# 'The league, founded by seven states in March 1945, had suspended': what is said aside came before all of it
_ASIDE = re.compile(r"\w, \w+(?:ed|en|uilt)\s(?!(?:him|her|it|them)\b)[^,;]*$")
_NEAR = 7
# 'of which a tenth had been spent by the end of 2023' tells how far it had come
_DEADLINES = ("by", "until", "before")


def pluperfect(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates of what had been done that lie behind the dates of what was."""
    for sentence in dict.fromkeys(one.sentence for one in said):
        dates = [one for one in in_sentence(said, sentence) if one.year is not None]
        if len(dates) != 2 or _NOT.search(text, *sentence):
            continue
        if ";" in text[dates[0].span.end : dates[1].span.start]:
            continue  # two clauses, each with an order of its own
        had = [one for one in dates if one.direction not in _DEADLINES and _verb_is_had(text, one)]
        done = [one for one in dates if one not in had and _verb_is_past(text, one)]
        if len(had) == 1 and len(done) == 1:
            pair = Pair(had[0], done[0])
            if is_backwards(pair):
                yield misdated_pair(pair, published)


def _verb_is_had(text: str, said: DateSaid) -> bool:
    """Whether the verb before a date, with no border between, is one of 'had'."""
    found = _HAD.search(text[said.sentence[0] : said.span.start])
    if found is None or found["done"].lower() in _MEANT:
        return False
    return _BORDER.search(found["behind"]) is None and len(found["behind"].split()) <= _NEAR


def _verb_is_past(text: str, said: DateSaid) -> bool:
    before = text[said.sentence[0] : said.span.start]
    if _ASIDE.search(before):
        return False
    clause = _ADJECTIVE.sub(" ", _BORDER.split(before)[-1])
    words = re.findall(r"[A-Za-z’']+", clause)
    return "had" not in words and any(is_past(word.lower()) for word in words[-_NEAR - 1 :])
