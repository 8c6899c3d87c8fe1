"""The names of a register: of all reports, kept up with, each with the latest places that hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from arriving import MACHINE, report, taking
from say import say

from legation.record.actor import Actor
from legation.record.statement import Attribution, Statement
from legation.register.content import Reader
from legation.register.documents import documents_listed
from legation.register.keep import keep_records
from legation.register.names import Names
from legation.register.store import Register


def said_by(speaker: str, day: str, about: str = "flour") -> Statement:
    kept = replace(say("KAZ supply AFG:IEA", when=day), object=about)
    return replace(kept, attribution=Attribution(speaker, None, Actor("KAZ", "Astana"), None, quoted=False))


def found(register: Register, names: Names, *words: str) -> dict[str, int]:
    """People by name, each with how many places are told."""
    with register.reading() as connection:
        return {one.name: len(one.places) for one in names.find(connection, words, 50)["person"]}


def test_they_are_found_in_every_report_not_the_latest_alone(register: Register) -> None:
    first = report("Long ago.", said_by("Serik Zhumangarin", "2021-01-01"), known="2021-01-02")
    others = [
        report(f"Report {number}.", said_by("Aibek Smadiyarov", "2023-01-01"), known="2023-01-02")
        for number in range(60)
    ]
    keep_records(register, [first, *others], taking())
    names = Names()

    assert found(register, names, "zhuman") == {"Serik Zhumangarin": 1}
    assert found(register, names, "smadiyarov") == {"Aibek Smadiyarov": 8}
    assert found(register, names, "aibek", "zhumangarin") == {}


def test_what_came_since_is_there_and_nothing_twice(register: Register) -> None:
    names = Names()
    assert found(register, names, "serik") == {}
    for day in ("2021-01-01", "2022-01-01"):
        keep_records(register, [report(f"On {day}.", said_by("Serik Ä.", day))], taking())

    assert found(register, names, "serik") == {"Serik Ä.": 2}
    assert found(register, names, "ä") == {"Serik Ä.": 2}


def test_a_newer_reading_takes_the_place_of_the_older(register: Register) -> None:
    arrived = [report("A report.", said_by(name, "2023-04-17")) for name in ("Sirik", "Serik")]
    keep_records(register, arrived[:1], taking())
    keep_records(register, arrived[1:], taking(reader=Reader(MACHINE.name, "9.9")))
    names = Names()

    assert found(register, names, "rik") == {"Serik": 1}


def test_a_place_is_the_address_of_the_words(register: Register) -> None:
    keep_records(register, [report("A report.", said_by("Serik", "2023-04-17"))], taking())
    with register.reading() as connection:
        (document,) = documents_listed(connection, 2)
        (flour,) = Names().find(connection, ["flour"], 5)["matter"]

    assert flour.places[0].startswith(f"/documents/{document.id}#s-")
    assert document.known == date(2023, 4, 18)
