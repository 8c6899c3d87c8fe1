"""Who would do what a clause without a subject tells, and so has what is owned in it."""

import pytest
from reading.actors.conftest import Reader

CASES = (
    ("Brazil urged Kenya to reopen its embassy.", ["KEN"]),
    ("Brazil renewed a call on Kenya to recall its envoy.", ["KEN"]),
    ("Brazil is campaigning for Kenya to reopen its embassy.", ["KEN"]),
    ("Brazil promised Kenya to reopen its embassy.", ["BRA"]),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_whose_the_thing_owned_is(read: Reader, text: str, expected: list[str]) -> None:
    assert read(text).ids("its") == expected
