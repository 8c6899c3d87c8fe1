"""Evidence marked in its place: joined again, the pieces are the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.record.span import Span
from legation.web.marking import Mark, paragraphs

TEXT = "Astana says no\n\nKazakhstan accepted envoys on April 14. Nobody was recognised."


def mark(words: str, note: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Span.of(TEXT, start, start + len(words)), "said", note)


def test_a_note_comes_with_the_line_in_which_its_words_begin() -> None:
    first, second = paragraphs(TEXT, [mark("accepted envoys", "a"), mark("Astana", "b"), mark("Nobody", "c")])

    assert (first.notes, second.notes) == (("b",), ("a", "c"))


def test_where_marks_overlap_a_piece_belongs_to_both() -> None:
    _, line = paragraphs(TEXT, [mark("Kazakhstan accepted envoys", "a"), mark("envoys on April 14", "b")])

    assert [(piece.text, [one.note for one in piece.marks]) for piece in line.pieces][:3] == [
        ("Kazakhstan accepted ", ["a"]),
        ("envoys", ["a", "b"]),
        (" on April 14", ["b"]),
    ]
    assert [[one.note for one in piece.ends] for piece in line.pieces][:3] == [[], ["a"], ["b"]]


def test_a_mark_over_two_lines_has_one_note_and_is_marked_in_both() -> None:
    over = Mark(Span.of(TEXT, 7, 26), "said", "a")
    first, second = paragraphs(TEXT, [over])

    assert (first.notes, second.notes) == (("a",), ())
    assert first.pieces[-1].marks == second.pieces[0].marks == (over,)


@given(st.data())
def test_joined_again_the_pieces_are_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab \n<", min_size=1))
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))))
    marks = [Mark(Span.of(text, a, b), "said", f"{a}-{b}") for a, b in spans if a < b]
    found = ["".join(piece.text for piece in line.pieces) for line in paragraphs(text, marks)]

    assert found == [line for line in text.split("\n") if line.strip()]
