import type { Problem } from '../problem.ts';
import type { ComponentKind, WaveShape } from './description.ts';
import { unitOf } from './description.ts';
import { joinCommas } from './join-commas.ts';
import { isUnitWord, readSpiceNumber, type SpiceNumber } from './spice-number.ts';
import { problemAt, type Token } from './tokenize.ts';

type Noted = { readonly problems: Problem[] };

export type Value = { value?: number; symbol?: string };
export type SourceValue = Value & {
  ac?: number;
  phase?: number;
  wave?: { shape: WaveShape; parameters: number[] };
};

/** Parameters that leave the operating point as it is: temperature coefficients, tolerances, initial voltages. */
const harmless = /^(?:tc[12e]?|ic|tol|tolerance|nois[ey]|[±]?\d+(?:\.\d+)?%|±\S+)$/i;

/** Words left over after what was understood: a note where they are known to change nothing, else a warning. */
export function noteRest(rest: readonly Token[], { problems }: Noted) {
  const [first] = rest;
  if (!first) return;
  let isHarmless = true;
  let named = false;
  for (const { text } of rest) {
    const known = harmless.test(text);
    if (!known && !(named && readSpiceNumber(text))) isHarmless = false;
    named = known || named;
  }
  const words = rest.map(({ text }) => text).join(' ');
  const why = isHarmless ? 'it does not change the operating point' : 'it was not understood';
  const message = `“${words.slice(0, 60)}” was left out: ${why}.`;
  const severity = isHarmless ? 'note' : 'warning';
  problems.push(problemAt(severity, first, message, 'the end of the line'));
}

/** A number whose scale or unit may stand apart: `10 k`, `10 kOhm`, `5 V`. */
function readNumber(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1];
  const joined =
    next && /\d$|\d\.$/.test(token.text) && isUnitWord(next.text)
      ? readSpiceNumber(token.text + (next.text === 'F' ? 'farad' : next.text))
      : undefined;
  const number = joined ?? readSpiceNumber(token.text);
  return number && { number, token, after: at + (joined ? 2 : 1) };
}

function doubt(number: SpiceNumber, token: Token, expectedUnit: string, { problems }: Noted) {
  if (number.doubt)
    problems.push(problemAt('warning', token, number.doubt, 'a number such as 4.7k or 10Meg'));
  if (number.unit && number.unit !== expectedUnit) {
    const expected = expectedUnit ? `a value in ${expectedUnit}` : 'a number without unit';
    const message = `The unit ${number.unit} does not fit this element and was left out.`;
    problems.push(problemAt('warning', token, message, expected));
  }
}

/**
 * The value of a passive or controlled element: a number, or a symbol, alone or in braces. Empty where there is none;
 * the caller says what is missing.
 */
export function readValue(words: readonly Token[], kind: ComponentKind, noted: Noted): Value {
  const tokens = joinCommas(words, noted.problems);
  const keyword = tokens[0] && /^(?:[rclgeh]|value|gain|dc)$/i.test(tokens[0].text);
  const at = keyword && readNumber(tokens, 1) ? 1 : 0;
  const read = readNumber(tokens, at);
  if (read) {
    doubt(read.number, read.token, unitOf[kind], noted);
    noteRest(tokens.slice(read.after), noted);
    return { value: read.number.value };
  }
  const token = tokens[0];
  const symbol = token?.text.replaceAll(/[{}]/g, '').trim();
  if (!token || !symbol) return {};
  const message = `“${token.text}” is no number: the element is drawn with it, and nothing is computed.`;
  noted.problems.push(problemAt('warning', token, message, 'a number such as 4.7k'));
  noteRest(tokens.slice(1), noted);
  return { symbol };
}

const waves: Readonly<Record<string, WaveShape>> = {
  sin: 'SIN',
  sine: 'SIN',
  pulse: 'PULSE',
  exp: 'EXP',
  pwl: 'PWL',
  sffm: 'SFFM',
  am: 'AM',
};

/** Everything behind the nodes of a V or I: `24`, `DC 24V`, `24V DC`, `AC 1 90`, `SIN(0 5 50)`, and mixtures. */
export function readSourceValue(
  words: readonly Token[],
  kind: 'voltage-source' | 'current-source',
  noted: Noted,
): SourceValue {
  // The numbers of a wave, and magnitude and phase behind AC, may be parted by commas.
  const list = words.findIndex(({ text }) => /^ac$/i.test(text) || waves[text.toLowerCase()]);
  const joinable = list < 0 ? words.length : list;
  const tokens = [
    ...joinCommas(words.slice(0, joinable), noted.problems),
    ...words.slice(joinable),
  ];
  const result: SourceValue = {};
  const unit = unitOf[kind];
  let at = 0;
  const number = (unitHere: string): number | undefined => {
    const read = readNumber(tokens, at);
    if (!read) return undefined;
    doubt(read.number, read.token, unitHere, noted);
    at = read.after;
    return read.number.value;
  };
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const word = token.text.toLowerCase();
    const shape = waves[word];
    if (word === 'dc') {
      at += 1;
      const value = number(unit);
      if (value !== undefined) result.value = value;
    } else if (word === 'ac') {
      at += 1;
      const magnitude = number(unit);
      result.ac = magnitude ?? result.ac ?? 1;
      const next = tokens[at];
      const isPhase = next && readSpiceNumber(next.text)?.unit === '';
      const phase = magnitude !== undefined && isPhase ? number('') : undefined;
      if (phase !== undefined) result.phase = phase;
    } else if (shape) {
      at += 1;
      const parameters: number[] = [];
      for (;;) {
        const read = readNumber(tokens, at);
        if (!read) break;
        parameters.push(read.number.value);
        at = read.after;
      }
      result.wave = { shape, parameters };
    } else if (result.ac !== undefined && readSpiceNumber(word)?.unit === 'Hz') {
      at += 1;
      const message = `The frequency ${token.text} was left out: it does not change the operating point.`;
      noted.problems.push(problemAt('note', token, message, 'a magnitude and a phase'));
    } else if (result.value === undefined && result.symbol === undefined) {
      const value = number(unit);
      if (value !== undefined) result.value = value;
      else {
        const { symbol } = readValue([token], kind, noted);
        if (symbol) result.symbol = symbol;
        at += 1;
      }
    } else {
      noteRest(tokens.slice(at), noted);
      break;
    }
  }
  if (result.value !== undefined) delete result.symbol;
  return result;
}
