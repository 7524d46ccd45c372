"""The tokenizer: byte-level BPE on words, digits one by one, what the formal languages repeat as whole tokens."""

from collections.abc import Iterable

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

SPECIAL = ["<pad>", "<bos>", "<eos>", "<img>", "<u>", "<a>"]
PAD, BOS, EOS, IMG, USER, ASSISTANT = range(len(SPECIAL))

# A place in percent of width or height: `<p0>` to `<p100>`, only in the text that was found in the image.
PLACES = [f"<p{percent}>" for percent in range(101)]

# Text that the canonical prints, steps and answers repeat. Longer ones win.
PHRASES = [
    "```csv\n", "```mermaid\n", "```spice\n", "```geometry\n", "```boxes\n", "```none\n", "\n```",
    "<think>\n", "\n</think>\n<answer>", "</answer>", "Describe", "Directly: ",
    "# bar chart", "# stacked bar chart", "# line chart", "# pie chart", "# scatter chart", "# table: ",
    "label,value\n", "caption: ",
    "flowchart TD\n", "flowchart LR\n", "flowchart\n", " --> ", " -->|", " --- ", "([", "])", "((", "))", "[/", "/]",
    "subgraph ", "\nend",
    "Point(", ")\nPoint(", "Line(", "Triangle(", "Quadrilateral(", "Rectangle(", "Parallelogram(", "Trapezoid(",
    "Pentagon(", "Hexagon(", "Circle(", "PointLiesOnLine(", "PointLiesOnCircle(", "Perpendicular(Line(",
    "Parallel(Line(", "),Line(", "Equals(LengthOf(Line(", "Equals(MeasureOf(Angle(", ")),", "),LengthOf(Line(",
    "),MeasureOf(Angle(", "IsRadiusOf(", "IsDiameterOf(", "IsChordOf(", "Find(", ",?)",
    " + ", " - ", " * ", " / ", " = ", " ≈ ", " > ", " < ", " * 100", ", ", "\u2220",
    "max(", "min(", "sqrt(", "In order: ", "Counted: ", "Middle of ", " from the left", " from the top",
    "What is ", "What is the ", "How many ", "How much ", "Which ", "the largest", "the smallest", "the total",
]  # fmt: skip

# One digit, one sign, one white space, or a word with the blank before it. No look-around: JavaScript reads it too.
PIECE = r" ?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]|\s"


def train_tokenizer(texts: Iterable[str], vocab: int) -> Tokenizer:
    """BPE over `texts`; the ids of specials, phrases and places are the same whatever the texts."""
    tokenizer = Tokenizer(models.BPE())
    split = pre_tokenizers.Split(Regex(PIECE), "isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab - len(PHRASES) - len(PLACES),
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_tokens([AddedToken(text, normalized=False) for text in [*PHRASES, *PLACES]])
    return tokenizer
