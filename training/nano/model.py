"""The network: a convolutional encoder with a few transformer blocks, and a decoder-only transformer."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .config import NanoConfig
from .initial import ROLES, initialise, sinusoids, start_as_copier
from .layers import Block, ConvBlock, RMSNorm, rope_table
from .look import Look

TOKENS_BEFORE = 3


class VisionEncoder(nn.Module):
    """pixels float [batch, 3, image, image] in -1 to 1 -> tokens [batch, image_tokens, width], and what the heads of `look.py`
    read: the map [batch, 128, image/8, image/8] and the cells before four become a token, [batch, grid * grid, width]."""

    def __init__(self, config: NanoConfig):
        super().__init__()
        self.config = config
        self.stem = nn.Conv2d(3, 64, 7, stride=4, padding=3, bias=False)
        self.stem_norm = nn.GroupNorm(8, 64)
        self.fine = ConvBlock(64)  # at 1/4
        self.to_eighth = nn.Conv2d(64, 128, 3, stride=2, padding=1, bias=False)
        self.eighth_norm = nn.GroupNorm(8, 128)
        self.middle = nn.Sequential(ConvBlock(128), ConvBlock(128))  # at 1/8
        self.to_sixteenth = nn.Conv2d(128, config.width, 3, stride=2, padding=1)
        grid = config.grid
        half = sinusoids(grid, config.width // 2) * 0.5
        place = torch.cat(
            [half[None, :, :].expand(grid, grid, -1), half[:, None, :].expand(grid, grid, -1)], dim=-1
        )
        self.place = nn.Parameter(place.reshape(1, grid * grid, config.width))
        self.blocks = nn.ModuleList(
            Block(config.width, config.heads, config.mlp) for _ in range(config.vision_layers)
        )
        self.merge_norm = RMSNorm(4 * config.width)
        self.merge = nn.Linear(4 * config.width, config.width, bias=False)
        self.out_norm = RMSNorm(config.width)

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = F.silu(self.stem_norm(self.stem(pixels)))
        x = self.fine(x)
        x = F.silu(self.eighth_norm(self.to_eighth(x)))
        dense = self.middle(x)
        x = self.to_sixteenth(dense)
        batch, width, grid, _ = x.shape
        x = x.flatten(2).transpose(1, 2) + self.place.to(x.dtype)
        for block in self.blocks:
            x = block(x)
        cells = x
        # four neighbouring cells side by side: [batch, grid/2, 2, grid/2, 2, width]
        x = x.reshape(batch, grid // 2, 2, grid // 2, 2, width).permute(0, 1, 3, 2, 4, 5)
        x = x.reshape(batch, (grid // 2) ** 2, 4 * width)
        return self.out_norm(self.merge(self.merge_norm(x))), dense, cells


class Nano(nn.Module):
    def __init__(self, config: NanoConfig):
        super().__init__()
        self.config = config
        self.vision = VisionEncoder(config)
        self.look = Look(config.width)
        self.embed = nn.Embedding(config.vocab, config.width)
        # Each token is told the three before it: copying, most of what this model does, needs "what came after this?".
        # Without it the same loss took a third more steps (docs/experiments.md, 2026-11-27).
        self.before = nn.ModuleList(
            nn.Linear(config.width, config.width, bias=False) for _ in range(TOKENS_BEFORE)
        )
        self.blocks = nn.ModuleList(
            Block(config.width, config.heads, config.mlp) for _ in range(config.layers)
        )
        self.norm = RMSNorm(config.width)
        self.head = nn.Linear(config.width, config.vocab, bias=False)
        cos, sin = rope_table(
            config.context, config.heads, config.plain_heads, config.head_dim, config.rope_theta
        )
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        self.apply(initialise)
        for block in [*self.blocks, *self.vision.blocks]:  # quiet residual branches at the start
            nn.init.zeros_(block.attention.out.weight)
            nn.init.zeros_(block.mlp.down.weight)
        with torch.no_grad():
            self.look.points.bias.view(-1, 3)[:, 0] = -5.0  # points are few
        for mix in self.before:
            nn.init.orthogonal_(mix.weight)
        if config.plain_heads in ROLES:
            start_as_copier(self, config)

    def embeddings(self, ids: Tensor) -> Tensor:
        """Of unit size a number; the matrix itself is small."""
        return self.embed(ids) * self.config.width**0.5

    def mix_before(self, padded: Tensor, length: int) -> Tensor:
        """padded [batch, 3 or more + length, width], the embeddings with those before them; -> [batch, length, width]"""
        mixed = padded[:, -length:]
        for distance, mix in enumerate(self.before, start=1):
            mixed = mixed + mix(padded[:, -(length + distance) : -distance])
        return mixed

    def decode(self, x: Tensor) -> Tensor:
        """Embeddings [batch, length, width] -> states [batch, length, width]; every position sees those before it."""
        length = x.shape[1]
        x = self.mix_before(F.pad(x, (0, 0, TOKENS_BEFORE, 0)), length)
        rope = (self.cos[:, :length].to(x.dtype), self.sin[:, :length].to(x.dtype))
        for block in self.blocks:
            x = block(x, rope, causal=True)
        return self.norm(x)

    def embed_with_image(self, ids: Tensor, image_token: int, features: Tensor | None) -> Tensor:
        """ids [batch, length]; the rows of `features` [images, tokens, width] take the places of the image token, in
        order."""
        x = self.embeddings(ids)
        if features is None:
            return x
        places = ids == image_token
        x = x.to(features.dtype)
        x[places] = features.reshape(-1, features.shape[-1])
        return x
