"""On whose word: the attribution of what a sentence says.

In:  a trigger in a parsed document, its mentions.
Out: an Attribution, or None where the report says it in its own voice.
Direct and indirect speech, the reporting clause in front, behind or between, 'according to', 'as … said'.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Token
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.attribution.reporters import reporters, strayed
from legation.reading.statements.clause.forms import is_finite
from legation.reading.statements.clause.governing_verbs import REMARKING
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.clause.syntax import (
    PASSIVE_SUBJECTS,
    RELATIVES,
    SUBJECTS,
    is_passive,
    preposition_of,
)
from legation.reading.statements.status.cues import is_saying
from legation.reading.statements.status.hearsay import DISMISSING, TOLD
from legation.record.statement import Attribution

OPEN_QUOTES, CLOSE_QUOTES = frozenset("“„«"), frozenset("”»")
SOURCES = frozenset({"according_to", "per", "quoting", "citing"})
SPEAKERS = frozenset({
    "official", "spokesman", "spokeswoman", "spokesperson", "source", "diplomat", "minister", "ministry", "government",
    "analyst", "expert", "observer", "agency", "officer", "aide", "adviser", "advisor", "president",
    "lawmaker", "trader",
    "statement", "person", "journalist", "reporter", "media", "newspaper", "activist", "resident", "embassy", "office",
})  # fmt: skip
WORDS_GIVEN = frozenset(
    "promise pledge vow offer threat demand call appeal request proposal announcement".split()
)
PAPERS = frozenset(
    "note document letter memo report cable transcript communiqué communique paper decree text gazette".split()
)
ADDRESSING = frozenset({"tell", "inform", "assure", "remind", "warn", "advise", "notify"})
SELF = frozenset({"i", "we"})
SETTING_OFF = frozenset({",", "”", '"', "—", "–"})
HEIGHT = 12


def attribution_of(trigger: Token, material: Material) -> Attribution | None:
    """Who says what the trigger says; the nearest speaker where reports are nested."""
    quoted = in_quotes(trigger)
    passed_on: Attribution | None = None
    for token in _sources(trigger):
        attribution = _speaker(token, material, quoted=quoted)
        if attribution is None:
            continue
        if passed_on is not None:  # 'he said so, according to the agency': his word, not the agency's
            return attribution if attribution.speaker is not None else passed_on
        if attribution.speaker is not None or preposition_of(token) not in SOURCES:
            return attribution
        passed_on = attribution
    if passed_on is not None:
        return passed_on
    aside = any(_is_aside(above) for above in (trigger, *trigger.ancestors))
    for token in () if aside else _inserted(trigger):
        attribution = _speaker(token, material, quoted=quoted)
        if attribution is not None:
            return attribution
    if quoted:
        return _quoted_elsewhere(trigger, material)
    return None


def attribution_of_deed(subject: Token, material: Material) -> Attribution | None:
    """Who blames, praises, promises or asks says so himself: the person who is the subject of the deed."""
    found = _speaker(subject, material, quoted=False)
    return found if found is not None and found.speaker is not None else None


def _sources(trigger: Token) -> Iterator[Token]:
    """Tokens that may name who speaks, nearest first: subjects of saying verbs, nouns after 'according to'."""
    current = trigger
    for _ in range(HEIGHT):
        yield from _beside(current, trigger)
        head = current.head
        if head.i == current.i:
            return
        if is_saying(head) and head.i != trigger.i and _is_content(current, head):
            yield from _tellers(head)
        if current.dep_ == "acl:relcl" and head.lemma_.lower() in TOLD and lemma(head.head) in DISMISSING:
            yield from reporters(head.head)  # 'dismissed a report that it had', read as a relative clause
        if _is_thing_remarked_on(current) or _is_aside(current):
            return
        if head.pos_ == "NOUN" and current.dep_ in (
            "acl",
            "ccomp",
        ):  # 'a statement that', 'the announcement that'
            yield from _announced_by(head, trigger)
            if _is_word_given(current, head):
                yield from (child for child in head.children if child.dep_ == "nmod:poss")
            if _is_told(current, head):
                yield from reporters(head.head)
        current = head


def _tellers(verb: Token) -> Iterator[Token]:
    """Who says it: of 'was told by the ministry that' the ministry, and not who was told."""
    passive = any(child.dep_ in PASSIVE_SUBJECTS or child.dep_ == "aux:pass" for child in verb.children)
    if passive and lemma(verb) in ADDRESSING:
        yield from (c for c in verb.children if c.dep_ in ("obl:agent", "obl") and preposition_of(c) == "by")
    elif not (lemma(verb) in ADDRESSING and verb.dep_ == "conj" and is_passive(verb)):
        yield from reporters(verb)


def _is_aside(clause: Token) -> bool:
    """'He said the embassy, which was shut in 2019, …': what a relative clause behind a comma adds is the report's."""
    return clause.dep_ == "acl:relcl" and _set_off(clause)


