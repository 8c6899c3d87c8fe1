"""What was sent to whom: lines that are only added, each on the disk before the next step is taken.

In:  a path, and the brief that is being sent.
Out: the state of each address: nothing, begun, sent, refused, put off.

Never twice: `begun` is on the disk before a server is given the letter, `sent` after the server took it. Who is begun
and nothing else may have received it, when the power went or the line broke between the two; nobody can know. They
are not sent to again unless somebody says so: at most once, and not at least once.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Final, Literal, get_args

from legation.errors import BriefError

State = Literal["begun", "sent", "refused", "put off"]
STATES: Final[tuple[State, ...]] = get_args(State)


@dataclass(slots=True)
class Journal:
    """The journal of one brief, open for adding; nobody else may add to it meanwhile."""

    path: Path
    brief: str
    _file: IO[bytes]
    _states: dict[str, State] = field(default_factory=dict)

    def state_of(self, address: str) -> State | None:
        """The last that is known of an address."""
        return self._states.get(address.lower())

    def note(self, address: str, state: State, at: datetime, told: str = "") -> None:
        """Add a line, and wait until it is on the disk."""
        line = {
            "brief": self.brief,
            "address": address.lower(),
            "state": state,
            "at": at.isoformat(),
            "told": told,
        }
        self._file.write(json.dumps(line).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._states[address.lower()] = state


@contextmanager
def open_journal(path: Path, brief: str) -> Iterator[Journal]:
    """Open the journal, or begin one; a last line that was cut off in its writing is taken back."""
    try:
        file = path.open("a+b")
    except OSError as error:
        raise BriefError(
            f"{path}: the journal cannot be kept there ({error.strerror}). Give --journal."
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BriefError(f"{path}: another run is sending. Wait until it has ended.") from error
        _sync_folder(path)
        file.seek(0)
        written = file.read()
        whole = written[: written.rfind(b"\n") + 1]
        if whole != written:
            # What a line announces is done after it is whole, so that a half one announces nothing that was done.
            file.truncate(len(whole))
        yield Journal(path, brief, file, dict(_states(path, whole, brief)))


def _states(path: Path, written: bytes, brief: str) -> Iterator[tuple[str, State]]:
    for number, line in enumerate(written.splitlines(), 1):
        try:
            said = json.loads(line)
            state, address, of = said["state"], said["address"], said["brief"]
        except (ValueError, KeyError, TypeError) as error:
            raise BriefError(
                f"{path}, line {number}: it is no line of a journal, and without it nobody knows who has the brief. "
                "Restore the file."
            ) from error
        if state not in STATES or not isinstance(address, str):
            raise BriefError(
                f"{path}, line {number}: the state {state!r} is none of {', '.join(STATES)}. Restore the file."
            )
        if of == brief:
            yield address, state


def _sync_folder(path: Path) -> None:
    """See to it that the file itself outlives the power."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
