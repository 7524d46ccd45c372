"""Lines of text in fonts and scripts that no figure has, pasted into samples: the finder must not know texts by their fonts."""

import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from reader.printed import Printer

OFTEN, MOST = 0.45, 6
TURNED = 0.4
ROOM = 3  # pixels between two texts at least


class Paster:
    def __init__(self, fonts: list[str], texts: list[str], seed: int):
        self.printer, self.rng = Printer(fonts, texts, seed), random.Random(seed)

    def pasted(self, image: Image.Image, corners: np.ndarray) -> tuple[Image.Image, np.ndarray]:
        """@param corners [n, 4, 2] of the texts that there are, in pixels
        @return the same image, changed, and the corners with those of what was pasted"""
        if self.rng.random() > OFTEN:
            return image, corners
        size = self.rng.randint(10, 30)
        for _ in range(self.rng.randint(1, MOST)):
            added = self.paste(image, corners, size)
            if added is not None:
                corners = np.concatenate([corners, added[None]])
        return image, corners

    def paste(self, image: Image.Image, corners: np.ndarray, size: int) -> np.ndarray | None:
        rng = self.rng
        is_foreign = rng.random() < 0.35
        text = self.printer.foreign() if is_foreign else self.printer.text()
        wanted = set(map(ord, text)) - {32}
        path, known = rng.choice(self.printer.fonts if is_foreign else self.printer.latin)
        if not text.strip() or not wanted <= known:
            return None
        try:
            font = ImageFont.truetype(path, max(9, round(size * rng.uniform(0.8, 1.3))))
            left, top, right, bottom = font.getbbox(text)
        except (OSError, ValueError):
            return None
        long, high = right - left, bottom - top
        if long < 2 or high < 3 or long > image.width * 0.8:
            return None
        angle = rng.choice([0, 90, 270, rng.uniform(-70, 70)]) if rng.random() < TURNED else 0.0
        turn = math.radians(angle)
        wide = abs(math.cos(turn)) * long + abs(math.sin(turn)) * high
        tall = abs(math.sin(turn)) * long + abs(math.cos(turn)) * high
        if wide >= image.width - 4 or tall >= image.height - 4:
            return None
        middle = np.array([rng.uniform(wide / 2 + 2, image.width - wide / 2 - 2), rng.uniform(tall / 2 + 2, image.height - tall / 2 - 2)])
        off = np.abs(corners - middle) if len(corners) else np.zeros((0, 4, 2))
        boxes = np.stack([corners.min(1), corners.max(1)], 1) if len(corners) else off
        half = np.array([wide, tall]) / 2 + ROOM
        if len(corners) and ((boxes[:, 0] < middle + half) & (boxes[:, 1] > middle - half)).all(1).any():
            return None
        layer = Image.new("L", (long + 4, high + 4), 0)
        ImageDraw.Draw(layer).text((2 - left, 2 - top), text, fill=255, font=font)
        layer = layer.rotate(-angle, Image.Resampling.BICUBIC, expand=True)
        at = round(middle[0] - layer.width / 2), round(middle[1] - layer.height / 2)
        image.paste(self.ink(image, at, layer.size), at, layer)
        cos, sin = math.cos(turn), math.sin(turn)
        place = np.array([at[0] + layer.width / 2, at[1] + layer.height / 2])
        ends = np.array([[-long, -high], [long, -high], [long, high], [-long, high]]) / 2
        return ends @ np.array([[cos, sin], [-sin, cos]]) + place

    def ink(self, image: Image.Image, at: tuple[int, int], size: tuple[int, int]) -> tuple[int, int, int]:
        """A colour that can be told from what is there."""
        under = np.asarray(image.crop((*at, at[0] + size[0], at[1] + size[1])).convert("RGB"), dtype=float).reshape(-1, 3)
        paper = np.median(under, 0)
        for _ in range(6):
            drawn = tuple(self.rng.randrange(256) for _ in range(3)) if self.rng.random() < 0.5 else (self.rng.choice([0, 30, 225, 255]),) * 3
            if np.abs(paper - drawn).max() > 90:
                return drawn
        return (0, 0, 0) if paper.mean() > 127 else (255, 255, 255)
