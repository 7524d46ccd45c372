"""Small networks beside the model, for the app: one ONNX file each, checked."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch import Tensor, nn

from .onnx_graphs import halve


def export_network(model: nn.Module, path: Path, example: Tensor, check: Tensor, axes: dict[str, dict[int, str]]) -> float:
    """Writes `model` with large weights as float16.

    @param axes of the one input and the one output, in this order, by their names: which of them may have any length
    @param check an input unlike `example`, for which ONNX Runtime and PyTorch have to agree
    @return the largest difference between the two, as a part of 1 + the value"""
    source, result = axes
    model.eval()
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(model, (example,), path, input_names=[source], output_names=[result], dynamo=False, opset_version=17, dynamic_axes=axes)
    graph = onnx.load(path)
    halve(graph)
    onnx.checker.check_model(graph)
    onnx.save(graph, path)
    made = onnxruntime.InferenceSession(str(path)).run(None, {source: check.numpy()})[0]
    with torch.no_grad():
        wanted = model(check).numpy()
    return float((np.abs(made - wanted) / (1 + np.abs(wanted))).max())
