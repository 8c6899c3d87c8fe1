"""Layouts of files: the known ones, and mapping files that are refused where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import SourceError
from legation.trade.form import COMTRADE, form_of, read_form

GOOD = """[source]
name = "an office"
[columns]
partner = "to"
flow = "kind"
period = "year"
value = "usd"
[defaults]
reporter = "PAK"
"""


def test_a_name_is_a_known_layout_or_a_mapping_file(tmp_path: Path) -> None:
    path = tmp_path / "office.toml"
    path.write_text(GOOD, encoding="utf-8")

    assert form_of("comtrade") is COMTRADE
    assert (form_of(str(path)).name, form_of(str(path)).source) == ("office", "an office")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('name = "an office"', "", "should name whose statistics"),
        ('partner = "to"', 'buyer = "to"', "'buyer' is no field"),
        ('reporter = "PAK"', "", "no column and no default is given for `reporter`"),
        ('period = "year"', "", "given for `period`"),
        ('value = "usd"', "", "given for `value`"),
        ('value = "usd"', "value = 5", "should be a text in quotes"),
        ("[defaults]", '[scale]\nvalue = "thousand"\n[defaults]', "is no unit"),
        ("[defaults]", "[colours]\n[defaults]", r"has no table \[colours\]"),
        ("[defaults]", "[defaults", "cannot be read"),
        ('name = "an office"', 'name = "an office"\ndecimal = ";"', "should be '.' or ','"),
    ],
)
def test_a_mapping_that_is_wrong_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = tmp_path / "office.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")

    with pytest.raises(SourceError, match=reason):
        read_form(path)


def test_a_mapping_that_is_not_there_is_told() -> None:
    with pytest.raises(SourceError, match="no layout of that name is known, and no mapping file is there"):
        form_of("fao")
