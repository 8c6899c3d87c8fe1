"""spaCy without the commands of `python -m spacy`.

`import spacy` also loads its command line, with a web client, a project manager and two frameworks for options behind
it: a third of the time that the import takes, and nothing that reading asks for. Here a stand-in takes the place of
these commands while spaCy is imported, and is gone afterwards: whoever asks for `spacy.cli` then gets the real one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

COMMANDS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy without its commands; where it is imported already, leave it as it is."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in COMMANDS}
    for module in stand_ins.values():
        vars(module).update(__path__=[], info=_info)
    sys.modules.update(stand_ins)
    try:
        import spacy.language  # noqa: F401
    finally:
        for name in COMMANDS:
            del sys.modules[name]


def _info(*args: object, **options: object) -> object:
    """`spacy.info`, of the real commands."""
    from spacy.cli.info import info

    told: Callable[..., object] = info
    return told(*args, **options)
