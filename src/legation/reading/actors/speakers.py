"""Who speaks in a quotation: the side of whoever is said to say it.

In:  a word inside quotation marks, the mentions found so far.
Out: the actors for whom its speaker speaks; none where nobody is said to speak nearby.
"""

from __future__ import annotations

from legation.parser.parsed import Span, Token
from legation.reading.actors.owners import actors_of_phrase
from legation.reading.actors.syntax import SUBJECTS, quoted
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

TOLD_APART = frozenset({"nmod:poss", "amod", "compound", "nummod", "nmod:desc"})
FAR = 5  # sentences of one quotation
SAYING = frozenset(
    "say tell add announce declare state note stress write claim argue insist explain reply answer report"
    " confirm deny warn observe remark tweet post charge suggest admit disclose call laugh put ask urge"
    " promise retort comment repeat reiterate affirm emphasise emphasize underline underscore maintain contend assert"
    " complain vow conclude"
    .split()
)  # fmt: skip


def government_of_speaker(token: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'"The government has recalled him," the Serbian premier said': in his mouth it is his own."""
    bare = not any(child.dep_ in TOLD_APART for child in token.lefts)
    if token.lemma_.lower() != "government" or not bare or token.dep_ not in SUBJECTS or not quoted(token):
        return ()
    return side_of_speech(token, table)


def side_of_speech(token: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'We' of a quotation: the side of whoever is said to speak, in its sentence or in a neighbouring one.

    'He' of 'he said', which stands behind the quotation, is who was said to speak last.
    """
    sentences = list(table.doc.sents)
    here = next((n for n, sent in enumerate(sentences) if sent.start <= token.i < sent.end), None)
    if here is None:
        return ()
    around = (here + 1, here - 1) if _goes_on(sentences, here) else (here - 1, here + 1)
    near = [one for n in (here, *around) if 0 <= n < len(sentences) for one in _speaking(sentences[n])]
    said = next((actors for one in near if (actors := actors_of_phrase(one, table))), ())
    if not said and any(one.lower_ in ("he", "she") for one in near):
        before = [one for n in range(here - 1, max(-1, here - FAR), -1) for one in _speaking(sentences[n])]
        said = next((actors for one in before if (actors := actors_of_phrase(one, table))), ())
    return tuple(Actor(one.id, one.name) for one in said)


def _speaking(sentence: Span) -> list[Token]:
    """The subjects of the verbs of saying of a sentence, outside its quotation."""
    verbs = (verb for verb in sentence if verb.lemma_.lower() in SAYING and not quoted(verb))
    return [
        child for verb in verbs for child in verb.children if child.dep_ in SUBJECTS and not quoted(child)
    ]


def _goes_on(sentences: list[Span], here: int) -> bool:
    """Whether a sentence does not end its paragraph, so that the next may say who spoke: '"We agree." She said …'."""
    first = here == 0 or "\n" in sentences[here - 1][-1].text_with_ws
    return first or "\n" not in sentences[here][-1].text_with_ws
