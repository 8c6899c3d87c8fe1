"""The commands that fill a register and ask it, from outside."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legation.cli import main


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("LEGATION_DATABASE", f"sqlite:///{tmp_path / 'register.sqlite'}")
    return None


def legation(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


@pytest.fixture
def ledger(run: object) -> None:
    assert legation("import", "taliban").exit_code == 0


@pytest.mark.usefixtures("ledger")
def test_the_standing_of_a_pair_as_json() -> None:
    asked = ("standing", "KAZ", "AFG:IEA", "--on", "2023-04-20", "--known", "2023-04-20", "--format", "json")
    found = json.loads(legation(*asked).stdout)

    assert [found[name] for name in ("actor", "counterpart", "on", "known", "low", "high")] == [
        "KAZ", "AFG:IEA", "2023-04-20", "2023-04-20", 4, 5,
    ]  # fmt: skip
    assert {one["act"] for one in found["statements"]} == {"accredit", "recognize"}
    assert "cleared to work at the embassy" in found["statements"][0]["quote"]


@pytest.mark.usefixtures("ledger")
def test_a_dispute_is_told_with_both_sides() -> None:
    found = json.loads(
        legation("standing", "IRN", "AFG:IEA", "--on", "2023-04-20", "--format", "json").stdout
    )
    (check,) = found["checks"]

    assert (found["low"], check["kind"], check["verdict"]) == (1, "standing", "contradicted")
    assert set(check["about"]) <= {one["id"] for one in found["statements"]}
    assert "premises is said to hold since 2023-02-26 and is denied of 2023-02-27" in check["explanation"]


@pytest.mark.usefixtures("ledger")
def test_a_region_at_a_glance() -> None:
    found = json.loads(
        legation("standing", "--to", "AFG:IEA", "--on", "2025-07-04", "--format", "json").stdout
    )
    rungs = {row["actor"]: (row["low"], row["high"]) for row in found}

    assert (rungs["RUS"], rungs["CHN"], rungs["ARE"]) == ((6, 6), (5, 5), (5, 5))
    assert found[0]["actor"] == "RUS"


@pytest.mark.usefixtures("ledger")
def test_changes_between_two_days() -> None:
    asked = ("standing", "CHN", "AFG:IEA", "--since", "2023-11-01", "--on", "2024-12-31", "--format", "json")
    found = json.loads(legation(*asked).stdout)

    assert [(row["from"], row["low"]) for row in found] == [("2023-12-01", 4), ("2024-01-30", 5)]


@pytest.mark.usefixtures("ledger")
def test_what_changed_towards_a_government_between_two_days() -> None:
    asked = ("standing", "--to", "Taliban", "--since", "2024-01-01", "--on", "2024-09-01", "--format", "json")
    found = {row["actor"]: row for row in json.loads(legation(*asked).stdout)}

    china = found["CHN"]
    assert (china["low_before"], china["low"], china["changed_on"]) == (4, 5, "2024-01-30")
    assert "KAZ" not in found
    calm = legation("standing", "--to", "AFG:IEA", "--since", "2024-01-01", "--on", "2024-01-02").output
    assert calm == "Nothing changed towards AFG:IEA between 2024-01-01 and 2024-01-02.\n"


@pytest.mark.parametrize("named", [("KAZ",), ("KAZ", "--to", "AFG:IEA"), ()])
@pytest.mark.usefixtures("run")
def test_a_pair_or_a_region_has_to_be_named(named: tuple[str, ...]) -> None:
    assert "Name an actor and a counterpart" in legation("standing", *named).output


@pytest.mark.usefixtures("ledger")
def test_a_party_is_named_by_id_or_by_name_and_otherwise_refused() -> None:
    named = (("standing", "Kazakhstan", "the Taliban"), ("standing", "kaz", "afg:iea"))
    by_name, by_id = (legation(*one, "--on", "2023-04-20", "--format", "csv").stdout for one in named)

    assert by_name == by_id
    assert (
        "'KZA': no state, government or organisation is called so. Did you mean KAZ (Kazakhstan)"
        in " ".join(legation("statements", "--actor", "KZA").output.split())
    )


@pytest.mark.usefixtures("ledger")
def test_importing_twice_adds_nothing() -> None:
    assert (
        "0 statements of 0 reports were new, 413 reports were known" in legation("import", "taliban").output
    )


@pytest.mark.usefixtures("run")
def test_a_table_with_a_slip_imports_nothing_unless_told(tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(
        "date,actor,counterpart,act,status,text\n"
        "2023-04-17,KAZ,AFG:IEA,accredit,occurred,Envoys were accepted\n"
        "2023-04-17,Ruritania,AFG:IEA,accredit,occurred,Envoys were accepted there too\n",
        encoding="utf-8",
    )
    refused = legation("import", str(table))
    assert refused.exit_code == 1
    assert f"{table}, line 3: `actor` is 'Ruritania'" in refused.output
    assert json.loads(legation("statements", "--format", "json").stdout) == []

    assert legation("import", str(table), "--without-rejected").exit_code == 0
    assert len(json.loads(legation("statements", "--format", "json").stdout)) == 1


@pytest.mark.usefixtures("ledger")
def test_statements_as_csv() -> None:
    rows = list(
        csv.DictReader(legation("statements", "--act", "credentials", "--format", "csv").stdout.splitlines())
    )

    assert {row["actor"] for row in rows} == {"CHN", "ARE", "RUS"}


@pytest.mark.usefixtures("ledger")
def test_events_show_what_reports_disagree_on() -> None:
    asked = ("events", "--actor", "UZB", "--act", "agree", "--since", "2024-08-01", "--until", "2024-08-31")
    (event,) = json.loads(legation(*asked, "--format", "json").stdout)

    assert (event["reports"], event["first"]) == (3, "2024-08-17")
    assert event["disagreements"]["speaker"] is not None


@pytest.mark.usefixtures("ledger")
def test_pledges() -> None:
    rows = json.loads(legation("pledges", "--actor", "KAZ", "--act", "aid", "--format", "json").stdout)

    assert [row["amount"] for row in rows if row["told"] == "2023-04-15"] == [["5350..5450 t"]]


@pytest.mark.usefixtures("ledger")
def test_verify_names_the_newest_hash_and_holds_the_register_to_it() -> None:
    head = legation("register", "verify").stdout.splitlines()[-1]

    assert legation("register", "verify", "--head", head).exit_code == 0
    assert legation("register", "verify", "--head", "0" * 63 + "1").exit_code == 1
    assert (
        json.loads(legation("register", "entries", "--format", "json").stdout)[0]["note"] == "import taliban"
    )


@pytest.mark.usefixtures("run")
def test_records_are_kept_and_coded_ones_do_not_count(tmp_path: Path) -> None:
    from arriving import claim

    from legation.record.as_json import to_json

    records = tmp_path / "records.jsonl"
    records.write_text(to_json(claim("KAZ accredit AFG:IEA").record) + "\n", encoding="utf-8")
    assert legation("keep", str(records), "--records", "--analyst", "Ada").exit_code == 0
    assert json.loads(legation("statements", "--format", "json").stdout) == []

    assert legation("keep", str(records), "--records").exit_code == 0
    assert len(json.loads(legation("statements", "--format", "json").stdout)) == 1


@pytest.mark.usefixtures("ledger")
def test_a_review_by_name_tells_what_it_changes_first() -> None:
    asked = ("statements", "--actor", "CHN", "--act", "credentials", "--format", "json")
    (one,) = json.loads(legation(*asked).stdout)
    dry = legation("review", "reject", one["id"][:8], "--reason", "a slip", "--who", "Ada", "--dry-run")
    assert "2024-01-30: 5 to 5" in dry.output

    assert legation("review", "reject", one["id"][:8], "--reason", "a slip", "--who", "Ada").exit_code == 0
    assert json.loads(legation(*asked).stdout) == []
    (rejected,) = json.loads(legation(*asked, "--review", "rejected").stdout)
    assert rejected["id"] == one["id"]


@pytest.mark.usefixtures("ledger")
def test_an_amendment_names_fields() -> None:
    asked = ("statements", "--actor", "CHN", "--act", "credentials", "--format", "json")
    (one,) = json.loads(legation(*asked).stdout)
    by = ("--reason", "a copy only", "--who", "Ada")
    assert legation("review", "amend", one["id"][:8], "act=accredit", *by).exit_code == 0
    assert json.loads(legation(*asked).stdout) == []
    assert (
        "is no field of a statement" in legation("review", "amend", one["id"][:8], "colour=red", *by).output
    )


@pytest.mark.usefixtures("run")
def test_two_who_code_blind_are_compared(tmp_path: Path) -> None:
    from arriving import claim

    from legation.record.as_json import to_json

    records = tmp_path / "records.jsonl"
    records.write_text(to_json(claim("KAZ accredit AFG:IEA").record) + "\n", encoding="utf-8")
    for name in ("Ada", "Bea"):
        legation("keep", str(records), "--records", "--analyst", name)
    found = json.loads(legation("review", "agreement", "Ada", "Bea").stdout)

    assert (found["both"], found["fields"][0]["same"]) == (1, 1.0)


@pytest.mark.usefixtures("run")
def test_a_record_without_a_day_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    from dataclasses import replace

    from arriving import claim

    from legation.record.as_json import to_json

    dated, undated = claim("KAZ accredit AFG:IEA").record, claim("UZB meet AFG:IEA").record
    undated = replace(undated, document=replace(undated.document, published=None))
    records = tmp_path / "records.jsonl"
    records.write_text(f"{to_json(undated)}\n{to_json(dated)}\n", encoding="utf-8")
    kept = legation("keep", str(records), "--records")

    assert kept.exit_code == 1
    assert "nobody says when it came out" in kept.output
    assert "1 statements of 1 reports were new" in kept.output
