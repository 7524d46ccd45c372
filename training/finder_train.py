"""Trains the finder of texts.

    python training/finder_train.py --data data/a data/b --run training/runs/finder --minutes 60

`data`: folders of `npm run figures -- --corners`, which may still be growing. The learning rate follows the time. Weights are
written every two minutes and at the end. The last line of stdout is JSON."""

import argparse
import json
import math
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from finder.batches import Samples
from finder.network import Finder
from nano.figures import read_figures
from nano.weights import load_weights
from safetensors.torch import save_file
from torch import Tensor, nn

SAVE_SECONDS = 120
MOST_WEIGHT = 4.0  # of cells of a small text against those of a long one
TURNED_WEIGHT = 4.0  # of texts that are not level: they are few


def losses_of(said: Tensor, target: Tensor) -> dict[str, Tensor]:
    """said, target [batch, OUTS, rows, columns]"""
    said = said.float()
    asked = (target[:, 0] >= 0).float()
    core = (target[:, 0] > 0.5).float()
    bce = F.binary_cross_entropy_with_logits(said[:, 0], core, reduction="none")
    chance = said[:, 0].sigmoid()
    focus = (chance - core).abs() ** 1.5  # hard cells count more (Lin et al. 2017)
    count = core.sum().clamp(min=200)
    found = (bce * focus * asked).sum() / count
    dice = 1 - (2 * (chance * core * asked).sum() + 1) / ((chance + core).mul(asked).sum() + 1)
    # A text counts by the root of its cells, not by their number.
    long = (target[:, 1].exp() + target[:, 3].exp()) * (target[:, 2].exp() + target[:, 4].exp())
    weight = core * (8 / long.clamp(min=0.5).sqrt()).clamp(0.25, MOST_WEIGHT)
    weight = weight * (1 + (TURNED_WEIGHT - 1) * (target[:, 6].abs() > 0.3))
    total = weight.sum().clamp(min=50)
    sides = F.smooth_l1_loss(said[:, 1:5], target[:, 1:5], reduction="none", beta=0.1).sum(1)
    turn = (F.normalize(said[:, 5:7], dim=1, eps=1e-3) - target[:, 5:7]).abs().sum(1)
    return {"core": found, "dice": dice, "sides": (sides * weight).sum() / total, "turn": (turn * weight).sum() / total}


WEIGHTS = {"core": 2.0, "dice": 0.5, "sides": 1.0, "turn": 1.0}


def averaged(network: nn.Module, mean: dict[str, Tensor], keep: float) -> None:
    for name, tensor in network.state_dict().items():
        if tensor.is_floating_point():
            mean[name].lerp_(tensor.float(), 1 - keep)
        else:
            mean[name].copy_(tensor)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--start", type=Path, help="safetensors to begin from")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--fonts", nargs="*", default=[], help="folders of fonts for lines that are pasted into figures")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    began = time.monotonic()
    arguments.run.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(arguments.seed)
    network = Finder().to(device, memory_format=torch.channels_last)
    if arguments.start:
        load_weights(network, arguments.start)
    mean = {name: tensor.detach().clone().float() if tensor.is_floating_point() else tensor.clone() for name, tensor in network.state_dict().items()}
    optimizer = torch.optim.AdamW(network.parameters(), lr=arguments.rate, betas=(0.9, 0.98), weight_decay=0.02)
    samples = Samples(lambda: read_figures(arguments.data), arguments.seed, arguments.fonts)
    loader = torch.utils.data.DataLoader(
        samples, arguments.batch, num_workers=arguments.workers, prefetch_factor=4 if arguments.workers else None, pin_memory=device == "cuda"
    )
    step, seen, shown, saved_at = 0, 0, {}, time.monotonic()

    def save() -> None:
        save_file({name: one.half().cpu().contiguous() if one.is_floating_point() else one.cpu() for name, one in mean.items()}, arguments.run / "weights.safetensors")

    for pixels, target in loader:
        progress = (time.monotonic() - began) / (60 * arguments.minutes)
        if progress >= 1:
            break
        cool = 1.0 if progress < 0.4 else 0.5 + 0.5 * math.cos(math.pi * (progress - 0.4) / 0.6)
        optimizer.param_groups[0]["lr"] = arguments.rate * min(1.0, (step + 1) / 200) * max(cool, 0.005)
        x = (pixels.to(device, non_blocking=True).float() / 127.5 - 1).to(memory_format=torch.channels_last)
        with torch.autocast(device, torch.bfloat16):
            said = network(x)
        losses = losses_of(said, target.to(device, non_blocking=True))
        sum(WEIGHTS[name] * each for name, each in losses.items()).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += len(pixels)
        averaged(network, mean, min(0.995, step / (step + 20)))
        if step % 20 == 0:
            for name, each in losses.items():
                shown[name] = each.item() if name not in shown else 0.8 * shown[name] + 0.2 * each.item()
        if step % 50 == 0:
            row = {"step": step, "minutes": round(progress * arguments.minutes, 2), "perSecond": round(seen / (time.monotonic() - began), 1)}
            print(json.dumps(row | {name: round(value, 4) for name, value in shown.items()}), flush=True)
        if time.monotonic() - saved_at > SAVE_SECONDS:
            save()
            saved_at = time.monotonic()
    save()
    print(json.dumps({"steps": step, "figures": seen} | shown))


if __name__ == "__main__":
    main()
