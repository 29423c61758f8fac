"""Small curves beside each other, as an SVG that follows the reader's light or dark theme."""

from dataclasses import dataclass
from html import escape

COLUMNS = 4
PADDING, GAP = 20, 20
PANEL_WIDTH, CURVE_HEIGHT = 195, 92
TITLE_HEIGHT, LABEL_HEIGHT, HEADING_HEIGHT = 22, 20, 30
# Room beside the first and the last point for what is written above them.
INSET = 28
# Of the largest value, the height of a panel: room above the curve.
HEADROOM = 1.3

_STYLE = """
svg { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
.sheet { fill: #ffffff; }
text { fill: #1f2328; }
.heading { font-weight: 600; font-size: 13px; }
.title { font-weight: 600; }
.note, .label { fill: #59636e; font-size: 11px; }
.value { font-size: 11px; font-variant-numeric: tabular-nums; }
.ground { stroke: #d1d9e0; }
.curve { fill: none; stroke: #0969da; stroke-width: 2; stroke-linejoin: round; }
.spread { stroke: #0969da; stroke-width: 6; stroke-opacity: 0.25; stroke-linecap: round; }
.point { fill: #0969da; }
@media (prefers-color-scheme: dark) {
  .sheet { fill: #0d1117; }
  text { fill: #f0f6fc; }
  .note, .label { fill: #9198a1; }
  .ground { stroke: #3d444d; }
  .curve, .spread { stroke: #4493f8; }
  .point { fill: #4493f8; }
}
"""


@dataclass
class Point:
    """What was measured where the axis says `label`: the middle of several values, the lowest and the highest."""

    label: str
    low: float
    middle: float
    high: float


@dataclass
class Panel:
    """One curve over steps of one factor, from zero on. `note` stands at the right of the title."""

    title: str
    note: str
    points: list
    form: str


@dataclass
class Group:
    """Panels in one row, under one heading; under none where the heading is empty."""

    heading: str
    panels: list


def draw(title, rows):
    """An SVG document: rows of groups of panels, at most `COLUMNS` in a row."""
    parts, top = [], PADDING
    for groups in rows:
        column = 0
        top += HEADING_HEIGHT if any(group.heading for group in groups) else 0
        for group in groups:
            left = _left(column)
            if group.heading:
                parts.append(_text(left, top - 12, group.heading, "heading"))
            for panel in group.panels:
                parts.append(f'<g transform="translate({_left(column)} {top})">{_panel(panel)}</g>')
                column += 1
        top += TITLE_HEIGHT + CURVE_HEIGHT + LABEL_HEIGHT + GAP
    width, height = _left(COLUMNS) - GAP + PADDING, top - GAP + PADDING
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img">\n<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n'
        f'<rect class="sheet" width="{width}" height="{height}" rx="6"/>\n{body}\n</svg>\n'
    )


def short(count):
    """A count in few characters: 10 k, 1 M."""
    for size, unit in ((1_000_000, " M"), (1_000, " k")):
        if count >= size and count % size == 0:
            return f"{count // size}{unit}"
    return str(count)


def _left(column):
    return PADDING + column * (PANEL_WIDTH + GAP)


def _panel(panel):
    ground = TITLE_HEIGHT + CURVE_HEIGHT
    scale = CURVE_HEIGHT / (HEADROOM * max(point.high for point in panel.points))
    step = (PANEL_WIDTH - 2 * INSET) / (len(panel.points) - 1)
    places = [(INSET + number * step, ground - point.middle * scale) for number, point in enumerate(panel.points)]
    parts = [
        _text(0, 12, panel.title, "title"),
        _text(PANEL_WIDTH, 12, panel.note, "note", "end"),
        f'<line class="ground" x1="0" y1="{ground}.5" x2="{PANEL_WIDTH}" y2="{ground}.5"/>',
        f'<polyline class="curve" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}"/>',
    ]
    for number, (point, (x, y)) in enumerate(zip(panel.points, places)):
        low, high = (ground - value * scale for value in (point.low, point.high))
        value_y = low + 17 if _is_in_valley(panel.points, number) and low + 21 < ground else high - 9
        parts += [
            f'<line class="spread" x1="{x:.1f}" y1="{low:.1f}" x2="{x:.1f}" y2="{high:.1f}"/>',
            f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>',
            _text(x, value_y, panel.form.format(point.middle), "value", "middle"),
            _text(x, ground + 15, point.label, "label", "middle"),
        ]
    return "".join(parts)


def _is_in_valley(points, number):
    """Whether the curve passes above the point, where its value would be written."""
    neighbours = points[max(0, number - 1):number + 2]
    return len(neighbours) == 3 and neighbours[1].middle < (neighbours[0].middle + neighbours[2].middle) / 2


def _text(x, y, text, kind, anchor="start"):
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
