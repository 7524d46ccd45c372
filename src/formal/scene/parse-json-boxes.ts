import type { RawObject } from './parse-units.ts';
import { TextPlaces } from './text-places.ts';

const labelKeys = /^(?:label|name|object|class|category|text|description|class_name|label_name)$/i;
const boxKeys =
  /^(?:bbox_2d|bbox|box|box_2d|bounding_?box|coordinates|coords|position|points|rect)$/i;
const corners: readonly RegExp[] = [
  /^(?:x1|x_?min|left)$/i,
  /^(?:y1|y_?min|top)$/i,
  /^(?:x2|x_?max|right)$/i,
  /^(?:y2|y_?max|bottom)$/i,
];
const piece =
  /"((?:[^"\\\n]|\\.){0,400})"|'((?:[^'\\\n]|\\.){0,400})'|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)|([[\]{}():,])|[^\s"'[\]{}():,\d-]+|\S/gi;

export type JsonBoxes = {
  readonly raw: readonly RawObject[];
  readonly caption?: string;
  /** Lists in the order of Gemini, vertical numbers first. */
  readonly turned: boolean;
};

/**
 * Boxes out of JSON or of a Python dictionary, whole or cut: `[{"label": "dog", "bbox_2d": [1, 2, 3, 4]}]`,
 * `{'a dog': [1, 2, 3, 4]}`, `{"dog": [[...], [...]]}`, `{"label": "dog", "x1": 1, ...}`. Read piece by piece, since
 * models leave out commas and brackets that JSON.parse insists on.
 */
export function parseJsonBoxes(text: string): JsonBoxes {
  const places = new TextPlaces(text);
  const raw: RawObject[] = [];
  let caption: string | undefined;
  let turned = false;
  let key = '';
  let lastString: string | undefined;
  let label: string | undefined;
  let numbers: number[] = [];
  let from = 0;
  // Boxes of the object in braces that is open, which may name its label after them.
  let waiting: {
    readonly numbers: readonly number[];
    readonly from: number;
    readonly to: number;
  }[] = [];
  let edges: (number | undefined)[] = [];

  const add = (name: string, four: readonly number[], start: number, end: number) => {
    const [a, b, c, d] = four;
    if (a === undefined || b === undefined || c === undefined || d === undefined) return;
    const { line, column } = places.at(start);
    raw.push({
      label: name.trim() === '' ? 'object' : name.trim(),
      numbers: [a, b, c, d],
      percent: false,
      line,
      column,
      length: end - start,
      found: text.slice(start, end),
    });
  };
  for (const found of text.matchAll(piece)) {
    const string = found[1] ?? found[2];
    const at = found.index;
    if (string !== undefined) {
      lastString = string.replaceAll(/\\(.)/g, '$1');
      if (labelKeys.test(key)) label = lastString;
      if (/^caption$/i.test(key)) caption = lastString;
      key = '';
    } else if (found[3] !== undefined) {
      if (numbers.length === 0) from = at;
      const corner = corners.findIndex((pattern) => pattern.test(key));
      if (corner >= 0) edges[corner] = Number(found[3]);
      else numbers.push(Number(found[3]));
    } else if (found[4] === ':') {
      key = lastString ?? '';
      numbers = [];
    } else if (found[4] === ']' || found[4] === ')') {
      if (numbers.length >= 4) {
        const four = numbers.slice(-4);
        const isKeyOfBox = boxKeys.test(key);
        turned ||= /^box_2d$/i.test(key);
        const [a = 0, b = 0, c = 0, d = 0] = four;
        const ordered = /^box_2d$/i.test(key) ? [b, a, d, c] : four;
        if (isKeyOfBox) waiting.push({ numbers: ordered, from, to: at + 1 });
        else if (key === '') add(lastString ?? 'object', four, from, at + 1);
        else add(key, four, from, at + 1);
        numbers = [];
      }
      if (found[4] === ']' && numbers.length < 4 && numbers.length !== 2) numbers = [];
    } else if (found[4] === '{') {
      label = undefined;
      waiting = [];
      edges = [];
      numbers = [];
      key = '';
    } else if (found[4] === '}') {
      closeObject(at);
    }
  }
  function closeObject(at: number) {
    for (const box of waiting) add(label ?? 'object', box.numbers, box.from, box.to);
    const four = edges.filter((edge) => edge !== undefined);
    if (four.length === 4) add(label ?? 'object', four, from, at);
    waiting = [];
    edges = [];
  }
  closeObject(text.length);
  return {
    raw,
    ...(caption !== undefined && caption.trim() !== '' && { caption: caption.trim() }),
    turned,
  };
}
