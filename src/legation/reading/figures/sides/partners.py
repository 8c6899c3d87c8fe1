"""Partners named anew: 'those to China', 'Germany took', 'Russia's share'."""

from __future__ import annotations

from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor
from legation.record.figure import Measure

# The prepositions behind which the partner of a measure stands.
ROLES: dict[Measure, frozenset[str]] = {
    "exports": frozenset({"to", "into", "in"}),
    "imports": frozenset({"from", "in"}),
    "debt": frozenset({"to", "with"}),
    "turnover": frozenset({"with"}),
    "balance": frozenset({"with"}),
    "aid": frozenset({"to"}),
    "investment": frozenset({"in"}),
}
_GROUPS = frozenset({"WLD", "CAS", "EU", "EAEU", "GCC", "ASEAN"})


def sides_said_anew(layout: Layout, stretch: range, running: Running) -> tuple[Sides, bool]:
    """The partner where the words name another: 'those to China', 'Germany took'; and whether they do."""
    reporter, partner = running.sides.reporter, running.sides.partner
    if reporter is None or running.measure is None:
        return running.sides, False
    if running.measure not in ("exports", "imports"):
        return _behind_preposition(layout, stretch, running)
    edges = [place + 1 for place in stretch if layout.doc[place].text == ";"]
    for place in range(edges[-1] if edges else stretch.start, stretch.stop):
        if place in layout.asides:
            continue
        states = [state for state in states_at(layout, place) if state.id != reporter.id]
        if not states:
            continue
        mention = layout.mention(place)
        led = layout.word_before(mention) if mention is not None else None
        before = led.lower_ if led is not None else ""
        behind = range(place + 1, stretch.stop)
        verbs = [layout.lemma(i) for i in behind if layout.doc[i].pos_ in ("VERB", "AUX")]
        share = any(layout.doc[i].lower_ == "share" for i in list(behind)[:3])
        sharing = share or all(verb in figure_words().sharing for verb in verbs)
        if partner and states[0].id == partner.id:
            if verbs and sharing:
                return running.sides, True
            continue
        ranked = sharing and any(layout.doc[i].lower_ in figure_words().placed for i in behind)
        if mention is not None and _has_its_number(layout, mention.end):
            return Sides(reporter, states[0]), True
        if ranked or (sharing and partner_is_open(running)) or before in ("to", "from"):
            return Sides(reporter, states[0]), True
    return running.sides, False


def _has_its_number(layout: Layout, place: int) -> bool:
    """'Followed by the Emirates with $5.7 billion', 'Egypt for $150 million': these lead from a name to its number."""
    starts = {number.start for number in layout.numbers}
    if place + 1 >= layout.end or layout.doc[place].lower_ not in ("with", "for"):
        return False
    hedged = layout.doc[place + 1].lower_ in ("another", "a", "about", "some", "only", "just")
    return place + 1 in starts or (hedged and bool({place + 2, place + 3} & starts))


def _behind_preposition(layout: Layout, stretch: range, running: Running) -> tuple[Sides, bool]:
    """'With China it came to $1.5 billion': another partner of a measure that takes one behind its preposition."""
    wanted = ROLES.get(running.measure or "turnover", frozenset())
    if running.measure == "debt" and (holder := _holder(layout, stretch, running)) is not None:
        return Sides(running.sides.reporter, holder), True
    for place in reversed(stretch):
        mention = layout.mention(place)
        if mention is None or not mention.named or place in layout.asides:
            continue
        led = layout.word_before(mention)
        before = led.lower_ if led is not None else ""
        states = [state for state in states_at(layout, place) if state.id not in running.sides.pair]
        if (
            states
            and partner_is_open(running)
            and not layout.is_governed(mention)
            and _takes_a_share(layout, mention.end)
        ):
            return Sides(running.sides.reporter, states[0]), True
        if states and (before in wanted or (running.of_all and _possesses_nothing(layout, mention.end))):
            return Sides(running.sides.reporter, states[0]), True
    return running.sides, False


def _holder(layout: Layout, stretch: range, running: Running) -> Actor | None:
    """'China alone holds $1.9 billion of it': whoever holds a debt is the creditor."""
    for place in reversed(stretch):
        if layout.lemma(place) in figure_words().sharers and layout.doc[place].pos_ in ("VERB", "AUX"):
            for before in range(place - 1, stretch.start - 1, -1):
                states = [state for state in states_at(layout, before) if state.id not in running.sides.pair]
                mention = layout.mention(before)
                if not states and mention is not None and mention.kind == "organisation":
                    states = [
                        actor for actor in mention.actors if actor.id
                    ]  # 'the World Bank holds 19 percent'
                if states:
                    return states[0]
    return None


def _takes_a_share(layout: Layout, place: int) -> bool:
    """'Afghanistan accounted for 1.7 percent' of all trade."""
    return place < layout.end and layout.lemma(place) in ("account", "take", "contribute")


def _possesses_nothing(layout: Layout, place: int) -> bool:
    """'Russia's to 70 percent', 'and Kazakhstan with $1.3 billion': what it has was said of another before."""
    following = [layout.doc[i] for i in range(place, min(place + 2, layout.end))]
    if following and following[0].lower_ == "with":
        return True
    return (
        len(following) > 1
        and following[0].lower_ in ("'s", "’s")
        and following[1].pos_ in ("ADP", "VERB", "AUX")
    )


def partner_is_open(running: Running) -> bool:
    """Whether the running figure is one with the whole world or a group of states, of which a partner has a part."""
    partner = running.sides.partner
    return partner is None or partner.id in _GROUPS or running.of_all
