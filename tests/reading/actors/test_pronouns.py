"""Pronouns and whom they go back to."""

import pytest
from reading.actors.conftest import Reader

BACK = (
    ("it, the subject before", "Norway closed its embassy. It gave no reason.", "It", ["NOR"]),
    ("its own, in its clause", "Norway closed its embassy in Kabul.", "its", ["NOR"]),
    ("it is not its clause's subject", "Russia deals with the Emirate in Kabul, but China has not recognised it.", "it",
     ["AFG:IEA"]),
    ("its before its subject", "In its statement, Turkmenistan praised Iran.", "its", ["TKM"]),
    ("they of a plural", "The Taliban refused. They gave no reason.", "They", ["AFG:IEA"]),
    ("they of two", "Qatar and Oman met. They gave no details.", "They", ["QAT", "OMN"]),
    ("they of those who say so", "Russia and Iran backed him. Spain, France and Germany said that they would wait.", "they",
     ["ESP", "FRA", "DEU"]),
    ("it of the state that cut ties", "Nauru switched. It is the fourth country that has cut ties.", "It", ["NRU"]),
    ("its of whom one urges to do a thing", "China urged Pakistan to reopen its embassy.", "its", ["PAK"]),
    ("its of who called for a thing that it is given", "Kosovo asked Serbia to recognise its borders.", "its", ["XKX"]),
    ("its of the other side of a contrast", "Norway blamed Russia, while its envoy protested.", "its", ["RUS"]),
    ("their of a delegation that promises", "Chad's minister came. The Indonesian delegation promised that their country will help.", "their", ["IDN"]),
    ("he of a person", "Iran's minister, Reza Karimi, came. He gave no details.", "He", ["IRN"]),
    ("his of a person", "Iran's minister, Reza Karimi, praised his hosts.", "his", ["IRN"]),
    ("we of a speaker", '"We will not agree," the Uzbek foreign minister said.', "We", ["UZB"]),
    ("itself", "Kazakhstan signed. Baku itself was silent.", "itself", ["AZE"]),
    ("there", "Turkey sent an envoy to Herat. He met nobody there.", "there", ["AFG"]),
    ("the former of two", "Kassym-Jomart Tokayev and Shavkat Mirziyoyev met. The former praised his host.", "former", ["KAZ"]),
    ("the latter of two", "The Turkmen minister, Rashid Meredov, and Amir Khan Muttaqi held talks during the latter's stay.", "latter", ["AFG:IEA"]),
    ("its of a row of owners", "They spoke after Pakistan's minister, Khawaja Asif, and its intelligence chief had come.", "its",
     ["PAK"]),
    ("her, in a clause behind an office", ("Kabul asked Zin Mar Aung, minister of the shadow government of Myanmar, to a dinner "
     "with the president that Ramos-Horta gave for her."), "her", ["MMR:NUG"]),
    ("it of a delegation", "A Taliban delegation came to Oslo. It met diplomats.", "It", ["AFG:IEA"]),
    ("they of one who met another", "India's envoy, Vikram Misri, met Amir Khan Muttaqi in Dubai. They agreed.", "They",
     ["IND", "AFG:IEA"]),
    ("which", "Islamabad, which rejected the charge, closed the border.", "which", ["PAK"]),
)  # fmt: skip

NOBODY = (
    ("it of a thing", "Trade between Norway and Chad rose. It reached a billion.", "It"),
    ("it of a clause", "Norway won. It is wrong to gloat.", "It"),
    (
        "its of a state that is not named",
        "Serbia's minister said this was the third country that had closed its embassy.",
        "its",
    ),
    ("that of a move", "Nauru turned from Taiwan to China, a move that angered Palau.", "that"),
    ("it of the weather", "It rained all day.", "It"),
    ("we outside quotation marks", "Norway won. We are happy.", "We"),
    ("there of existence", "Norway won. There is no doubt.", "There"),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), BACK, ids=[case[0] for case in BACK])
def test_whom_a_pronoun_goes_back_to(
    read: Reader, why: str, text: str, word: str, expected: list[str]
) -> None:
    assert read(text).ids(word) == expected


@pytest.mark.parametrize(("why", "text", "word"), NOBODY, ids=[case[0] for case in NOBODY])
def test_a_pronoun_of_nobody(read: Reader, why: str, text: str, word: str) -> None:
    assert read(text).ids(word) == []


def test_he_carries_the_person_and_the_rank(read: Reader) -> None:
    mention = read("Iran's foreign minister, Reza Karimi, came. He gave no details.").mention("He")

    assert mention.person == "Reza Karimi"
    assert mention.rank == "minister"


def test_he_in_a_quotation_is_not_who_is_quoted(read: Reader) -> None:
    text = read('Iran\'s minister, Reza Karimi, met Omid Asadi. Karimi said, "I think he will sign."')

    assert text.mention("he").person == "Omid Asadi"


def test_she_is_not_who_was_he(read: Reader) -> None:
    text = read("Anna Berg met Reza Karimi. Karimi said that he agreed. She was pleased.")

    assert text.mention("She").person == "Anna Berg"
