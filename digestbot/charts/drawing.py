"""Draws a chart as a PNG: pygal makes an SVG of it, and resvg renders that.

Only the process that can be killed imports this module, because the libraries take memory.
"""

from __future__ import annotations

import sys
from importlib.resources import as_file, files
from typing import Any

import resvg_py
from pygal import HorizontalStackedBar, StackedBar
from pygal.style import Style

from digestbot.model import LOSSES, Chart, SeriesName

# pygal leaves an import hook for plugins that are not used here; it has an old form, of which Python 3.11 warns.
sys.meta_path[:] = [hook for hook in sys.meta_path if hasattr(hook, "find_spec")]

#: The picture in units of the drawing, and how many pixels a unit gets. On a phone a picture is some 360 points
#: wide, so that the text there is as large as that of a small caption.
WIDTH, HEIGHT, PIXELS = 800, 500, 1.6
FONT_SIZE = 27
#: The height that a rank takes, and what the picture needs besides.
_RANK, _FRAME = 44, 60
#: About so many lines divide the picture.
_LINES = 4

_BLUE, _ORANGE, _RED = 0, 1, 2
_COLOURS: dict[SeriesName, int] = {
    "new": _BLUE,
    "sent": _BLUE,
    "articles": _BLUE,
    "earlier": _BLUE,
    "left": _ORANGE,
    "late": _ORANGE,
    "lately": _ORANGE,
    "unknown": _ORANGE,
    "unreachable": _RED,
    "failed": _RED,
}
#: Blue, orange and red, which differ also for those who don't see red and green apart; then the background, the
#: text and the lines.
_LIGHT = ("#2f6fde", "#f0a030", "#d1383d", "#ffffff", "#4a5260", "#e3e6ea")
_DARK = ("#6aa5ff", "#f2b04e", "#f0666a", "#17212b", "#aab6c3", "#2b3947")

#: Letters and figures of Noto Sans (SIL Open Font License 1.1), made by fonttools:
#: ``pyftsubset NotoSans-Regular.ttf --unicodes=20-7E,A0,B7,2009,202F,2013,2212 --no-hinting --name-IDs=*``
_FONT = "NotoSans-digits.ttf"


def draw(chart: Chart) -> bytes:
    """The picture of a chart, as a PNG."""
    with as_file(files("digestbot.charts").joinpath(_FONT)) as font:
        return resvg_py.svg_to_bytes(
            svg_string=drawing(chart),
            width=round(WIDTH * PIXELS),
            skip_system_fonts=True,
            font_files=[str(font)],
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
        )


def drawing(chart: Chart) -> str:
    """The chart as an SVG."""
    *colours, background, text, line = _DARK if chart.dark else _LIGHT
    drawn = [one for one in chart.series if one.total] or list(chart.series[:1])
    style = Style(
        background=background,
        plot_background=background,
        foreground=text,
        foreground_strong=text,
        foreground_subtle=line,
        guide_stroke_color=line,
        major_guide_stroke_color=line,
        guide_stroke_dasharray="",
        major_guide_stroke_dasharray="",
        opacity="1",
        colors=tuple(colours[_COLOURS[one.name]] for one in drawn),
        font_family="Noto Sans",
        label_font_size=FONT_SIZE,
        major_label_font_size=FONT_SIZE,
        value_font_size=FONT_SIZE,
    )
    shared: dict[str, Any] = {
        "style": style,
        "width": WIDTH,
        "show_legend": False,
        "truncate_label": -1,
        "margin": 18,
        "margin_right": 44 if chart.form == "ranks" else 18,  # half of the last number below the ranks
        "y_labels_major": [-0.5],  # no line is more than the others
        "js": [],
        "formatter": _number,
        "disable_xml_declaration": True,
        "no_data_text": "",
    }
    top, bottom = _ends(chart)
    if chart.form == "ranks":
        bars = HorizontalStackedBar(
            height=_FRAME + _RANK * max(3, len(chart.labels)),
            show_x_guides=True,
            show_y_guides=False,
            **shared,
        )
    else:
        bars = StackedBar(height=HEIGHT, show_x_guides=False, show_y_guides=True, **shared)
    turned = -1 if chart.form == "ranks" else 1  # pygal draws the first rank at the bottom
    bars.x_labels = chart.labels[::turned]
    bars.y_labels = [{"value": at, "label": _number(at)} for at in _lines(bottom, top)]
    for one in drawn:
        sign = -1 if one.name in LOSSES else 1
        bars.add("", [sign * value for value in one.values][::turned])
    return str(bars.render(is_unicode=True))


def _ends(chart: Chart) -> tuple[int, int]:
    """How high the highest column is, and how far the deepest one reaches below zero."""
    gains = [one.values for one in chart.series if one.name not in LOSSES]
    losses = [one.values for one in chart.series if one.name in LOSSES]
    return _highest(gains), -_highest(losses)


def _highest(stacked: list[tuple[int, ...]]) -> int:
    return max((sum(column) for column in zip(*stacked, strict=True)), default=0)


def _lines(bottom: int, top: int) -> list[int]:
    """Round numbers from the lowest to the highest column, some ``_LINES`` steps of 1, 2 or 5 apart."""
    span = max(1, top - bottom)
    power = 1
    while power * 10 * _LINES <= span:
        power *= 10
    step = next(power * of for of in (1, 2, 5, 10) if power * of * _LINES >= span)
    lowest, highest = bottom // step * step, -(-max(top, 1) // step) * step
    return list(range(lowest, highest + 1, step))


def _number(value: float) -> str:
    """Thousands apart by a thin space, as in SI, which every language reads. What is below zero needs no sign."""
    return f"{abs(round(value)):,}".replace(",", "\u2009")
