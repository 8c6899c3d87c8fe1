"""Reports, marked; as the server gives them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from web.conftest import NOW, Served

from legation.record.record import Document
from legation.register.content import Reader
from legation.register.copies import Copy
from legation.register.documents import documents_listed
from legation.register.follow import Followed, Taken, keep_followed
from legation.register.journal import Item, key_of
from legation.register.keep import Taking


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

    assert re.search(r'<mark class="[^"]*\bbad\b[^"]*">2042</mark>.*<ins class="beside">2024</ins>', page)


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


def test_a_copy_leads_to_the_report_that_it_repeats_and_back(serve_copy: Callable[[], Served]) -> None:
    served = serve_copy()
    where = address(served, "Kenya recognises Kosovo")
    text = "Another headline\nKenya recognised Kosovo on Wednesday."
    document = Document(
        Document.id_of(text), text, "Another headline", "The Evening Paper", published=date(2025, 3, 27)
    )
    item = Item("kosovo", "feed", key_of("b"), "b", NOW, "copy")
    copy = Taken(document, date(2025, 3, 27), Copy(where.removeprefix("/documents/"), "near", 90))
    keep_followed(
        served.site.register, [Followed(item, copy)], Taking(Reader("legation", "1"), "a test", NOW)
    )
    page = served.get(address(served, "Another headline")).text

    assert f'It repeats <a href="{where}">Kenya recognises Kosovo</a>' in page
    assert "this one was not read for itself" in page
    assert "Nothing about dealings" not in page
    assert "1 more document repeats the same report" in served.get(where).text
