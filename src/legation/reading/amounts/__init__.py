"""Amounts: plain text in, numbers with their units, hedges and nouns out."""

from legation.reading.amounts.amount import KINDS, Amount, Kind
from legation.reading.amounts.convert import Converted, converted
from legation.reading.amounts.reader import read_amounts

__all__ = ["KINDS", "Amount", "Converted", "Kind", "converted", "read_amounts"]
