"""Who spoke for which side, by what is known and nothing else.

Evidence is gathered from the account's contacts and CSM, from companies and e-mail domains in the record. Where
it contradicts itself, or where there is none, the side stays unknown and a person is to be asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quarterdeck.core.account import Contact
from quarterdeck.core.facts import AccountFacts, Side
from quarterdeck.core.transcript import Transcript
from quarterdeck.meeting.names import Label, compact, mailbox, plain, tokens
from quarterdeck.meeting.types import SideBasis, Speaker

_Evidence = tuple[Side, SideBasis]


def speakers_of(
    transcript: Transcript,
    *,
    facts: AccountFacts | None = None,
    given: Mapping[str, Side] | None = None,
    vendor_domain: str = "",
) -> tuple[Speaker, ...]:
    """Every voice of the record with its side, in the order of first words.

    In this order: a person's word (``given``, by the name in the record or the person's full name);
    else the account's CSM, contacts, and companies or domains, if they all say the same.
    """
    voices = dict.fromkeys(c.speaker for c in transcript.cues if c.speaker and c.text.strip())
    known = _Known(transcript.attendees, facts, vendor_domain)
    return tuple(_speaker(name, given or {}, known) for name in voices if name)


def unknown_speakers(speakers: Sequence[Speaker]) -> tuple[str, ...]:
    """The names whose side nobody has told yet, to be asked for, in their order."""
    return tuple(speaker.name for speaker in speakers if speaker.side is None)


def contacts_named(labels: Iterable[str], facts: AccountFacts) -> tuple[Contact, ...]:
    """The account's contacts that these speakers or attendees are, each once; doubtful ones left out."""
    found = (_contact(Label(text), facts.contacts) for text in labels)
    return tuple(dict.fromkeys(contact for contact in found if contact is not None))


@dataclass(frozen=True)
class _Known:
    """What tells sides: the record's attendees, the account, our own domain."""

    attendees: tuple[str, ...]
    facts: AccountFacts | None
    vendor_domain: str

    @cached_property
    def listed(self) -> tuple[Label, ...]:
        return tuple(Label(text) for text in self.attendees)

    @cached_property
    def domains(self) -> tuple[tuple[str, Side], ...]:
        account = self.facts.account.domain if self.facts else None
        both = ((self.vendor_domain, Side.VENDOR), (account or "", Side.CUSTOMER))
        return tuple((_bare(domain), side) for domain, side in both if domain)

    @cached_property
    def companies(self) -> frozenset[tuple[str, Side]]:
        """Companies as they may be written: the account's name, a domain, or its name in a domain."""
        written = {(compact(domain), side) for domain, side in self.domains}
        written |= {(compact(domain.split(".")[0]), side) for domain, side in self.domains}
        if self.facts:
            written.add((compact(self.facts.account.name), Side.CUSTOMER))
        return frozenset(written)

    def addresses(self, label: Label) -> tuple[str, ...]:
        """The addresses in the label, and those of the attendee with the speaker's name."""
        own = [
            e for one in self.listed if one.emails and _same_person(label, one) for e in one.emails
        ]
        return (*label.emails, *own)


def _speaker(name: str, given: Mapping[str, Side], known: _Known) -> Speaker:
    label = Label(name)
    contact = _contact(label, known.facts.contacts, known.addresses(label)) if known.facts else None
    contact_id = contact.id if contact else None
    said = _given(label, given)
    if said is not None:
        return Speaker(name, said, SideBasis.GIVEN, contact_id if said is Side.CUSTOMER else None)
    evidence = tuple(_evidence(label, known))
    if len({side for side, _ in evidence}) != 1:
        return Speaker(name, None, SideBasis.UNKNOWN)
    side, basis = evidence[0]
    return Speaker(name, side, basis, contact_id if side is Side.CUSTOMER else None)


def _given(label: Label, given: Mapping[str, Side]) -> Side | None:
    """What a person said of this voice: of just this name first, else of the person so named."""
    exact = {
        side for name, side in given.items() if plain(name.strip()) == plain(label.text.strip())
    }
    sides = exact or {
        side
        for name, side in given.items()
        if name.casefold() in label.emails or (tokens(name) and label.is_named(name))
    }
    return sides.pop() if len(sides) == 1 else None


def _evidence(label: Label, known: _Known) -> Iterable[_Evidence]:
    addresses = known.addresses(label)
    if known.facts is not None:
        account = known.facts.account
        if account.csm_name and label.is_named(account.csm_name):
            yield Side.VENDOR, SideBasis.CSM
        if account.csm_email and account.csm_email.casefold() in addresses:
            yield Side.VENDOR, SideBasis.CSM
        if any(_is(contact, label, addresses) for contact in known.facts.contacts):
            yield Side.CUSTOMER, SideBasis.CONTACT
    for domain, side in known.domains:
        if any(_within(address, domain) for address in addresses):
            yield side, SideBasis.DOMAIN
    for company, side in sorted(known.companies):
        if company in label.companies:
            yield side, SideBasis.DOMAIN


def _contact(
    label: Label, contacts: Sequence[Contact], addresses: Sequence[str] = ()
) -> Contact | None:
    """The one contact of this name or address; None where several are."""
    found = [contact for contact in contacts if _is(contact, label, (*label.emails, *addresses))]
    return found[0] if len(found) == 1 else None


def _is(contact: Contact, label: Label, addresses: Sequence[str]) -> bool:
    return bool(contact.email and contact.email.casefold() in addresses) or label.is_named(
        contact.name
    )


def _same_person(label: Label, attendee: Label) -> bool:
    """Whether an attendee with an address is the speaker: by name, or by a full name in the address."""
    if any(label.is_named(part) for part in attendee.parts):
        return True
    boxes = [tokens(mailbox(address)) for address in attendee.emails]
    return any(len(box) > 1 and box in label.names for box in boxes)


def _bare(domain: str) -> str:
    return domain.strip().casefold().removeprefix("www.")


def _within(address: str, domain: str) -> bool:
    host = address.rpartition("@")[2]
    return host == domain or host.endswith(f".{domain}")
