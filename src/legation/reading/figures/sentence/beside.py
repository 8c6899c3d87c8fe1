"""The trigger that a number belongs to: before it, or right behind it."""

from __future__ import annotations

from legation.reading.figures.running import Running
from legation.reading.figures.sentence.guards import is_product, leads_to
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.restated import predicate_after, restates
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import Trigger, owned_product, triggers_in
from legation.reading.figures.sentence.words import figure_words


def trigger_before(layout: Layout, index: int, running: Running) -> Trigger | None:
    """Return the nearest trigger before number `index` from which nothing parts it."""
    found = triggers_in(layout, layout.before(index), trading=running.trading)
    for trigger in reversed(found):
        if index and _belongs_to_the_last(layout, index, trigger, running):
            continue
        if trigger.measure == "turnover" and found[-1] is not trigger and _is_compared(layout, trigger):
            continue
        if leads_to(layout, trigger, layout.numbers[index].start):
            return _balance_before(layout, trigger, found) or trigger
    return None


def _balance_before(layout: Layout, trigger: Trigger, found: list[Trigger]) -> Trigger | None:
    """'Its trade balance with Georgia showed a deficit of': whose deficit it is stands beside the balance."""
    if trigger.measure != "balance":
        return None
    return next(
        (one for one in found if one.place < trigger.place and layout.lemma(one.place) == "balance"), None
    )


def _is_passive(layout: Layout, trigger: Trigger, clause: range) -> bool:
    """'Goods worth $3 million were shipped to Uganda, and goods worth $2 million': the verb of the number before."""
    if trigger.kind != "verb" or trigger.place not in clause:
        return False
    between = range(clause.start, trigger.place)
    return any(layout.lemma(i) == "be" for i in between) and all(
        layout.doc[i].pos_ in ("AUX", "ADV", "NOUN", "ADP") and layout.mention(i) is None for i in between
    )


def _belongs_to_the_last(layout: Layout, index: int, trigger: Trigger, running: Running) -> bool:
    """Whether the trigger names the number before, and another subject follows it: 'of what it sold, China $3m'."""
    clause = layout.clause_after(index - 1)
    if layout.numbers[index - 1].amount.kind == "ratio":
        return False  # 'rose by 10 percent; trade with Kabul came to $5m'
    if _is_passive(layout, trigger, clause):
        return True
    if trigger.place not in clause or trigger_behind(layout, index - 1, running) != trigger:
        return False
    if trigger_behind(layout, index, running) is not None:
        return True  # '$800 million in exports and $200 million in imports'
    return any(states_at(layout, place) for place in range(clause.stop, layout.numbers[index].start))


def _is_compared(layout: Layout, trigger: Trigger) -> bool:
    return trigger.place > layout.start and layout.doc[trigger.place - 1].lower_ in ("than", "of")


def _told_of_it(layout: Layout, clause: range) -> Trigger | None:
    """A clause about the number: 'the $57 billion that Iran earned abroad', 'the 3 tonnes which it had sold'."""
    if not clause or layout.doc[clause.start].lower_ not in ("that", "which"):
        return None
    words = figure_words()
    for place in clause:
        lemma = layout.lemma(place)
        traded = words.verbs.get(lemma) in ("exports", "imports") or lemma in words.earning
        if layout.doc[place].pos_ == "VERB" and traded:
            return Trigger(place, words.verbs.get(lemma, "exports"), "verb")
    return None


def _set_apart(layout: Layout, index: int, running: Running) -> Trigger | None:
    """'The rest, $21.9 million, was imports': the number stands between commas, and its noun behind 'was'."""
    end = layout.numbers[index].end
    if end + 2 >= layout.end or layout.doc[end].text != "," or layout.lemma(end + 1) != "be":
        return None
    found = triggers_in(layout, range(end + 2, min(end + 5, layout.end)), trading=running.trading)
    return next((one for one in found if one.kind != "verb"), None)


def trigger_behind(layout: Layout, index: int, running: Running) -> Trigger | None:
    """A trigger that belongs to the number before it: '$310 million were Kazakh goods', '$14 million out'."""
    clause = layout.clause_after(index)
    if restates(layout, index + 1) and (both := predicate_after(layout, index)):
        # '87.2 percent, or $51.2 million, were Tajik exports'
        clause = both if layout.lemma(both.start) == "be" else clause
    told = _told_of_it(layout, clause) if layout.numbers[index].amount.kind != "ratio" else None
    if told is not None:
        return told
    if not clause and (left := _set_apart(layout, index, running)) is not None:
        return left
    words, seen = figure_words(), 0
    share = layout.numbers[index].amount.kind == "share"
    for place in clause:
        lower = layout.doc[place].lower_
        adverb = words.adverbs.get(lower)
        if adverb and place == clause.start and place + 1 == clause.stop and running.sides.pair:
            return Trigger(place, adverb, "adverb")
        (trigger,) = triggers_in(layout, range(place, place + 1), trading=running.trading) or (None,)
        trigger = trigger or owned_product(layout, place)
        if trigger is not None:
            whole = share or any(layout.doc[i].lower_ == "what" for i in clause)
            owed = trigger.measure == "debt" and layout.lemma(place - 1) == "be"
            return trigger if trigger.kind != "verb" or whole or owed else None
        if layout.in_time(place):
            return None
        if place + 1 < clause.stop and words.nouns.get(layout.lemma(place + 1)) == "balance":
            continue  # 'a $55 million trade deficit'
        if (
            lower == "on"
            and place == clause.start
            and any(layout.lemma(i) == "spend" for i in layout.before(index))
        ):
            continue  # 'spent $3 million on imports'
        mentioned = layout.mention(place) is not None or is_product(layout, place)
        if lower not in words.linking and not mentioned and layout.doc[place].pos_ not in ("ADJ", "DET"):
            seen += 1
            if not share or seen > 3:
                return None
    return None
