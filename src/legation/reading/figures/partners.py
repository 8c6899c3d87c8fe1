"""Partners named anew: 'those to China', 'Germany took', 'Russia's share'."""

from __future__ import annotations

from legation.reading.figures.layout import Layout
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sides import states_at
from legation.reading.figures.words import figure_words

_GROUPS = frozenset({"WLD", "CAS", "EU", "EAEU", "GCC", "ASEAN"})


def sides_said_anew(layout: Layout, stretch: range, running: Running) -> tuple[Sides, bool]:
    """The partner where the words name another: 'those to China', 'Germany took'; and whether they do."""
    reporter, partner = running.sides.reporter, running.sides.partner
    if reporter is None or running.measure not in ("exports", "imports"):
        return running.sides, False
    edges = [place + 1 for place in stretch if layout.doc[place].text == ";"]
    for place in range(edges[-1] if edges else stretch.start, stretch.stop):
        if place in layout.asides:
            continue
        states = [state for state in states_at(layout, place) if state.id != reporter.id]
        if not states:
            continue
        before = layout.doc[layout.mention_start(place) - 1].lower_
        behind = range(place + 1, stretch.stop)
        verbs = [layout.lemma(i) for i in behind if layout.doc[i].pos_ in ("VERB", "AUX")]
        share = any(layout.doc[i].lower_ == "share" for i in list(behind)[:3])
        sharing = share or all(verb in figure_words().sharing for verb in verbs)
        if partner and states[0].id == partner.id:
            if verbs and sharing:
                return running.sides, True
            continue
        if (sharing and partner_is_open(running)) or before in ("to", "from"):
            return Sides(reporter, states[0]), True
    return running.sides, False


def partner_is_open(running: Running) -> bool:
    """Whether the running figure is one with the whole world or a group of states, of which a partner has a part."""
    partner = running.sides.partner
    return partner is None or partner.id in _GROUPS or running.of_all
