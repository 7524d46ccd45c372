"""Writes the trained finder of texts for the app: `finder.onnx`, weights in half precision.

    python training/finder_export.py --weights RUN/weights.safetensors --out public/reader/finder-v1

Checks that the graph gives what PyTorch gives, and prints JSON as its last line."""

import argparse
import json
from pathlib import Path

import torch
from finder.network import OUTS, Finder
from nano.onnx_network import export_network
from nano.weights import load_weights
from torch import Tensor, nn

MOST_DIFFERENCE = 0.02  # from PyTorch, as a part of 1 + the value


class Readable(nn.Module):
    """What the app needs of each cell: the chance of a core, the cells to the sides, the direction."""

    def __init__(self, finder: Finder):
        super().__init__()
        self.finder = finder

    def forward(self, image: Tensor) -> Tensor:
        said = self.finder(image)
        return torch.cat([said[:, :1].sigmoid(), (said[:, 1:5].clamp(max=7).exp() - 0.5).clamp(min=0), said[:, 5:OUTS]], 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    finder = Finder()
    load_weights(finder, arguments.weights)
    path = arguments.out / "finder.onnx"
    axes = {"image": {2: "height", 3: "width"}, "cells": {2: "rows", 3: "columns"}}
    difference = export_network(Readable(finder), path, torch.zeros(1, 3, 64, 96), torch.rand(1, 3, 128, 96) * 2 - 1, axes)
    if difference > MOST_DIFFERENCE:
        raise SystemExit(f"The exported graph differs by {difference}.")
    print(json.dumps({"bytes": path.stat().st_size, "difference": difference}))


if __name__ == "__main__":
    main()
