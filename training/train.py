"""Trains the embedded model.

    python training/train.py --data DIR [DIR ...] --run DIR --minutes 60 [--text-only] [--start WEIGHTS]

One step is one batch of about `--tokens` tokens. The learning rate follows the time, so that a run of any length ends
cooled down. A checkpoint is written every five minutes and at the end; the same command goes on from it exactly.
On several GPUs: `accelerate launch training/train.py ...`. The last line of stdout is JSON."""

import argparse
import json
import math
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from accelerate import Accelerator
from nano.batches import Batch, ahead, batches, moved_to, picture_batches, pictures_by_workers
from nano.config import NanoConfig
from nano.figures import fingerprint, read_figures
from nano.model import Nano
from nano.sequences import SequenceMaker
from nano.tokenizer import IMG
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor, nn

CHECKPOINT_SECONDS = 300


# How much each thing that the encoder says by itself counts.
LOOK_WEIGHTS = {"kind": 0.5, "characters": 0.1, "points": 1.0, "roles": 1.0, "field": 1.0, "circles": 0.5, "series": 1.5}


class Trainee(nn.Module):
    """The model as what accelerate takes."""

    def __init__(self, config: NanoConfig):
        super().__init__()
        self.nano = Nano(config)

    def forward(self, batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
        """Mean loss over the learned tokens (0 without any), and those of what the encoder says by itself."""
        features, losses = None, {}
        if batch.pixels is not None:
            pixels = batch.pixels.to(memory_format=torch.channels_last)
            features, dense, cells = self.nano.vision(pixels)
            losses = self.nano.look.losses(self.nano.look(dense, cells), batch.look)
        if batch.ids.numel() == 0:
            return torch.zeros((), device=batch.ids.device), losses
        states = self.nano.decode(self.nano.embed_with_image(batch.ids, IMG, features)[:, :-1])
        wanted = batch.learned[:, 1:]
        logits = self.nano.head(states[wanted]).float()  # only where something is learned
        return F.cross_entropy(logits, batch.ids[:, 1:][wanted]), losses


def make_optimizers(model: Trainee, rate: float) -> list[torch.optim.Optimizer]:
    """Muon (Jordan 2024, https://kellerjordan.github.io/posts/muon/) for the transformers' matrices, AdamW for the rest."""
    matrices, others = [], []
    for name, parameter in model.named_parameters():
        is_matrix = parameter.ndim == 2 and "blocks" in name
        (matrices if is_matrix else others).append(parameter)
    muon = torch.optim.Muon(matrices, lr=rate, momentum=0.95, weight_decay=0.01, adjust_lr_fn="match_rms_adamw")
    adam = torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)
    return [muon, adam]


def schedule(step: int, progress: float, warmup: int) -> float:
    """Warm up, stay, cool down over the last half of the time. A fraction of the full rate."""
    cool = 1.0 if progress < 0.5 else 0.5 + 0.5 * math.cos(math.pi * (progress - 0.5) / 0.5)
    return min(1.0, (step + 1) / warmup) * max(cool, 0.02)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--tokenizer", default="training/tokenizer.json")
    parser.add_argument("--run", required=True, help="folder of checkpoints, log and weights")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--start", help="safetensors to begin from")
    parser.add_argument("--text-only", action="store_true", help="the decoder alone, on the texts of the figures")
    parser.add_argument("--languages", help="of these alone, separated by commas")
    parser.add_argument("--unknown", help="languages whose figures are to be called unknown, separated by commas")
    parser.add_argument("--most-level", type=int, default=5, help="figures up to this level: short ones first")
    parser.add_argument("--frozen", help="docs/evaluation-fingerprints.json: refuses figures that are in it")
    parser.add_argument("--tokens", type=int, default=12_288)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--look-only", type=int, metavar="N", help="the encoder alone, on N figures a step")
    parser.add_argument("--workers", type=int, default=0, help="with --look-only: processes that prepare figures; resumes not exactly")
    parser.add_argument("--look-weight", type=float, default=0.5, help="of what the encoder says by itself")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int, default=NanoConfig.layers)
    parser.add_argument("--width", type=int, default=NanoConfig.width)
    parser.add_argument("--heads", type=int, help="default: one for 64 numbers of the width")
    return parser.parse_args()


