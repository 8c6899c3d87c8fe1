"""What a page draws its charts with: the chart library as one script, and the shapes of countries.

In:  nothing; both come with what is installed.
Out: addresses that change when what stands there does, so that a browser fetches each of them once; the bytes.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import Final

from legation.charts.drawing import library
from legation.charts.topology import edition, topology

_PREFIX: Final = "/drawing"
# Two who ask at once wait for one bundle.
_TURN: Final = Lock()


@dataclass(frozen=True, slots=True)
class Tool:
    """A file, as it is and packed."""

    media_type: str
    plain: bytes
    packed: bytes


def script_address() -> str | None:
    """Where the chart library stands; None where it is not installed, and charts stay the pictures that they are."""
    try:
        return f"{_PREFIX}/vega-{version('vl-convert-python')}.js"
    except PackageNotFoundError:
        return None


def shapes_address() -> str:
    """Where the shapes stand."""
    return f"{_PREFIX}/countries-{edition()}.json"


def tool_at(name: str) -> Tool | None:
    """The file of that name; None where there is none, or none any more."""
    with _TURN:
        if f"{_PREFIX}/{name}" == script_address():
            return _script()
        return _shapes() if f"{_PREFIX}/{name}" == shapes_address() else None


@cache
def _script() -> Tool:
    # Vega, Vega-Lite and what joins them to a page, as one script that asks nobody.
    made = str(library("vl_convert").javascript_bundle()).encode()
    return Tool("text/javascript; charset=utf-8", made, gzip.compress(made, mtime=0))


@cache
def _shapes() -> Tool:
    made = topology()
    return Tool("application/json", made, gzip.compress(made, mtime=0))
