"""The register's file or server: laid out from nothing, brought up once, and refused in plain words."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from arriving import claim, taking
from postgres import fresh_database

from legation.errors import RegisterError
from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.chain import verify
from legation.register.content import Arrived
from legation.register.keep import keep_records
from legation.register.stand import region
from legation.register.store import Register, open_register
from legation.register.tables import metadata

Opening = Callable[[str], Register]


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_steps_lay_out_what_the_tables_say(register: Register) -> None:
    """Nothing is left for Alembic to propose; the indexes of words and of days only a database has."""
    with register.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return (
        not (name or "").startswith(("statement_words", "ix_statements_words", "ix_statements_day"))
        or kind == "column"
    )


def test_a_register_from_nothing_on_a_server(postgresql_server: str, opening: Opening) -> None:
    register = opening(fresh_database(postgresql_server, "t" + os.urandom(6).hex()))
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())

    with register.reading() as connection:
        assert verify(connection).rows == 3


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of each kind in which nothing is laid out."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'register.sqlite'}"
    server: str = request.getfixturevalue("postgresql_server")
    return fresh_database(server, "t" + os.urandom(6).hex())


@pytest.mark.parametrize("step", ["0001", "0002", "0003", "0004"])
def test_an_older_register_is_brought_up_and_keeps_all_that_it_holds(
    bare: str, step: str, opening: Opening
) -> None:
    arriving = [claim("KAZ accredit AFG:IEA"), claim("UZB meet AFG:IEA", known="2023-04-20")]
    _lay_out(bare, step, arriving)
    register = opening(bare)

    with register.reading() as connection:
        assert verify(connection).faults == ()
        assert connection.execute(sa.text("SELECT count(*) FROM statements")).scalar_one() == 2
        assert connection.execute(sa.text("SELECT count(*) FROM copies")).scalar_one() == 0
        stands = region(connection, "AFG:IEA", date(2023, 5, 1), AsOf())
        found = list(held(connection, Filter(words="said", limit=5, latest_first=True)))
    assert {actor: found.low for actor, found in stands.items()} == {"KAZ": 4, "UZB": 1}
    assert len(found) == 2
    assert keep_records(register, arriving, taking()).known_already == 2


def _lay_out(address: str, step: str, arriving: Sequence[Arrived]) -> None:
    """A register as an older Legation left it, with these reports."""
    settings = Config()
    settings.set_main_option("script_location", str(files("legation.register") / "migrations"))
    engine = sa.create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, step)
    keep_records(Register(engine), arriving, taking())
    engine.dispose()


def test_opening_a_register_again_changes_nothing(tmp_path: Path, opening: Opening) -> None:
    address = f"sqlite:///{tmp_path / 'register.sqlite'}"
    keep_records(opening(address), [claim("KAZ accredit AFG:IEA")], taking())
    with opening(address).reading() as connection:
        assert verify(connection).rows == 3


REFUSED = (
    ("mysql://host/name", "kept in SQLite or PostgreSQL"),
    ("nonsense", "it is no address of a database"),
    ("sqlite:////nowhere/at/all.sqlite", "the file cannot be opened"),
)


@pytest.mark.parametrize(("address", "reason"), REFUSED)
def test_an_address_that_leads_nowhere_is_refused(address: str, reason: str) -> None:
    with pytest.raises(RegisterError, match=reason):
        open_register(address)


def test_a_refusal_does_not_tell_the_password() -> None:
    with pytest.raises(RegisterError) as refusal:
        open_register("mysql://ada:secret@host/name")

    assert "secret" not in str(refusal.value)


def test_a_newer_register_is_refused(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'register.sqlite'}"
    register = open_register(address)
    with register.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    register.close()

    with pytest.raises(RegisterError, match="a newer Legation made"):
        open_register(address)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Two megabytes and no more."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("a small disk can be mounted by root only")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("no small disk can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)  # noqa: S607  # the system's own


def test_a_full_disk_is_told_and_nothing_is_lost(small_disk: Path) -> None:
    register = open_register(f"sqlite:///{small_disk / 'register.sqlite'}")
    keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
    many = (
        claim("KAZ accredit AFG:IEA", when=f"{1900 + n % 100}-01-01", known=f"{2000 + n // 100}-01-01")
        for n in range(5000)
    )
    with pytest.raises(RegisterError, match="the disk is full; what was being written is not kept"):
        keep_records(register, many, taking(batch=50))

    with register.reading() as connection:
        found = verify(connection)
    register.close()
    assert found.faults == ()
    assert found.rows >= 3
