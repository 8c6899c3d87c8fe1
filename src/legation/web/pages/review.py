"""Review: one statement after another, the evidence in sight, what a decision would change, and the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final, cast
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel, Field

from legation.errors import AbsentError
from legation.reading.statements.explanation import paragraph
from legation.record.statement import ACTS, RANKS, STATUSES, Statement
from legation.register.ask import Held, held_by_id
from legation.register.asof import AsOf
from legation.register.decide import Decision, Effect, Verb, decide, effect
from legation.register.documents import whole_document
from legation.register.glance import governments_spoken_of
from legation.register.store import Connection
from legation.register.verdicts import Differing, differing, taken_on
from legation.web.amending import FIELDS, amended
from legation.web.marking import Mark, paragraphs
from legation.web.queue import Place, Wanted, place_in
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

VERBS: Final = ("accept", "amend", "reject")
_LONGEST: Final = 2000
_Text = Annotated[str, Field(max_length=120)]


class Asked(BaseModel):
    """What the address of the queue may ask: from which statement on, of what, by whom; what was just decided."""

    at: _Text = ""
    # None asks for the government that most is said of, an empty word for everybody.
    to: Annotated[str | None, Field(max_length=120)] = None
    act: _Text = ""
    who: _Text = ""
    second: _Text = ""
    done: _Text = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision would change, ready to be told; None where the ladder stays as it is."""

    verb: str
    effect: Effect | None

    @property
    def stays(self) -> bool:
        """Whether it changes nothing."""
        return self.effect is None or self.effect.changes_nothing


