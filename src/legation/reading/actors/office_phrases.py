"""Read the offices of a text: 'Deputy Agriculture Minister', 'a spokesman for his ministry', with their rank.

In:  the titles found in the text, the parsed document.
Out: one OfficePhrase for each, from the first word that belongs to it ('deputy') to the last ('of trade').
Law: codebook, rank. A deputy has none; 'acting' and 'former' leave a rank as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legation.lists.offices import Office, titles
from legation.parser.parsed import Doc, Token
from legation.reading.actors.lexicon import NameFound
from legation.reading.actors.nouns import nouns
from legation.reading.actors.table import MentionTable
from legation.record.statement import Rank

# Title words that are common words too: an office only where a noun.
JOINTS = frozenset({"of", "for", "and", ",", "&", "the"})


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office at tokens `start` to `end`, headed by `root`."""

    start: int
    end: int
    root: int
    office: Office
    text: str
    deputy: bool
    plural: bool

    def rank_in(self, state: str | None) -> Rank | None:
        """The codebook's rank of who holds it."""
        return None if self.deputy else self.office.rank_in(state)


def read_offices(found: Iterable[NameFound], table: MentionTable) -> list[OfficePhrase]:
    """Every office of the text, in its order."""
    phrases = []
    for title in found:
        start, end = table.tokens_at(title.start, title.end)
        phrase = _phrase(start, end, title.meanings[0].ids[0], table)
        if phrase is not None:
            phrases.append(phrase)
    return phrases


def _phrase(start: int, end: int, title: str, table: MentionTable) -> OfficePhrase | None:
    doc = table.doc
    root = doc[_head(start, end, title)]
    if root.pos_ not in ("NOUN", "PROPN", "ADJ", "X") or root.i in table.blocked:
        return None
    if len(title.split()) == 1 and root.pos_ == "ADJ" and root.dep_ == "amod":
        return None  # 'general strike', 'chief concern'
    if title in ("general", "head", "chief") and (
        root.text[:1].islower() or (root.i and doc[root.i - 1].text == "-")
    ):
        return None  # 'consulate-general'; as titles they stand before a name, with a capital
    first, deputy = _leftwards(doc, start, table)
    office = titles()[title]
    text = doc[first : _rightwards(doc, end, root)].text
    plural = root.lower_ != root.lemma_.lower() or root.morph.get("Number", []) == ["Plur"]
    return OfficePhrase(first, end, root.i, office, text, deputy and office.rank is not None, plural)


def _head(start: int, end: int, title: str) -> int:
    """The noun that a title is: 'minister' of 'minister of state', 'consul' of 'consul general'."""
    words = title.split()
    if "of" in words:
        return start + words.index("of") - 1 if end - start >= len(words) else start
    if words[0].startswith("charg") or words[-1] in ("general", "designate"):
        return start
    return end - 1


def _leftwards(doc: Doc, start: int, table: MentionTable) -> tuple[int, bool]:
    """Where the words begin that belong to an office, and whether one of them makes its holder a deputy."""
    deputy = False
    place = start
    while place > 0:
        token = doc[place - 1]
        word = token.lower_
        known = word in nouns().tenses or word in nouns().portfolios or word in nouns().deputies
        joint = word in ("and", "-", "&") and place > 1 and doc[place - 2].lower_ in nouns().portfolios
        if token.is_space or table.at(token) is not None or not (known or joint):
            break
        if word in ("late", "new", "then") and token.dep_ == "advmod":
            break
        deputy = deputy or word in nouns().deputies
        place -= 1
    while place < start and doc[place].lower_ in ("-", "and", "&"):
        place += 1
    return place, deputy


def _rightwards(doc: Doc, end: int, root: Token) -> int:
    """The end of 'minister of energy and water'."""
    place = end
    if root.lemma_.lower() != "minister":
        return end
    while place < len(doc) and (doc[place].lower_ in nouns().portfolios or doc[place].lower_ in JOINTS):
        place += 1
    while place > end and doc[place - 1].lower_ in JOINTS:
        place -= 1
    return place
