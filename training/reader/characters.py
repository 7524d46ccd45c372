"""What the reader of lines can say. Class 0 is the blank of CTC, class i is character i - 1."""

ASCII = "".join(map(chr, range(33, 127)))
SIGNS = "°€£²³µΩ×÷≥≤←→↑↓·•–—½¼¾±√∠πθαβγδφλΔΣ≈≠∞′″©"
ACCENTED = "ÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÚÛÜÝßàáâãäåæçèéêëíîïñóôõöøùúûüýœ"
FOREIGN = "□"  # a character of another script: the line is read by another reader
CHARACTERS = ASCII + SIGNS + ACCENTED + FOREIGN + " "  # the space last, as PaddleOCR has it

# Signs that look alike in print.
ALIKE = str.maketrans({"−": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "μ": "µ", "Ω": "Ω", "\u00a0": " "})

_CLASS = {character: index + 1 for index, character in enumerate(CHARACTERS)}


def to_classes(text: str) -> list[int]:
    return [_CLASS.get(character, _CLASS[FOREIGN]) for character in text.translate(ALIKE)]


def to_text(classes: list[int]) -> str:
    return "".join(CHARACTERS[index - 1] for index in classes if index)
