"""The days on which persons of the list of terms died, where a text tells of their death.

In:  the text, its dates, and the list of terms, which holds the days on which some of its persons died.
Out: a Misdating for each date that is not that of the death.
Law: the full name stands before 'died' or with 'death', and the date belongs to these words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.events.event_dates import slip
from legation.checks.chronology.offices.the_dead import days_of_death
from legation.checks.chronology.said.belonging import belongs
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.persons import persons_named
from legation.checks.text_sentences import sentences
from legation.checks.wording import day_words, period_words
from legation.record.period import Period
from legation.record.span import Span

_DIED = re.compile(
    r"(?:,[^,;.]{1,60},)?(?:,?\s(?:[\w’'-]+\s){1,12}?(?:and|but|before|who|then))?,?\s"
    r"(?P<died>(?:who\s)?(?:had\s|then\s|later\s)?(?:died|passed away|was killed|was assassinated))\b"
)
_UNTIL_DEATH = re.compile(
    r"\s[^.;,]{1,60}?\b(?P<died>(?:until|till|before) (?:his|her) (?:sudden |early )?death)\b"
)
_HIS_DEATH = re.compile(r"(?P<died>['’]s?\s(?:sudden\s|early\s|violent\s)?(?:death|assassination|killing))\b")
_DEATH_OF = re.compile(
    r"\b(?P<died>(?:death|assassination|killing|murder)\sof\s(?:(?:the|its|their|long-time|old)\s)?(?:[\w-]+\s){0,3})$"
)
_ANOTHER = re.compile(r"\b(?:son|father|brother|mother|wife|aide|daughter|whose|his|her)\b")
_SPARE = timedelta(days=31)


def deaths(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """The dates that are given to a death on another day."""
    dated = [one for one in said if one.year is not None]
    if not dated or not any(
        word in text for word in ("died", "death", "killed", "assassinat", "passed away")
    ):
        return
    for sentence in sentences(text):
        here = [one for one in dated if one.sentence == sentence]
        for person, _ in persons_named(text, *sentence) if here else ():
            died = days_of_death().get(person.quote)
            words = _words_of_death(text, person, sentence) if died else None
            if died is None or words is None:
                continue
            time = Period(died[1] - _SPARE, died[1] + _SPARE, "open")
            for one in here:
                if not time.overlaps(one.period) and belongs(text, words, one):
                    reason = (
                        f"the text puts the death of ‘{person.quote}’ in ‘{one.span.quote}’, and it was on "
                    )
                    meant = meant_year(one, time.overlaps, published)
                    month = meant is None and one.period.start and one.period.start.year == died[1].year
                    right = period_words(died[1], died[1]) if month else str(died[1].year)
                    yield slip(one, reason + day_words(died[1]), meant or right, (one.span, person))


def _words_of_death(text: str, person: Span, sentence: tuple[int, int]) -> Span | None:
    forms = (_DIED, _HIS_DEATH, _UNTIL_DEATH)
    behind = next((found for form in forms if (found := form.match(text, person.end, sentence[1]))), None)
    if behind is not None:
        if _ANOTHER.search(text, person.end, behind.start("died")):
            return None
        return Span.of(text, *behind.span("died"))
    before = _DEATH_OF.search(text, sentence[0], person.start)
    return Span.of(text, before.start("died"), person.end) if before else None
