"""The journal of sending: on the disk before the next step, one writer at a time, a cut line taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from legation.brief.journal import State, open_journal
from legation.errors import BriefError

AT = datetime(2023, 4, 28, 8, tzinfo=UTC)


def test_the_last_line_of_an_address_holds(tmp_path: Path) -> None:
    path = tmp_path / "sent.jsonl"
    steps: tuple[tuple[str, State], ...] = (("A@b.org", "begun"), ("a@b.org", "sent"), ("c@d.org", "begun"))
    with open_journal(path, "2023-W16") as journal:
        for address, state in steps:
            journal.note(address, state, AT)
    with open_journal(path, "2023-W16") as journal:
        assert [journal.state_of(address) for address in ("a@B.org", "c@d.org", "e@f.org")] == [
            "sent",
            "begun",
            None,
        ]
    with open_journal(path, "2023-W17") as journal:
        assert journal.state_of("a@b.org") is None


def test_every_place_at_which_a_line_may_be_cut(tmp_path: Path) -> None:
    """Whatever part of the last line is on the disk, the lines before it hold, and the next is not glued to it."""
    path = tmp_path / "sent.jsonl"
    with open_journal(path, "w") as journal:
        journal.note("a@b.org", "sent", AT)
        journal.note("c@d.org", "begun", AT)
    whole = path.read_bytes()
    first = whole.index(b"\n") + 1
    for cut in range(first, len(whole)):
        path.write_bytes(whole[:cut])
        with open_journal(path, "w") as journal:
            assert (journal.state_of("a@b.org"), journal.state_of("c@d.org")) == ("sent", None)
            journal.note("e@f.org", "sent", AT)
        with open_journal(path, "w") as journal:
            assert (journal.state_of("a@b.org"), journal.state_of("e@f.org")) == ("sent", "sent")


@pytest.mark.parametrize(
    "line",
    [b"nothing\n", b'{"brief": "w"}\n', b'{"brief": "w", "address": "a", "state": "flown"}\n', b"[]\n"],
)
def test_a_whole_line_that_means_nothing_stops_everything(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "sent.jsonl"
    path.write_bytes(line)
    with pytest.raises(BriefError, match=r"sent.jsonl, line 1: .*Restore the file."), open_journal(path, "w"):
        pass


def test_two_runs_do_not_send_side_by_side(tmp_path: Path) -> None:
    path = tmp_path / "sent.jsonl"
    with (
        open_journal(path, "w"),
        pytest.raises(BriefError, match="another run is sending"),
        open_journal(path, "w"),
    ):
        pass


def test_a_place_where_nothing_can_be_kept(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match="Give --journal"), open_journal(tmp_path / "no" / "sent.jsonl", "w"):
        pass
