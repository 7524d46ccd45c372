"""What the encoder learns to see in each cell of an early feature map: it teaches it to look.

Cells are 8 pixels of the model's image. Classes: nothing, a character, the corner of a geometry figure, the middle of
an object of a scene, where a value is drawn in a chart."""

import re

import torch
from torch import Tensor

from .ruler import values_on_axes

CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,-+%()=?:/°"
OBJECTS = (
    "person dog cat bird horse cow sheep car bus truck bicycle boat house tree flower ball chair table lamp cup book "
    "laptop clock plant printer keyboard monitor mouse stapler fence barn haystack tractor pigeon bag"
).split()
NOTHING, CORNER, VALUE = 0, 1, 2
FIRST_CHARACTER = 3
FIRST_OBJECT = FIRST_CHARACTER + len(CHARACTERS)
CLASSES = FIRST_OBJECT + len(OBJECTS) + 1  # the last: any other object
POINT = re.compile(r"^Point\(\w+,([\d.]+),([\d.]+)\)", re.M)
BOX = re.compile(r"^(.+?) (\d+),(\d+),(\d+),(\d+)$", re.M)
LEAST_HEIGHT = 2.4  # percent of the image's height: characters below are a blur


def dense_target(figure: dict, grid: int) -> Tensor:
    """int64 [grid, grid] of classes."""
    target = torch.zeros(grid, grid, dtype=torch.long)
    across, down, aside, below = figure.get("moved", (1, 1, 0, 0))  # moved.py

    def put(x: float, y: float, kind: int) -> None:
        column, row = int((x * across + aside) * grid / 100), int((y * down + below) * grid / 100)
        if 0 <= column < grid and 0 <= row < grid:
            target[row, column] = kind

    for one in figure["texts"]:
        left, top, right, bottom = one["box"]
        if bottom - top < LEAST_HEIGHT or bottom - top > right - left and len(one["text"]) > 1:
            continue
        for index, character in enumerate(one["text"]):
            at = CHARACTERS.find(character)
            if at >= 0:
                x = left + (right - left) * (index + 0.5) / len(one["text"])
                put(x, (top + bottom) / 2, FIRST_CHARACTER + at)
    if figure["language"] == "geometry":
        for x, y in POINT.findall(figure["description"]):
            put(float(x), float(y), CORNER)
    if figure["language"] == "chart":
        for x, y in figure.setdefault("values", values_on_axes(figure)):
            put(x, y, VALUE)
    if figure["language"] == "scene":
        for label, *edges in BOX.findall(figure["description"]):
            left, top, right, bottom = map(float, edges)
            at = OBJECTS.index(label) if label in OBJECTS else len(OBJECTS)
            put((left + right) / 2, (top + bottom) / 2, FIRST_OBJECT + at)
    return target
