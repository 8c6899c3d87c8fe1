"""The register's file or server: opened, brought up to date, read and written in whole transactions.

In:  LEGATION_DATABASE, as sqlite:///legation.sqlite or postgresql://host/name.
Out: a Register with `reading()` and `writing()`; a transaction that does not end well leaves nothing behind.

SQLite keeps a write-ahead log, so that many may read while one writes; who wants to write waits for its turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, OperationalError

from legation.errors import RegisterError

__all__ = ["Connection", "Register", "open_register"]

NEWEST: Final = "0005"
# A writer holds the register for one batch, some tenths of a second.
_PATIENCE_S: Final = 60
# Any number, as long as every Legation asks for the same lock.
_LOCK: Final = 7_341_402
# In kilobytes: a writer's holds every page that one batch touches in a register of a million statements.
_CACHE_READING: Final = 64 * 1024
_CACHE_WRITING: Final = 128 * 1024
# What is written to the log is brought into the file once it is so long, 256 MB: a page that several batches touch is
# then brought there once. Between large imports no more than so many bytes of it stay on the disk.
_LOG_PAGES: Final = 65_536
_LOG_KEPT: Final = 16_000_000
_MIGRATIONS: Final = Path(__file__).parent / "migrations"


class Register:
    """The record of records, in one database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the register as it stood when the reading began."""
        with _told(self.engine), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write; all of it is kept at the end, or nothing."""
        with _told(self.engine), self.engine.connect() as opened:
            connection = opened.execution_options(legation_writes=True)
            with connection.begin():
                if not self.is_sqlite:
                    connection.execute(sa.text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
                yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def open_register(database: str) -> Register:
    """Open a register; a new one is laid out, an older one brought up to date."""
    register = Register(_engine(database))
    with register.reading() as connection:
        step = _step(connection)
    if step != NEWEST:
        _bring_up(register)
    return register


def _engine(database: str) -> Engine:
    try:
        url = sa.make_url(database)
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        if url.get_backend_name() not in ("sqlite", "postgresql"):
            raise RegisterError(
                f"LEGATION_DATABASE={_shown(database)}: the register is kept in SQLite or PostgreSQL."
            )
        if url.get_backend_name() == "sqlite":
            engine = sa.create_engine(url, connect_args={"timeout": _PATIENCE_S})
            _prepare_sqlite(engine)
            return engine
        return sa.create_engine(url, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError) as error:
        raise RegisterError(
            f"LEGATION_DATABASE={_shown(database)}: it is no address of a database. "
            "Write sqlite:///legation.sqlite or postgresql://host/name."
        ) from error
    except ModuleNotFoundError as error:
        raise RegisterError(
            f"LEGATION_DATABASE={_shown(database)}: PostgreSQL's driver is not installed. "
            "Install it with: pip install 'legation[postgres]'"
        ) from error


def _prepare_sqlite(engine: Engine) -> None:
    # Python's sqlite3 opens transactions of its own and leaves DDL out of them; here each is opened by hand.
    @sa.event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:  # noqa: ANN401  # the driver's own types
        connection.isolation_level = None
        for pragma in (
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "foreign_keys = ON",
            f"wal_autocheckpoint = {_LOG_PAGES}",
            f"journal_size_limit = {_LOG_KEPT}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("legation_writes", False)
        connection.exec_driver_sql(f"PRAGMA cache_size = {-(_CACHE_WRITING if writes else _CACHE_READING)}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _step(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def _bring_up(register: Register) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    settings = Config()
    settings.set_main_option("script_location", str(_MIGRATIONS))
    with register.writing() as connection:
        # Whoever came first has done it while this one waited for the lock.
        if _step(connection) == NEWEST:
            return
        settings.attributes["connection"] = connection
        try:
            command.upgrade(settings, "head")
        except CommandError as error:
            raise RegisterError(
                f"{register.engine.url!r}: a newer Legation made this register ({error}). Install that one."
            ) from error


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """Say what a database refused in the register's words."""
    place = engine.url.render_as_string(hide_password=True)
    try:
        yield
    except OperationalError as error:
        raise RegisterError(f"{place}: {_reason(error)}") from error
    except IntegrityError as error:
        raise RegisterError(
            f"{place}: the database refuses a row: {error.orig}. Nothing was kept of it."
        ) from error
    except DBAPIError as error:
        raise RegisterError(f"{place}: the database says: {error.orig}.") from error


def _reason(error: OperationalError) -> str:
    said = str(error.orig)
    if "disk is full" in said or "No space left" in said:
        return "the disk is full; what was being written is not kept, all before it is. Make room and retry."
    if "unable to open" in said:
        return "the file cannot be opened. Check that its folder is there and may be written."
    if "locked" in said:
        return f"another process has been writing for {_PATIENCE_S} seconds. Try again."
    return f"the database cannot be used: {said.strip()}."


def _shown(database: str) -> str:
    """The address without what may be a password."""
    return repr(database.rsplit("@", maxsplit=1)[-1][:80])
