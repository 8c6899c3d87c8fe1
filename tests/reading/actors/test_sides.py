"""For whom an office without an owner speaks."""

import pytest
from reading.actors.conftest import Reader

SIDES = (
    ("an official of the side in focus", "Kazakhstan closed the road. Foreign Minister Askar Beketov gave no reason.",
     "Beketov", ["KAZ"]),
    ("who is met is of another side",
     "Kazakhstan welcomed the Taliban. Muttaqi met Trade Minister Askar Beketov.", "Beketov", ["KAZ"]),
    ("officials of a contested government are introduced as such",
     "Kazakhstan trades with the Taliban. The Taliban buy flour, Deputy Trade Minister Askar Beketov said.",
     "Beketov", ["KAZ"]),
    ("who names an envoy is the envoy's side", "Riyadh has named an ambassador to Tehran.", "ambassador", ["SAU"]),
    ("where a clause is about a place, its own officials",
     "The envoy went on to Naypyidaw, where the deputy foreign minister received her.", "minister", ["MMR"]),
    ("a military spokesman is of those who rule by arms",
     "Myanmar's junta stayed away. Brunei was in the chair. A military spokesman gave no reason.", "spokesman",
     ["MMR:SAC"]),
    ("the minister goes back to the one named",
     "Germany's foreign minister, Anna Berg, came to Oslo. The minister praised Norway.", "minister", ["DEU"]),
)  # fmt: skip

UNRESOLVED = (
    (
        "no ambassador is nobody's",
        "Norway spoke with the Taliban. No ambassador will be accepted.",
        "ambassador",
    ),
    ("a manager is nobody's", "Kazakhstan won. The head of the club was happy.", "head"),
)


@pytest.mark.parametrize(("why", "text", "word", "expected"), SIDES, ids=[case[0] for case in SIDES])
def test_side(read: Reader, why: str, text: str, word: str, expected: list[str]) -> None:
    found = read(text)
    last = sum(token.text == word for token in found.doc) - 1

    assert found.ids(word, last) == expected


@pytest.mark.parametrize(("why", "text", "word"), UNRESOLVED, ids=[case[0] for case in UNRESOLVED])
def test_unresolved_is_better_than_wrong(read: Reader, why: str, text: str, word: str) -> None:
    assert read(text).ids(word) == []