@router.get("/review", response_class=HTMLResponse)
def review(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """The statement that is next, or the one asked for."""
    site = site_of(request)
    governments = site.answer("governments", governments_spoken_of)
    first = next((one for one in governments if ":" in one), None)
    to = first if asked.to is None and not asked.at else asked.to or None
    wanted = Wanted(to, asked.act or None, analyst(request, asked.who), bool(asked.second))

    def whole(connection: Connection) -> Page:
        taken = taken_on(connection)
        place = place_in(connection, wanted, taken, asked.at or None)
        if asked.at and place.shown is None:
            raise AbsentError(f"statement {asked.at[:40]!r}: it is not on record. Go on with the queue.")
        page = _page(connection, wanted, place, {})
        last = held_by_id(connection, (asked.done,)).get(asked.done) if asked.done else None
        context = {
            **page.context,
            "governments": governments,
            "done": last,
            "decided": taken.get(asked.done, [])[-1:],
            "before": [] if wanted.second or place.shown is None else taken.get(place.shown.id, []),
            "differences": len(differing(taken)),
        }
        return Page(page.template, page.title, context)

    # Every decision is a new state of the register, and so are the reports that come in meanwhile.
    return site.page(request, ("review", wanted, asked.at, asked.done), whole)


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form that are text, each cut where no field can be longer."""
    sent = await request.form()
    return {name: value[:_LONGEST] for name, value in sent.items() if isinstance(value, str)}


@router.post("/review")
def decided(request: Request, form: Annotated[dict[str, str], Depends(_form)]) -> Response:
    """Take a decision, or show what an amendment would change."""
    site = site_of(request)
    statement, verb, reason = (form.get(name, "") for name in ("statement", "verb", "reason"))
    preview = bool(form.get("preview"))
    wanted = Wanted(
        form.get("to") or None,
        form.get("queue_act") or None,
        analyst(request, form.get("who", "")),
        bool(form.get("second")),
    )
    with site.register.reading() as connection:
        held = held_by_id(connection, (statement,)).get(statement)
        if held is None:
            raise AbsentError(f"statement {statement[:40]!r}: it is not on record. Go on with the queue.")
        anew = amended(held.statement, form) if verb == "amend" or preview else None
        if preview or verb not in VERBS or not reason.strip() or not wanted.who:
            place = place_in(connection, wanted, taken_on(connection), statement)
            page = _page(connection, wanted, place, form | {"verb": verb, "reason": reason}, anew)
            governments = site.answer("governments", governments_spoken_of)
            whole = Page(page.template, page.title, {**page.context, "governments": governments})
            return site.fresh(request, whole, 200 if preview else 400)
        after = place_in(connection, wanted, taken_on(connection), statement).next
    chosen = cast("Verb", verb)
    amendment = anew if verb == "amend" else None
    decide(site.register, Decision(chosen, (statement,), wanted.who, reason, amended=amendment), site.clock())
    return RedirectResponse(f"/review?{_query(wanted, done=statement, at=after or '')}", 303)


@router.get("/review/differences", response_class=HTMLResponse)
def differences(request: Request) -> HTMLResponse:
    """Where two analysts do not say the same."""

    def asked(connection: Connection) -> Page:
        found: tuple[Differing, ...] = differing(taken_on(connection))
        said = held_by_id(connection, tuple(one.statement for one in found)) if found else {}
        pairs = [(said[one.statement], one.said) for one in found]
        return Page("differences.html", "Where analysts differ", {"pairs": pairs})

    return site_of(request).page(request, ("differences",), asked)


def analyst(request: Request, said: str) -> str:
    """Who decides: the name that somebody logged in with, or the one that they give."""
    visitor = getattr(request.state, "visitor", None)
    name = str(visitor.name) if visitor is not None else ""
    logged_in = visitor is not None and bool(visitor.added_at)
    return name if logged_in else said.strip() or name


def _page(
    connection: Connection, wanted: Wanted, place: Place, form: dict[str, str], anew: Statement | None = None
) -> Page:
    shown = place.shown
    context: dict[str, Any] = {
        "wanted": wanted,
        "place": place,
        "form": form,
        "anew": anew,
        "acts": ACTS,
        "statuses": STATUSES,
        "ranks": RANKS,
        "done": None,
        "decided": [],
        "before": [],
        "differences": 0,
        "keep": _query(wanted),
        "next": _query(wanted, at=place.next) if place.next else None,
        "errors": _missing(form, wanted),
    }
    if shown is None:
        return Page("review.html", "Review", {**context, "lines": [], "changes": []})
    context["lines"] = _around(connection, shown)
    context["changes"] = [
        Change(verb, _effect(connection, shown, verb, None)) for verb in ("accept", "reject")
    ]
    if anew is not None:
        context["changes"].append(Change("amend", _effect(connection, shown, "amend", anew)))
    context["fields"] = _fields(anew or shown.statement)
    return Page("review.html", "Review", context)


def _missing(form: dict[str, str], wanted: Wanted) -> list[str]:
    """What a decision that was sent lacks."""
    if not form or form.get("preview"):
        return []
    found = [] if form.get("verb") in VERBS else ["Choose accept, amend or reject."]
    found += [] if form.get("reason", "").strip() else ["Give a reason; it is kept with the decision."]
    return found + ([] if wanted.who else ["Say who decides."])


def _effect(connection: Connection, shown: Held, verb: str, anew: Statement | None) -> Effect | None:
    return effect(connection, Decision(cast("Verb", verb), (shown.id,), "-", "-", amended=anew))


def _around(connection: Connection, shown: Held) -> list[Any]:
    """The paragraph in which the words stand, marked."""
    text = whole_document(connection, shown.document, AsOf()).document.text
    evidence = shown.statement.evidence
    start, end = paragraph(evidence, text)
    lines = paragraphs(text, [Mark(evidence, "said", "words")])
    return [line for line in lines if any(piece.marks for piece in line.pieces) and start < end]


def _fields(said: Statement) -> dict[str, str]:
    """A statement as the form's fields."""
    when = said.when
    values = (
        said.act, said.status, "yes" if said.ending else "", said.actor.id,
        said.counterpart.id if said.counterpart else "", said.rank, when and when.start, when and when.end,
        said.place, said.object,
    )  # fmt: skip
    return {name: "" if value is None else str(value) for name, value in zip(FIELDS, values, strict=True)}


def _query(wanted: Wanted, **more: str) -> str:
    said = {
        "to": wanted.to or "", "act": wanted.act, "who": wanted.who, "second": "yes" if wanted.second else "", **more,
    }  # fmt: skip
    # An empty word asks for everybody, and is kept.
    return urlencode({name: value for name, value in said.items() if value or name == "to"})
