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
from nano.tokenizer import ASSISTANT, EOS, IMG, PLACES
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
    """First place and the place after the last of each reply. Not all of it need be learned: what the app measures."""
    spans, start = [], None
    for place, token in enumerate(sequence.ids):
        if token == ASSISTANT:
            start = place + 1
        elif token == EOS and start is not None and sequence.learned[place]:
            spans.append((start, place + 1))
    return spans


@torch.no_grad()
def measure(model: Nano, figures: list[dict], maker: SequenceMaker, seed: int) -> dict[str, dict]:
    """By language: loss a token, share of right tokens, share of whole replies: of the description and of the turns."""
    places = {maker.tokenizer.token_to_id(place): number for number, place in enumerate(PLACES)}
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for index, figure in enumerate(figures):
        rng = random.Random(f"{seed} {index}")
        for part, sequence in (("description", maker.reading(figure, rng)), ("turn", maker.described(figure, rng))):
            if sequence is None or len(sequence.ids) > maker.config.context:
                continue
            batch = collate([sequence], {figure["image"]: figure}, maker.config)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                features = model.vision(batch.pixels)[0] if batch.pixels is not None else None
                states = model.decode(model.embed_with_image(batch.ids, IMG, features))
                logits = model.head(states)[0].float()
            ids = batch.ids[0]
            likeliest = logits[:-1].argmax(-1)
            counts = batch.learned[0][1:]
            right = (likeliest == ids[1:]) & counts
            losses = F.cross_entropy(logits[:-1], ids[1:], reduction="none")
            into = sums[figure["language"]]
            for start, end in replies(sequence):
                span = slice(start - 1, end - 1)
                into[f"{part}s"] += 1
                into[f"{part}Exact"] += float(right[span].sum() == counts[span].sum())
                into[f"{part}Tokens"] += float(counts[span].sum())
                into[f"{part}Right"] += float(right[span].sum())
                into[f"{part}Loss"] += float(losses[span][counts[span]].sum())
                if part == "description":
                    pointed = [at for at in range(start, end) if int(ids[at]) in places and batch.learned[0][at]]
                    into["places"] += len(pointed)
                    into["placesNear"] += sum(
                        places.get(int(likeliest[at - 1]), 999) - places[int(ids[at])] in (-1, 0, 1) for at in pointed
                    )
    out = {}
    for language, into in sorted(sums.items()):
        row: dict[str, float] = {"figures": into["descriptions"]}
        for part in ("description", "turn"):
            tokens = max(1.0, into[f"{part}Tokens"])
            row[f"{part}Loss"] = round(into[f"{part}Loss"] / tokens, 4)
            row[f"{part}TokensRight"] = round(into[f"{part}Right"] / tokens, 4)
            row[f"{part}Exact"] = round(into[f"{part}Exact"] / max(1.0, into[f"{part}s"]), 3)
        if into["places"]:  # pointed to within one percent of the figure's side
            row["placesNear"] = round(into["placesNear"] / into["places"], 3)
        out[language] = row
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--tokenizer", default="training/tokenizer.json")
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--unknown", default="", help="as for train.py")
    parser.add_argument("--text-only", action="store_true")
    arguments = parser.parse_args()
    model = load(arguments.weights)
    tokenizer = Tokenizer.from_file(arguments.tokenizer)
    unknown = frozenset(arguments.unknown.split(","))
    maker = SequenceMaker(tokenizer, model.config, images=not arguments.text_only, unknown=unknown)
    figures = read_figures(arguments.data)[: arguments.limit]
    rows = measure(model, figures, maker, arguments.seed)
    for language, row in rows.items():
        print(f"{language:10s}", "  ".join(f"{name} {value}" for name, value in row.items()))
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
