"""What is to be seen in a figure: the targets of the heads in `look.py`, found once and kept with the figure.

Places are percent of width and height, left and top. All of it follows from the description and the texts of the figure."""

import re
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from .pointers import CURRENCIES, with_pointers
from .ruler import IN_CELL, find_axis, is_upright, middle, read_chart, split_names, unquoted
from .seen_geometry import VALUE, Place, geometry_of
from .tilt import tilt_of

# Kinds of figure; a chart's are its own.
FIGURES = ("bar", "stacked bar", "line", "pie", "scatter", "table", "geometry", "flowchart", "circuit", "scene", "none")
# What a text is in the description.
NO_ROLE, TITLE, FIRST_HEADER, HEADER, NAME, CELL, LETTER, LENGTH, ANGLE = range(9)
ROLES = 9
KEY_BEFORE = 2.2  # percent from the sign of a series to its name in the legend
Box = tuple[float, float, float, float]

GROUP = 0.68  # of the room of a category: what its bars side by side take, on average


class Seen(NamedTuple):
    figure: int
    points: list[tuple[int, float, float]]
    roles: list[tuple[int, float, float]]  # of each text, at its middle
    lines: list[tuple[Place, Place, bool]]  # of two points, whether a line is drawn between them
    circles: list[tuple[Place, Place, bool]]  # of a centre and another point, whether this lies on the circle
    series: list[tuple[Place, int, list[Place]]]  # of a value, which of the names of series it belongs to, and where those stand


def seen_in(figure: dict) -> Seen:
    if "seen" not in figure:
        values, series = values_of(figure)
        points, lines, circles = [(VALUE, *place) for place in values], [], []
        if figure["language"] == "geometry":
            points, lines, circles = geometry_of(figure["description"])
        if figure["language"] == "chart":
            series = series + labels_of(figure)
        figure["seen"] = Seen(kind_of(figure), points, roles_of(figure), lines, circles, series)
    return figure["seen"]


def kind_of(figure: dict) -> int:
    if figure["language"] != "chart":
        return FIGURES.index(figure["language"])
    return FIGURES.index(figure["description"].split("\n", 1)[0].removeprefix("# ").split(" chart")[0])


def texts_of(figure: dict) -> list[tuple[str, tuple[float, float, float, float]]]:
    return [(one["text"], tuple(one["box"])) for one in figure["texts"]]


def centre_of(box: tuple[float, float, float, float]) -> Place:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def key_of(box: tuple[float, float, float, float]) -> Place:
    """Where a legend's sign is: right before its text."""
    return max(0.0, box[0] - KEY_BEFORE), (box[1] + box[3]) / 2


PLACE_BEFORE = re.compile(r"(?<![\^_])<p(\d+)><p(\d+)>")
LINE_OF_CELLS = re.compile(r'"(?:[^"]|"")*"|[^,"]+|,')


def labels_of(figure: dict) -> list[tuple[Place, int, list[Place]]]:
    """Of each label of a value which of the named series it is of; of a pie's which of the names."""
    if "pointed" not in figure:
        figure["pointed"] = with_pointers(figure)
    kind, header, *lines = figure["pointed"].split("\n")
    rows = [[PLACE_BEFORE.findall(part) for part in split_names(line)] for line in lines]
    place = lambda found: (float(found[0][0]), float(found[0][1]))  # noqa: E731
    boxes = {tuple(map(clamp, centre_of(box))): box for _, box in texts_of(figure)}

    def key(found: list[tuple[str, str]]) -> Place:
        box = boxes.get((int(found[0][0]), int(found[0][1])))
        return key_of(box) if box else place(found)
    if kind.startswith("# pie"):
        if not all(len(row) == 2 and row[0] and row[1] and row[0][0] != row[1][0] for row in rows):
            return []
        names = [key(row[0]) for row in rows]
        return [(place(row[1]), index, names) for index, row in enumerate(rows)]
    names = [PLACE_BEFORE.findall(part) for part in split_names(header)][1:]
    if len(names) < 2 or not all(names):
        return []
    legend = [key(name) for name in names]
    return [
        (place(cell), index, legend) for row in rows for index, cell in enumerate(row[1:]) if cell and index < len(legend)
    ]


def roles_of(figure: dict) -> list[tuple[int, float, float]]:
    if "pointed" not in figure:
        figure["pointed"] = with_pointers(figure)
    role_at: dict[tuple[int, int], int] = {}
    if figure["language"] not in ("chart", "table", "geometry"):
        return []
    lines = figure["pointed"].split("\n")
    titles = 1 if lines[0].startswith("#") else 0
    no_header = 1 if lines[0].startswith("# table without header") else 0
    for number, line in enumerate(lines):
        row = number - titles + (no_header if number else 0)
        for x, y, role in line_roles(figure["language"], row, line):
            role_at[x, y] = role
    found = []
    is_table = figure["language"] == "table"
    for text, box in texts_of(figure):
        x, y = centre_of(box)
        role = role_at.get((clamp(x), clamp(y)), NO_ROLE)
        found.append((CELL if role == NO_ROLE and is_table and text in tuple(CURRENCIES) else role, x, y))
    return found


