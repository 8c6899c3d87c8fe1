"""Whether a title that stands without a date is told of the report's own days: 'Foreign Minister X said'.

In:  the text, where the title and its sentence stand, the dates, the day of the report, the terms of its bearer.
Out: yes or no.
Law: a verb of saying or doing follows, or what the government of somebody has or wants, and nothing around it takes
     the text back to the days in which he held the office. What he is to do lies ahead of the report, whatever
     stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, in_sentence
from legation.checks.text_sentences import sentences
from legation.lists.terms import Term
from legation.record.period import Period

# what one does in the days of a report
_ACTS = re.compile(
    r"(?:,? and (?:its|his|her|the|their|most of|some of) [^.;]{3,50},?"
    r"|, (?:who|whom|whose) [^.;]{3,90}?(?=,))?"
    r",? (?:has |also |on \w+ |yesterday |today )?(?:said|says|told|announced|added|noted|stressed|wrote|received"
    r"|met|arrived|visited|welcomed|stated|declared|signed|called|confirmed|warned|spoke|held talks|opened|flew"
    r"|asked|urged|chaired|hosted|addressed|saw|greeted|insisted|replied|attended|briefed|toured|travelled|thanked"
    r"|praised|condemned|demanded|congratulated|phoned|telephoned|inaugurated|reiterated|reaffirmed|pointed out"
    r"|expressed|promised|assured|blamed|backed|defended|criticised|criticized|rejected|hailed|vowed|pledged|ordered"
    r"|offered|sat|put|wound up|took|joined|led|laid|presented|gave|launched|unveiled|paid|sent|named|dismissed"
    r"|flew|landed"
    r"|appeared|attended|proposed|accused|denied|apologised|apologized|handed|approved|cancelled"
    r"|postponed|conveyed|ruled out)\b"
    r"|,? has (?:now |also |already )?(?!died|resigned|returned|remained|been)\w+ed\b"
)
# what is to come is told from the report's own days, whatever stands around it
_INTENDS = re.compile(
    r",? (?:will (?!have\b|be remembered)|(?:is|are) (?:now )?(?:to|due to|expected|set to|scheduled to|ready to"
    r"|about to)\b|(?:plans|wants|intends|hopes) to\b)"
)
_STANDS = re.compile(
    r"\s(?:has|have|is|are|wants?|plans?|hopes?|says?|intends?)\s(?!been\s(?:ousted|toppled|overthrown))"
)
_GOVERNS = re.compile(
    r"\s(?:passed|adopted|approved|announced|decided|said|introduced|raised|cut|lifted|imposed|presented|tabled"
    r"|promised|agreed)\b"
)
# what takes a sentence to another time, though it has no date
_LOOKS_BACK = re.compile(
    r"\b(?:then|once|ago|at the time|decades?|century|under|era|late|widow|memoirs?|statue|portrait|legacy|named"
    r"|history|anniversary|used to|later|earlier|had been|had not|fell|fall|toppled|overthrown|ousted)\b",
    re.IGNORECASE,
)
# days behind which an office is surely another's, even where the list does not know whose
LONG_AGO = timedelta(days=90)
RECENT = timedelta(days=45)
_OFF = timedelta(days=365)
_HEADING = 4  # words


def governs(
    text: str,
    place: tuple[int, int, int],
    said: Sequence[DateSaid],
    published: date | None,
    held: Sequence[Term],
) -> bool:
    """Whether 'the government of President X' does something in the days of the report: it has, is, wants."""
    end, *sentence = place
    if _STANDS.match(text, end, sentence[1]):
        return _LOOKS_BACK.search(text, *sentence) is None
    return _GOVERNS.match(text, end, sentence[1]) is not None and is_of_no_other_time(
        text, (sentence[0], sentence[1]), said, published, held
    )


def is_of_the_report(
    text: str,
    place: tuple[int, int, int],
    said: Sequence[DateSaid],
    published: date | None,
    held: Sequence[Term],
) -> bool:
    """Whether what somebody says or does without a date is of the report's own days: 'Foreign Minister X said'.

    The paragraph has to speak of no other time, as one that looks back does; what lies after his last day takes nothing
    back to him, nor does in a sentence beside his what lies a year off his terms.
    """
    end, *sentence = place
    intends = _INTENDS.match(text, end, sentence[1]) is not None
    if published is None or not (intends or _ACTS.match(text, end, sentence[1])):
        return False
    ends = [term.end for term in held]
    left = max((day for day in ends if day), default=None) if None not in ends else None

    def near(one: DateSaid) -> bool:
        start = one.period.start
        return start is not None and (
            abs(published - start) <= RECENT or (left is not None and start >= left)
        )

    own = [one for one in in_sentence(said, (sentence[0], sentence[1])) if one.direction != "since"]
    if any(one.period.precision not in ("day", "week") and (left is None or not near(one)) for one in own):
        return False
    bounds = sentences(text)
    here = bounds.index((sentence[0], sentence[1]))
    start, stop = text.rfind("\n", 0, sentence[0]) + 1, text.find("\n", sentence[1])
    beside = [*bounds[max(0, here - 1) : here], *bounds[here + 1 : here + 2]]
    beside = [one for one in beside if start <= one[0] and (stop < 0 or one[0] < stop)]
    beside += _heading(text, (sentence[0], sentence[1]))
    return intends or all(
        near(one) or (one not in own and _is_off(one, held))
        for one in said
        if one in own or one.sentence in beside
    )


def _is_off(said: DateSaid, held: Sequence[Term]) -> bool:
    """Whether a date lies a year off all terms: 'lifted an embargo of 1992' takes nothing to a minister of 2020."""
    return not any(
        Period(term.start - _OFF, (term.end or date.max - _OFF) + _OFF, "open").overlaps(said.period)
        for term in held
    )


def is_of_no_other_time(
    text: str,
    sentence: tuple[int, int],
    said: Sequence[DateSaid],
    published: date | None,
    held: Sequence[Term],
) -> bool:
    """Whether nothing around a title takes the text to the time of its holder: 'President X's adviser returned'.

    No date of the sentence, the one before or the one behind may lie in his terms, and none of the sentence itself long
    before the report: "when President X's government fell in 2001".
    """
    if published is None or not held or any(term.end is None for term in held):
        return False
    last = max(term.end for term in held if term.end)
    if _LOOKS_BACK.search(text, *sentence) or published - last < LONG_AGO:
        return False
    own = [one.period.start for one in in_sentence(said, sentence)]
    if any(start is None or published - start > RECENT for start in own):
        return False
    bounds = sentences(text)
    place = bounds.index(sentence)
    near_by = (*bounds[max(0, place - 1) : place + 2], *_heading(text, sentence))
    around = [one for near in near_by for one in in_sentence(said, near)]
    return not any(_takes_to(term, one, sentence) for term in held for one in around)


def _heading(text: str, sentence: tuple[int, int]) -> list[tuple[int, int]]:
    """The few words that open a paragraph, and govern it where they are a date: 'July 2010. The court …'."""
    start = text.rfind("\n", 0, sentence[0]) + 1
    return [one for one in sentences(text) if one[0] == start and len(text[slice(*one)].split()) <= _HEADING]


def _takes_to(term: Term, said: DateSaid, sentence: tuple[int, int]) -> bool:
    """Whether a date takes what stands beside it to a term: the year in which it ended is told of much else."""
    start, end = said.period.start, said.period.end
    if not Period(term.start, term.end, "open").overlaps(said.period):
        return False
    inside = (
        start is not None
        and end is not None
        and term.end is not None
        and term.start <= start <= end <= term.end
    )
    return inside or said.period.precision in ("day", "month") or said.sentence == sentence
