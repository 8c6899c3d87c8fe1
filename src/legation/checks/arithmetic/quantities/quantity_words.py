"""Quantities in the plain words of an explanation."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.checks.arithmetic.quantities.quantity import Quantity
from legation.checks.wording import period_words, place_name


def quantity_words(quantity: Quantity) -> str:
    """What a quantity is: 'the exports of Kazakhstan to Afghanistan in 2022'."""
    product = f" of {quantity.product}" if quantity.product else ""
    reporter, partner = place_name(quantity.reporter), place_name(quantity.partner)
    when = "" if quantity.start is None else f" {when_words(quantity)}"
    shapes = {
        "turnover": f"the trade{product} between {reporter} and {partner}",
        "exports": f"the exports{product} of {reporter} to {partner}",
        "imports": f"the imports{product} of {reporter} from {partner}",
        "balance": f"the trade balance of {reporter} with {partner}",
    }
    other = f"the {quantity.measure}{product} of {reporter}"
    other += f" for {partner}" if quantity.partner else ""
    return shapes.get(quantity.measure, other) + when


def when_words(quantity: Quantity) -> str:
    """When a quantity was counted, with its preposition: 'in 2022', 'from 1 May to 19 December 2025'."""
    words = period_words(quantity.start, quantity.end)
    return f"from {words}" if re.match(r"\d{1,2} ", words) and " to " in words else f"in {words}"


def comparison_words(part: Quantity, whole: Quantity, kind: str) -> tuple[str, str]:
    """What a relation compares, before and after its number: 'the exports … in 2022', 'than in 2021'."""
    then = replace(whole, start=part.start, end=part.end)
    other = when_words(whole) if then == part and whole.start is not None else quantity_words(whole)
    if kind == "share":
        return f"the share of {quantity_words(part)}", f"of {other}"
    return quantity_words(part), other
