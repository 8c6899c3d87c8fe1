"""The particulars of a statement as the places of a phrase ask for them: whom, which envoy, how much of what."""

from __future__ import annotations

from typing import Final

from legation.brief.acts import post_of, verb_of
from legation.brief.amounts import SIGNS, amount_in_words
from legation.brief.counts import listed, with_a
from legation.brief.names import Name, name_of
from legation.brief.subjects import party_with_person
from legation.codebook.wording import RANKS
from legation.lists.currencies import currencies
from legation.lists.products import product_heads
from legation.record.interval import Interval
from legation.record.statement import Statement

_PRONOUNS: Final = ("it", "them")


def particulars(statement: Statement, *, bare: bool = False, asker: str | None = None) -> dict[str, str]:
    """What fills the places of a phrase; `bare` leaves out amounts and the envoy's rank.
    Towards `asker`, who asks for it, it is done to 'it' or 'them'.
    """
    counterpart = statement.counterpart
    name = name_of(counterpart) if counterpart else Name("an unnamed party")
    amounts = () if bare else statement.amounts
    if asker is not None and counterpart is not None and counterpart.id == asker:
        name = Name("them" if name.plural else "it", name.plural)
    post, rank = post_of(statement), None if bare else statement.rank
    noun = RANKS[rank] if rank else "envoys"
    return {
        "them": _them(statement, name),
        "its": name_of(statement.actor).its,
        "envoy": _envoy(statement, name, noun),
        "an_envoy": noun if noun.endswith("s") and rank != "charge" else with_a(noun),
        "rank": noun,
        "post": post,
        "a_post": with_a(post) if post else "",
        "word": verb_of(statement),
        "goods": _goods(statement, amounts),
        "topic": f" on {product_of(statement)}" if product_of(statement) else "",
        "worth": _worth(amounts),
    }


def product_of(statement: Statement) -> str | None:
    """What an agreement, a supply or a gift is of, where the report names goods.

    Other words that stand as an object ('the line', 'tonnes') are left to the quotation.
    """
    words = " ".join((statement.object or "").split()).casefold().removeprefix("the ")
    head = words.rpartition(" ")[2]
    return words if head in product_heads() or head.removesuffix("s") in product_heads() else None


def _them(statement: Statement, name: Name) -> str:
    counterpart = statement.counterpart
    if counterpart is None:
        return name.text
    if name.text in _PRONOUNS:
        return name.text
    if statement.act in ("meet", "negotiate"):
        party = party_with_person(counterpart)
        # one meets people, and negotiates with a state
        bare = statement.act == "meet" and counterpart.person is None and counterpart.id and not party.plural
        return f"representatives of {party.text}" if bare else party.text
    if statement.act == "visit" and statement.place and ":" not in (counterpart.id or ""):
        place = " ".join(statement.place.split())
        if counterpart.state == counterpart.id and place.casefold() not in name.text.casefold():
            return f"{place}, {name.text},"
    return name.text


def _envoy(statement: Statement, name: Name, noun: str) -> str:
    if statement.act == "expel" and not statement.rank:
        return f"{_whose(name)} people"
    person = statement.counterpart.person if statement.counterpart else None
    who = f"{_whose(name)} {noun}"
    return f"{who}, {person}," if person and statement.rank and not noun.endswith("diplomats") else who


def _whose(name: Name) -> str:
    return name.its if name.text in _PRONOUNS else name.possessive


def _goods(statement: Statement, amounts: tuple[Interval, ...]) -> str:
    product = product_of(statement)
    if statement.act == "invest":
        money = [amount_in_words(one) for one in amounts if _is_money(one)]
        return f"{money[0]} in a project" if money else "in a project"
    plain = product or ("aid" if statement.act == "aid" else "goods")
    told = [amount_in_words(one) + (" in" if _is_money(one) else " of") for one in amounts[:1]]
    if not told:
        return plain
    if _is_money(amounts[0]) and statement.act == "supply":
        return f"{plain} worth {amount_in_words(amounts[0])}"
    return f"{told[0]} {plain}"


def _worth(amounts: tuple[Interval, ...]) -> str:
    if not amounts:
        return ""
    money = [amount_in_words(one) for one in amounts if _is_money(one)]
    other = [amount_in_words(one) for one in amounts if not _is_money(one) and one.unit != "1"]
    told = (f" worth {listed(money)}" if money else "") + (f", {listed(other)}" if other else "")
    return told + ("," if other else "")


def _is_money(interval: Interval) -> bool:
    return interval.unit in SIGNS or interval.unit in currencies().codes
