"""Every form of a lemma is known, the irregular ones too."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.codebook.inflection import every_form, irregular, read_irregular, regular_forms
from legation.codebook.load import load_acts
from legation.errors import ListError


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("accredit", "accredited"),
        ("expel", "expelled"),
        ("deny", "denies"),
        ("recognise", "recognising"),
        ("embassy", "embassies"),
        ("businessman", "businessmen"),
        ("withdraw", "withdrew"),
        ("sell", "sold"),
        ("touch", "touches"),
    ],
)
def test_a_form_is_one_of_its_lemma(lemma: str, form: str) -> None:
    assert form in set(every_form(lemma))


def test_a_lemma_is_a_form_of_itself() -> None:
    assert "aid" in set(every_form("aid"))


def test_an_irregular_form_is_no_regular_one() -> None:
    spelt = {lemma: set(forms) & set(regular_forms(lemma)) for lemma, forms in irregular().verbs.items()}

    assert not any(spelt.values()), spelt


def test_every_irregular_verb_of_the_codebook_that_is_common_has_its_forms() -> None:
    first = {
        trigger.split()[0]
        for entry in load_acts().values()
        for phrasing in entry.phrasings
        if phrasing.pos == "VERB"
        for trigger in phrasing.trigger
    }

    assert {"meet", "hold", "give", "sell", "send", "break", "fly", "leave", "take", "withdraw"} <= first
    assert (
        first & {"meet", "hold", "give", "sell", "send", "break", "fly", "leave", "take"}
        <= irregular().verbs.keys()
    )


MALFORMED = (
    (
        "a missed verb without forms",
        'missed = ["moo"]\nmissed_forms = {}\n[verbs]\nbe = "was"\n',
        "names 'moo'",
    ),
    ("a verb without forms", 'missed = []\nmissed_forms = {}\n[verbs]\nbe = ""\n', "`be` holds ''"),
    (
        "a list that nobody takes",
        'missed = []\nmissed_forms = {}\nnouns = []\n[verbs]\nbe = "was"\n',
        "known here: nouns",
    ),
)


@pytest.mark.parametrize(("why", "text", "reason"), MALFORMED, ids=[row[0] for row in MALFORMED])
def test_what_is_malformed_is_refused(why: str, text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "irregular.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_irregular(path)
