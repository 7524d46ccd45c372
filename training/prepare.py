"""Makes the tokenizer of the embedded model from generated figures.

    python training/prepare.py --data DIR [DIR ...] [--out training/tokenizer.json]

The tokenizer belongs to the weights: after the first training it is not made again. The last line of stdout is JSON."""

import argparse
import json
from collections.abc import Iterator

from nano.config import NanoConfig
from nano.figures import read_figures
from nano.sequences import fenced, reply_to
from nano.tokenizer import train_tokenizer


def texts_of(figures: list[dict]) -> Iterator[str]:
    for figure in figures:
        yield fenced(figure["language"], figure["description"])
        yield from (one["text"] for one in figure["texts"])
        for turn in figure["turns"]:
            yield turn["question"]
            yield reply_to(turn)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--out", default="training/tokenizer.json")
    arguments = parser.parse_args()
    figures = read_figures(arguments.data)
    tokenizer = train_tokenizer(texts_of(figures), NanoConfig.vocab)
    tokenizer.save(arguments.out)
    length = [len(tokenizer.encode(fenced(one["language"], one["description"])).ids) for one in figures]
    summary = {"figures": len(figures), "vocab": tokenizer.get_vocab_size(), "meanDescription": sum(length) / len(length)}
    print(json.dumps(summary))


if __name__ == "__main__":
    main()
