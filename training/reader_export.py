"""Writes the trained reader of lines for the app: `lines.onnx`, weights in half precision, and `characters.txt`.

    python training/reader_export.py --weights RUN/weights.safetensors --out public/reader/lines-v3

Checks that the graph gives what PyTorch gives, and prints JSON as its last line."""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from nano.onnx_graphs import halve
from reader.characters import CHARACTERS
from reader.lines import HEIGHT
from reader.network import LineReader
from safetensors.torch import load_file
from torch import Tensor, nn


class Probabilities(nn.Module):
    def __init__(self, reader: LineReader):
        super().__init__()
        self.reader = reader

    def forward(self, lines: Tensor) -> Tensor:
        return self.reader(lines).softmax(-1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    reader = LineReader()
    reader.load_state_dict({name: tensor.float() if tensor.is_floating_point() else tensor for name, tensor in load_file(arguments.weights).items()})
    model = Probabilities(reader).eval()
    arguments.out.mkdir(parents=True, exist_ok=True)
    path = arguments.out / "lines.onnx"
    torch.onnx.export(
        model, (torch.zeros(2, 1, HEIGHT, 64),), path, input_names=["lines"], output_names=["characters"], dynamo=False,
        opset_version=17, dynamic_axes={"lines": {0: "lines", 3: "width"}, "characters": {0: "lines", 1: "steps"}},
    )  # fmt: skip
    graph = onnx.load(path)
    halve(graph)
    onnx.checker.check_model(graph)
    onnx.save(graph, path)
    # The form of PaddleOCR's key files: one character a line, the space, which is the last class, left out.
    (arguments.out / "characters.txt").write_text("\n".join(CHARACTERS[:-1]) + "\n", encoding="utf-8")
    lines = torch.rand(3, 1, HEIGHT, 96) * 2 - 1
    made = onnxruntime.InferenceSession(str(path)).run(None, {"lines": lines.numpy()})[0]
    with torch.no_grad():
        difference = float(np.abs(made - model(lines).numpy()).max())
    if difference > 0.01:
        raise SystemExit(f"The exported graph differs by {difference}.")
    print(json.dumps({"bytes": path.stat().st_size, "difference": difference}))


if __name__ == "__main__":
    main()
