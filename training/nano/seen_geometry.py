"""What is to be seen in a geometry figure, by its logic forms; see `seen.py`."""

import re
from itertools import combinations

Place = tuple[float, float]

# Kinds of point: where a value of a chart is drawn, a point of a geometry figure, of those the centre of a circle and the
# corner with a mark of a right angle, then the middle of a line with the tick of equal length or the arrow of parallels.
VALUE, CORNER, CENTRE, RIGHT, EQUAL, PARALLEL = range(6)
POINT_KINDS = 6

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
