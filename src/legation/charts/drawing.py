"""A chart as a file: SVG and PNG, drawn without a browser or a network; and as the specification that it is.

In:  an Altair chart, or the Vega-Lite specification that one gave.
Out: the file's bytes. The same chart always gives the same bytes.
"""

from __future__ import annotations

import json
from typing import Any, Final, Literal

from legation.errors import SettingError

Form = Literal["svg", "png", "json"]
FORMS: Final[dict[Form, str]] = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "json": "application/vnd.vegalite.v6+json",
}
# Twice as many points as the page has, for screens and printers that show them.
_SCALE: Final = 2.0


def drawn(chart: Any, form: Form) -> bytes:  # noqa: ANN401  # Altair's charts have no common public type
    """The chart as a file of that form."""
    spec = chart if isinstance(chart, dict) else chart.to_dict()
    if form == "json":
        return json.dumps(spec, ensure_ascii=False, separators=(",", ":")).encode()
    converter = library("vl_convert")
    if form == "svg":
        return str(converter.vegalite_to_svg(spec)).encode()
    return bytes(converter.vegalite_to_png(spec, scale=_SCALE))


def library(name: str) -> Any:  # noqa: ANN401  # a module
    """A library of the charts, loaded when the first chart is drawn."""
    import importlib

    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise SettingError(
            f"a chart: {error.name} is not installed. Install it with: pip install 'legation[charts]'"
        ) from error
