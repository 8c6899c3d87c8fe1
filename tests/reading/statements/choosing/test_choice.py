"""What may be chosen, as arrays."""

from __future__ import annotations

from collections.abc import Callable

from legation.reading.statements.choosing.choice import Choice, Talk


def test_a_deed_is_told_by_its_word_its_act_and_its_status(talk: Callable[[str], Talk]) -> None:
    found = talk("Ghana recognised Kosovo on 3 May 2024. Togo will open an embassy in Pristina.")
    parts = found.senses.parts

    assert [found.senses.words.tokens[place].text for place in found.places] == ["recognised", "open"]
    assert [parts.acts[act] for act in found.acts] == ["recognize", "mission"]
    assert [parts.statuses[status][0] for status in found.statuses] == ["occurred", "planned"]


def test_what_phrasings_chose_is_marked_at_each_word_that_tells_it() -> None:
    choice = Choice.of(2, [(4, 0), (9, 1), (12, 0)], [[0.5], [0.25], [1.0]], [[()] * 3, [()] * 3], [(0,), ()])

    assert choice.features[0].tolist() == [[0.5, 1.0], [0.25, 0.0], [1.0, 1.0]]
    assert choice.features[1, :, -1].tolist() == [0.0, 0.0, 0.0]
    assert choice.asked.tolist() == [[True, False], [False, False]]


def test_nothing_may_be_there_to_choose() -> None:
    choice = Choice.of(0, [], [], [[], []], [(), ()])

    assert choice.features.shape == (2, 0, 0)
    assert choice.asked.shape == (2, 0)
