"""Who a reporting clause's subject is, also where it stands between commas or the parse tied it elsewhere.

In:  a verb of saying in a parsed document.
Out: the tokens that name who says it; and for the clause inside, whom it shares with the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Span, Token
from legation.reading.statements.clause.dates import is_day_or_month
from legation.reading.statements.clause.embedded import interposed
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.clause.relatives import RELATIVES, antecedent
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.syntax import ANY_SUBJECTS, PASSIVE_SUBJECTS, SUBJECTS, preposition_of
from legation.reading.statements.status.saying import is_saying, verbs_of_saying

NAMING = frozenset({"ADV", "NOUN", "PROPN", "ADJ", "DET", "PRON", "PART", "ADP", "CCONJ", "NUM", "X"})
AUXILIARY = frozenset({"AUX", "ADV"})
SETTING_OFF = frozenset({",", "”", '"', "—", "–", ";"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
RELATIVE_LENGTH = 25  # words
LONGEST = 3  # phrases between commas before a verb: a name, and what is said of him


def reporters_in(sentence: Span) -> Iterator[Token]:
    """Who says anything in a sentence, apart from what is said within a quotation of it."""
    for verb in verbs_of_saying(sentence.doc[sentence.start]):
        if not in_quotes(verb):
            yield from reporters(verb)


def reporters(verb: Token) -> tuple[Token, ...]:
    """Who says what a verb of saying reports."""
    within = interposed(verb)
    if within is not None:
        return (within,)
    announced = announced_by(verb)
    if announced:
        return announced
    beside = _beside_quotation(verb) if is_saying(verb) else ()
    if beside:
        return beside
    nearest = nearest_set_off(verb) if is_saying(verb) else None
    if nearest is not None:
        return (antecedent(nearest),)
    if any(child.dep_ in ANY_SUBJECTS for child in verb.children):
        return surface_subject(verb)
    if not is_saying(verb):
        return surface_subject(verb)
    shared = shared_speaker(verb)
    if shared is not None:
        return (antecedent(shared),)
    named = strayed(verb) or _inverted(verb)
    if named is not None:
        return (named,)
    silent = surface_subject(verb)
    last = named_behind(verb) if not silent else None
    return (last,) if last is not None else silent


def shared_speaker(verb: Token) -> Token | None:
    """'The envoy left and announced that', 'Malta, the minister is away but said that': the nearest who can speak."""
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].pos_ in AUXILIARY:
        place -= 1
    joined = verb.doc[place]
    if verb.dep_ not in ("conj", "parataxis") or joined.pos_ != "CCONJ" or place <= verb.sent.start:
        return None
    closed = verb.doc[place - 1].text == ","
    for token in reversed(verb.doc.tokens[verb.sent.start : place]):
        if token.dep_ not in SUBJECTS or token.i > token.head.i or in_quotes(token) != in_quotes(verb):
            continue
        if token.lower_ in RELATIVES or (closed and _in_relative(token.head)):
            continue
        if token.pos_ in ("PROPN", "PRON") or token.lemma_.lower() in vocabulary().speakers:
            return token
    return None


def _in_relative(verb: Token) -> bool:
    return any(above.dep_ == "acl:relcl" for above in (verb, *verb.ancestors))


def _beside_quotation(verb: Token) -> tuple[Token, ...]:
    """'"A betrayal," said the minister': of two subjects the one that is not quoted."""
    subjects = [child for child in verb.children if child.dep_ in ANY_SUBJECTS]
    apart = tuple(antecedent(child) for child in subjects if not in_quotes(child))
    return apart if len(apart) < len(subjects) and not in_quotes(verb) else ()


def announced_by(verb: Token) -> tuple[Token, ...]:
    """'It was announced by the minister': who announced it."""
    if not any(child.dep_ in PASSIVE_SUBJECTS | {"expl"} and child.lower_ == "it" for child in verb.children):
        return ()
    return tuple(agents(verb))


def agents(verb: Token) -> Iterator[Token]:
    """Who does what a passive says: 'by the minister'."""
    for child in verb.children:
        if child.dep_ in ("obl", "obl:agent") and preposition_of(child) == "by":
            yield child


def set_off(clause: Token) -> bool:
    """Whether a comma or a quotation mark parts a reporting clause from what stands before it."""
    start = clause.left_edge.i
    return any(word.text in SETTING_OFF for word in clause.doc[max(0, start - 1) : start + 1])


def nearest_set_off(verb: Token) -> Token | None:
    """'Its embassy works as usual, the envoy said': of the subjects before a verb the last, right behind the comma."""
    before = [child for child in verb.children if child.dep_ in ANY_SUBJECTS and child.i < verb.i]
    return before[-1] if before and set_off(before[-1]) else None


def named_behind(verb: Token) -> Token | None:
    """'…, said the minister, "and …"': the name right behind a verb, wherever the parse hung it."""
    before = verb.nbor(-1).text if verb.i > verb.sent.start else ""
    if before not in SETTING_OFF or verb.i + 1 >= verb.sent.end or lemma(verb) not in vocabulary().inverting:
        return None
    word = verb.nbor()
    while word.head.pos_ in NOMINAL and word.head.i > verb.i and word.head.left_edge.i == verb.i + 1:
        word = word.head
    last = max((child.i for child in word.children if child.dep_ == "flat"), default=word.i)
    goes_on = last + 1 < verb.sent.end and verb.doc[last + 1].pos_ in ("AUX", "VERB", "PART")
    nominal = word.left_edge.i == verb.i + 1 and word.pos_ in NOMINAL and not goes_on
    return word if nominal and not is_day_or_month(word.lower_) else None  # 'said Sunday that'


def _inverted(verb: Token) -> Token | None:
    """'…, said a person with knowledge of it': who stands behind the verb, taken for its object."""
    after = [
        child for child in verb.children if child.dep_ in ("obj", "iobj", "obl:unmarked") and child.i > verb.i
    ]
    content = any(child.dep_ in ("ccomp", "parataxis") and child.i < verb.i for child in verb.children)
    return after[0] if content and len(after) == 1 and after[0].left_edge.i == verb.i + 1 else None


def strayed(verb: Token) -> Token | None:
    """'… its independence, Vadim Krasnoselsky, its leader, told …': a name that the parse hung on what is said."""
    told = tells_those_behind(verb)
    if not told and not (_stands_alone(verb) and _is_finite(verb)):
        return None
    end = verb.i
    while end > verb.sent.start and verb.doc[end - 1].pos_ in AUXILIARY:
        end -= 1
    for _ in range(LONGEST):
        if end > verb.sent.start and verb.doc[end - 1].is_punct:
            end -= 1
        end = _before_relative(end, verb)
        start = end
        while start > verb.sent.start and verb.doc[start - 1].pos_ in NAMING:
            start -= 1
        if start == end or not (start > verb.sent.start and verb.doc[start - 1].is_punct):
            return None
        heads = [word for word in verb.doc[start:end] if not start <= word.head.i < end]
        if heads and (heads[0].pos_ == "PROPN" or (end == verb.i and heads[0].pos_ == "NOUN")):
            return heads[0]
        end = start
    return None


def _stands_alone(verb: Token) -> bool:
    """Whether a reporting clause has no conjunction of its own, whatever the parse hung it on."""
    unmarked = verb.dep_ == "advcl" and not any(child.dep_ == "mark" for child in verb.children)
    return unmarked or verb.dep_ in ("ROOT", "parataxis", "conj", "acl", "acl:relcl")


def tells_those_behind(verb: Token) -> bool:
    """'…, the minister assured reporters', where a parse makes them reporters who are assured."""
    told = verb.dep_ == "amod" and verb.head.i == verb.i + 1 and lemma(verb) in vocabulary().addressing
    return told and not any(child.dep_ in ("det", "nmod:poss") for child in verb.head.children)


def _before_relative(end: int, verb: Token) -> int:
    """'Berdiyev, who heads the agency,': the comma before a relative clause that ends there, else the end itself."""
    for place in range(end - 1, max(verb.sent.start, end - RELATIVE_LENGTH), -1):
        if verb.doc[place].is_punct:
            opens = verb.doc[place].text == "," and verb.doc[place + 1].lower_ in RELATIVES
            return (
                place if opens and any(word.pos_ in ("VERB", "AUX") for word in verb.doc[place:end]) else end
            )
    return end


def _is_finite(verb: Token) -> bool:
    return verb.morph.get("VerbForm", []) == ["Fin"] or any(
        c.dep_ in ("aux", "aux:pass") for c in verb.children
    )
