"""Reports, marked; as the server gives them."""

from __future__ import annotations

import re

from web.conftest import Served

from legation.register.documents import documents_listed


def address(served: Served, title: str) -> str:
    with served.site.register.reading() as connection:
        (found,) = [one.id for one in documents_listed(connection, 1000) if one.title == title]
    return f"/documents/{found}"


def test_the_list_is_turned_page_by_page(served: Served) -> None:
    first, second = served.get("/documents").text, served.get("/documents?page=2").text

    assert first.count('<li><a href="/documents/') == second.count('<li><a href="/documents/') == 50
    assert 'rel="next" href="/documents?page=2"' in first
    assert 'rel="prev" href="/documents?page=1"' in second


def test_words_are_marked_and_lead_to_their_note(served: Served) -> None:
    page = served.get(address(served, "Oslo lets Afghan embassy reopen, but without an ambassador")).text

    assert '<mark class="said">' in page
    for note in re.findall(r'<a class="ref[^"]*" id="w-([^"]+)"', page):
        assert f'id="{note}"' in page


def test_a_slip_has_its_correction_beside_it(served: Served) -> None:
    page = served.get(address(served, "New Uzbek ambassador calls on Muttaqi")).text

    assert re.search(r'<mark class="bad">2042</mark>.*<ins class="beside">2024</ins>', page)


def test_figures_that_cannot_meet_are_drawn(served: Served) -> None:
    page = served.get(address(served, "Uzbek exporters discover the southern neighbour")).text

    assert "62.5 to 63.2 percent more" in page
    assert '<figure class="intervals">' in page


def test_a_statement_leads_to_its_place_and_its_reason(served: Served) -> None:
    where = address(served, "Kenya recognises Kosovo")
    page = served.get(where).text
    reason = re.search(r'href="(/documents/\w+/explanations/(\w+))"', page)
    assert reason is not None
    why = served.get(reason[1]).text

    assert served.get(f"/statements/{reason[2]}").headers["location"] == f"{where}#s-{reason[2]}"
    assert "by codebook/acts/" in why


def test_what_is_not_on_record_is_told(served: Served) -> None:
    for path in ("/documents/0", "/statements/0", "/documents/0/explanations/0"):
        answer = served.get(path)
        assert (answer.status_code, "it is not on record" in answer.text) == (404, True)
