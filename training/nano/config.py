"""The one place with the model's sizes."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class NanoConfig:
    """Sizes. Defaults are those of nano-v1; the smoke run shrinks them."""

    image: int = 256  # pixels an edge; figures are stretched to it, so that a cell is a place in percent
    vocab: int = 1536
    context: int = 1536  # tokens
    width: int = 256
    heads: int = 4
    mlp: int = 704
    layers: int = 6
    vision_layers: int = 3
    rope_theta: float = 10_000.0

    @property
    def head_dim(self) -> int:
        return self.width // self.heads

    @property
    def plain_heads(self) -> int:
        """Of each layer of the decoder: heads without rotary positions, which find what is alike at any distance."""
        return self.heads // 2

    @property
    def grid(self) -> int:
        """Cells an edge that the vision transformer sees, 16 pixels each."""
        return self.image // 16

    @property
    def image_tokens(self) -> int:
        """Four cells are merged into one token of the decoder."""
        return (self.grid // 2) ** 2

    def to_dict(self) -> dict:
        return asdict(self)