def clamp(value: float) -> int:
    return min(100, max(0, int(value + 0.5)))


def line_roles(language: str, number: int, line: str) -> Iterator[tuple[int, int, int]]:
    """Place and role of each text that a line points at; a table's or chart's title is line -1, the header 0."""
    if language == "geometry":
        role = LETTER if line.startswith("Point(") else LENGTH if "Of(Line" in line or "RadiusOf" in line else ANGLE
        yield from ((int(x), int(y), role) for x, y in PLACE_BEFORE.findall(line))
        return
    column = 0
    for part in LINE_OF_CELLS.findall(line):
        if part == ",":
            column += 1
            continue
        if number < 0:
            role = TITLE
        elif number == 0:
            role = FIRST_HEADER if column == 0 else HEADER
        else:
            role = NAME if column == 0 else CELL
        yield from ((int(x), int(y), role) for x, y in PLACE_BEFORE.findall(part))


def values_of(figure: dict) -> tuple[list[Place], list[tuple[Place, int, list[Place]]]]:
    """Where values of a chart are drawn, as far as its axes tell; and whose they are, if their series are named."""
    if figure["language"] != "chart":
        return [], []
    chart, texts = read_chart(figure["description"]), texts_of(figure)
    if chart.kind == "pie":
        return [], []
    upright = is_upright(chart, texts)
    axis, ticks = find_axis(texts, upright)
    across, ticks_across = find_axis(texts, False) if chart.kind == "scatter" else (None, set())
    if axis is None or (chart.kind == "scatter" and across is None):
        return [], []
    found = [None if across else box_of_name(unquoted(name), texts) for name, _ in chart.rows]
    named = [
        across.place(float(name)) if across else middle(box, not upright) if box else None
        for (name, _), box in zip(chart.rows, found, strict=True)
    ]
    # A photographed page is turned: values rise or fall along the names, from where the numbers of the axis stand.
    aspect = figure["width"] / figure["height"]
    beneath = list(ticks_across) or [box for box in found if box]
    tilt = tilt_of(beneath, list(ticks), upright, aspect)
    start = median([middle(box, not upright) for box in ticks])
    foot = median([middle(box, True) for box in ticks_across]) if across else 0.0
    count = max(len(cells) for _, cells in chart.rows)
    bar = group_step([one for one in named if one is not None]) * GROUP / count
    is_grouped = chart.kind == "bar" and count > 1
    names = [unquoted(one) for one in split_names(chart.head[1])][1:]
    legend = [next((key_of(box) for text, box in texts if text == name), None) for name in names]
    is_named = count > 1 and all(legend)
    values, series = [], []
    for beside, (_, cells) in zip(named, chart.rows, strict=True):
        total = 0.0
        for index, cell in enumerate(cells):
            number = IN_CELL.search(cell)
            if number is None or beside is None:
                continue
            value = float(number[0].replace("−", "-"))
            total = total + value if chart.kind == "stacked bar" else value
            off = (index - (count - 1) / 2) * bar if is_grouped else 0.0
            along = beside + off
            out = axis.place(total) + tilt * (along - start)
            if across:
                along -= tilt / aspect**2 * (out - foot)
            place = (along, out) if upright else (out, along)
            values.append(place)
            if is_named:
                series.append((place, index, legend))
    return values, series


def box_of_name(name: str, texts: list[tuple[str, Box]]) -> Box | None:
    """Around the lines of a name; `None` where it is not written."""
    boxes = [box for text, box in texts if text == name]
    if boxes:
        return boxes[-1]
    for text, box in texts:
        if not name.startswith(f"{text} "):
            continue
        rest = box_of_name(name[len(text) + 1 :], [(other, at) for other, at in texts if is_under(box, at)])
        if rest:
            return min(box[0], rest[0]), box[1], max(box[2], rest[2]), rest[3]
    return None


def is_under(one: Box, other: Box) -> bool:
    tall = one[3] - one[1]
    shared = min(one[2], other[2]) - max(one[0], other[0])
    return shared > 0 and -0.5 * tall < other[1] - one[3] < tall


def group_step(places: list[float]) -> float:
    ordered = sorted(places)
    steps = [b - a for a, b in zip(ordered, ordered[1:], strict=False)]
    return sorted(steps)[len(steps) // 2] if steps else 80.0
