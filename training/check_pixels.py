"""Writes fingerprints of the pixels that training sees, for the test that the browser's resampler gives the same.

    npm run figures -- --languages LANGUAGES --seed 77 --count 20 --out DIR
    python training/check_pixels.py --data DIR --out test/fixtures/nano-pixels.json"""

import argparse
import hashlib
import json

from nano.config import NanoConfig
from nano.figures import load_pixels, read_figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    size = NanoConfig().image
    rows = []
    for figure in read_figures(arguments.data):
        pixels = load_pixels(figure["image"], size)
        rows.append({"id": figure["id"], "size": size, "sha256": hashlib.sha256(pixels.tobytes()).hexdigest()})
    with open(arguments.out, "w", encoding="utf-8") as file:
        json.dump(rows, file, indent=1)
        file.write("\n")
    print(json.dumps({"figures": len(rows)}))


if __name__ == "__main__":
    main()
