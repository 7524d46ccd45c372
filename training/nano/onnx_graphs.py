"""The three graphs that transformers.js loads: vision_encoder, embed_tokens, decoder_model_merged."""

import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from .config import NanoConfig
from .layers import Attention, rotate
from .model import TOKENS_BEFORE, Nano

BLOCK = 32  # weights that share a scale
SUFFIX = "_quantized"  # what transformers.js calls dtype q8


LOOKS = ("kind", "points", "roles", "field", "pairs")


class Vision(nn.Module):
    """Image tokens, and what the encoder says by itself: shares and probabilities, `pairs` to be compared as
    `Look.alike` does."""

    def __init__(self, model: Nano):
        super().__init__()
        self.vision = model.vision
        self.look = model.look

    def forward(self, pixel_values: Tensor) -> tuple[Tensor, ...]:
        features, dense, cells = self.vision(pixel_values)
        said = self.look(dense, cells)
        shares = {name: torch.softmax(said[name], dim=-1) for name in ("kind", "roles")}
        return features, *({**said, **shares, "points": torch.sigmoid(said["points"])}[name] for name in LOOKS)


class Decoder(nn.Module):
    """One pass with a cache. Standard operators alone: attention spelled out, keys and values concatenated.

    The last entry of the cache is no key: the embeddings of the three tokens before, which the next ones are mixed with."""

    def __init__(self, model: Nano):
        super().__init__()
        self.model = model

    def rope(self, places: Tensor) -> tuple[Tensor, Tensor]:
        """Cosines and sines [heads, length, head_dim/2]. One table is stored; heads without positions are turned by nothing."""
        config = self.model.config
        cos, sin = self.model.cos[0][places][None], self.model.sin[0][places][None]
        if config.plain_heads == 0:
            return cos, sin
        turned = config.heads - config.plain_heads
        still = (torch.ones_like(cos), torch.zeros_like(sin))
        return tuple(
            torch.cat([table.expand(turned, -1, -1), rest.expand(config.plain_heads, -1, -1)])
            for table, rest in zip((cos, sin), still, strict=True)
        )

    def attend(self, layer: Attention, x: Tensor, rope: tuple[Tensor, Tensor], mask: Tensor, past: tuple):
        query, key, value = layer.split(layer.query(x)), layer.split(layer.key(x)), layer.split(layer.value(x))
        query, key = rotate(query, *rope), rotate(key, *rope)
        key, value = torch.cat([past[0], key], dim=2), torch.cat([past[1], value], dim=2)
        scores = query @ key.transpose(2, 3) * (1 / math.sqrt(query.shape[-1])) + mask
        mixed = torch.softmax(scores, dim=-1) @ value
        return layer.out(mixed.transpose(1, 2).reshape(x.shape)), key, value

    def forward(self, inputs_embeds: Tensor, attention_mask: Tensor, *past: Tensor):
        length, total = inputs_embeds.shape[1], attention_mask.shape[1]
        places = torch.arange(length, device=inputs_embeds.device) + (total - length)
        rope = self.rope(places)
        # a token sees those before it and itself: [length, total]
        hidden = torch.arange(total)[None, :] > places[:, None]
        mask = hidden.float() * -10_000.0
        # joined in the cache's own form, [batch, heads, length, head_dim]: without elements nothing can be reshaped
        now = self.model.blocks[0].attention.split(inputs_embeds)
        start = torch.zeros(now.shape[0], now.shape[1], TOKENS_BEFORE, now.shape[3])
        joined = torch.cat([start, past[-1], now], dim=2)
        padded = joined.transpose(1, 2).flatten(2)  # [batch, 3 or 6 + length, width]
        x, present = self.model.mix_before(padded, length), []
        for index, block in enumerate(self.model.blocks):
            mixed, key, value = self.attend(
                block.attention, block.attention_norm(x), rope, mask, past[2 * index : 2 * index + 2]
            )
            x = x + mixed
            x = x + block.mlp(block.mlp_norm(x))
            present += [key, value]
        present.append(joined[:, :, -TOKENS_BEFORE:])
        # generation wants the last position alone
        return (self.model.head(self.model.norm(x[:, -1:])), *present)


