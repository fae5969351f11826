from __future__ import annotations

from pathlib import Path

import pytest
from tests.warehouse.loading import Tables, rows, told

from quarterdeck.core.language import Language
from quarterdeck.errors import SourceError
from quarterdeck.i18n.messages import to_text
from quarterdeck.warehouse.candidates import KeyEvidence, propose_keys, proposed_csv
from quarterdeck.warehouse.company_names import company_domain, comparable_name
from quarterdeck.warehouse.keys import Key, read_keys

TICKETS = rows(
    "ticket_id, account_id, opened_at",
    "'T1', '901', TIMESTAMP '2024-05-01 10:00'",
    "'T2', 'A2', TIMESTAMP '2024-05-01 10:00'",
)


def test_a_keys_file_maps_another_systems_identifier_to_its_account(tmp_path: Path):
    tables = Tables(
        tmp_path,
        keys="system,foreign_id,account_id,note\nzendesk,901,A1,asked Ann\n",
        tickets=TICKETS,
    )
    found = tables.rows("SELECT ticket_id, account_id, unit_id FROM canonical.tickets ORDER BY 1")
    assert found == [("T1", "A1", "A1"), ("T2", "A2", "A2")]
    assert told(tables.loaded.findings) == [("SRC110", "tickets.account_id", 1, ("901 = A1",))]


def test_what_no_key_maps_stays_as_it_is(tmp_path: Path):
    tables = Tables(tmp_path, tickets=TICKETS)
    assert tables.rows("SELECT account_id, unit_id FROM canonical.tickets ORDER BY 1") == [
        ("901", "901"),
        ("A2", "A2"),
    ]


@pytest.mark.parametrize(
    "lines, expected",
    [
        (["z,901,A1,", "h,901,A2,"], [("SRC107", "keys.csv", 1, ("901",))]),
        (["z,901,A7,"], [("SRC108", "keys.csv", 1, ("A7",))]),
        (["z,A2,A1,"], [("SRC109", "keys.csv", 1, ("A2",))]),
    ],
)
def test_a_key_that_cannot_hold_is_told_and_not_applied(tmp_path: Path, lines, expected):
    keys = "\n".join(["system,foreign_id,account_id,note", *lines])
    tables = Tables(tmp_path, keys=keys, tickets=TICKETS)
    assert told(tables.loaded.findings) == expected
    found = tables.rows("SELECT account_id FROM canonical.tickets ORDER BY 1")
    assert found == [("901",), ("A2",)]


def test_a_keys_file_may_come_from_a_spreadsheet_and_hold_suggestions(tmp_path: Path):
    path = tmp_path / "keys.csv"
    path.write_text("\ufeffsystem;foreign_id;account_id;note\n# z;902;A2;proposed\nz;901;A1;\n")
    assert read_keys(path) == (Key("z", "901", "A1", ""),)


@pytest.mark.parametrize(
    "text, where",
    [
        ("system,id,account\nz,1,2\n", "keys.csv:1"),
        ("system,foreign_id,account_id\nz,901,A1\nz,,A1\n", "keys.csv:3"),
    ],
)
def test_a_keys_file_with_a_fault_names_the_line(tmp_path: Path, text: str, where: str):
    (tmp_path / "keys.csv").write_text(text)
    with pytest.raises(SourceError) as caught:
        read_keys(tmp_path / "keys.csv")
    assert caught.value.where == where


# Review units

GROUP = rows(
    "account_id, name, review_unit, arr",
    "'A1', 'Acme UK', 'ACME', 5",
    "'A2', 'Acme US', 'ACME', 70",
    "'A3', 'Solo', NULL, 1",
    "'A4', 'Lead', NULL, 1",
    "'A5', 'Follower', 'A4', 900",
)


def test_a_unit_is_headed_by_its_namesake_else_by_the_largest_account(tmp_path: Path):
    tables = Tables(tmp_path, accounts=GROUP)
    heads = tables.rows("SELECT unit_id, account_id FROM canonical.units WHERE head ORDER BY 1")
    assert heads == [("A3", "A3"), ("A4", "A4"), ("ACME", "A2")]


def test_rows_of_a_units_accounts_bear_the_unit(tmp_path: Path):
    tables = Tables(
        tmp_path,
        accounts=GROUP,
        keys="system,foreign_id,account_id\nz,901,A1\n",
        tickets=rows("ticket_id, account_id, opened_at",
                     *(f"'{i}', '{i}', TIMESTAMP '2024-05-01 10:00'" for i in ("901", "A2", "A3", "A5"))),
    )  # fmt: skip
    found = tables.rows("SELECT ticket_id, account_id, unit_id FROM canonical.tickets ORDER BY 1")
    assert found == [
        ("901", "A1", "ACME"),
        ("A2", "A2", "ACME"),
        ("A3", "A3", "A3"),
        ("A5", "A5", "A4"),
    ]


