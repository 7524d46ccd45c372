"""Weights at the start of training."""

import math

import torch
from torch import Tensor, nn

from .config import NanoConfig

PLACES = 101  # the last tokens of the vocabulary: `<p0>` to `<p100>`


def initialise(module: nn.Module) -> None:
    """Rows of unit size, so that sums of them keep the size of what comes in."""
    if isinstance(module, nn.Linear):
        nn.init.normal_(module.weight, std=module.in_features**-0.5)
    elif isinstance(module, nn.Embedding):
        nn.init.normal_(module.weight, std=module.embedding_dim**-0.5)


def orthogonal(rows: int, columns: int) -> Tensor:
    return nn.init.orthogonal_(torch.empty(rows, columns))


def sinusoids(count: int, width: int) -> Tensor:
    """[count, width]: neighbouring numbers look alike, so that places the training never named are in between."""
    frequency = torch.exp(-math.log(200.0) * torch.arange(width // 2) / (width // 2))
    angle = torch.arange(count).float()[:, None] * frequency[None, :]
    return torch.cat([angle.sin(), angle.cos()], dim=-1)


# What the heads without positions begin as, in the first two blocks.
ROLES = {2: ("word", "text", "word", "value"), 4: ("word", "word", "text", "value") * 2}


@torch.no_grad()
def start_as_copier(model: nn.Module, config: NanoConfig, sharpness: float = 1.5) -> None:
    """The heads without positions in the first two blocks begin as induction heads (Olsson et al. 2022, arXiv 2209.11895):
    they look for places like this one, and predict what follows there. `word`: the last two tokens are the same. `text`: what
    ended before this token ended three before there, past the two places between texts. `value`: the same past a comma.
    Found by training alone, this takes hours on two cores; docs/experiments.md, 2026-11-27. Weights that begin near what
    trained ones look like: Trockman and Kolter 2023, arXiv 2305.09828."""
    width, size = config.width, config.head_dim
    model.embed.weight[-PLACES:] = sinusoids(PLACES, width) / math.sqrt(width / 2)
    # what is to be predicted has directions of its own: the token that stands here is not the next one
    turn = orthogonal(width, width)
    model.head.weight.copy_(model.embed.weight @ turn.T)
    one, two, three = (mix.weight for mix in model.before)
    values = orthogonal(width, width)
    for number, role in enumerate(ROLES[config.plain_heads]):
        attention = model.blocks[number // config.plain_heads].attention
        head = config.heads - config.plain_heads + number % config.plain_heads
        rows = slice(head * size, (head + 1) * size)
        copied = values[number * size % width :][:size]
        look = orthogonal(size, width)
        if role == "word":
            here, earlier = look.chunk(2)
            query = torch.cat([here, earlier @ one.T])
            key = torch.cat([here @ one.T, earlier @ two.T])
        else:
            query, key = look @ one.T, look @ (three if role == "text" else two).T
        attention.query.weight[rows] = sharpness * query
        attention.key.weight[rows] = sharpness * key
        attention.value.weight[rows] = copied
        attention.out.weight[:, rows] = turn @ copied.T
