"""Building blocks. Written in elementary operations: the ONNX exporter turns them into standard operators."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class RMSNorm(nn.Module):
    """Zhang and Sennrich 2019, arXiv 1910.07467."""

    def __init__(self, width: int):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:  # [..., width]
        if not torch.onnx.is_in_onnx_export():
            return F.rms_norm(x, x.shape[-1:], self.weight.to(x.dtype), 1e-6)
        # spelled out: the exporter has no symbol for it
        scale = torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)
        return x * scale * self.weight


class SwiGLU(nn.Module):
    """Shazeer 2020, arXiv 2002.05202."""

    def __init__(self, width: int, hidden: int):
        super().__init__()
        self.gate = nn.Linear(width, hidden, bias=False)
        self.up = nn.Linear(width, hidden, bias=False)
        self.down = nn.Linear(hidden, width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(F.silu(self.gate(x)) * self.up(x))


def rope_table(length: int, heads: int, plain_heads: int, head_dim: int, theta: float) -> tuple[Tensor, Tensor]:
    """Cosines and sines of rotary positions (Su et al. 2021, arXiv 2104.09864): two of [heads, length, head_dim/2]. The
    last `plain_heads` heads are not rotated: they find what is alike at any distance."""
    frequency = theta ** (-torch.arange(0, head_dim, 2).float() / head_dim)
    angle = torch.arange(length).float()[:, None] * frequency[None, :]
    rotated = torch.arange(heads) < heads - plain_heads
    angle = angle[None] * rotated[:, None, None]
    return angle.cos(), angle.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """x [batch, heads, length, head_dim]; the halves of a head are the two coordinates. cos, sin [heads, length, head_dim/2]"""
    low, high = x.chunk(2, dim=-1)
    return torch.cat([low * cos - high * sin, high * cos + low * sin], dim=-1)


class Attention(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width, bias=False)
        self.key = nn.Linear(width, width, bias=False)
        self.value = nn.Linear(width, width, bias=False)
        self.out = nn.Linear(width, width, bias=False)

    def split(self, x: Tensor) -> Tensor:
        """[batch, length, width] -> [batch, heads, length, head_dim]"""
        batch, length, width = x.shape
        return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

    def forward(
        self, x: Tensor, rope: tuple[Tensor, Tensor] | None = None, causal: bool = False
    ) -> Tensor:
        query, key, value = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        if rope is not None:
            query, key = rotate(query, *rope), rotate(key, *rope)
        mixed = F.scaled_dot_product_attention(query, key, value, is_causal=causal)
        return self.out(mixed.transpose(1, 2).reshape(x.shape))


class Block(nn.Module):
    """Pre-norm transformer block."""

    def __init__(self, width: int, heads: int, mlp: int):
        super().__init__()
        self.attention_norm = RMSNorm(width)
        self.attention = Attention(width, heads)
        self.mlp_norm = RMSNorm(width)
        self.mlp = SwiGLU(width, mlp)

    def forward(
        self, x: Tensor, rope: tuple[Tensor, Tensor] | None = None, causal: bool = False
    ) -> Tensor:
        x = x + self.attention(self.attention_norm(x), rope, causal)
        return x + self.mlp(self.mlp_norm(x))


class ConvBlock(nn.Module):
    """Residual 3x3 convolutions. GroupNorm, since statistics of mixed batches do not hold for single figures."""

    def __init__(self, channels: int):
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.first_norm = nn.GroupNorm(8, channels)
        self.second = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.second_norm = nn.GroupNorm(8, channels)

    def forward(self, x: Tensor) -> Tensor:
        y = F.silu(self.first_norm(self.first(x)))
        return F.silu(x + self.second_norm(self.second(y)))
