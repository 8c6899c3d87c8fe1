"""Which numbers of a report its words bind together: parts and totals, shares and wholes, growths."""

from legation.reading.bonds.bond import Bond
from legation.reading.bonds.read import read_bonds

__all__ = ["Bond", "read_bonds"]
