"""Figures from disk: `figures.jsonl` of `npm run figures`, and their pixels as the browser would prepare them."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image


def read_figures(folders: list[str]) -> list[dict]:
    """All figures of the folders, `image` made an absolute path."""
    figures = []
    for folder in map(Path, folders):
        for file in sorted(folder.glob("figures*.jsonl")):
            with file.open(encoding="utf-8") as lines:
                for line in lines:
                    if not line.endswith("\n"):
                        continue  # still being written
                    figure = json.loads(line)
                    figure["image"] = str(folder / figure["image"])
                    figures.append(figure)
    if not figures:
        raise SystemExit(f"No figures.jsonl in {', '.join(folders)}: run `npm run figures` first.")
    return figures


def fingerprint(figure: dict) -> str:
    """What makes two figures the same for the rule that nothing of the evaluation is trained on."""
    said = f"{figure['language']}\n{figure['description']}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


@lru_cache(maxsize=40_000)
def load_pixels(path: str, size: int) -> np.ndarray:
    """uint8 [size, size, 3], kept: 0.2 MB a figure. Pillow's bicubic is what src/core/resample-image.ts computes."""
    with Image.open(path) as image:
        stretched = image.convert("RGB").resize((size, size), Image.Resampling.BICUBIC)
    return np.asarray(stretched)
