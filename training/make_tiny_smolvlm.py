"""Writes a SmolVLM with random weights, small enough to commit, in the file layout of the hub.

    python training/make_tiny_smolvlm.py [--out DIR] [--seed N]

Needs: pip install numpy onnx (1.18 or later). No network, no training, same bytes for the same seed and versions.

It answers nonsense, but through the same files, tensors and calls as HuggingFaceTB/SmolVLM-*: tests of loading,
streaming, cache reuse and stopping run on it. What differs from the real thing, on purpose:
  - sizes: image 64 instead of 512, 4 image tokens a tile instead of 64, hidden 32, 2 layers, a few hundred tokens;
  - the logits carry a constant bias that leaves only whole words, punctuation and <end_of_utterance>,
    so that a stream is readable text and never half a UTF-8 character;
  - every dtype suffix holds the same float32 graph: the suffix is only part of a name to the library.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SEED = 3  # of 1 to 24, the least repetitive: in 24 trial prompts answers take 34 tokens or more, 10 end before 200
SUFFIXES = ("", "_quantized", "_q4", "_q4f16")  # fp32; the default on wasm; 4-bit; the usual choice on WebGPU
IMAGE, PATCH, SHUFFLE = 64, 8, 4  # pixels an edge, pixels a patch edge, patches an edge merged into one token
IMAGE_TOKENS = (IMAGE // PATCH // SHUFFLE) ** 2  # 4 a tile
TILES = 4  # an edge of the resized image, as in the real model: 4 x 4 tiles and the global image
HIDDEN, LAYERS, HEADS, KV_HEADS, HEAD_DIM, MLP = 32, 2, 4, 2, 8, 64
ROPE_THETA, EPSILON, MAX_POSITIONS = 10000.0, 1e-5, 2048
INT64_MAX = np.iinfo(np.int64).max

SPECIAL_FIRST = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
SPECIAL_LAST = ["<global-img>", *(f"<row_{r}_col_{c}>" for r in range(1, 7) for c in range(1, 7)),
                "<fake_token_around_image>", "<image>", "<end_of_utterance>"]
WORDS = """ the a of is in and to with for that then so line chart bar node value point axis label left right top
 bottom sum count first second third from arrow box circle angle table row column answer step total half""".split()
PUNCTUATION = [".", ",", ":", "\n"]

CHAT_TEMPLATE = (  # HuggingFaceTB/SmolVLM-256M-Instruct, tokenizer_config.json
    "<|im_start|>{% for message in messages %}{{message['role'] | capitalize}}"
    "{% if message['content'][0]['type'] == 'image' %}{{':'}}{% else %}{{': '}}{% endif %}"
    "{% for line in message['content'] %}{% if line['type'] == 'text' %}{{line['text']}}"
    "{% elif line['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>\n{% endfor %}"
    "{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}")


def byte_alphabet() -> list[str]:
    """The 256 printable stand-ins of GPT-2's byte-level BPE, by byte (openai/gpt-2, src/encoder.py)."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    moved = iter(range(256, 512))
    return [chr(b) if b in kept else chr(next(moved)) for b in range(256)]


def build_vocabulary() -> tuple[dict[str, int], list[tuple[str, str]]]:
    """Byte symbols, then one token a word (with its leading space) and the merges that reach it, left to right."""
    alphabet = byte_alphabet()
    tokens, merges = SPECIAL_FIRST + alphabet, []
    for word in WORDS:
        symbols = [alphabet[b] for b in f" {word}".encode()]
        while len(symbols) > 1:
            known = [i for pair in merges for i in range(len(symbols) - 1) if (symbols[i], symbols[i + 1]) == pair]
            i = known[0] if known else 0
            pair = (symbols[i], symbols[i + 1])
            if pair not in merges:
                merges.append(pair)
                tokens.append("".join(pair))
            symbols[i:i + 2] = ["".join(pair)]
    return {token: i for i, token in enumerate(tokens + SPECIAL_LAST)}, merges


