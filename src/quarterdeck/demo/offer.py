"""What the vendor offers: modules by the need they answer, and its roadmap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quarterdeck.core.language import Language
from quarterdeck.demo.scene import Row
from quarterdeck.demo.texts import RoadmapText, extra_roadmap, story_lines


def module_rows() -> list[Row]:
    return [
        {
            "module_no": f"MOD-{number:02d}",
            **line.module.name.columns("module", Language.EN),
            "topic": line.topic,
            **line.module.benefit.columns("brings", Language.EN),
            "plan": line.module.product,
        }
        for number, line in enumerate(story_lines().values(), start=1)
        if line.module is not None
    ]


def roadmap_rows(requests: Sequence[Row]) -> list[Row]:
    """The roadmap; an item answers the first request that asked for what its storyline misses."""
    first: dict[str, str] = {}
    for request in requests:
        first.setdefault(str(request["request_en"]), str(request["request_no"]))
    rows = [
        _row(f"RM-{number:03d}", line.topic, line.roadmap, first.get(line.request.en))
        for number, line in enumerate(story_lines().values(), start=101)
    ]
    return rows + [_row(item.id, item.topic, item, None) for item in extra_roadmap()]


def _row(item: str, topic: str, text: RoadmapText, request: str | None) -> Row:
    wanted: Mapping[str, object] = {"asked_in": request if text.certainty == "shipped" else None}
    return {
        "item_no": item,
        **text.title.columns("capability", Language.EN),
        "certainty": text.certainty,
        "may_be_shown": text.shareable,
        "aimed_at": text.target_on,
        **text.benefit.columns("brings", Language.EN),
        "topic": topic,
        **wanted,
    }
