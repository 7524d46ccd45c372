"""Trains the reader of lines.

    python training/reader_train.py --lines data/lines data/printed --run training/runs/reader --minutes 60

The learning rate follows the time. A checkpoint every five minutes; the same command goes on from it. The last of the lines,
`--held` of each folder, are not learned but read, at the end and every ten minutes. The last line of stdout is JSON."""

import argparse
import json
import math
import queue
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from nano.weights import load_weights
from reader.characters import to_classes, to_text
from reader.lines import HEIGHT, Line, read_lines
from reader.network import COLUMNS, LineReader, greedy
from safetensors.torch import save_file
from torch import Tensor

POOL = 2048  # lines that are sorted by width together
SAVE_SECONDS, READ_SECONDS = 300, 600


class Lot:
    """Lines of like width, padded at the right."""

    def __init__(self, lines: list[Line], rng: random.Random | None):
        widest = max(line.pixels.shape[1] for line in lines)
        width = max(32, -(-(widest + (rng.choice([0, 0, 8, 24]) if rng else 0)) // COLUMNS) * COLUMNS)
        pixels = np.zeros((len(lines), 1, HEIGHT, width), dtype=np.float32)
        for row, line in enumerate(lines):
            shown = line.pixels.astype(np.float32) / 127.5 - 1
            if rng:
                shown = spoilt(shown, rng)
            pixels[row, 0, :, : shown.shape[1]] = shown
        self.pixels = torch.from_numpy(pixels)
        self.texts = [line.text for line in lines]
        classes = [to_classes(line.text) for line in lines]
        self.classes = torch.tensor([one for row in classes for one in row], dtype=torch.long)
        self.lengths = torch.tensor([len(row) for row in classes])


def spoilt(pixels: np.ndarray, rng: random.Random) -> np.ndarray:
    """Dark for light, other contrast, moved up or down, lower resolution, noise."""
    if rng.random() < 0.25:
        pixels = -pixels
    if rng.random() < 0.3:
        pixels = np.clip(np.sign(pixels) * np.abs(pixels) ** rng.uniform(0.6, 1.6), -1, 1)
    if rng.random() < 0.4:
        pixels = np.roll(pixels, rng.choice([-2, -1, 1, 2]), axis=0)
    if rng.random() < 0.2 and pixels.shape[1] > 8:
        pixels = pixels[:, rng.randint(0, 2) : pixels.shape[1] - rng.randint(0, 2)]
    if rng.random() < 0.2:
        pixels = (pixels + np.roll(pixels, 1, axis=rng.choice([0, 1]))) / 2
    if rng.random() < 0.2:
        noise = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(0.03, 0.2), pixels.shape)
        pixels = np.clip(pixels + noise, -1, 1).astype(np.float32)
    return pixels


def lots(lines: list[Line], weights: list[float], columns: int, seed: str) -> Iterator[Lot]:
    rng = random.Random(seed)
    totals = np.cumsum(weights).tolist()
    while True:
        pool = sorted(rng.choices(lines, cum_weights=totals, k=POOL), key=lambda line: line.pixels.shape[1])
        rows: list[list[Line]] = [[]]
        for line in pool:
            if rows[-1] and (len(rows[-1]) + 1) * line.pixels.shape[1] > columns:
                rows.append([])
            rows[-1].append(line)
        rng.shuffle(rows)
        yield from (Lot(row, rng) for row in rows)


def ahead(source: Iterator[Lot]) -> Iterator[Lot]:
    waiting: queue.Queue[Lot] = queue.Queue(6)
    threading.Thread(target=lambda: [waiting.put(lot) for lot in source], daemon=True).start()
    while True:
        yield waiting.get()


def weight_of(line: Line) -> float:
    """Nothing is soon learned; single letters, which no neighbour helps to read, and what is seldom count more."""
    if line.text == "":
        return 0.5
    if len(line.text) == 1 and line.text.isalpha():
        return 1.5
    return 2.0 if any(ord(one) > 126 for one in line.text) else 1.0


@torch.no_grad()
def share_read(network: LineReader, lines: list[Line]) -> float:
    """Of lines exactly read."""
    network.eval()
    device = next(network.parameters()).device
    right = 0
    for start in range(0, len(lines), 64):
        lot = Lot(lines[start : start + 64], None)
        read = [to_text(one) for one in greedy(network(lot.pixels.to(device)))]
        right += sum(to_text(to_classes(text)) == one for text, one in zip(lot.texts, read, strict=True))
    network.train()
    return right / max(1, len(lines))


def loss_of(network: LineReader, lot: Lot) -> Tensor:
    device = next(network.parameters()).device
    with torch.autocast(device.type, torch.bfloat16):
        logits = network(lot.pixels.to(device, memory_format=torch.channels_last))
    said = F.log_softmax(logits.float(), -1).transpose(0, 1)
    steps = torch.full((len(lot.texts),), said.shape[0])
    losses = F.ctc_loss(said, lot.classes.to(device), steps, lot.lengths, reduction="none", zero_infinity=True)
    return (losses / lot.lengths.to(device).clamp(min=1) ** 0.5).mean()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", nargs="+", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--start", type=Path, help="safetensors to begin from")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--columns", type=int, default=6144, help="pixels across of a step, all lines together")
    parser.add_argument("--held", type=int, default=500)
    arguments = parser.parse_args()
    arguments.run.mkdir(parents=True, exist_ok=True)
    learned, held = [], {}
    for folder in arguments.lines:
        lines = list(read_lines(folder))
        learned += lines[: -arguments.held]
        held[folder.name] = sorted(lines[-arguments.held :], key=lambda line: line.pixels.shape[1])
    device = "cuda" if torch.cuda.is_available() else "cpu"
    network = LineReader().to(device, memory_format=torch.channels_last)
    if arguments.start:
        load_weights(network, arguments.start)
    optimizer = torch.optim.AdamW(network.parameters(), lr=arguments.rate, betas=(0.9, 0.98), weight_decay=0.02)
    step, before, checkpoint = 0, 0.0, arguments.run / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True, map_location=device)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        step, before = saved["step"], saved["seconds"]
    source = ahead(lots(learned, [weight_of(line) for line in learned], arguments.columns, f"{step}"))
    started = saved_at = read_at = time.monotonic()
    seen, mean = 0, None

    def save() -> None:
        seconds = before + time.monotonic() - started
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "seconds": seconds}
        torch.save(state, arguments.run / "checkpoint.tmp")
        (arguments.run / "checkpoint.tmp").rename(checkpoint)
        save_file({name: tensor.cpu().contiguous() for name, tensor in network.state_dict().items()}, arguments.run / "weights.safetensors")

    while (progress := (before + time.monotonic() - started) / (60 * arguments.minutes)) < 1:
        lot = next(source)
        cool = 1.0 if progress < 0.3 else 0.5 + 0.5 * math.cos(math.pi * (progress - 0.3) / 0.7)
        optimizer.param_groups[0]["lr"] = arguments.rate * min(1.0, (step + 1) / 300) * max(cool, 0.01)
        loss = loss_of(network, lot)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += len(lot.texts)
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0:
            rate = seen / (time.monotonic() - started)
            print(json.dumps({"step": step, "minutes": round(progress * arguments.minutes, 1), "perSecond": round(rate), "loss": round(mean, 4)}), flush=True)
        if time.monotonic() - read_at > READ_SECONDS:
            print(json.dumps({name: round(share_read(network, lines), 4) for name, lines in held.items()}), flush=True)
            read_at = time.monotonic()
        if time.monotonic() - saved_at > SAVE_SECONDS:
            save()
            saved_at = time.monotonic()
    save()
    read = {name: round(share_read(network, lines), 4) for name, lines in held.items()}
    print(json.dumps({"steps": step, "lines": seen, "loss": mean, "read": read}))


if __name__ == "__main__":
    main()