def _is_thing_remarked_on(clause: Token) -> bool:
    """'Rejected an accord that A and B signed': that they signed is not the word of who rejects it."""
    noun = clause.head
    return (
        clause.dep_ == "acl:relcl"
        and noun.dep_ == "obj"
        and noun.lemma_.lower() not in TOLD
        and lemma(noun.head) in DISMISSING | REMARKING
    )


def _set_off(saying: Token) -> bool:
    """Whether a comma or a quotation mark parts a reporting clause from what stands before it."""
    start = saying.left_edge.i
    return any(word.text in SETTING_OFF for word in saying.doc[max(0, start - 1) : start + 1])


def _stands_behind(saying: Token) -> bool:
    """'…, said the minister': right behind a comma, with its subject behind it."""
    before = saying.nbor(-1).text if saying.i else ""
    return before in SETTING_OFF and any(c.dep_ in SUBJECTS and c.i > saying.i for c in saying.children)


def _inserted(trigger: Token) -> Iterator[Token]:
    """', the minister specified,': who says it in a clause between commas, wherever the parse hung it."""
    for word in trigger.sent:
        if (
            word.dep_ not in ("acl", "acl:relcl", "parataxis", "advcl", "conj", "dep", "appos", "ccomp")
            or word.i == trigger.i
        ):
            continue
        if not is_saying(word) or not (_set_off(word) or _stands_behind(word)):
            continue
        if any(t.i == trigger.i for t in word.subtree):
            continue
        subjects = [child for child in word.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
        named = strayed(word) if not subjects else None
        subjects += [named] if named is not None else []
        content = any(child.dep_ in ("ccomp", "xcomp", "obj") and child.i > word.i for child in word.children)
        last = max((t.i for t in word.subtree), default=word.i)
        closed = last + 1 >= len(word.doc) or word.doc[last].is_punct or word.doc[last + 1].is_punct
        relative = any(child.lower_ in RELATIVES for child in subjects)
        if subjects and closed and not content and not relative:
            yield from subjects


def _is_word_given(clause: Token, noun: Token) -> bool:
    """'Its claim that it has', 'its promise to open' are its word; 'its plan to open' is none."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    return that or noun.lemma_.lower() in WORDS_GIVEN


def _is_told(clause: Token, noun: Token) -> bool:
    """'Recalled with satisfaction that', 'told a reporter that': said, though the parse hangs it on the noun."""
    return (
        noun.dep_ in ("obl", "iobj", "obj")
        and is_saying(noun.head)
        and any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    )


def _is_content(clause: Token, verb: Token) -> bool:
    """Whether a clause or noun is what a verb of saying says or asks for, and not a circumstance of it."""
    if clause.dep_ in ("ccomp", "parataxis", "xcomp", "obj", "csubj", "dep", "nsubj:pass"):
        return True
    mark = next((child.lower_ for child in clause.children if child.dep_ in ("mark", "case")), "")
    # 'the embassy will close, the president declared', with the first clause hung on the second
    if clause.dep_ == "advcl" and not mark and clause.i < verb.i and _stands_alone(clause):
        return True
    return (
        clause.dep_ in ("advcl", "obl")
        and mark in ("to", "for", "of", "from", "against", "on")
        and clause.i > verb.i
    )


def _stands_alone(verb: Token) -> bool:
    """Whether a clause could stand alone: it has a subject, and a finite verb or auxiliary."""
    finite = [verb, *(child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop"))]
    return any(map(is_finite, finite)) and any(
        child.dep_ in SUBJECTS | PASSIVE_SUBJECTS for child in verb.children
    )


def _beside(token: Token, trigger: Token) -> Iterator[Token]:
    """Reporting clauses that hang on a token: ', X said', 'as X put it', 'according to X'."""
    yield from _announced_by(token, trigger)
    for child in token.children:
        if (
            child.dep_ in ("parataxis", "advcl", "ccomp", "discourse")
            and is_saying(child)
            and child.i != trigger.i
        ):
            if child.dep_ == "advcl" and not any(c.lower_ == "as" for c in child.children):
                continue
            if child.dep_ == "ccomp" and trigger.i < child.i and not _set_off(child):
                continue
            yield from _quoted_by(child)
            inside = any(t.i == trigger.i for t in child.subtree)
            if not inside and not any(c.dep_ == "ccomp" and c.i > child.i for c in child.children):
                yield from (c for c in child.children if c.dep_ in SUBJECTS | PASSIVE_SUBJECTS)
        elif (child.dep_ in ("obl", "nmod", "advcl", "parataxis") and preposition_of(child) in SOURCES) or (
            child.dep_ in ("obl", "advmod")
            and preposition_of(child) == "to"
            and any(c.lower_ == "according" for c in child.children)
        ):
            yield child
        elif child.lower_ == "according":
            yield from (c for c in child.children if c.dep_ in ("obl", "nmod", "obj"))


def _announced_by(noun: Token, trigger: Token) -> Iterator[Token]:
    """'A decision announced by the president'."""
    for child in noun.children:
        if child.dep_ == "acl" and is_saying(child) and child.i != trigger.i:
            agents = (c for c in child.children if c.dep_ in ("obl:agent", "obl"))
            yield from (agent for agent in agents if preposition_of(agent) == "by")


def _quoted_by(saying: Token) -> Iterator[Token]:
    """'State radio reported, quoting the minister': whose word the medium passes on."""
    for child in saying.children:
        if child.dep_ in ("advcl", "xcomp") and child.lemma_.lower() in ("quote", "cite"):
            yield from (inner for inner in child.children if inner.dep_ == "obj")


def attribution_of_lead(material: Material) -> Attribution | None:
    """Who says what the first sentence below the headline tells, which is the headline's news."""
    title = material.document.title_end
    lead = next((one for one in material.doc.sents if title and one.start_char >= title), None)
    if lead is None:
        return None
    root = lead.root
    told = [child for child in root.children if child.dep_ == "ccomp"] if is_saying(root) else []
    said = attribution_of(told[0] if told else root, material)
    return said if said is not None and said.speaker is not None else None


def _speaker(token: Token, material: Material, *, quoted: bool) -> Attribution | None:
    mention = material.mentions.headed_by(token) or material.mentions.at(token) or _inside(token, material)
    if quoted and token.lower_ in SELF:
        return None  # who says 'I' inside the quotation is named outside it
    if mention is None:
        if token.pos_ == "PROPN":
            return Attribution(speaker=_phrase(token), quoted=quoted)
        return (
            Attribution(office=_phrase(token), quoted=quoted)
            if token.pos_ == "NOUN" and (_can_speak(token) or _is_paper(token))
            else None
        )
    actor = mention.actors[0] if mention.actors else None
    if mention.kind == "pronoun" and actor is None and mention.person is None:
        return None
    if mention.kind == "capital" and _opens_dateline(token):
        return None
    person = mention.person or (
        actor.person if actor is not None and mention.kind in ("person", "pronoun", "office") else None
    )
    if person is None and mention.kind == "office":
        person = _holder(token, mention, material)
    office = mention.office or (actor.office if actor is not None else None)
    nameless = person is not None or (token.pos_ == "PRON" and actor is not None)
    return Attribution(
        speaker=person, office=office or (None if nameless else _phrase(token)), actor=actor, quoted=quoted
    )


def _opens_dateline(token: Token) -> bool:
    """'KABUL - ': the place of the report, whatever the parse takes it for."""
    first = token.i == 0 or "\n" in token.nbor(-1).text_with_ws
    return first and token.is_upper and len(token) > 2


def _holder(token: Token, mention: Mention, material: Material) -> str | None:
    """Who 'the Russian president', 'the spokesman' is: the name beside it, else the one of that office named before."""
    for child in token.children:
        if child.dep_ in ("appos", "flat") and child.pos_ == "PROPN":
            named = material.mentions.headed_by(child) or material.mentions.at(child)
            if named is not None and named.person is not None:
                return named.person
            if named is None and any(part.dep_ == "flat" for part in child.children):
                return " ".join(
                    part.text for part in (child, *child.children) if part is child or part.dep_ == "flat"
                )
    sides = {actor.id for actor in mention.actors}
    for earlier in reversed(material.mentions.all):
        if earlier.root < token.i and earlier.kind == "person" and earlier.person is not None:
            if earlier.rank == mention.rank and sides & {actor.id for actor in earlier.actors}:
                return earlier.person
    return _subject_before(token, material)


def _subject_before(token: Token, material: Material) -> str | None:
    """'Akbasov speaks of Kabul. The chargé told …': whoever opened the sentence before."""
    start = token.sent.start
    if start == 0 or not any(child.lower_ == "the" or child.dep_ == "nmod:poss" for child in token.children):
        return None
    for word in token.doc[start - 1].sent:
        if word.dep_ in SUBJECTS and word.head.dep_ == "ROOT":
            named = material.mentions.headed_by(word)
            if named is not None and named.kind == "person" and named.office is None and named.rank is None:
                return named.person
    return None


def _can_speak(noun: Token) -> bool:
    """People and offices speak; letters and figures do not count as somebody's word."""
    return noun.lemma_.lower() in SPEAKERS


def _is_paper(noun: Token) -> bool:
    """'According to a note', 'the note adds': a paper that is cited or speaks."""
    speaks = noun.dep_ in SUBJECTS and is_saying(noun.head)
    return noun.lemma_.lower() in PAPERS and (speaks or preposition_of(noun) in SOURCES)


def _inside(token: Token, material: Material) -> Mention | None:
    """A mention among the words before a noun: the parse may head a name by another of its words."""
    for child in token.children:
        if child.dep_ in ("amod", "compound", "flat", "nmod:desc", "appos", "nmod:poss"):
            found = material.mentions.at(child)
            if found is not None:
                return found
    return None


def _phrase(token: Token) -> str:
    """A noun with the words that belong before it."""
    words = [
        t
        for t in token.subtree
        if t.dep_ in ("det", "amod", "compound", "nmod:poss", "case", "flat") or t.i == token.i
    ]
    inside = [t for t in words if t.i <= token.i and not (t.dep_ == "case" and t.head.i == token.i)]
    start = min((t.i for t in inside), default=token.i)
    return token.doc[start : token.i + 1].text


def in_quotes(token: Token) -> bool:
    """Whether a token stands inside quotation marks in its paragraph."""
    text = token.doc.text
    start = text.rfind("\n", 0, token.idx) + 1
    before = text[start : token.idx]
    curly = sum(before.count(q) for q in OPEN_QUOTES) - sum(before.count(q) for q in CLOSE_QUOTES)
    return curly > 0 or before.count('"') % 2 == 1


def _quoted_elsewhere(trigger: Token, material: Material) -> Attribution | None:
    """A quotation of several sentences: its speaker stands in the sentence before or after."""
    sentences = list(trigger.doc.sents)
    index = next((n for n, s in enumerate(sentences) if s.start <= trigger.i < s.end), None)
    if index is None:
        return None
    for near in (index + 1, index - 1, index - 2):
        if 0 <= near < len(sentences):
            for token in sentences[near]:
                if is_saying(token) and not in_quotes(token):
                    for subject in reporters(token):
                        found = _speaker(subject, material, quoted=True)
                        if found is not None:
                            return found
    return Attribution(quoted=True)
