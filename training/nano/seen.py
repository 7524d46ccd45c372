"""What is to be seen in a figure: the targets of the heads in `look.py`, found once and kept with the figure.

Places are percent of width and height, left and top. All of it follows from the description and the texts of the figure."""

import re
from collections.abc import Iterator
from itertools import combinations
from statistics import median
from typing import NamedTuple

from .pointers import with_pointers
from .ruler import IN_CELL, find_axis, is_upright, middle, read_chart, split_names, unquoted
from .tilt import tilt_of

# Kinds of figure; a chart's are its own.
FIGURES = ("bar", "stacked bar", "line", "pie", "scatter", "table", "geometry", "flowchart", "circuit", "scene", "none")
# Kinds of point: where a value of a chart is drawn, a point of a geometry figure, of those the centre of a circle and the
# corner with a mark of a right angle, then the middle of a line with the tick of equal length or the arrow of parallels.
VALUE, CORNER, CENTRE, RIGHT, EQUAL, PARALLEL = range(6)
POINT_KINDS = 6
# What a text is in the description.
NO_ROLE, TITLE, FIRST_HEADER, HEADER, NAME, CELL, LETTER, LENGTH, ANGLE = range(9)
ROLES = 9
KEY_BEFORE = 2.2  # percent from the sign of a series to its name in the legend
GROUP = 0.68  # of the room of a category: what its bars side by side take, on average

Place = tuple[float, float]


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
    for _, box in texts_of(figure):
        x, y = centre_of(box)
        found.append((role_at.get((clamp(x), clamp(y)), NO_ROLE), x, y))
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


Box = tuple[float, float, float, float]


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


POINT = re.compile(r"^Point\((\w+),([\d.]+),([\d.]+)\)$")
SHAPE = re.compile(
    r"^(?:Triangle|Quadrilateral|Parallelogram|Trapezoid|Rectangle|Pentagon|Square|Hexagon|Rhombus|Kite|Polygon)\(([\w,]+)\)$"
)
LINE = re.compile(r"Line\((\w+),(\w+)\)")
ANGLE_OF = re.compile(r"Angle\((\w+),(\w+),(\w+)\)")
ON_LINE = re.compile(r"^PointLiesOnLine\((\w+),Line\((\w+),(\w+)\)\)$|^IsMidpointOf\(Point\((\w+)\),Line\((\w+),(\w+)\)\)$")
CROSSING = re.compile(r"^IntersectAt\(Line\((\w+),(\w+)\),Line\((\w+),(\w+)\),(?:Point\()?(\w+)")
RIGHT_LINES = re.compile(r"^Perpendicular\(Line\((\w+),(\w+)\),Line\((\w+),(\w+)\)\)$")
EQUAL_LINES = re.compile(r"^Equals\(LengthOf\(Line\((\w+),(\w+)\)\),LengthOf\(Line\((\w+),(\w+)\)\)\)$")
MIDPOINT = re.compile(r"^IsMidpointOf\(Point\((\w+)\),Line\((\w+),(\w+)\)\)$")
TANGENT = re.compile(r"^Tangent\(Line\((\w+),(\w+)\),Circle\((\w+)\)\)$")
SQUARE = re.compile(r"^(Square|Rhombus|Rectangle|Equilateral\(Triangle|Regular\(\w+)\(([\w,]+)\)+$")
PARALLEL_LINES = re.compile(r"^Parallel\(Line\((\w+),(\w+)\),Line\((\w+),(\w+)\)\)$")


Pairs = list[tuple[Place, Place, bool]]


