"""A number that others of the text explain exactly contradicts nothing."""

from __future__ import annotations

import pytest

from legation.checks.elsewhere import explained_elsewhere
from legation.checks.verdicts import verdict_on
from legation.reading.amounts import read_amounts
from legation.record.check import Check, CheckKind

# why, the text, the number called wrong, those that it was held against, and what it fits
FITS = (
    (
        "a share of the whole",
        "It spent $232 million. It paid $105 million for meat. Corn cost $38.7 million, or 17 percent.",
        ("17 percent", "$105 million", "$38.7 million"),
        ("‘$38.7 million’ and ‘$232 million’",),
    ),
    (
        "what one leaves of the other",
        "Firms brought in $147.7 million and took out $60 million, in all $87.7 million net.",
        ("$87.7 million", "$147.7 million", "$60 million"),
        ("‘$147.7 million’ and ‘$60 million’",),
    ),
    (
        "two others in the same passage",
        "It lent $2.4 billion. Of it $1.8 billion was for reforms and $600 million for roads, with $1 billion at once.",
        ("$600 million", "$1 billion"),
        ("‘$2.4 billion’ and ‘$1.8 billion’",),
    ),
)
# likewise, where nothing explains the number
FITS_NOT = (
    (
        "a hedged percentage",
        "It spent $232 million. It paid $105 million for meat. Corn cost $38.7 million, or about 17 percent.",
        ("about 17 percent", "$105 million", "$38.7 million"),
    ),
    (
        "what fits any percentage",
        "It spent $9 million. It paid $2 million for meat. Corn cost $1 million, or 11 percent.",
        ("11 percent", "$2 million", "$1 million"),
    ),
    (
        "two others far away",
        "It lent $2.4 billion to Chad and $1.8 billion to Mali." + " Nobody knows what for." * 15
        + " Roads got $600 million, and $1 billion came at once.",
        ("$600 million", "$1 billion"),
    ),
    ("nothing", "It sold $4 million of rice and $5 million of tea, $7 million in all.",
     ("$7 million", "$4 million", "$5 million")),
)  # fmt: skip


def check_of(
    text: str, words: tuple[str, ...], kind: CheckKind = "arithmetic", about: tuple[str, ...] = ()
) -> Check:
    """A contradiction that calls the first of the numbers wrong."""
    spans = {one.span.quote: one.span for one in read_amounts(text)}
    return verdict_on(
        kind,
        "contradicted",
        about=about,
        evidence=[spans[word] for word in words],
        explanation="It does not fit.",
    )


@pytest.mark.parametrize(("why", "text", "words", "fits"), FITS, ids=[case[0] for case in FITS])
def test_what_fits_others_is_a_question(
    why: str, text: str, words: tuple[str, ...], fits: tuple[str, ...]
) -> None:
    check = explained_elsewhere(check_of(text, words), read_amounts(text))

    assert check.verdict == "open", why
    assert all(one in check.explanation for one in fits)


@pytest.mark.parametrize(("why", "text", "words"), FITS_NOT, ids=[case[0] for case in FITS_NOT])
def test_what_fits_nothing_stays_contradicted(why: str, text: str, words: tuple[str, ...]) -> None:
    check = check_of(text, words)

    assert explained_elsewhere(check, read_amounts(text)) is check, why


def test_figures_and_dates_are_left_alone() -> None:
    _, text, words, *_ = FITS[1]
    figures, dates = check_of(text, words, about=("a", "b")), check_of(text, words, kind="chronology")

    assert explained_elsewhere(figures, read_amounts(text)) is figures
    assert explained_elsewhere(dates, read_amounts(text)) is dates
