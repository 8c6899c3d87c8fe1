"""The sides that stand beside a word of trade: whose it is, where to, where from, with whom.

In:  a trigger in its sentence.
Out: StatedSides: the states in each role; what is left out is filled in by `sides`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.reading.actors import Mention
from legation.reading.figures.running import Running
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at, states_of
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

REACH = 8  # tokens from a noun to whose it is
_TO, _FROM, _WITH, _BETWEEN = (
    frozenset({"to", "into"}),
    frozenset({"from"}),
    frozenset({"with"}),
    frozenset({"between", "among"}),
)


_THROUGH = frozenset({"through", "via", "across", "past", "near", "at", "over"})


@dataclass(slots=True)
class StatedSides:
    """The sides that stand beside a trigger."""

    owner: list[Actor] = field(default_factory=list)
    to: list[Actor] = field(default_factory=list)
    origin: list[Actor] = field(default_factory=list)
    with_: list[Actor] = field(default_factory=list)
    between: list[Actor] = field(default_factory=list)
    world: bool = False
    unnamed: bool = False
    elsewhere: bool = False


def look_left(layout: Layout, trigger: Trigger, said: StatedSides, running: Running) -> None:
    """Whose it is: 'Kazakhstan's exports', 'Uzbek-Afghan trade', 'Kazakh mills shipped'."""
    words = figure_words()
    if trigger.kind == "verb":
        said.owner = subject_of(layout, trigger.place, running)
        _opening_side(layout, trigger.place, said)
        return
    if trigger.measure in ("turnover", "balance"):
        _opening_side(layout, trigger.place, said)
    for place in range(trigger.place - 1, max(layout.start - 1, trigger.place - REACH), -1):
        token = layout.doc[place]
        states = states_at(layout, place)
        if states and _opens_with(layout, place):
            return  # 'With Serbia turnover shrank'
        if states:
            said.owner = [state for state in states if state not in said.owner] + said.owner
            continue
        if token.lower_ in words.world:
            said.world = token.lower_ != "total" or said.world or _is_all(layout, place, trigger, running)
        mention = layout.mention(place)
        if mention is not None and mention.kind == "pronoun" and token.lower_ in ("its", "their", "his"):
            said.owner = said.owner or states_of(mention)
            return
        if token.lower_ == "own":
            continue  # 'its own sales'
        if said.owner and any(number.start <= place < number.end for number in layout.numbers):
            return  # '$9.8 billion was Iranian exports and $1.2 billion Iraqi exports'
        if token.lower_ == "whose" and not said.owner:
            said.owner = _before_the_clause(layout, place)
            return
        if token.pos_ == "VERB" and not said.owner and layout.lemma(place) in words.having:
            said.owner = subject_of(layout, place, running)  # 'Kosovo ran a trade deficit of'
            return
        if (
            token.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "PRON")
            or token.text in ",;:.("
            or layout.in_time(place)
        ):
            if token.pos_ != "ADP" or not (said.owner == [] and token.lower_ == "of"):
                return


def _before_the_clause(layout: Layout, pronoun: int) -> list[Actor]:
    """'Brazil, whose exports': of whom the clause tells."""
    place = pronoun - 1 - (layout.doc[pronoun - 1].text == ",")
    return states_at(layout, place) if place >= layout.start else []


def _opens_with(layout: Layout, place: int) -> bool:
    """Whether a preposition that leads to a partner stands before the name at a token."""
    mention = layout.mention(place)
    led = layout.word_before(mention) if mention is not None else None
    return led is not None and led.lower_ in ("with", "to", "from")


def _is_all(layout: Layout, place: int, trigger: Trigger, running: Running) -> bool:
    """'Kosovo's total imports', or 'total exports' behind those to one: what a state sells or buys in all."""
    before = layout.doc[place - 1].lower_ if place > layout.start else ""
    if before in ("its", "their", "'s", "’s", "'", "’"):
        return True
    return running.measure == trigger.measure and running.product is None and not running.whole


