"""What a watch follows: a TOML file of governments, states, languages and sources.

In:  a file of your own, or the name of a watch that ships.
Out: one Watch; what is malformed is refused with file, place and reason.

docs/watching.md says what each field means.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, Literal, NoReturn
from urllib.parse import urlsplit

from legation.errors import WatchError
from legation.lists.governments import governments
from legation.lists.states import states

SourceKind = Literal["feed", "sitemap", "page", "folder", "mailbox"]
KINDS: Final[tuple[SourceKind, ...]] = ("feed", "sitemap", "page", "folder", "mailbox")
ON_THE_WEB: Final = frozenset({"feed", "sitemap", "page"})
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class Source:
    """A place where reports appear: an address, or a path for folders and mailboxes.

    `links` makes a page a list of reports, those whose address it matches; without it, the page is the report.
    `whole` takes the words that a feed itself carries, where it carries all of them.
    """

    kind: SourceKind
    name: str
    place: str
    links: str | None = None
    whole: bool = False
    silent_after_days: int = 14


@dataclass(frozen=True, slots=True)
class Watch:
    """A watch; `names` are other names by which news speaks of its parties. `pace_s` is the shortest time between
    two requests to one host, `most` the reports that are taken of a source in one round; the rest is left for the next.
    """

    name: str
    title: str
    governments: tuple[str, ...]
    states: tuple[str, ...]
    names: tuple[str, ...]
    languages: tuple[str, ...]
    sources: tuple[Source, ...]
    pace_s: float = 2.0
    most: int = 100

    @property
    def parties(self) -> tuple[str, ...]:
        """Every government and state that it follows; none stands for all."""
        return (*self.governments, *self.states)


def hosts_of(watch: Watch) -> frozenset[str]:
    """The hosts that a watch names itself, with their ports."""
    parts = [urlsplit(source.place) for source in watch.sources if source.kind in ON_THE_WEB]
    ports = {"http": 80, "https": 443}
    return frozenset(f"{(part.hostname or '').lower()}:{part.port or ports[part.scheme]}" for part in parts)


def shipped_watches() -> tuple[str, ...]:
    """The names of the watches that ship."""
    folder = files("legation.watch") / "shipped"
    return tuple(
        sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))
    )


def find_watch(name: str) -> Watch:
    """The watch of that name that ships, or the one that a file of that path holds."""
    if name in shipped_watches():
        return read_watch(text_of_shipped(name), name)
    path = Path(name)
    try:
        return read_watch(path.read_text(encoding="utf-8"), path.stem, path.parent)
    except FileNotFoundError as error:
        raise WatchError(
            f"{name}: no such file, and no watch of that name ships. There are {', '.join(shipped_watches())}."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise WatchError(f"{name}: it cannot be read ({error}). Write it as TOML in UTF-8.") from error


def text_of_shipped(name: str) -> str:
    """The file of a watch that ships, as it is written."""
    return (files("legation.watch") / "shipped" / f"{name}.toml").read_text(encoding="utf-8")


def read_watch(text: str, name: str, folder: Path | None = None) -> Watch:
    """A watch from the text of its file; paths in it are seen from the file's folder."""
    try:
        fields = _Fields(name, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise WatchError(f"{name}: the file is no TOML: {error}. Mend that place.") from error
    if not re.fullmatch(r"[\w.-]{1,60}", name):
        raise WatchError(
            f"{name[:80]!r}: a watch is called by its file. Name the file with letters and digits."
        )
    sources = [_source(table, folder or Path()) for kind in KINDS for table in fields.tables(kind)]
    watch = Watch(
        name=name,
        title=fields.text("title"),
        governments=fields.texts("governments"),
        states=fields.texts("states"),
        names=fields.texts("names"),
        languages=fields.texts("languages") or ("en",),
        sources=tuple(sources),
        pace_s=fields.number("pace_s", 2, least=0),
        most=int(fields.number("most", 100, least=1)),
    )
    for party, known in ((watch.governments, governments()), (watch.states, states())):
        for id_ in party:
            if id_ not in known:
                fields.refuse(
                    f"{id_!r} is no {'government' if party is watch.governments else 'state'} of the lists"
                )
    if not sources:
        fields.refuse(
            f"it has no source. Add one, as [[feed]] with name and url; kinds are {', '.join(KINDS)}"
        )
    for what, said in (("name", [one.name for one in sources]), ("address", [one.place for one in sources])):
        twice = sorted({one for one in said if said.count(one) > 1})
        if twice:
            fields.refuse(f"two sources have the {what} {twice[0]!r}. Strike one")
    fields.close()
    return watch


def _source(fields: _Fields, folder: Path) -> Source:
    kind = fields.kind
    name = fields.text("name")
    if len(name) > _LONGEST_NAME:
        fields.refuse(f"the name {name[:20]!r}… is longer than {_LONGEST_NAME} letters")
    if kind in ON_THE_WEB:
        place = fields.text("url")
        parts = urlsplit(place)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            fields.refuse(f"`url` is {place[:80]!r}. Write an address with http:// or https://")
    else:
        place = str(folder / fields.text("path"))
    links = fields.text("links", owed=False) if kind == "page" else None
    if links:
        try:
            re.compile(links)
        except re.error as error:
            fields.refuse(f"`links` is {links!r}, which is no regular expression: {error}")
    found = Source(
        kind=kind,
        name=name,
        place=place,
        links=links or None,
        whole=fields.truth("whole") if kind == "feed" else False,
        silent_after_days=int(fields.number("silent_after_days", 14, least=1)),
    )
    fields.close()
    return found


class _Fields:
    """A table of the file, from which each field is taken once; one that nobody takes is a slip of the pen."""

    def __init__(self, place: str, fields: dict[str, Any], kind: SourceKind = "feed") -> None:
        self.place = place
        self.kind = kind
        self._fields = dict(fields)

    def refuse(self, reason: str) -> NoReturn:
        """Raise WatchError for this table."""
        raise WatchError(f"watch {self.place}: {reason}.")

    def text(self, name: str, *, owed: bool = True) -> str:
        """A text; empty where the table has none and none is owed."""
        found = self._fields.pop(name, "")
        if not isinstance(found, str) or (owed and not found.strip()):
            self.refuse(f'`{name}` has to be a text, as {name} = "…"')
        return found.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty where the table has none."""
        found = self._fields.pop(name, [])
        if not isinstance(found, list) or not all(isinstance(one, str) and one.strip() for one in found):
            self.refuse(f'`{name}` has to be a list of texts, as {name} = ["…"]')
        return tuple(found)

    def number(self, name: str, otherwise: float, *, least: float) -> float:
        """A number of `least` or more."""
        found = self._fields.pop(name, otherwise)
        if isinstance(found, bool) or not isinstance(found, int | float) or not least <= found < 1e9:
            self.refuse(f"`{name}` has to be a number of {least:g} or more, as {name} = {otherwise:g}")
        return found

    def truth(self, name: str) -> bool:
        """True or false; false where the table says neither."""
        found = self._fields.pop(name, False)
        if not isinstance(found, bool):
            self.refuse(f"`{name}` has to be true or false")
        return found

    def tables(self, kind: SourceKind) -> list[_Fields]:
        """The sources of one kind, in the order of the file."""
        found = self._fields.pop(kind, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            self.refuse(f"write a source as [[{kind}]], with two brackets")
        return [
            _Fields(f"{self.place}, {kind} {number}", one, kind) for number, one in enumerate(found, start=1)
        ]

    def close(self) -> None:
        """Refuse the table if a field is left that nobody took."""
        if self._fields:
            self.refuse(
                f"{', '.join(sorted(self._fields))}: no such field is known here. Look at its spelling"
            )
