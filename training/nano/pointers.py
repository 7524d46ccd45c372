"""Where in the figure each text of a description stands, told right before it: `<p19><p37>Apples,<p20><p61>12`. The model looks
before it writes: where comes from the pattern of the figure, what then stands beside that place in the text that was
found. The app takes the places out again (src/formal/chart/ruler.ts); docs/decisions/2026-11-27-ruler.md."""

import math
import re
from typing import NamedTuple

from .hints import Hint, reading_order
from .ruler import IN_CELL, is_labelled, is_upright, read_chart, read_number, split_names, ticks_of, unquoted, with_marks

GEOMETRY_POINT = re.compile(r"^Point\((\w+),([\d.]+),([\d.]+)\)$")
GEOMETRY_VALUE = re.compile(r"^(Equals\((?:LengthOf|MeasureOf)\((?:Line|Angle)\(([\w,]+)\)\)),([^A-Z?].*)\)$")


class Spot(NamedTuple):
    text: str
    x: float
    y: float


def point(spot: Spot | None) -> str:
    if spot is None:
        return ""
    x, y = (min(100, max(0, int(value + 0.5))) for value in (spot.x, spot.y))
    return f"<p{x}><p{y}>"


POINTER = re.compile(r"(?<![\^_])<p(\d+)><p(\d+)>")
AT_HINT = 2.5  # percent


def at_hints(description: str, hints: list[Hint]) -> str:
    """The places moved to where the text reader saw the texts: the very tokens that the prompt has."""
    middles = [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for _, box in hints]

    def moved(match: re.Match) -> str:
        x, y = float(match[1]), float(match[2])
        near = [at for at in middles if abs(at[0] - x) < AT_HINT and abs(at[1] - y) < AT_HINT]
        if not near:
            return match[0]
        return point(Spot("", *min(near, key=lambda at: abs(at[0] - x) + abs(at[1] - y))))

    return POINTER.sub(moved, description)


def middle_of(box: tuple[float, float, float, float]) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


class Spots:
    """The texts of a figure in reading order."""

    def __init__(self, figure: dict):
        ordered = reading_order([Hint(one["text"], tuple(one["box"])) for one in figure["texts"]])
        self.all = [Spot(text, *middle_of(box)) for text, box in ordered]

    def find(self, text: str, near: tuple[float, float] | None = None) -> Spot | None:
        """The one that says so, or that begins so (a name on two lines); of several the nearest, else the first."""
        same = [spot for spot in self.all if spot.text == text]
        if not same:
            same = [spot for spot in self.all if len(spot.text) > 2 and text.startswith(f"{spot.text} ")]
            # `Week 1` and `Week 2` on two lines each: the first line above the right second one.
            same = sorted(same, key=lambda spot: self.to_next_line(spot, text.removeprefix(f"{spot.text} ")))
        if not same:
            same = [spot for spot in self.all if len(text) > 2 and spot.text.startswith((f"{text} ", f"{text}:", f"{text},"))]
        return nearest(same, near)


    def to_next_line(self, spot: Spot, rest: str) -> float:
        """Squared percent from a first line to the nearest line below that goes on with `rest`."""
        below = [one for one in self.all if one.y > spot.y and (one.text == rest or rest.startswith(f"{one.text} "))]
        return min(((one.x - spot.x) ** 2 + (one.y - spot.y) ** 2 for one in below), default=math.inf)


def nearest(spots: list[Spot], near: tuple[float, float] | None) -> Spot | None:
    if not spots or near is None:
        return spots[0] if spots else None
    return min(spots, key=lambda spot: (spot.x - near[0]) ** 2 + (spot.y - near[1]) ** 2)


def pointed(spot: Spot | None, text: str, spots: Spots) -> str:
    """`text` with its place before it; the second line of a name has a place of its own."""
    if spot is None:
        return text
    rest = text.removeprefix(f"{spot.text} ")
    if rest == text:
        return point(spot) + text
    below = [one for one in spots.all if one.y > spot.y and (one.text == rest or rest.startswith(f"{one.text} "))]
    return f"{point(spot)}{spot.text} {pointed(nearest(below, (spot.x, spot.y)), rest, spots)}"


def with_pointers(figure: dict) -> str:
    pointers = {"chart": chart_pointers, "table": table_pointers, "geometry": geometry_pointers}.get(figure["language"])
    return pointers(figure, Spots(figure)) if pointers else figure["description"]


def title_pointer(line: str, spots: Spots) -> str:
    kind, colon, title = line.partition(": ")
    return f"{kind}{colon}{pointed(spots.find(title), title, spots) if title else ''}"


