"""A team's server: an empty register with an admin, an analyst and a reader."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

import httpx
import pytest
from web.conftest import NOW, Served, serving

from legation.register.accounts import Change, Role, add_account
from legation.register.store import open_register
from legation.web.door.passwords import hash_of

PASSWORD = "nine papers one ceremony"  # noqa: S105  # of the test's own people
PEOPLE: dict[Role, str] = {"reader": "rea", "analyst": "ana", "admin": "ada"}


@pytest.fixture(scope="session")
def team_laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with accounts, laid out once."""
    path = tmp_path_factory.mktemp("team") / "register.sqlite"
    register = open_register(f"sqlite:///{path}")
    hashed = hash_of(PASSWORD, "a name")
    for role in get_args(Role):
        add_account(register, PEOPLE[role], role, hashed, Change("root", NOW))
    register.close()
    return path


@pytest.fixture
def team(team_laid: Path, tmp_path: Path) -> Iterator[Served]:
    """A server with accounts."""
    with serving(Path(shutil.copy(team_laid, tmp_path / "team.sqlite"))) as one:
        yield one


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Served]:
    """A server without accounts."""
    with serving(tmp_path / "alone.sqlite") as one:
        yield one


@contextmanager
def logged_in(served: Served, role: Role) -> Iterator[httpx.Client]:
    """A client that has logged in, as a browser would."""
    with httpx.Client(base_url=served.url, headers={"Sec-Fetch-Site": "same-origin"}, timeout=30) as client:
        answer = client.post("/log-in", data={"name": PEOPLE[role], "password": PASSWORD})
        assert answer.status_code == 303
        yield client
