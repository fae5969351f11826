"""Who spoke for which side: told by evidence, never guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.meeting.records import ACCOUNT, FACTS, SPONSOR, spoken

from quarterdeck.core.account import Contact
from quarterdeck.core.facts import Side
from quarterdeck.meeting.sides import contacts_named, speakers_of, unknown_speakers
from quarterdeck.meeting.types import SideBasis, Speaker

OURS = "beacon.example"


def side_of(
    name: str, *, attendees: tuple[str, ...] = (), contacts: tuple[str, ...] = ()
) -> Speaker:
    people = tuple(Contact(f"X{n}", person) for n, person in enumerate(contacts))
    facts = replace(FACTS, contacts=(*FACTS.contacts, *people))
    record = spoken((name, "Hello."), attendees=attendees)
    return speakers_of(record, facts=facts, vendor_domain=OURS)[0]


@pytest.mark.parametrize(
    "name",
    [
        "Oscar Lindqvist", "oscar LINDQVIST", "Lindqvist Oscar", "Lindqvist, Oscar", "Oscar Lindqvist (Meridian Logistics)",
        "Oscar Lindqvist | Meridian", "Meridian Logistics - Oscar Lindqvist", "Oscar Lindqvist – guest",
        "oscar.lindqvist@meridian.example", "Oscar Lindqvist <oscar.lindqvist@meridian.example>", "Oscar Erik Lindqvist",
    ],
)  # fmt: skip
def test_a_contact_is_known_by_name_or_address_however_it_is_written(name: str) -> None:
    speaker = side_of(name)

    assert (speaker.side, speaker.basis, speaker.contact_id) == (
        Side.CUSTOMER,
        SideBasis.CONTACT,
        "C1",
    )


@pytest.mark.parametrize(
    "contact, name",
    [
        ("顾明远", "顾明远（华东精密）"), ("顾明远", "华东精密-顾明远"), ("顾明远", "顾 明远"), ("顾明远", "华东精密 顾明远"),
        ("Остроухов Глеб Ильич", "Глеб Остроухов"), ("Алёна Ершова", "Ершова Алена"), ("José Peña", "Jose Pena"),
    ],
)  # fmt: skip
def test_names_of_other_scripts_are_known_too(contact: str, name: str) -> None:
    speaker = side_of(name, contacts=(contact,))

    assert (speaker.side, speaker.contact_id) == (Side.CUSTOMER, "X0")


@pytest.mark.parametrize(
    "name",
    [
        "Oscar", "O. Lindqvist", "Lindqvist", "Оскар Линдквист", "Speaker 1", "Oscar Lindgren", "Meridian Fitness", "Priya's phone",
        "Dana", "Beacon Hill Room", "someone@beacon.example.net",
    ],
)  # fmt: skip
def test_a_name_that_only_resembles_one_stays_unknown(name: str) -> None:
    speaker = side_of(name)

    assert (speaker.side, speaker.basis, speaker.contact_id) == (None, SideBasis.UNKNOWN, None)


@pytest.mark.parametrize(
    "name, side, basis",
    [
        ("Dana Whitfield", Side.VENDOR, SideBasis.CSM),
        ("dana@beacon.example", Side.VENDOR, SideBasis.CSM),
        ("Tomas Vale (Beacon)", Side.VENDOR, SideBasis.DOMAIN),
        ("Tomas Vale | beacon.example", Side.VENDOR, SideBasis.DOMAIN),
        ("tomas@eu.beacon.example", Side.VENDOR, SideBasis.DOMAIN),
        ("Ines Moreau, Meridian Logistics", Side.CUSTOMER, SideBasis.DOMAIN),
        ("Ines Moreau <ines@meridian.example>", Side.CUSTOMER, SideBasis.DOMAIN),
    ],
)
def test_the_csm_companies_and_domains_tell_sides(name: str, side: Side, basis: SideBasis) -> None:
    speaker = side_of(name)

    assert (speaker.side, speaker.basis) == (side, basis)


@pytest.mark.parametrize("listed", ["Tomas Vale <t.v@beacon.example>", "tomas.vale@beacon.example"])
def test_an_attendees_address_tells_the_side_of_the_speaker_of_that_name(listed: str) -> None:
    assert side_of("Tomas Vale", attendees=(listed,)).side is Side.VENDOR
    assert side_of("Tom Vale", attendees=(listed,)).side is None


def test_evidence_that_contradicts_itself_leaves_the_side_unknown() -> None:
    assert side_of("Oscar Lindqvist (Beacon)").side is None
    assert side_of("Dana Whitfield", contacts=("Dana Whitfield",)).side is None


def test_two_contacts_of_one_name_are_a_side_but_no_person() -> None:
    speaker = side_of("Ann Lee", contacts=("Ann Lee", "Lee Ann"))

    assert (speaker.side, speaker.contact_id) == (Side.CUSTOMER, None)


def test_a_persons_word_stands_above_all_evidence() -> None:
    record = spoken(
        ("Oscar Lindqvist", "Hello."), ("Speaker 2", "Hello."), ("Tomas Vale (HQ)", "Hi.")
    )
    given = {"oscar lindqvist": Side.VENDOR, "Speaker 2": Side.CUSTOMER, "Tomas Vale": Side.VENDOR}

    found = speakers_of(record, facts=FACTS, given=given)

    assert [(s.side, s.basis, s.contact_id) for s in found] == [
        (Side.VENDOR, SideBasis.GIVEN, None),
        (Side.CUSTOMER, SideBasis.GIVEN, None),
        (Side.VENDOR, SideBasis.GIVEN, None),
    ]


def test_the_unknown_are_listed_in_the_order_of_their_first_words() -> None:
    record = spoken(
        ("B", "x"), ("Dana Whitfield", "y"), ("A", "z"), ("B", "w"), (None, "v"), ("C", " ")
    )

    found = speakers_of(record, facts=FACTS)

    assert unknown_speakers(found) == ("B", "A")
    assert len(found) == 3


def test_without_an_account_only_our_domain_and_a_persons_word_tell_sides() -> None:
    record = spoken(("Tomas (Beacon)", "x"), ("Oscar Lindqvist", "y"))

    found = speakers_of(record, vendor_domain=OURS)

    assert [s.side for s in found] == [Side.VENDOR, None]


def test_contacts_are_found_among_attendees_each_once() -> None:
    listed = ("Lindqvist, Oscar", "oscar.lindqvist@meridian.example", "Nobody Known", ACCOUNT.name)

    assert contacts_named(listed, FACTS) == (SPONSOR,)
