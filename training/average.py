"""Averages the weights of two runs, of which the second went on from the first: what the first knew better is not lost.

    python training/average.py --first A.safetensors --second B.safetensors --share 0.6 --out training/weights/nano.safetensors

Wortsman et al. 2022 (arXiv 2203.05482). `--share` is that of the second, 0 to 1. Both have to be of one shape."""

import argparse
from pathlib import Path

from safetensors import safe_open
from safetensors.torch import load_file, save_file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=Path, required=True)
    parser.add_argument("--second", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    first, second = load_file(arguments.first), load_file(arguments.second)
    if {name: one.shape for name, one in first.items()} != {name: one.shape for name, one in second.items()}:
        raise SystemExit("The two are not of one shape: average weights of one run and of what went on from it.")
    with safe_open(arguments.second, "pt") as opened:
        metadata = opened.metadata()
    share = arguments.share
    mean = {name: ((1 - share) * first[name].float() + share * one.float()).to(one.dtype) for name, one in second.items()}
    save_file({name: one.contiguous() for name, one in mean.items()}, arguments.out, metadata=metadata)
    print(f"{arguments.out}: {1 - share:.2f} of {arguments.first}, {share:.2f} of {arguments.second}")


if __name__ == "__main__":
    main()
