"""Whose a sum is in a list: 'Germany 300 million and Norway 130 million', '$5 million from Japan and 3 from Spain'.

In:  the amounts of a sentence with the mentions around them, and the two sides of a statement.
Out: which of the amounts another's name claims; who is named with a sum of his own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.amounts import Amount
from legation.reading.material import Material
from legation.record.actor import Actor

HEDGES = frozenset(
    "up to about some around nearly almost over more than another a further only just of one with at roughly".split()
)
GIVING = frozenset({"from", "by"})
LINKED = GIVING | {"to", "for"}
SIGNS = frozenset({"$", "€", "£", "¥", "₽", "US$", "A$", "C$", "-"})
FAR = 8  # words between a sum and the name that a preposition ties to it


@dataclass(frozen=True, slots=True)
class Share:
    """A sum with the names that stand right before it and behind it; `giver` is behind 'from' or 'by'."""

    amount: Amount
    first: int
    last: int
    before: Mention | None
    behind: Mention | None
    giver: bool

    @property
    def is_received(self) -> bool:
        """Whether the name is that of whom the sum goes to: 'to Chad', 'for Chad'."""
        return self.before is None and not self.giver

    @property
    def sides(self) -> frozenset[str | None]:
        """The sides for which the sum is claimed: who stands before it, else behind it."""
        name = self.before or self.behind
        return frozenset(side_of(actor.id) for actor in name.actors if actor.id) if name else frozenset()


def shares(sentence: Words, material: Material) -> tuple[Share, ...]:
    """The sums of a sentence with the names beside them."""
    found = list[Share]()
    for amount in material.amounts_within(sentence.start_char, sentence.end_char):
        first = material.token_at(amount.span.start)
        last = material.token_at(amount.span.end - 1)
        if first is None or last is None or amount.kind in ("share", "ratio", "percent"):
            continue
        behind, giver = _behind(last, material)
        found.append(Share(amount, first.i, last.i, _before(first, material), behind, giver))
    return tuple(found)


def claimed_by_others(pair: tuple[Actor, Actor | None], sums: tuple[Share, ...]) -> set[int]:
    """Where in the text those sums begin that a list gives to others than the two sides.

    To whom a sum goes counts where the sentence says it of one of the two as well.
    """
    own = {side_of(actor.id) for actor in pair if actor is not None and actor.id}
    received = any(share.is_received and share.sides & own for share in sums)
    claimed = [share for share in sums if share.sides and (received or not share.is_received)]
    others = {share.amount.span.start for share in claimed if not share.sides & own}
    return others if len(others) < len(sums) else set()


def listed_givers(sums: tuple[Share, ...]) -> Iterator[Share]:
    """'… and 3 million from Italy': a sum behind 'and' or a comma, whose giver stands behind it like the one before."""
    giving = [share for share in sums if share.giver and share.behind is not None and share.before is None]
    yield from giving if len(giving) > 1 else ()


def is_one_of_listed(token: Token, material: Material) -> bool:
    """'300 million for Syria, Britain 160 million and Norway 130 million': whom a sum follows is no second receiver."""
    if token.dep_ == "conj" and _has_thing(token, material):
        return True
    if token.dep_ != "conj" or not _has_sum(token, material) or _has_sum(token.head, material):
        return False
    sent = token.sent
    early = material.amounts_within(sent.start_char, token.idx)
    return any(amount.kind in ("money", "mass", "volume") for amount in early)


def listed_beside(noun: Token, material: Material) -> set[str | None]:
    """The ids of those whom a parse coordinates with a noun, and who are of a list of sums."""
    others = (child for child in noun.children if is_one_of_listed(child, material))
    found = (material.mentions.headed_by(child) for child in others)
    return {actor.id for mention in found if mention is not None for actor in mention.actors}


def _has_thing(token: Token, material: Material) -> bool:
    """'Recalled its envoy from Niamey, and Italy its consul': who has his own does it, and is not done to."""
    mention = material.mentions.headed_by(token)
    end = mention.end if mention is not None and mention.kind != "demonym" else len(token.doc)
    return end < token.sent.end and token.doc[end].lower_ in ("its", "their")


def _has_sum(token: Token, material: Material) -> bool:
    mention = material.mentions.headed_by(token)
    end = mention.end if mention is not None else token.i + 1
    if end >= len(token.doc):
        return False
    after = token.doc[end]
    return after.pos_ == "NUM" or after.text in SIGNS - {"-"}


def _before(first: Token, material: Material) -> Mention | None:
    place = first.i - 1
    while place > first.sent.start and (
        material.doc[place].lower_ in HEDGES or material.doc[place].text in SIGNS
    ):
        place -= 1
    mention = material.mentions.at(material.doc[place])
    ends = mention is not None and mention.end == place + 1 and mention.kind != "demonym" and mention.actors
    return mention if ends else _who_gives_it_in_passing(first, material)


def _who_gives_it_in_passing(first: Token, material: Material) -> Mention | None:
    """'To the World Bank, which has since granted $146 million': whom a clause of its own tells of."""
    verb = next((one for one in first.ancestors if one.pos_ == "VERB"), None)
    if verb is None or verb.dep_ != "acl:relcl":
        return None
    acting = any(child.lower_ in ("which", "who") and child.dep_ == "nsubj" for child in verb.children)
    mention = material.mentions.headed_by(verb.head) if acting else None
    return mention if mention is not None and mention.actors and mention.named else None


def _behind(last: Token, material: Material) -> tuple[Mention | None, bool]:
    doc = material.doc
    for place in range(last.i + 1, min(last.i + 1 + FAR, last.sent.end - 1)):
        word = doc[place]
        if (
            word.text in (",", ";", ":", ".")
            or word.lower_ in ("and", "but", "or")
            or word.pos_ in ("VERB", "AUX")
        ):
            return None, False
        if word.lower_ not in LINKED:
            continue
        start = place + 2 if doc[place + 1].lower_ == "the" and place + 2 < last.sent.end else place + 1
        mention = material.mentions.at(doc[start])
        if mention is not None and mention.kind != "demonym" and mention.actors:
            return mention, word.lower_ in GIVING
    return None, False
