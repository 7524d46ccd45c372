"""Writes trained weights as a model folder for transformers.js: the `llava` contract, decoder in 8-bit blocks.

    python training/export.py --weights RUN/weights.safetensors --out public/models/nano-v1 [--bits 8|32]

Checks that the graphs give what PyTorch gives, and prints JSON as its last line."""

import argparse
import json
import shutil
from pathlib import Path

import torch
from nano.config import NanoConfig
from nano.model import Nano
from nano.onnx_graphs import export_graphs
from nano.tokenizer import EOS, IMG, PAD
from nano.verify import verify
from safetensors import safe_open
from safetensors.torch import load_file

CHAT_TEMPLATE = (
    "{% for m in messages %}{% if m.role == 'user' %}"
    "{% for c in m.content %}{% if c.type == 'image' %}<img>{% endif %}{% endfor %}<u>"
    "{% for c in m.content %}{% if c.type == 'text' %}{{ c.text }}{% endif %}{% endfor %}<a>"
    "{% else %}{{ m.content[0].text }}<eos>{% endif %}{% endfor %}"
)


def write(folder: Path, name: str, content: dict) -> None:
    (folder / name).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write_settings(folder: Path, config: NanoConfig, tokenizer: Path) -> None:
    write(folder, "config.json", {
        "architectures": ["LlavaForConditionalGeneration"],
        "model_type": "llava",
        "image_token_index": IMG,
        "eos_token_id": EOS,
        "pad_token_id": PAD,
        "text_config": {
            "model_type": "llama",
            "hidden_size": config.width,
            # one more than there are: the embeddings before stand in the cache as the key of a layer of their own
            "num_hidden_layers": config.layers + 1,
            "num_attention_heads": config.heads,
            "num_key_value_heads": config.heads,
            "head_dim": config.head_dim,
            "vocab_size": config.vocab,
            "max_position_embeddings": config.context,
        },
        "vision_config": {"model_type": "siglip_vision_model", "image_size": config.image, "patch_size": 32},
        "transformers.js_config": {"use_external_data_format": False},
    })  # fmt: skip
    write(folder, "generation_config.json", {"eos_token_id": EOS, "pad_token_id": PAD, "do_sample": False})
    write(folder, "preprocessor_config.json", {
        "processor_class": "LlavaProcessor",
        "image_processor_type": "CLIPImageProcessor",
        "do_convert_rgb": True,
        "do_resize": True,
        "size": {"height": config.image, "width": config.image},
        "resample": 3,
        "formalens_fit": "stretch",
        "do_center_crop": False,
        "do_rescale": True,
        "rescale_factor": 1 / 255,
        "do_normalize": True,
        "image_mean": [0.5, 0.5, 0.5],
        "image_std": [0.5, 0.5, 0.5],
    })  # fmt: skip
    write(folder, "processor_config.json", {
        "processor_class": "LlavaProcessor", "image_token": "<img>", "patch_size": 32,
        "num_additional_image_tokens": 0,
    })  # fmt: skip
    write(folder, "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "bos_token": "<bos>", "eos_token": "<eos>",
        "pad_token": "<pad>", "clean_up_tokenization_spaces": False, "model_max_length": config.context,
        "chat_template": CHAT_TEMPLATE,
    })  # fmt: skip
    (folder / "tokenizer.json").write_text(tokenizer.read_text(encoding="utf-8"), encoding="utf-8")
    # How the app prompts and helps such a model, as long as its catalogue does not list it: without, it is asked for all in words.
    shutil.copy(Path(__file__).with_name("formalens.json"), folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--tokenizer", default="training/tokenizer.json")
    parser.add_argument("--out", required=True)
    parser.add_argument("--bits", type=int, choices=[8, 32], default=8)
    arguments = parser.parse_args()
    with safe_open(arguments.weights, "pt") as file:
        config = NanoConfig(**json.loads(file.metadata()["config"]))
    model = Nano(config)
    model.load_state_dict({name: tensor.float() for name, tensor in load_file(arguments.weights).items()})
    model.eval()
    out = Path(arguments.out)
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    write_settings(out, config, Path(arguments.tokenizer))
    with torch.no_grad():
        export_graphs(model, out / "onnx", arguments.bits)
        differences = verify(model, out / "onnx")
    size = {file.name: file.stat().st_size for file in sorted((out / "onnx").iterdir())}
    total = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    print(json.dumps({"bytes": total, "files": size, "differences": differences}))


if __name__ == "__main__":
    main()
