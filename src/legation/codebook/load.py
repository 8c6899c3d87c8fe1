"""Acts from their files, refused with file, line and reason where one is malformed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from legation.codebook.noun_classes import noun_classes
from legation.codebook.phrasing import ActEntry, Example, Expected, Path, Phrasing
from legation.errors import CodebookError
from legation.record.statement import ACTS, RANKS, STATUSES, Act, Rank, Status

PARTS_OF_SPEECH = ("verb", "noun", "adjective")
PHRASING_KEYS = frozenset(
    {
        "says",
        *PARTS_OF_SPEECH,
        "actor",
        "counterpart",
        "needs",
        "forbids",
        "status",
        "ending",
        "rank",
        "implied_rank",
        "object",
        "mutual",
        "only",
        "cued",
        "bare",
        "by_no",
        "leave",
    }
)
ENTRY_KEYS = frozenset({"act", "meaning", "cameo", "plover", "rung", "phrasing", "example"})


@cache
def load_acts() -> dict[Act, ActEntry]:
    """Every act of the codebook, in the codebook's order."""
    folder = files("legation.codebook") / "acts"
    found = {
        file.name.removesuffix(".toml"): file for file in folder.iterdir() if file.name.endswith(".toml")
    }
    for name in sorted(found.keys() ^ set(ACTS)):
        raise CodebookError(
            f"codebook/acts: {name!r} is {'no act of the codebook' if name in found else 'an act without a file'}. "
            f"Give each of these one file: {', '.join(ACTS)}."
        )
    return {act: read_act(found[act]) for act in ACTS}


def read_act(file: Traversable) -> ActEntry:
    """One act's file."""
    source = file.read_text(encoding="utf-8")
    where = f"codebook/acts/{file.name}"
    try:
        entry = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"{where}: not TOML: {error}. Mend the line that it names.") from error
    _known_keys(entry, ENTRY_KEYS, where, 1)
    act = entry.get("act")
    if act != file.name.removesuffix(".toml") or act not in ACTS:
        raise CodebookError(f"{where}, line 1: it says act = {act!r}. Write the file's own name there.")
    for key in ("meaning", "cameo", "plover"):
        if key not in entry:
            raise CodebookError(
                f"{where}, line 1: {key!r} is missing. Every act has meaning, cameo and plover."
            )
    lines = _table_lines(source)
    phrasings = zip(entry.get("phrasing", ()), lines["phrasing"], strict=True)
    examples = zip(entry.get("example", ()), lines["example"], strict=True)
    return ActEntry(
        act=cast("Act", act),
        meaning=entry["meaning"],
        cameo=tuple(entry["cameo"]),
        plover=tuple(entry["plover"]),
        rung=entry.get("rung"),
        phrasings=tuple(_phrasing(table, f"{where}, line {line}", line) for table, line in phrasings),
        examples=tuple(_example(table, f"{where}, line {line}", line) for table, line in examples),
    )


def _table_lines(source: str) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {"phrasing": [], "example": []}
    for number, line in enumerate(source.splitlines(), 1):
        for name, found in lines.items():
            if line.strip() == f"[[{name}]]":
                found.append(number)
    return lines


def _known_keys(table: dict[str, Any], known: frozenset[str], where: str, line: int) -> None:
    for key in table:
        if key not in known:
            raise CodebookError(
                f"{where}: the key {key!r} is not known here. Known: {', '.join(sorted(known))}."
            )


def _phrasing(table: dict[str, Any], where: str, line: int) -> Phrasing:
    _known_keys(table, PHRASING_KEYS, where, line)
    given = [pos for pos in PARTS_OF_SPEECH if pos in table]
    if len(given) != 1 or not table[given[0]]:
        raise CodebookError(
            f"{where}: a phrasing has {given or 'no trigger'}. Give one of verb, noun, adjective."
        )
    for role in ("actor", "counterpart"):
        if not table.get(role):
            raise CodebookError(f"{where}: {role!r} is missing. Say by which paths it is found.")
    status = table.get("status")
    if status is not None and status not in STATUSES:
        raise CodebookError(f"{where}: status {status!r} is none of {', '.join(STATUSES)}.")
    return Phrasing(
        pos=given[0].upper() if given[0] != "adjective" else "ADJ",
        trigger=tuple(table[given[0]]),
        actor=_paths(table["actor"], where),
        counterpart=_paths(table["counterpart"], where),
        needs=_constraints(table.get("needs", {}), where),
        forbids=_constraints(table.get("forbids", {}), where),
        status=cast("Status | None", status),
        ending=bool(table.get("ending", False)),
        rank=_paths(table.get("rank", ()), where),
        implied_rank=_rank(table.get("implied_rank"), where),
        object=_paths(table.get("object", ()), where),
        mutual=bool(table.get("mutual", False)),
        only=_statuses(table.get("only", ()), where),
        cued=bool(table.get("cued", False)),
        bare=bool(table.get("bare", False)),
        by_no=bool(table.get("by_no", False)),
        leave=bool(table.get("leave", False)),
        line=line,
    )


