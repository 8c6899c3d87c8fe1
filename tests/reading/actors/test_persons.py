"""Persons: their names, offices, and for whom they speak."""

import pytest
from reading.actors.conftest import Reader

SPEAKS_FOR = (
    ("an adjective in the title", "Kazakh Trade Minister Askar Beketov left.", "Beketov", "KAZ", "Askar Beketov"),
    ("a possessor in the title", "Iran's consul, Reza Karimi, left.", "Karimi", "IRN", "Reza Karimi"),
    ("an apposition behind", "Askar Beketov, a deputy prime minister of Kazakhstan, left.", "Beketov", "KAZ",
     "Askar Beketov"),
    ("a ministry before the title", "Uzbek foreign ministry spokesman Rustam Aliev left.", "Aliev", "UZB",
     "Rustam Aliev"),
    ("a particular government", "The Taliban's commerce minister, Nooruddin Azizi, left.", "Azizi", "AFG:IEA",
     "Nooruddin Azizi"),
    ("a state's name before the name", "Japan met Britain's Paul Winter.", "Winter", "GBR", "Paul Winter"),
    ("a leader of the lists", "Xi Jinping received the envoy.", "Jinping", "CHN", "Xi Jinping"),
    ("the list goes deeper than the text", "Afghanistan's foreign minister, Amir Khan Muttaqi, left.", "Muttaqi",
     "AFG:IEA", "Amir Khan Muttaqi"),
    ("a list before the place where he is", "Trump in Riyadh: 'Sanctions will go.' Donald Trump met no one.", "Donald", "USA",
     "Donald Trump"),
    ("an office behind the name of another", "The foreign minister of Peru, Elmer Rojas, and the acting minister of Chile came.",
     "Rojas", "PER", "Elmer Rojas"),
    ("a secretary of a state's own Security Council", "Sergei Shoigu, secretary of Russia's Security Council, left.", "Shoigu", "RUS",
     "Sergei Shoigu"),
    ("a courtesy title that the parse makes the head", "Poland's minister assured Ms Tsikhanouskaya of his solidarity.",
     "Tsikhanouskaya", "BLR:OPP", "Sviatlana Tsikhanouskaya"),
    ("a country behind the name", "The king and Elmer Rojas of Peru had met.", "Rojas", "PER", "Elmer Rojas"),
    ("not who has been there", "Japan's envoy recalled that Foreign Minister Elmer Rojas of Peru had been in Tokyo.", "Rojas", "PER",
     "Elmer Rojas"),
    ("as what he came, in a clause about him", "The king received Laura Dogu, who had landed as chargé d'affaires of Ghana.",
     "Dogu", "GHA", "Laura Dogu"),
    ("a hyphen in a given name", "Taiwan's envoy, Lin Mei-hua, left.", "Lin", "TWN", "Lin Mei-hua"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("why", "text", "word", "expected", "person"), SPEAKS_FOR, ids=[case[0] for case in SPEAKS_FOR]
)
def test_for_whom_a_person_speaks(
    read: Reader, why: str, text: str, word: str, expected: str, person: str
) -> None:
    mention = read(text).mention(word)

    assert mention.person == person
    assert [(actor.id, actor.person) for actor in mention.actors] == [(expected, person)]


def test_a_surname_goes_back_to_the_full_name(read: Reader) -> None:
    text = read("Kazakh spokesman Askar Beketov left. Beketov gave no reason. Mr Beketov will return.")

    assert text.mention("Beketov", 1).person == "Askar Beketov"
    assert text.ids("Beketov", 2) == ["KAZ"]
    assert text.mention("Beketov", 1).office == "spokesman"


def test_a_surname_of_a_leader_needs_the_state(read: Reader) -> None:
    assert read("Syria's rebels won, and Assad fled.", "2024-12-09").ids("Assad") == ["SYR:BA"]
    assert read("The baker Tatar sold bread.").ids("Tatar") == []


def test_an_unknown_name_alone_is_nobody(read: Reader) -> None:
    assert read("Kazakhstan won. Brown scored twice.").ids("Brown") == []


def test_a_person_whose_side_nobody_tells_is_known_and_unresolved(read: Reader) -> None:
    mention = read("Ulrika Brandt, a lawyer, praised the book.").mention("Brandt")

    assert mention.person == "Ulrika Brandt"
    assert mention.actors == ()


def test_days_and_bodies_are_no_persons(read: Reader) -> None:
    text = read("The governor of the bank said on Sunday, and Friendship Bridge was closed by Russia.")

    assert all(mention.person is None for mention in text.mentions.all)


def test_who_left_an_organisation_no_longer_speaks_for_it(read: Reader) -> None:
    assert "EU" not in read("Donald Tusk spoke.", "2024-06-01").ids("Tusk")


def test_a_middle_name_brings_a_person_back(read: Reader) -> None:
    text = read("Somaliland's president, Muse Bihi Abdi, signed the deal. Bihi told reporters of it.")

    assert text.mention("Bihi", 1).person == "Muse Bihi Abdi"


def test_who_is_in_the_headline_is_known_by_the_office_told_before_the_name(read: Reader) -> None:
    told = "Peru's foreign minister never got off the plane. Elmer Rojas had flown to Quito."

    assert read(f"Rojas leaves Quito\n{told}", title="Rojas leaves Quito").ids("Elmer") == ["PER"]
    assert read(told).ids("Elmer") == []
