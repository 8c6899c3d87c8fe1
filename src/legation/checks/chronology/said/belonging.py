"""Whether a date of a sentence is that of an event told in it: 'seized power in Kabul in August 2021'.

In:  the text, the words of the event, and the date.
Out: yes or no.
Law: the date stands within the words, or next to them with no turn of the sentence between; what is denied, asked or
     still to come has no date.
"""

from __future__ import annotations

import re

from legation.checks.chronology.said.dates_said import DateSaid, words_between
from legation.record.span import Span

# up to three words on, and no further than a clause goes: 'no loans to Myanmar since the army seized power'
_ON = (
    r"(?:(?!(?:since|after|when|who|which|that|because|before|following|until|as|while|despite|from|in|by|under)\b)[^\s,;]+"
    r"\s+){0,3}$"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|none|neither|nor|without|will|would|may|might|could|should|shall|whether|if|unless|yet"
    r"|refus\w*|den(?:y|ied|ies)|premature|plans?|ready|wants?|hopes?|to(?!\s(?:power|office|(?-i:[A-Z]))))\s+"
    + _ON
    + r"|n['’]t\s+"
    + _ON,
    re.IGNORECASE,
)
_NOT_WITHIN = re.compile(
    r"\b(?:not|never|no|none|without|will|would|(?-i:may)|might|could|should|refus\w*|yet)\b|n['’]t\b",
    re.IGNORECASE,
)
# 'does not recognise the independence, declared in 2008': what is not taken for good was done all the same
_NOT_TAKEN = re.compile(
    r"\b(?:recogni[sz]\w*|accept\w*|acknowledg\w*)\s(?:the\s|its\s|their\s)?$", re.IGNORECASE
)
_DECLARED = re.compile(r",\s(?:which\s)?(?:\w+\s){0,3}(?:declared|proclaimed)\b")
# 'has never accepted the annexation of Crimea in 2014': a noun names what was done, whoever denies its right
_NEVER_TAKEN = re.compile(
    r"\b(?:do|does|has|have)\s(?:not|never)\s(?:recogni[sz]ed?|accept(?:ed)?|acknowledged?)\s(?:the\s|its\s|their\s)?$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:annexation|election|elections|referendum|vote|coup|takeover|seizure|change|overthrow|declaration"
    r"|proclamation|secession|invasion|occupation)\b",
    re.IGNORECASE,
)
# 'does not recognise the Taliban, who returned to power': what a relative clause tells is not denied with its noun
_RELATIVE = re.compile(r",\s(?:who|which)\b")
_TURN = (
    r"(?:and|but|when|which|who|that|while|after|before|as|than|until|because|then|whereas|although|though"
    r"|against)"
)
# 'seized power in Kabul in August 2021': a few words, no turn of the sentence, then the date
_BEHIND = re.compile(rf"^(?:(?!{_TURN}\b)[^\s,;:()\d]+\s)*(?:(?!{_TURN}\b)[^\s,;:()\d]+)?,?$")
# 'recognised South Ossetia as an independent state on August 26': what it was taken for is no turn of the sentence
_TAKEN_FOR = re.compile(
    r"\bas (?:an? )?(?:(?:independent|sovereign|separate|legitimate|full|interim|new|its|their|the) )*"
    r"(?:state|country|nation|republic|independent|sovereign|president|member|government|capital)s?\b"
)
# 'recognised Abkhazia and South Ossetia in 2008': names that are joined are no turn of the sentence
_ANOTHER_NAME = re.compile(r"(?:,|,? and) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
# 'In August 2021 the Taliban seized power', '2021, the year that the Taliban seized power'
_FRONTED = re.compile(
    r"(?:^|[,;:(“\"—–-]\s?|\b(?:and|but|then|as early as|already|only|it was|later|back)\s)"
    r"(?:(?:in|on|at|since|by|during|back in|early in|late in)\s)?(?:the\s)?$"
)
# 'author of the coups of August 2020 and May 2021': the second of two dates opens nothing
_OF_TWO = re.compile(r"\d,? and$")
_AHEAD = re.compile(rf"^,?(?:\s?(?!(?:{_TURN}|since|following|despite)\b)[^\s,;:()\d]+){{0,4}}$")
_WHEN = re.compile(
    r"^,?\s?(?:when|the (?:year|month|day|week)(?: (?:that|when|in which|on which))?|as)\b[^,;:()\d]*$"
)
# 'The coup, in July 2023, led …': between commas, unless something else is told of as after the event
_ASIDE = (", in", ", on", ", back in", "(", "(in", "(on", ", of")
_ASIDE_ENDS = re.compile(r"[,.;)—–]")
# 'when it was declared, on 17 February 2008, …': what was when is of the same day
_LED_FROM = re.compile(
    r"\b(?:after|since|following|before|until|despite|from|with|by|ahead of|because of|as)\s(?:\S+\s){0,2}$",
    re.IGNORECASE,
)
# 'the annexation of Crimea, carried out by Russia in March 2014'
_DONE = re.compile(
    r"^, (?:which (?:was|were|had been) )?(?:\w+ly )?(?:carried out|launched|declared|proclaimed|signed|agreed"
    r"|concluded|made|committed|announced|opened|staged|held|completed|decided|imposed|led)"
    r"(?: (?:by|in|at|with) (?:\S+ ){1,4}?)?? ?(?:in|on)$"
)
# 'won the deposit of Mes Aynak, 40 kilometres from Kabul, in 2007 with a promise': where it is tells nothing else
_PLACED = re.compile(
    r"^, (?:\d+|some|near|in|on|close to|outside|north|south|east|west)\b[^,;:]{1,40}, (?:in|on)$"
)
# 'suspended the treaty of 2002': the year is that of the paper
_UNDONE = re.compile(
    r"\b(?:ended|suspended|revoked|terminated|froze|cancelled|broke|denounced|left|quit|withdrew|repealed|scrapped"
    r"|annulled|tore up)\b.*\b(?:agreement|treaty|accord|pact|law|deal|convention|resolution|memorandum|protocol)s?$",
    re.IGNORECASE | re.DOTALL,
)
# 'tore up the 2012 agreement'
_PAPER = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:agreement|treaty|accord|pact|law|deal|convention|resolution|memorandum|protocol)s?\b"
)
# 'lifted a ban imposed in 2003': what was undone had been done before
_LIFTED = re.compile(
    r"\b(?:lifted|ended|eased|dropped|removed|suspended|revoked|repealed|overturned|cancelled|relaxed)\b",
    re.IGNORECASE,
)
_HAD_BEEN_DONE = re.compile(
    r"(?:[\w-]+\s){0,2}?(?:imposed|introduced|laid|adopted|enacted|issued|passed|decreed|dating)\b"
)
# 'suspended the treaty it had concluded in 2002', 'recognised the Emirate restored in 2021': the noun's own clause
_OF_A_CLAUSE = re.compile(
    r"\b(?:it|they|he|she) had\b"
    r"|\b(?:ceasefire|truce|treaty|agreement|accord|pact|deal|law|resolution|constitution|convention) of$"
    r"|^(?:re)?(?:stored|built|founded|named|newed|established|created|installed|set up|formed|born) (?:in|on|by)\b"
)
# 'it was in November 2021 that the office opened'
_CLEFT = re.compile(r"\bit was (?:only |not until |as early as )?(?:in|on) (?:the )?$", re.IGNORECASE)
_AGO = re.compile(
    r"(?:^|\s)(?:[\w-]+\s){1,2}?(?:days|weeks|months|years|decades?) (?:ago|earlier|later),?(?=\s)"
)
# 'the first ambassador since 2021': the year is that of another, before it
_FIRST = re.compile(
    r"\b(?:first|highest|highest-level|most|largest|biggest|only|second|last)\b", re.IGNORECASE
)
_NEAR_WORDS = 6
# behind names that are joined may stand a new verb: 'after the quakes and Turkish Airlines has flown'
_NEAR_NAMES = 1


