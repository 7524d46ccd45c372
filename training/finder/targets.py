"""What each cell is to say: drawn from the corners of the texts."""

import math

import numpy as np

from .network import OUTS, STRIDE

# Parts of the height: how much of it is the core of a text, and what is left out of it at either end.
CORE, ENDS = 0.56, 0.12
LEAST_CORE = 1.3  # cells: a core is at least so high and wide, so that small signs have one
LEAST_SIDE = 2.0  # pixels: a dash has no height
NEVER_MIND = -1.0  # the value of cells that are not asked


def drawn_targets(texts: np.ndarray, height: int, width: int) -> np.ndarray:
    """@param texts [n, 8] corners in pixels, from the text's own top left on, clockwise; of a text that is cut off, too
    @return float32 [OUTS, height / STRIDE, width / STRIDE]; the first is 1 in a core, 0 where no text is, NEVER_MIND between"""
    rows, columns = height // STRIDE, width // STRIDE
    target = np.zeros((OUTS, rows, columns), dtype=np.float32)
    nearest = np.full((rows, columns), np.inf, dtype=np.float32)
    for corners in texts.reshape(-1, 4, 2):
        along, down = corners[1] - corners[0], corners[3] - corners[0]
        long, high = max(math.hypot(*along), 1e-3), max(math.hypot(*down), 1e-3)
        cos, sin = along / long
        middle = corners.mean(0)
        long, high = max(long, LEAST_SIDE), max(high, LEAST_SIDE)
        reach = (abs(cos) * long + abs(sin) * high) / 2 + 2 * STRIDE, (abs(sin) * long + abs(cos) * high) / 2 + 2 * STRIDE
        left, right = (int(np.clip((middle[0] + side * reach[0]) / STRIDE, 0, columns)) for side in (-1, 1))
        top, bottom = (int(np.clip((middle[1] + side * reach[1]) / STRIDE, 0, rows)) for side in (-1, 1))
        if left >= right or top >= bottom:
            continue
        x = (np.arange(left, right) + 0.5) * STRIDE - middle[0]
        y = (np.arange(top, bottom) + 0.5) * STRIDE - middle[1]
        u = x[None, :] * cos + y[:, None] * sin
        v = y[:, None] * cos - x[None, :] * sin
        core_high = max(CORE * high, LEAST_CORE * STRIDE)
        core_long = max(long - 2 * ENDS * high, min(long, LEAST_CORE * STRIDE), LEAST_CORE * STRIDE)
        around = (np.abs(u) <= long / 2 + 2) & (np.abs(v) <= high / 2 + 2)
        off = np.maximum(np.abs(u) / (core_long / 2), np.abs(v) / (core_high / 2))
        part = slice(top, bottom), slice(left, right)
        ring = around & (nearest[part] == np.inf)
        target[0][part][ring] = NEVER_MIND
        core = (off <= 1) & (off < nearest[part])
        nearest[part][core] = off[core]
        sides = (u + long / 2, v + high / 2, long / 2 - u, high / 2 - v)
        target[0][part][core] = 1
        for index, side in enumerate(sides, start=1):
            target[index][part][core] = np.log(np.maximum(side, 0) / STRIDE + 0.5)[core]
        target[5][part][core], target[6][part][core] = cos, sin
    return target
