"""The text found in the image as the prompt tells it, clean or with the errors that the text reader makes.

The rates are guesses, wider than the text reader's character error rates in docs/experiments.md; they have not been
compared with what it reads in generated figures."""

import random
from typing import NamedTuple

Box = tuple[float, float, float, float]  # left, top, right, bottom in percent


class Hint(NamedTuple):
    text: str
    box: Box


LOOK_ALIKES = {
    "O": "0", "0": "O", "o": "0", "l": "1", "I": "l", "1": "l", "S": "5", "5": "S", "B": "8", "8": "B", "Z": "2",
    "c": "C", "s": "S", "v": "V", "w": "W", "x": "X", "z": "Z", "°": "0", ",": ".", ".": ",", "-": "", "Ω": "Q",
    "—": "-", "−": "-", "€": "E", "²": "2", "g": "q", "m": "rn", "?": "7",
}  # fmt: skip


def misread(text: str, rate: float, rng: random.Random) -> str:
    """Characters taken for others, dropped or doubled; blanks lost."""
    out = []
    for character in text:
        chance = rng.random()
        if character == " " and chance < 6 * rate:
            continue
        if chance < rate * 0.7 and character in LOOK_ALIKES:
            out.append(LOOK_ALIKES[character])
        elif chance < rate * 0.85:
            continue
        elif chance < rate:
            out.append(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789.-"))
        else:
            out.append(character)
    return "".join(out)


def is_turned(hint: Hint) -> bool:
    left, top, right, bottom = hint.box
    return len(hint.text) > 2 and (bottom - top) > 2 * (right - left)


def add_noise(hints: list[Hint], rng: random.Random) -> list[Hint]:
    """What a text reader may have made of `hints`: some missing, some misread, some split or run together."""
    strength = rng.choice([0.3, 1.0, 1.0, 2.0])
    seen: list[Hint] = []
    for hint in hints:
        drop = 0.25 if is_turned(hint) else 0.05 if len(hint.text) == 1 else 0.015
        if rng.random() < drop * strength:
            continue
        text = misread(hint.text, 0.012 * strength, rng)
        if text.strip() == "":
            continue
        left, top, right, bottom = (edge + rng.gauss(0, 0.5) for edge in hint.box)
        if " " in text and rng.random() < 0.03 * strength:
            at = text.index(" ")
            cut = left + (right - left) * at / len(text)
            seen.append(Hint(text[:at], (left, top, cut, bottom)))
            seen.append(Hint(text[at + 1 :], (cut + 1, top, right, bottom)))
        else:
            seen.append(Hint(text, (left, top, right, bottom)))
    return run_together(seen, strength, rng)


def run_together(hints: list[Hint], strength: float, rng: random.Random) -> list[Hint]:
    """Neighbours on one line are sometimes read as one text."""
    out: list[Hint] = []
    for hint in reading_order(hints):
        if out:
            last = out[-1]
            height = last.box[3] - last.box[1]
            same_line = abs((last.box[1] + last.box[3]) - (hint.box[1] + hint.box[3])) < height
            gap = hint.box[0] - last.box[2]
            if same_line and -0.5 < gap < 0.6 * height and rng.random() < 0.3 * strength:
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
    """`\\ntext<p12><p34><p25><p40>` for each, as compactHints of src/core/prompts.ts prints them."""
    place = lambda value: f"<p{min(100, max(0, int(value + 0.5)))}>"  # noqa: E731
    return "".join(f"\n{hint.text}{''.join(map(place, hint.box))}" for hint in hints)