class Graph:
    """Collects nodes and weights; `graph(op, *inputs)` adds one node and returns the name of its output."""

    def __init__(self, rng: np.random.Generator):
        self.rng, self.nodes, self.initializers, self.names = rng, [], [], {}

    def __call__(self, op: str, *inputs: str, outputs: int = 1, name: str = "", **attributes):
        names = [name] if name else [f"{op}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, **attributes))
        return names[0] if len(names) == 1 else names

    def constant(self, value, dtype=np.int64) -> str:
        array = np.asarray(value, dtype)
        key = (array.tobytes(), array.shape, array.dtype.str)
        if key not in self.names:
            self.names[key] = f"constant_{len(self.initializers)}"
            self.initializers.append(numpy_helper.from_array(array, self.names[key]))
        return self.names[key]

    def weight(self, *shape: int, scale: float) -> str:
        return self.constant(self.rng.standard_normal(shape) * scale, np.float32)

    def rms_norm(self, x: str) -> str:
        mean = self("ReduceMean", self("Mul", x, x), axes=[-1], keepdims=1)
        return self("Div", x, self("Sqrt", self("Add", mean, self.constant(EPSILON, np.float32))))

    def save(self, path: Path, inputs: list, outputs: list) -> None:
        graph = helper.make_graph(self.nodes, path.name, inputs, outputs, self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        onnx.checker.check_model(model, full_check=True)
        for suffix in SUFFIXES:
            path.with_name(f"{path.name}{suffix}.onnx").write_bytes(model.SerializeToString())


def value(name: str, kind: int, *shape) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, shape)


def make_vision_encoder(folder: Path, rng: np.random.Generator) -> None:
    g = Graph(rng)
    mask = g("Unsqueeze", g("Cast", "pixel_attention_mask", to=TensorProto.FLOAT), g.constant([2]))  # [B, n, 1, H, W]
    pixels = g("Reshape", g("Mul", "pixel_values", mask), g.constant([-1, 3, IMAGE, IMAGE]))  # [tiles, 3, H, W]
    patches = g("Conv", pixels, g.weight(HIDDEN, 3, PATCH, PATCH, scale=0.2), strides=[PATCH, PATCH])
    patches = g("Tanh", g("Add", patches, g.weight(1, HIDDEN, IMAGE // PATCH, IMAGE // PATCH, scale=0.3)))
    # A pixel shuffle followed by a linear layer is a convolution whose stride is its size.
    merged = g("Conv", patches, g.weight(HIDDEN, HIDDEN, SHUFFLE, SHUFFLE, scale=0.1), strides=[SHUFFLE, SHUFFLE])
    tokens = g("Transpose", g("Reshape", merged, g.constant([0, HIDDEN, IMAGE_TOKENS])), perm=[0, 2, 1])
    g("Identity", g.rms_norm(tokens), name="image_features")  # [tiles, IMAGE_TOKENS, HIDDEN]
    shape = ["batch_size", "num_images"]
    g.save(folder / "vision_encoder",
           [value("pixel_values", TensorProto.FLOAT, *shape, 3, IMAGE, IMAGE),
            value("pixel_attention_mask", TensorProto.BOOL, *shape, IMAGE, IMAGE)],
           [value("image_features", TensorProto.FLOAT, "num_tiles", IMAGE_TOKENS, HIDDEN)])


def make_embed_tokens(folder: Path, rng: np.random.Generator, vocab_size: int) -> None:
    g = Graph(rng)
    g("Gather", g.weight(vocab_size, HIDDEN, scale=1.0), "input_ids", axis=0, name="inputs_embeds")
    shape = ["batch_size", "sequence_length"]
    g.save(folder / "embed_tokens", [value("input_ids", TensorProto.INT64, *shape)],
           [value("inputs_embeds", TensorProto.FLOAT, *shape, HIDDEN)])


def rotary(g: Graph) -> tuple[str, str]:
    """cos and sin of the positions, float32 [B, 1, S, HEAD_DIM]."""
    frequencies = ROPE_THETA ** -(np.arange(0, HEAD_DIM, 2) / HEAD_DIM)
    positions = g("Unsqueeze", g("Cast", "position_ids", to=TensorProto.FLOAT), g.constant([1, 3]))  # [B, 1, S, 1]
    angles = g("Mul", positions, g.constant(np.concatenate([frequencies, frequencies]), np.float32))
    return g("Cos", angles), g("Sin", angles)


def attention_bias(g: Graph) -> str:
    """0 where a query may look, -1e9 elsewhere, float32 [B, 1, S, T]; T counts past and new positions."""
    total = g("Gather", g("Shape", "attention_mask"), g.constant(1))
    length = g("Gather", g("Shape", "inputs_embeds"), g.constant(1))
    keys = g("Range", g.constant(0), total, g.constant(1))  # [T]
    queries = g("Range", g("Sub", total, length), total, g.constant(1))  # [S]
    causal = g("LessOrEqual", keys, g("Unsqueeze", queries, g.constant([1])))  # [S, T]
    present = g("Unsqueeze", g("Cast", "attention_mask", to=TensorProto.BOOL), g.constant([1, 2]))  # [B, 1, 1, T]
    return g("Where", g("And", causal, present), g.constant(0, np.float32), g.constant(-1e9, np.float32))


def attend(g: Graph, layer: int, x: str, cos: str, sin: str, bias: str) -> str:
    def project(heads: int, scale: float) -> str:  # [B, S, HIDDEN] -> [B, heads, S, HEAD_DIM]
        y = g("MatMul", x, g.weight(HIDDEN, heads * HEAD_DIM, scale=scale))
        return g("Transpose", g("Reshape", y, g.constant([0, 0, heads, HEAD_DIM])), perm=[0, 2, 1, 3])

    def rotate(y: str) -> str:
        first, second = g("Split", y, g.constant([HEAD_DIM // 2] * 2), outputs=2, axis=-1)
        return g("Add", g("Mul", y, cos), g("Mul", g("Concat", g("Neg", second), first, axis=-1), sin))

    def extend(kind: str, new: str) -> str:  # [B, KV_HEADS, T, HEAD_DIM]
        return g("Concat", f"past_key_values.{layer}.{kind}", new, axis=2, name=f"present.{layer}.{kind}")

    query = rotate(project(HEADS, 0.4))
    keys, values = extend("key", rotate(project(KV_HEADS, 0.4))), extend("value", project(KV_HEADS, 0.3))
    # Grouped queries: the heads that share a key stand one after the other, so they fold into the query axis.
    # A zero keeps the last size as it is: T for the scores, HEAD_DIM for the mixed values.
    grouped, split = g.constant([0, KV_HEADS, -1, 0]), g.constant([0, HEADS, -1, 0])
    scores = g("MatMul", g("Reshape", query, grouped), g("Transpose", keys, perm=[0, 1, 3, 2]))
    scores = g("Div", g("Reshape", scores, split), g.constant(HEAD_DIM ** 0.5, np.float32))  # [B, HEADS, S, T]
    weights = g("Softmax", g("Add", scores, bias), axis=-1)
    mixed = g("MatMul", g("Reshape", weights, grouped), values)
    mixed = g("Transpose", g("Reshape", mixed, split), perm=[0, 2, 1, 3])  # [B, S, HEADS, HEAD_DIM]
    merged = g("Reshape", mixed, g.constant([0, 0, HEADS * HEAD_DIM]))
    return g("MatMul", merged, g.weight(HEADS * HEAD_DIM, HIDDEN, scale=0.5))


def make_decoder(folder: Path, rng: np.random.Generator, vocab: dict[str, int]) -> None:
    g = Graph(rng)
    cos, sin, bias = *rotary(g), attention_bias(g)
    x = "inputs_embeds"  # [B, S, HIDDEN]
    for layer in range(LAYERS):
        x = g("Add", x, attend(g, layer, g.rms_norm(x), cos, sin, bias))
        y = g.rms_norm(x)
        gate, up = (g("MatMul", y, g.weight(HIDDEN, MLP, scale=0.25)) for _ in range(2))
        inner = g("Mul", g("Mul", gate, g("Sigmoid", gate)), up)  # SwiGLU
        x = g("Add", x, g("MatMul", inner, g.weight(MLP, HIDDEN, scale=0.3)))
    # The last k positions; k = 0 starts the slice at -0, which is all of them.
    start = g("Unsqueeze", g("Neg", "num_logits_to_keep"), g.constant([0]))
    kept = g("Slice", g.rms_norm(x), start, g.constant([INT64_MAX]), g.constant([1]))
    alphabet = byte_alphabet()
    readable = [f"{alphabet[32]}{word}" for word in WORDS] + [alphabet[ord(mark)] for mark in PUNCTUATION]
    allowed = np.full(len(vocab), -1e4)
    allowed[[vocab[token] for token in readable]] = 0
    allowed[vocab["<end_of_utterance>"]] = -3  # rare: a stream is long enough to be stopped
    logits = g("MatMul", kept, g.weight(HIDDEN, len(vocab), scale=1.0))
    g("Add", logits, g.constant(allowed, np.float32), name="logits")

    batch, new, total = "batch_size", "sequence_length", "total_sequence_length"
    cache = [f"{layer}.{kind}" for layer in range(LAYERS) for kind in ("key", "value")]
    g.save(folder / "decoder_model_merged",
           [value("inputs_embeds", TensorProto.FLOAT, batch, new, HIDDEN),
            value("attention_mask", TensorProto.INT64, batch, total),
            value("position_ids", TensorProto.INT64, batch, new),
            value("num_logits_to_keep", TensorProto.INT64),
            *(value(f"past_key_values.{c}", TensorProto.FLOAT, batch, KV_HEADS, "past_sequence_length", HEAD_DIM)
              for c in cache)],
           [value("logits", TensorProto.FLOAT, batch, "num_logits", len(vocab)),
            *(value(f"present.{c}", TensorProto.FLOAT, batch, KV_HEADS, total, HEAD_DIM) for c in cache)])


def write_json(path: Path, data: dict) -> None:
    path.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_configs(folder: Path, vocab: dict[str, int], merges: list[tuple[str, str]]) -> None:
    bos, eos, pad = (vocab[t] for t in ("<|im_start|>", "<end_of_utterance>", "<|im_end|>"))
    write_json(folder / "config.json", {
        "architectures": ["SmolVLMForConditionalGeneration"], "model_type": "smolvlm",
        "image_token_id": vocab["<image>"], "pad_token_id": pad, "scale_factor": SHUFFLE, "tie_word_embeddings": False,
        "text_config": {
            "model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": HIDDEN,
            "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "num_key_value_heads": KV_HEADS,
            "head_dim": HEAD_DIM, "intermediate_size": MLP, "hidden_act": "silu", "rope_theta": ROPE_THETA,
            "rms_norm_eps": EPSILON, "vocab_size": len(vocab), "max_position_embeddings": MAX_POSITIONS,
            "pad_token_id": pad, "tie_word_embeddings": False},
        "vision_config": {"model_type": "smolvlm_vision", "hidden_size": HIDDEN, "image_size": IMAGE,
                          "patch_size": PATCH, "size": {"longest_edge": TILES * IMAGE}}})
    write_json(folder / "generation_config.json", {"bos_token_id": bos, "eos_token_id": eos, "pad_token_id": pad})
    write_json(folder / "preprocessor_config.json", {
        "processor_class": "SmolVLMProcessor", "image_processor_type": "SmolVLMImageProcessor",
        "do_convert_rgb": True, "do_image_splitting": True, "do_resize": True, "do_pad": True, "do_rescale": True,
        "do_normalize": True, "rescale_factor": 1 / 255, "resample": 1, "image_mean": [0.5] * 3,
        "image_std": [0.5] * 3, "size": {"longest_edge": TILES * IMAGE}, "max_image_size": {"longest_edge": IMAGE}})
    write_json(folder / "processor_config.json", {"processor_class": "SmolVLMProcessor", "image_seq_len": IMAGE_TOKENS})

    write_json(folder / "tokenizer_config.json", {
        "tokenizer_class": "GPT2Tokenizer", "processor_class": "SmolVLMProcessor", "add_prefix_space": False,
        "bos_token": "<|im_start|>", "eos_token": "<end_of_utterance>", "pad_token": "<|im_end|>",
        "unk_token": "<|endoftext|>", "additional_special_tokens": ["<fake_token_around_image>", "<image>"],
        "clean_up_tokenization_spaces": False, "model_max_length": MAX_POSITIONS, "truncation_side": "left",
        "chat_template": CHAT_TEMPLATE})
    special = [*SPECIAL_FIRST, *SPECIAL_LAST]
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    write_json(folder / "tokenizer.json", {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [{"id": vocab[t], "content": t, "single_word": False, "lstrip": False, "rstrip": False,
                          "normalized": False, "special": True} for t in special],
        "normalizer": None,
        "pre_tokenizer": {"type": "Sequence",
                          "pretokenizers": [{"type": "Digits", "individual_digits": True}, byte_level]},
        "post_processor": None, "decoder": byte_level,
        "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False,
                  "vocab": {t: i for t, i in vocab.items() if t not in SPECIAL_LAST},
                  "merges": [" ".join(pair) for pair in merges]}})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path,
                        default=Path(__file__).parents[1] / "test/fixtures/hub/tiny-random/smolvlm")
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    (arguments.out / "onnx").mkdir(parents=True, exist_ok=True)
    vocab, merges = build_vocabulary()
    rng = np.random.default_rng(arguments.seed)
    write_configs(arguments.out, vocab, merges)
    make_vision_encoder(arguments.out / "onnx", rng)
    make_embed_tokens(arguments.out / "onnx", rng, len(vocab))
    make_decoder(arguments.out / "onnx", rng, vocab)
    files = [f for f in arguments.out.rglob("*") if f.is_file()]
    print(json.dumps({"out": str(arguments.out), "seed": arguments.seed, "vocabSize": len(vocab),
                      "imageTokenId": vocab["<image>"], "eosTokenId": vocab["<end_of_utterance>"],
                      "imageTokens": IMAGE_TOKENS, "files": len(files),
                      "totalBytes": sum(f.stat().st_size for f in files)}))


if __name__ == "__main__":
    main()
