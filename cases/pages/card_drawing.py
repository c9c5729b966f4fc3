"""The picture that other sites show beside a link of ours: drawn here, from words alone."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it is imported where something is drawn: a process that only shows pages needs it not
    from PIL import ImageDraw
    from PIL.ImageFont import FreeTypeFont

SIZE = WIDTH, HEIGHT = 1200, 630
"""What the sites that show such pictures ask for, in pixels."""
EDGE = 80
PAPER, INK, MUTED = "#fcfcfa", "#14191c", "#434c52"
COLOURS = {"held": "#9c2418", "stale": "#9c2418", "cond": "#7a4a00", "free": "#1a6243", "lost": "#5a3f94"}
FONTS = Path(__file__).parent / "fonts"
HEADINGS = ("NotoSerif-Bold.ttf", "NotoSansArabic-SemiBold.ttf")
TEXTS = ("NotoSans-Medium.ttf", "NotoSansArabic-SemiBold.ttf")
NOT_A_CHARACTER = "\uffff"
ELLIPSIS = "…"


@dataclass(frozen=True)
class Card:
    """What a picture says. ``shape`` is the drawing of a status, empty for none; every line can be drawn or is left out.

    ``is_rtl`` lays the picture out from the right, as the page is.
    """

    site: str
    heading: str
    status: str = ""
    shape: str = ""
    notes: tuple[str, ...] = ()
    is_rtl: bool = False


def can_draw(text: str, fonts: tuple[str, ...] = HEADINGS) -> bool:
    """Whether one of our fonts has every character of a text: nobody's name is drawn as a row of boxes."""
    return _font_for(text, fonts) is not None


@lru_cache(maxsize=128)
def draw(card: Card) -> bytes:
    """The picture as PNG. Those that were asked for last are kept.

    Raises ``ValueError`` for a heading that no font of ours can draw.
    """
    if not can_draw(card.heading):
        raise ValueError("There is no font of ours for this heading.")
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 16), fill=INK)
    _line(pen, card, 56, card.site, 34, MUTED, HEADINGS)
    y = 150
    for size in (92, 76, 60, 50):
        lines = _wrapped(card.heading, HEADINGS, size)
        if len(lines) <= 2:
            break
    for text in _shortened(lines, 2, HEADINGS, size):
        _line(pen, card, y, text, size, INK, HEADINGS)
        y += round(size * 1.25)
    y += 24
    if card.status and can_draw(card.status, TEXTS):
        colour = COLOURS.get(card.shape, INK)
        indent = 64 if card.shape else 0
        if card.shape:
            _shape(pen, card, y + 12, colour)
        for text in _shortened(_wrapped(card.status, TEXTS, 44, indent), 2, TEXTS, 44, indent):
            _line(pen, card, y, text, 44, colour, TEXTS, indent)
            y += 56
    for place, note in enumerate(reversed([note for note in card.notes if can_draw(note, TEXTS)])):
        (text,) = _shortened(_wrapped(note, TEXTS, 30), 1, TEXTS, 30)
        _line(pen, card, HEIGHT - 96 - 46 * place, text, 30, MUTED, TEXTS)
    out = io.BytesIO()
    picture.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=64)
def _font(name: str, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # Raqm shapes what is written from the right and joins its letters; the basic layout would do neither.
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.RAQM)


@lru_cache(maxsize=4096)
def _has(name: str, character: str) -> bool:
    """Whether a font has a character: it does not draw what it draws for what it has not."""
    font = _font(name, 40)
    missing, drawn = font.getmask(NOT_A_CHARACTER), font.getmask(character)
    return character.isspace() or (drawn.size, bytes(drawn)) != (missing.size, bytes(missing))


def _font_for(text: str, fonts: tuple[str, ...]) -> str | None:
    return next((name for name in fonts if all(_has(name, character) for character in text)), None)


def _wrapped(text: str, fonts: tuple[str, ...], size: int, indent: int = 0) -> list[str]:
    """A text in lines that fit, broken between words."""
    font = _font(_font_for(text, fonts) or fonts[0], size)
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * EDGE - indent:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _shortened(lines: list[str], most: int, fonts: tuple[str, ...], size: int, indent: int = 0) -> list[str]:
    """No more lines than there is room for, each no longer than the room; what is left out is seen to be left out."""
    font = _font(_font_for("".join(lines), fonts) or fonts[0], size)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += ELLIPSIS
    for place, line in enumerate(kept):
        text = line
        while len(text) > 1 and font.getlength(text) > WIDTH - 2 * EDGE - indent:
            text = text.removesuffix(ELLIPSIS)[:-1] + ELLIPSIS
        kept[place] = text
    return kept


def _line(
    pen: ImageDraw.ImageDraw,
    card: Card,
    y: int,
    text: str,
    size: int,
    fill: str,
    fonts: tuple[str, ...],
    indent: int = 0,
) -> None:
    """One line from the edge at which the language begins."""
    font = _font(_font_for(text, fonts) or fonts[0], size)
    x = WIDTH - EDGE - indent if card.is_rtl else EDGE + indent
    pen.text((x, y + size), text, font=font, fill=fill, anchor="rs" if card.is_rtl else "ls")


def _shape(pen: ImageDraw.ImageDraw, card: Card, y: int, colour: str) -> None:
    """The drawing of a status, as beside its words on the page."""
    x = WIDTH - EDGE - 40 if card.is_rtl else EDGE
    box = (x, y, x + 40, y + 40)
    match card.shape:
        case "held":
            pen.rectangle(box, fill=colour)
        case "dead":
            pen.polygon([(x + 20, y), (x + 40, y + 20), (x + 20, y + 40), (x, y + 20)], fill=colour)
        case "stale":
            for ends in ((0, 20, 20, 0), (0, 40, 40, 0), (20, 40, 40, 20)):
                pen.line([(x + ends[0], y + ends[1]), (x + ends[2], y + ends[3])], fill=colour, width=5)
            pen.rectangle(box, outline=colour, width=5)
        case "cond":
            pen.rectangle(box, outline=colour, width=5)
            pen.rectangle((x, y, x + 20, y + 40), fill=colour)
        case "free":
            pen.rectangle(box, outline=colour, width=5)
        case "lost":
            for corner in (0, 16, 32):
                for side in (0, 36):
                    pen.rectangle((x + corner, y + side, x + corner + 8, y + side + 4), fill=colour)
                    pen.rectangle((x + side, y + corner, x + side + 4, y + corner + 8), fill=colour)
            pen.rectangle((x + 16, y + 16, x + 24, y + 24), fill=colour)
        case _:
            pen.ellipse(box, outline=colour, width=5)
