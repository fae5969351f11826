"""Lists, panels, paragraphs and questions on the page."""

from __future__ import annotations

from collections.abc import Iterable

from quarterdeck.core.message import Text
from quarterdeck.document.blocks import Bullet, Bullets, Panel, Paragraph, Question, Scale, Tone
from quarterdeck.render.html.markup import Html, element, text
from quarterdeck.render.html.voice import Voice


def bullets(block: Bullets, voice: Voice) -> Html | None:
    """A titled list; its ``empty`` text where there are no items; nothing where there is neither."""
    if not block.items and block.empty is None:
        return None
    body = items(block.items, voice, numbered=block.numbered)
    if not block.items and block.empty is not None:
        body = voice.say(block.empty, class_="empty")
    return element("div", {"class": "block"}, _title(block.title, voice), body)


def items(found: Iterable[Bullet], voice: Voice, *, numbered: bool = False) -> Html:
    entries = [_item(item, voice) for item in found]
    return element("ol" if numbered else "ul", {"class": "items"}, *entries)


def _item(item: Bullet, voice: Voice) -> Html:
    """Text, then detail; the tag stands apart at the side."""
    body = element(
        "div",
        {"class": "said"},
        voice.say(item.text),
        None if item.detail is None else voice.say(item.detail, class_="detail"),
    )
    tag = None if item.tag is None else voice.say(item.tag, class_="tag")
    return element("li", {"class": _tone(item.tone)}, body, tag)


def panel(block: Panel, voice: Voice) -> Html:
    """A framed block; the word set apart stands beside its title."""
    tag = None if block.tag is None else voice.say(block.tag, class_="tag")
    head = element("div", {"class": "head"}, voice.say(block.title, "h3"), tag)
    body: Html | None = items(block.lines, voice) if block.lines else None
    if not block.lines and block.empty is not None:
        body = voice.say(block.empty, class_="empty")
    return element("div", {"class": f"panel {_tone(block.tone)}"}, head, body)


def paragraph(block: Paragraph, voice: Voice) -> Html:
    kind = "lead" if block.large else "prose"
    return voice.say(block.text, class_=f"{kind} {_tone(block.tone)}")


def question(block: Question, voice: Voice) -> Html:
    """The question set large, what it may touch below it."""
    prompts = [voice.say(prompt, "li") for prompt in block.prompts]
    body = element("ul", {"class": "prompts"}, *prompts) if prompts else None
    return element("div", {"class": "question"}, voice.say(block.text, "h3"), body)


def scale(block: Scale, voice: Voice) -> Html:
    """The numbers of a scale in a row, its ends named."""
    numbers = range(block.low, block.high + 1)
    steps = [
        element("li", {"class": "ticked"} if number == block.ticked else None, text(str(number)))
        for number in numbers
    ]
    ends = element(
        "div",
        {"class": "ends"},
        voice.say(block.low_label, "span"),
        voice.say(block.high_label, "span"),
    )
    row = element("ol", {"class": "scale", "start": str(block.low)}, *steps)
    return element("div", {"class": "block"}, voice.say(block.text, "h3"), row, ends)


def _title(title: Text | None, voice: Voice) -> Html | None:
    return None if title is None else voice.say(title, "h3")


def _tone(tone: Tone) -> str:
    return f"tone-{tone.value}"
