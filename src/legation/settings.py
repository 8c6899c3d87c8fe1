"""What can be set: each setting with its default and its help, read once and passed down."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from legation.errors import SettingError

PREFIX = "LEGATION_"
_TEXTS = (
    "model", "database", "statistics", "comtrade", "proxy", "private_hosts",
    "llm_endpoint", "llm_model", "llm_key", "llm_prices",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; an environment variable LEGATION_<NAME> sets each of them.

    >>> Settings.from_environment({"LEGATION_BATCH_SIZE": "8"}).batch_size
    8
    """

    model: str | None = field(
        default=None,
        metadata={"help": "another language pipeline than en_legation: an installed package, or a folder"},
    )
    learnt: str = field(
        default="yes",
        metadata={"help": "whether deeds and figures are read as learnt from reports: yes, or no (quicker)"},
    )
    batch_size: int = field(
        default=32,
        metadata={"help": "how many documents are parsed together"},
    )
    longest_text: int = field(
        default=250_000,
        metadata={"help": "characters a report may have (some 40,000 words); a longer one is refused"},
    )
    database: str = field(
        default="sqlite:///legation.sqlite",
        metadata={"help": "the register: a file, as sqlite:///legation.sqlite, or postgresql://host/name"},
    )
    statistics: str = field(
        default="legation-trade",
        metadata={"help": "the shelf of official statistics: a folder"},
    )
    comtrade: str = field(
        default="https://comtradeapi.un.org",
        metadata={"help": "where UN Comtrade answers; another address for a mirror"},
    )
    largest_file: int = field(
        default=20_000_000,
        metadata={"help": "bytes that a page, a text or a JSON object may have; a larger one is refused"},
    )
    llm_endpoint: str = field(
        default="",
        metadata={
            "help": "where a language model answers, as http://localhost:11434/v1; nothing is sent without it"
        },
    )
    llm_model: str = field(
        default="",
        metadata={"help": "the language model's name there"},
    )
    llm_key: str = field(
        default="",
        repr=False,
        metadata={"help": "the key that the endpoint asks for, if it asks for one"},
    )
    llm_timeout: int = field(
        default=120,
        metadata={"help": "seconds to wait for one answer of it"},
    )
    llm_prices: str = field(
        default="",
        metadata={"help": "what a million tokens cost there, in and out, as 2.50/10"},
    )

    proxy: str = field(
        default="none",
        metadata={
            "help": "addresses of proxies whose word on who asks is taken, as 127.0.0.1, with commas between"
        },
    )
    private_hosts: str = field(
        default="none",
        metadata={
            "help": "hosts of your own network that pages may be fetched from, as archive.internal:8080"
        },
    )

    @property
    def with_learnt(self) -> bool:
        """Whether what was learnt is read with, as `load_pipeline` takes it."""
        return self.learnt == "yes"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The defaults, overruled by what the environment sets."""
        environment = os.environ if environment is None else environment
        chosen: dict[str, str | int] = {}
        for setting in fields(cls):
            variable = PREFIX + setting.name.upper()
            said = environment.get(variable, "").strip()
            if said:
                chosen[setting.name] = _read(setting.name, variable, said)
        return cls(**chosen)  # type: ignore[arg-type]  # each value has just been read as its field's type


def _read(name: str, variable: str, said: str) -> str | int:
    if name == "learnt":
        return _yes_or_no(variable, said)
    return said if name in _TEXTS else _positive(variable, said)


def _yes_or_no(variable: str, said: str) -> str:
    if said.lower() in ("yes", "no"):
        return said.lower()
    raise SettingError(
        f"{variable}={said!r}: neither yes nor no. Unset it or write one, as in {variable}=no."
    )


def _positive(variable: str, said: str) -> int:
    if said.isascii() and said.isdigit() and int(said) > 0:
        return int(said)
    raise SettingError(
        f"{variable}={said!r}: not a whole number above zero. Unset it or write one, as in {variable}=32."
    )
