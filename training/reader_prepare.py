"""Cuts lines out of generated figures and prints others in fonts of this machine, for `reader_train.py`.

    python training/reader_prepare.py --data data/a data/b --out data/lines
    python training/reader_prepare.py --printed 200000 --data data/a --fonts /usr/share/fonts --out data/printed"""

import argparse
import random
from pathlib import Path

from nano.figures import read_figures
from reader.cut import lines_of
from reader.lines import LineFile
from reader.printed import Printer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", required=True, help="folders of `npm run figures`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--printed", type=int, default=0, help="so many lines printed instead of cut")
    parser.add_argument("--fonts", nargs="+", help="folders of .ttf and .otf files")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    figures = read_figures(arguments.data)
    out, count = LineFile(arguments.out), 0
    if arguments.printed:
        printer = Printer(arguments.fonts or [], [one["text"] for figure in figures for one in figure["texts"]], arguments.seed)
        for line in printer.lines(arguments.printed):
            out.add(line)
            count += 1
    else:
        for figure in figures:
            for line in lines_of(figure, random.Random(f"{arguments.seed} {figure['id']}")):
                out.add(line)
                count += 1
    out.close()
    print(f"{count} lines in {arguments.out}")


if __name__ == "__main__":
    main()
