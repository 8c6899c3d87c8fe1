from __future__ import annotations

from legation.reading.times.words import PIECE, Words, pieces


def test_numbers_keep_their_commas_and_points_and_dates_do_not() -> None:
    assert Words("5,400 t, 3.5 years, 03.07.2025, Russia's 7.5.").low == [
        "5,400", "t", ",", "3.5", "years", ",", "03", ".", "07", ".", "2025", ",", "russia", "'s", "7.5", ".",
    ]  # fmt: skip


def test_a_line_end_is_a_token_unless_the_line_is_only_wrapped() -> None:
    assert "\n" in Words("titles later\nLast winter it froze").low
    assert "\n" not in Words("they met on\nApril 15").low
    assert "\n" not in Words("they met\nagain").low


def test_a_full_stop_ends_a_sentence_and_an_abbreviation_does_not() -> None:
    words = Words("It fell by 3.1 percent. The U.S. said so in Sept. 2024.")

    ends = [i for i in range(words.n) if words.ends_sentence(i)]

    assert ends == [words.low.index("percent") + 1, words.n - 1]


def test_pieces_cover_the_text_once_and_in_order() -> None:
    text = "It met on Tuesday. " * 5000

    found = list(pieces(text))

    assert len(found) > 3
    assert sum(words.n for words in found) == Words(text).n
    assert all(len(words.text[words.starts[0] : words.ends[-1]]) < 2 * PIECE for words in found)
