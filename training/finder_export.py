"""Writes the trained finder of texts for the app: `finder.onnx`, weights in half precision.

    python training/finder_export.py --weights RUN/weights.safetensors --out public/reader/finder-v1

Checks that the graph gives what PyTorch gives, and prints JSON as its last line."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from finder.network import OUTS, Finder
from nano.onnx_graphs import halve
from safetensors.torch import load_file
from torch import Tensor, nn


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
    finder.load_state_dict({name: one.float() if one.is_floating_point() else one for name, one in load_file(arguments.weights).items()})
    model = Readable(finder).eval()
    arguments.out.mkdir(parents=True, exist_ok=True)
    path = arguments.out / "finder.onnx"
    torch.onnx.export(
        model, (torch.zeros(1, 3, 64, 96),), path, input_names=["image"], output_names=["cells"], dynamo=False,
        opset_version=17, dynamic_axes={"image": {2: "height", 3: "width"}, "cells": {2: "rows", 3: "columns"}},
    )  # fmt: skip
    graph = onnx.load(path)
    halve(graph)
    onnx.checker.check_model(graph)
    onnx.save(graph, path)
    image = torch.rand(1, 3, 128, 96) * 2 - 1
    made = onnxruntime.InferenceSession(str(path)).run(None, {"image": image.numpy()})[0]
    with torch.no_grad():
        wanted = model(image).numpy()
    difference = float((np.abs(made - wanted) / (1 + np.abs(wanted))).max())
    if difference > 0.02:
        raise SystemExit(f"The exported graph differs by {difference}.")
    print(json.dumps({"bytes": path.stat().st_size, "difference": difference}))


if __name__ == "__main__":
    main()
