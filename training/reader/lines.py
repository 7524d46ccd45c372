"""Lines of text as the network sees them: `HEIGHT` pixels high, grey, stretched to the whole range."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

HEIGHT = 32
MOST_WIDTH = 640
LEAST_WIDTH = 8


class Line(NamedTuple):
    pixels: np.ndarray  # uint8 [HEIGHT, width], 0 the darkest, 255 the brightest of the line
    text: str  # empty where there is none


def to_line(image: Image.Image) -> np.ndarray:
    """As src/ocr/line-input.ts does it: grey, scaled, the range stretched."""
    width = min(MOST_WIDTH, max(LEAST_WIDTH, round(image.width * HEIGHT / image.height)))
    grey = np.asarray(image.convert("L").resize((width, HEIGHT), Image.Resampling.BICUBIC), dtype=np.float32)
    low, high = float(grey.min()), float(grey.max())
    return ((grey - low) * (255 / max(high - low, 16.0))).clip(0, 255).astype(np.uint8)


class LineFile:
    """Many lines in one folder: `lines.bin`, their pixels one after another, and `lines.jsonl`, width and text of each."""

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self.pixels = (folder / "lines.bin").open("wb")
        self.texts = (folder / "lines.jsonl").open("w", encoding="utf-8")

    def add(self, line: Line) -> None:
        self.pixels.write(line.pixels.tobytes())
        self.texts.write(json.dumps([line.pixels.shape[1], line.text], ensure_ascii=False) + "\n")

    def close(self) -> None:
        self.pixels.close()
        self.texts.close()


def read_lines(folder: Path) -> Iterator[Line]:
    pixels = np.fromfile(folder / "lines.bin", dtype=np.uint8)
    start = 0
    with (folder / "lines.jsonl").open(encoding="utf-8") as rows:
        for row in rows:
            width, text = json.loads(row)
            end = start + width * HEIGHT
            if end > len(pixels):
                break
            yield Line(pixels[start:end].reshape(HEIGHT, width), text)
            start = end
