"""Records against cases: what was owed, what was said, and how much of it is right.

In:  cases with their gold, and for each the record that was read, both as plain JSON.
Out: for statements, figures and checks a Tally, strict and lenient; for each case its own numbers.
Law: gold/README.md, 'What counts'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Item = Mapping[str, Any]
Same = Callable[[Item, Item, bool], bool]

CLASS = {
    "occurred": "fact",
    "ongoing": "fact",
    "agreed": "commitment",
    "pledged": "commitment",
    "planned": "commitment",
    "requested": "request",
    "possible": "possibility",
    "denied": "denial",
    "ended": "ending",
}
SYMMETRICAL_ACTS = frozenset({"meet", "negotiate", "agree", "relations"})
SYMMETRICAL_MEASURES = frozenset({"turnover"})
# What a lone document can contradict; statistics and standing need more than the document.
ALONE = frozenset({"chronology", "arithmetic"})
FIELDS = ("when", "rank", "speaker", "amounts", "place")


@dataclass(slots=True)
class Tally:
    """How many items were owed, how many said, and how many of those are right; by case as well."""

    right: int = 0
    owed: int = 0
    said: int = 0
    fields: dict[str, list[int]] = field(default_factory=dict)
    cases: dict[str, list[int]] = field(default_factory=dict)
    misses: list[tuple[str, str, Item]] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing is owed and nothing said."""
        return 2 * self.right / (self.owed + self.said) if self.owed + self.said else 1.0

    def count(self, case_id: str, right: int, owed: int, said: int) -> None:
        """Add a case's numbers."""
        self.right, self.owed, self.said = self.right + right, self.owed + owed, self.said + said
        self.cases[case_id] = [right, owed, said]

    def count_field(self, name: str, agrees: bool) -> None:  # one more, right or not
        """Add one field of a statement that was found."""
        counts = self.fields.setdefault(name, [0, 0])
        counts[0] += agrees
        counts[1] += 1


def tally(cases: Sequence[Item], records: Sequence[Item], kind: str, *, strict: bool) -> Tally:
    """Compare one kind of item (statements, figures, checks) over all cases that give it."""
    same = {"statements": same_statement, "figures": same_figure, "checks": same_check}[kind]
    total = Tally()
    for case, record in zip(cases, records, strict=True):
        if kind not in case:
            continue
        gold, said = _comparable(case[kind], record[kind], kind)
        pairs, extra = _pairs(gold, said, same, strict=strict)
        if not strict:
            # A second wording of what is matched already is no false statement.
            extra = [item for item in extra if not any(same(found, item, False) for found, _ in pairs)]
        owed = [item for item in gold if not item.get("optional")]
        got = [item for item, _ in pairs if not item.get("optional")]
        total.count(case["id"], len(got), len(owed), len(got) + len(extra))
        total.misses += [(case["id"], "missed", item) for item in owed if not any(item is g for g in got)]
        total.misses += [(case["id"], "extra", item) for item in extra]
        if kind == "statements" and strict:
            for item, found in pairs:
                _count_fields(total, item, found)
    return total


def false_recognitions(cases: Sequence[Item], records: Sequence[Item]) -> list[str]:
    """The cases in which recognition is told as a fact where the gold, optional or owed, knows of no such fact."""
    found = []
    for case, record in zip(cases, records, strict=True):
        told = [s for s in record["statements"] if s["act"] == "recognize" and CLASS[s["status"]] == "fact"]
        if any(not any(same_statement(gold, item, False) for gold in case["statements"]) for item in told):
            found.append(case["id"])
    return found


def same_statement(gold: Item, said: Item, strict: bool) -> bool:  # a Same
    """Whether act, status (or its class), ending and parties agree; some acts have no direction."""
    if gold["act"] != said["act"] or (strict and gold["status"] != said["status"]):
        return False
    if CLASS[gold["status"]] != CLASS[said["status"]]:
        return False
    if "ending" in gold and gold["ending"] != said.get("ending", said["status"] == "ended"):
        return False
    sides = [(said.get("actor"), said.get("counterpart"))]
    if gold["act"] in SYMMETRICAL_ACTS:
        sides.append(sides[0][::-1])
    return _same_sides(gold["actor"], gold.get("counterpart"), sides, strict=strict)


def same_figure(gold: Item, said: Item, strict: bool) -> bool:  # a Same
    """Whether measure, parties (by state), period and number agree."""
    sides = [(said.get("reporter"), said.get("partner"))]
    if gold["measure"] in SYMMETRICAL_MEASURES:
        sides.append(sides[0][::-1])
    if gold["measure"] != said.get("measure"):
        return False
    if not _same_sides(gold.get("reporter"), gold.get("partner"), sides, strict=False):
        return False
    if gold.get("period") and not overlap(gold["period"], said.get("period")):
        return False
    same_number = near if strict else touch
    if gold.get("value") and not same_number(gold["value"], said.get("value")):
        return False
    relation, found = gold.get("relation"), said.get("relation") or {}
    return not relation or (relation["kind"] == found.get("kind") and same_number(relation, found))


