"""Who answers through a shared link, and what they write: bounded, and never more certain than it is."""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.core.message import Name
from quarterdeck.core.printable import printable, visible
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Review, ShareLink

LONGEST_NAME = 200
LONGEST_ANSWER = 4000
LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at a link. ``email`` was verified by a code; ``name`` is only what they typed."""

    link: ShareLink
    email: str = ""
    name: str = ""

    @property
    def review(self) -> Review:
        return self.link.review

    @property
    def by(self) -> str:
        """How answers name them: a mail address where verified, else the name they gave."""
        return self.email or self.name

    @property
    def actor(self) -> Actor:
        """As the audit trail names them; who is not verified stands with what the link is called."""
        if self.email:
            return Actor(self.email)
        return Actor(
            " · ".join(filter(None, (self.name, self.link.label or f"link {self.link.pk}")))
        )


def named(link: ShareLink, email: str, name: str) -> Visitor:
    """The visitor, who at a link for everybody has to give a name; ActError where they do not."""
    if link.domains:
        return Visitor(link, email)
    plain = printable(name)
    if not plain or len(plain) > LONGEST_NAME or "@" in plain or "＠" in plain:
        raise refused("ws-shared-needs-name", field="name")
    return Visitor(link, "", plain)


def written(text: str, most: int, field: str) -> str:
    """What somebody wrote in a form, without unprintable characters; ActError where it is too long."""
    plain = visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(plain) > most:
        raise refused("ws-shared-too-long", field=field, most=Name(str(most)))
    return plain
