"""Both databases: every test of the register runs on SQLite, and on a PostgreSQL server where one can be started."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import postgres
import pytest

from legation.register.store import Register, open_register


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a server that lives as long as the tests."""
    named = os.environ.get("LEGATION_TEST_POSTGRES")
    if named:
        yield named
        return
    folder_of_programs = postgres.programs()
    if folder_of_programs is None:
        pytest.skip(postgres.MISSING)
    folder = Path(tempfile.mkdtemp(prefix="legation-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data, socket = folder / "data", folder
    try:
        postgres.as_postgres(
            str(folder_of_programs / "initdb"),
            "-D",
            str(data),
            "-A",
            "trust",
            "-U",
            "legation",
            "-E",
            "UTF8",
            "-N",
        )
        options = f"-c listen_addresses='' -c fsync=off -k {socket}"
        postgres.as_postgres(
            str(folder_of_programs / "pg_ctl"),
            "-D",
            str(data),
            "-o",
            options,
            "-l",
            str(folder / "log"),
            "-w",
            "start",
        )
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"{postgres.MISSING} (the one here does not start: {error})")
    try:
        yield f"postgresql://legation@/postgres?host={socket}"
    finally:
        postgres.as_postgres(str(folder_of_programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def sqlite_laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register as a file, laid out once and copied for each test."""
    path = tmp_path_factory.mktemp("laid") / "register.sqlite"
    open_register(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def postgresql_laid(postgresql_server: str) -> str:
    """An empty register on the server, laid out once and copied for each test."""
    address = postgres.fresh_database(postgresql_server, "laid")
    open_register(address).close()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty register of each kind."""
    if request.param == "sqlite":
        laid: Path = request.getfixturevalue("sqlite_laid")
        return f"sqlite:///{shutil.copy(laid, tmp_path / 'register.sqlite')}"
    address: str = request.getfixturevalue("postgresql_laid")
    return postgres.fresh_database(address, "t" + os.urandom(6).hex(), template="laid")


@pytest.fixture
def register(database: str) -> Iterator[Register]:
    """An empty register."""
    opened = open_register(database)
    yield opened
    opened.close()


@pytest.fixture
def opening() -> Iterator[Callable[[str], Register]]:
    """Opens registers and closes them after the test."""
    opened: list[Register] = []

    def _open(address: str) -> Register:
        opened.append(open_register(address))
        return opened[-1]

    yield _open
    for one in opened:
        one.close()