def _opening_side(layout: Layout, verb: int, said: StatedSides) -> None:
    """'From Ethiopia it imported khat': where from or where to may open the clause."""
    opens = max(
        (i for i in range(layout.start, verb) if layout.doc[i].text in ";:" or layout.doc[i].pos_ == "CCONJ"),
        default=layout.start - 1,
    )
    preposition = layout.doc[opens + 1].lower_ if opens + 1 < verb else ""
    if preposition not in _TO | _FROM | _WITH:
        return
    for place in range(opens + 2, verb):
        mention = layout.mention(place)
        first = opens + 2 + (layout.doc[opens + 2].lower_ == "the")
        if (
            mention is not None
            and mention.start in (opens + 2, first)
            and (states := states_at(layout, place))
        ):
            _place_sides(preposition, states, said, named=mention.named)
            return


def subject_of(layout: Layout, verb: int, running: Running) -> list[Actor]:
    """The nearest states before a verb that are no place: 'Kazakh mills shipped'; else 'firms in Kosovo sold'."""
    settled = list[Actor]()
    for place in range(verb - 1, layout.start - 1, -1):
        if place in layout.asides:
            continue
        lower = layout.doc[place].lower_
        if lower in ("which", "who") and place - 1 > layout.start and layout.doc[place - 1].text == ",":
            if all(layout.doc[i].text != "," for i in range(place, verb)):
                if antecedent := _right_before(layout, place - 1):
                    return antecedent  # 'went to China, which imported': of whom the clause tells
            continue  # what is told of the subject between commas: 'China, which had banned them, bought'
        if lower in (";", ".", "what", "that", "which", "who"):
            break
        states = states_at(layout, place)
        mention = layout.mention(place)
        if mention is not None and mention.kind == "pronoun" and lower in ("it", "they") and not settled:
            meant = states_of(mention)
            if len(meant) == 1 and (not running.sides.pair or running_has(running, meant)):
                return meant
        if states and mention is None and layout.doc[place - 2 if place > 1 else 0].pos_ != "ADP":
            return states  # 'the region'
        if states and mention is not None:
            if layout.is_governed(mention):
                settled = settled or _where_the_subject_is(layout, mention, states)
                continue
            led = layout.word_before(mention)
            if led is not None and layout.lemma(led.i) in figure_words().verbs:
                continue  # whom it was sold to
            if not mention.named and _is_apposed(layout, mention):
                continue
            if not mention.named and running_has(running, states):
                return states
            if mention.named or (mention.kind == "nominal" and not running.sides.pair):
                return states
    return settled


def _right_before(layout: Layout, comma: int) -> list[Actor]:
    """The state named right before a comma."""
    mention = layout.mention(comma - 1)
    named = mention is not None and mention.named and mention.end == comma
    return states_at(layout, comma - 1) if named else []


def _is_apposed(layout: Layout, mention: Mention) -> bool:
    """'Iran, the ally, sold it goods': what stands between commas says more of the name before it."""
    before = layout.word_before(mention)
    behind = layout.doc[mention.end] if mention.end < layout.end else None
    return before is not None and behind is not None and before.text == "," and behind.text == ","


def _where_the_subject_is(layout: Layout, mention: Mention, states: list[Actor]) -> list[Actor]:
    """'Firms in Kosovo', 'the farmers of Georgia': whose they are who sell."""
    before = layout.word_before(mention)
    if before is None or before.lower_ not in ("in", "of") or before.i <= layout.start:
        return []
    return states if layout.doc[before.i - 1].morph.get("Number", []) == ["Plur"] else []


