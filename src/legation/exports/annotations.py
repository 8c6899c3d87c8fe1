"""Evidence as W3C Web Annotations: where in a report the words stand that say a thing, and what they say.

In:  reports with what was chosen of them.
Out: one JSON object in pieces: an AnnotationPage whose items are annotations, one for each statement, figure and check.

The text of a report, as it was read, is one target, found by its words and by position (characters, as code points);
the page that it came from is another, found by the words alone, since a page has more around them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from legation.exports.parties import party
from legation.record.actor import Actor
from legation.record.span import Span
from legation.register.reported import Reported

Node = dict[str, Any]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
# Words before and after the quote, by which one of several equal quotes is told.
AROUND: Final = 32


def as_annotations(reports: Iterable[Reported]) -> Iterator[str]:
    """The page, in pieces."""
    yield f'{{"@context": {json.dumps(CONTEXT)}, "id": "urn:legation:annotations",\n'
    yield '"type": "AnnotationPage", "items": ['
    separator = "\n"
    for report in reports:
        for annotation in annotations_of(report):
            yield separator + json.dumps(annotation, ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def annotations_of(report: Reported) -> Iterator[Node]:
    """The annotations of one report; a check without words of its own is none."""
    for held in report.statements:
        said = held.statement
        sentence = f"{_who(said.actor)}: {said.act}, {said.status}"
        if said.counterpart is not None:
            sentence += f" – {_who(said.counterpart)}"
        yield _annotation(f"statement:{held.id}", "describing", sentence, [said.evidence], report)
    for figure in report.figures:
        parties = " – ".join(_who(one) for one in (figure.reporter, figure.partner) if one)
        sentence = f"{parties or 'figure'}: {figure.measure}"
        id_ = f"figure:{report.id}:{_hash(figure.id)}"
        yield _annotation(id_, "describing", sentence, [figure.evidence], report)
    for check in report.checks:
        if check.evidence:
            id_ = f"check:{report.id}:{_hash(check.id)}"
            sentence = f"{check.verdict}: {check.explanation}"
            yield _annotation(id_, "assessing", sentence, check.evidence, report)


def _annotation(id_: str, why: str, sentence: str, spans: Sequence[Span], report: Reported) -> Node:
    targets = [target for span in spans for target in _targets(span, report)]
    return {
        "id": f"urn:legation:annotation:{id_}",
        "type": "Annotation",
        "motivation": why,
        "creator": {"type": "Software", "name": f"{report.reader.name} {report.reader.version}"},
        "body": {"type": "TextualBody", "value": sentence, "format": "text/plain", "language": "en"},
        "target": targets,
    }


def _targets(span: Span, report: Reported) -> Iterator[Node]:
    document = report.document
    text = document.text
    words = {
        "type": "TextQuoteSelector",
        "exact": span.quote,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    source: Node = {"id": f"urn:legation:report:{report.document_id}", "type": "Text", "format": "text/plain"}
    if document.language:
        source["language"] = document.language
    yield {"type": "SpecificResource", "source": source, "selector": [words, position]}
    if document.url and _is_page(document.url):
        yield {"type": "SpecificResource", "source": document.url, "selector": words}


def _is_page(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and " " not in url
    except ValueError:
        return False


def _who(actor: Actor) -> str:
    return party(actor.id).name if actor.id is not None else actor.name or "nobody"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
