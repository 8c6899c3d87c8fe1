"""On whose word: the attribution of what a sentence says.

In:  a trigger in a parsed document, its mentions.
Out: an Attribution, or None where the report says it in its own voice.
Direct and indirect speech, the reporting clause in front, behind or between, 'according to', 'as … said'.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.attribution.quotation import in_quotes
from legation.reading.statements.attribution.reporters import reporters
from legation.reading.statements.attribution.sources import SOURCES, inserted, is_aside, sources
from legation.reading.statements.attribution.speaker import speaker_at
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.status.saying import is_saying
from legation.record.statement import Attribution


def attribution_of(trigger: Token, material: Material) -> Attribution | None:
    """Who says what the trigger says; the nearest speaker where reports are nested."""
    quoted = in_quotes(trigger)
    passed_on: Attribution | None = None
    for token in sources(trigger):
        attribution = speaker_at(token, material, quoted=quoted)
        if attribution is None:
            continue
        if passed_on is not None:  # 'he said so, according to the agency': his word, not the agency's
            return attribution if attribution.speaker is not None else passed_on
        if attribution.speaker is not None or preposition_of(token) not in SOURCES:
            return attribution
        passed_on = attribution
    if passed_on is not None:
        return passed_on
    aside = any(is_aside(above) for above in (trigger, *trigger.ancestors))
    for token in () if aside else inserted(trigger):
        attribution = speaker_at(token, material, quoted=quoted)
        if attribution is not None:
            return attribution
    if quoted:
        return _quoted_elsewhere(trigger, material)
    return None


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


def _quoted_elsewhere(trigger: Token, material: Material) -> Attribution | None:
    """A quotation of several sentences: its speaker stands in the sentence before or after."""
    sentences = list(trigger.doc.sents)
    index = next((n for n, s in enumerate(sentences) if s.start <= trigger.i < s.end), None)
    if index is None:
        return None
    for near in (index + 1, index - 1, index - 2):
        if 0 <= near < len(sentences):
            for token in sentences[near]:
                if is_saying(token) and not in_quotes(token):
                    for subject in reporters(token):
                        found = speaker_at(subject, material, quoted=True)
                        if found is not None:
                            return found
    return Attribution(quoted=True)
