"""How language says an act: triggers, what must stand beside them, and who plays which part."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.record.statement import Act, Rank, Status

# A path names words from the trigger outwards: a role ('subject', 'object', 'iobject', 'self'), or a
# preposition ('to', 'with'), then steps on the noun found there: 'owner' (whose it is), 'host' (the
# state where it stands), or a preposition. 'speaker' is who says it, 'other' the document's other party.
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to say an act.

    `trigger` lemmas ('set up' with its particle) of part of speech `pos`; `needs` holds, for a path,
    the noun classes of which one must stand there; `forbids` those that must not. `implied_rank` is the
    rank that the words imply where none is named: credentials are an ambassador's.
    `only` lists the statuses in which the phrasing says the act at all ('sold' is trade, 'agreed to sell' a
    deal); `cued` asks that something govern it ('recognition' alone is a topic); `bare` that no infinitive
    follow ('called on him', not 'called on him to go'); `by_no` that it be denied, by which the act is
    done ('will not tolerate it'); `leave` that one may do it, by which it is done ('may stay without a visa');
    `mutual` acts go both ways.
    """

    pos: str
    trigger: tuple[str, ...]
    actor: tuple[Path, ...]
    counterpart: tuple[Path, ...]
    needs: tuple[tuple[Path, frozenset[str]], ...] = ()
    forbids: tuple[tuple[Path, frozenset[str]], ...] = ()
    status: Status | None = None
    ending: bool = False
    rank: tuple[Path, ...] = ()
    implied_rank: Rank | None = None
    object: tuple[Path, ...] = ()
    mutual: bool = False
    only: tuple[Status, ...] = ()
    cued: bool = False
    bare: bool = False
    by_no: bool = False
    leave: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Expected:
    """What an example must be read as, or (`absent`) must not."""

    actor: str | None
    counterpart: str | None
    status: Status
    ending: bool = False
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the statements of this act that it makes; with none, a wrong one to be refused."""

    text: str
    expected: tuple[Expected, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class ActEntry:
    """An act: its meaning, its codes in CAMEO and PLOVER, its rung, how it is said, and examples."""

    act: Act
    meaning: str
    cameo: tuple[str, ...]
    plover: tuple[str, ...]
    rung: int | None
    phrasings: tuple[Phrasing, ...]
    examples: tuple[Example, ...] = field(default=())