# Proposals


def test_candidates_come_from_mail_domains_and_names_with_their_evidence(tmp_path: Path):
    tables = Tables(
        tmp_path,
        before=[
            "CREATE TABLE zendesk_organization AS SELECT * FROM (VALUES "
            "(901, 'ACME Inc.', NULL), (902, 'Birke', 'https://www.birch.example/'), "
            "(903, 'Nobody', NULL)) v(id, name, domain)"
        ],
        accounts=rows(
            "account_id, name, domain",
            "'A1', 'Acme, LLC', NULL",
            "'A2', 'Birch GmbH', 'birch.example'",
        ),
        tickets=rows("ticket_id, account_id, opened_at",
                     *(f"'{i}', '{i}', TIMESTAMP '2024-05-01 10:00'" for i in (901, 902, 903))),
        contacts=rows("contact_id, account_id, name, email",
                      "'C1', '904', 'Ann', 'ann@birch.example'", "'C2', '903', 'Bob', 'bob@gmail.com'"),
    )  # fmt: skip
    found = propose_keys(tables.connection)
    assert [(c.foreign_id, c.account_id, c.evidence, c.shared, c.system, c.tables) for c in found] == [
        ("901", "A1", KeyEvidence.NAME, "acme", "zendesk_organization", ("tickets",)),
        ("902", "A2", KeyEvidence.EMAIL_DOMAIN, "birch.example", "zendesk_organization", ("tickets",)),
        ("904", "A2", KeyEvidence.EMAIL_DOMAIN, "birch.example", "contacts", ("contacts",)),
    ]  # fmt: skip
    assert to_text(found[0].reason, Language.RU) == "Совпадает название: acme"
    unjoined = tables.rows("SELECT count(*) FROM canonical.tickets WHERE account_id LIKE 'A%'")
    assert unjoined == [(0,)]


def test_two_accounts_that_share_a_name_are_both_proposed(tmp_path: Path):
    tables = Tables(
        tmp_path,
        before=["CREATE TABLE org AS SELECT 901 AS id, 'Acme' AS name"],
        accounts=rows("account_id, name", "'A1', 'Acme Ltd'", "'A2', 'ACME GmbH'"),
        tickets=rows(
            "ticket_id, account_id, opened_at", "'1', '901', TIMESTAMP '2024-05-01 10:00'"
        ),
    )
    found = propose_keys(tables.connection)
    assert [c.account_id for c in found] == ["A1", "A2"]
    assert proposed_csv(found, Language.EN) == (
        "system,foreign_id,account_id,note\n"
        "org,901,A1,Acme Ltd; Same name: acme\n"
        "org,901,A2,ACME GmbH; Same name: acme\n"
    )


def test_where_all_identifiers_are_known_nothing_is_proposed(tmp_path: Path):
    assert propose_keys(Tables(tmp_path).connection) == ()


@pytest.mark.parametrize(
    "name, comparable",
    [
        ("Acme, Inc.", "acme"),
        ("ACME Corporation", "acme"),
        ("Müller & Söhne GmbH & Co. KG", "müller söhne"),
        ("ООО «Вектор»", "вектор"),
        ('АО "Северсталь-Инфо"', "северсталь инфо"),
        ("Группа компаний Берёза", "береза"),
        ("上海海川科技有限公司", "上海海川科技"),
        ("海川集团股份有限公司", "海川"),
        ("ＡＣＭＥ　Ｌｔｄ．", "acme"),
        ("S.A. Dupont", "dupont"),
        ("Inc.", None),
        ("…", None),
        ("", None),
        (None, None),
    ],
)
def test_names_meet_without_case_marks_and_legal_form(name, comparable):
    assert comparable_name(name) == comparable


@pytest.mark.parametrize(
    "text, domain",
    [
        ("ann@Acme.example", "acme.example"),
        ("https://www.acme.example/about?x=1", "acme.example"),
        ("ann@gmail.com", None),
        ("ann@qq.com", None),
        ("ann@mail.ru", None),
        ("localhost", None),
        ("", None),
        (None, None),
    ],
)
def test_domains_of_companies_are_told_from_public_mail(text, domain):
    assert company_domain(text) == domain
