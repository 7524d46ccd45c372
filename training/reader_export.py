"""Writes the trained reader of lines for the app: `lines.onnx`, weights in half precision, and `characters.txt`.

    python training/reader_export.py --weights RUN/weights.safetensors --out public/reader/lines-v4

Checks that the graph gives what PyTorch gives, and prints JSON as its last line."""

import argparse
import json
from pathlib import Path

import torch
from nano.onnx_network import export_network
from nano.weights import load_weights
from reader.characters import CHARACTERS
from reader.lines import HEIGHT
from reader.network import LineReader
from torch import Tensor, nn

MOST_DIFFERENCE = 0.01  # of a probability from PyTorch's


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
    load_weights(reader, arguments.weights)
    path = arguments.out / "lines.onnx"
    axes = {"lines": {0: "lines", 3: "width"}, "characters": {0: "lines", 1: "steps"}}
    lines = torch.rand(3, 1, HEIGHT, 96) * 2 - 1
    difference = export_network(Probabilities(reader), path, torch.zeros(2, 1, HEIGHT, 64), lines, axes)
    if difference > MOST_DIFFERENCE:
        raise SystemExit(f"The exported graph differs by {difference}.")
    # The form of PaddleOCR's key files: one character a line, the space, which is the last class, left out.
    (arguments.out / "characters.txt").write_text("\n".join(CHARACTERS[:-1]) + "\n", encoding="utf-8")
    print(json.dumps({"bytes": path.stat().st_size, "difference": difference}))


if __name__ == "__main__":
    main()
