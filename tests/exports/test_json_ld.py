"""JSON-LD: read by rdflib, by a JSON-LD processor and by a library of PROV, none with a network."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import pytest
import rdflib
from prov.model import ProvActivity, ProvDocument, ProvEntity
from pyld import jsonld

from legation.exports.json_ld import CONTEXT, NAMES, as_json_ld, nodes_of
from legation.register.reported import Reported

# What rdflib's own reader of JSON-LD calls, and what the library of PROV calls of rdflib.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
]


XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture
def written(reports: list[Reported]) -> str:
    return "".join(as_json_ld(reports))


@pytest.fixture
def graph(written: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=written, format="json-ld")


def test_every_key_is_in_the_context(reports: list[Reported]) -> None:
    def keys(part: Any) -> set[str]:  # noqa: ANN401  # JSON
        if isinstance(part, dict):
            return set(part).union(*map(keys, part.values()))
        return set[str]().union(*map(keys, part)) if isinstance(part, list) else set()

    used = set[str]().union(*(keys(node) for report in reports for node in nodes_of(report)))

    assert {key for key in used if not key.startswith("@")} - set(CONTEXT) == set()


def test_a_processor_without_a_network_expands_it(written: str) -> None:
    def no_network(url: str, _options: object) -> NoReturn:
        raise AssertionError(f"a context was asked for: {url}")

    expanded: Any = jsonld.expand(json.loads(written), {"documentLoader": no_network})
    statements = [node for node in expanded if f"{NAMES}terms:Statement" in node["@type"]]

    assert len(statements) == 5
    assert all(node["http://www.w3.org/ns/prov#wasQuotedFrom"] for node in statements)


def test_who_said_what_for_whom_is_found_by_a_question(graph: rdflib.Graph) -> None:
    found = graph.query(
        """
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX schema: <https://schema.org/>
        PREFIX l: <urn:legation:terms:>
        SELECT ?act ?status ?speaker ?for ?outlet WHERE {
          ?s a l:Statement ; l:act ?act ; l:status ?status ; prov:wasQuotedFrom ?r ; prov:wasAttributedTo ?who .
          ?who schema:name ?speaker ; prov:actedOnBehalfOf/schema:name ?for .
          ?r schema:publisher ?outlet .
        }
        """
    )

    assert [tuple(map(str, row)) for row in found] == [  # type: ignore[arg-type]  # a row of SELECT
        ("recognize", "denied", "Aibek Smadiyarov", "Kazakhstan", "=Steppe Wire")
    ]


def test_what_an_analyst_amended_is_a_revision(graph: rdflib.Graph) -> None:
    revised = list(graph.subject_objects(rdflib.URIRef("http://www.w3.org/ns/prov#wasRevisionOf")))

    assert len(revised) == 1
    assert all(str(one).startswith(f"{NAMES}statement:") for pair in revised for one in pair)


def test_numbers_and_days_have_their_types(graph: rdflib.Graph) -> None:
    lows = list(graph.objects(None, rdflib.URIRef(f"{NAMES}terms:low")))
    known = graph.objects(None, rdflib.URIRef(f"{NAMES}terms:known"))

    assert {str(low) for low in lows} == {"5350", "3600000.5", "987850000"}
    assert {str(one.datatype) for one in lows if isinstance(one, rdflib.Literal)} == {f"{XSD}decimal"}
    assert {str(one.datatype) for one in known if isinstance(one, rdflib.Literal)} == {f"{XSD}date"}


def test_a_library_of_prov_finds_who_read_what(graph: rdflib.Graph) -> None:
    document = ProvDocument.deserialize(
        content=graph.serialize(format="turtle"), format="rdf", rdf_format="turtle"
    )
    entities = [one.identifier for one in document.get_records(ProvEntity)]
    kinds = {type(one).__name__ for one in document.get_records()}

    assert len([one for one in entities if one is not None and ":statement:" in one.uri]) == 5
    assert len(list(document.get_records(ProvActivity))) == 3
    assert {"ProvGeneration", "ProvUsage", "ProvAssociation", "ProvAttribution", "ProvDerivation"} <= kinds
