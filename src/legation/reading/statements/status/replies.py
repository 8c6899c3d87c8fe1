"""Answers that deny what was asked: 'Asked whether it would open an embassy, he said: "We have no such plans."'

In:  the triggers of a document that stand in a question put to somebody, and what is said next.
Out: for each that is answered with no, the word that says so.
Law: an answer that tells a deed of its own speaks for itself; one that says neither yes nor no says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from legation.codebook.noun_classes import load_nouns
from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.status.cues import cue_of
from legation.reading.statements.status.negation import negator
from legation.reading.statements.status.saying import is_saying

REFUSING = frozenset({"no", "never", "nope", "not"})
OPEN_WORDS = frozenset(
    {"why", "how", "when", "what", "who", "which", "where", "whose"}
)  # no asks them yes or no
NOT_NOW = frozenset({"yet", "now", "for", "at", "any", "so", "until", "soon", "today"})
POINTING = frozenset({"it", "that", "this", "so", "one", "there"})
REACH = 40  # words; an answer stands close to its question


def refusals(triggers: Sequence[Token]) -> dict[int, Token]:
    """The word that says no, for each trigger of a question that is answered so."""
    places = {trigger.i for trigger in triggers}
    found = dict[int, Token]()
    for trigger in triggers:
        answer = refusal_of(trigger, places)
        if answer is not None:
            found[trigger.i] = answer
    return found


def refusal_of(trigger: Token, triggers: Collection[int]) -> Token | None:
    """The word that says no to the question in which a trigger stands, None where nothing does."""
    asking = _asked_about(trigger)
    if asking is None:
        return _answered(trigger)
    return _refusal(asking, trigger, triggers) or _answered_before(asking)


def _answered_before(asking: Token) -> Token | None:
    """'"No," he replied when the paper asked whether it would': a no in front of the question."""
    opening = [word for word in asking.sent[:4] if word.is_alpha or word.text in ",.!"]
    if len(opening) < 2 or opening[0].i > asking.i:
        return None
    return opening[0] if opening[0].lower_ in ("no", "never", "nope") and not opening[1].is_alpha else None


def _answered(trigger: Token) -> Token | None:
    """'Will it open one? "Not for now," he said': the word of the next sentence that says no to a question."""
    question, doc = trigger.sent, trigger.doc
    asked = any(token.text == "?" for token in question[-2:])
    if not asked or any(token.lower_ in OPEN_WORDS for token in question[:2]):
        return None
    if question.start == trigger.left_edge.i and question[-1].i - trigger.i <= 1:
        return _refused_at_once(question)  # 'Recognition? "It is not on our agenda."'
    words = [word for word in doc[question.end : question.end + 5] if word.is_alpha or word.text in ",.!;"]
    if len(words) < 2:
        return None
    first, second = words[:2]
    plain = first.lower_ in ("no", "never", "nope") and second.text in (",", ".", "!", ";")
    return first if plain or (first.lower_ == "not" and second.lower_ in NOT_NOW) else None


def _refused_at_once(question: Words) -> Token | None:
    """The word that says no to a question of one noun, right behind it."""
    doc = question.doc
    behind = doc[question.end : min(len(doc), question.end + REACH)]
    first = next((word for word in behind if word.is_alpha), None)
    if first is None or first.lower_ not in POINTING | REFUSING | {"we", "i", "out", "none"}:
        return None
    return next((word for word in behind if word.sent.start == first.sent.start and _refuses(word)), None)


def _asked_about(trigger: Token) -> Token | None:
    """The 'asked' in whose question a trigger stands: 'asked whether it would', 'asked about opening one'."""
    current = trigger
    while current.head.i != current.i:
        head = current.head
        if lemma(head) in vocabulary().asking and head.pos_ == "VERB" and _is_question(current, head):
            return head
        if is_saying(head) and lemma(head) not in vocabulary().asking:
            return None
        current = head
    return None


def _is_question(clause: Token, asking: Token) -> bool:
    marks = {child.lower_ for child in clause.children if child.dep_ in ("mark", "case", "advmod")}
    return clause.i > asking.i and bool(marks & {"whether", "if", "about", "when"})


def _refusal(asking: Token, question: Token, triggers: Collection[int]) -> Token | None:
    """The word that answers a question with no, None where nothing does."""
    for word in _answer(asking, question):
        if word.i in triggers:
            return None
        if _refuses(word):
            return word
    return None


def _answer(asking: Token, question: Token) -> Iterator[Token]:
    """The words behind the question, to the end of the sentence, or of the quotation that follows it."""
    doc = asking.doc
    clause = question
    while clause.head.i != asking.i:
        clause = clause.head
    inside = {token.i for token in clause.subtree}
    start = max(inside) + 1
    here = asking.sent.end
    end = here
    if here < len(doc) and (doc[here].text in '"“' or doc[here - 1].text in ':"“'):
        end = doc[here].sent.end
        if end - here < 2 and end < len(doc):  # a quotation mark that was taken for a sentence
            end = doc[end].sent.end
    for token in doc[start : min(end, start + REACH)]:
        if token.i not in inside:
            yield token


def _refuses(word: Token) -> bool:
    """'No', 'no such plans', 'would not', 'that is not on our agenda', 'ruled it out'."""
    lower = word.lower_
    before = word.nbor(-1).text if word.i else ""
    if lower in REFUSING and before in ('"', "“", ":", "said", "replied", "answered"):
        after = word.nbor().text if word.i + 1 < len(word.doc) else "."
        if lower != "not" or after in ("now", "yet", "at"):
            return lower == "not" or after in (".", ",", '"', "”", "!", ";") or _names_a_plan(word)
    if lower == "no":
        return _names_a_plan(word)
    if word.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
        pointing = any(
            child.lower_ in POINTING or (child.pos_ == "PRON" and not child.dep_.startswith("obl"))
            for child in word.children
        )
        if negator(word) is not None and (pointing or word.pos_ == "AUX"):
            return not is_saying(word)
        cue = cue_of(word) if word.pos_ == "VERB" else None
        objects = [child for child in word.children if child.dep_ == "obj"]
        return cue is not None and cue.status == "denied" and any(o.lower_ in POINTING for o in objects)
    return False


def _names_a_plan(word: Token) -> bool:
    noun = word.head
    return noun.lemma_.lower() in vocabulary().not_in_hand | load_nouns()["intention"]
