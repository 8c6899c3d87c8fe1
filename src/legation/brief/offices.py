"""Offices as they stand in running text: 'deputy prime minister', 'the Kazakh ministry of trade'."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from legation.brief.counts import with_a
from legation.lists.governments import governments

# Words of which a plain title is made; such a title takes small letters in running text.
_TITLE_WORDS: Final = frozenset(
    "acting adviser affairs agriculture aide ambassador and cabinet chairman chairwoman charge chief commerce consul "
    "council culture defence defense deputy development director economic economy education energy envoy external "
    "finance first for foreign general governor head health home industry infrastructure interim interior investment "
    "joint justice king labour leader mines minister ministers ministry of office official permanent planning premier "
    "president press prime prince representative secretary security senior special speaker spokesman spokesperson "
    "spokeswoman state sultan trade transport undersecretary vice water".split()
)
_LEADING: Final = re.compile(r"^(?:according to\s+)?(?:(?:the|its|their|his|her)\s+)?", re.IGNORECASE)
_INDEFINITE: Final = re.compile(r"^(?:an?|unnamed|some|several|two|three)\b", re.IGNORECASE)
_PRONOUNS: Final = frozenset(
    {"it", "he", "she", "they", "we", "i", "who", "this", "that", "both", "officials said"}
)
# Who is one of several, and what says nothing when it stands alone.
_OF_MANY: Final = frozenset(
    "agent aide analyst communique diplomat expert official source spokesman spokesperson spokeswoman statement".split()
)
_ALONE: Final = frozenset({"ambassador", "director", "envoy", "minister", "ministry", "secretary"})
# Words for somebody by whom they stand beside, which are no office.
_RELATIONAL: Final = frozenset("colleague counterpart counterparts guest host interlocutor opposite".split())
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
_HEAD_ENDS: Final = re.compile(r"\s+(?:of|in|at|for|to|from|on|under)\s|,|\(")


def office_in_words(said: str | None) -> str | None:
    """An office without article, in small letters where it is a plain title; None where it names none.

    >>> office_in_words("the Deputy Prime Minister"), office_in_words("Taliban MFA deputy spokesman")
    ('deputy prime minister', 'Taliban foreign ministry deputy spokesman')
    >>> office_in_words("It")
    """
    text = _LEADING.sub("", " ".join((said or "").split()))
    if not text or text.casefold() in _PRONOUNS:
        return None
    words = re.findall(r"[\w'’]+", text.casefold())
    if words[-1:] and words[-1] in _RELATIONAL and len(words) == 1:
        return None
    text = re.sub(r"\bcharge d['’]affaires", "chargé d'affaires", text)
    text = re.sub(r"\bMFA\b", "foreign ministry", text)
    return text.lower() if all(word in _TITLE_WORDS for word in words) else text


def with_article(office: str) -> str:
    """An office that stands for itself: with 'the', unless it is several people or somebody unnamed.

    >>> with_article("Kazakh ministry of trade"), with_article("Pakistani authorities")
    ('the Kazakh ministry of trade', 'Pakistani authorities')
    >>> with_article("unnamed senior Taliban official"), with_article("customs agent at Torkham")
    ('an unnamed senior Taliban official', 'a customs agent at Torkham')
    """
    if re.match(r"[a-z]+['’]s?\s", office):
        return f"the {office}"
    head = _HEAD_ENDS.split(office, maxsplit=1)[0].split()[-1:]
    last = head[0] if head else office
    if re.match(r"an?\s", office, re.IGNORECASE) or _ACRONYM.fullmatch(office):
        return office
    if _is_several(last):
        return office
    if _INDEFINITE.match(office) or last in _OF_MANY or office in _ALONE:
        return with_a(office)
    owner = re.match(r"((?:[A-Z][\w-]*\s)*[A-Z][\w-]*)['’]s?\s", office)
    if owner and owner[1] not in _owners_with_article():
        return office
    return f"the {office}"


@cache
def _owners_with_article() -> frozenset[str]:
    """Whose name takes 'the' before its possessive too."""
    return frozenset(
        name
        for one in governments().values()
        if one.name.startswith("the ")
        for name in (*one.names, *one.adjectives)
    )


def _is_several(noun: str) -> bool:
    return noun in ("media", "people", "police") or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "customs"))
    )
