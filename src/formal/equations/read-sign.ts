import Fraction from 'fraction.js';
import { matchAt, type Read, readOne, type Token, type TokenKind } from './token.ts';

const tag = /<\/?[A-Za-z][^<>\n]{0,80}>/y;
const arrow = /<?(?:[-=]{1,3}>|-{2,})|[→⇒⟹⟶➜➡↦⇔∴∵—]/y;
/** Arrows of quotes and shifts of bits. */
const shift = /[<>]{2,}/y;
const relation = /={2,3}|[<>!]=|[~≈]=?|[=≃≅≡≤≥≠<>∼⩽⩾]/y;
const raised = /[⁺⁻⁰¹²³⁴-⁹]+/y;
/** `1 + 2 + ... + 9`: what is left out cannot be added. */
const omission = /\.{2,}|…|[?_]{2,}/y;

const relationNames: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '<=': '≤',
  '>=': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '!=': '≠',
  '~=': '≈',
  '≈=': '≈',
  '≃': '≈',
  '~': '≡',
  '∼': '≡',
  '≅': '≡',
};

const signs = new Map<string, readonly [TokenKind, string]>();
for (const char of '+-*/^!%°|√∛_') signs.set(char, ['operator', char]);
for (const char of '−–﹣') signs.set(char, ['operator', '-']);
for (const char of '×·⋅∙•✕') signs.set(char, ['operator', '*']);
for (const char of '÷∕⁄') signs.set(char, ['operator', '/']);
signs.set('º', ['operator', '°']);
for (const char of '([{') signs.set(char, ['open', char]);
for (const char of ')]}') signs.set(char, ['close', char]);
for (const char of '€£¥₹') signs.set(char, ['currency', char]);
for (const char of '.;:?"“”。，：') signs.set(char, ['edge', char]);
signs.set(',', ['comma', ',']);

/** Reads a sign or mark that is no letter, digit, dollar or backslash. */
export function readSign(text: string, at: number, last: Token | undefined): Read {
  const char = text[at] ?? '';
  const one = (kind: TokenKind, source: string, shown = source): Read =>
    readOne(kind, shown, at, at + source.length);
  if (char === '<') {
    const source = matchAt(tag, text, at);
    if (source !== undefined) return one('edge', source);
  }
  if ('.…?_'.includes(char)) {
    const source = matchAt(omission, text, at);
    if (source !== undefined) return one('junk', source);
  }
  if (char === '*' || char === '_') {
    const emphasis = readEmphasis(text, at, last);
    if (emphasis) return emphasis;
  }
  const known = signs.get(char);
  if (known && char !== '-') return one(known[0], char, known[1]);
  const points = matchAt(arrow, text, at);
  if (points !== undefined) return one('edge', points);
  if (known) return one(known[0], char, known[1]);
  const shifts = matchAt(shift, text, at);
  if (shifts !== undefined) return one('junk', shifts);
  const relates = matchAt(relation, text, at);
  if (relates !== undefined) return one('relation', relates, relationNames[relates] ?? relates);
  const up = matchAt(raised, text, at);
  if (up !== undefined) return readRaised(up, at);
  const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return readOne('junk', text.slice(at, at + size), at, at + size);
}

/** Stars and underscores of Markdown are passed over; `2 ** 5` is a power. */
function readEmphasis(text: string, at: number, last: Token | undefined): Read | undefined {
  const char = text[at];
  const touches = last?.end === at;
  const operand = last?.kind === 'number' || last?.kind === 'close' || last?.kind === 'word';
  if (text[at + 1] === char) {
    const isPower = last?.kind === 'number' && /^\*\*\s?[-\d(]/.test(text.slice(at, at + 4));
    if (isPower && (touches ? text[at + 2] !== ' ' : text[at + 2] === ' '))
      return readOne('operator', '^', at, at + 2);
    return { end: at + 2, tokens: [] };
  }
  const isMark = (last?.kind === 'edge' && touches) || opens(text, at, touches, operand);
  return isMark || (operand && touches && closes(text, at))
    ? { end: at + 1, tokens: [] }
    : undefined;
}

function opens(text: string, at: number, touches: boolean, operand: boolean): boolean {
  const next = text[at + 1] ?? ' ';
  return !touches && /\S/.test(next) && !(operand && /[\d(]/.test(next));
}

function closes(text: string, at: number): boolean {
  return /^.(?:[.,;:)]|[ \t]*(?:\n|$)|[ \t]+\p{L}{2})/u.test(text.slice(at, at + 20));
}

function readRaised(source: string, at: number): Read {
  const end = at + source.length;
  const digits = Array.from(source, (c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)).filter((d) => d >= 0);
  if (digits.length === 0 || digits.length > 3) return readOne('junk', source, at, end);
  const size = new Fraction(digits.join(''));
  const number = { value: source.startsWith('⁻') ? size.neg() : size, decimals: 0, goesOn: false };
  const power = { kind: 'operator', text: '^', start: at, end: at, number: undefined } as const;
  return { end, tokens: [power, { kind: 'number', text: source, start: at, end, number }] };
}
