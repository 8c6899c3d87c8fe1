"""What each act is called in a sentence: done, kept and ended, with the places where its particulars go.

A phrase begins with a verb in its base form, or with two between which the report leaves the choice open;
wording.py inflects them. The particulars:
  {them} {whose}      the counterpart, and its possessive        {its}       the actor's 'its' or 'their'
  {envoy} {an_envoy}  'the Taliban's diplomats', 'an ambassador'  {post}      'embassy', with {a_post}
  {goods} {topic} {worth}  amounts and what they are of            {word}      a verb that the report itself uses
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from legation.record.statement import Act, Statement


class Phrases(NamedTuple):
    """An act to be done, kept up, and brought to an end."""

    do: str
    keep: str
    end: str


PHRASES: Final[dict[Act, Phrases]] = {
    "recognize": Phrases("recognise {them}", "recognise {them}", "withdraw {its} recognition of {them}"),
    "credentials": Phrases(
        "accept the credentials of {envoy}", "keep {envoy} accredited", "end the accreditation of {envoy}"
    ),
    "accredit": Phrases("accredit {envoy}", "keep {envoy} accredited", "end the accreditation of {envoy}"),
    "premises": Phrases(
        "hand {post} premises over to {them}",
        "leave {post} premises with {them}",
        "take {post} premises back from {them}",
    ),
    "mission": Phrases("{word} {a_post}", "keep {a_post}", "close {its} {post}"),
    "office": Phrases("{word} {a_post}", "keep {a_post}", "close {its} {post}"),
    "relations": Phrases(
        "{word} diplomatic relations with {them}",
        "have diplomatic relations with {them}",
        "{word} diplomatic relations with {them}",
    ),
    "appoint": Phrases(
        "{word} {an_envoy} to {them}", "have {an_envoy} with {them}", "recall {its} {rank} to {them}"
    ),
    "visit": Phrases("visit {them}", "visit {them}", "end a visit to {them}"),
    "meet": Phrases("{word} {them}", "{word} {them}", "end talks with {them}"),
    "negotiate": Phrases(
        "negotiate with {them}{topic}", "negotiate with {them}{topic}", "end negotiations with {them}{topic}"
    ),
    "agree": Phrases(
        "conclude an agreement with {them}{topic}{worth}",
        "keep an agreement with {them}{topic}{worth}",
        "leave an agreement with {them}{topic}{worth}",
    ),
    "supply": Phrases(
        "supply {goods} to {them}", "supply {goods} to {them}", "stop supplying {goods} to {them}"
    ),
    "invest": Phrases(
        "invest {goods} with {them}", "invest {goods} with {them}", "stop investing {goods} with {them}"
    ),
    "transit": Phrases(
        "open {a_post} with {them}", "keep {a_post} with {them} open", "close {a_post} with {them}"
    ),
    "payments": Phrases(
        "open a payment channel with {them}",
        "keep a payment channel with {them}",
        "cut a payment channel with {them}",
    ),
    "aid": Phrases("give {goods} to {them}", "give {goods} to {them}", "stop giving {goods} to {them}"),
    "admit": Phrases("{word} {them}", "seat {them}", "suspend {them}"),
    "support": Phrases(
        "speak in support of {them}", "speak in support of {them}", "withdraw {its} support for {them}"
    ),
    "criticize": Phrases("criticise {them}", "criticise {them}", "stop criticising {them}"),
    "designate": Phrases(
        "put {them} on a list of banned organisations",
        "keep {them} on a list of banned organisations",
        "take {them} off a list of banned organisations",
    ),
    "sanction": Phrases(
        "impose sanctions on {them}", "keep sanctions on {them}", "ease|lift sanctions on {them}"
    ),
    "expel": Phrases("expel {envoy}", "expel {envoy}", "stop expelling {envoy}"),
}

# Which verb an act goes by: the report's own where it says one of these, else the first, which covers both.
_WORDS: Final[dict[Act, tuple[str, tuple[tuple[str, str], ...]]]] = {
    "mission": ("open", ((r"\bre-?open", "reopen"),)),
    "office": ("open", ((r"\bre-?open", "reopen"),)),
    "relations": (
        "establish|upgrade",
        (
            (r"\bupgrad|\brais|\belevat", "upgrade"),
            (r"\bestablish", "establish"),
            (r"\brestor|\bresum", "restore"),
        ),
    ),
    "appoint": ("name", ((r"\bsent\b|\bsend|\bdispatch", "send"),)),
    "meet": ("meet", ((r"\btelephon|\bphone|\bby phone|\bcalled\b", "speak by telephone with"),)),
    "admit": ("admit", ((r"\binvit", "invite"), (r"\bseat", "seat"))),
}
_ENDING_WORDS: Final = (
    "break|downgrade",
    ((r"\bdowngrad|\blower|\breduc|\bscal", "downgrade"), (r"\bbroke|\bbreak|\bsever|\bcut\b", "break")),
)
# What is opened: the report's own noun where it says one of these, the more special first.
_POSTS: Final[dict[Act, tuple[str, tuple[tuple[str, str], ...]]]] = {
    "premises": ("diplomatic", ((r"\bconsul", "consulate"), (r"\bembass", "embassy"))),
    "mission": (
        "mission",
        (
            (r"\bconsulates?[- ]general\b", "consulate general"),
            (r"\bembass", "embassy"),
            (r"\bconsul", "consulate"),
        ),
    ),
    "office": (
        "representative office",
        (
            (r"\btrad(?:e|ing) house", "trading house"),
            (r"\bliaison (?:office|bureau)", "liaison office"),
            (r"\btrade (?:office|representation|mission)|\btrade liaison", "trade office"),
            (r"\bcultur", "cultural office"),
        ),
    ),
    "transit": (
        "route",
        (
            (r"\bvisa", "visa regime"),
            (r"\bflight|\bairline|\bair (?:link|route|corridor)", "air link"),
            (r"\bborder crossing|\bcrossing|\bgate\b|\bcheckpoint", "border crossing"),
            (r"\bborder", "border"),
            (r"\bcorridor", "corridor"),
            (r"\brail", "railway route"),
            (r"\bbridge", "bridge"),
        ),
    ),
}


def verb_of(statement: Statement) -> str:
    """The verb of an act that goes by several, as its report has it."""
    if statement.act == "relations" and statement.ending:
        return _as_reported(statement, *_ENDING_WORDS)
    return _as_reported(statement, *_WORDS[statement.act]) if statement.act in _WORDS else ""


def post_of(statement: Statement) -> str:
    """What is opened, kept or closed, as the report has it."""
    return _as_reported(statement, *_POSTS[statement.act]) if statement.act in _POSTS else ""


def _as_reported(statement: Statement, plain: str, cues: tuple[tuple[str, str], ...]) -> str:
    words = f"{statement.object or ''} {statement.evidence.quote}".lower()
    found = [word for cue, word in cues if re.search(cue, words)]
    # A report that says two of them speaks of both, or of one and by the way of the other: nobody can tell.
    if len(set(found)) == 1 or (found and statement.act not in ("mission", "premises", "relations")):
        return found[0]
    return plain
