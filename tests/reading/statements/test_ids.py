"""Ids computed from what a statement says and where."""

from __future__ import annotations

from legation.reading.statements.ids import content_id


def test_the_same_words_have_the_same_id() -> None:
    assert content_id("recognize", "KAZ", 12) == content_id("recognize", "KAZ", 12)


def test_another_place_another_id() -> None:
    ids = {
        content_id("recognize", "KAZ", 12),
        content_id("recognize", "KAZ", 13),
        content_id("recognize", "KAZ1", 2),
    }

    assert len(ids) == 3
    assert {len(one) for one in ids} == {12}
