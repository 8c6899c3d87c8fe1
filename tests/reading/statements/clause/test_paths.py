"""The words at a path, where a parse hangs them deeper than they are meant."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.codebook.phrasing import Path
from legation.parser.parsed import parsed
from legation.reading.statements.clause.arguments import arguments
from legation.reading.statements.clause.paths import words_at


@pytest.mark.parametrize(
    ("text", "trigger", "path", "expected"),
    [
        ("Kenya's memorandum of understanding with Haiti expired.", "expired", ("subject", "with"), ["Haiti"]),
        ("Talks on a war with Chad were held.", "Talks", ("with",), []),
        ("Chile led a delegation of exporters to Peru.", "led", ("to",), ["Peru"]),
        ("Japan announced a grant for the victims in both Syria and Turkey.", "announced", ("for", "in"), ["Syria", "Turkey"]),
        ("Norway sanctioned two firms linked to Chad.", "sanctioned", ("object", "tied"), ["to", "Chad"]),
        ("Mali agreed to purchase 200,000 tonnes of diesel from Oman.", "purchase", ("from",), ["Oman"]),
        ("Oman built a port near Mombasa.", "built", ("site",), ["Mombasa"]),
        ("Oman built a road across Chad.", "built", ("object", "site"), ["Chad"]),
        ("The construction of a road in Chad by Oman began.", "construction", ("by",), ["Oman"]),
        ("The Slovak premier cancelled his Kyiv trip.", "trip", ("self", "compound"), ["Kyiv"]),
        ("The Slovak premier cancelled his Kyiv trip.", "trip", ("self", "genitive"), ["his"]),
    ],
)  # fmt: skip
def test_words_at_a_path(
    text: str, trigger: str, path: Path, expected: list[str], pipeline: Language
) -> None:
    word = next(token for token in parsed(pipeline(text)) if token.text == trigger)
    assert [token.text for token in words_at(path, word, arguments(word))] == expected
