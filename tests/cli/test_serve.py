"""`legation serve`, from outside: a process of its own, asked over loopback."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from serving import served

from legation.cli import main


def test_it_says_where_it_listens_and_answers_there(tmp_path: Path) -> None:
    with served(tmp_path / "r.sqlite") as (url, _):
        answer = httpx.get(url)

    assert "Nothing is on record yet" in answer.text


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        found = CliRunner().invoke(
            main, ["serve", "--port", port, "--database", f"sqlite:///{tmp_path}/r.sqlite"]
        )

    assert found.exit_code == 1
    assert f"--port {port}: 127.0.0.1 does not listen there" in found.output


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.20", "::", "legation.example.org"])  # noqa: S104  # to refuse
def test_without_accounts_it_listens_to_nobody_else(tmp_path: Path, host: str) -> None:
    refused = CliRunner().invoke(
        main, ["serve", "--host", host, "--port", "0", "--database", f"sqlite:///{tmp_path}/r.sqlite"]
    )

    assert refused.exit_code == 1
    assert "nobody has an account" in refused.output


@pytest.mark.parametrize(("proxy", "cookie"), [("127.0.0.1", "__Host-legation"), ("none", "legation")])
def test_a_proxys_word_is_taken_where_the_settings_name_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str, cookie: str
) -> None:
    database = f"sqlite:///{tmp_path}/r.sqlite"
    typed = "nine papers one ceremony\n"
    words = ["accounts", "add", "ada", "--role", "admin", "--password-stdin", "--database", database]
    assert CliRunner().invoke(main, words, input=typed).exit_code == 0
    monkeypatch.setenv("LEGATION_PROXY", proxy)
    with served(tmp_path / "r.sqlite") as (url, _):
        answer = httpx.post(
            f"{url}log-in",
            data={"name": "ada", "password": typed.strip()},
            headers={"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "https"},
            timeout=60,
        )
        audit = httpx.get(f"{url}audit", auth=("ada", typed.strip()), timeout=60).text

    assert answer.status_code == 303
    assert answer.headers["set-cookie"].startswith(f"{cookie}=")
    assert ("; Secure" in answer.headers["set-cookie"]) == (proxy != "none")
    assert ("192.0.2.7" in audit) == (proxy != "none")
