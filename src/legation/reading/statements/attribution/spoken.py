"""On whose word: the attribution of what a sentence says.

In:  a trigger in a parsed document, its mentions.
Out: an Attribution, or None where the report says it in its own voice.
Direct and indirect speech, the reporting clause in front, behind or between, 'according to', 'as … said'.
"""

from __future__ import annotations

from dataclasses import replace

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.answering import asked, is_answer, quoted_before
from legation.reading.statements.attribution.confirmed import confirmed_behind
from legation.reading.statements.attribution.free_indirect import spoken_on
from legation.reading.statements.attribution.inserted import inserted
from legation.reading.statements.attribution.labelled import labelled
from legation.reading.statements.attribution.reporters import reporters_in
from legation.reading.statements.attribution.sources import SOURCES, is_aside, sources
from legation.reading.statements.attribution.speaker import is_bare, speaker_at
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.status.saying import is_saying
from legation.record.statement import Attribution


def attribution_of(trigger: Token, material: Material) -> Attribution | None:
    """Who says what the trigger says; the nearest speaker where reports are nested."""
    quoted = in_quotes(trigger)
    nearest: Attribution | None = None
    passed_on = False
    for token in sources(trigger):
        attribution = speaker_at(token, material, quoted=quoted)
        if attribution is None:
            continue
        if nearest is not None:
            if not passed_on and not _speaks_for(attribution, nearest):
                return nearest
            if passed_on and attribution.speaker is None and nearest.medium is None:
                return nearest
            return replace(attribution, medium=attribution.medium or nearest.medium)
        passed_on = _passes_on(token) or _is_medium_alone(attribution)
        if attribution.speaker is not None or not (passed_on or is_bare(token, material)):
            return attribution
        nearest = attribution
    if nearest is not None:
        return nearest
    aside = any(is_aside(above) for above in (trigger, *trigger.ancestors))
    for token in () if aside else inserted(trigger):
        attribution = speaker_at(token, material, quoted=quoted)
        if attribution is not None and _is_medium_alone(attribution):
            nearest = nearest or attribution
        elif attribution is not None:
            return attribution
    if nearest is not None:
        return nearest
    for token in labelled(trigger):
        mention = material.mentions.at(token)
        if (
            mention is not None and mention.person is not None
        ):  # 'Grlić: "…"', and not 'Kosovo: a new embassy'
            return speaker_at(token, material, quoted=quoted)
    if quoted or is_answer(trigger):
        return _said_elsewhere(trigger, material, quoted=quoted)
    if aside:
        return None
    around = (*confirmed_behind(trigger), *spoken_on(trigger))
    vouched = (speaker_at(token, material, quoted=False) for token in around)
    return next((one for one in vouched if one is not None and one.speaker is not None), None)


def _passes_on(token: Token) -> bool:
    """'He said so, according to the agency': his word, not the agency's."""
    return preposition_of(token) in SOURCES


def _is_medium_alone(attribution: Attribution) -> bool:
    """Whether nobody is named but the outlet."""
    return attribution == Attribution(medium=attribution.medium, quoted=attribution.quoted)


def _speaks_for(attribution: Attribution, nearest: Attribution) -> bool:
    """'The minister says that his country asked': he speaks for the side that is named barely."""
    ours, theirs = attribution.actor, nearest.actor
    if attribution.speaker is None or theirs is None:
        return False
    return ours is None or ours.state == theirs.state


def attribution_of_deed(subject: Token, material: Material) -> Attribution | None:
    """Who blames, praises, promises or asks says so himself: the person who is the subject of the deed."""
    found = speaker_at(subject, material, quoted=False)
    return found if found is not None and found.speaker is not None else None


def attribution_of_lead(material: Material) -> Attribution | None:
    """Who says what the first sentence below the headline tells, which is the headline's news."""
    title = material.document.title_end
    lead = next((one for one in material.doc.sents if title and one.start_char >= title), None)
    if lead is None:
        return None
    root = lead.root
    told = [child for child in root.children if child.dep_ == "ccomp"] if is_saying(root) else []
    said = attribution_of(told[0] if told else root, material)
    return said if said is not None and said.speaker is not None else None


def _said_elsewhere(trigger: Token, material: Material, *, quoted: bool) -> Attribution | None:
    """A quotation of several sentences: its speaker stands in the sentence before or after, or farther up."""
    sentences = list(trigger.doc.sents)
    index = next((n for n, s in enumerate(sentences) if s.start <= trigger.i < s.end), None)
    if index is None:
        return None
    for near in (index + 1, index - 1, index - 2) if quoted else ():
        if 0 <= near < len(sentences):
            for subject in reporters_in(sentences[near]):
                found = speaker_at(subject, material, quoted=True)
                if found is not None:
                    return found
    farther = (*asked(trigger, material), *(quoted_before(trigger) if quoted else ()))
    heard = (speaker_at(subject, material, quoted=quoted) for subject in farther)
    silent = Attribution(quoted=True) if quoted else None
    return next((one for one in heard if one is not None and one.speaker is not None), silent)
