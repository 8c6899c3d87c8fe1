"""Who: a state, a particular government, an organisation; with person and office where named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """`id` as the codebook writes it ('KAZ', 'AFG:IEA', 'UN'), None where the text denies it of all
    ('no country') or does not let it be known; `name` as the text writes it.

    >>> Actor("AFG:IEA", "the Taliban").state
    'AFG'
    """

    id: str | None
    name: str
    person: str | None = None
    office: str | None = None

    @property
    def state(self) -> str | None:
        """The state's part of the id: 'AFG' of 'AFG:IEA'."""
        return self.id.partition(":")[0] if self.id else None
