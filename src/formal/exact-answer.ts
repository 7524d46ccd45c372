import { normalizeAnswer } from '../core/answer.ts';
import type { Solution } from './formal-language.ts';
import { parseFences } from './parse-fences.ts';
import { type LanguageId, languageOf } from './registry.ts';

export type ExactAnswer = {
  readonly language: LanguageId;
  readonly solution: Solution;
};

/**
 * The exact answer to a question, where the description determines it and the question is recognised with certainty.
 * @param description with its fences; the first block that knows an answer gives it
 * @returns `undefined` where there is none: not recognised, not determined, not parsed
 */
export async function findExactAnswer(
  description: string,
  question: string,
): Promise<ExactAnswer | undefined> {
  for (const { language: fence, body } of parseFences(description, false)) {
    const entry = languageOf(fence, body);
    if (!entry) continue;
    const { parse, questions } = await entry.load();
    const { ok, description: parsed } = parse(body);
    if (!ok || parsed === undefined || !questions) continue;
    const request = questions.recognize(parsed, question);
    if (request === undefined) continue;
    const solved = questions.solve(parsed, request);
    if (solved.ok) return { language: entry.id, solution: solved.solution };
  }
  return undefined;
}

/** A number as people write it: thousands separators, a decimal point, an exponent, a fraction. */
const numberPattern =
  /[-−]?(?:\d{1,3}(?:[,\u202f ]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[-+]?\d+)?(?:\s*\/\s*\d+(?:\.\d+)?)?/gi;

/** SI prefixes and what they multiply by, for comparing `2.5 mA` with `0.0025 A`. */
const prefixes: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
};

/**
 * Whether a model's answer says what the exact one says. Numbers agree when they are equal at the digits that the model
 * shows, units by SI prefix; words when the exact answer stands in the model's as a whole.
 */
export function agreesWith(answer: string, solution: Solution): boolean {
  const wordings = [solution.answer, ...(solution.alsoRight ?? [])];
  const said = toWords(answer);
  if (wordings.some((wording) => said === toWords(wording))) return true;
  const { value } = solution;
  if (value !== undefined) {
    const numbers = [...answer.matchAll(numberPattern)].map((match) => ({
      text: match[0],
      follows: answer.slice(match.index + match[0].length),
    }));
    // An answer in a sentence repeats numbers of the question; the last one is what it comes to.
    const last = numbers.at(-1);
    return last !== undefined && sameQuantity(last.text, last.follows, value, solution.unit ?? '');
  }
  return wordings.some((wording) => ` ${said} `.includes(` ${toWords(wording)} `));
}

function sameQuantity(text: string, follows: string, value: number, unit: string): boolean {
  const said = toNumber(text);
  if (said === undefined) return false;
  const factor = prefixFactor(follows, unit);
  // One digit alone is no rounding: 8 does not say 8.3.
  const digits = text.replace(/^[-−0.]+/, '').replaceAll(/\D/g, '').length;
  const rounding = text.includes('/') || digits < 2 ? 0 : lastPlace(text) / 2;
  const tolerance = rounding * factor + Math.abs(value) * 1e-9;
  return Math.abs(said * factor - value) <= tolerance;
}

/** By what the number said is multiplied to be in the unit of the exact answer. */
function prefixFactor(follows: string, unit: string): number {
  const saidUnit = /^\s*([a-zA-Zµμ°%ΩΩ²³]+)/.exec(follows)?.[1]?.replace('Ω', 'Ω');
  if (saidUnit === undefined || unit === '' || saidUnit === unit) return 1;
  const scale = (one: string): { factor: number; base: string } | undefined => {
    const factor = prefixes[one.charAt(0)];
    return factor !== undefined && /^[AVWΩFH]$|^Hz$/.test(one.slice(1).replace('Ω', 'Ω'))
      ? { factor, base: one.slice(1) }
      : { factor: 1, base: one };
  };
  const said = scale(saidUnit);
  const exact = scale(unit.replace('Ω', 'Ω'));
  if (said && exact && said.base === exact.base) return said.factor / exact.factor;
  return 1;
}

function toNumber(text: string): number | undefined {
  const [top = '', bottom] = text
    .replaceAll(/[,\s\u202f]/g, '')
    .replace('−', '-')
    .split('/');
  const number = bottom === undefined ? Number(top) : Number(top) / Number(bottom);
  return Number.isFinite(number) ? number : undefined;
}

/** What one unit in the last digit shown is worth: 0.01 for `3.14`, 1 for `42`. */
function lastPlace(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = /\.(\d+)/.exec(mantissa)?.[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

function toWords(text: string): string {
  return normalizeAnswer(text.replaceAll(/[*_]{1,2}|\\text\{|[{}$]/g, ''))
    .replaceAll(/[.,;:!?"“”()]+(?=\s|$)|(?<=^|\s)["“(]+/g, '')
    .trim();
}
