"""Where exactly the points of a figure are: a second head that is thrown away teaches the encoder's cells to know the values
of a chart and the corners of a geometry figure to a fraction of a cell, as the decoder has to point at them."""

import re

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .ruler import values_on_axes

POINT = re.compile(r"^Point\(\w+,([\d.]+),([\d.]+)\)", re.M)
VALUE, CORNER = 0, 1
KINDS = 2


def points_of(figure: dict) -> list[tuple[int, float, float]]:
    """Kind, and place in percent, left and top; found once, kept with the figure."""
    if "points" not in figure:
        values = [(VALUE, x, y) for x, y in values_on_axes(figure)]
        is_geometry = figure["language"] == "geometry"
        corners = POINT.findall(figure["description"]) if is_geometry else []
        figure["points"] = values + [(CORNER, float(x), float(y)) for x, y in corners]
    return figure["points"]


def point_target(figure: dict, grid: int) -> Tensor:
    """float32 [grid * grid, KINDS, 3]: 1 where a cell has a point, and where in the cell, 0 to 1 across and down. Of two in
    one cell the upper one."""
    target = torch.zeros(grid, grid, KINDS, 3)
    for kind, x, y in sorted(points_of(figure), key=lambda point: -point[2]):
        across, down = x * grid / 100, y * grid / 100
        column, row = int(across), int(down)
        if 0 <= column < grid and 0 <= row < grid:
            target[row, column, kind] = torch.tensor([1.0, across - column, down - row])
    return target.flatten(0, 1)


class PointHead(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.out = nn.Linear(width, KINDS * 3)

    def loss(self, cells: Tensor, target: Tensor) -> Tensor:
        """cells [batch, count, width], target [batch, count, KINDS, 3]; a tenth of a cell off costs as much as the doubt
        between two cells."""
        said = self.out(F.rms_norm(cells.float(), cells.shape[-1:])).unflatten(-1, (KINDS, 3))
        present = target[..., 0]
        seen = F.binary_cross_entropy_with_logits(said[..., 0], present, pos_weight=torch.tensor(8.0))
        count = present.sum().clamp(min=1)
        off = (said[..., 1:].sigmoid() - target[..., 1:]).abs().sum(-1)
        return 4 * seen + 4 * (off * present).sum() / count
