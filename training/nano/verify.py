"""Whether exported graphs say what the network says."""

from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .model import Nano
from .onnx_graphs import SUFFIX, Vision, cache_kinds
from .tokenizer import IMG


def verify(model: Nano, folder: Path, tokens: int = 24) -> dict:
    """Largest differences on random input, prefill and steps with the cache; the logits' is relative to their spread.
    Raises where float weights would not explain them."""
    config = model.config
    rng = np.random.default_rng(1)
    session = {
        name: onnxruntime.InferenceSession(str(folder / f"{name}{SUFFIX}.onnx"))
        for name in ("vision_encoder", "embed_tokens", "decoder_model_merged")
    }
    pixels = rng.uniform(-1, 1, (1, 3, config.image, config.image)).astype(np.float32)
    ids = np.concatenate([np.full(config.image_tokens, IMG), rng.integers(6, config.vocab, tokens)])[None]
    features, *looks = session["vision_encoder"].run(None, {"pixel_values": pixels})
    (embedded,) = session["embed_tokens"].run(None, {"input_ids": ids})
    embedded[:, : config.image_tokens] = features
    told = torch.from_numpy(ids)
    wanted_features, *_ = model.vision(torch.from_numpy(pixels))
    wanted_looks = Vision(model)(torch.from_numpy(pixels))[1:]
    look = max(float(np.abs(one - other.numpy()).max()) for one, other in zip(looks, wanted_looks, strict=True))
    wanted = model.head(model.decode(model.embed_with_image(told, IMG, wanted_features)))[0].numpy()

    names = cache_kinds(config)
    empty = np.zeros((1, config.heads, 0, config.head_dim), np.float32)
    cache = {f"past_key_values.{name}": empty for name in names}
    worst, agree, start = 0.0, 0, 0
    for end in range(config.image_tokens + 4, ids.shape[1] + 1):
        feed = {"inputs_embeds": embedded[:, start:end], "attention_mask": np.ones((1, end), np.int64), **cache}
        logits, *present = session["decoder_model_merged"].run(None, feed)
        cache = {f"past_key_values.{name}": tensor for name, tensor in zip(names, present, strict=True)}
        expected = wanted[end - 1]
        worst = max(worst, float(np.abs(logits[0, -1] - expected).max() / expected.std()))
        agree += int(logits[0, -1].argmax() == expected.argmax())
        start = end
    steps = ids.shape[1] - config.image_tokens - 3
    vision = float(np.abs(features - wanted_features.numpy()).max())
    if worst > 0.5:
        raise SystemExit(f"The exported decoder differs by {worst:.2f} standard deviations of its logits.")
    return {"vision": vision, "look": look, "logits": worst, "sameToken": f"{agree} of {steps}"}