def geometry_of(description: str) -> tuple[list[tuple[int, float, float]], Pairs, Pairs]:
    forms = description.split("\n")
    places = {match[1]: (float(match[2]), float(match[3])) for form in forms if (match := POINT.match(form))}
    drawn: set[frozenset[str]] = set()
    for form in forms:
        if match := SHAPE.match(form):
            ring = match[1].split(",")
            drawn |= {frozenset(pair) for pair in zip(ring, [*ring[1:], ring[0]], strict=True)}
        drawn |= {frozenset(pair) for pair in LINE.findall(form)}
        for one, corner, other in ANGLE_OF.findall(form):
            drawn |= {frozenset((one, corner)), frozenset((corner, other))}
    on: list[tuple[str, str, str]] = []
    for form in forms:
        if match := ON_LINE.match(form):
            on.append(tuple(part for part in match.groups() if part))
        elif match := CROSSING.match(form):
            on += [(match[5], match[1], match[2]), (match[5], match[3], match[4])]
    for _ in range(2):  # parts of drawn lines, and lines whose parts are drawn
        for point, one, other in on:
            if frozenset((one, other)) in drawn:
                drawn |= {frozenset((point, one)), frozenset((point, other))}
            elif frozenset((point, one)) in drawn and frozenset((point, other)) in drawn:
                drawn.add(frozenset((one, other)))
    lines = [
        (places[one], places[other], frozenset((one, other)) in drawn) for one, other in combinations(sorted(places), 2)
    ]
    points = [(CORNER, *place) for place in places.values()]
    circles: Pairs = []
    for centre in sorted(set(re.findall(r"Circle\((\w+)\)", description)) & set(places)):
        points.append((CENTRE, *places[centre]))
        on_it = points_on(centre, forms, on)
        circles += [(places[centre], place, name in on_it) for name, place in places.items() if name != centre]
    for form in forms:
        points += marks_of(form, forms, places, on)
    return points, lines, circles


def points_on(centre: str, forms: list[str], on: list[tuple[str, str, str]]) -> set[str]:
    """Points of a circle: said to lie there, ends of chords, diameters and radii, and where tangents touch."""
    found: set[str] = set()
    for form in forms:
        if not form.endswith(f"Circle({centre}))"):
            continue
        if form.startswith("PointLiesOnCircle("):
            found.add(form[len("PointLiesOnCircle(") :].split(",")[0])
        elif form.startswith(("IsChordOf", "IsDiameterOf", "IsRadiusOf")):
            found |= {name for pair in LINE.findall(form) for name in pair} - {centre}
    return found


def marks_of(
    form: str, forms: list[str], places: dict[str, Place], on: list[tuple[str, str, str]]
) -> list[tuple[int, float, float]]:
    if match := RIGHT_LINES.match(form):
        one, other = set(match.groups()[:2]), set(match.groups()[2:])
        corner = next(iter(one & other), None)
        if corner is None:  # the foot: an end of one that lies on the other
            corner = next((p for p, a, b in on if (p in one and {a, b} == other) or (p in other and {a, b} == one)), None)
        return [(RIGHT, *places[corner])] if corner in places else []
    if match := SQUARE.match(form):
        ring = match[2].split(",")
        sides = list(zip(ring, [*ring[1:], ring[0]], strict=True))
        ticks = [] if match[1] == "Rectangle" else [(EQUAL, *between(places[p], places[q])) for p, q in sides if p in places and q in places]
        corners = [(RIGHT, *places[p]) for p in ring if p in places] if match[1] in ("Rectangle", "Square") else []
        return ticks + corners
    if match := TANGENT.match(form):
        touch = next((name for name in match.groups()[:2] if f"PointLiesOnCircle({name},Circle({match[3]}))" in forms), None)
        is_drawn = touch and any(f"Line({a},{b})" in forms for a, b in ((touch, match[3]), (match[3], touch)))
        return [(RIGHT, *places[touch])] if is_drawn and touch in places else []
    if match := MIDPOINT.match(form):
        point, a, b = match.groups()
        return [(EQUAL, *between(places[p], places[point])) for p in (a, b) if p in places and point in places]
    for pattern, kind in ((EQUAL_LINES, EQUAL), (PARALLEL_LINES, PARALLEL)):
        if match := pattern.match(form):
            a, b, c, d = match.groups()
            return [(kind, *between(places[p], places[q])) for p, q in ((a, b), (c, d)) if p in places and q in places]
    return []


def between(one: Place, other: Place) -> Place:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
