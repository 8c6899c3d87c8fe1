"""The brief of 17 to 23 April 2023, sentence by sentence: nothing in it that has no evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from arriving import claim, taking

from legation.brief.choose import Asked
from legation.brief.counts import counted
from legation.brief.figures import figure_in_words
from legation.brief.page import Brief, Section, Sentence
from legation.brief.week import Week
from legation.brief.wording import sentence_of
from legation.brief.write import write
from legation.register.ask import held_by_id, held_in
from legation.register.ask_numbers import Span, numbers, verdicts
from legation.register.asof import AsOf
from legation.register.decide import Decision, decide
from legation.register.keep import keep_records
from legation.register.store import Connection, Register, open_register
from legation.register.tables import documents

WEEK = Week.read("2023-W16")
SPAN = Span(WEEK.monday, WEEK.sunday, AsOf(WEEK.sunday))
TALIBAN = ("AFG", "AFG:IEA")


def section(brief: Brief, key: str) -> Section:
    return next(one for one in brief.sections if one.key == key)


def all_sentences(brief: Brief) -> list[tuple[str, Sentence]]:
    summary = [("summary", sentence) for sentence in brief.summary]
    return summary + [(one.key, sentence) for one in brief.sections for sentence in one.sentences]


def recomposed(connection: Connection, brief: Brief, sentence: Sentence) -> set[str]:
    """Every sentence that what is noted behind this one can make by itself.

    A note is of words, and the same words may carry several statements: 'both sides will open embassies'.
    """
    notes = [brief.notes[number - 1] for number in sentence.notes]
    ids = [note.statement for note in notes]
    noted = list(held_by_id(connection, tuple(ids)).values())
    for note in notes:
        held = held_in(connection, note.document, AsOf(WEEK.sunday))
        noted += [one for one in held if " ".join(one.statement.evidence.quote.split()) == note.quote]
    made = {sentence_of(one.statement, WEEK.sunday.year, one.known) for one in noted}
    for one in numbers(connection, TALIBAN, SPAN):
        if one.id in ids:
            made.add(figure_in_words(one.figure, WEEK.sunday.year))
    for verdict in verdicts(connection, SPAN):
        if verdict.id in ids:
            made.add(" ".join(verdict.check.explanation.split()))
    return made


def test_every_note_is_the_very_words_of_a_document_on_record(april: Register, brief: Brief) -> None:
    with april.reading() as connection:
        texts = {row.id: row.text for row in connection.execute(sa.select(documents.c.id, documents.c.text))}

    assert len(brief.notes) > 10
    assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))
    assert [note for note in brief.notes if note.quote not in " ".join(texts[note.document].split())] == []


def test_every_sentence_has_notes(brief: Brief) -> None:
    sentences = [sentence for key, sentence in all_sentences(brief) if key != "summary"]

    assert len(sentences) > 10
    assert [sentence.text for sentence in sentences if not sentence.notes] == []
    assert {number for sentence in sentences for number in sentence.notes} == {
        note.number for note in brief.notes
    }


def test_every_sentence_is_made_of_what_is_noted_behind_it(april: Register, brief: Brief) -> None:
    """A sentence of a section is one that its notes make by themselves; the others join or compare such ones."""
    untraced = []
    with april.reading() as connection:
        for key, sentence in all_sentences(brief):
            made = recomposed(connection, brief, sentence)
            whole = sentence.text in made
            joined = any(one.rstrip(".") in sentence.text for one in made)
            compared = key in ("standing", "contradictions") and bool(made)
            if key != "summary" and not (whole or joined or compared):
                untraced.append(sentence.text)

    assert untraced == []


def test_nothing_that_came_out_later_is_in_it(brief: Brief) -> None:
    assert [note for note in brief.notes if note.known > WEEK.sunday] == []


def test_it_is_the_week_in_which_kazakhstan_let_the_envoys_in(brief: Brief) -> None:
    first, second, *_ = section(brief, "standing").sentences

    assert brief.title == "Dealings with the Taliban, 17–23 April 2023"
    assert first.text.startswith("Kazakhstan's standing with the Taliban rose from contact to accreditation")
    assert second.text == (
        "Kazakhstan accredited the Taliban's diplomats in Astana on 17 April, according to Aibek Smadiyarov, "
        "foreign ministry spokesman."
    )


def test_what_it_counts_is_what_it_tells(brief: Brief) -> None:
    acts = section(brief, "acts")
    new = [
        group for group in acts.groups if not (group.heading or "").startswith(("Earlier", "What is said"))
    ]
    made = next(len(group.sentences) for group in section(brief, "pledges").groups if group.heading == "Made")
    said = [sentence.text.lower() for sentence in brief.summary]

    assert len(brief.summary) == 3
    assert counted(sum(len(group.sentences) for group in new), "new act") in said[1]
    assert counted(len(new), "country", "countries") in said[1]
    assert counted(made, "pledge") in said[2]


def test_the_same_register_gives_the_same_brief(april: Register, brief: Brief) -> None:
    with april.reading() as connection:
        assert write(connection, Asked(WEEK, ("AFG:IEA",))) == brief


def test_a_brief_written_later_says_what_was_known_then(april: Register) -> None:
    """What the register takes up afterwards changes nothing where its state of then is asked for."""
    later = Asked(WEEK, ("AFG:IEA",), datetime.fromisoformat("2020-01-01T00:00:00+00:00"))
    with april.reading() as connection:
        empty = write(connection, later)

    assert empty.notes == ()
    assert [one.empty for one in empty.sections if one.groups] == []


def test_spelling_as_a_careful_editor_has_it(brief: Brief) -> None:
    texts = [sentence.text for _, sentence in all_sentences(brief)]
    slips = re.compile(r" ,|,,|\.\.|  | \.|,\.|\ba [aeiou]|\bNone\b|_|\bthe the\b|\b1 [a-z]+s\b")

    assert [text for text in texts if slips.search(text)] == []
    assert [text for text in texts if not re.match(r"[A-Z].*\.$", text)] == []


LATER = datetime.fromisoformat("2023-04-24T08:00:00+00:00")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


class TestReview:
    """Reviewed and unreviewed matter are told apart."""

    def test_an_accepted_statement_is_not_marked(self, register: Register) -> None:
        keep_records(
            register, [claim("KAZ accredit AFG:IEA"), claim("UZB meet AFG:IEA", when="2023-04-19")], taking()
        )
        asked = Asked(WEEK, ("AFG:IEA",))
        with register.reading() as connection:
            before = write(connection, asked)
        ids = [note.statement for note in before.notes if note.quote.startswith("KAZ accredit")]
        decide(register, Decision("accept", (ids[0],), "Ada", "read it"), LATER)
        with register.reading() as connection:
            after = write(connection, asked)

        assert all(sentence.unreviewed for sentence in section(before, "acts").sentences)
        assert {one.text.split()[1]: one.unreviewed for one in section(after, "acts").sentences} == {
            "accredited": False,
            "met": True,
        }

    def test_a_rejected_statement_is_left_out(self, register: Register) -> None:
        keep_records(register, [claim("KAZ accredit AFG:IEA")], taking())
        asked = Asked(WEEK, ("AFG:IEA",))
        with register.reading() as connection:
            (note,) = write(connection, asked).notes
        decide(register, Decision("reject", (note.statement,), "Ada", "a slip"), LATER)
        with register.reading() as connection:
            assert write(connection, asked).notes == ()


def test_a_plan_for_the_week_to_come_is_told_and_one_for_the_month_is_not(register: Register) -> None:
    arriving = [
        claim("AFG:IEA visit KAZ", "planned", when="2023-04-26", known="2023-04-20"),
        claim("AFG:IEA visit UZB", "planned", when="2023-05-02", known="2023-04-20"),
    ]
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        ahead = section(write(connection, Asked(WEEK, ("AFG:IEA",))), "ahead")

    assert ahead.heading == "Planned for 24–30 April 2023"
    assert [one.text for one in ahead.sentences] == [
        "A delegation from the Taliban plans to visit Kazakhstan on 26 April."
    ]


def test_reports_that_differ_are_told_with_both_sides(register: Register) -> None:
    arriving = [
        claim("KAZ accredit AFG:IEA", when="2023-04-14"),
        claim("KAZ accredit AFG:IEA", when="2023-04-17"),
    ]
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        found = section(write(connection, Asked(WEEK, ("AFG:IEA",))), "contradictions")

    texts = [one.text for one in found.sentences]
    assert texts[0].startswith("Reports that Kazakhstan accredited the Taliban's envoys differ on the day")


def test_what_had_been_told_before_is_not_new(register: Register) -> None:
    arriving = [
        claim("KAZ accredit AFG:IEA", when="2023-04-14", known="2023-04-15"),
        claim("KAZ accredit AFG:IEA", when="2023-04-14", known="2023-04-18"),
    ]
    keep_records(register, arriving, taking())
    with register.reading() as connection:
        found = write(connection, Asked(WEEK, ("AFG:IEA",)))

    assert section(found, "acts").groups == ()
    assert section(found, "standing").groups == ()


def test_an_old_deed_told_now_is_an_earlier_matter(register: Register) -> None:
    keep_records(register, [claim("KAZ visit AFG:IEA", when="2022-10-01", known="2023-04-18")], taking())
    with register.reading() as connection:
        (group,) = section(write(connection, Asked(WEEK, ("AFG:IEA",))), "acts").groups

    assert group.heading == "Earlier matters that came on record now"
    assert date(2022, 10, 1) < WEEK.monday
