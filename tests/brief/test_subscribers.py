"""Lists of subscribers: what is taken, and what is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.brief.subscribers import read_mailing, token_of
from legation.errors import BriefError

KEY = "a secret that is long enough"
HEAD = """
from = "Legation <brief@example.org>"
unsubscribe = "https://example.org/unsubscribe?token={token}"
"""


def listed(folder: Path, text: str) -> Path:
    path = folder / "list.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def test_subscribers_in_the_list_and_in_a_table_beside_it(tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text(
        "\ufeffaddress,name,token,paused\nbob@example.org,Bob,0123456789abcdef,\nco@example.org,Co,,yes\n",
        encoding="utf-8",
    )
    path = listed(
        tmp_path, 'subscribers = "more.csv"\n[[subscriber]]\naddress = "Ada@Example.org"\nname = "Ada"\n'
    )
    mailing = read_mailing(path, KEY)

    assert [(one.address, one.name) for one in mailing.subscribers] == [
        ("Ada@Example.org", "Ada"),
        ("bob@example.org", "Bob"),
    ]
    assert mailing.subscribers[0].token == token_of("ada@example.org", KEY)
    assert (
        mailing.unsubscribe_link(mailing.subscribers[1])
        == "https://example.org/unsubscribe?token=0123456789abcdef"
    )
    assert (mailing.sender, mailing.sender_name, mailing.list_id) == (
        "brief@example.org",
        "Legation",
        "brief.example.org",
    )


def test_a_token_cannot_be_made_without_the_key() -> None:
    assert token_of("ada@example.org", KEY) != token_of("ada@example.org", KEY + ".")


REFUSED = (
    ("an address that ends the header", '[[subscriber]]\naddress = "ada@example.org\\nBcc: all@example.org"\n', "subscriber 1: 'ada@example.org\\nBcc"),
    ("a name that ends the header", '[[subscriber]]\naddress = "ada@example.org"\nname = "A\\r\\nBcc: x"\n', "holds signs that no header may hold"),
    ("no address", '[[subscriber]]\nname = "Ada"\n', "'' is no address of mail"),
    ("the same address twice", '[[subscriber]]\naddress = "a@b.org"\n[[subscriber]]\naddress = "A@B.org"\n', "A@B.org stands there already"),
    ("a key that means nothing", 'colour = "blue"\n', "`colour` means nothing here"),
    ("a field that means nothing", '[[subscriber]]\naddress = "a@b.org"\nage = 3\n', "`age` means nothing here"),
    ("a token that can be guessed", '[[subscriber]]\naddress = "a@b.org"\ntoken = "1"\n', "write 16 letters and digits"),
    ("a pause that is none", '[[subscriber]]\naddress = "a@b.org"\npaused = "soon"\n', "`paused` is 'soon'"),
    ("a table that is not there", 'subscribers = "none.csv"\n', "none.csv: it cannot be read"),
    ("what is not TOML", "[[\n", "it is not TOML"),
    ("a name of the list that is none", 'list_id = "a b"\n', "`list_id` is 'a b'"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BriefError) as refused:
        read_mailing(listed(tmp_path, text), KEY)

    assert told in str(refused.value)


HEADS = (
    ('unsubscribe = "https://example.org/{token}"\n', "`from` is None"),
    ('from = "brief@example.org"\nunsubscribe = "http://example.org/{token}"\n', "over https only"),
    (
        'from = "brief@example.org"\nunsubscribe = "https://example.org/"\n',
        'Write "https://example.org/unsubscribe?token={token}"',
    ),
    (
        'from = "nobody"\nunsubscribe = "https://example.org/{token}"\n',
        "`from`: 'nobody' is no address of mail",
    ),
)


@pytest.mark.parametrize(("text", "told"), HEADS, ids=[told for _, told in HEADS])
def test_a_head_that_is_not_whole(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "list.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BriefError) as refused:
        read_mailing(path, KEY)

    assert told in str(refused.value)


def test_without_token_and_key_nobody_could_unsubscribe(tmp_path: Path) -> None:
    path = listed(tmp_path, '[[subscriber]]\naddress = "a@b.org"\n')
    for key in (None, "short"):
        with pytest.raises(BriefError, match="Set LEGATION_BRIEF_KEY"):
            read_mailing(path, key)
