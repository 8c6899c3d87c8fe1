"""Cut text into words as the treebanks do: spaCy's English tokenizer with rules of our own.

UD cuts at a hyphen (`high - quality`, `Al - Jazeera`, `US - 75`) save after a prefix (`non-oil`, `co-sponsor`), at a
slash between words, and between a number and its unit (`$ 4 m`); it keeps runs of marks (`?!`, `====`) in one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry
from spacy.vocab import Vocab

KEPT_PREFIXES = (
    "anti|bi|cardio|co|counter|cyber|de|e|ex|extra|hyper|inter|intra|macro|mega|mid|mini|multi|neo|neuro|non|over|"
    "para|poly|post|pre|pro|proto|pseudo|psycho|quasi|re|semi|socio|sub|super|supra|trans|ultra|un|under"
)
WHOLE = re.compile(
    rf"(?:(?:{KEPT_PREFIXES})-[{ALPHA}]+"
    r"|\d{4}-\d\d?-\d\d?"
    r"|(?:\d{1,3}-)?\d{3}-(?:\d{3}-)?\d{4}"
    r"|[bwl]/[a-z]"
    r"|[dl]['’](?:affaires|[eé]tat)"
    r")$",
    re.IGNORECASE,
)
"""What stays one word: a prefix with its word, dates and telephone numbers in digits, and a few French phrases."""

PHRASES = re.compile(r"\bpersona[es]? non gratae?\b", re.IGNORECASE)
"""Foreign phrases that are one word of the sentence; cut up, they lead a parse astray."""

ABBREVIATIONS = (
    "Adj. Amb. Apr. Aug. Ave. Brig. Capt. Cmdr. Col. Corp. Dec. Dept. Feb. Fri. Ft. Gen. Gov. Hon. Inc. Jan. Jr. Jul. "
    "Jun. Lt. Ltd. Maj. Mar. Messrs. Mon. Mt. Nov. Oct. Pres. Prof. Rep. Rev. Sec. Sen. Sept. Sep. Sgt. Sr. St. Thu. "
    "Tue. Univ. Vol. Wed. al. approx. bn. dept. est. etc. govt. mln. bln. vs. viz. M.Sc. Ph.D."
).split()
JOINED = {
    "wanna": ("wan", "na"),
    "gimme": ("gim", "me"),
    "lemme": ("lem", "me"),
    "outta": ("out", "ta"),
    "dunno": ("du", "n", "no"),
    "whaddya": ("wha", "dd", "ya"),
}
NOT_SPECIAL = ("and/or", "c/o", "w/o", "o.O", "O.o")
QUOTES = "'\"‘’“”„«»`´"
MARK_RUN = r"(?:[!?.]*[!?][!?.]+|\.{2,})"
SIGN_RUN = r"(?:\*{2,}|={2,}|_{2,}|<{2,}|>{2,}|~{2,}|\+{2,}|#{2,}|-{2,})"
UNITS = "pc|MW|GW|kV|kWh|MWh|k|m|mn|bn|tn|tr|mln|bln|trn|km|kg|mph|am|pm|AM|PM|a\\.m\\.|p\\.m\\."


class TreebankTokenizer(Tokenizer):  # type: ignore[misc]  # compiled, it ships no types
    """spaCy's tokenizer with our rules; they are code, so there is nothing to write to disk or to read."""

    def __call__(self, text: str) -> Doc:
        """Cut a text into words; a foreign phrase is one of them."""
        doc: Doc = super().__call__(text)
        found = [
            span for match in PHRASES.finditer(text) if (span := doc.char_span(*match.span())) is not None
        ]
        if found:
            with doc.retokenize() as retokenizer:
                for span in found:
                    retokenizer.merge(span)
        return doc

    def to_disk(self, path: str | Path, **kwargs: object) -> None:
        """Write nothing."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Self:  # spaCy names it
        """Read nothing."""
        return self


@registry.tokenizers("legation.Tokenizer.v1")  # type: ignore[untyped-decorator]  # spaCy leaves it untyped
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return the maker that spaCy's config asks for."""
    return lambda nlp: build_tokenizer(nlp.vocab)


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """Return the tokenizer of the pipeline."""
    defaults = English.Defaults
    prefixes = [
        SIGN_RUN,
        MARK_RUN,
        r"[A-Z]{1,3}(?=[$€£¥]\d)",
        r"-(?=[$€£\d(\"“])",
        "[–—](?=.)",
        r"\((?=\w)|-(?=\[)|(?:Rs|RMB|Tk|Sh)\.?(?=\d)",
        *(rule for rule in defaults.prefixes or () if rule != r"[A-Z]{1,3}\$"),
    ]
    suffixes = [
        SIGN_RUN,
        MARK_RUN,
        rf"(?<=\d)(?:{UNITS})",
        rf"(?<=[{ALPHA}0-9.)\]])['’](?:s|S)",
        rf"(?<=[{ALPHA}])['’](?:m|d|re|ve|ll|M|D|RE|VE|LL)",
        rf"(?<=[{ALPHA_LOWER}{ALPHA_UPPER}]n)['’]t",
        r"(?<=\d\])\.",
        *(defaults.suffixes or ()),
    ]
    infixes = [
        r"[–—]|-{2,}|\.{2,}|…|(?<=-)[$€£](?=\d)",
        rf"(?<=[{ALPHA}0-9)\]{QUOTES}.%])-(?=[{ALPHA}0-9$€£({QUOTES}])",
        rf"(?<=[{ALPHA}]{{2}})/(?=[{ALPHA}]{{2}})",
        rf"(?<=[{ALPHA_LOWER}])[,;:](?=[{ALPHA}{QUOTES}(])",
        rf"(?<=[{ALPHA_LOWER}0-9)\]{QUOTES}%])[.!?](?=[{QUOTES}]?[{ALPHA_UPPER}][{ALPHA_LOWER}]|[–—])",
        rf"(?<=[.!?])[{QUOTES}](?=[{ALPHA_UPPER}])",
        r"(?<=[\w%])[)\]](?=[.,;!?])|(?<=[)\]])[.,;](?=\w)",
        rf"(?<=[{ALPHA}0-9])[(\[](?=[{ALPHA}0-9]{{2}})|(?<=[{ALPHA}0-9.,])[)\]](?=[(\[{ALPHA}0-9])",
        *(defaults.infixes or ()),
    ]
    tokenizer = TreebankTokenizer(
        vocab,
        rules=None,
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=WHOLE.match,
        url_match=defaults.url_match,
    )
    for text, parts in _special_cases().items():
        tokenizer.add_special_case(text, [{"ORTH": part} for part in parts])
    return tokenizer


def _special_cases() -> dict[str, tuple[str, ...]]:
    cases: dict[str, tuple[str, ...]] = {}
    for text, parts in English.Defaults.tokenizer_exceptions.items():
        if text not in NOT_SPECIAL:
            cases[text] = tuple(part[65] if 65 in part else next(iter(part.values())) for part in parts)
    for text in ABBREVIATIONS:
        cases[text] = (text,)
    for text, joined in JOINED.items():
        cases[text] = joined
        cases[text.capitalize()] = (joined[0].capitalize(), *joined[1:])
    return cases
