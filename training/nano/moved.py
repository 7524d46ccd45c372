"""Figures moved and scaled in their frame while the encoder learns to look: what it sees must not hang on where styles put it."""

import random

import torch
import torch.nn.functional as F
from torch import Tensor

from .seen import Seen, seen_in
from .seen_geometry import Place

OFTEN = 0.6
LEAST, MOST = 0.72, 1.12  # times the width, and apart from it the height

Move = tuple[float, float, float, float]  # new place in percent: x * 1st + 3rd, y * 2nd + 4th


def moved(pixels: Tensor, figure: dict, rng: random.Random) -> tuple[Tensor, dict]:
    """pixels float32 [3, size, size] and their figure, both moved alike; the room around is filled with a corner's colour."""
    if rng.random() > OFTEN:
        return pixels, figure
    across, down = rng.uniform(LEAST, MOST), rng.uniform(LEAST, MOST)
    left, top = (rng.uniform(min(0, 1 - scale), max(0, 1 - scale)) * 100 for scale in (across, down))
    move = (across, down, left, top)
    # grid_sample asks where each new place was; its places run from -1 to 1.
    theta = torch.tensor(
        [
            [1 / across, 0, (1 - 2 * left / 100) / across - 1],
            [0, 1 / down, (1 - 2 * top / 100) / down - 1],
        ]
    )
    grid = F.affine_grid(theta[None], [1, *pixels.shape], align_corners=False)
    paper = pixels[:, 0, 0][:, None, None]
    there = F.grid_sample((pixels - paper)[None], grid, mode="bilinear", padding_mode="zeros", align_corners=False)[0]
    return there + paper, {**figure, "seen": moved_seen(seen_in(figure), move), "moved": move}


def moved_place(place: Place, move: Move) -> Place:
    return place[0] * move[0] + move[2], place[1] * move[1] + move[3]


def moved_seen(seen: Seen, move: Move) -> Seen:
    """What is cut off is left out."""

    def there(place: Place) -> Place | None:
        x, y = moved_place(place, move)
        return (x, y) if 0 <= x < 100 and 0 <= y < 100 else None

    def marked(points: list[tuple[int, float, float]]) -> list[tuple[int, float, float]]:
        return [(kind, *place) for kind, x, y in points if (place := there((x, y)))]

    # Lines may end outside: their cells there are not asked about, as cell_of would put them on the edge.
    lines = [(a, b, is_drawn) for one, other, is_drawn in seen.lines if (a := there(one)) and (b := there(other))]
    circles = [(a, b, lies) for one, other, lies in seen.circles if (a := there(one)) and (b := there(other))]
    series = [
        (place, index, list(map(there, names)))
        for value, index, names in seen.series
        if (place := there(value)) and all(map(there, names))
    ]
    return Seen(seen.figure, marked(seen.points), marked(seen.roles), lines, circles, series)