def chart_pointers(figure: dict, spots: Spots) -> str:
    texts = [(one["text"], tuple(one["box"])) for one in figure["texts"]]
    chart = read_chart(figure["description"])
    labelled = is_labelled(chart, texts)
    ticks = {middle_of(box) for box in ticks_of(texts)}
    marked = None if labelled else with_marks(figure["description"], texts)
    upright = is_upright(chart, texts)
    lines = [title_pointer(chart.head[0], spots)]
    lines.append(",".join(pointed(spots.find(unquoted(name)), name, spots) for name in split_names(chart.head[1])))
    rows = read_chart(marked).rows if marked else chart.rows
    for (plain, values), (category, cells) in zip(chart.rows, rows, strict=True):
        if chart.kind == "scatter":
            spot = pair_spot(spots, plain, values) if labelled else None
        else:
            spot = spots.find(unquoted(plain))
        if labelled and chart.kind != "scatter":
            used = [spot for spot in spots.all if (spot.x, spot.y) in ticks]
            told = []
            for cell in cells:
                label = value_spot(spots, cell, spot, upright, chart.kind == "pie", used)
                used += [label] if label else []
                told.append(point(label) + cell)
            cells = told
        lines.append(",".join([pointed(spot, category, spots), *cells]))
    return "\n".join(lines)


def pair_spot(spots: Spots, category: str, cells: list[str]) -> Spot | None:
    number = re.sub(r"[^\d.\-]", "", "".join(cells))
    for spot in spots.all:
        inside = re.match(r"^\((.*), (.*)\)$", spot.text)
        if inside and re.sub(r"[^\d.\-]", "", inside[1]) == category and re.sub(r"[^\d.\-]", "", inside[2]) == number:
            return spot
    return None


def value_spot(
    spots: Spots, cell: str, beside: Spot | None, upright: bool, free: bool, used: list[Spot]
) -> Spot | None:
    """The label of a value: at the category's place along the axis of categories, as near as can be; each label is of one
    series. @param free: a pie's labels are anywhere, and may be the category's own"""
    number = IN_CELL.search(cell)
    if number is None:
        return None
    value = float(number[0].replace("−", "-"))
    same = [
        spot
        for spot in spots.all
        if spot not in used and (read_number(spot.text) == value or free and spot.text.endswith(cell))
    ]
    if not same or beside is None:
        return same[0] if same else None
    if free:
        return nearest(same, (beside.x, beside.y))
    return min(same, key=lambda spot: abs(spot.x - beside.x) if upright else abs(spot.y - beside.y))


def table_pointers(figure: dict, spots: Spots) -> str:
    """Cells come in reading order: each is the next that says so."""
    lines, at = [], 0
    for number, line in enumerate(figure["description"].split("\n")):
        if number == 0 and line.startswith("#"):
            lines.append(title_pointer(line, spots))
            continue
        cells = split_names(line)
        told = []
        for cell in cells:
            text = unquoted(cell)
            window = range(at, min(len(spots.all), at + 2 * len(cells) + 4))
            found = next((index for index in window if text and spots.all[index].text == text), None)
            if found is None and (rest := without_currency(text)):
                found = next((index for index in window if spots.all[index].text == rest), None)
            if found is None:
                spot = spots.find(text) if text and len(text) > 3 else None
            else:
                spot, at = spots.all[found], found + 1
            told.append(pointed(spot, cell, spots))
        lines.append(",".join(told))
    return "\n".join(lines)


CURRENCIES = "$€£¥₹"


def without_currency(text: str) -> str:
    """Signs of currencies may stand apart, at the other edge of a cell; empty where there is none."""
    return text[1:].lstrip() if text[:1] in CURRENCIES else ""


def geometry_pointers(figure: dict, spots: Spots) -> str:
    """Letters stand near their points, measures near the middle of a line or the corner of an angle. Points come in the order
    in which their letters are read, so that the next one is the next letter of the prompt."""
    places: dict[str, tuple[float, float]] = {}
    points: list[tuple[float, str]] = []
    lines = []
    for line in figure["description"].split("\n"):
        if corner := GEOMETRY_POINT.match(line):
            name, x, y = corner.groups()
            places[name] = (float(x), float(y))
            spot = spots.find(name, places[name])
            order = spots.all.index(spot) if spot else len(spots.all)
            points.append((order, f"Point({point(spot)}{name},{x},{y})"))
            continue
        elif measure := GEOMETRY_VALUE.match(line):
            form, names, value = measure.groups()
            corners = [places[name] for name in names.split(",") if name in places]
            near = None
            if corners:
                used = corners[1:2] if len(corners) == 3 else corners
                near = (sum(x for x, _ in used) / len(used), sum(y for _, y in used) / len(used))
            same = [spot for spot in spots.all if measure_text(spot.text) == measure_text(value)]
            line = f"{form},{point(nearest(same, near))}{value})"
        lines.append(line)
    return "\n".join([*(line for _, line in sorted(points)), *lines])


def measure_text(text: str) -> str:
    """`(2z + 5)°` and `2*z+5` are the same; so are `15 cm` and `15`."""
    plain = text.replace("−", "-").replace("°", "").replace("*", "").replace("·", "").replace(" ", "")
    plain = re.sub(r"(?<=\d)(?:cm|mm|dm|km|m|in|ft|yd|units?)\²?$", "", plain)
    return re.sub(r"^\((.*)\)$", r"\1", plain)
