"""A brief as a letter: text and HTML side by side, its pictures within, and the headers of a list.

In:  a Brief, the list, one subscriber, and the moment of sending.
Out: an EmailMessage. The same brief to the same subscriber has the same Message-ID, so that a receiver knows it again.
Law: RFC 8058 for one-click unsubscribing; both headers have to be signed (DKIM), which is the mail server's work.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from legation.brief.forms.html import as_html
from legation.brief.forms.text import as_text
from legation.brief.page import Brief
from legation.brief.pictures import as_png
from legation.brief.subscribers import Mailing, Subscriber

# Gmail shows no more of a letter's page than this, and a link to the rest.
MOST_SHOWN = 102_000
# Lines of HTML are longer than mail allows; they are folded for the way.
_POLICY = SMTP.clone(max_line_length=78)


class Letters:
    """Letters of one brief: what is alike in all of them is made once."""

    def __init__(self, brief: Brief, mailing: Mailing) -> None:
        self.brief, self.mailing = brief, mailing
        domain = mailing.sender.partition("@")[2]
        self._cids = {picture.name: f"{picture.name}.{brief.name}@{domain}" for picture in brief.pictures}
        self._pictures = {picture.name: as_png(picture) for picture in brief.pictures}
        self._text = as_text(brief)

    @property
    def is_cut_by_some(self) -> bool:
        """Whether its page is longer than every mail program shows."""
        return len(as_html(self.brief, self._cids).encode()) > MOST_SHOWN

    def to(self, subscriber: Subscriber, at: datetime) -> EmailMessage:
        """The letter to one subscriber."""
        mailing, link = self.mailing, self.mailing.unsubscribe_link(subscriber)
        letter = EmailMessage(policy=_POLICY)
        letter["From"] = Address(mailing.sender_name, addr_spec=mailing.sender)
        letter["To"] = Address(subscriber.name, addr_spec=subscriber.address)
        if mailing.reply_to:
            letter["Reply-To"] = Address(addr_spec=mailing.reply_to)
        letter["Subject"] = self.brief.title
        letter["Date"] = format_datetime(at)
        letter["Message-ID"] = self.message_id(subscriber)
        letter["List-Id"] = f"<{mailing.list_id}>"
        ways = [f"<{link}>"]
        if mailing.unsubscribe_mail:
            ways.append(f"<mailto:{mailing.unsubscribe_mail}?subject=unsubscribe%20{subscriber.token}>")
        letter["List-Unsubscribe"] = ", ".join(ways)
        letter["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(f"{self._text}\nUnsubscribe: {link}\n", cte="quoted-printable")
        page = as_html(self.brief, {name: f"cid:{cid}" for name, cid in self._cids.items()}, unsubscribe=link)
        letter.add_alternative(page, subtype="html", cte="quoted-printable")
        shown = letter.get_payload()[-1]  # type: ignore[index]  # just made of two parts
        assert isinstance(shown, EmailMessage)
        for name, png in self._pictures.items():
            cid = f"<{self._cids[name]}>"
            shown.add_related(png, "image", "png", cid=cid, filename=f"{name}.png", disposition="inline")
        return letter

    def message_id(self, subscriber: Subscriber) -> str:
        """The same for the same brief and subscriber."""
        named = hashlib.sha256(f"{self.brief.name} {subscriber.address.lower()}".encode()).hexdigest()[:32]
        return f"<{named}@{self.mailing.sender.partition('@')[2]}>"