def _statuses(values: list[Any], where: str) -> tuple[Status, ...]:
    for value in values:
        if value not in STATUSES:
            raise CodebookError(f"{where}: status {value!r} is none of {', '.join(STATUSES)}.")
    return cast("tuple[Status, ...]", tuple(values))


def _rank(value: Any, where: str) -> Rank | None:  # noqa: ANN401  # whatever TOML holds
    if value is not None and value not in RANKS:
        raise CodebookError(f"{where}: rank {value!r} is none of {', '.join(RANKS)}.")
    return cast("Rank | None", value)


def _paths(value: Any, where: str) -> tuple[Path, ...]:  # noqa: ANN401  # as above
    if isinstance(value, str):
        value = [value]
    paths = []
    for text in value:
        if not isinstance(text, str) or not text.replace(".", "").replace("_", "").isalpha():
            raise CodebookError(
                f"{where}: {text!r} is no path. Write a role or a preposition, then steps, as 'object.owner'."
            )
        paths.append(tuple(text.split(".")))
    return tuple(paths)


def _constraints(table: dict[str, Any], where: str) -> tuple[tuple[Path, frozenset[str]], ...]:
    found = []
    for key, classes in table.items():
        names = [classes] if isinstance(classes, str) else classes
        for name in names:
            if name not in noun_classes() and name not in SPECIAL_CLASSES:
                raise CodebookError(
                    f"{where}: the noun class {name!r} is not in codebook/nouns.toml. Add it there, or mend the name."
                )
        found.append((_paths(key, where)[0], frozenset(names)))
    return tuple(found)


# What a class in `needs` may ask for besides a noun's lemma: that an actor, a person who acts for
# one, or a number stand there.
SPECIAL_CLASSES = frozenset(
    {
        "@actor",
        "@any",
        "@armed",
        "@bank",
        "@carrier",
        "@city",
        "@contested",
        "@country",
        "@definite",
        "@envoy",
        "@group",
        "@head",
        "@indefinite",
        "@named",
        "@official",
        "@organisation",
        "@own",
        "@people",
        "@person",
        "@place",
        "@state",
        "@thing",
        "@traveller",
        "@two",
        "@uncontested",
    }
)


def _example(table: dict[str, Any], where: str, line: int) -> Example:
    _known_keys(table, frozenset({"text", "says", "not"}), where, line)
    if not table.get("text"):
        raise CodebookError(
            f"{where}: an example without text. Give text, and says = [...] (empty for a wrong one)."
        )
    expected = [_expected(row, where, absent=False) for row in table.get("says", ())]
    expected += [_expected(row, where, absent=True) for row in table.get("not", ())]
    return Example(table["text"], tuple(expected), line)


def _expected(row: str, where: str, *, absent: bool) -> Expected:
    """'KAZ > AFG:IEA agreed', with 'ending' at the end where the ending is meant; '-' is nobody."""
    words = row.split()
    if (
        len(words) not in (4, 5)
        or words[1] != ">"
        or words[3] not in STATUSES
        or words[4:] not in ([], ["ending"])
    ):
        raise CodebookError(
            f"{where}: {row!r} is no expectation. Write 'KAZ > AFG:IEA denied', with 'ending' after it where meant."
        )
    actor, counterpart = (None if word == "-" else word for word in (words[0], words[2]))
    status: Status = words[3]
    return Expected(actor, counterpart, status, status == "ended" or len(words) == 5, absent)
