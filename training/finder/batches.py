"""Figures as the finder is taught by them: scaled, moved, in other colours."""

import random
from collections.abc import Iterator

import numpy as np
import torch
from PIL import Image, ImageFilter
from torch import Tensor
from torch.utils.data import IterableDataset

from .pasted import Paster
from .targets import NEVER_MIND, drawn_targets

HEIGHT, WIDTH = 512, 704  # pixels of a sample
USUAL = 800  # longer side of a figure in the app, pixels


class Samples(IterableDataset):
    """Endless: uint8 [3, HEIGHT, WIDTH], float32 targets. `read` gives the figures that there are by now; `fonts` are folders of
    fonts for lines that are pasted into them, none where it is empty."""

    def __init__(self, read, seed: int, fonts: list[str]):
        self.read, self.seed, self.fonts = read, seed, fonts

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        worker = torch.utils.data.get_worker_info()
        rng = random.Random(f"{self.seed} {worker.id if worker else 0}")
        figures: list[dict] = []
        paster = None
        drawn = 0
        while True:
            if drawn % 3000 == 0:
                figures = self.read()
            if self.fonts and not paster:
                paster = Paster(self.fonts, [one["text"] for figure in figures[:3000] for one in figure["texts"]], rng.getrandbits(32))
            drawn += 1
            yield sample(rng.choice(figures), rng, paster)


def sample(figure: dict, rng: random.Random, paster: Paster | None = None) -> tuple[Tensor, Tensor]:
    with Image.open(figure["image"]) as opened:
        image = opened.convert("RGB")
    scale = USUAL / max(image.size) * 2 ** rng.uniform(-0.45, 0.55)
    wide, high = (max(16, round(side * scale * rng.uniform(0.94, 1.06))) for side in image.size)
    filters = (Image.Resampling.BICUBIC, Image.Resampling.BILINEAR)
    image = image.resize((wide, high), filters[rng.random() < 0.2])
    corners = np.array([one["corners"] for one in figure["texts"]], dtype=np.float64).reshape(-1, 4, 2)
    corners = corners * (wide / 100, high / 100)
    if paster:
        image, corners = paster.pasted(image, corners)
    if rng.random() < 0.12:  # a page that lies on its side
        image = image.transpose(Image.Transpose.ROTATE_90)
        corners = np.stack([corners[..., 1], wide - corners[..., 0]], -1)
        wide, high = high, wide
    left, top = shift(WIDTH, wide, rng), shift(HEIGHT, high, rng)
    pixels = np.asarray(image)
    canvas = np.empty((HEIGHT, WIDTH, 3), dtype=np.uint8)
    canvas[:] = pixels[0, 0] if rng.random() < 0.7 else np.array([rng.randrange(256) for _ in range(3)], dtype=np.uint8)
    into = slice(max(0, top), min(HEIGHT, top + high)), slice(max(0, left), min(WIDTH, left + wide))
    canvas[into] = pixels[max(0, -top) : HEIGHT - top, max(0, -left) : WIDTH - left]
    corners = corners + (left, top)
    if rng.random() < 0.3:
        canvas = canvas[..., rng.sample(range(3), 3)]
    canvas = recoloured(canvas, rng)
    target = drawn_targets(corners.reshape(-1, 8), HEIGHT, WIDTH)
    cut = corners[(corners < 0).any((1, 2)) | (corners > (WIDTH, HEIGHT)).any((1, 2))]
    if len(cut):  # of texts that are cut off nothing is asked
        target[0][drawn_targets(cut.reshape(-1, 8), HEIGHT, WIDTH)[0] != 0] = NEVER_MIND
    return torch.from_numpy(np.ascontiguousarray(canvas.transpose(2, 0, 1))), torch.from_numpy(target)


def shift(room: int, side: int, rng: random.Random) -> int:
    """Where a figure begins: somewhere inside, or cut at both ends where it is larger."""
    low, high = min(0, room - side), max(0, room - side)
    return rng.randint(low, high)


def recoloured(pixels: np.ndarray, rng: random.Random) -> np.ndarray:
    """uint8 [height, width, 3], some of them with other contrast, light, focus and noise."""
    tone = np.arange(256, dtype=np.float32) / 255
    if rng.random() < 0.3:
        tone = tone ** rng.uniform(0.6, 1.7)
    if rng.random() < 0.3:
        tone = tone * rng.uniform(0.5, 1.0)
        tone = tone + rng.uniform(0, 1 - tone[-1])
    if rng.random() < 0.12:
        tone = 1 - tone
    pixels = (tone * 255).round().astype(np.uint8)[pixels]
    if rng.random() < 0.15:
        across = np.linspace(-1, 1, pixels.shape[1], dtype=np.float32)[None] * rng.uniform(-0.3, 0.3)
        down = np.linspace(-1, 1, pixels.shape[0], dtype=np.float32)[:, None] * rng.uniform(-0.3, 0.3)
        pixels = (pixels * (1 + across + down)[..., None]).clip(0, 255).astype(np.uint8)
    if rng.random() < 0.15:
        pixels = np.asarray(Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.0))))
    if rng.random() < 0.15:
        grain = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(2, 14), pixels.shape[:2]).astype(np.float32)
        pixels = (pixels + grain[..., None]).clip(0, 255).astype(np.uint8)
    return pixels
