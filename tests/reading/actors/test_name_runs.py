"""Leaders whom a name may mean, by the day of the document."""

from datetime import date

from reading.actors.conftest import Reader

from legation.reading.actors.name_runs import serving_by_surname


def test_a_surname_means_who_serves_about_that_day() -> None:
    term = serving_by_surname("Putin", date(2024, 6, 1), {"RUS"}, frozenset())

    assert term is not None
    assert term.actor == "RUS"


def test_a_common_surname_means_nobody_where_the_state_is_not_spoken_of() -> None:
    assert serving_by_surname("Tsai", date(2023, 6, 1), {"FRA"}, frozenset()) is None


def test_a_telling_surname_needs_no_state_beside_it() -> None:
    term = serving_by_surname("Erdogan", date(2024, 6, 1), {"FRA"}, frozenset())

    assert term is not None
    assert term.actor == "TUR"


def test_a_surname_means_nobody_without_a_day() -> None:
    assert serving_by_surname("Putin", None, {"RUS"}, frozenset()) is None


def test_a_surname_long_out_of_office_means_nobody() -> None:
    assert serving_by_surname("Nazarbayev", date(2024, 6, 1), {"KAZ"}, frozenset()) is None


def test_a_title_tells_whose_surname_it_is() -> None:
    term = serving_by_surname("Tokayev", date(2024, 6, 1), {"FRA"}, frozenset({"head-of-state"}))

    assert term is not None
    assert term.actor == "KAZ"


def test_a_surname_that_only_one_leader_has_needs_no_state_beside_it(read: Reader) -> None:
    assert read("Egypt backs Haftar.").ids("Haftar") == ["LBY:GNS"]
    assert read("Egypt backs Saleh.").ids("Saleh") == []
