"""Documents from the interface: listed, whole, and as the record that they gave."""

from __future__ import annotations

import jsonschema
from web.conftest import Served

from legation.record.as_json import from_json, schema


def test_a_document_comes_with_all_that_was_read_in_it(served: Served) -> None:
    (listed, *_) = served.get("/api/documents?words=embassy").json()["items"]
    whole = served.get(f"/api/documents/{listed['id']}").json()

    assert listed.items() <= whole.items()
    assert "embassy" in whole["text"]
    for one in whole["statements"]:
        span = one["statement"]["evidence"]
        assert whole["text"][span["start"] : span["end"]] == span["quote"]
        assert one["document"]["id"] == listed["id"]


def test_the_same_document_is_a_record_that_the_schema_takes(served: Served) -> None:
    (listed, *_) = served.get("/api/documents?words=embassy").json()["items"]
    answer = served.get(f"/api/records/{listed['id']}")

    jsonschema.validate(answer.json(), schema())
    record = from_json(answer.text)
    assert record.statements
    assert record.document.title == listed["title"]


def test_figures_and_checks_name_their_document(served: Served) -> None:
    for path in ("/api/figures", "/api/checks"):
        (one, *_) = served.get(path).json()["items"]
        document = served.get(f"/api/documents/{one['document']['id']}").json()
        assert one["id"] in {each["id"] for each in (*document["figures"], *document["checks"])}
        only = served.get(f"{path}?document={document['id']}").json()["items"]
        assert {each["document"]["id"] for each in only} == {document["id"]}
