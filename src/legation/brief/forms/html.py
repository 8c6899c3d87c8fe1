"""A brief as HTML that mail programs show: tables, styles on the elements, no script, nothing fetched.

In:  a Brief, and where its pictures are: in the file itself, or beside the letter (`cid:`).
Out: one page, readable at 600 pixels, on a telephone, and in the dark.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from legation.brief.legend import is_all_unreviewed, legend_of, origin_of, words_of
from legation.brief.marks import runs
from legation.brief.page import Brief
from legation.errors import BriefError

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATE = "brief.html.j2"


def as_html(brief: Brief, images: Mapping[str, str] | None = None, unsubscribe: str | None = None) -> str:
    """The whole brief; `images` says where each picture is, by its name."""
    page: str = (
        environment()
        .get_template(TEMPLATE)
        .render(
            brief=brief,
            images=images if images is not None else _inside(brief),
            legend=legend_of(brief),
            marked=not is_all_unreviewed(brief),
            origin=origin_of,
            words=words_of,
            runs=runs,
            unsubscribe=unsubscribe,
        )
    )
    return page


@cache
def environment() -> Environment:
    """Where the templates are; what a report says is escaped, and a name that is not filled is an error."""
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ModuleNotFoundError as error:
        raise BriefError(
            "a brief as HTML: Jinja2 is not installed. Install it with: pip install 'legation[brief]'"
        ) from error
    return Environment(
        loader=PackageLoader("legation.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )


def _inside(brief: Brief) -> dict[str, str]:
    """Each picture as an address that holds the picture."""
    if not brief.pictures:
        return {}
    from legation.brief.pictures import as_png

    return {
        picture.name: f"data:image/png;base64,{base64.b64encode(as_png(picture)).decode()}"
        for picture in brief.pictures
    }
