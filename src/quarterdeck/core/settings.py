"""What ``quarterdeck.toml`` says, as values with their defaults.

Decoded and checked by ``quarterdeck.intake.settings``; unknown keys are errors there.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec

from quarterdeck.core.account import ExecutiveLevel, Segment
from quarterdeck.core.engagement import DEFAULT_MODELS, EngagementModel, ReviewType
from quarterdeck.core.finding import Severity
from quarterdeck.core.language import Language


class VendorSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The company that runs the reviews."""

    name: str
    domain: str = ""
    website: str = ""


class BrandSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How documents look. Paths are relative to the project; colours are RRGGBB."""

    logo: str = ""
    template: str = ""
    primary: str = "12355B"
    accent: str = "1F7A8C"


class ModelSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Changes to one segment's engagement model; what is absent keeps its default."""

    arr_from: int | None = None
    review: ReviewType | None = None
    cadence_months: int | None = None
    minutes: int | None = None
    minutes_max: int | None = None
    attendees: tuple[ExecutiveLevel, ...] | None = None


class HealthSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Weights of the account health score; they sum to 1, none above 0.4."""

    usage: float = 0.35
    engagement: float = 0.25
    growth: float = 0.20
    support: float = 0.20


class AvoidSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When not to hold a review: months (1-12), and spans of days (first and last, inclusive)."""

    months: tuple[int, ...] = (12,)
    customer_year_end: bool = True
    spans: tuple[tuple[date, date], ...] = ()


class FileOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one data file is to be read, where it must not be found out; empty means found out.

    ``name`` is the relation's name in SQL; ``dates`` is "dmy", "mdy" or "ymd"; ``decimal`` "." or ",";
    ``header_line`` the line (or row of the sheet) that holds the column names, 0 to find it;
    ``text`` lists columns that stay text whatever they look like.
    """

    name: str = ""
    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    dates: str = ""
    sheet: str = ""
    header_line: int = 0
    text: tuple[str, ...] = ()


class DataSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the data files are, and how to read what they leave open.

    ``folders`` are relative to the project or absolute; ``dates`` decides ambiguous dates of all
    files; ``files`` holds options by file name, path within its folder, or relation name.
    """

    folders: tuple[str, ...] = ("data",)
    dates: str = ""
    files: dict[str, FileOptions] = {}


class RuleSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which rules judge, how gravely, and by which numbers.

    ``thresholds`` are by threshold id; ``segments`` by segment and threshold id. ``internal_words`` are
    words of the company's own that no customer may read. ``judge`` names a provider of judgements on
    text as ``module:object``; empty means the lexicons alone.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    thresholds: dict[str, float] = {}
    segments: dict[str, dict[str, float]] = {}
    internal_words: tuple[str, ...] = ()
    judge: str = ""

    def threshold(self, id: str, segment: Segment | None, default: Decimal) -> Decimal:
        """A threshold's value for a segment: the segment's, else the project's, else the default."""
        own = self.segments.get(segment.value, {}) if segment is not None else {}
        value = own.get(id, self.thresholds.get(id))
        return default if value is None else Decimal(str(value))


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings of a project.

    ``as_of`` fixes the day that commands look from where none is given (sample data, exports of one
    day); absent, it is the day of the command.
    """

    vendor: VendorSettings
    currency: str = "USD"
    language: Language = Language.EN
    brief_language: Language = Language.EN
    fiscal_first_month: int = 1
    connection: str = "duckdb"
    as_of: date | None = None
    brand: BrandSettings = BrandSettings()
    models: dict[str, ModelSettings] = {}
    health: HealthSettings = HealthSettings()
    avoid: AvoidSettings = AvoidSettings()
    high_impact_share: float = 0.10
    hourly_cost: float | None = None
    data: DataSettings = DataSettings()
    rules: RuleSettings = RuleSettings()

    def engagement_models(self) -> tuple[EngagementModel, ...]:
        """The models by segment, defaults changed where the project says so."""
        return tuple(_changed(m, self.models.get(m.segment.value)) for m in DEFAULT_MODELS)

    def model(self, segment: Segment) -> EngagementModel:
        return next(m for m in self.engagement_models() if m.segment is segment)


def _changed(model: EngagementModel, change: ModelSettings | None) -> EngagementModel:
    if change is None:
        return model
    given = {k: v for k, v in msgspec.structs.asdict(change).items() if v is not None}
    return EngagementModel(
        segment=model.segment,
        arr_from=given.get("arr_from", model.arr_from),
        review=given.get("review", model.review),
        cadence_months=given.get("cadence_months", model.cadence_months),
        minutes=given.get("minutes", model.minutes),
        minutes_max=given.get("minutes_max", model.minutes_max),
        attendees=given.get("attendees", model.attendees),
    )
