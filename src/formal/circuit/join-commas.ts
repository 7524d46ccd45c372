import type { Problem } from '../problem.ts';
import { readSpiceNumber } from './spice-number.ts';
import { problemAt, type Token } from './tokenize.ts';

const expected = 'a number such as 1000 or 4.7k';

/** `k` in `4,7k` and in `4,7 k`; a scale makes it doubtful what a comma before three digits means. */
function hasScale(letters: string): boolean {
  return letters !== '' && readSpiceNumber(`1${letters}`)?.value !== 1;
}

/** One number of several words with nothing but commas between them; `undefined` where it can mean two things. */
function joined(run: readonly Token[], next: Token | undefined) {
  const text = run.map((token) => token.text).join(',');
  const [first] = run;
  const thousands = /^([+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)(\D*)$/.exec(text);
  if (first && thousands) {
    const [, digits = '', letters = ''] = thousands;
    const apart = letters === '' && next && /^[^\d{}.+-]{1,10}$/.test(next.text) ? next.text : '';
    if (hasScale(letters || apart)) return undefined;
    const number = digits.replaceAll(',', '') + letters;
    return { severity: 'note', token: { ...first, text: number }, mark: 'thousands' } as const;
  }
  if (!first || !/^[+-]?\d+,\d+(?:[^\d,][^,]*)?$/.test(text)) return undefined;
  const number = text.replace(',', '.');
  return { severity: 'warning', token: { ...first, text: number }, mark: 'decimals' } as const;
}

/**
 * Words of a value that only a comma parts are one number: `1,000` is 1000 with a note, `4,7k` is 4.7k with a warning.
 * What can be neither, `1,2,3`, and what can be both, `1,500k`, is an error and left out.
 */
export function joinCommas(tokens: readonly Token[], problems: Problem[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    if (!first) break;
    let end = at + 1;
    if (/^[+-]?\d+$/.test(first.text))
      while (tokens[end]?.glued && /^\d/.test(tokens[end]?.text ?? '')) end += 1;
    const run = tokens.slice(at, end);
    at = end;
    if (run.length === 1) {
      result.push(first);
      continue;
    }
    const text = run.map((token) => token.text).join(',');
    const read = joined(run, tokens[end]);
    const place = { ...first, text };
    if (read) {
      const message = `“${text}” was read as ${read.token.text}: the comma was taken for a mark of ${read.mark}.`;
      problems.push(problemAt(read.severity, place, message, expected));
      result.push(read.token);
    } else {
      const message = `It is not plain what the comma in “${text.slice(0, 40)}” means.`;
      problems.push(problemAt('error', place, message, expected));
    }
  }
  return result;
}
