"""Words looked for everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from arriving import report, taking
from say import say

from legation.errors import RegisterError
from legation.record.actor import Actor
from legation.register.keep import keep_records
from legation.register.names import Names
from legation.register.search import kinds_of, search
from legation.register.store import Register

SAID = replace(
    say("KAZ supply AFG:IEA"), object="wheat flour", actor=Actor("KAZ", "Astana", person="Serik Zhumangarin")
)


def test_each_kind_is_found_with_its_place(register: Register) -> None:
    keep_records(register, [report("Serik Zhumangarin pledged wheat flour.", SAID)], taking())

    with register.reading() as connection:
        flour, serik = search(connection, "flour", Names()), search(connection, "SERIK", Names())
        assert kinds_of(flour) == {"statements": 1, "reports": 1, "people": 0, "products": 1}
        assert [one.name for one in serik.people] == ["Serik Zhumangarin"]
        assert serik.people[0].places == (f"/documents/{flour.documents[0].id}#s-{flour.statements[0].id}",)


def test_every_word_has_to_be_there(register: Register) -> None:
    keep_records(register, [report("Serik Zhumangarin pledged wheat flour.", SAID)], taking())

    with register.reading() as connection:
        assert set(kinds_of(search(connection, "flour oil", Names())).values()) == {0}


def test_no_word_is_no_question(register: Register) -> None:
    with register.reading() as connection, pytest.raises(RegisterError, match="there is no word in it"):
        search(connection, "?!", Names())
