"""Every form of a lemma is known, the irregular ones too."""

from __future__ import annotations

import pytest

from legation.codebook.inflection import IRREGULAR, every_form, regular_forms
from legation.codebook.load import load_acts


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
    spelt = {lemma: set(forms.split()) & set(regular_forms(lemma)) for lemma, forms in IRREGULAR.items()}

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
        first & {"meet", "hold", "give", "sell", "send", "break", "fly", "leave", "take"} <= IRREGULAR.keys()
    )
