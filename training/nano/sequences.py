"""Figures as token sequences, in the very form in which the app prompts the model (src/core/prompts.ts)."""

import json
import random
from dataclasses import dataclass
from itertools import pairwise

from tokenizers import Tokenizer

from .config import NanoConfig
from .hints import Hint, add_noise, print_hints, reading_order
from .pointers import at_hints, with_pointers
from .tokenizer import ASSISTANT, EOS, IMG, PLACES, USER

FENCES = {
    "chart": "csv", "table": "csv", "flowchart": "mermaid", "circuit": "spice", "geometry": "geometry",
    "scene": "boxes", "none": "none",
}  # fmt: skip

# Most of a description is in the figure's texts: looking at each figure would cost what copying needs more.
SEEN = {"table": 0.4, "chart": 0.85, "geometry": 0.85}

FORMALIZE = "Describe"
DIRECT = "Directly: "


@dataclass
class Sequence:
    ids: list[int]
    learned: list[bool]  # whether the model is to predict the token at this place
    image: str | None  # path of the figure whose features take the image tokens


def fenced(language: str, description: str) -> str:
    body = f"{description}\n" if description else ""
    return f"```{FENCES[language]}\n{body}```"


def request_of(turn: dict) -> str:
    """What is asked, as the solver takes it: docs/decisions/2026-11-27-asked-formally.md."""
    return json.dumps(turn["request"], ensure_ascii=False, separators=(",", ":"))


def reply_to(turn: dict) -> str:
    steps = "\n".join([request_of(turn), *turn["steps"]])
    return f"<think>\n{steps}\n</think>\n<answer>{turn['answer']}</answer>"


