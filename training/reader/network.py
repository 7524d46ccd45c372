"""The network that reads a line: convolutions until a column is one vector, two transformer blocks, CTC (Graves et al. 2006)."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .characters import CHARACTERS

CLASSES = len(CHARACTERS) + 1
COLUMNS = 4  # pixels a step
WIDTH = 192
HEADS = 4


def convolution(ins: int, outs: int, kernel: tuple[int, int] = (3, 3), stride: tuple[int, int] = (1, 1)) -> nn.Sequential:
    padding = (1, 1) if kernel == (3, 3) else (0, 1)
    return nn.Sequential(nn.Conv2d(ins, outs, kernel, stride, padding, bias=False), nn.BatchNorm2d(outs), nn.SiLU())


class Residual(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.inner = nn.Sequential(
            convolution(channels, channels), nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels)
        )

    def forward(self, x: Tensor) -> Tensor:
        return F.silu(x + self.inner(x))


class Block(nn.Module):
    """Steps see their neighbours by a convolution and all others by attention, which has no positions of its own."""

    def __init__(self, width: int):
        super().__init__()
        self.near = nn.Conv1d(width, width, 5, padding=2, groups=width)
        self.norm = nn.LayerNorm(width)
        self.queries, self.out = nn.Linear(width, 3 * width, bias=False), nn.Linear(width, width, bias=False)
        self.mlp_norm = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 3 * width), nn.SiLU(), nn.Linear(3 * width, width))

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.near(x.transpose(1, 2)).transpose(1, 2)
        batch, steps, width = x.shape
        mixed = self.queries(self.norm(x)).reshape(batch, steps, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(mixed[0], mixed[1], mixed[2])
        x = x + self.out(seen.transpose(1, 2).reshape(batch, steps, width))
        return x + self.mlp(self.mlp_norm(x))


class LineReader(nn.Module):
    """[batch, 1, 32, width], -1 the darkest, 1 the brightest, 0 beyond the line; width a multiple of 4
    -> [batch, width / 4, CLASSES], before the softmax."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = nn.Sequential(
            convolution(1, 24, stride=(2, 2)),
            convolution(24, 40),
            convolution(40, 64, stride=(2, 2)),
            Residual(64),
            convolution(64, 128, stride=(2, 1)),
            Residual(128),
            convolution(128, WIDTH, kernel=(4, 3)),
        )
        self.blocks = nn.Sequential(Block(WIDTH), Block(WIDTH))
        self.norm = nn.LayerNorm(WIDTH)
        self.head = nn.Linear(WIDTH, CLASSES)

    def forward(self, lines: Tensor) -> Tensor:
        x = self.columns(lines).squeeze(2).transpose(1, 2)
        return self.head(self.norm(self.blocks(x)))


def greedy(logits: Tensor) -> list[list[int]]:
    """The best class of each step, repetitions joined, blanks dropped."""
    best = logits.argmax(-1).tolist()
    return [[one for one, before in zip(row, [0, *row], strict=False) if one not in (0, before)] for row in best]
