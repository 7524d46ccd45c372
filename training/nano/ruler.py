"""Where values lie on the axes of a chart. A chart that does not write its values is described with a mark before each:
`^<p45>6` is 45.6 percent from the top, `_<p30>2` is 30.2 percent from the left. What stands there the app measures by the
axis's numbers (src/formal/chart/ruler.ts); the model only has to point. docs/decisions/2026-11-27-ruler.md."""

import re
from typing import NamedTuple

Box = tuple[float, float, float, float]

NUMBER = re.compile(r"^[^\d\-−]{0,4}([-−]?)[^\d]{0,2}(\d[\d, ]*(?:\.\d+)?)\s*\D{0,12}$")
IN_CELL = re.compile(r"[-−]?\d[\d.]*")
LEAST_TICKS = 3
AGREEING = 0.6  # share of the numbers in a line that are ticks, if there is an axis
OFF_LINE = 0.7  # percent: a text whose middle is farther from where its number belongs is no tick


class Axis(NamedTuple):
    """place in percent = first + per * value"""

    first: float
    per: float
    ticks: int

    def place(self, value: float) -> float:
        return self.first + self.per * value


def read_number(text: str) -> float | None:
    match = NUMBER.match(text)
    if match is None:
        return None
    value = float(re.sub(r"[, ]", "", match[2]))
    return -value if match[1] else value


def fit_axis(texts: list[tuple[str, Box]], up: bool) -> Axis | None:
    """The axis of numbers with the most ticks: in a column (`up`) or in a row. A turned figure's row slopes."""
    return find_axis(texts, up)[0]


def find_axis(texts: list[tuple[str, Box]], up: bool) -> tuple[Axis | None, set[Box]]:
    """The axis, and where its numbers stand."""
    numbers = [(value, box) for text, box in texts if (value := read_number(text)) is not None]
    best: Axis | None = None
    ticks: set[Box] = set()
    for _, seed in numbers:
        line = [(value, box) for value, box in numbers if in_line(seed, box, up)]
        axis = fit_line([(value, middle(box, up)) for value, box in line])
        # Three labels of values in one column may well agree; those of an axis agree but for a few.
        is_axis = axis is not None and axis.ticks >= AGREEING * len(line)
        if is_axis and (best is None or axis.ticks > best.ticks):
            best = axis
            ticks = {box for value, box in line if abs(axis.place(value) - middle(box, up)) < OFF_LINE}
    return best, ticks


def ticks_of(texts: list[tuple[str, Box]]) -> set[Box]:
    """Where the numbers of the longer axis stand: they are no labels of values, whatever they say."""
    (up, ticks_up), (across, ticks_across) = (find_axis(texts, direction) for direction in (True, False))
    return ticks_across if across and (up is None or across.ticks > up.ticks) else ticks_up


def middle(box: Box, up: bool) -> float:
    return (box[1] + box[3]) / 2 if up else (box[0] + box[2]) / 2


def in_line(one: Box, other: Box, up: bool) -> bool:
    if not up:
        return abs(middle(one, True) - middle(other, True)) < 3.5
    return min(abs(one[0] - other[0]), abs(one[2] - other[2]), abs(middle(one, False) - middle(other, False))) < 1.6


def fit_line(points: list[tuple[float, float]]) -> Axis | None:
    """By the two that most others agree with; then least squares through those."""
    best: list[tuple[float, float]] = []
    for index, (v1, p1) in enumerate(points):
        for v2, p2 in points[index + 1 :]:
            if v1 == v2 or abs(p1 - p2) < 3:
                continue
            per = (p2 - p1) / (v2 - v1)
            agreeing = {v: (v, p) for v, p in points if abs(p1 + per * (v - v1) - p) < OFF_LINE}
            if len(agreeing) > len(best):
                best = list(agreeing.values())
    if len(best) < LEAST_TICKS:
        return None
    mean_v = sum(v for v, _ in best) / len(best)
    mean_p = sum(p for _, p in best) / len(best)
    spread = sum((v - mean_v) ** 2 for v, _ in best)
    per = sum((v - mean_v) * (p - mean_p) for v, p in best) / spread
    return Axis(mean_p - per * mean_v, per, len(best))


class Chart(NamedTuple):
    head: list[str]  # the line of its kind and the line of names
    kind: str
    rows: list[tuple[str, list[str]]]


