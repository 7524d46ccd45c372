"""Weights at the start of training."""

import torch
from torch import nn

from .config import NanoConfig


def initialise(module: nn.Module) -> None:
    """Rows of unit size, so that sums of them keep the size of what comes in."""
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=module.in_features**-0.5)
    elif isinstance(module, nn.Embedding):
        nn.init.normal_(module.weight, std=module.embedding_dim**-0.5)


def orthogonal(rows: int, columns: int) -> torch.Tensor:
    return nn.init.orthogonal_(torch.empty(rows, columns))


@torch.no_grad()
def start_as_copier(model: nn.Module, config: NanoConfig, sharpness: float = 1.5) -> None:
    """The heads without positions in the first block begin as induction heads (Olsson et al. 2022, arXiv 2209.11895): they
    look for the places that come after what stands here, and predict what stands there. Found by training alone, this
    takes hours on two cores; docs/experiments.md, 2026-11-27. Weights that begin near what trained ones look like:
    Trockman and Kolter 2023, arXiv 2305.09828."""
    width, size = config.width, config.head_dim
    # what is to be predicted has directions of its own: the token that stands here is not the next one
    turn = orthogonal(width, width)
    model.head.weight.copy_(model.embed.weight @ turn.T)
    before, two_before = (mix.weight for mix in model.before)
    values = orthogonal(width, width)
    attention = model.blocks[0].attention
    for number, head in enumerate(range(config.heads - config.plain_heads, config.heads)):
        rows = slice(head * size, (head + 1) * size)
        look = orthogonal(size, width)
        if number == 0:  # this token is the one before there
            query, key = look, look @ before.T
        else:  # and the one before this is two before there
            here, earlier = look.chunk(2)
            query = torch.cat([here, earlier @ before.T])
            key = torch.cat([here @ before.T, earlier @ two_before.T])
        attention.query.weight[rows] = sharpness * query
        attention.key.weight[rows] = sharpness * key
        attention.value.weight[rows] = values[rows]
        attention.out.weight[:, rows] = turn @ values[rows].T
