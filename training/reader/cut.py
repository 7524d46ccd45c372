"""Lines cut out of generated figures, boxed as loosely as the text detector boxes them, and cuts without any text."""

import random
from collections.abc import Iterator

from PIL import Image

from .lines import Line, to_line

Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels

# Between the ink and the detector's box, in heights of the ink: mean and deviation of left, top, right, bottom, measured on
# 1,856 lines of development figures.
MARGINS = ((0.21, 0.08), (0.23, 0.08), (0.29, 0.1), (0.31, 0.13))
NARROWEST, WIDEST = 0.3, 1.5  # width of a character against the height of the ink; others are turned by less than a quarter


def lines_of(figure: dict, rng: random.Random, empties: int = 3) -> Iterator[Line]:
    with Image.open(figure["image"]) as opened:
        image = opened.convert("RGB")
    boxes = [pixels_of(one["box"], image) for one in figure["texts"]]
    for one, box in zip(figure["texts"], boxes, strict=True):
        line = cut(image, box, one["text"], rng)
        if line:
            yield line
    for _ in range(empties):
        line = cut_nothing(image, boxes, rng)
        if line:
            yield line


def pixels_of(box: list[float], image: Image.Image) -> Box:
    left, top, right, bottom = box
    return left * image.width / 100, top * image.height / 100, right * image.width / 100, bottom * image.height / 100


def cut(image: Image.Image, box: Box, text: str, rng: random.Random) -> Line | None:
    left, top, right, bottom = box
    width, height, count = right - left, bottom - top, len(text)
    is_turned = count > 1 and height > 1.5 * width
    along, across = (height, width) if is_turned else (width, height)
    if across < 3 or (count > 2 and not NARROWEST <= along / (count * across) <= WIDEST):
        return None
    if is_turned:
        image = image.crop((int(left - across), int(top - across), int(right + across), int(bottom + across)))
        image = image.transpose(Image.Transpose.ROTATE_270)  # clockwise: most turned text is read from below upwards
        left = top = across
        right, bottom = image.width - across, image.height - across
    off = [max(-0.1, rng.gauss(*margin)) * across for margin in MARGINS]
    return Line(to_line(crop_within(image, (left - off[0], top - off[1], right + off[2], bottom + off[3]))), text)


def crop_within(image: Image.Image, box: Box) -> Image.Image:
    left, top = max(0, round(box[0])), max(0, round(box[1]))
    right, bottom = min(image.width, max(left + 3, round(box[2]))), min(image.height, max(top + 3, round(box[3])))
    return image.crop((min(left, right - 1), min(top, bottom - 1), right, bottom))


def cut_nothing(image: Image.Image, boxes: list[Box], rng: random.Random) -> Line | None:
    """A piece of the drawing as large as a text, away from all of them."""
    heights = sorted(min(box[3] - box[1], box[2] - box[0]) for box in boxes) or [14]
    height = heights[len(heights) // 2] * rng.uniform(0.9, 2)
    width = height * rng.choice([0.6, 0.9, 1.2, rng.uniform(1, 6)])
    if width >= image.width or height >= image.height or height < 4:
        return None
    for _ in range(8):
        left, top = rng.uniform(0, image.width - width), rng.uniform(0, image.height - height)
        if any(left < b[2] + 2 and b[0] - 2 < left + width and top < b[3] + 2 and b[1] - 2 < top + height for b in boxes):
            continue
        piece = image.crop((int(left), int(top), int(left + width), int(top + height)))
        low, high = piece.convert("L").getextrema()
        if high - low > 40:
            return Line(to_line(piece), "")
    return None
