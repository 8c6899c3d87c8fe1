"""'The two countries', 'both sides', 'all three': so many of those spoken of last."""

import pytest
from reading.actors.conftest import Reader

COUNTED = (
    ("two countries", "Turkey met Iran. The two countries will trade more.", "countries", {"TUR", "IRN"}),
    ("both sides", "Turkey met Iran. Both sides praised the talks.", "sides", {"TUR", "IRN"}),
    ("the parties", "Turkey met Iran. The parties praised the talks.", "parties", {"TUR", "IRN"}),
    ("both governments", "Turkey met Iran. Both governments want peace.", "governments", {"TUR", "IRN"}),
    ("the two alone", "Turkey met Iran. The two agreed on a date.", "two", {"TUR", "IRN"}),
    ("three of a list", "Mali, Niger and Chad met. The three countries will trade more.", "countries",
     {"MLI", "NER", "TCD"}),
    ("all three without an article", "Mali, Niger and Chad met. Turkey praised all three countries.", "countries",
     {"MLI", "NER", "TCD"}),
    ("all three of a sentence", "Chad telephoned its colleagues from Mali and Niger; all three are worried.", "three",
     {"MLI", "NER", "TCD"}),
    ("the two named side by side, not who tells of them",
     "Erdogan of Turkey had spoken. Somalia and Ethiopia, he could announce, had come to terms. The text commits the two to more.", "two",
     {"SOM", "ETH"}),
    ("those of a list", "Mali, Niger and Chad met. Turkey praised those countries.", "countries",
     {"MLI", "NER", "TCD"}),
)  # fmt: skip

NOBODY = (
    ("two of anything", "Turkey met Iran. Two countries in Africa will trade.", "countries"),
    ("three where two were named", "Turkey met Iran. The three countries will trade.", "countries"),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), COUNTED, ids=[case[0] for case in COUNTED])
def test_who_is_counted(read: Reader, why: str, text: str, word: str, expected: set[str]) -> None:
    assert set(read(text).ids(word)) == expected


@pytest.mark.parametrize(("why", "text", "word"), NOBODY, ids=[case[0] for case in NOBODY])
def test_nobody_is_counted(read: Reader, why: str, text: str, word: str) -> None:
    assert read(text).ids(word) == []
