/** Where JSON that is still being written has got to. */
export type JsonPlace = {
  /** The innermost key; empty where there is none. */
  readonly key: string;
  /** How many objects and lists are open. */
  readonly depth: number;
  /** Keys of the object that is open, the one being written not included. */
  readonly keys: readonly string[];
  /** A string that is open, as it is written, escapes included. */
  readonly open?: { readonly raw: string; readonly isKey: boolean };
  /** Nothing may follow. */
  readonly ended: boolean;
};

type Level = { readonly array: boolean; readonly keys: string[]; key?: string };
type Next = 'value' | 'key' | 'key-or-end' | 'value-or-end' | 'colon' | 'comma' | 'nothing';

const literals = ['true', 'false', 'null'];

/**
 * Reads JSON without blanks between its parts, as far as it goes.
 * @param accepts asked about each string that is whole, as it is written, and the key it belongs to
 * @returns `undefined` where no JSON begins so, or a string is not accepted
 */
export function readJsonPrefix(
  text: string,
  accepts: (raw: string, isKey: boolean, key: string) => boolean,
): JsonPlace | undefined {
  const levels: Level[] = [];
  let next: Next = 'value';
  const afterValue = (): Next => (levels.length === 0 ? 'nothing' : 'comma');
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    const level = levels.at(-1);
    if (sign === '"' && /^(?:value|key)/.test(next)) {
      const isKey = next.startsWith('key');
      const [whole = '"', raw = ''] = /^"((?:[^"\\]|\\.)*)"/.exec(text.slice(at)) ?? [];
      if (whole.length === 1) return placeOf(levels, { raw: text.slice(at + 1), isKey }, false);
      if (!accepts(raw, isKey, keyOf(levels))) return undefined;
      if (isKey && level) level.key = raw;
      at += whole.length;
      next = isKey ? 'colon' : afterValue();
      continue;
    }
    at += 1;
    if ((sign === '{' || sign === '[') && next.startsWith('value')) {
      levels.push({ array: sign === '[', keys: [] });
      next = sign === '{' ? 'key-or-end' : 'value-or-end';
    } else if (sign === (level?.array ? ']' : '}') && level && /end|comma/.test(next)) {
      levels.pop();
      next = afterValue();
    } else if (sign === ':' && next === 'colon') next = 'value';
    else if (sign === ',' && next === 'comma' && level) {
      if (level.key !== undefined) level.keys.push(level.key);
      next = level.array ? 'value' : 'key';
    } else if (next.startsWith('value')) {
      const rest = text.slice(at - 1);
      const [number] = /^-?(?:\d+(?:\.\d*)?)?/.exec(rest) ?? [''];
      const word = literals.find((one) => one.startsWith(rest) || rest.startsWith(one)) ?? '';
      const length = Math.min(number.length || word.length, rest.length);
      if (length === 0) return undefined;
      at += length - 1;
      // A number or a word at the end may go on.
      if (at < text.length) next = afterValue();
    } else return undefined;
  }
  return placeOf(levels, undefined, next === 'nothing');
}

function keyOf(levels: readonly Level[]): string {
  return levels.findLast(({ key }) => key !== undefined)?.key ?? '';
}

function placeOf(
  levels: readonly Level[],
  open: JsonPlace['open'] | undefined,
  ended: boolean,
): JsonPlace {
  return {
    key: keyOf(levels),
    depth: levels.length,
    keys: levels.at(-1)?.keys ?? [],
    ...(open && { open }),
    ended,
  };
}
