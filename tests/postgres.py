"""A PostgreSQL server for tests: found, started for the tests alone, and its databases."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import sqlalchemy as sa

MISSING = "no PostgreSQL server here: install Debian's package `postgresql`, or set LEGATION_TEST_POSTGRES"


def programs() -> Path | None:
    """The folder of the server's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    named = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(named).parent if named else None


def as_postgres(*command: str) -> None:
    """PostgreSQL refuses to run as root; then it runs as the user that its package made."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, capture_output=True, cwd="/")


def fresh_database(server: str, name: str, template: str = "template0") -> str:
    """The address of a new database beside that of `server`."""
    url = sa.make_url(server).set(drivername="postgresql+psycopg", database="postgres")
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)