def same_check(gold: Item, said: Item, strict: bool) -> bool:  # a Same
    """Whether kind and verdict agree and every telling word is there."""
    words = " ".join(span["quote"] for span in said["evidence"]) + said["explanation"]
    return (gold["kind"], gold["verdict"]) == (said["kind"], said["verdict"]) and all(
        word in words for word in gold.get("mentions", [])
    )


def overlap(one: Item | None, other: Item | None) -> bool:
    """Whether two periods share a day; ISO dates compare as text."""
    if not one or not other:
        return False
    return (one["start"] or "0") <= (other["end"] or "9") and (other["start"] or "0") <= (one["end"] or "9")


def near(one: Item | None, other: Item | None) -> bool:
    """Whether two intervals say the same number: open on the same sides, each holding the other's middle."""
    if not one or not other or _unit(one) != _unit(other):
        return False
    for this, that in ((one, other), (other, one)):
        slack = 0.01 * abs(_middle(this)) + 1e-9
        if any((this.get(side) is None) != (that.get(side) is None) for side in ("low", "high")):
            return False
        if this.get("low") is None or this.get("high") is None:
            if abs(_middle(this) - _middle(that)) > slack:
                return False
        elif not float(this["low"]) - slack <= _middle(that) <= float(this["high"]) + slack:
            return False
    return True


def touch(one: Item | None, other: Item | None) -> bool:
    """Whether two intervals overlap."""
    if not one or not other or _unit(one) != _unit(other):
        return False
    ends = [
        (
            float("-inf") if i.get("low") is None else i["low"],
            float("inf") if i.get("high") is None else i["high"],
        )
        for i in (one, other)
    ]
    return bool(max(ends[0][0], ends[1][0]) <= min(ends[0][1], ends[1][1]))


def _comparable(gold: Sequence[Item], said: Sequence[Item], kind: str) -> tuple[list[Item], list[Item]]:
    if kind == "figures":
        return list(_one_thing_each(gold)), list(_one_thing_each(said))
    if kind == "checks":
        return list(gold), [c for c in said if c["verdict"] == "contradicted" and c["kind"] in ALONE]
    distinct: dict[tuple[Any, ...], Item] = {}
    for item in said:
        sides = (_ids(item["actor"])[0], _ids(item.get("counterpart"))[0])
        distinct.setdefault((item["act"], item["status"], item.get("ending"), *sides), item)
    return list(gold), list(distinct.values())


def _one_thing_each(figures: Iterable[Item]) -> Iterator[Item]:
    """A figure that gives a value and a relation is two figures."""
    for figure in figures:
        if figure.get("value") and figure.get("relation"):
            yield {**figure, "relation": None}
            yield {**figure, "value": None}
        else:
            yield figure


def _pairs(
    gold: Sequence[Item], said: Sequence[Item], same: Same, *, strict: bool
) -> tuple[list[tuple[Item, Item]], list[Item]]:
    """Pairs one to one, first come first served, what is owed before what is optional; and what is left."""
    pairs: list[tuple[Item, Item]] = []
    free = list(said)
    for item in sorted(gold, key=lambda item: bool(item.get("optional"))):
        hit = next((number for number, found in enumerate(free) if same(item, found, strict)), None)
        if hit is not None:
            pairs.append((item, free.pop(hit)))
    return pairs, free


def _count_fields(total: Tally, gold: Item, said: Item) -> None:
    agrees: dict[str, Callable[[], bool]] = {
        "when": lambda: overlap(gold["when"], said.get("when")),
        "rank": lambda: gold["rank"] == said.get("rank"),
        "speaker": lambda: (
            gold["speaker"].split()[-1] in ((said.get("attribution") or {}).get("speaker") or "")
        ),
        "amounts": lambda: all(any(touch(a, b) for b in said.get("amounts") or []) for a in gold["amounts"]),
        "place": lambda: gold["place"].lower() in (said.get("place") or "").lower(),
    }
    for name in FIELDS:
        if gold.get(name):
            total.count_field(name, agrees[name]())


def _same_sides(actor: Any, other: Any, sides: Iterable[tuple[Any, Any]], *, strict: bool) -> bool:  # noqa: ANN401  # JSON
    return any(
        _same_actor(actor, a, strict=strict) and _same_actor(other, b, strict=strict) for a, b in sides
    )


def _same_actor(gold: Any, said: Any, *, strict: bool) -> bool:  # noqa: ANN401  # JSON
    found = _ids(said)[0]
    if strict:
        return found in _ids(gold)
    return _state(found) in [_state(one) for one in _ids(gold)]


def _ids(actor: Any) -> list[str | None]:  # noqa: ANN401  # an id, a list of right ones, an actor, or null
    if isinstance(actor, Mapping):
        actor = actor.get("id")
    return list(actor) if isinstance(actor, list) else [actor]


def _state(actor_id: str | None) -> str | None:
    return actor_id.split(":")[0] if actor_id else actor_id


def _unit(interval: Item) -> str:
    return interval.get("unit") or "1"


def _middle(interval: Item) -> float:
    ends = [float(interval[side]) for side in ("low", "high") if interval.get(side) is not None]
    return sum(ends) / len(ends) if ends else 0.0
