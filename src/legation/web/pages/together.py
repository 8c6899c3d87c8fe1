"""Of one event or not: which reports tell of an event, what merging or parting them would change, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, cast
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from legation.errors import RequestError
from legation.register.ask import Held, held_by_id
from legation.register.asof import AsOf
from legation.register.between import event_told_by
from legation.register.decide import Decision, decide
from legation.register.effect_on_events import Groups, effect_on_events
from legation.register.kin import kin
from legation.register.store import Connection
from legation.register.undo import named_by, taken_back
from legation.web.pages.review import analyst
from legation.web.site import Page, Site, site_of

router = APIRouter(include_in_schema=False)

OnEvents = Literal["merge", "split"]
# More reports of one event than these are gone through part by part.
_MOST: Final = 60
_LONGEST: Final = 2000
_LONGEST_ID: Final = 64


@dataclass(frozen=True, slots=True)
class Sent:
    """What the form holds: what is to be done with which statements, whether only to try it, by whom and why."""

    verb: str
    chosen: tuple[str, ...]
    preview: bool
    who: str
    reason: str
    back: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision would change: the events concerned as they are and as they would be, told by their reports."""

    verb: str
    decision: Decision
    before: tuple[tuple[Held, ...], ...]
    after: tuple[tuple[Held, ...], ...]

    @property
    def stays(self) -> bool:
        """Whether it changes nothing."""
        return self.before == self.after


async def _sent(request: Request) -> Sent:
    form = await request.form()
    words = {name: value for name, value in form.items() if isinstance(value, str)}
    chosen = [value[:_LONGEST_ID] for value in form.getlist("of") if isinstance(value, str)]
    return Sent(
        (words.get("try") or words.get("verb", ""))[:_LONGEST_ID],
        tuple(dict.fromkeys(chosen)),
        bool(words.get("try")),
        words.get("who", "")[:_LONGEST_ID],
        words.get("reason", "")[:_LONGEST],
        words.get("back", "")[:_LONGEST_ID],
    )


@router.get("/events/{statement}/together", response_class=HTMLResponse)
def together(
    request: Request,
    statement: str,
    done: Annotated[str, Query(max_length=_LONGEST_ID)] = "",
    back: Annotated[str, Query(max_length=_LONGEST_ID)] = "",
    who: Annotated[str, Query(max_length=120)] = "",
) -> HTMLResponse:
    """The reports of an event, and those that might be."""
    by = analyst(request, who)

    def asked(connection: Connection) -> Page:
        taken = (done, named_by(connection, done)[0]) if done else None
        context = _context(connection, statement, by) | {"done": taken, "back": bool(back)}
        return Page("together.html", "Of one event?", context)

    return site_of(request).page(request, ("together", statement, done, bool(back), by), asked)


@router.post("/events/{statement}/together")
def decided(request: Request, statement: str, sent: Annotated[Sent, Depends(_sent)]) -> Response:
    """Show what a decision would change, take it, or take it back."""
    site, who = site_of(request), analyst(request, sent.who)
    if sent.back:
        return _take_back(site, statement, sent, who)
    if sent.verb not in ("merge", "split"):
        raise RequestError(f"verb={sent.verb[:40]!r}: it is merge or split. Use the form.")
    with site.register.reading() as connection:
        context = _context(connection, statement, who) | {"reason": sent.reason}
        decision = _decision(context["told"], cast("OnEvents", sent.verb), sent, who)
        missing = _missing(sent, who, decision)
        if sent.preview or missing:
            context["errors"] = [] if sent.preview and sent.chosen else missing
            context["chosen"] = sent.chosen
            context["change"] = _change(connection, sent.verb, decision) if sent.chosen else None
            page = Page("together.html", "Of one event?", context)
            return site.fresh(request, page, 200 if sent.preview and sent.chosen else 400)
    id_ = decide(site.register, decision, site.clock())
    return RedirectResponse(f"/events/{statement}/together?{urlencode({'done': id_, 'who': who})}", 303)


def _take_back(site: Site, statement: str, sent: Sent, who: str) -> Response:
    if not who:
        raise RequestError("to take a decision back: say who does. Fill in the form.")
    with site.register.reading() as connection:
        verb, _ = named_by(connection, sent.back)
        further = taken_back(connection, sent.back, who, f"takes a {verb} back")
    for decision in further:
        decide(site.register, decision, site.clock())
    return RedirectResponse(f"/events/{statement}/together?{urlencode({'back': 'yes', 'who': who})}", 303)


def _context(connection: Connection, statement: str, who: str) -> dict[str, Any]:
    """What the page shows in any case."""
    event, told = event_told_by(connection, statement, AsOf())
    first = held_by_id(connection, (statement,))[statement]
    said = first.statement
    named = said.actor.id is not None and said.counterpart is not None and said.counterpart.id is not None
    ids = {one.id for one in told}
    near = [one for one in kin(connection, first).near if one.id not in ids] if named else []
    return {
        "event": event,
        "statement": statement,
        "first": first,
        "told": told,
        "shown": told[:_MOST],
        "near": near,
        "who": who,
        "reason": "",
        "chosen": (),
        "change": None,
        "errors": [],
        "done": None,
        "back": False,
    }


def _decision(told: Iterable[Held], verb: OnEvents, sent: Sent, who: str) -> Decision:
    """Parting takes the chosen from all others of the event; merging brings them to it."""
    ids = tuple(one.id for one in told)
    if verb == "merge":
        return Decision("merge", (*ids, *(id_ for id_ in sent.chosen if id_ not in ids)), who, sent.reason)
    staying = tuple(id_ for id_ in ids if id_ not in sent.chosen)
    return Decision("split", staying, who, sent.reason, tuple(id_ for id_ in sent.chosen if id_ in ids))


def _missing(sent: Sent, who: str, decision: Decision) -> list[str]:
    """What a decision that was sent lacks."""
    if not sent.chosen:
        return ["Choose at least one report."]
    found = []
    if decision.verb == "split" and not (decision.statements and decision.rest):
        found.append("One report at least has to stay with the event.")
    if not sent.reason.strip():
        found.append("Give a reason; it is kept with the decision.")
    return found if who else [*found, "Say who decides."]


def _change(connection: Connection, verb: str, decision: Decision) -> Change | None:
    if verb == "split" and not (decision.statements and decision.rest):
        return None
    found = effect_on_events(connection, decision)
    ids = tuple({id_ for group in (*found.before, *found.after) for id_ in group.statements})
    said = held_by_id(connection, ids)
    return Change(verb, decision, _told(found.before, said), _told(found.after, said))


def _told(groups: Groups, said: dict[str, Held]) -> tuple[tuple[Held, ...], ...]:
    return tuple(
        tuple(
            sorted(
                (said[id_] for id_ in group.statements if id_ in said), key=lambda one: (one.known, one.id)
            )
        )
        for group in groups
    )
