import type { CancelSignal, RgbaImage } from '../core/vision-language-model.ts';
import { ctcDecode, type DecodedLine } from './ctc-decode.ts';
import { toFigureInput, toFigureLine } from './figure-line.ts';
import { mendWords } from './mend-words.ts';
import { planBatches, toLineImage, toRecognizerInput } from './recognizer-input.ts';
import type { TextNetworks } from './text-network.ts';

/** @param quarters counterclockwise turns that level the line */
export type Candidate = {
  /** Number of its box. */
  readonly box: number;
  readonly quarters: number;
  /** Level, at the image's scale. */
  readonly crop: RgbaImage;
};
export type Reading = Candidate & DecodedLine;
/** `plain`: without Chinese characters. */
export type PaddleReading = Reading & { readonly plain: DecodedLine };

const chinese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Most columns of lines, 32 pixels high, that are read at once. */
const mostFigureColumns = 6000;
/**
 * PaddleOCR's recogniser was trained on Chinese above all, which has no spaces: it sees them, but is seldom sure
 * (docs/experiments.md, 2026-11-27).
 */
const paddleSpace = 0.015;

/** What the network trained on figures reads; `□` for each character of another script. */
export async function readAsFigureLines(
  candidates: readonly Candidate[],
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<Reading[]> {
  const lines = candidates.map(({ crop }) => toFigureLine(crop));
  const readings: Reading[] = [];
  for (const batch of planBatches(
    lines.map(({ width }) => width),
    mostFigureColumns,
  )) {
    if (cancel.aborted) break;
    const output = await networks.readFigureLines(
      toFigureInput(batch.flatMap((i) => lines[i] ?? [])),
    );
    const { figureCharacters: characters, words } = networks;
    const decoded = ctcDecode(output, characters);
    const [, steps = 0, classes = 0] = output.dims;
    for (const [n, i] of batch.entries()) {
      const [candidate, line] = [candidates[i], decoded[n]];
      if (!candidate || !line) continue;
      const data = output.data.subarray(n * steps * classes, (n + 1) * steps * classes);
      const text = words ? mendWords(line.text, { data, classes, characters }, words) : line.text;
      readings.push({ ...candidate, ...line, text });
    }
  }
  return readings;
}

/** What PaddleOCR's recogniser reads. @param minWidth columns that lines are padded to */
export async function readAsPaddleLines(
  candidates: readonly Candidate[],
  minWidth: number,
  networks: TextNetworks,
  cancel: CancelSignal,
): Promise<PaddleReading[]> {
  const lines = candidates.map(({ crop }) => toLineImage(crop));
  const readings: PaddleReading[] = [];
  const widths = lines.map(({ width }) => Math.max(minWidth, width));
  for (const batch of planBatches(widths)) {
    if (cancel.aborted) break;
    const input = toRecognizerInput(
      batch.flatMap((i) => lines[i] ?? []),
      minWidth,
    );
    const output = await networks.recognize(input);
    const shared = { spaceThreshold: paddleSpace };
    const isAllowed = plainClasses(networks.characters);
    const plain = ctcDecode(output, networks.characters, { ...shared, isAllowed });
    const all = ctcDecode(output, networks.characters, shared);
    for (const [n, i] of batch.entries()) {
      const [candidate, line, other] = [candidates[i], all[n], plain[n]];
      if (candidate && line && other) readings.push({ ...candidate, ...line, plain: other });
    }
  }
  return readings;
}

/** Share of the characters that are Chinese, 0 to 1; 0 where there are none. */
export function shareOfChinese(text: string): number {
  const characters = [...text];
  if (characters.length === 0) return 0;
  return characters.filter((character) => chinese.test(character)).length / characters.length;
}

export const asPlain = (reading: PaddleReading): PaddleReading => ({
  ...reading,
  ...reading.plain,
});

const classesOf = new WeakMap<readonly string[], boolean[]>();

function plainClasses(characters: readonly string[]): readonly boolean[] {
  const known = classesOf.get(characters);
  if (known) return known;
  const made = characters.map((character) => !chinese.test(character));
  classesOf.set(characters, made);
  return made;
}
