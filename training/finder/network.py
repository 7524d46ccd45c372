"""The network that finds texts: convolutions down to 1/32 and up again to 1/4. Each cell within a text says how far its
sides are and how it is turned, as in EAST (Zhou et al. 2017, arXiv 1704.03155), so that texts side by side stay apart."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

STRIDE = 4
UNIT = 32  # sides of the input are multiples of it
# What a cell says: whether it lies in the core of a text; the logarithms of the cells to the text's left, top, right and
# bottom side, as the text itself sees them, half a cell added; cosine and sine of the direction in which it is read.
OUTS = 7


def convolution(ins: int, outs: int, stride: int = 1) -> nn.Sequential:
    inner = nn.Conv2d(ins, outs, 3, stride, 1, bias=False)
    return nn.Sequential(inner, nn.BatchNorm2d(outs), nn.ReLU())


class Residual(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.first = convolution(channels, channels)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.second(self.first(x)))


class Long(nn.Module):
    """Along rows and columns: lines of text are long."""

    def __init__(self, channels: int):
        super().__init__()
        self.narrow = nn.Conv2d(channels, channels // 2, 1, bias=False)
        self.across = nn.Conv2d(channels // 2, channels, (1, 9), padding=(0, 4), bias=False)
        self.down = nn.Conv2d(channels // 2, channels, (9, 1), padding=(4, 0), bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        y = self.narrow(x)
        return F.relu(x + self.norm(self.across(y) + self.down(y)))


class Finder(nn.Module):
    """[batch, 3, height, width], red, green and blue from -1 to 1, sides multiples of 32 -> [batch, OUTS, height / 4, width / 4]."""

    def __init__(self) -> None:
        super().__init__()
        self.quarter = nn.Sequential(convolution(3, 16, 2), convolution(16, 32, 2), convolution(32, 32))
        self.eighth = nn.Sequential(convolution(32, 64, 2), Residual(64))
        self.sixteenth = nn.Sequential(convolution(64, 128, 2), Residual(128), Residual(128))
        self.last = nn.Sequential(convolution(128, 192, 2), Residual(192), Long(192), Residual(192))
        self.side16, self.side8, self.side4 = (nn.Conv2d(n, m, 1) for n, m in ((128, 64), (64, 48), (32, 32)))
        self.down16, self.down8, self.down4 = (nn.Conv2d(n, m, 1) for n, m in ((192, 64), (64, 48), (48, 32)))
        self.up16, self.up8, self.up4 = Residual(64), convolution(48, 48), convolution(32, 32)
        self.head = nn.Conv2d(32, OUTS, 1)
        with torch.no_grad():
            self.head.bias.copy_(torch.tensor([-3.0, 1.0, 0.3, 1.0, 0.3, 1.0, 0.0]))

    def forward(self, x: Tensor) -> Tensor:
        four = self.quarter(x)
        eight = self.eighth(four)
        sixteen = self.sixteenth(eight)
        y = self.last(sixteen)
        y = self.up16(self.side16(sixteen) + F.interpolate(self.down16(y), scale_factor=2.0))
        y = self.up8(self.side8(eight) + F.interpolate(self.down8(y), scale_factor=2.0))
        y = self.up4(self.side4(four) + F.interpolate(self.down4(y), scale_factor=2.0))
        return self.head(y)
