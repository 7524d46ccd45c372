import type { Box } from '../box-scale.ts';

const space = String.raw`\s{0,4}`;
const number = String.raw`-?\d{1,9}(?:\.\d{0,12})?`;
const point = String.raw`[[(]${space}${number}${space},${space}${number}${space}[\])]`;
const polygon = String.raw`[[(]${space}${point}(?:${space},${space}${point}){2,15}${space}[\])]`;
const quoted = String.raw`'(?:[^'\\]|\\.){0,500}'|"(?:[^"\\]|\\.){0,500}"`;
const sure = String.raw`${space},${space}[01](?:\.\d{0,20})?(?:e-\d+)?${space}`;
/** PaddleOCR: polygon, then a pair of text and confidence; EasyOCR: a triple of these. */
const record = new RegExp(
  String.raw`(${polygon})${space},?${space}\(?${space}(${quoted})(?:${sure}(?=[\])]|$))?`,
  'g',
);
const corners = String.raw`\((${number}),${space}(${number})\)${space},?${space}\((${number}),${space}(${number})\)`;
const tag = {
  box: String.raw`(?:<box>|<\|box_start\|>)`,
  boxEnd: String.raw`(?:</box>|<\|box_end\|>)`,
  name: String.raw`(?:<ref>|<\|object_ref_start\|>)`,
  nameEnd: String.raw`(?:</ref>|<\|object_ref_end\|>)`,
};
const tagged = new RegExp(
  String.raw`^(?:${tag.name}(.{0,1000}?)${tag.nameEnd}|(.{0,1000}?))${space}${tag.box}${space}\[?\(?(${number})${space},${space}(${number})\)?${space},${space}\(?(${number})${space},${space}(${number})\)?\]?${space}${tag.boxEnd}(.*)$`,
);
const paired = new RegExp(`^${corners}${space}:?\\s+(\\S.*)$`);

export type OcrLine = { readonly text: string; readonly box: Box };

/**
 * One line as text readers and models print it, which may hold several texts:
 * `[[10,20],[30,20],[30,40],[10,40]] ('Total', 0.98)`, `([[10, 20], ...], 'Total', 0.98)`,
 * `<box>(10,20),(30,40)</box> Total`, `(10,20),(30,40) Total`. A polygon becomes the box around it.
 * @returns `undefined` where the line is nothing of that
 */
export function readOcrLine(line: string): OcrLine[] | undefined {
  if (!/^[[(<]|<box>|<\|box_start/.test(line)) return undefined;
  // Literal text, JSON, or text after a box of our own.
  if (/^(?:["{]|-?\d[\d.]*\s*,)/.test(line)) return undefined;
  const found = [...line.matchAll(record)];
  if (found.length > 0) {
    // Something else in it was not understood, and would be lost.
    if (!/^[\s[\](),]*$/.test(line.replaceAll(record, ' '))) return undefined;
    return found.map(([, points = '', text = '']) => ({
      text: unescaped(text),
      box: around((points.match(new RegExp(number, 'g')) ?? []).map(Number)),
    }));
  }
  if (line.length > 3_000) return undefined;
  const marked = tagged.exec(line);
  if (marked) {
    const text = [marked[1] ?? marked[2], marked[7]].map((part) => part?.trim()).filter(Boolean);
    return [{ text: text.join(' '), box: toBox(marked.slice(3, 7)) }];
  }
  const pair = paired.exec(line);
  return pair ? [{ text: (pair[5] ?? '').trim(), box: toBox(pair.slice(1, 5)) }] : undefined;
}

/** The line says how sure the reader was of its text. */
export function hasConfidence(line: string): boolean {
  return /['"]\s{0,4},\s{0,4}[01](?:\.\d{0,20})?(?:e-\d+)?\s{0,4}[\])]/.test(line);
}

function unescaped(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, '$1').replaceAll(/\s+/g, ' ').trim();
}

function toBox(numbers: readonly (string | undefined)[]): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.map(Number);
  return [x1, y1, x2, y2];
}

function around(numbers: readonly number[]): Box {
  const of = (parity: number) => numbers.filter((_, index) => index % 2 === parity);
  const [xs, ys] = [of(0), of(1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
