"""Batches: sequences of like length side by side, the same for the same seed and step."""

import queue
import random
import threading
from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from .config import NanoConfig
from .figures import load_pixels
from .look import LookTarget, look_target
from .moved import moved
from .repainted import repainted
from .sequences import Sequence, SequenceMaker
from .tokenizer import PAD

# How often the encoder alone sees figures of a language, against others; of several series three times as often.
EMPHASIS = {"chart": 1.5, "geometry": 1.0, "table": 0.6}
POOL = 96  # figures that are sorted by length together


@dataclass
class Batch:
    ids: Tensor  # int64 [batch, length]
    learned: Tensor  # bool [batch, length]
    pixels: Tensor | None  # float32 [images, 3, size, size] in -1 to 1
    look: LookTarget | None
    figures: int


def moved_to(batch: Batch, device: torch.device) -> Batch:
    move = lambda one: one.to(device, non_blocking=True) if isinstance(one, Tensor) else one  # noqa: E731
    look = batch.look and LookTarget(**{one.name: move(getattr(batch.look, one.name)) for one in fields(batch.look)})
    return Batch(move(batch.ids), move(batch.learned), move(batch.pixels), look, batch.figures)


def collate(sequences: list[Sequence], by_path: dict[str, dict], config: NanoConfig) -> Batch:
    length = max(len(one.ids) for one in sequences)
    ids = torch.full((len(sequences), length), PAD)
    learned = torch.zeros(len(sequences), length, dtype=torch.bool)
    for row, one in enumerate(sequences):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        learned[row, : len(one.ids)] = torch.tensor(one.learned)
    paths = [one.image for one in sequences if one.image]
    if not paths:
        return Batch(ids, learned, None, None, len(sequences))
    return Batch(ids, learned, *pictures([by_path[path] for path in paths], config), len(sequences))


def pictures(figures: list[dict], config: NanoConfig) -> tuple[Tensor, LookTarget]:
    return scaled_pixels(figures, config), look_target(figures, config.image // 8)


def scaled_pixels(figures: list[dict], config: NanoConfig) -> Tensor:
    pixels = np.stack([load_pixels(figure["image"], config.image) for figure in figures])
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float() / 127.5 - 1


def picture_batches(figures: list[dict], config: NanoConfig, count: int, seed: int, skip: int) -> Iterator[Batch]:
    """Endless batches of `count` figures without any text, for the encoder alone. Colours and ink are changed at times, figures
    moved and scaled: what is drawn stays."""
    made = 0
    nothing = torch.zeros(0, 0, dtype=torch.long)
    emphasis = [EMPHASIS.get(figure["language"], 0.3) * (3 if has_several_series(figure) else 1) for figure in figures]
    for epoch in range(1_000_000):
        rng = random.Random(f"pictures {seed} {epoch}")
        order = rng.choices(range(len(figures)), emphasis, k=len(figures))
        for start in range(0, len(order) - count + 1, count):
            made += 1
            if made <= skip:
                continue
            chosen = [figures[index] for index in order[start : start + count]]
            pixels = scaled_pixels(chosen, config)
            for number in range(count):
                own = random.Random(f"{seed} {epoch} {start + number}")
                pixels[number], chosen[number] = moved(repainted(pixels[number], own), chosen[number], own)
            yield Batch(nothing, nothing.bool(), pixels, look_target(chosen, config.image // 8), count)


def has_several_series(figure: dict) -> bool:
    """By the header of its table; what is to be seen in a figure takes longer to tell."""
    rows = figure["description"].split("\n", 2)
    return figure["language"] == "chart" and len(rows) > 1 and rows[1].count(",") > 1


class Pictures(IterableDataset):
    """`picture_batches`, of another seed in each worker."""

    def __init__(self, figures: list[dict], config: NanoConfig, count: int, seed: int):
        self.figures, self.config, self.count, self.seed = figures, config, count, seed

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        number = worker.id if worker else 0
        return picture_batches(self.figures, self.config, self.count, self.seed * 100 + number, skip=0)


def pictures_by_workers(figures: list[dict], config: NanoConfig, count: int, seed: int, workers: int) -> Iterator[Batch]:
    return iter(DataLoader(Pictures(figures, config, count, seed), batch_size=None, num_workers=workers, prefetch_factor=4))


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