def belongs(text: str, event: Span, said: DateSaid) -> bool:
    """Whether a date is the date of the event: within its words, or next to them in the sentence."""
    if not said.sentence[0] <= event.start < said.sentence[1]:
        return False
    before = text[max(said.sentence[0], event.start - 40) : event.start]
    denied = _NOT_SO.search(before) and not _RELATIVE.search(event.quote)
    denied = denied and not (_NOT_TAKEN.search(before) and _DECLARED.search(event.quote))
    denied = denied and not (_NEVER_TAKEN.search(before) and _NAMED.match(event.quote))
    if denied or _NOT_WITHIN.search(event.quote):
        return False
    if event.start <= said.span.start < event.end:
        of_paper = _UNDONE.search(text[event.start : said.span.start].removesuffix(" of "))
        return of_paper is None and _PAPER.match(text, said.span.end) is None
    if said.span.start >= event.end:
        behind = words_between(text, event.end, said.span.start)
        if behind == "of" and _UNDONE.search(event.quote):
            return False
        if _LIFTED.search(event.quote) and _HAD_BEEN_DONE.match(behind):
            return False
        end, near = event.end, _NEAR_WORDS
        more = _ANOTHER_NAME.match(text, end)
        while more is not None and more.end() <= said.span.start:
            end, near = more.end(), _NEAR_NAMES
            more = _ANOTHER_NAME.match(text, end)
        # 'switched recognition seven years ago, in June 2017' says when twice
        between = _TAKEN_FOR.sub(" ", _AGO.sub(" ", words_between(text, end, said.span.start)))
        between = " ".join(between.split())
        if _OF_A_CLAUSE.search(between):
            return False
        if between.endswith("since") and _FIRST.search(text, said.sentence[0], said.span.start):
            return False
        if between in _ASIDE and _ASIDE_ENDS.match(text, said.span.end):
            return _LED_FROM.search(before) is None
        if _DONE.match(between) or _PLACED.match(between):
            return True
        return len(between.split()) <= near and _BEHIND.match(between) is not None
    if _RELATIVE.search(event.quote):
        return False  # 'In 2024 the accords, which were signed in 2020, still held'
    between = words_between(text, said.span.end, event.start)
    if _WHEN.match(between):
        return True
    front = words_between(text, said.sentence[0], said.span.start)
    if _OF_TWO.search(front):
        return False
    if between in ("that", "that the") and _CLEFT.search(f"{front} "):
        return True
    return _AHEAD.match(between) is not None and _FRONTED.search(f"{front} " if front else "") is not None
