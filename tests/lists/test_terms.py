"""Terms of office: what the list says, what it leaves open, and what it refuses to hold."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from legation.errors import ListError
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.lists.terms import Term, in_office, read_terms, terms

HOLDERS = (
    ("KAZ", "head-of-state", date(2023, 4, 17), "Kassym-Jomart Tokayev"),
    ("AFG:IRA", "head-of-state", date(2021, 8, 1), "Ashraf Ghani"),
    ("USA", "foreign-minister", date(2022, 6, 1), "Antony Blinken"),
    ("UN", "secretary-general", date(2014, 5, 5), "Ban Ki-moon"),
    ("RUS", "head-of-state", date(2010, 1, 1), "Dmitry Medvedev"),
    ("SYR:BA", "head-of-state", date(2024, 12, 1), "Bashar al-Assad"),
)

GOOD = """
[file]
compiled = 2026-11-23
known_until = 2025-06-30

["KAZ head-of-state"]
titles = ["president"]
source = "https://example.org/list"
terms = [{ person = "A B", start = "2019-03", end = "2020" }]
"""


@pytest.mark.parametrize(("actor", "office", "day", "person"), HOLDERS, ids=[row[3] for row in HOLDERS])
def test_who_held_an_office_on_a_day(actor: str, office: str, day: date, person: str) -> None:
    term = in_office(actor, office, day)

    assert term is not None
    assert term.person == person


def test_nobody_is_vouched_for_after_the_list_was_known_to_hold() -> None:
    assert in_office("KAZ", "head-of-state", date(2090, 1, 1)) is None


def test_the_day_on_which_an_office_changes_hands_belongs_to_neither() -> None:
    assert in_office("USA", "head-of-state", date(2021, 1, 20)) is None


def test_every_actor_is_known_to_the_other_lists() -> None:
    known = {*states(), *governments(), *organisations()}

    assert sorted({term.actor for term in terms()} - known) == []


def test_every_row_names_a_public_list() -> None:
    assert [term.person for term in terms() if not term.source.startswith("https://")] == []


# two claimed the office for days
DISPUTED = {("KGZ", "head-of-state"), ("GMB", "head-of-state")}


def test_the_terms_of_an_office_follow_one_another_and_do_not_overlap() -> None:
    offices: dict[tuple[str, str], list[Term]] = {}
    for term in terms():
        offices.setdefault((term.actor, term.office), []).append(term)
    days = [
        (before, after)
        for office, held in offices.items()
        for before, after in pairwise(held)
        if office not in DISPUTED and before.end_precision == after.start_precision == "day"
    ]

    assert [after.person for before, after in days if before.end is None or after.start < before.end] == []
    assert [term.person for held in offices.values() for term in held[:-1] if term.end is None] == []


def test_nobody_holds_an_office_after_the_day_of_his_death() -> None:
    dead = [term for term in terms() if term.died is not None]

    assert [term.person for term in dead if term.died and (term.end is None or term.died < term.end)] == []


def test_states_that_are_seldom_spoken_of_have_their_offices_on_the_list() -> None:
    seldom = {
        "AND",
        "BIH",
        "CPV",
        "FSM",
        "LIE",
        "STP",
        "TON",
        "WSM",
        "ALB",
        "AUT",
        "CHE",
        "GRC",
        "PRT",
        "YEM",
    }

    assert seldom - {term.actor for term in terms()} == set()


def test_a_vague_date_holds_nothing_surely_near_its_ends(tmp_path: Path) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(GOOD, encoding="utf-8")
    (term,) = read_terms(path)

    assert (term.start, term.end, term.precision) == (date(2019, 3, 1), date(2020, 12, 31), "month")
    assert [term.surely_held(day) for day in (date(2019, 3, 20), date(2019, 5, 1), date(2020, 6, 1))] == [
        False, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"2020"', '"2018"', "leaves on 2018-12-31, before coming"),
        ('"2019-03"', '"2019-13"', "'2019-13' is no date"),
        ("head-of-state", "shah", "has the office 'shah'"),
        ("titles =", "title =", "titles"),
        ("known_until = 2025-06-30\n", "", "lacks `compiled` or `known_until`"),
    ],
)
def test_a_malformed_list_is_refused_with_the_reason(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")

    with pytest.raises(ListError, match=reason.replace("`", ".")):
        read_terms(path)