def look_right(layout: Layout, trigger: Trigger, said: StatedSides) -> None:
    """Where to and where from: 'exports to Kabul', 'trade between A and B', 'sold goods worth … to Iran'."""
    reaches_on = trigger.kind in ("verb", "goods")
    preposition, place, seen = "", trigger.place + 1, None
    end = layout.end if reaches_on else min(layout.end, trigger.place + 1 + 2 * REACH)
    while place < end:
        token = layout.doc[place]
        number = next((one for one in layout.numbers if one.start <= place < one.end), None)
        if number is not None:
            if not reaches_on or (number.amount.kind == "share" and seen not in (None, number)):
                return  # 'goods worth $1.7 billion, 61.6 percent of them from Turkey'
            preposition, seen = "", seen or number
        elif (
            token.text in ";:"
            or token.lower_ in ("but", "while", "whereas")
            or (token.text in ",()" and not reaches_on and not _goes_on(layout, trigger, place, preposition))
        ):
            return
        elif layout.in_time(place):
            preposition = ""
        elif token.lower_ in figure_words().mainly and not said_any(said):
            return  # 'mainly to Kazakhstan and Kyrgyzstan' are some of several
        elif _is_elsewhere(layout, place) and (preposition in _TO | _FROM or token.pos_ == "ADV"):
            said.elsewhere = True
            return
        elif token.lower_ == "of" and layout.doc[place - 1].lower_ == "way":
            preposition = "through"  # 'by way of Benin's terminal'
        elif preposition in _THROUGH and token.lower_ == "of":
            pass  # 'through the port of Berbera' is no side
        elif token.lower_ in _TO | _FROM | _WITH | _BETWEEN | _THROUGH | {"of", "by"}:
            preposition = token.lower_
        elif token.lower_ == "in" and trigger.kind == "verb" and _names_a_state(layout, place + 1):
            preposition = (
                "from" if trigger.measure == "imports" else "to"
            )  # 'bought for $3 million in Turkey'
        elif _leads_to_the_buyer(layout, trigger, place):
            preposition = "to"
        elif (_ends_the_noun(layout, place) and not reaches_on) or (
            place > trigger.place + 1 and token.lower_ in ("exports", "imports")
        ):
            return
        elif (
            trigger.kind == "verb"
            and _right_behind(layout, trigger, place)
            and (states := states_at(layout, place))
        ):
            # whoever's gas is imported sends it; whoever is sold goods gets them
            owned = _owns_the_goods(layout, trigger, place)
            said.origin, said.to = (states, said.to) if owned else (said.origin, states)
        elif preposition and states_at(layout, place) and place not in layout.asides:
            _place_named(layout, trigger, place, preposition, said)
        elif token.pos_ not in ("DET", "ADJ", "CCONJ", "PUNCT", "NUM", "PART", "PROPN", "NOUN") or (
            preposition and token.pos_ == "NOUN" and preposition != "of" and said_any(said)
        ):
            preposition = ""
        place += 1


def _leads_to_the_buyer(layout: Layout, trigger: Trigger, place: int) -> bool:
    """'Sales of Serbian goods in Kosovo', 'goods worth $3 million reached Kabul': behind these stands who gets them."""
    if trigger.kind in ("verb", "goods"):
        return layout.lemma(place) in ("reach", "enter")
    sold = layout.lemma(trigger.place) in ("sale", "good", "goods")
    return sold and layout.doc[place].lower_ == "in"


def _ends_the_noun(layout: Layout, place: int) -> bool:
    """Whether a verb of the clause stands here; 'United' of the United States is none."""
    token = layout.doc[place]
    ends = token.pos_ in ("VERB", "AUX") and layout.lemma(place) != "go" and layout.mention(place) is None
    return ends and not _is_kind(layout, place)


def _is_kind(layout: Layout, place: int) -> bool:
    """'Of dried fruit', 'of refined copper': a participle before the noun that it belongs to."""
    token = layout.doc[place]
    led = layout.doc[place - 1].lower_ in ("of", "and", ",")
    noun = place + 1 < layout.end and layout.doc[place + 1].pos_ == "NOUN"
    return token.pos_ == "VERB" and led and noun and token.lower_.endswith(("ed", "en"))


