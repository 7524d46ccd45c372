"""Batches: sequences of like length side by side, the same for the same seed and step."""

import queue
import random
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .config import NanoConfig
from .dense import dense_target
from .figures import load_pixels
from .points import point_target
from .sequences import Sequence, SequenceMaker
from .tokenizer import PAD

POOL = 96  # figures that are sorted by length together


@dataclass
class Batch:
    ids: Tensor  # int64 [batch, length]
    learned: Tensor  # bool [batch, length]
    pixels: Tensor | None  # float32 [images, 3, size, size] in -1 to 1
    dense: Tensor | None  # int64 [images, grid, grid]
    points: Tensor | None  # float32 [images, cells, kinds, 3]
    figures: int


def collate(sequences: list[Sequence], by_path: dict[str, dict], config: NanoConfig) -> Batch:
    length = max(len(one.ids) for one in sequences)
    ids = torch.full((len(sequences), length), PAD)
    learned = torch.zeros(len(sequences), length, dtype=torch.bool)
    for row, one in enumerate(sequences):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        learned[row, : len(one.ids)] = torch.tensor(one.learned)
    paths = [one.image for one in sequences if one.image]
    if not paths:
        return Batch(ids, learned, None, None, None, len(sequences))
    pixels = np.stack([load_pixels(path, config.image) for path in paths])
    dense = torch.stack([dense_target(by_path[path], config.image // 8) for path in paths])
    points = torch.stack([point_target(by_path[path], config.grid) for path in paths])
    scaled = torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 127.5 - 1
    return Batch(ids, learned, scaled, dense, points, len(sequences))


def pack(sequences: list[Sequence], tokens: int) -> list[list[Sequence]]:
    """Sorted by length and cut so that length times rows stays within `tokens`."""
    rows: list[list[Sequence]] = [[]]
    for one in sorted(sequences, key=lambda sequence: len(sequence.ids)):
        if rows[-1] and (len(rows[-1]) + 1) * len(one.ids) > tokens:
            rows.append([])
        rows[-1].append(one)
    return rows


def batches(
    figures: list[dict], maker: SequenceMaker, tokens: int, seed: int, skip: int, share: tuple[int, int] = (0, 1)
) -> Iterator[Batch]:
    """Endless. `skip` batches are passed over without reading pixels: an exact resume.
    @param share this process's number and how many there are"""
    by_path = {figure["image"]: figure for figure in figures}
    number, processes = share
    made = 0
    for epoch in range(1_000_000):
        rng = random.Random(f"{seed} {epoch}")
        order = rng.sample(range(len(figures)), len(figures))[number::processes]
        for start in range(0, len(order), POOL):
            chosen = [figures[index] for index in order[start : start + POOL]]
            packed = pack([one for figure in chosen for one in maker.make(figure, rng)], tokens)
            rng.shuffle(packed)
            for rows in packed:
                made += 1
                if made > skip:
                    yield collate(rows, by_path, maker.config)


def ahead(source: Iterator[Batch], depth: int = 4) -> Iterator[Batch]:
    """The same batches, prepared by a thread while the last ones are trained on."""
    waiting: queue.Queue[Batch | BaseException] = queue.Queue(depth)

    def fill() -> None:
        try:
            for batch in source:
                waiting.put(batch)
        except BaseException as error:  # noqa: BLE001 - handed to the reader
            waiting.put(error)

    threading.Thread(target=fill, daemon=True).start()
    while True:
        batch = waiting.get()
        if isinstance(batch, BaseException):
            raise batch
        yield batch
