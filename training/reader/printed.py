"""Lines printed in many fonts: what figures have seldom (signs, accents) and what the reader must leave to another one."""

import io
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .characters import ACCENTED, ASCII, CHARACTERS, FOREIGN, SIGNS
from .lines import Line, to_line

MEANT = set(CHARACTERS) - {FOREIGN}
FOREIGN_SCRIPTS = ((0x4E00, 0x9000), (0x0410, 0x0450), (0x3041, 0x3097), (0x0391, 0x03CA))


class Printer:
    def __init__(self, folders: list[str], texts: list[str], seed: int):
        """@param texts drawn from at random, with their words put together anew"""
        files = [file for folder in folders for file in Path(folder).rglob("*") if file.suffix in (".ttf", ".otf", ".ttc")]
        self.fonts: list[tuple[str, set[int]]] = []
        for file in sorted(files):
            try:
                self.fonts.append((str(file), set(TTFont(file, fontNumber=0, lazy=True).getBestCmap() or {})))
            except Exception:  # noqa: BLE001 - a broken font is not used
                continue
        if not self.fonts:
            raise SystemExit(f"No fonts in {', '.join(folders)}: name folders of .ttf files with --fonts.")
        latin = [font for font in self.fonts if set(map(ord, "Aagz09%")) <= font[1]]
        self.latin, self.texts, self.rng = latin, texts, random.Random(seed)

    def lines(self, count: int) -> Iterator[Line]:
        while count > 0:
            is_foreign = self.rng.random() < 0.06
            text = self.foreign() if is_foreign else self.text()
            wanted = set(map(ord, text)) - {32}
            path, known = self.rng.choice(self.fonts if is_foreign else self.latin)
            if not wanted <= known:
                if is_foreign or self.rng.random() < 0.8:
                    continue
                text = "".join(one for one in text if ord(one) in known)
            text = " ".join(text.split())
            if not text:
                continue
            line = self.printed(text, path)
            if line:
                yield line
                count -= 1

    def text(self) -> str:
        rng = self.rng
        drawn = rng.random()
        if drawn < 0.35:
            return rng.choice(self.texts)[:40]
        if drawn < 0.5:
            return " ".join(rng.choice(self.texts).split(" ")[0] for _ in range(rng.randint(1, 4)))[:40]
        if drawn < 0.62:
            return self.number()
        if drawn < 0.72:
            return rng.choice(ASCII + SIGNS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2 + "0123456789" * 3)
        if drawn < 0.86:
            word = list(rng.choice(self.texts)[:16])
            for _ in range(rng.randint(1, 3)):
                word[rng.randrange(len(word))] = rng.choice(ACCENTED + SIGNS)
            return "".join(word)
        return "".join(rng.choice(ASCII + SIGNS + ASCII) for _ in range(rng.randint(2, 10)))

    def number(self) -> str:
        rng = self.rng
        value = f"{rng.uniform(0, 10 ** rng.randint(0, 6)):{rng.choice(['.0f', '.1f', '.2f', ',.0f', ',.2f'])}}"
        before = rng.choice(["", "", "", "-", "$", "€", "£", "+", "<", "≈ ", "± ", "("])
        unit = rng.choice(["", "", "", "%", "°", "°C", " kg", " cm²", " m/s", " Ω", " kΩ", " µF", " mA", "k", "M", " €", ")"])
        return before + value + unit

    def foreign(self) -> str:
        rng = self.rng
        low, high = rng.choice(FOREIGN_SCRIPTS)
        text = "".join(chr(rng.randrange(low, high)) for _ in range(rng.randint(1, 10)))
        return text if all(one not in MEANT for one in text) else self.foreign()

    def printed(self, text: str, path: str) -> Line | None:
        rng = self.rng
        try:
            font = ImageFont.truetype(path, rng.randint(9, 34))
            left, top, right, bottom = font.getbbox(text)
            if right - left < 1 or bottom - top < 3 or right - left > 1200:
                return None
            paper = rng.randint(150, 255) if rng.random() < 0.8 else rng.randint(0, 110)
            ink = max(0, paper - rng.randint(70, 255)) if paper > 128 else min(255, paper + rng.randint(80, 255))
            height = bottom - top
            off = [rng.gauss(0.25, 0.1) * height for _ in range(4)]
            size = (int(right - left + off[0] + off[2]) + 2, int(height + off[1] + off[3]) + 2)
            if min(size) < 4:
                return None
            image = Image.new("L", size, paper)
            draw = ImageDraw.Draw(image)
            draw.text((off[0] - left + 1, off[1] - top + 1), text, fill=ink, font=font)
            if rng.random() < 0.1:  # a rule below or above, of a grid or a table
                y = rng.choice([0, size[1] - 1])
                draw.line([(0, y), (size[0], y)], fill=ink)
        except (OSError, ValueError):
            return None
        said = "".join(one if one in MEANT else FOREIGN for one in text)
        return Line(to_line(self.spoilt(image)), said)

    def spoilt(self, image: Image.Image) -> Image.Image:
        rng = self.rng
        if rng.random() < 0.3:
            image = image.rotate(rng.uniform(-1.5, 1.5), Image.Resampling.BICUBIC, fillcolor=image.getpixel((0, 0)))
        if rng.random() < 0.3:
            image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.05 * image.height)))
        if rng.random() < 0.3:
            noise = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(2, 14), (image.height, image.width))
            image = Image.fromarray((np.asarray(image) + noise).clip(0, 255).astype(np.uint8))
        if rng.random() < 0.3:
            held = io.BytesIO()
            image.save(held, "JPEG", quality=rng.randint(40, 95))
            image = Image.open(held)
        return image
