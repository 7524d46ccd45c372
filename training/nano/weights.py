"""Committed weights: safetensors in half precision, counters of batch normalisation as they are."""

from pathlib import Path

from safetensors.torch import load_file
from torch import nn


def load_weights(network: nn.Module, path: Path | str) -> None:
    """Into float32. Raises RuntimeError where the file has other names or shapes."""
    network.load_state_dict({name: one.float() if one.is_floating_point() else one for name, one in load_file(path).items()})
