"""Dates that cannot be right, and dates that only look wrong; every sentence here is our own."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from legation.checks.chronology.dates import check_dates
from legation.reading.times import read_times
from legation.record.check import Check

CASES = Path(__file__).parents[2] / "gold" / "cases" / "develop.jsonl"
PUBLISHED = date(2024, 6, 10)


class Case(NamedTuple):
    """A report of 10 June 2024, the words in it that are wrong, and what was meant."""

    why: str
    text: str
    wrong: str = ""
    meant: str | None = None


WRONG = (
    Case("beside another state's", "President Aleksandar Vucic of Serbia and Kosovo's Prime Minister Avdullah Hoti met in Paris on Friday.", "Prime Minister Avdullah Hoti", "Albin Kurti"),
    Case("behind what he said", '"They call us a part of Asia," Prime Minister Scott Morrison told visitors on Friday.', "Prime Minister Scott Morrison", "Anthony Albanese"),
    Case("with a date of something else", "Prime Minister Scott Morrison sat in the front row on Sunday at a mass for the dead of the flood of 12 January 2010.", "Prime Minister Scott Morrison", "Anthony Albanese"),
    Case("who comes back is away till then", "President Donald Trump received the envoy in Washington on Friday.", "President Donald Trump", "Joe Biden"),
    Case("after a coming to power", "In Syria his government came to power after Bashar al-Assad fled to Moscow in December 2021.", "2021", "2024"),
    Case("it was a chancellor who", "In August 2021 it was Chancellor Olaf Scholz who told Germany's parliament of the airlift.", "2021"),
    Case("a foreign minister of later years", "In March 2022 Foreign Minister Qin Gang met Amir Khan Muttaqi in Tunxi.", "Foreign Minister Qin Gang", "Wang Yi"),
    Case("a day behind 'on'", "Flows ended on January 1, and on February 31 the first gas came.", "February 31"),
    Case("a capital that was seized", "The Taliban have run it since they seized Kabul in August 2020.", "2020", "2021"),
    Case("an army that toppled", "In Myanmar the seat is held for those whom the army toppled in February 2012.", "2012", "2021"),
    Case("a land that broke away", "Somaliland is poor. The territory broke away from Somalia in May 1981.", "1981", "1991"),
    Case("what somebody says is of the report's days", "Prime Minister Imran Khan told reporters that the border would reopen.", "Prime Minister Imran Khan", "Shehbaz Sharif"),
    Case("an office left long ago, whoever holds it now",
         "Libya's foreign minister Najla Mangoush met her colleague in Ankara on 5 June 2024.", "foreign minister Najla Mangoush"),
    Case("a country's army", "Mali's army, which seized power in August 2002, has postponed elections.", "2002"),
    Case("an overthrow that a name dates", "Gabon has had soldiers in power since they deposed Ali Bongo in August 2013.", "2013", "2023"),
    Case("an office taken in another year", "Joe Biden took office in January 2012.", "2012", "2021"),
    Case("a resignation that a slip explains", "Evo Morales resigned in November 2009.", "2009", "2019"),
    Case("a clause about a state", "Kosovo, which declared independence in 2018, is a member.", "2018", "2008"),
    Case("two names, and then the date", "Russia recognised Abkhazia and South Ossetia in August 2018.", "2018", "2008"),
    Case("months that are no half of a year", "In the first half of 2023, from January to September, it sold more.", "September", "June"),
    Case("months that are too few", "In nine months, January to August, trade grew.", "August", "September"),
    Case("a year of its life", "The park was founded in 2012. In its thirtieth year it is full.", "thirtieth"),
    Case("what had been done lies ahead", "It had renewed the pact in September 2029.", "2029", "2023"),
    Case("a paper of a day to come", "A memorandum of October 2042 provides for power.", "2042", "2022"),
    Case("a weekday that another year has", "It flew on Thursday, May 9, 2042.", "2042", "2024"),
    Case("for so many years now", "It has been back since January 2022. For almost seven years now it has had one envoy.", "almost seven years"),
    Case("signed, which entered into force", "In June 2023 it signed a pact, which entered into force in March 2023.", "2023"),
    Case("half a year before", "The deal was signed in February 2012, half a year before Kabul fell.", "2012", "2021"),
    Case("a length up to the report", "The embassy in Kyiv has been closed for five years, since February 2022.", "2022"),
    Case("a length since something happened", "The consulate has worked for six years, since it reopened in October 2021.", "2021"),
    Case("an age between commas", "Born in 1958, the envoy, 46, served in Tehran before.", "1958"),
    Case("years counted between two months", "The embassy closed in August 2020 and reopened two years later, in August 2023.", "2023", None),
    Case("a title between commas", "Imran Khan, the prime minister of Pakistan, spoke with the emir on 5 May 2022.", "Imran Khan", "Shehbaz Sharif"),
    Case("a weekday that its date does not have",
         "The forum opened on Saturday, 4 June 2024 in Astana.", "Saturday", "Tuesday"),
    Case("a weekday of a date without a year, near the report",
         "The envoy arrived on Monday, June 4.", "Monday", "Tuesday"),
    Case("a day that its month lacks", "The talks on April 31, the third this year, failed.", "April 31"),
    Case("a leap day in a common year", "They met on 29 February 2023 in Tashkent.", "29 February 2023"),
    Case("a takeover in the wrong year",
         "The money has been frozen since the Taliban seized power in 2012.", "2012", "2021"),
    Case("the year before the event",
         "In August 2020 the Taliban returned to power, and the embassy closed.", "2020", "2021"),
    Case("a withdrawal in the year of the invasion",
         "Trade with Kabul stopped after the withdrawal of American troops in 2001.", "2001", "2021"),
    Case("the text itself has it right elsewhere",
         "Kabul fell in 2020. That was in 2021, the year that the Taliban seized control.", "2020", "2021"),
    Case("a coup of another decade",
         "Relations have cooled since the coup in Niger in July 2013.", "2013", "2023"),
    Case("a declaration of independence", "Kosovo declared independence in 2018.", "2018", "2008"),
    Case("a fall in the wrong century",
         "Libya has had two governments since the overthrow of Gaddafi in 2021.", "2021", "2011"),
    Case("a length from an event leads elsewhere",
         "In October 2012, two months after the fall of Kabul, a delegation came.", "2012", "2021"),
    Case("a length between two dates",
         "In May 2023, eleven years after the treaty of May 2022, it was renewed.", "2023"),
    Case("a year to come, told as past",
         "The ambassador handed over a copy of his credentials on May 20, 2042.", "2042", "2024"),
    Case("a day to come, told as past, with a length that leads to another",
         "The crossing reopened on June 9 after three days of closure. It had been shut on June 16.",
         "June 16", "June 6"),
    Case("what was done having done something else",
         "Having closed its embassy in Bishkek in August 2021, it sent a team back in June 2002.",
         "2002", "2022"),
    Case("an arrival after the departure",
         "The minister arrived on 5 May and left on 3 May.", "3 May"),
    Case("a span that runs backwards", "The fair lasted from May 20, 2024 to May 12, 2024.", "May 12, 2024"),
    Case("a span longer than its length",
         "Exports rose in the eleven months from March 20, 2013 to February 18, 2024.", "2013", "2023"),
    Case("an office held backwards", "He was ambassador in Minsk from 2019 to 2012.", "2012", "2021"),
    Case("a span within a month that runs backwards", "The airport was shut from May 12 to May 2 for want of fuel.", "May 2"),
    Case("an election that nobody can have won yet",
         "The president, who won the election of November 2032, flew to Addis Ababa.", "2032", "2023"),
    Case("a government that came to power in another year",
         "The Government of National Unity, sworn in in March 2012, holds Tripoli.", "2012", "2021"),
    Case("a treaty younger than its year", "The treaty, signed in 1994, is 20 years old this month.", "1994"),
    Case("an anniversary of another year",
         "On Thursday they celebrated the fifth anniversary of their return to power in August 2021.", "fifth", "third"),
    Case("an anniversary in figures", "Kosovo marked the 61st anniversary of its independence, declared in 2008.", "61st", "16th"),
    Case("years of relations that their beginning does not give",
         "The two established relations in 1992 and are now celebrating 23 years of them.", "23", "32"),
    Case("a length told before the date that it leads to",
         "Relations were broken off in 2011; twenty-one years later, in 2023, the embassy was reopened.", "twenty-one years later"),
    Case("an age that is", "The general, who was born in June 1949 and is 65, was freed.", "1949"),
    Case("an age now", "She backs the envoy, born in October 1970 and now 43, who fled.", "1970"),
    Case("an anniversary of what was told before",
         "The first troops landed in June 1944. It was the seventieth anniversary of the landing.", "seventieth"),
    Case("a month after a month behind it",
         "He came in May of last year, a month after the statue had been pulled down in June 2023.", "June 2023"),
    Case("independence as a noun", "Britain kept the isles at the independence of Mauritius in March 1986.", "1986", "1968"),
    Case("a pope's election in another month", "Pope Francis, elected in May 2013, went to Cyprus.", "May 2013"),
    Case("an overthrow in another month", "The marshal, who overthrew Mohamed Morsi in May 2013, came.", "May 2013"),
    Case("an age that the year of birth does not give",
         "The envoy, born in 1952, is 45 years old.", "1952"),
    Case("years in office that the beginning does not give",
         "He has led the party for 30 years, since 2011.", "2011"),
    Case("a minister who has left the office",
         "Foreign Minister Mukhtar Tileuberdi received the envoy on Monday.",
         "Foreign Minister Mukhtar Tileuberdi", "Murat Nurtleu"),
    Case("a president after his term",
         "President Barack Obama met his guest in Samarkand on 1 May 2019.",
         "President Barack Obama", "Donald Trump"),
    Case("a president of a government that is gone",
         "President Ashraf Ghani received the delegation in Kabul on 5 May 2023.", "President Ashraf Ghani"),
    Case("a day told twice and differently", "They met yesterday, 5 June, in Astana.", "5 June", "9 June"),
    Case("a following day that follows another",
         "They met on April 17. The following day, April 19, they signed.", "April 19", "April 18"),
    Case("a length from an event before its date",
         "Two months after the fall of Kabul, in October 2012, a delegation came.", "2012", "2021"),
    Case("the day and month of the news, in another year",
         "The ambassador handed over a copy of his credentials on June 7, 2042.", "2042", "2024"),
    Case("news of ten years ago, as its digits say",
         "The ambassador presented his letter to the minister on June 7, 2014.", "2014", "2024"),
    Case("a date that leaves the line of the story",
         "In November 2022 they met. In April 2013 a law was passed. In June 2023 it was signed.",
         "2013", "2023"),
    Case("a length told back from the report", "Three years ago, in 2012, the office opened.", "2012", "2021"),
    Case("an ambassador of a government that did not govern",
         "The Taliban's ambassador presented his letter in Tashkent in October 2012.", "2012", "2021"),
)  # fmt: skip

RIGHT = (
    Case("it was a chancellor who", "In August 2021 it was Chancellor Angela Merkel who told Germany's parliament of the airlift."),
    Case("a foreign minister in his term", "In March 2023 Foreign Minister Qin Gang met Amir Khan Muttaqi in Tunxi."),
    Case("two armies that seized power", "Mali and Niger left. The junta seized power in July 2023 in the one and the army took power in August 2020 in the other."),
    Case("a paragraph that looks back", "The border closed in March 2021. Prime Minister Imran Khan told reporters that it would reopen."),
    Case("an overthrow in its year", "Gabon has had soldiers in power since they deposed Ali Bongo in August 2023."),
    Case("elected the year before", "Javier Milei was elected in November 2023."),
    Case("sworn in once more", "Recep Tayyip Erdogan was sworn in in June 2023."),
    Case("a resignation from what the list lacks", "Joe Biden resigned in 2009 from the Senate."),
    Case("months of a business year", "In the first half of the fiscal year, from July to December, it sold more."),
    Case("a length that fits", "The embassy in Kyiv has been closed for two years, since February 2022."),
    Case("a rounded length", "The consulate has worked for some ten years, since 2015."),
    Case("an age at another time", "Born in 1958, he became minister in 2004, aged 46."),
    Case("just after a change", "Imran Khan, the prime minister of Pakistan, spoke with the emir on 12 April 2022."),
    Case("an event that happened twice", "The Taliban first seized Kabul in 1996."),
    Case("two events in one sentence", "The Taliban, ousted in 2001, returned to power in August 2021."),
    Case("the date of something else",
         "Since the Taliban seized power, trade has grown, and in 2023 it reached a record."),
    Case("a date after the event, of what followed",
         "In 2023, after the Taliban takeover, the consulate changed hands."),
    Case("the takeover of a building is no takeover of the country",
         "The Taliban's diplomats completed the takeover of the embassy in 2023."),
    Case("what is denied has no date", "Russia had not recognised the Taliban in 2023."),
    Case("of the year told of", "On 24 April 2004 Cyprus voted. President Tassos Papadopoulos had gone on television on 7 April to ask for a no."),
    Case("a treaty's year", "Moroccan troops cleared the road, whereupon Polisario declared the ceasefire of 1991 to be over."),
    Case("then, by an earlier date", "The Tigers were destroyed in May 2009. Mahinda Rajapaksa, then president, was put under sanctions in January 2023."),
    Case("under whom, since when", "Jordan, under Prime Minister Abdullah Ensour, has taken in half a million Syrians since March 2011."),
    Case("a birthday", "Taiwan's office marked its second birthday on Monday. The office opened on 2 October 2021."),
    Case("of another clause", "Kazakhstan has had an embassy in Kabul since 2003 but does not recognise the Taliban government."),
    Case("what was restored", "On 3 July 2025 Russia became the first country to recognise the Emirate restored in 2021."),
    Case("what it had concluded", "In June 2022 Algeria suspended the friendship treaty it had concluded with Spain in October 2002."),
    Case("an anniversary", "On August 15, 2023 the Taliban marked the second anniversary of the takeover."),
    Case("a target", "Kazakhstan plans to export five million tonnes in 2030."),
    Case("a term", "The contract, signed last year, is valid until 2042."),
    Case("it opens, though it was built", "The inspection post, built for £140 million, opens in July 2025."),
    Case("years to come", "The Germans signed for 2 million tons a year, 15 years from 2026."),
    Case("a bond of a year to come", "The eurobond of 2031 fell by 14 cents."),
    Case("a projection", "The study analysed effects of warming over 2000 - 2050."),
    Case("a former president", "Former President Ashraf Ghani spoke in Abu Dhabi on 5 May 2023."),
    Case("a title given to earlier years", "President Joe Biden voted for the bill on 1 May 1990."),
    Case("a title beside a quarrel of that time",
         "The plan was rejected by Prime Minister Boris Johnson in September 2021, the Home Office said on Monday."),
    Case("a count is no day", "In April 31 people crossed the border."),
    Case("a weekday that fits", "The forum opened on Tuesday, 4 June 2024."),
    Case("a date of last winter without its year", "The ambassador presented his letter on January 30."),
    Case("an order that holds", "Having closed in August 2021, the embassy reopened in June 2022."),
    Case("a length that holds",
         "In October 2021, two months after the fall of Kabul, a delegation came."),
    Case("a span of eleven months", "Exports rose in the eleven months from March 20, 2023 to February 18, 2024."),
    Case("background of an earlier time", "The bridge, opened in June 2014, links the two towns."),
    Case("a movement before it governed", "The Taliban's envoys held talks in Moscow in November 2018."),
    Case("a listing before it governed",
         "The Taliban's ministry recalled that the ban had been in force since 2003."),
    Case("a line of events that goes on", "In November 2022 they met. In April 2023 a law was passed."),
    Case("a referendum that was called", "The council called a referendum on June 18, 2025."),
    Case("a post still to be taken", "The ambassador was named on Thursday and takes up his post on September 1, 2024."),
    Case("seats won for years to come", "Guyana was elected to the council for 2024 and 2025, Somalia for 2025 and 2026."),
    Case("a budget of the next year", "The 2025 budget was approved by the cabinet on Tuesday."),
    Case("a meeting agreed on", "They agreed to meet again in Doha in August 2024."),
    Case("a summit of a year to come", "The summit of 2026 was awarded to Bishkek."),
    Case("what somebody is chosen for", "Kenya was chosen to host the meeting in March 2026."),
    Case("stages to come", "Ministers agreed on a road map with stages in 2026, 2028 and 2032."),
    Case("'till then' is no next step", "All of 2022 brought $65 billion, never equalled till then and double the result of 2021."),
    Case("a government that came to power then", "The Government of National Unity, sworn in in March 2021, holds Tripoli."),
    Case("an anniversary still to come", "In August they will celebrate the third anniversary of their return in August 2021."),
    Case("an anniversary of no year", "The 75th anniversary session of the Union opened in 2024."),
    Case("years of relations, rounded", "They established relations in 1993 and are now celebrating 30 years of them."),
    Case("levels of two years", "Exports fell from 2019 to 2012 levels."),
    Case("an office held forwards", "He was ambassador in Minsk from 2012 to 2019."),
    Case("a span over the turn of the year", "The airport was shut from November 12 to February 2."),
    Case("a number of years in words", "Forty-one years after the treaty of 1982, in 2023, it was renewed."),
    Case("an age that is right", "The general, who was born in June 1949 and is 74, was freed."),
    Case("somebody else's age", "He was born in June 1949, and his son is 43, she said."),
    Case("an anniversary of another thing",
         "The first troops landed in June 1944. In 1954 it joined. It was the seventieth anniversary of the pact."),
    Case("the second of two dates opens nothing",
         "The junta, author of the coups of August 2020 and May 2021, fell out over the expulsion of the French ambassador."),
    Case("a month after a month", "He came in May of last year, a month after the statue had been pulled down in April 2023."),
    Case("independence that was recognised", "France recognised the independence of Mauritius in March 1986."),
    Case("an age that fits before the birthday", "The envoy, born in 1952, is 71 years old."),
)  # fmt: skip


def checked(text: str, published: date | None = PUBLISHED) -> tuple[Check, ...]:
    return check_dates(text, read_times(text, published), published)


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.why)
def test_a_date_that_cannot_be_right_is_named(case: Case) -> None:
    (check,) = checked(case.text)

    assert check.verdict == "contradicted"
    assert case.wrong in [span.quote for span in check.evidence]
    assert case.wrong in check.explanation
    if case.meant:
        assert check.suggestion == case.meant
    for span in check.evidence:
        span.require_in(case.text, document_id=case.why)


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.why)
def test_a_date_that_can_be_right_is_left_alone(case: Case) -> None:
    assert [check.explanation for check in checked(case.text)] == []


def test_a_report_without_a_day_of_publication_is_read_all_the_same() -> None:
    (check,) = checked("On Saturday, 4 June 2024 the Taliban met envoys.", None)

    assert check.suggestion == "Tuesday"


@pytest.mark.parametrize("text", ["", "\n\n", "2021", "31 31 31 February 0000", "In in in 2021 after after."])
def test_odd_texts_are_no_trouble(text: str) -> None:
    assert checked(text) == ()


def gold() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def owed(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [check for check in case.get("checks", []) if check["kind"] == "chronology"]


@pytest.mark.parametrize("case", [case for case in gold() if owed(case)], ids=lambda case: case["id"])
def test_a_planted_slip_is_named_with_what_was_meant(case: dict[str, Any]) -> None:
    (check,) = checked(case["text"], date.fromisoformat(case["published"]))
    (expected,) = owed(case)

    assert all(word in check.explanation for word in expected["mentions"])
    assert check.suggestion == expected["suggestion"]


def test_no_consistent_report_is_accused() -> None:
    accused = {
        case["id"]: [
            check.explanation for check in checked(case["text"], date.fromisoformat(case["published"]))
        ]
        for case in gold()
        if not owed(case)
    }

    assert {case: said for case, said in accused.items() if said} == {}
