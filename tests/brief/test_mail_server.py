"""Sending through a real server that asks for encryption and a name: both ways, and what goes wrong in plain words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from certificates import HOST, Authority
from postbox import Guard, Postbox, guarded, serving

from legation.brief.journal import open_journal
from legation.brief.letter import Letters
from legation.brief.mail_server import Server
from legation.brief.page import Brief, Sentence
from legation.brief.sending import Outcome, Round, send
from legation.brief.subscribers import Mailing, Subscriber
from legation.brief.week import Week
from legation.errors import BriefError

pytestmark = [
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificates"),
    # the server of the tests warns of what it takes for no encryption, which is TLS from the start
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),
]

AT = datetime(2023, 4, 28, 8, tzinfo=UTC)
EVERYBODY = ["ada@example.org", "bob@example.org"]
MAILING = Mailing(
    "brief@example.org", "Legation", None, "brief.example.org", "https://example.org/{token}", None,
    tuple(Subscriber(address, "", "0123456789abcdef") for address in EVERYBODY),
)  # fmt: skip
SMALL = Brief(
    Week.read("2023-W16"), ("AFG:IEA",), "A week", (Sentence("Quiet.", (), unreviewed=False),), (), (), (), ()
)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority.begun(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sends trusts the authority, and no other."""
    monkeypatch.setenv("SSL_CERT_FILE", authority.certificate)


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@contextmanager
def desk(folder: Path) -> Iterator[Round]:
    with open_journal(folder / "sent.jsonl", SMALL.name) as journal:
        yield Round(Letters(SMALL, MAILING), journal, lambda: AT)


def sent(folder: Path, address: str, user: str = "post", password: str | None = "open sesame") -> Outcome:  # noqa: S107
    named = address.replace("://", f"://{user}@") if user else address
    with desk(folder) as round_:
        return send(Server.read(named, password), round_)


def refused(folder: Path, address: str, user: str = "post", password: str | None = "open sesame") -> str:  # noqa: S107
    with pytest.raises(BriefError) as error:
        sent(folder, address, user, password)
    return str(error.value)


@pytest.fixture
def guard(authority: Authority) -> Guard:
    return Guard(authority.server(), user="post", password="open sesame")  # noqa: S106  # a test's own


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("from_the_start", [False, True], ids=["STARTTLS", "TLS from the start"])
def test_everybody_gets_one_over_tls_after_logging_in(
    tmp_path: Path, postbox: Postbox, guard: Guard, from_the_start: bool
) -> None:
    with guarded(postbox, replace(guard, from_the_start=from_the_start), HOST) as address:
        outcome = sent(tmp_path, address)

    assert outcome.sent == postbox.addresses == EVERYBODY
    assert outcome.is_whole


@pytest.mark.usefixtures("trusted")
def test_a_name_may_hold_an_at_sign(tmp_path: Path, postbox: Postbox, guard: Guard) -> None:
    with guarded(postbox, replace(guard, user="post@example.org"), HOST) as address:
        assert sent(tmp_path, address, "post%40example.org").sent == EVERYBODY


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("from_the_start", [False, True], ids=["STARTTLS", "TLS from the start"])
def test_a_wrong_password_is_told_and_not_printed(
    tmp_path: Path, postbox: Postbox, guard: Guard, from_the_start: bool
) -> None:
    with guarded(postbox, replace(guard, from_the_start=from_the_start), HOST) as address:
        told = refused(tmp_path, address, password="guessed")  # noqa: S106  # a test's own

    assert "it does not know post by that password (535" in told
    assert "LEGATION_SMTP_PASSWORD" in told
    assert "guessed" not in told
    assert postbox.addresses == []


@pytest.mark.usefixtures("trusted")
def test_a_password_that_is_not_set_is_asked_for(tmp_path: Path, postbox: Postbox, guard: Guard) -> None:
    with guarded(postbox, guard, HOST) as address:
        assert "post has no password here. Set LEGATION_SMTP_PASSWORD" in refused(
            tmp_path, address, password=None
        )


@pytest.mark.usefixtures("trusted")
def test_a_server_that_lets_nobody_in_for_now_puts_everybody_off(
    tmp_path: Path, postbox: Postbox, guard: Guard
) -> None:
    with guarded(postbox, replace(guard, busy=True), HOST) as address:
        outcome = sent(tmp_path, address)

    assert list(outcome.put_off) == EVERYBODY
    assert "454" in outcome.put_off[EVERYBODY[0]]


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("from_the_start", [False, True], ids=["STARTTLS", "TLS from the start"])
@pytest.mark.parametrize(
    "shown",
    [(HOST, -1, "certificate has expired"), ("127.0.0.3", 2, "IP address mismatch")],
    ids=["one that has run out", "one of another address"],
)
def test_a_certificate_that_does_not_hold_is_told_and_nothing_is_sent(
    tmp_path: Path, postbox: Postbox, authority: Authority, from_the_start: bool, shown: tuple[str, int, str]
) -> None:
    name, days, why = shown
    guard = Guard(authority.server(name, days), from_the_start, "post", "open sesame")
    with guarded(postbox, guard, HOST) as address:
        told = refused(tmp_path, address)

    assert f"server {HOST}: its certificate does not hold: {why}" in told
    assert postbox.addresses == []
    assert (tmp_path / "sent.jsonl").read_text() == ""


def test_an_authority_that_nobody_knows_is_told(tmp_path: Path, postbox: Postbox, guard: Guard) -> None:
    with guarded(postbox, guard, HOST) as address:
        told = refused(tmp_path, address)

    assert "its certificate does not hold: " in told
    assert "name that authority's file in SSL_CERT_FILE" in told


def test_a_server_without_encryption_gets_nothing(tmp_path: Path, postbox: Postbox) -> None:
    with guarded(postbox, Guard(), HOST) as address:
        assert "it offers no encryption" in refused(tmp_path, address, user="")

    assert postbox.addresses == []


def test_one_that_is_plain_where_it_should_be_encrypted_is_told(tmp_path: Path, postbox: Postbox) -> None:
    with serving(postbox) as address:
        told = refused(tmp_path, address.replace("smtp://", "smtps://"))

    assert "does not speak smtps" in told
    assert "smtp:// where by STARTTLS" in told


@pytest.mark.usefixtures("trusted")
def test_a_server_where_nobody_can_log_in_is_told(tmp_path: Path, postbox: Postbox, guard: Guard) -> None:
    with guarded(postbox, replace(guard, user=None), HOST) as address:
        told = refused(tmp_path, address)

    assert "Leave post@ out of its address" in told


NO_SERVER = (
    ("mail.example.org", "write smtps://user@host"),
    ("http://example.org", "write smtps://user@host"),
    ("smtp://ada:secret@example.org", "LEGATION_SMTP_PASSWORD"),
    ("smtp://example.org:many", "Write smtps://user@host"),
)


@pytest.mark.parametrize(("address", "told"), NO_SERVER, ids=[address for address, _ in NO_SERVER])
def test_an_address_that_names_no_server(address: str, told: str) -> None:
    with pytest.raises(BriefError) as refused:
        Server.read(address)

    assert told in str(refused.value)
    assert "secret" not in str(refused.value)


def test_a_password_is_not_printed() -> None:
    assert "hidden" not in repr(Server.read("smtps://ada@example.org", "hidden"))
