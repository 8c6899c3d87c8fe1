"""Who speaks where nobody near is said to."""

from __future__ import annotations

from reports import material_of, read_report, word
from spacy.language import Language

from legation.reading.statements.attribution.answering import is_answer

INTERVIEW = """Transcript: Syria's central bank governor Abdulkader Husrieh meets reporters
Q: And recognition?
A: Saudi Arabia recognized the new Syrian authorities within the month."""

LONG_QUOTATION = """"Panama has opened an embassy in Pristina," said Kosovo's foreign minister, Enver Hoxhaj.
Guests clapped.
The hall was full to the last seat.
"Our friends are many. We work day and night. Albania has given Kosovo 20 million euros.\""""


def test_an_answer_is_the_word_of_who_is_asked(pipeline: Language) -> None:
    statements = read_report(INTERVIEW, pipeline)

    assert [s.attribution and s.attribution.speaker for s in statements] == ["Abdulkader Husrieh"]


def test_a_quotation_goes_on_with_who_was_quoted_last(pipeline: Language) -> None:
    aid = next(one for one in read_report(LONG_QUOTATION, pipeline) if one.act == "aid")

    assert aid.attribution is not None
    assert aid.attribution.speaker == "Enver Hoxhaj"


def test_what_answers_a_question(pipeline: Language) -> None:
    material = material_of(
        'Will it open?\n"Kenya will inaugurate an embassy."\nKenya shut its office.', pipeline
    )

    assert is_answer(word(material, "inaugurate"))
    assert not is_answer(word(material, "shut"))
