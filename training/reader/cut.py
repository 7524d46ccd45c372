"""Lines cut out of generated figures, boxed as loosely as the text detector boxes them, and cuts without any text."""

import math
import random
from collections.abc import Iterator

from PIL import Image

from .lines import Line, to_line

# Around the boxes of the finder (training/finder), in heights of the ink, and how far those are off; pixels.
RIM, LEAST_RIM, OFF_ALONG, OFF_ACROSS = 0.25, 1.5, 0.12, 0.09
SLANTED = 0.3
LEVEL = 0.2  # heights that a line rises or falls at most to be cut as if it were level

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
        line = cut_along(image, one, rng) if "corners" in one else cut(image, box, one["text"], rng)
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


def cut_along(image: Image.Image, one: dict, rng: random.Random) -> Line | None:
    """Along the text, however it is turned, with a rim around it, as the boxes of the finder are to be cut."""
    x, y = ([value * side / 100 for value in one["corners"][first::2]] for first, side in ((0, image.width), (1, image.height)))
    long, high = math.hypot(x[1] - x[0], y[1] - y[0]), math.hypot(x[3] - x[0], y[3] - y[0])
    if min(long, high) < 1 or max(long, high) < 3:
        return None
    cos, sin = (x[1] - x[0]) / long, (y[1] - y[0]) / long
    rim = max(LEAST_RIM, RIM * min(high, 2 * long))
    off = [max(-0.08 * high, rim + rng.gauss(0, OFF_ACROSS if side % 2 else OFF_ALONG) * high) for side in range(4)]
    if rng.random() < SLANTED:
        angle = rng.gauss(0, 0.02)
        cos, sin = cos * math.cos(angle) - sin * math.sin(angle), sin * math.cos(angle) + cos * math.sin(angle)
    wide, tall = long + off[0] + off[2], high + off[1] + off[3]
    middle = sum(x) / 4, sum(y) / 4
    across, down = (off[2] - off[0]) / 2, (off[3] - off[1]) / 2
    centre = middle[0] + across * cos - down * sin, middle[1] + across * sin + down * cos
    size = max(3, round(wide)), max(3, round(tall))
    step = wide / size[0], tall / size[1]
    if cos > 0 and abs(sin) * long < LEVEL * high:  # cut without being drawn anew
        left, top = centre[0] - wide / 2, centre[1] - tall / 2
        return Line(to_line(crop_within(image, (left, top, left + wide, top + tall))), one["text"])
    # From the pixels of the line to those of the image, pixel by pixel from the top left corner.
    begin = centre[0] - wide / 2 * cos + tall / 2 * sin, centre[1] - wide / 2 * sin - tall / 2 * cos
    matrix = (step[0] * cos, -step[1] * sin, begin[0], step[0] * sin, step[1] * cos, begin[1])
    turned = image.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC, fillcolor=image.getpixel((0, 0)))
    return Line(to_line(turned), one["text"])


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
