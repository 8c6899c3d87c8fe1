"""On whose word: indirect and direct speech, in front, behind and between."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    speaker: str | None


CASES = (
    Case("indirect speech", "Foreign Minister Elmedin Konakovic said that Bosnia had opened an embassy in Doha.", "Elmedin Konakovic"),
    Case("a reporting clause behind", "Bosnia has opened an embassy in Doha, Foreign Minister Elmedin Konakovic said.", "Elmedin Konakovic"),
    Case("in the words of", "In the words of Foreign Minister Elmedin Konakovic, Bosnia has opened an embassy in Doha.", "Elmedin Konakovic"),
    Case("if he is to be believed", "Bosnia has opened an embassy in Doha, if Foreign Minister Elmedin Konakovic is to be believed.", "Elmedin Konakovic"),
    Case("reporters who are assured", "Bosnia will not close its embassy in Doha, its foreign minister, Elmedin Konakovic, assured reporters.", "Elmedin Konakovic"),
    Case("an agency quotes him as saying", "Tanjug quoted Bosnian foreign minister Elmedin Konakovic as saying that Sarajevo had opened an embassy in Doha.", "Elmedin Konakovic"),
    Case("a daily quotes him", "Bosnia has opened an embassy in Doha, the daily El Pueblo reported, quoting Foreign Minister Elmedin Konakovic.", "Elmedin Konakovic"),
    Case("the initials of an office", "External Affairs Minister Elmedin Konakovic came home. EAM announced that Bosnia had opened an embassy in Doha.", "Elmedin Konakovic"),
    Case("behind a semicolon another says something else", "Bosnia has opened an embassy in Doha; on Tuesday the president, Elmedin Konakovic, called for calm.", None),
    Case("'according to'", "According to Elmedin Konakovic, Bosnia has opened an embassy in Doha.", "Elmedin Konakovic"),
    Case("who asks is the one who says so", "President Sadyr Japarov urged the United States to recognise the Taliban.", "Sadyr Japarov"),
    Case("a noun stands between", "Elmedin Konakovic recalled with satisfaction that Bosnia had opened an embassy in Doha.", "Elmedin Konakovic"),
    Case("the office of who was named before", "Gaziz Akbasov speaks of Doha as a promising market. Bosnia's ambassador told a reporter that Bosnia had opened an embassy in Doha.", "Gaziz Akbasov"),
    Case("who says it stands behind the verb", "Bosnia has opened an embassy in Doha, said Elmedin Konakovic, a man with knowledge of the matter.", "Elmedin Konakovic"),
    Case("a reporting clause inside the subject", "The embassy that Bosnia opened in Doha, Elmedin Konakovic specified, is small.", "Elmedin Konakovic"),
    Case("who says 'I' is named outside", '"I declare that today Bosnia recognises Kosovo," Elmedin Konakovic told the conference.', "Elmedin Konakovic"),
    Case("an aside is the report's", "Elmedin Konakovic said the embassy, which Bosnia opened in Doha in May, was small.", None),
    Case("quoted as saying", "Bosnia has opened an embassy in Doha, Elmedin Konakovic was quoted as saying by the agency.", "Elmedin Konakovic"),
    Case("who was told is not who said it", "Elmedin Konakovic was told that Bosnia had opened an embassy in Doha.", None),
    Case("who invites asks for it himself", "The new Bolivian president, Rodrigo Paz, has invited the United States to send an ambassador.", "Rodrigo Paz"),
    Case("a tag behind a comma", "Bosnia has never opened an embassy in Doha and will not, said Elmedin Konakovic.", "Elmedin Konakovic"),
    Case("an agency passes on his word", "Elmedin Konakovic said that Bosnia had opened an embassy in Doha, according to the Fena agency.", "Elmedin Konakovic"),
    Case("said within the sentence, name first", "Bosnia, said Elmedin Konakovic, its foreign minister, would open an embassy in Doha within weeks.", "Elmedin Konakovic"),
    Case("'according to' hung on the second name", "Bosnia has opened an embassy in Doha, according to Bosnia's Elmedin Konakovic.", "Elmedin Konakovic"),
    Case("a name behind an office and its place", "Zambia has recognised Kosovo, its high commissioner in Pretoria, Grace Tembo, said.", "Grace Tembo"),
    Case("the report's own voice", "Bosnia has opened an embassy in Doha.", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_speaker(case: Case, pipeline: Language) -> None:
    (statement, *_) = read_report(case.text, pipeline)

    assert (statement.attribution.speaker if statement.attribution else None) == case.speaker


def test_words_in_quotation_marks_are_quoted(pipeline: Language) -> None:
    (statement, *_) = read_report(
        '"Chad has recognised Kosovo," Foreign Minister Abderaman Koulamallah said.', pipeline
    )

    assert statement.attribution is not None
    assert statement.attribution.quoted


def test_what_the_headline_tells_is_on_the_word_of_the_lead(pipeline: Language) -> None:
    found = read_report(
        "Kenya will recognise Kosovo, Foreign Minister Musalia Mudavadi said on Tuesday.",
        pipeline,
        title="Nairobi to recognise Kosovo",
    )
    (statement,) = [s for s in found if s.act == "recognize"]
    assert statement.attribution is not None
    assert statement.attribution.speaker == "Musalia Mudavadi"


def test_a_decision_announced_by_somebody_is_on_his_word(pipeline: Language) -> None:
    found = read_report(
        "Kenya's decision to recognise Kosovo, announced by President William Ruto, cost Serbia a friend.",
        pipeline,
    )
    statement = next(s for s in found if s.act == "recognize")
    assert statement.attribution is not None
    assert statement.attribution.speaker == "William Ruto"


def test_speaker_of_a_quotation_without_a_verb(pipeline: Language) -> None:
    (*_, blame) = read_report(
        'Serbia closed the border with Bosnia. "Pure blackmail," said Elmedin Konakovic, Bosnia\'s foreign minister.',
        pipeline,
    )

    assert blame.act == "criticize"
    assert blame.attribution is not None
    assert blame.attribution.speaker == "Elmedin Konakovic"
