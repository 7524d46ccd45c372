/** A tensor of 32-bit floats, row-major. */
export type FloatTensor = {
  readonly data: Float32Array;
  readonly dims: readonly number[];
};

/** One network with one input and one output. Calls must not overlap. */
export type TextNetwork = (input: FloatTensor) => Promise<FloatTensor>;

/** The finder of texts and the reader of lines of figures, and the networks of PP-OCRv4, with the characters that each knows. */
export type TextNetworks = {
  /** [1, 3, height, width], sides multiples of 32 -> [1, 7, height / 4, width / 4]; see `textsInCells`. */
  readonly find: TextNetwork;
  /** [1, 3, height, width], sides multiples of 32 -> [1, 1, height, width], text probability 0 to 1. */
  readonly detect: TextNetwork;
  /** [batch, 3, 48, width] -> [batch, steps, classes], probabilities. */
  readonly recognize: TextNetwork;
  /** Character of each class; see `readCharacterList`. */
  readonly characters: readonly string[];
  /** [batch, 1, 32, width] -> [batch, width / 4, classes], probabilities (training/reader/network.py). */
  readonly readFigureLines: TextNetwork;
  readonly figureCharacters: readonly string[];
  /** Words that are read more readily, in small letters. Absent: none are. */
  readonly words?: ReadonlySet<string> | undefined;
};
