"""The goods that states trade, by the noun that heads their name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from legation.errors import ListError
from legation.lists.toml_list import HERE, TomlList

PRODUCTS = HERE / "products.toml"


@cache
def product_heads(path: Path = PRODUCTS) -> frozenset[str]:
    """Return the nouns, singular and in small letters.

    >>> "flour" in product_heads()
    True
    """
    listed = TomlList.read(path)
    found: list[str] = []
    for group, nouns in listed.tables.items():
        if not isinstance(nouns, list) or not all(isinstance(noun, str) for noun in nouns):
            raise ListError(
                f'{path.name}, {group}: holds {nouns!r} and should be a list of nouns. Write {group} = ["flour"].'
            )
        found += nouns
    twice = sorted({noun for noun in found if found.count(noun) > 1})
    if twice:
        raise ListError(f"{path.name}: {', '.join(twice)} stands there twice. Strike one.")
    return frozenset(found)
