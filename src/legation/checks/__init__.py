"""What is said against what is known: each check a pure function from a record, or several, to Checks."""

from __future__ import annotations

from legation.checks.arithmetic.conflicts.across import check_across
from legation.checks.arithmetic.conflicts.derived import Derived
from legation.checks.record_checks import check_record, follows_from

__all__ = ["Derived", "check_across", "check_record", "follows_from"]
