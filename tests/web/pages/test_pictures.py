"""Pictures for print, as the server gives them."""

from __future__ import annotations

import pytest
from web.conftest import Served

MAP = "to=AFG:IEA&on=2025-07-04"


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        (f"map.svg?{MAP}", b"<svg"),
        (f"ladder.png?{MAP}", b"\x89PNG"),
        ("band.json?actor=KAZ&counterpart=AFG:IEA", b'{"config"'),
        ("claims.svg?actor=UZB&counterpart=AFG", b"<svg"),
        ("claims.json?actor=UZB&counterpart=AFG&look=dark", b'{"config"'),
    ],
)
def test_each_form(served: Served, path: str, begins: bytes) -> None:
    answer = served.get(f"/pictures/{path}")

    assert answer.status_code == 200
    assert answer.content.startswith(begins)


def test_what_is_no_picture_is_told(served: Served) -> None:
    assert served.get(f"/pictures/map.gif?{MAP}").status_code == 400
    assert served.get("/pictures/map.svg").status_code == 400
    assert served.get("/pictures/claims.svg?actor=UZB&counterpart=AFG&which=99").status_code == 404


def test_hostile_names_are_letters_in_a_picture_too(served: Served) -> None:
    picture = served.get("/pictures/map.svg?to=%3Cscript%3Ealert(1)%3C/script%3E").text

    assert "<script" not in picture
