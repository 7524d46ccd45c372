"""How far a photographed page is turned, by the names and numbers at a chart's axes (src/formal/looking/tilt.ts)."""

from collections.abc import Sequence
from itertools import combinations
from statistics import median

Box = tuple[float, float, float, float]

LEAST, MOST = 0.004, 0.05  # percent a percent
OFF_LINE = 0.5  # percent: texts stand on one line so well
FEWEST = 4


def tilt_of(names: Sequence[Box], ticks: Sequence[Box], upright: bool, aspect: float) -> float:
    """Percent that the axis of names rises or falls with every percent along it; 0 where neither names nor numbers tell.

    `aspect`: width by height of the figure."""
    names_at = [(mid(box, not upright), box[1] if upright else box[2]) for box in names]
    slope = straight_slope(names_at)
    if slope is None:
        # Right angles to it, and in the other unit: percent of the other side.
        turned = -(aspect**2 if upright else aspect**-2)
        edges = (2, 0) if upright else (1, 3)
        slopes = [straight_slope([(mid(box, upright), box[edge]) for box in ticks]) for edge in edges]
        slope = next((turned * one for one in slopes if one is not None), 0.0)
    return slope if LEAST < abs(slope) < MOST else 0.0


def mid(box: Box, up: bool) -> float:
    return (box[1] + box[3]) / 2 if up else (box[0] + box[2]) / 2


def straight_slope(points: Sequence[tuple[float, float]]) -> float | None:
    """By Theil and Sen; `None` where the points are few, or on no line."""
    if len(points) < FEWEST:
        return None
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(points, 2) if abs(b[0] - a[0]) > 1]
    if not slopes:
        return None
    slope = median(slopes)
    rests = [across - slope * along for along, across in points]
    middle = median(rests)
    straight = sum(abs(rest - middle) < OFF_LINE for rest in rests) > 0.7 * len(rests)
    return slope if straight else None
