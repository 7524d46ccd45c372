import Fraction from 'fraction.js';
import { latexMeaning } from './latex-commands.ts';
import { readName } from './read-name.ts';
import {
  matchAt,
  type Read,
  type ReadToken,
  readOne,
  type Token,
  type TokenKind,
} from './token.ts';

const command = /\\([A-Za-z]+)\*?/y;
const environment = /\\(?:begin|end)\{[^{}\n]{0,20}\}(?:\{[^{}\n]{0,20}\})?/y;
const shortFraction = /\\[dtc]?frac\s?\d\d(?!\d)/y;

/** Further away, a closing brace is not looked for, UTF-16 units. */
const maxBraces = 300;

const marks: Readonly<Record<string, readonly [TokenKind, string]>> = {
  '\\': ['newline', '\\\\'],
  '(': ['delimiter', '\\('],
  ')': ['delimiter', '\\)'],
  '[': ['delimiter', '\\['],
  ']': ['delimiter', '\\]'],
  '%': ['operator', '%'],
  $: ['currency', '$'],
  '|': ['operator', '|'],
};

/** Reads from the backslash at `at`. */
export function readLatex(text: string, at: number, last: Token | undefined): Read {
  const next = text[at + 1] ?? '';
  const mark = marks[next];
  if (mark) return readOne(mark[0], mark[1], at, at + 2);
  if (',;:! '.includes(next)) return { end: at + 2, tokens: [] };
  const short = matchAt(shortFraction, text, at);
  if (short !== undefined) return readShortFraction(short, at);
  const block = matchAt(environment, text, at);
  if (block !== undefined) return readOne('edge', block, at, at + block.length);
  const source = matchAt(command, text, at);
  if (source === undefined) return readOne('junk', '\\', at, at + 1);
  const end = at + source.length;
  const meaning = latexMeaning(source.replace(/^\\|\*$/g, ''));
  if (meaning === 'skip') return { end, tokens: [], dropped: braces(text, end) };
  if (!meaning) return readOne('junk', source, at, end);
  const [kind, shown] = meaning;
  // k\Omega, \text{k}\Omega: one unit.
  const touches = last?.kind === 'word' && /^\}?$/.test(text.slice(last.end, at));
  if (shown === 'Ω' && touches && /^[kMmGμµ]$/.test(last.text))
    return { ...readOne('word', `${last.text}Ω`, last.start, end), joinsLast: true };
  if (kind === 'word') return readName(text, at, end, shown, last);
  return readOne(kind, shown, at, end);
}

/** `\frac12`. */
function readShortFraction(source: string, at: number): Read {
  const end = at + source.length;
  const digit = (from: number): ReadToken[] => {
    const text = source[from - at] ?? '';
    const number = { value: new Fraction(text), decimals: 0, goesOn: false };
    return [
      { kind: 'open', text: '{', start: from, end: from, number: undefined },
      { kind: 'number', text, start: from, end: from + 1, number },
      { kind: 'close', text: '}', start: from + 1, end: from + 1, number: undefined },
    ];
  };
  const head: ReadToken = {
    kind: 'word',
    text: 'frac',
    start: at,
    end: end - 2,
    number: undefined,
  };
  return { end, tokens: [head, ...digit(end - 2), ...digit(end - 1)] };
}

/** The braces of `\text{cm}` hold nothing together. */
function braces(text: string, open: number): readonly number[] {
  if (text[open] !== '{') return [];
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + maxBraces); i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return [open, i];
  }
  return [];
}
