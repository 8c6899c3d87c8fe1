"""The libraries that following sources needs beside those of reading."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from legation.errors import WatchError

LIBRARIES: Final = ("fastfeedparser", "httpcore", "py3langid")


def require_libraries(libraries: tuple[str, ...] = LIBRARIES) -> None:
    """Refuse to begin what would break off in the middle."""
    missing = [library for library in libraries if find_spec(library) is None]
    if missing:
        raise WatchError(
            f"following sources needs {', '.join(missing)}, not installed here. "
            "Install it with: pip install 'legation[watch]'"
        )
