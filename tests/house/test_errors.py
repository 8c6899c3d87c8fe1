"""The drawn tree of errors is the tree of classes."""

from __future__ import annotations

import inspect
import re

from legation import errors


def drawn() -> list[tuple[int, str, str]]:
    """Depth, name and meaning of each line of the tree in the module's docstring."""
    rows = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"^((?:[│├└─ ]{4})*)(\w*Error|\w*Mismatch)(?:\s{2,}(.+))?$", line)
        if match:
            rows.append((len(match[1]) // 4, match[2], match[3] or ""))
    return rows


def classes() -> list[tuple[int, str, str]]:
    """The same of the classes, in the order of the file."""
    found = [
        one for _, one in inspect.getmembers(errors, inspect.isclass) if one.__module__ == errors.__name__
    ]
    return [
        (len(one.__mro__) - len(errors.LegationError.__mro__), one.__name__, (one.__doc__ or "").rstrip("."))
        for one in sorted(found, key=lambda one: inspect.getsourcelines(one)[1])
    ]


def test_every_error_is_drawn_where_it_stands() -> None:
    assert [(depth, name) for depth, name, _ in drawn()] == [(depth, name) for depth, name, _ in classes()]


def test_the_tree_says_what_the_class_says() -> None:
    said = {name: words for _, name, words in classes()}

    for _, name, words in drawn()[1:]:
        assert said[name].lower() == words.lower()
