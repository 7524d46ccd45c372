"""How well weights predict figures that were not trained on, per language; quick, in PyTorch. `npm run eval` measures
the exported model through the code of the app.

    python training/evaluate.py --weights RUN/weights.safetensors --data DIR [--limit 300] [--text-only]

Every token is predicted from the right tokens before it. Where all tokens of a reply are predicted rightly, greedy
decoding writes exactly that reply; so `exact` is what it would be, and the rest says how far off. The last line of
stdout is JSON."""

import argparse
import json
import random
from collections import defaultdict

import torch
import torch.nn.functional as F
from nano.batches import collate
from nano.config import NanoConfig
from nano.figures import read_figures
from nano.model import Nano
from nano.sequences import Sequence, SequenceMaker
from nano.tokenizer import EOS, IMG
from safetensors import safe_open
from safetensors.torch import load_file
from tokenizers import Tokenizer


def load(path: str) -> Nano:
    with safe_open(path, "pt") as file:
        config = NanoConfig(**json.loads(file.metadata()["config"]))
    model = Nano(config)
    model.load_state_dict({name: tensor.float() for name, tensor in load_file(path).items()})
    return model.eval()


def replies(sequence: Sequence) -> list[tuple[int, int]]:
    """First place and the place after the last of each learned reply."""
    spans, start = [], None
    for place, learned in enumerate([*sequence.learned, False]):
        if learned and start is None:
            start = place
        elif start is not None and (not learned or sequence.ids[place - 1] == EOS):
            spans.append((start, place))
            start = place if learned else None
    return spans


@torch.no_grad()
def measure(model: Nano, figures: list[dict], maker: SequenceMaker, seed: int) -> dict[str, dict]:
    """By language: loss a token, share of right tokens, share of whole replies: of the description and of the turns."""
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for index, figure in enumerate(figures):
        sequence = maker.reading(figure, random.Random(f"{seed} {index}"))
        if len(sequence.ids) > maker.config.context:
            continue
        batch = collate([sequence], {figure["image"]: figure}, maker.config)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            features = model.vision(batch.pixels)[0] if batch.pixels is not None else None
            states = model.decode(model.embed_with_image(batch.ids, IMG, features))
            logits = model.head(states)[0].float()
        ids = batch.ids[0]
        right = logits[:-1].argmax(-1) == ids[1:]
        losses = F.cross_entropy(logits[:-1], ids[1:], reduction="none")
        into = sums[figure["language"]]
        for number, (start, end) in enumerate(replies(sequence)):
            part = "description" if number == 0 else "turn"
            into[f"{part}s"] += 1
            into[f"{part}Exact"] += float(right[start - 1 : end - 1].all())
            into[f"{part}Tokens"] += end - start
            into[f"{part}Right"] += float(right[start - 1 : end - 1].sum())
            into[f"{part}Loss"] += float(losses[start - 1 : end - 1].sum())
    out = {}
    for language, into in sorted(sums.items()):
        row: dict[str, float] = {"figures": into["descriptions"]}
        for part in ("description", "turn"):
            tokens = max(1.0, into[f"{part}Tokens"])
            row[f"{part}Loss"] = round(into[f"{part}Loss"] / tokens, 4)
            row[f"{part}TokensRight"] = round(into[f"{part}Right"] / tokens, 4)
            row[f"{part}Exact"] = round(into[f"{part}Exact"] / max(1.0, into[f"{part}s"]), 3)
        out[language] = row
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--tokenizer", default="training/tokenizer.json")
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--text-only", action="store_true")
    arguments = parser.parse_args()
    model = load(arguments.weights)
    maker = SequenceMaker(Tokenizer.from_file(arguments.tokenizer), model.config, images=not arguments.text_only)
    figures = read_figures(arguments.data)[: arguments.limit]
    rows = measure(model, figures, maker, arguments.seed)
    for language, row in rows.items():
        print(f"{language:10s}", "  ".join(f"{name} {value}" for name, value in row.items()))
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
