"""Writes texts and the ids that the tokenizer gives them, for the test that the browser's tokenizer gives the same.

    python training/check_tokens.py --data DIR --out test/fixtures/nano-tokens.json [--count 1000]"""

import argparse
import json
import random

from nano.config import NanoConfig
from nano.figures import read_figures
from nano.hints import print_hints
from nano.sequences import FORMALIZE, SequenceMaker, fenced, reply_to
from tokenizers import Tokenizer

ODD = ["", " ", "\n\n", "  two  blanks", "naïve café 12.5 €", "日本語のテキスト", "🙂👍🏽", "a\tb", "<p12>", "< p12>", "x² ≥ 3·√2", "\u00a0", "```"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--tokenizer", default="training/tokenizer.json")
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=1000)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(arguments.tokenizer)
    maker = SequenceMaker(tokenizer, NanoConfig(), images=False)
    rng = random.Random(1)
    figures = read_figures(arguments.data)
    texts = list(ODD)
    while len(texts) < arguments.count:
        figure = rng.choice(figures)
        kinds = [
            lambda: FORMALIZE + print_hints(maker.hints_of(figure, rng)),
            lambda: fenced(figure["language"], maker.description_of(figure)),
        ]
        if figure["turns"]:
            kinds += [lambda: rng.choice(figure["turns"])["question"], lambda: reply_to(rng.choice(figure["turns"]))]
        texts.append(rng.choice(kinds)())
    rows = [{"text": text, "ids": tokenizer.encode(text, add_special_tokens=False).ids} for text in texts]
    with open(arguments.out, "w", encoding="utf-8") as file:
        json.dump(rows, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    print(json.dumps({"texts": len(rows), "tokens": sum(len(row["ids"]) for row in rows)}))


if __name__ == "__main__":
    main()