def _place_named(layout: Layout, trigger: Trigger, place: int, preposition: str, said: StatedSides) -> None:
    """The states at a token in the role that their preposition gives them; 'imports of Iranian gas' come from there."""
    mention = layout.mention(place)
    imported = trigger.measure == "imports" and mention is not None and mention.kind == "demonym"
    role = "from" if preposition == "of" and imported else preposition
    named = mention is not None and mention.named
    _place_sides(role, states_at(layout, place), said, named=named)


def _names_a_state(layout: Layout, place: int) -> bool:
    """Whether a state's own name stands here, or behind an article."""
    if place < layout.end and layout.doc[place].lower_ == "the":
        place += 1
    mention = layout.mention(place) if place < layout.end else None
    return mention is not None and mention.named and mention.kind == "state"


def _is_elsewhere(layout: Layout, place: int) -> bool:
    """Whether a word is a part of the world, and not of a state's name as in 'South Africa'."""
    return layout.doc[place].lower_ in figure_words().elsewhere and layout.mention(place) is None


def _right_behind(layout: Layout, trigger: Trigger, place: int) -> bool:
    """'Sold Afghanistan goods', 'sold the Americans goods'."""
    article = place == trigger.place + 2 and layout.doc[place - 1].lower_ == "the"
    return place == trigger.place + 1 or article


def _owns_the_goods(layout: Layout, trigger: Trigger, place: int) -> bool:
    """Whether the name behind a verb of buying is whose the goods are: 'imported Iranian gas', 'Peru's copper'."""
    mention = layout.mention(place)
    if trigger.measure != "imports" or mention is None or mention.end >= layout.end:
        return False
    return mention.kind == "demonym" or layout.doc[mention.end].lower_ in ("'s", "’s")


def _goes_on(layout: Layout, trigger: Trigger, comma: int, preposition: str) -> bool:
    """Whether a list goes on behind a comma: of states behind a preposition, or of goods."""
    return (bool(preposition) and _lists_on(layout, comma)) or _lists_goods(layout, trigger, comma)


def _lists_goods(layout: Layout, trigger: Trigger, comma: int) -> bool:
    """'Exports of dried fruit, saffron and carpets to India': what is sold may be several things."""
    if (
        layout.doc[comma].text != ","
        or comma + 1 >= layout.end
        or layout.doc[trigger.place + 1].lower_ != "of"
    ):
        return False
    between = range(trigger.place + 2, comma)
    goods = all(
        layout.doc[i].pos_ in ("NOUN", "ADJ", "PUNCT", "CCONJ") or _is_kind(layout, i) for i in between
    )
    return goods and layout.doc[comma + 1].pos_ in ("NOUN", "ADJ", "CCONJ")


def _lists_on(layout: Layout, comma: int) -> bool:
    """'Exports to Chad, Niger and Mali': a comma between names ends nothing."""
    before, behind = layout.mention(comma - 1), layout.mention(comma + 1) if comma + 1 < layout.end else None
    return bool(before and behind and before.named and behind.named and states_at(layout, comma + 1))


def running_has(running: Running, states: list[Actor]) -> bool:
    """Whether all the states are sides of the running figure."""
    return bool(states) and {state.id for state in states} <= running.sides.pair


def said_any(said: StatedSides) -> bool:
    """Whether a side has been said behind the trigger."""
    return bool(said.to or said.origin or said.with_ or said.between)


def _place_sides(preposition: str, states: list[Actor], said: StatedSides, *, named: bool) -> None:
    if preposition in _THROUGH:
        return
    if not named and preposition not in _BETWEEN:
        said.unnamed = True  # 'the neighbouring country' is the other one, whichever the pair makes it
        return
    target = said.owner
    if preposition in _TO:
        target = said.to
    elif preposition in _FROM:
        target = said.origin
    elif preposition in _WITH:
        target = said.with_
    elif preposition in _BETWEEN:
        target = said.between
    target += [state for state in states if state.id not in {one.id for one in target}]
