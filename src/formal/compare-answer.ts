import { normalizeAnswer } from '../core/answer.ts';
import type { Solution } from './formal-language.ts';
import { readQuantities, sameQuantity } from './read-quantities.ts';

/** `unclear`: the answer says too much, or says it in a way that is not understood; then nothing is claimed. */
export type AnswerVerdict = 'agree' | 'differ' | 'unclear';

/** Words after which a name in an answer need not be what it says: `A is smaller than B`, `not B`, `A and B`. */
const twisting =
  /\b(?:not|no|never|nor|neither|except|but|than|and|or|both|if|unless|either)\b|n['’]t\b|,/;

/** Longer answers explain; a name in them can stand for anything. */
const mostWords = 8;

/**
 * Whether a model's answer says what the exact one says. A wrong “differs” shakes the trust in a right answer, a wrong
 * “agrees” hides an error: where the answer is not plain, neither is said.
 */
export function compareAnswer(answer: string, solution: Solution): AnswerVerdict {
  const plain = toPlain(answer);
  const wordings = [solution.answer, ...(solution.alsoRight ?? [])].map(toPlain);
  if (plain === '') return 'unclear';
  if (wordings.includes(plain)) return 'agree';
  return solution.value === undefined
    ? compareWords(plain, wordings)
    : compareNumbers(toBare(answer), solution.value, solution.unit ?? '');
}

/** @param bare with its capitals: mΩ is not MΩ */
function compareNumbers(bare: string, value: number, unit: string): AnswerVerdict {
  const withoutPowersOfTen = bare.replaceAll(/\b10\s*\^/g, '');
  if (/√|sqrt|π|\bpi\b|\^|[a-z]\s*=.*[a-z]\s*=/i.test(withoutPowersOfTen)) return 'unclear';
  const quantities = readQuantities(bare);
  const last = quantities.at(-1);
  if (!last) return 'unclear';
  // Percent of something, where the exact answer is a bare number, may be another question's answer.
  if (last.unit === '%' && !unit.includes('%')) return 'unclear';
  if (sameQuantity(last, value, unit)) return 'agree';
  if (quantities.length === 1) return 'differ';
  const elsewhere = quantities.some((quantity) => sameQuantity(quantity, value, unit));
  return elsewhere && !bare.includes('=') ? 'unclear' : 'differ';
}

function compareWords(plain: string, wordings: readonly string[]): AnswerVerdict {
  const yesOrNo = (text: string) => /^(?:yes|no)\b/.exec(text)?.[0];
  const exact = wordings.flatMap((wording) => yesOrNo(wording) ?? [])[0];
  if (exact !== undefined) {
    const said = new Set(plain.match(/\b(?:yes|no)\b/g) ?? []);
    if (said.size !== 1 || yesOrNo(plain) === undefined) return 'unclear';
    return said.has(exact) ? 'agree' : 'differ';
  }
  const words = plain.split(' ').length;
  const names = wordings.filter((wording) => wording.split(' ').length <= 4);
  if (words > mostWords || names.length === 0) return 'unclear';
  const padded = ` ${plain} `;
  const found = names.find((name) => padded.includes(` ${name} `));
  if (found !== undefined)
    return twisting.test(padded.replace(` ${found} `, ' ')) ? 'unclear' : 'agree';
  // “July” for “Jul” is no difference, and a sentence may well mean the same.
  const isNear = names.some((name) => plain.startsWith(name.slice(0, 3)) || plain.includes(name));
  return isNear || words > 3 || /^it /.test(names[0] ?? '') ? 'unclear' : 'differ';
}

/** Without Markdown and TeX wrapping. */
function toBare(text: string): string {
  return text
    .replaceAll(/\\(?:boxed|text|mathrm|mathbf|textbf)\s*\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\(?:Omega|ohm)\b/g, 'Ω')
    .replaceAll(/\\(?:times|cdot)\b/g, '×')
    .replaceAll(/\\degree\b|\^\s*\{?\\circ\}?/g, '°')
    .replaceAll(/\\[,;:! ]|[*_`]{1,3}|\$(?!\s*[\d.])|[{}]/g, ' ')
    .replaceAll(/[“”"]/g, '')
    .trim();
}

/** The same in lower case, without closing punctuation and what leads up to an answer. */
function toPlain(text: string): string {
  return normalizeAnswer(toBare(text))
    .replaceAll(/[.;:!?)]+(?=\s|$)|(?<=^|\s)\(/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:the )?(?:final )?answer(?: is)?:? /, '')
    .trim();
}
