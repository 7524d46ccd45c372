"""What the encoder says of a figure by itself, before anything is written: its kind, where its points are, what each text is,
which points are joined by a line, whose each value is. Small heads on the encoder's cells and on its map of twice their number
an edge; they are shipped, and the app keeps the description to what they say (docs/decisions/2026-11-27-looking.md)."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .dense import CLASSES, dense_target
from .seen import FIGURES, ROLES, seen_in
from .seen_geometry import POINT_KINDS, Place

RARITY = (1.0, 1.0, 4.0, 4.0, 2.0, 4.0)  # how much each kind of point counts: marks are few
HIDDEN = 192
PAIR = 32  # numbers that two places are compared by
SERIES, CIRCLES = 1, 2  # 0 asked for lines, before the field told them better: free
PAIRS = 3


@dataclass
class LookTarget:
    """Of a batch of figures; `figure` numbers the figure of each entry, `cell` counts cells row by row."""

    kind: Tensor  # int64 [batch]
    characters: Tensor  # int64 [batch, edge, edge]
    points: Tensor  # float32 [batch, edge * edge, POINT_KINDS, 3]: there is one, how far across and down its cell
    roles: Tensor  # int64 [texts, 3]: figure, cell, role
    field: Tensor  # float32 [batch, edge * edge, 2]: cosine and sine of twice the angle of a line that passes, else 0
    has_field: Tensor  # bool [batch]: geometry figures
    circles: Tensor  # int64 [pairs, 4]: figure, cell of a centre, cell, whether that lies on the circle
    series: Tensor  # int64 [values, 3]: figure, cell, number of its series
    names: Tensor  # int64 [values, MOST_SERIES]: cells of the names of series, -1 where there are fewer


MOST_SERIES = 12


def cell_of(x: float, y: float, edge: int) -> int:
    column, row = (min(edge - 1, max(0, int(value * edge / 100))) for value in (x, y))
    return row * edge + column


def look_target(figures: list[dict], edge: int) -> LookTarget:
    roles, circles, series, names = [], [], [], []
    points = torch.zeros(len(figures), edge * edge, POINT_KINDS, 3)
    for number, figure in enumerate(figures):
        seen = seen_in(figure)
        for kind, x, y in sorted(seen.points, key=lambda point: -point[2]):  # of two in one cell the upper one
            if 0 <= x < 100 and 0 <= y < 100:
                across, down = x * edge / 100 % 1, y * edge / 100 % 1
                points[number, cell_of(x, y, edge), kind] = torch.tensor([1.0, across, down])
        roles += [(number, cell_of(x, y, edge), role) for role, x, y in seen.roles]
        circles += [(number, cell_of(*a, edge), cell_of(*b, edge), int(lies)) for a, b, lies in seen.circles]
        for place, index, legend in seen.series:
            series.append((number, cell_of(*place, edge), index))
            cells = [cell_of(*one, edge) for one in legend][:MOST_SERIES]
            names.append(cells + [-1] * (MOST_SERIES - len(cells)))
    field = torch.stack([line_field([line[:2] for line in seen_in(figure).lines if line[2]], edge) for figure in figures])
    table = lambda rows, width: torch.tensor(rows, dtype=torch.long).reshape(-1, width)  # noqa: E731
    return LookTarget(
        torch.tensor([seen_in(figure).figure for figure in figures]),
        torch.stack([dense_target(figure, edge) for figure in figures]),
        points,
        table(roles, 3),
        field,
        torch.tensor([figure["language"] == "geometry" for figure in figures]),
        table(circles, 4),
        table(series, 3),
        table(names, MOST_SERIES),
    )


def line_field(lines: list[tuple[Place, Place]], edge: int) -> Tensor:
    """float32 [edge * edge, 2]. As part affinity fields (Cao et al. 2017, arXiv 1611.08050) do for limbs, but a line has no
    direction: angles are doubled. Of two lines in one cell the mean."""
    field, count = torch.zeros(edge * edge, 2), torch.zeros(edge * edge, 1)
    for (x1, y1), (x2, y2) in lines:
        angle = 2 * math.atan2(y2 - y1, x2 - x1)
        steps = int(max(abs(x2 - x1), abs(y2 - y1)) * edge / 100 * 3) + 1
        passed = {
            cell_of(x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps, edge) for step in range(steps + 1)
        }
        cells = sorted(passed)
        field[cells] += torch.tensor([math.cos(angle), math.sin(angle)])
        count[cells] += 1
    return field / count.clamp(min=1)


class Look(nn.Module):
    """dense [batch, channels, edge, edge] and cells [batch, edge * edge / 4, width] of the encoder -> what `forward` gives."""

    def __init__(self, width: int, channels: int = 128):
        super().__init__()
        self.characters = nn.Conv2d(channels, CLASSES, 1)
        self.from_cells = nn.Linear(width, HIDDEN)
        self.from_dense = nn.Linear(channels, HIDDEN, bias=False)
        self.points = nn.Linear(HIDDEN, POINT_KINDS * 3)
        self.roles = nn.Linear(HIDDEN, ROLES)
        self.field = nn.Linear(HIDDEN, 2)
        self.pairs = nn.Linear(HIDDEN, PAIRS * 2 * PAIR)
        self.kind = nn.Linear(width, len(FIGURES))

    def forward(self, dense: Tensor, cells: Tensor) -> dict[str, Tensor]:
        """All before any softmax or sigmoid: kind [batch, kinds], characters [batch, cells, classes], points [batch, cells,
        POINT_KINDS, 3], roles [batch, cells, ROLES], field [batch, cells, 2], pairs [batch, cells, PAIRS, 2, PAIR]; cells of the finer map."""
        batch, channels, edge, _ = dense.shape
        cells = unit(cells)
        coarse = self.from_cells(cells).transpose(1, 2).reshape(batch, HIDDEN, edge // 2, edge // 2)
        coarse = coarse.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
        fine = self.from_dense(unit(dense.flatten(2).transpose(1, 2)))
        hidden = F.silu(coarse.flatten(2).transpose(1, 2) + fine)
        return {
            "kind": self.kind(cells.mean(1)),
            "characters": self.characters(dense).flatten(2).transpose(1, 2),
            "points": self.points(hidden).reshape(batch, edge * edge, POINT_KINDS, 3),
            "roles": self.roles(hidden),
            "field": self.field(hidden),
            "pairs": self.pairs(hidden).reshape(batch, edge * edge, PAIRS, 2, PAIR),
        }

    def losses(self, said: dict[str, Tensor], target: LookTarget) -> dict[str, Tensor]:
        said = {name: tensor.float() for name, tensor in said.items()}
        weight = torch.ones(CLASSES, device=target.kind.device)
        weight[0] = 0.05  # empty cells count little, most are
        losses = {
            "kind": F.cross_entropy(said["kind"], target.kind),
            "characters": F.cross_entropy(said["characters"].transpose(1, 2), target.characters.flatten(1), weight=weight),
        }
        present = target.points[..., 0]
        seen = F.binary_cross_entropy_with_logits(
            said["points"][..., 0], present, pos_weight=torch.tensor(3.0, device=present.device), reduction="none"
        )
        seen = (seen * torch.tensor(RARITY, device=present.device)).sum()
        off = (said["points"][..., 1:].sigmoid() - target.points[..., 1:]).abs().sum(-1)
        count = present.sum().clamp(min=1)
        losses["points"] = (0.25 * seen + (off * present).sum()) / count
        if target.has_field.any():
            wanted = target.field[target.has_field]
            off = (said["field"][target.has_field] - wanted).pow(2).sum(-1)
            passed = wanted.abs().sum(-1) > 0
            losses["field"] = sum(off[part].mean() for part in (passed, ~passed) if part.any())
        if len(target.roles):
            figure, cell, role = target.roles.T
            losses["roles"] = F.cross_entropy(said["roles"][figure, cell], role)
        if len(target.circles):
            figure, one, other, is_so = target.circles.T
            score = self.alike(said["pairs"], CIRCLES, figure, one, other)
            losses["circles"] = F.binary_cross_entropy_with_logits(score, is_so.float())
        if len(target.series):
            figure, cell, index = target.series.T
            logits = torch.stack(
                [self.alike(said["pairs"], SERIES, figure, cell, names.clamp(min=0)) for names in target.names.T], dim=1
            )
            logits = logits.masked_fill(target.names < 0, -1e4)
            losses["series"] = F.cross_entropy(logits[index < MOST_SERIES], index[index < MOST_SERIES])
        return losses

    @staticmethod
    def alike(pairs: Tensor, relation: int, figure: Tensor, one: Tensor, other: Tensor) -> Tensor:
        """How likely the places belong together."""
        first, second = pairs[figure, one, relation], pairs[figure, other, relation]  # [n, 2, PAIR]
        score = (first[:, 0] * second[:, 1]).sum(-1)
        return score / PAIR**0.5


def unit(x: Tensor) -> Tensor:
    """Of root mean square 1, spelled out for the exporter."""
    return x * torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + 1e-6).to(x.dtype)
