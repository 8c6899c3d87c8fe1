"""The scorer of times on a document that was written for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from timeml import annotated, main, score_folder

DOCUMENT = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2023-04-18" functionInDocument="CREATION_TIME">18 April 2023</TIMEX3></DCT>
<TEXT>
The minister <EVENT eid="e1">met</EVENT> the envoys on <TIMEX3 tid="t1" type="DATE" value="2023-04-14">Friday</TIMEX3>.
They had waited for <TIMEX3 tid="t2" type="DURATION" value="P2Y">two years</TIMEX3>, and
<TIMEX3 tid="t3" type="DATE" value="PRESENT_REF">now</TIMEX3> trade from
<TIMEX3 tid="t4" type="DATE" value="2023-01">January</TIMEX3> to
<TIMEX3 tid="t5" type="DATE" value="2023-03">March</TIMEX3> is counted. Exports in
<TIMEX3 tid="t6" type="DATE" value="2022">the quarter</TIMEX3>
ended <TIMEX3 tid="t7" type="DATE" value="2023-03-31">March 31</TIMEX3> rose on
<TIMEX3 tid="t8" type="DATE" value="2023-04-01">the first day that anyone counted</TIMEX3>.
</TEXT>
</TimeML>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one annotated document, and one file that is none."""
    (tmp_path / "one.tml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "readme.txt").write_text("not annotated", encoding="utf-8")
    return tmp_path


def test_what_a_document_marks(folder: Path) -> None:
    case = annotated(folder / "one.tml")

    assert str(case.written) == "2023-04-18"
    assert [case.text[one.start : one.end] for one in case.marked] == [one.quote for one in case.marked]
    assert [one.kind for one in case.marked] == ["calendar", "duration", "reference", *["calendar"] * 5]


def test_a_folder_is_scored(folder: Path) -> None:
    report = score_folder(folder)

    assert (report.documents, report.every.marked, report.every.read) == (1, 8, 7)
    assert (report.every.strict, report.every.relaxed, report.every.value) == (7, 7, 6)
    assert report.every.f1(report.every.value) == pytest.approx(12 / 15)
    assert report.by_kind["calendar"] == [6, 5, 4]
    assert [line.split(":")[1].split("'")[1] for line in report.wrong] == [
        "the quarter",
        "the first day that anyone counted",
    ]


def test_what_is_said_of_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--show"]) == 0

    said = capsys.readouterr().out
    assert "one.tml: 'the quarter' 2022: read 'the quarter' 2023-Q1" in said
    assert "all       strict F1  93.3   relaxed F1  93.3   value F1  80.0   (8 marked, 7 read)" in said


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("none.txt", "", "found no .tml file"),
        ("one.tml", "<TimeML><TEXT>", "not TimeML"),
        ("one.tml", "<TimeML/>", "found no TEXT element"),
    ],
)
def test_what_cannot_be_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, problem: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert main([str(tmp_path)]) == 2
    assert problem in capsys.readouterr().err
