"""Who owes and to whom: 'Kyrgyzstan owed its creditors', 'Zambia's debt to China', '$1.7 billion was owed to Japan'.

Out: Sides: the debtor reports, the creditor is the partner.
"""

from __future__ import annotations

from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_of
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sides.recipients import lenders_at, party_behind
from legation.record.actor import Actor

REACH = 6  # tokens from 'debt' back to whose it is


def debt_sides(layout: Layout, trigger: Trigger, running: Running) -> Sides:
    """Return debtor and creditor of what a word of owing names."""
    numbers = [number.start for number in layout.numbers if number.start > trigger.place]
    creditor = party_behind(layout, range(trigger.place + 1, min(numbers, default=layout.end)), "debt")
    if trigger.kind != "verb":
        return Sides(_owner(layout, trigger.place) or _debtor(layout, trigger.place, running), creditor)
    if _is_passive(layout, trigger.place):
        debtor = _by_whom(layout, trigger.place)
        if debtor is not None:  # 'India is owed $400 million by Malé'
            return Sides(debtor, creditor or _before(layout, trigger.place))
        return Sides(_debtor(layout, trigger.place, running), creditor)
    if creditor is None:
        creditor = _to_whom(layout, trigger.place)
    beside = _beside(layout, trigger.place + 1) if trigger.place + 1 < layout.end else []
    debtor = _before(layout, trigger.place) or _debtor(layout, trigger.place, running)
    return Sides(debtor, beside[0] if beside else creditor)


def _beside(layout: Layout, place: int) -> list[Actor]:
    """'Owes China', 'owes it': the creditor right behind the verb."""
    mention = layout.mention(place)
    if mention is not None and mention.kind == "pronoun" and layout.doc[place].lower_ in ("it", "them"):
        return states_of(mention)
    return lenders_at(layout, place, "debt")


def _is_passive(layout: Layout, verb: int) -> bool:
    """'was owed', '$3 million owed to': nobody who owes stands before the verb as its subject."""
    before = layout.doc[verb - 1] if verb > layout.start else None
    if layout.doc[verb].lower_ != "owed" or before is None:
        return False
    return layout.lemma(verb - 1) == "be" or any(number.end == verb for number in layout.numbers)


def _by_whom(layout: Layout, verb: int) -> Actor | None:
    """Who owes, behind 'by'."""
    for place in range(verb + 1, layout.end - 1):
        if layout.doc[place].lower_ == "by":
            for behind in range(place + 1, min(place + 4, layout.end)):
                if states := states_of(layout.mention(behind)):
                    return states[0]
    return None


def _to_whom(layout: Layout, verb: int) -> Actor | None:
    """'China, to whom the Maldives owes': who stands before the clause."""
    for place in range(verb - 1, layout.start, -1):
        if layout.doc[place].lower_ in ("whom", "which") and layout.doc[place - 1].lower_ == "to":
            found = [states for i in range(layout.start, place) if (states := states_of(layout.mention(i)))]
            return found[-1][0] if found else None
    return None


def _owner(layout: Layout, noun: int) -> Actor | None:
    """'Zambia's external debt', 'its debt', 'the debt of Laos'."""
    for place in range(noun - 1, max(layout.start - 1, noun - REACH), -1):
        mention = layout.mention(place)
        if mention is not None and (states := states_of(mention)):
            return states[0]
        if layout.doc[place].pos_ in ("VERB", "AUX", "ADP", "SCONJ") or layout.doc[place].text in ",;:":
            break
    if noun + 2 < layout.end and layout.doc[noun + 1].lower_ == "of":
        for place in range(noun + 2, min(noun + 4, layout.end)):
            states = states_of(layout.mention(place))
            if states:
                return states[0]
    return None


def _before(layout: Layout, verb: int) -> Actor | None:
    """The last state before the verb that is no mere place."""
    for place in range(verb - 1, layout.start - 1, -1):
        mention = layout.mention(place)
        if place in layout.asides or mention is None:
            continue
        states = states_of(mention)
        if states and not layout.is_governed(mention):
            return states[0]
    return None


def _debtor(layout: Layout, place: int, running: Running) -> Actor | None:
    """Whose debt the report has spoken of: of the running figure, or of who was said to owe before."""
    if running.measure == "debt" and running.sides.reporter:
        return running.sides.reporter
    for verb in range(place - 1, -1, -1):
        if layout.lemma(verb) == "owe":
            for before in range(verb - 1, max(-1, verb - REACH), -1):
                states = states_of(layout.mention(before))
                if states:
                    return states[0]
    return _before(layout, place)