class SequenceMaker:
    def __init__(
        self,
        tokenizer: Tokenizer,
        config: NanoConfig,
        images: bool,
        unknown: frozenset[str] = frozenset(),
        asked: float = 0.6,
    ):
        self.asked = asked  # of the figures: share that questions are asked about
        self.tokenizer = tokenizer
        self.unknown = unknown | {"none"}  # languages whose figures are to be called unknown, so far
        self.config = config
        self.images = images  # without them: the decoder alone, on what the text reader found
        self.places = {tokenizer.token_to_id(place) for place in PLACES}
        # "Ċ" is the end of a line in bytes
        self.line_starts = {ASSISTANT, *map(tokenizer.token_to_id, ("Ċ", "<think>\n", "\n</think>\n<answer>"))}
        self.minus = tokenizer.token_to_id("-")
        self.equals = {tokenizer.token_to_id(sign) for sign in (" = ", " ≈ ")}
        self.operators = {tokenizer.token_to_id(sign) for sign in (" + ", " - ", " * ", " / ", "max(", "min(", "sqrt(")}
        self.thinking = tokenizer.token_to_id("<think>\n")
        self.line_end = tokenizer.token_to_id("Ċ")
        self.separators = {tokenizer.token_to_id(sign) for sign in ("Ċ", ",", ")")}
        self.quote = tokenizer.token_to_id('"')
        self.ruled = {tokenizer.token_to_id(sign) for sign in "^_"}
        self.in_numbers = {tokenizer.token_to_id(sign) for sign in "0123456789."}

    def encode(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def conversation(self, opening: str, replies: list[tuple[str, str]], image: str | None) -> Sequence:
        """`opening` and the questions are given, the replies are learned with the end of turn that closes them."""
        ids: list[int] = [IMG] * self.config.image_tokens if image else []
        learned = [False] * len(ids)
        for index, (prompt, reply) in enumerate(replies):
            asked = [USER, *self.encode(opening if index == 0 else prompt), ASSISTANT]
            said = [*self.encode(reply), EOS]
            ids += asked + said
            learned += [False] * len(asked) + [True] * len(said)
        return Sequence(ids, learned, image)

    def told(self, hints: list[Hint]) -> set[tuple[int, int]]:
        """The places of `hints` as tokens."""
        ids = self.encode(print_hints(hints))
        return {(a, b) for a, b in pairwise(ids) if a in self.places and b in self.places}

    def learned_of(self, ids: list[int], hints: list[Hint], sees: bool, copies: bool) -> list[bool]:
        """What is learned of a description. Where values are drawn, if there is a figure to look at; the numbers measured
        there only without texts, since the app measures them otherwise. Places of texts that were not found only with a
        figure. What stands there if the app does not copy it (`copies`)."""
        told = self.told(hints)
        learned, index = [True] * len(ids), 1
        while index < len(ids) - 1:
            if ids[index] not in self.places:
                index += 1
            elif ids[index - 1] in self.ruled:
                learned[index : index + 2] = [sees] * 2  # with the tenth after it
                index += 2
                while index < len(ids) and ids[index] in self.in_numbers:
                    learned[index] = not hints
                    index += 1
            elif ids[index + 1] in self.places:
                is_told = (ids[index], ids[index + 1]) in told
                learned[index : index + 2] = [is_told or sees] * 2
                index += 2
                index = self.pass_text(ids, learned, index, not copies if is_told else sees)
            else:
                index += 1
        return learned

    def pass_text(self, ids: list[int], learned: list[bool], index: int, is_learned: bool) -> int:
        """The text that begins at `index`, with commas in quotes; where it ends."""
        quoted = False
        while index < len(ids) and (quoted or ids[index] not in self.separators):
            quoted ^= ids[index] == self.quote
            learned[index] = is_learned
            index += 1
        return index

    def description_of(self, figure: dict) -> str:
        """With the places of its texts, and marks where a chart's values are to be measured; found once, kept with the
        figure."""
        if "pointed" not in figure:
            figure["pointed"] = with_pointers(figure)
        return figure["pointed"]

    def hints_of(self, figure: dict, rng: random.Random) -> list[Hint]:
        """Missing in a tenth of the figures, as drawn in another tenth, else with a reader's errors."""
        drawn = [Hint(one["text"], tuple(one["box"])) for one in figure["texts"]]
        kind = rng.random()
        if kind < 0.05 and self.images:
            return []
        return reading_order(drawn) if kind < 0.2 else add_noise(drawn, rng, figure["language"])

    def unread(self, figure: dict, rng: random.Random) -> Sequence | None:
        """A figure of no known kind. Short and easy: a third of them is enough."""
        if not self.images or rng.random() > 0.35:
            return None
        return self.conversation(FORMALIZE + print_hints(self.hints_of(figure, rng)), [("", fenced("none", ""))], figure["image"])

    def reading(self, figure: dict, rng: random.Random) -> Sequence | None:
        """The figure is described."""
        if figure["language"] in self.unknown:
            return self.unread(figure, rng)
        hints = self.hints_of(figure, rng)
        description = fenced(figure["language"], at_hints(self.description_of(figure), hints))
        is_seen = not hints or rng.random() < SEEN.get(figure["language"], 1)
        image = figure["image"] if self.images and is_seen else None
        made = self.conversation(FORMALIZE + print_hints(hints), [("", description)], image)
        end = made.ids.index(EOS)
        start = made.ids.index(ASSISTANT)
        made.learned[start + 1 : end] = self.learned_of(made.ids[start + 1 : end], hints, image is not None, rng.random() < 0.8)
        return made

    def described(self, figure: dict, rng: random.Random) -> Sequence | None:
        """Questions are answered from a description alone, right or changed: so the app reasons, too, and a correction is
        as good as what was read."""
        changed = [turn for turn in figure["turns"] if "description" in turn]
        turns = [turn for turn in figure["turns"] if "description" not in turn]
        description = figure["description"]
        if changed and (not turns or rng.random() < 0.4):
            description = rng.choice(changed)["description"]
            turns = [turn for turn in changed if turn["description"] == description]
        if not turns:
            return None
        rng.shuffle(turns)
        asked = [(turn["question"], reply_to(turn)) for turn in turns[: rng.choice([1, 2, 3, 4])]]
        made = self.conversation(FORMALIZE, [("", fenced(figure["language"], description)), *asked], None)
        end = made.ids.index(EOS)
        made.learned[: end + 1] = [False] * (end + 1)
        if rng.random() < 0.85:  # not always: without the app the model should have an idea
            self.leave_out_steps(made)
        else:
            self.leave_out_results(made)
        return made

    def leave_out_steps(self, made: Sequence) -> None:
        """Of each reply only what is asked: the app's solver takes it from there."""
        is_request = False
        for place, token in enumerate(made.ids):
            if not is_request:
                made.learned[place] &= token == self.thinking
            is_request = token == self.thinking or is_request and token != self.line_end

    def leave_out_results(self, made: Sequence) -> None:
        """What a sum comes to is not learned: the app computes it (src/formal/calculator.ts)."""
        summing, result = False, False
        for place, token in enumerate(made.ids):
            if token in self.line_starts:
                summing = result = False
            elif token in self.operators:
                summing = True
            elif token in self.equals:
                result = summing
            elif token not in self.in_numbers and token != self.minus:
                result = False
            if result and token in self.in_numbers:
                made.learned[place] = False

    def direct(self, figure: dict, rng: random.Random) -> Sequence | None:
        """The answer straight from the figure, for the comparison of both ways."""
        turns = [turn for turn in figure["turns"] if "description" not in turn]
        if not turns or not self.images or figure["language"] in self.unknown:
            return None
        turn = rng.choice(turns)
        opening = FORMALIZE + print_hints(self.hints_of(figure, rng)) + "\n" + DIRECT + turn["question"]
        return self.conversation(opening, [("", f"<answer>{turn['answer']}</answer>")], figure["image"])

    def make(self, figure: dict, rng: random.Random) -> list[Sequence]:
        """The sequences of one pass over a figure; those too long for the context are left out."""
        made: list[Sequence | None] = [self.reading(figure, rng)]
        if rng.random() < self.asked:
            made.append(self.described(figure, rng))
        if rng.random() < 0.04:
            made.append(self.direct(figure, rng))
        return [one for one in made if one is not None and len(one.ids) <= self.config.context]
