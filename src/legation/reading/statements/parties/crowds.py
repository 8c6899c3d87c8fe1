"""The states that a counted crowd is told to be: 'five states: Spain …', 'members such as Hungary', 'among them Haiti'.

In:  the noun that counts states without naming them.
Out: the actors that the sentence goes on to name for it.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.syntax import preposition_of
from legation.record.actor import Actor

OPENING = frozenset({"including", "namely", "notably", "like", "(", ":", "–", "—"})
OPENING_PAIRS = frozenset(
    {("such", "as"), ("among", "them"), ("among", "those"), ("among", "which"), ("for", "instance")}
)
JOINS = frozenset({"and", "or", ",", "&", "the", "as", "well", "also"})
WITHIN = frozenset({"of", "in"})
KINDS = frozenset({"state", "capital", "government"})
COUNTING = frozenset(
    {"many", "several", "some", "most", "few", "numerous", "dozens", "various", "countless", "other"}
)
LISTING = frozenset({"following"})  # 'the following states have recognised it: Malta, Peru'
POINTING = frozenset({"the", "these", "those", "both", "such"})


def examples_of(noun: Token, material: Material) -> list[Actor]:
    """Whom the rest of the sentence names for a counted crowd; none where it names nobody."""
    doc, end = noun.doc, noun.sent.end
    for place in range(noun.i + 1, end - 1):
        pair = (doc[place].lower_, doc[place + 1].lower_)
        opened = place + 2 if pair in OPENING_PAIRS else place + 1 if pair[0] in OPENING else None
        if opened is not None:
            named = row_from(opened, end, material)
            if not named and pair[0] == "among":
                named = _row_before(place, noun.i, material)
            if named:
                return named
    return _in_next_sentence(noun, material)


def _row_before(place: int, start: int, material: Material) -> list[Actor]:
    """'Twelve governments recognise it, the Vatican among them'."""
    comma = next((i for i in range(place, start, -1) if material.doc[i].text in (",", ";", "–", "—")), place)
    named = (m for m in material.mentions.all if comma < m.start < place and m.named and m.kind in KINDS)
    return [Actor(actor.id, actor.name) for mention in named for actor in mention.actors if actor.id]


def _in_next_sentence(noun: Token, material: Material) -> list[Actor]:
    """'He received 28 ambassadors. Among them was the ambassador of Somalia'."""
    doc, start = noun.doc, noun.sent.end
    if (
        start + 3 >= len(doc)
        or doc[start].lower_ != "among"
        or doc[start + 1].lower_ not in ("them", "those")
    ):
        return []
    found = dict[str, Actor]()
    for word in doc[start + 2 : doc[start].sent.end]:
        if word.lower_ in ("who", "which", "that", "whose") or (word.pos_ == "VERB" and word.lemma_ != "be"):
            break
        mention = material.mentions.headed_by(word)
        if mention is not None and mention.named and mention.kind in (*KINDS, "demonym"):
            found.update({actor.id: Actor(actor.id, actor.name) for actor in mention.actors if actor.id})
    return list(found.values())


def is_told_behind_colon(noun: Token) -> bool:
    """'Recognition from an unexpected quarter: Israel': an unnamed one whom the end of the sentence names."""
    return noun.pos_ == "NOUN" and noun.i + 2 < noun.sent.end and noun.nbor().text == ":"


def row_from(start: int, end: int, material: Material) -> list[Actor]:
    """The states that stand at a place one after another, with nothing but what joins them."""
    found, place = dict[str, Actor](), start
    if material.doc[place].lower_ in ("those", "that") and material.doc[place].nbor().lower_ == "of":
        place += 2  # 'among them those of Malta and Qatar'
    while place < end:
        if material.doc[place].pos_ in ("VERB", "AUX") and material.doc[start - 1].is_punct:
            return []  # '– China poached seven': a clause of its own names no examples
        mention = material.mentions.at(material.doc[place])
        if mention is not None and mention.kind in KINDS and mention.named:
            found.update({actor.id: Actor(actor.id, actor.name) for actor in mention.actors if actor.id})
            place = mention.end
        elif material.doc[place].lower_ in JOINS or _opens_row(material.doc[place]):
            place += 1
        else:
            break
    return list(found.values())


def torn_row(first: Token, material: Material) -> list[Actor]:
    """'Yemen, the eastern government of Libya and the Maldives followed': a row that a parse took for a description.

    What stands in apposition to a state is no other state; the row goes on to the verb.
    """
    mention = material.mentions.headed_by(first)
    if mention is None or first.nbor().text != "," or not any(c.dep_ == "appos" for c in first.children):
        return []
    row, place, joined = list[Actor](), mention.end, ""
    while place < first.sent.end:
        word = material.doc[place]
        one = material.mentions.at(word)
        if one is not None and one.kind in KINDS and joined:
            row += [actor for actor in one.actors if actor.id and joined not in WITHIN]
            after = material.doc[one.end].lower_ if one.end < first.sent.end else ""
            place, joined = (one.end + 1, after) if after in WITHIN else (one.end, "")
        elif word.lower_ in JOINS:
            place, joined = place + 1, word.lower_
        else:
            return row if word.pos_ in ("VERB", "AUX") and len(row) > 1 else []
    return []


def _opens_row(word: Token) -> bool:
    """The 'envoys of' before the states that they come from."""
    envoys = word.lemma_.lower() in load_nouns()["envoy_strict"]
    return envoys or (
        word.lower_ in ("of", "from") and word.nbor(-1).lemma_.lower() in load_nouns()["envoy_strict"]
    )


def is_crowd(token: Token) -> bool:
    """'Fifty-odd countries', 'many states', 'most of the members': states that the text counts and does not name."""
    counted = token
    if token.lemma_.lower() in load_nouns()["counted_part"]:
        counted = next((child for child in token.children if preposition_of(child) == "of"), token)
    elif not any(child.dep_ == "nummod" or child.lower_ in COUNTING | LISTING for child in token.children):
        if any(child.dep_ == "nmod:poss" or child.lower_ in POINTING for child in token.children):
            return False
    return counted.lemma_.lower() in vocabulary().counted_states and counted.morph.get("Number", []) == [
        "Plur"
    ]


def is_unnamed(token: Token) -> bool:
    """'Third countries', 'a neighbouring state', 'the tenth country that': somebody whom the text does not name.

    'A government' is often the one that is at issue: 'refuses to recognise a government that …'.
    """
    states = vocabulary().counted_states - {"government"}
    pointing = token.lower_ == "this" and token.head.lemma_.lower() in states
    named = token.pos_ != "NOUN" or token.dep_ == "compound"  # 'the United States', 'state banks'
    return pointing or (not named and token.lemma_.lower() in states) or is_crowd(token)
