"""The words that the reading of statements knows by what they do: who praises, who hands over, what is called untrue.

In:  vocabulary.toml.
Out: Vocabulary, one set of words for each class; the file says of each what it is for.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from legation.lists.toml_list import Row, TomlList


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The classes of vocabulary.toml."""

    judging: frozenset[str]
    remarking: frozenset[str]
    naming: frozenset[str]
    declaring: frozenset[str]
    naming_whom: frozenset[str]
    announcing: frozenset[str]
    angrily: frozenset[str]
    mediating: frozenset[str]
    open_matters: frozenset[str]
    having_from: frozenset[str]
    making_do: frozenset[str]
    wanting: frozenset[str]
    seeing: frozenset[str]
    making_so: frozenset[str]
    waiting_on: frozenset[str]
    ripening: frozenset[str]
    ordering: frozenset[str]
    light: frozenset[str]
    called_on: frozenset[str]
    calling_on: frozenset[str]
    promising: frozenset[str]
    acting_like: frozenset[str]
    following: frozenset[str]
    matching: frozenset[str]
    returning: frozenset[str]
    closing: frozenset[str]
    conferring: frozenset[str]
    holding: frozenset[str]
    beginning: frozenset[str]
    streaming: frozenset[str]
    stopping: frozenset[str]
    equating: frozenset[str]
    leading_to: frozenset[str]
    reversing: frozenset[str]
    going_back: frozenset[str]
    taken_back: frozenset[str]
    deciding: frozenset[str]
    heeding: frozenset[str]
    calls: frozenset[str]
    coming_about: frozenset[str]
    carrying_out: frozenset[str]
    persuading: frozenset[str]
    remaining: frozenset[str]
    biddings: frozenset[str]
    over_to: frozenset[str]
    held_out: frozenset[str]
    called_for: frozenset[str]
    turning_down: frozenset[str]
    hoping: frozenset[str]
    leaving_so: frozenset[str]
    measures_taken: frozenset[str]
    withdrawing: frozenset[str]
    setting_out: frozenset[str]
    leaving: frozenset[str]
    coming_in: frozenset[str]
    speakers: frozenset[str]
    papers: frozenset[str]
    cited: frozenset[str]
    own_words: frozenset[str]
    words_of: frozenset[str]
    vouching: frozenset[str]
    believing: frozenset[str]
    inverting: frozenset[str]
    announced: frozenset[str]
    passing_on: frozenset[str]
    passed_on: frozenset[str]
    media: frozenset[str]
    networks: frozenset[str]
    talks: frozenset[str]
    words_given: frozenset[str]
    addressing: frozenset[str]
    bringing_about: frozenset[str]
    voicing: frozenset[str]
    telling_whether: frozenset[str]
    asking: frozenset[str]
    appealing: frozenset[str]
    carrying: frozenset[str]
    made_by: frozenset[str]
    not_in_hand: frozenset[str]
    nameless: frozenset[str]
    untrue: frozenset[str]
    told: frozenset[str]
    rumours: frozenset[str]
    on_hearsay: frozenset[str]
    reporting: frozenset[str]
    dismissing: frozenset[str]
    denying: frozenset[str]
    accusing: frozenset[str]
    standpoints: frozenset[str]
    no_means: frozenset[str]
    performed: frozenset[str]
    carrying_through: frozenset[str]
    resolves: frozenset[str]
    judged_deeds: frozenset[str]
    answering: frozenset[str]
    owning_up: frozenset[str]
    intended: frozenset[str]
    unreal: frozenset[str]
    lacking: frozenset[str]
    unsettled: frozenset[str]
    striving: frozenset[str]
    tokens: frozenset[str]
    postings: frozenset[str]
    expelled: frozenset[str]
    sums: frozenset[str]
    amounting: frozenset[str]
    giving: frozenset[str]
    awarding: frozenset[str]
    helping: frozenset[str]
    aiding: frozenset[str]
    taking_two: frozenset[str]
    giving_with: frozenset[str]
    handing: frozenset[str]
    letters: frozenset[str]
    receivers: frozenset[str]
    given_free: frozenset[str]
    in_need: frozenset[str]
    tallying: frozenset[str]
    months: frozenset[str]
    telling: frozenset[str]
    drafts: frozenset[str]
    signing: frozenset[str]
    states: frozenset[str]
    counted_states: frozenset[str]
    rows: frozenset[str]
    states_denied: frozenset[str]
    foes: frozenset[str]
    strangers: frozenset[str]
    ranked_companions: frozenset[str]
    sharing_fate: frozenset[str]
    fates: frozenset[str]
    alike: frozenset[str]
    steps: frozenset[str]
    repeating: frozenset[str]
    repeated: frozenset[str]
    echoing: frozenset[str]
    advising: frozenset[str]
    stances: frozenset[str]
    paying: frozenset[str]
    touring: frozenset[str]
    lately: frozenset[str]
    decisions: frozenset[str]
    parts_of_dates: frozenset[str]
    gates: frozenset[str]
    receiving: frozenset[str]
    remote: frozenset[str]
    recognising: frozenset[str]
    of_states_alone: frozenset[str]
    setting_about: frozenset[str]
    letting_have: frozenset[str]
    spurning: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The words, read once.

    >>> "praise" in vocabulary().judging, "praise" in vocabulary().remarking
    (True, True)
    """
    return read_vocabulary(Path(__file__).with_name("vocabulary.toml"))


def read_vocabulary(path: Path) -> Vocabulary:
    """Read the classes; one that is missing, not known or without a meaning is refused."""
    names = [field.name for field in fields(Vocabulary)]
    source = TomlList.read(path)
    classes: dict[str, frozenset[str]] = {}
    for row in source.rows():
        if row.key not in names:
            row.refuse("is a class that nothing asks for; strike it, or name it in codebook/vocabulary.py")
        row.text("meaning")
        words = {*row.texts("words")}.union(*(_other(row, name, classes) for name in row.texts("also")))
        if not words or any(word != word.lower() for word in words):
            row.refuse("needs `words`, each in lower case")
        row.close()
        classes[row.key] = frozenset(words)
    for name in names:
        if name not in classes:
            source.refuse(name, "the class is missing; add it with its meaning and words")
    return Vocabulary(**classes)


def _other(row: Row, name: str, classes: dict[str, frozenset[str]]) -> frozenset[str]:
    """The words of a class that stands before a row."""
    if name not in classes:
        row.refuse(f"`also` names {name!r}, which is no class before it; move it up, or mend the name")
    return classes[name]