def read_chart(description: str) -> Chart:
    kind, names, *lines = description.split("\n")
    series = len(split_names(names)) - 1
    rows = []
    for line in lines:
        category, *cells = line.rsplit(",", series)
        rows.append((category, cells))
    return Chart([kind, names], kind.removeprefix("# ").split(" chart")[0], rows)


def split_names(line: str) -> list[str]:
    return re.findall(r'(?:^|,)("(?:[^"]|"")*"|[^,]*)', line)


def is_upright(chart: Chart, texts: list[tuple[str, Box]]) -> bool:
    """Whether values run upwards: the categories stand side by side."""
    if chart.kind != "bar" and chart.kind != "stacked bar":
        return True
    names = {category.strip('"').replace('""', '"') for category, _ in chart.rows}
    firsts = names | {" ".join(words[:count]) for name in names for words in [name.split(" ")] for count in range(1, len(words))}
    boxes = [box for text, box in texts if text in names] or [box for text, box in texts if text in firsts]
    if len(boxes) < 2:
        return True
    across = [middle(box, False) for box in boxes]
    up = [middle(box, True) for box in boxes]
    return max(across) - min(across) > max(up) - min(up)


def mark(place: float, sign: str) -> str:
    tenths = round(place * 10)
    return f"{sign}<p{tenths // 10}>{tenths % 10}"


def is_labelled(chart: Chart, texts: list[tuple[str, Box]]) -> bool:
    """Whether the figure writes most of its values. Numbers of axes are no labels unless all values are among them."""
    if chart.kind == "pie":
        return True
    if chart.kind == "scatter":
        return sum(text.startswith("(") for text, _ in texts) >= len(chart.rows) / 2
    cells = [cell for _, each in chart.rows for cell in each if cell]
    ticks = ticks_of(texts)
    numbers = [read_number(text) for text, box in texts if box not in ticks]
    written = sum(1 for cell in cells if read_number(cell) in numbers)
    return written >= 0.9 * len(cells) and sum(one is not None for one in numbers) >= 0.9 * len(cells)


def with_marks(description: str, texts: list[tuple[str, Box]]) -> str | None:
    """The description of a chart with a mark before each number that only the axes tell; None where values are
    written at the marks, or no axis tells them."""
    chart = read_chart(description)
    if is_labelled(chart, texts):
        return None
    upright = is_upright(chart, texts)
    axis = fit_axis(texts, upright)
    across = fit_axis(texts, False) if chart.kind == "scatter" else None
    if axis is None or (chart.kind == "scatter" and across is None):
        return None
    lines = []
    for category, cells in chart.rows:
        total = 0.0
        marked = []
        for cell in cells:
            number = IN_CELL.search(cell)
            if number is None:
                marked.append(cell)
                continue
            value = float(number[0].replace("−", "-"))
            total = total + value if chart.kind == "stacked bar" else value
            place = axis.place(total)
            if not 0 <= place <= 100:
                return None
            marked.append(cell[: number.start()] + mark(place, "^" if upright else "_") + cell[number.start() :])
        if across is not None:
            place = across.place(float(category))
            if not 0 <= place <= 100:
                return None
            category = mark(place, "_") + category
        lines.append(",".join([category, *marked]))
    return "\n".join([*chart.head, *lines])


def values_on_axes(figure: dict) -> list[tuple[float, float]]:
    """Places in percent, left and top, of the values of a chart; none where no axis tells them, or bars stand side by side for
    one category."""
    if figure["language"] != "chart":
        return []
    chart = read_chart(figure["description"])
    texts = [(one["text"], tuple(one["box"])) for one in figure["texts"]]
    is_grouped = chart.kind == "bar" and any(len(cells) > 1 for _, cells in chart.rows)
    if chart.kind == "pie" or is_grouped:
        return []
    upright = is_upright(chart, texts)
    axis = fit_axis(texts, upright)
    across = fit_axis(texts, False) if chart.kind == "scatter" else None
    if axis is None or (chart.kind == "scatter" and across is None):
        return []
    middles = {text: middle(box, not upright) for text, box in texts}
    found = []
    for category, cells in chart.rows:
        beside = across.place(float(category)) if across else middles.get(unquoted(category))
        total = 0.0
        for cell in cells:
            number = IN_CELL.search(cell)
            if number is None or beside is None:
                continue
            value = float(number[0].replace("−", "-"))
            total = total + value if chart.kind == "stacked bar" else value
            along = axis.place(total)
            found.append((beside, along) if upright else (along, beside))
    return found


def unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
