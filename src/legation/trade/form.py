"""How a file of statistics is laid out: which of its columns become which of the table, and in which words and units.

In:  the name of a layout that is known (comtrade, baci, tidy), or a mapping file in TOML.
Out: Form.

A mapping file, as docs/trade.md describes:

    [source]
    name = "State Bank of Pakistan"
    licence = "as its site says"
    complete = false            # true where every product is given, so that their sum is the whole
    decimal = "."               # or ","

    [columns]                   # ours = theirs
    reporter = "Country"
    period = "Month"            # 2022, 2022-03 or 202203; or `year` and `month`, or `start` and `end`
    value = "USD thousand"

    [defaults]                  # what holds for every row
    partner = "AFG"

    [values.flow]               # their word = ours
    Export = "exports"

    [scale]                     # what one of theirs is in ours
    value = "1000"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from types import MappingProxyType
from typing import Any

from legation.errors import SourceError
from legation.trade.rows import FLOWS

# ours, with what each holds
FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "reporter": "whose statistics they are: ISO 3166-1 alpha-3, or the number of the area",
        "partner": "with whom, in the same way",
        "flow": f"one of {', '.join(FLOWS)}; or M, X, RX, RM",
        "product": "a code of the Harmonized System, or TOTAL",
        "period": "2022, 2022-03 or 202203",
        "year": "the year, where the month stands in a column of its own",
        "month": "the month, 1 to 12; empty for a year",
        "start": "the first day",
        "end": "the last day",
        "value": "in US dollars",
        "weight": "net weight in kilograms",
        "quantity": "in the unit of `measure`",
        "measure": "the unit of `quantity`",
        "said_by": "who told it",
        "vintage": "the day on which it became official",
        "note": "what to know about it",
    }
)
SCALED = ("value", "weight", "quantity")


@dataclass(frozen=True, slots=True)
class Form:
    """A layout: ours by theirs, what holds for every row, their words for ours, their units in ours.

    `only` keeps the rows whose column holds one of some values: totals over what no question asks for.
    """

    name: str
    columns: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    scale: Mapping[str, Decimal] = field(default_factory=dict)
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    source: str = ""
    licence: str = "not stated"
    url: str | None = None
    complete: bool = False
    decimal: str = "."


_FLOWS = {"M": "imports", "X": "exports", "RM": "re-imports", "RX": "re-exports"}
COMTRADE = Form(
    "comtrade",
    columns={
        "reporter": "reporterCode",
        "partner": "partnerCode",
        "flow": "flowCode",
        "product": "cmdCode",
        "period": "period",
        "value": "primaryValue",
        "weight": "netWgt",
        "quantity": "qty",
        "measure": "qtyUnitAbbr",
    },
    values={"flow": _FLOWS},
    # the same trade stands there again by customs procedure, means of transport and second partner
    only={"customsCode": ("C00",), "motCode": ("0",), "partner2Code": ("0",)},
    source="UN Comtrade",
    licence="UN Comtrade's policy on use and re-dissemination",
    url="https://comtradeplus.un.org",
)
BACI = Form(
    "baci",
    columns={"reporter": "i", "partner": "j", "product": "k", "period": "t", "value": "v", "weight": "q"},
    defaults={"flow": "exports", "said_by": "CEPII, reconciled from both sides' reports"},
    scale={"value": Decimal(1000), "weight": Decimal(1000)},
    source="CEPII BACI",
    licence="Etalab Open Licence 2.0",
    url="https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
    complete=True,
)
TIDY = Form("tidy", columns={name: name for name in FIELDS if name not in ("period", "year", "month")})
KNOWN = {form.name: form for form in (COMTRADE, BACI, TIDY)}


def form_of(named: str) -> Form:
    """The layout of that name, or the one that a mapping file describes."""
    if named in KNOWN:
        return KNOWN[named]
    path = Path(named)
    if not path.is_file():
        raise SourceError(
            f"{named}: no layout of that name is known, and no mapping file is there. Known are {', '.join(KNOWN)}."
        )
    return read_form(path)


def read_form(path: Path) -> Form:
    """Read a mapping file; a field that the table has not, or a unit that is no number, is refused."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(f"{path}: the mapping cannot be read ({error}). Mend that place.") from error
    unknown = sorted(set(tables) - {"source", "columns", "defaults", "values", "scale", "only"})
    if unknown:
        raise SourceError(f"{path}: a mapping has no table [{unknown[0]}].")
    source = _table(path, tables, "source")
    if not isinstance(source.get("name"), str):
        raise SourceError(f'{path}, [source]: it should name whose statistics they are, name = "State Bank".')
    form = Form(
        name=path.stem,
        columns=_texts(path, tables, "columns"),
        defaults=_texts(path, tables, "defaults"),
        values={
            name: _texts(path, _table(path, tables, "values"), name)
            for name in _table(path, tables, "values")
        },
        scale={name: _number(path, name, text) for name, text in _texts(path, tables, "scale").items()},
        only={name: tuple(map(str, found)) for name, found in _table(path, tables, "only").items()},
        source=source["name"],
        url=source.get("url"),
        complete=bool(source.get("complete", False)),
        decimal=str(source.get("decimal", ".")),
    )
    if form.decimal not in (".", ","):
        raise SourceError(f"{path}, [source]: decimal is {form.decimal!r} and should be '.' or ','.")
    given = {*form.columns, *form.defaults}
    lacking = [name for name in ("reporter", "partner", "flow") if name not in given]
    if lacking or not given & {"period", "year", "start"} or not given & {"value", "weight"}:
        wanted = lacking[0] if lacking else "period" if not given & {"period", "year", "start"} else "value"
        raise SourceError(f"{path}: no column and no default is given for `{wanted}`. Add it to [columns].")
    return replace(form, licence=str(source.get("licence", "not stated")))


def _table(path: Path, tables: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = tables.get(name, {})
    if not isinstance(found, dict):
        raise SourceError(f"{path}, [{name}]: it should be a table of fields.")
    return found


def _texts(path: Path, tables: Mapping[str, Any], name: str) -> dict[str, str]:
    found = _table(path, tables, name)
    for key, text in found.items():
        if not isinstance(text, str):
            raise SourceError(f"{path}, [{name}], {key}: {text!r} should be a text in quotes.")
        if name in ("columns", "defaults", "scale") and key not in FIELDS:
            raise SourceError(f"{path}, [{name}]: {key!r} is no field. The fields are {', '.join(FIELDS)}.")
    return dict(found)


def _number(path: Path, name: str, text: str) -> Decimal:
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal(0)
    if name not in SCALED or not found.is_finite() or found <= 0:
        raise SourceError(
            f'{path}, [scale], {name}: {text!r} is no unit. Write value, weight or quantity = "1000".'
        )
    return found
