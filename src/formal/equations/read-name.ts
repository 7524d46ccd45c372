import { matchAt, type Read, readOne, type Token } from './token.ts';

const letters = /°[CF](?![A-Za-z])|[\p{L}∠µΩ]+/uy;
const index = /_(?:\{[^{}\n]{1,20}\}|[A-Za-z0-9]+)|(?<=\p{L})\d+(?![\d.,]\d)/uy;

/** The word at `at`, with its index: `R_1`, `V_{out}`, `x1`. */
export function readWord(text: string, at: number, last: Token | undefined): Read | undefined {
  const source = matchAt(letters, text, at);
  return source === undefined ? undefined : readName(text, at, at + source.length, source, last);
}

/** @param shown the name without its index */
export function readName(
  text: string,
  at: number,
  end: number,
  shown: string,
  last: Token | undefined,
): Read {
  const next = text.charCodeAt(end);
  const mayGoOn = next === 0x5f || (next >= 0x30 && next <= 0x39);
  // 3x4 is a product, and the base of a logarithm no index.
  const afterNumber = last?.kind === 'number' && last.end === at;
  if (!mayGoOn || afterNumber || shown === 'log') return readOne('word', shown, at, end);
  const tail = matchAt(index, text, end) ?? '';
  return readOne('word', shown + tail, at, end + tail.length);
}
