"""The text found in the image as the prompt tells it, clean or with the errors that the text reader makes.

The rates are those of the reader in 330 generated figures (docs/experiments.md, 2026-11-27), spread: each figure has its
own strength, since clean print is read almost without errors and handwriting is not."""

import random
from typing import NamedTuple

Box = tuple[float, float, float, float]  # left, top, right, bottom in percent


class Hint(NamedTuple):
    text: str
    box: Box


# What a character is taken for; the more often, the more often it stands there. Empty: it is lost.
LOOK_ALIKES = {
    "€": ["", "", "", "6", "C", "4", "E", "0"], "Ω": ["0", "0", "Q", "Q", ""], "°": ["*", "", "0", "o", "9"],
    ",": [".", ".", ""], ".": ["", ","], "·": ["-", "."], "−": ["-"], "—": ["-"], "=": ["-"], "²": ["2"], "$": ["S", "3"],
    "a": ["o", "o", "g"], "l": ["", "i", "1", "I"], "i": ["l", "", "j"], "I": ["l", "1", ""], "1": ["I", "l", "7", ""],
    "0": ["O", "D", "o", "Q"], "O": ["0", "o"], "o": ["0", "e", "a"], "5": ["S", "8"], "S": ["s", "5"], "8": ["B", "6"],
    "6": ["5", "9", "G"], "9": ["7", "g"], "7": ["+", "1", "?"], "4": ["9", "+"], "2": ["z", "?"], "3": ["8"], "B": ["8"],
    "W": ["w"], "V": ["v"], "v": ["w", "V"], "c": ["C", "e", "o"], "C": ["c"], "Q": ["0"], "T": ["1"], "n": ["r"], "t": ["f", "l"],
    "r": ["n", ""], "u": ["w", "v"], "g": ["q"], "M": ["H"], "G": ["6"], "s": ["S"], "x": ["X"], "z": ["Z"], "m": ["rn", "n"],
    "?": ["2"], "-": ["", "~"], "e": ["c", "o"], "y": ["g", "v"], "k": ["K"], "p": ["P"], "d": ["cl"], "h": ["b"],
}  # fmt: skip
HARD = {"€": 0.5, "Ω": 0.5, "°": 0.15, "−": 0.9, ",": 0.04, ".": 0.03}  # how often misread by a reader of middling strength
JUNK = ["o", "0", "-", "1", "l", "口", ".", "X", "A", "I", "—"]


def misread(text: str, rate: float, strength: float, rng: random.Random) -> str:
    """Characters taken for others, lost or put in; blanks lost."""
    out = []
    for character in text:
        if character == " ":
            if rng.random() > 0.04 * strength:
                out.append(character)
            continue
        chance = rng.random()
        hard = min(0.9, HARD.get(character, 0.8 * rate) * strength)
        if chance < hard and character in LOOK_ALIKES:
            out.append(rng.choice(LOOK_ALIKES[character]))
        elif hard <= chance < hard + 0.15 * rate * strength:
            continue
        elif hard + 0.15 * rate * strength <= chance < hard + 0.25 * rate * strength:
            out.append(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789.-") + character)
        else:
            out.append(character)
    return "".join(out)


def is_turned(hint: Hint) -> bool:
    left, top, right, bottom = hint.box
    return len(hint.text) > 2 and (bottom - top) > 2 * (right - left)


# Of single letters and digits the reader misses from few (tables) to half (geometry).
LONE_MISSED = {"table": (0.05, 0.2), "geometry": (0.1, 0.3, 0.6), "circuit": (0.3, 0.7)}


def add_noise(hints: list[Hint], rng: random.Random, language: str = "") -> list[Hint]:
    """What a text reader may have made of `hints`: some missing, some misread, split or run together, some invented."""
    strength = rng.choice([0.2, 0.6, 1.0, 1.0, 2.5])
    lone = rng.choice(LONE_MISSED.get(language, (0.1, 0.3, 0.5)))
    seen: list[Hint] = []
    for hint in hints:
        missed = lone if len(hint.text) == 1 else min(0.6, (0.2 if is_turned(hint) else 0.03) * strength)
        if rng.random() < missed:
            continue
        text = misread(hint.text, 0.02, strength, rng)
        if text.strip() == "":
            continue
        left, top, right, bottom = hint.box
        # boxes are found by growing a core: larger than the ink
        box = (left - grown(0.4, rng), top - grown(0.6, rng), right + grown(0.55, rng), bottom + grown(0.85, rng))
        if " " in text and rng.random() < 0.02 * strength:
            at = text.index(" ")
            cut = box[0] + (box[2] - box[0]) * at / len(text)
            seen.append(Hint(text[:at], (box[0], box[1], cut, box[3])))
            seen.append(Hint(text[at + 1 :], (cut + 1, box[1], box[2], box[3])))
        else:
            seen.append(Hint(text, box))
    if rng.random() < 0.06:
        left, top = rng.uniform(3, 90), rng.uniform(3, 90)
        seen.append(Hint(rng.choice(JUNK), (left, top, left + rng.uniform(1, 4), top + rng.uniform(1, 5))))
    return run_together(seen, strength, rng)


def grown(by: float, rng: random.Random) -> float:
    return by + rng.gauss(0, 0.3)


def run_together(hints: list[Hint], strength: float, rng: random.Random) -> list[Hint]:
    """Neighbours on one line are sometimes read as one text."""
    out: list[Hint] = []
    for hint in reading_order(hints):
        if out:
            last = out[-1]
            height = last.box[3] - last.box[1]
            same_line = abs((last.box[1] + last.box[3]) - (hint.box[1] + hint.box[3])) < height
            gap = hint.box[0] - last.box[2]
            if same_line and -2 < gap < 1.2 * height and rng.random() < 0.12 * strength:
                box = (last.box[0], min(last.box[1], hint.box[1]), hint.box[2], max(last.box[3], hint.box[3]))
                out[-1] = Hint(last.text + rng.choice(["", " "]) + hint.text, box)
                continue
        out.append(hint)
    return out


def reading_order(hints: list[Hint]) -> list[Hint]:
    """Rows from top to bottom, each from left to right, turned lines as rows of their own: src/ocr/reading-order.ts."""
    middle = lambda hint: (hint.box[1] + hint.box[3]) / 2  # noqa: E731
    rows = [[hint] for hint in hints if is_turned(hint)]
    row: list[Hint] | None = None
    bottom = 0.0
    for hint in sorted((h for h in hints if not is_turned(h)), key=middle):
        if row is not None and middle(hint) < bottom:
            row.append(hint)
        else:
            row, bottom = [hint], hint.box[3]
            rows.append(row)
    ordered = [sorted(one, key=lambda hint: hint.box[0]) for one in rows]
    ordered.sort(key=lambda one: (min(map(middle, one)), one[0].box[0]))
    return [hint for one in ordered for hint in one]


def print_hints(hints: list[Hint]) -> str:
    """`<p18><p37>text` for each, its middle before it, as compactHints of src/core/prompts.ts prints them: what follows in the
    figure follows in the prompt, three tokens after."""
    place = lambda value: f"<p{min(100, max(0, int(value + 0.5)))}>"  # noqa: E731
    middles = lambda box: ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)  # noqa: E731
    return "".join(f"{''.join(map(place, middles(hint.box)))}{hint.text}" for hint in hints)