def blocked(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """weight [N, K] -> uint8 [N, K/32, 32] around 128 and float32 scales [N * K/32], as MatMulNBits wants them."""
    rows, columns = weight.shape
    blocks = weight.reshape(rows, columns // BLOCK, BLOCK)
    largest = np.abs(blocks).max(-1, keepdims=True)
    scale = np.where(largest == 0, 1.0, largest / 127.0)
    whole = np.clip(np.rint(blocks / scale) + 128, 0, 255).astype(np.uint8)
    return whole, scale.astype(np.float32).reshape(rows, -1)


def quantize_matmuls(graph_model: onnx.ModelProto) -> int:
    """Replaces MatMul by a constant [K, N] with MatMulNBits, 8 bits, blocks of 32. Returns how many."""
    graph = graph_model.graph
    constants = {tensor.name: tensor for tensor in graph.initializer}
    used = 0
    for node in graph.node:
        if node.op_type != "MatMul" or node.input[1] not in constants:
            continue
        weight = numpy_helper.to_array(constants[node.input[1]])
        inner, outer = weight.shape
        if inner % BLOCK:
            continue
        whole, scale = blocked(np.ascontiguousarray(weight.T))
        name = node.output[0]
        graph.initializer.extend([
            numpy_helper.from_array(whole, f"{name}_q"), numpy_helper.from_array(scale.reshape(-1), f"{name}_s"),
        ])  # fmt: skip
        made = helper.make_node(
            "MatMulNBits", [node.input[0], f"{name}_q", f"{name}_s"], list(node.output), name=node.name,
            domain="com.microsoft", K=inner, N=outer, bits=8, block_size=BLOCK, accuracy_level=0,
        )  # fmt: skip
        node.CopyFrom(made)
        used += 1
    still = {name for node in graph.node for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in still]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    graph_model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return used


def halve(graph_model: onnx.ModelProto, least: int = 4096) -> None:
    """Stores large float weights as float16; a Cast brings them back when the session is made."""
    graph, casts = graph_model.graph, []
    for tensor in graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < least or tensor.name.endswith("_s"):
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}_half"))
        casts.append(helper.make_node("Cast", [f"{name}_half"], [name], to=TensorProto.FLOAT))
    for node in reversed(casts):
        graph.node.insert(0, node)


def finish(path: Path, bits: int) -> None:
    made = onnx.load(path)
    if bits == 8:
        quantize_matmuls(made)
    halve(made)
    onnx.checker.check_model(made)
    onnx.save(made, path)


def cache_kinds(config: NanoConfig) -> list[str]:
    """`0.key`, `0.value`, ... and, as the key of a layer more, the embeddings before."""
    return [f"{index}.{kind}" for index in range(config.layers) for kind in ("key", "value")] + [f"{config.layers}.key"]


class Embed(nn.Module):
    def __init__(self, model: Nano):
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor) -> Tensor:
        return self.model.embeddings(input_ids)


def export_graphs(model: Nano, folder: Path, bits: int) -> None:
    config = model.config
    shared = {"dynamo": False, "opset_version": 17, "do_constant_folding": True}
    pixels = torch.zeros(1, 3, config.image, config.image)
    vision = folder / f"vision_encoder{SUFFIX}.onnx"
    torch.onnx.export(
        Vision(model), (pixels,), vision, input_names=["pixel_values"],
        output_names=["image_features", *(f"look_{name}" for name in LOOKS)],
        dynamic_axes={name: {0: "images"} for name in ("pixel_values", "image_features", *(f"look_{name}" for name in LOOKS))},
        **shared,
    )  # fmt: skip
    embed = folder / f"embed_tokens{SUFFIX}.onnx"
    torch.onnx.export(
        Embed(model), (torch.zeros(1, 4, dtype=torch.long),), embed, input_names=["input_ids"],
        output_names=["inputs_embeds"],
        dynamic_axes={"input_ids": {0: "batch_size", 1: "length"}, "inputs_embeds": {0: "batch_size", 1: "length"}},
        **shared,
    )  # fmt: skip
    kinds = cache_kinds(config)
    lengths = [3] * (len(kinds) - 1) + [TOKENS_BEFORE]
    cache = [torch.zeros(1, config.heads, length, config.head_dim) for length in lengths]
    past, present = [f"past_key_values.{kind}" for kind in kinds], [f"present.{kind}" for kind in kinds]
    axes = {"inputs_embeds": {0: "batch_size", 1: "length"}, "attention_mask": {0: "batch_size", 1: "total"}}
    axes |= {name: {0: "batch_size", 2: "past_length"} for name in past[:-1]}
    axes |= {name: {0: "batch_size", 2: "total"} for name in present[:-1]} | {"logits": {0: "batch_size"}}
    axes |= {past[-1]: {0: "batch_size", 2: "tokens_before"}, present[-1]: {0: "batch_size"}}
    decoder = folder / f"decoder_model_merged{SUFFIX}.onnx"
    torch.onnx.export(
        Decoder(model), (torch.zeros(1, 4, config.width), torch.ones(1, 7, dtype=torch.long), *cache), decoder,
        input_names=["inputs_embeds", "attention_mask", *past], output_names=["logits", *present],
        dynamic_axes=axes, **shared,
    )  # fmt: skip
    for path in (vision, embed, decoder):
        finish(path, bits)
