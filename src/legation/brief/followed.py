"""The governments that a watch file follows: all that a brief asks of one."""

from __future__ import annotations

import tomllib
from pathlib import Path

from legation.errors import BriefError


def governments_followed(path: Path) -> tuple[str, ...]:
    """The ids that stand under `governments` in a watch file."""
    try:
        with path.open("rb") as file:
            watch = tomllib.load(file)
    except OSError as error:
        raise BriefError(
            f"{path}: it cannot be read ({error.strerror}). Give the path of a watch file."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefError(f"{path}: it is not TOML ({error}). Mend that line.") from error
    ids = watch.get("governments")
    if not isinstance(ids, list) or not ids or not all(isinstance(id_, str) for id_ in ids):
        raise BriefError(
            f'{path}: `governments` is {ids!r} and should be a list of ids. Write governments = ["AFG:IEA"].'
        )
    return tuple(ids)
