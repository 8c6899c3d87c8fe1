"""What an address asks for, as the record's own types; what cannot be read is told to whoever asked."""

from __future__ import annotations

from datetime import date

from legation.errors import IntakeError, RequestError
from legation.intake.objects import day_of


def day_asked(name: str, said: str | None, otherwise: date) -> date:
    """The day that a form or an address gives; `otherwise` where it gives none."""
    if said is None or not said.strip():
        return otherwise
    try:
        return day_of(said.strip())
    except IntakeError as error:
        raise RequestError(f"{name}={said[:40]!r}: it is no day. Write one as 2023-04-17.") from error
