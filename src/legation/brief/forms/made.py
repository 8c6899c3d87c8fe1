"""A brief in a form by its name, as the bytes of a file."""

from __future__ import annotations

from typing import Final

from legation.brief.page import Brief

FORMS: Final = ("html", "md", "txt", "pdf")


def made(brief: Brief, form: str) -> bytes:
    """The brief as `html`, `md`, `txt` or `pdf`."""
    match form:
        case "html":
            from legation.brief.forms.html import as_html

            return as_html(brief).encode()
        case "md":
            from legation.brief.forms.markdown import as_markdown

            return as_markdown(brief).encode()
        case "txt":
            from legation.brief.forms.text import as_text

            return as_text(brief).encode()
    from legation.brief.forms.pdf import as_pdf

    return as_pdf(brief)
