"""Figures in other colours, ink, focus and light while the encoder learns to look: what is drawn stays."""

import random

import torch
import torch.nn.functional as F
from torch import Tensor


def repainted(pixels: Tensor, rng: random.Random) -> Tensor:
    """pixels float32 [3, size, size] in -1 to 1."""
    if rng.random() < 0.4:
        pixels = pixels[rng.sample(range(3), 3)]
    if rng.random() < 0.25:
        pixels = inked(pixels, rng)
    if rng.random() < 0.2:
        pixels = blurred(pixels, rng.uniform(0.3, 1.0))
    if rng.random() < 0.12:
        pixels = -pixels
    if rng.random() < 0.3:
        pixels = toned(pixels, rng)
    if rng.random() < 0.3:
        pixels = pixels * rng.uniform(0.6, 1.0) + rng.uniform(-0.2, 0.2)
    if rng.random() < 0.15:
        pixels = shaded(pixels, rng)
    if rng.random() < 0.2:
        pixels = pixels + noise(pixels.shape, rng)
    return pixels.clamp(-1, 1)


def inked(pixels: Tensor, rng: random.Random) -> Tensor:
    """What is dark or what is light grows by at most a pixel on each side."""
    sign = rng.choice((1, -1))
    grown = sign * F.max_pool2d(sign * pixels[None], 3, stride=1, padding=1)[0]
    return torch.lerp(pixels, grown, rng.uniform(0.3, 0.8))


def blurred(pixels: Tensor, sigma: float) -> Tensor:
    taps = torch.exp(-torch.arange(-2.0, 3.0).square() / (2 * sigma * sigma))
    taps = (taps / taps.sum()).repeat(3, 1)
    padded = F.pad(pixels[None], (2, 2, 2, 2), mode="replicate")
    across = F.conv2d(padded, taps[:, None, None, :], groups=3)
    return F.conv2d(across, taps[:, None, :, None], groups=3)[0]


def toned(pixels: Tensor, rng: random.Random) -> Tensor:
    """Each channel with a gamma of its own."""
    gammas = torch.tensor([rng.uniform(0.6, 1.7) for _ in range(3)])[:, None, None]
    return ((pixels + 1) / 2).clamp(0, 1).pow(gammas) * 2 - 1


def shaded(pixels: Tensor, rng: random.Random) -> Tensor:
    """Light that falls off to one side, as on a photographed page."""
    size = pixels.shape[-1]
    ramp = torch.linspace(-1, 1, size)
    light = ramp[None, :] * rng.uniform(-0.3, 0.3) + ramp[:, None] * rng.uniform(-0.3, 0.3)
    return (pixels + 1) * (1 + light).clamp(0.5, 1.2) - 1


def noise(shape: torch.Size, rng: random.Random) -> Tensor:
    generator = torch.Generator().manual_seed(rng.getrandbits(48))
    return torch.randn(shape, generator=generator) * rng.uniform(0.02, 0.1)
