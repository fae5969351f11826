"""Administration: who may open it, people and their sessions, settings, sources, the audit trail."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from pytest_django import DjangoAssertNumQueries
from tests.workspace.conftest import PASSWORD

from quarterdeck.intake.settings import read_settings
from quarterdeck.rules.catalogue import RULES
from quarterdeck.workflow.settings_edit import rule_runs, settings_version
from quarterdeck.workspace.acts import reading_again
from quarterdeck.workspace.acts.trail import SYSTEM, trace
from quarterdeck.workspace.models import Attempts, Review, Role, Sync, Trace, User
from quarterdeck.workspace.pages.administration.urls import urlpatterns

pytestmark = [pytest.mark.django_db, pytest.mark.store]

SignedIn = Callable[..., Client]
INVITED = {"email": "li@vendor.example", "name": "李伟", "role": "viewer", "language": "zh"}


def addresses() -> list[str]:
    given: dict[str, list[object]] = {"administration-person": [1], "administration-password": [1]}
    given |= {"administration-rule": [RULES[0].code]}
    return [reverse(str(p.name), args=given.get(str(p.name), [])) for p in urlpatterns]


def picture(width: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, 20), "navy").save(out, "PNG")
    return out.getvalue()


def file_of(project: Path) -> Path:
    return project / "quarterdeck.toml"


def version(project: Path) -> str:
    return settings_version(file_of(project))


@pytest.mark.parametrize("role", [Role.VIEWER, Role.CSM])
def test_only_administrators_open_any_address_of_administration(
    signed_in: SignedIn, role: str
) -> None:
    client = signed_in(role)

    for address in addresses():
        assert client.get(address).status_code == 403, address
        assert client.post(address).status_code == 403, address


def test_pages_answer_in_every_language(signed_in: SignedIn) -> None:
    client = signed_in()
    for language in ("en", "zh", "ru"):
        User.objects.update(language=language)
        for name in ("", "-models", "-brand", "-rules", "-languages", "-sources", "-audit"):
            assert client.get(reverse(f"administration{name}")).status_code == 200


def test_an_invitation_shows_its_link_once_and_mails_it_in_the_colleagues_language(
    signed_in: SignedIn, client: Client
) -> None:
    admin = signed_in()

    shown = admin.post(reverse("administration-invite"), INVITED)

    link = shown.context["link"].address
    assert link in shown.content.decode()
    assert link in mail.outbox[0].body
    assert "您好" in mail.outbox[0].body
    assert mail.outbox[0].to == ["li@vendor.example"]
    assert link not in admin.get(reverse("administration")).content.decode()
    assert client.get(link).status_code == 200
    assert Trace.objects.filter(act="user.invite").count() == 1


def test_an_invitation_that_does_not_fit_keeps_what_was_written(signed_in: SignedIn) -> None:
    answer = signed_in().post(reverse("administration-invite"), {**INVITED, "email": "nobody"})

    assert answer.status_code == 422
    assert 'value="李伟"' in answer.content.decode()
    assert not mail.outbox
    assert not User.objects.filter(name="李伟").exists()


def test_a_deactivated_colleague_is_signed_out_at_once(
    signed_in: SignedIn, person: Callable[..., User]
) -> None:
    admin, colleague = signed_in(), Client()
    user = person(Role.VIEWER)
    colleague.force_login(user)
    assert colleague.get("/").status_code == 200

    given = {"name": user.name, "role": user.role, "language": "en"}
    admin.post(reverse("administration-person", args=[user.pk]), given)

    assert colleague.get("/").status_code == 302
    again = colleague.post("/sign-in/", {"email": user.email, "password": PASSWORD})
    assert again.status_code == 422
    link = admin.post(reverse("administration-password", args=[user.pk]))
    assert link.status_code == 422
    assert not mail.outbox


def test_the_last_administrator_stays_one(signed_in: SignedIn) -> None:
    client = signed_in()
    user = User.objects.get(role=Role.ADMIN)
    given = {"name": user.name, "role": "viewer", "language": "en", "active": "on"}

    answer = client.post(reverse("administration-person", args=[user.pk]), given)

    assert answer.status_code == 422
    assert User.objects.get(pk=user.pk).role == Role.ADMIN


def test_the_number_of_queries_does_not_grow_with_people_or_traces(
    signed_in: SignedIn, review: Review, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in()
    for name in ("administration", "administration-audit"):
        for n in range(30):
            user = User.objects.create_user(email=f"{name}{n}@v.example", name=f"{n}")
            trace(SYSTEM, "user.invite", subject=user, review=review)
        with django_assert_max_num_queries(12):
            client.get(reverse(name))


def test_settings_are_saved_to_the_file_with_a_trace_of_before_and_after(
    signed_in: SignedIn, own_project: Path
) -> None:
    address = reverse("administration-languages")
    given = {
        "language": "zh",
        "brief_language": "ru",
        "fiscal_first_month": "4",
        "hourly_cost": "120,5",
        "version": version(own_project),
    }

    answer = signed_in().post(address, given)

    found = read_settings(file_of(own_project))
    assert answer.status_code == 302
    assert (found.language, found.brief_language) == ("zh", "ru")
    assert (found.fiscal_first_month, found.hourly_cost) == (4, 120.5)
    kept = Trace.objects.get(act="settings.change", subject="language")
    assert (kept.before, kept.after) == ({"value": "en"}, {"value": "zh"})


def test_a_wrong_number_is_told_at_its_field_and_nothing_is_written(
    signed_in: SignedIn, own_project: Path
) -> None:
    before = file_of(own_project).read_bytes()
    given = {
        "language": "zh",
        "brief_language": "ru",
        "fiscal_first_month": "13",
        "hourly_cost": "<b>",
        "version": version(own_project),
    }

    answer = signed_in().post(reverse("administration-languages"), given)

    assert answer.status_code == 422
    assert [b.name for b in answer.context["faulty"]] == ["fiscal_first_month", "hourly_cost"]
    assert "<b>" not in answer.content.decode()
    assert file_of(own_project).read_bytes() == before
    assert not Trace.objects.filter(act="settings.change").exists()


def test_a_fault_between_segments_is_told_at_a_field(
    signed_in: SignedIn, own_project: Path
) -> None:
    client, address = signed_in(), reverse("administration-models")
    boxes = client.get(address).context["boxes"]
    given = {box.name: box.value for box in boxes}
    given |= {"smb.minutes": "60", "smb.minutes_max": "30", "version": version(own_project)}

    answer = client.post(address, given)

    assert answer.status_code == 422
    assert [b.name for b in answer.context["faulty"]] == ["smb.minutes"]


def test_who_saves_over_a_change_is_told_and_keeps_their_input(
    signed_in: SignedIn, own_project: Path
) -> None:
    client, seen = signed_in(), version(own_project)
    address = reverse("administration-languages")
    given = {"brief_language": "en", "fiscal_first_month": "1", "hourly_cost": "95"}
    client.post(address, {**given, "language": "ru", "version": seen})

    answer = client.post(address, {**given, "language": "zh", "version": seen})

    assert answer.status_code == 409
    box = answer.context["boxes"][0]
    assert (box.value, box.now) == ("zh", "Русский")
    assert read_settings(file_of(own_project)).language == "ru"


def test_a_rule_is_switched_off_made_graver_and_its_number_set(
    signed_in: SignedIn, own_project: Path
) -> None:
    rule = next(r for r in RULES if r.thresholds and r.thresholds[0].unit == "ratio")
    threshold = rule.thresholds[0]
    address = reverse("administration-rule", args=[rule.code])
    given = {"state": "off", "severity": "note", threshold.id: "37.5"}

    answer = signed_in().post(address, {**given, "version": version(own_project)})

    found = read_settings(file_of(own_project)).rules
    assert answer.status_code == 302
    assert not rule_runs(found, rule.code)
    assert found.severity == {rule.code: "note"}
    assert found.thresholds == {threshold.id: 0.375}


def test_a_logo_is_kept_by_its_content_and_shown(signed_in: SignedIn, own_project: Path) -> None:
    client = signed_in()
    file = io.BytesIO(picture())
    file.name = "../../evil.html"

    answer = client.post(
        reverse("administration-put-logo"), {"file": file, "version": version(own_project)}
    )

    logo = read_settings(file_of(own_project)).brand.logo
    shown = client.get(reverse("administration-logo"))
    assert answer.status_code == 302
    assert logo.startswith("brand/logo-")
    assert (own_project / logo).read_bytes() == picture()
    assert shown["Content-Type"] == "image/png"
    assert "sandbox" in shown["Content-Security-Policy"]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * 40_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("what", "content"),
    [
        ("logo", b"<svg onload='alert(1)'/>"),
        ("logo", picture()[:60]),
        ("logo", b""),
        ("template", b"PK\x03\x04 nothing"),
        ("template", bomb()),
        ("template", picture()),
    ],
)
def test_a_file_that_cannot_serve_is_refused_and_nothing_changes(
    signed_in: SignedIn, own_project: Path, what: str, content: bytes
) -> None:
    before = file_of(own_project).read_bytes()
    file = io.BytesIO(content)
    file.name = "file.png"

    answer = signed_in().post(
        reverse(f"administration-put-{what}"), {"file": file, "version": version(own_project)}
    )

    assert answer.status_code == 422
    assert answer.context["why"]
    assert file_of(own_project).read_bytes() == before


def test_sources_are_read_again_and_not_twice_at_once(signed_in: SignedIn) -> None:
    client, address = signed_in(), reverse("administration-read")
    Sync.objects.update(at=None)

    assert client.post(address).status_code == 302
    assert Sync.objects.get().at is not None

    Attempts.objects.create(key=reading_again.CLAIM, since=timezone.now(), count=1)
    assert client.post(address).status_code == 422


def test_a_reading_that_fails_is_told_and_may_be_tried_again(
    signed_in: SignedIn, own_project: Path
) -> None:
    client, address = signed_in(), reverse("administration-read")
    (own_project / "sources" / "accounts.sql").write_text("select nothing from nowhere")

    answer = client.post(address)

    assert answer.status_code >= 400
    assert Sync.objects.get().failed
    assert "failed" in answer.content.decode()
    assert not reading_again.reading()


def test_the_audit_trail_is_filtered_by_act_person_account_and_review(
    signed_in: SignedIn, review: Review
) -> None:
    client, address = signed_in(), reverse("administration-audit")
    trace(SYSTEM, "checklist.tick", review=review, after={"done_on": "2026-10-01"})

    def found(**chosen: str) -> int:
        total: int = client.get(address, chosen).context["page"].paginator.count
        return total

    assert found(act="checklist.tick") == 1
    assert found(act="checklist.tick", person="syst", review=review.key) == 1
    assert found(act="checklist.tick", account=review.account.name.upper()) == 1
    assert found(act="checklist.tick", person="nobody") == 0
    assert found(since="2999-01-01") == 0
    assert found(since="9999-12-31", until="rubbish", act="\0") == found()


def test_no_cell_of_the_exported_trail_begins_a_formula(signed_in: SignedIn) -> None:
    trace(SYSTEM, "user.change", subject="=1+1", reason=" @SUM(A1)", after={"name": "x"})

    answer = signed_in().get(reverse("administration-audit-export"), {"act": "user.change"})

    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0]["subject"] == "'=1+1"
    assert rows[0]["reason"] == "' @SUM(A1)"
    assert "attachment" in answer["Content-Disposition"]