def main() -> None:
    arguments = parse_arguments()
    run = Path(arguments.run)
    run.mkdir(parents=True, exist_ok=True)
    accelerator = Accelerator(mixed_precision="bf16", cpu=not torch.cuda.is_available())
    torch.manual_seed(arguments.seed)
    heads = arguments.heads or max(1, arguments.width // 64)
    config = NanoConfig(layers=arguments.layers, width=arguments.width, heads=heads)
    tokenizer = Tokenizer.from_file(arguments.tokenizer)
    if tokenizer.get_vocab_size() > config.vocab:
        raise SystemExit(f"The tokenizer has {tokenizer.get_vocab_size()} tokens, the model {config.vocab}.")
    figures = read_figures(arguments.data)
    wanted = set(arguments.languages.split(",")) if arguments.languages else {one["language"] for one in figures}
    figures = [one for one in figures if one["language"] in wanted and one["level"] <= arguments.most_level]
    if arguments.frozen:
        frozen = set(json.loads(Path(arguments.frozen).read_text()))
        kept = [figure for figure in figures if fingerprint(figure) not in frozen]
        accelerator.print(f"{len(figures) - len(kept)} figures left out: their description is in an evaluation set.")
        figures = kept

    model = Trainee(config)
    if arguments.start:
        missing, unexpected = model.nano.load_state_dict(load_file(arguments.start), strict=False)
        accelerator.print(f"from {arguments.start}; new: {missing}; unused: {unexpected}")
    optimizers = make_optimizers(model, arguments.rate)
    step, before, checkpoint = 0, 0.0, run / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        for optimizer, state in zip(optimizers, saved["optimizers"], strict=True):
            optimizer.load_state_dict(state)
        step, before = saved["step"], saved["seconds"]
        accelerator.print(f"resumed at step {step}, {before / 60:.0f} of {arguments.minutes:.0f} minutes")
    model, *optimizers = accelerator.prepare(model, *optimizers)

    unknown = frozenset(arguments.unknown.split(",")) if arguments.unknown else frozenset()
    maker = SequenceMaker(tokenizer, config, images=not arguments.text_only, unknown=unknown)
    share = (accelerator.process_index, accelerator.num_processes)
    if arguments.look_only and arguments.workers:
        source = pictures_by_workers(figures, config, arguments.look_only, arguments.seed + 1000 * step, arguments.workers)
    elif arguments.look_only:
        source = ahead(picture_batches(figures, config, arguments.look_only, arguments.seed, skip=step))
    else:
        source = ahead(batches(figures, maker, arguments.tokens, arguments.seed, skip=step, share=share))
    started = saved_at = time.monotonic()
    seen, means = 0, {}
    log = (run / "log.jsonl").open("a")

    def save(seconds: float) -> None:
        if not accelerator.is_main_process:
            return
        plain = accelerator.unwrap_model(model)
        state = {"model": plain.state_dict(), "optimizers": [one.state_dict() for one in optimizers]}
        torch.save({**state, "step": step, "seconds": seconds}, run / "checkpoint.tmp")
        (run / "checkpoint.tmp").rename(checkpoint)
        half = {name: tensor.half().contiguous() for name, tensor in plain.nano.state_dict().items()}
        save_file(half, run / "weights.safetensors", metadata={"config": json.dumps(config.to_dict())})

    while True:
        seconds = before + time.monotonic() - started
        progress = seconds / (60 * arguments.minutes)
        if progress >= 1:
            break
        batch = moved_to(next(source), accelerator.device)
        factor = schedule(step, progress, warmup=100)
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = arguments.rate * factor
        loss, looks = model(batch)
        look_loss = sum(LOOK_WEIGHTS[name] * each for name, each in looks.items())
        accelerator.backward(loss + arguments.look_weight * look_loss)
        accelerator.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += batch.figures
        for name, each in {"loss": loss, **looks}.items():
            value = each.item()
            means[name] = 0.98 * means.get(name, value) + 0.02 * value
        if step % 25 == 0:
            rate = seen / (time.monotonic() - started)
            row = {"step": step, "minutes": round(seconds / 60, 2), "perSecond": round(rate, 2), "rate": round(factor, 3)}
            row |= {name: round(value, 4) for name, value in means.items()}
            log.write(json.dumps(row) + "\n")
            log.flush()
            accelerator.print(json.dumps(row), flush=True)
        if time.monotonic() - saved_at > CHECKPOINT_SECONDS:
            save(before + time.monotonic() - started)
            saved_at = time.monotonic()
    save(before + time.monotonic() - started)
    accelerator.print(json.dumps({"steps": step, "sequences": seen, "loss": means.get("loss"), "weights": str(run / "weights.safetensors")}))


if __name__ == "__main__":
    main()
