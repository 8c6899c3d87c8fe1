"""Who receives the brief: a list in TOML, with the subscribers in it or in a CSV file beside it.

In:  the path of a list, and the key from which tokens are made where the list gives none.
Out: Mailing(sender, unsubscribe, subscribers); what is malformed is refused with its place, and nothing is sent.

A token stands for an address in the link by which its owner unsubscribes; who does not have the key cannot guess it.
"""

from __future__ import annotations

import csv
import hashlib
import hmac
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from legation.errors import BriefError

# One address as mail servers take it without an extension: no quotes, no blanks, no line ends.
_LOCAL: Final = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
_HOST: Final = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9-]+"
_ADDRESS: Final = re.compile(f"{_LOCAL}@{_HOST}")
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{16,128}")
_OWN: Final = "{token}"
_KEYS: Final = {"from", "reply_to", "list_id", "unsubscribe", "unsubscribe_mail", "subscribers", "subscriber"}
_COLUMNS: Final = {"address", "name", "token", "paused"}
_LONGEST: Final = 254


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One address; `token` names it in the link by which it is taken off the list."""

    address: str
    name: str
    token: str


@dataclass(frozen=True, slots=True)
class Mailing:
    """A list: who writes, how one unsubscribes, and who receives."""

    sender: str
    sender_name: str
    reply_to: str | None
    list_id: str
    unsubscribe: str
    unsubscribe_mail: str | None
    subscribers: tuple[Subscriber, ...]

    def unsubscribe_link(self, subscriber: Subscriber) -> str:
        """The address at which one request takes this subscriber off the list."""
        return self.unsubscribe.replace(_OWN, subscriber.token)


def read_mailing(path: Path, key: str | None) -> Mailing:
    """Read a list; every address is there once, and paused ones are left out."""
    said = _toml(path)
    unknown = sorted(set(said) - _KEYS)
    if unknown:
        raise BriefError(f"{path}: `{unknown[0]}` means nothing here. A list has {', '.join(sorted(_KEYS))}.")
    name, sender = parseaddr(_text(path, said, "from"))
    _require_address(f"{path}, `from`", sender)
    link = _text(path, said, "unsubscribe")
    if urlsplit(link).scheme != "https" or _OWN not in link or re.search(r"[\s<>,]", link):
        raise BriefError(
            f"{path}: `unsubscribe` is {link[:80]!r}; one click unsubscribes over https only. "
            'Write "https://example.org/unsubscribe?token={token}".'
        )
    mail = said.get("unsubscribe_mail")
    if mail is not None:
        _require_address(f"{path}, `unsubscribe_mail`", str(mail))
    reply_to = said.get("reply_to")
    if reply_to is not None:
        _require_address(f"{path}, `reply_to`", str(reply_to))
    rows = [(f"{path}, subscriber {number}", row) for number, row in enumerate(said.get("subscriber", ()), 1)]
    if "subscribers" in said:
        rows += _csv(path.parent / _text(path, said, "subscribers"))
    domain = sender.partition("@")[2]
    list_id = str(said.get("list_id", f"brief.{domain}"))
    if not re.fullmatch(r"[A-Za-z0-9.-]{1,200}", list_id):
        raise BriefError(
            f"{path}: `list_id` is {list_id[:80]!r}; write a name like that of a host, as brief.example.org."
        )
    return Mailing(sender, name, reply_to, list_id, link, mail, _subscribers(rows, key))


def token_of(address: str, key: str) -> str:
    """The token of an address under a key.

    >>> token_of("Ada@Example.org", "k" * 16) == token_of("ada@example.org", "k" * 16)
    True
    """
    return hmac.new(key.encode(), address.lower().encode(), hashlib.sha256).hexdigest()[:32]


def _subscribers(rows: Iterable[tuple[str, Mapping[str, Any]]], key: str | None) -> tuple[Subscriber, ...]:
    found: dict[str, Subscriber] = {}
    places: dict[str, str] = {}
    for place, row in rows:
        unknown = sorted(str(name) for name in row if name not in _COLUMNS)
        if unknown:
            raise BriefError(
                f"{place}: `{unknown[0]}` means nothing here. A subscriber has address, name, token, paused."
            )
        address = str(row.get("address") or "").strip()
        _require_address(place, address)
        if address.lower() in places:
            raise BriefError(
                f"{place}: {address} stands there already, as {places[address.lower()]}. Strike one."
            )
        places[address.lower()] = place
        if _is_paused(place, row.get("paused")):
            continue
        name = str(row.get("name") or "").strip()
        if not name.isprintable():
            raise BriefError(
                f"{place}: the name {name[:40]!a} holds signs that no header may hold. Write it anew."
            )
        found[address.lower()] = Subscriber(address, name, _token(place, row, address, key))
    return tuple(found.values())


def _token(place: str, row: Mapping[str, Any], address: str, key: str | None) -> str:
    said = str(row.get("token") or "").strip()
    if said:
        if not _TOKEN.fullmatch(said):
            raise BriefError(
                f"{place}: `token` is {said[:20]!r}; write 16 letters and digits at least, or leave it out."
            )
        return said
    if not key or len(key) < 16:
        raise BriefError(
            f"{place}: there is no token by which {address} can unsubscribe, and no key to make one from. "
            "Set LEGATION_BRIEF_KEY to a secret of 16 signs at least, and keep it."
        )
    return token_of(address, key)


def _is_paused(place: str, said: object) -> bool:
    if isinstance(said, bool) or said is None:
        return bool(said)
    word = str(said).strip().lower()
    if word in ("", "no", "false", "0"):
        return False
    if word in ("yes", "true", "1"):
        return True
    raise BriefError(f"{place}: `paused` is {word[:20]!r}; write true, or leave it out.")


def _require_address(place: str, address: str) -> None:
    if len(address) > _LONGEST or not _ADDRESS.fullmatch(address):
        raise BriefError(f"{place}: {address[:60]!r} is no address of mail. Write it as ada@example.org.")


def _text(path: Path, said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise BriefError(
            f"{path}: `{name}` is {value!r} and should be a line of text. See docs/brief.md for a list."
        )
    return value.strip()


def _toml(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise BriefError(f"{path}: it cannot be read ({error.strerror}). Give the path of a list.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefError(f"{path}: it is not TOML ({error}). Mend that line.") from error


def _csv(path: Path) -> list[tuple[str, Mapping[str, Any]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [(f"{path}, line {number}", row) for number, row in enumerate(csv.DictReader(file), 2)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BriefError(
            f"{path}: it cannot be read ({error}). Give CSV in UTF-8 with a column `address`."
        ) from error
