import { spanAt } from '../core/markdown-span.ts';
import type { EquationCheck } from '../formal/equations/equation-check.ts';

/** One equation to mark; the list's index is told by the characters in the text. */
export type StepMark = { readonly holds: boolean; readonly expected?: string };

export type MarkedText = {
  /** With a character of the private use area before and after each equation that was checked. */
  readonly text: string;
  readonly marks: readonly StepMark[];
};

/**
 * Characters that no text uses and that mean nothing in Markdown or LaTeX; they go through both unchanged, so that a
 * place in the source is found again in what was made of it.
 */
const firstMark = 0xe000;
const maxMarks = 3000;
const anyMark = /[\ue000-\uf8ff]/;

/**
 * Puts marks around the checked equations of a block of Markdown. One that ends in a formula is marked at the
 * formula's beginning: formulas are marked as a whole.
 * @param offset where the block begins in the text that was checked
 */
export function markText(
  block: string,
  offset: number,
  checks: readonly EquationCheck[],
): MarkedText {
  const end = offset + block.length;
  const own = checks.filter(
    (check) => check.verdict !== 'unchecked' && check.start >= offset && check.end <= end,
  );
  if (own.length === 0 || anyMark.test(block)) return { text: block, marks: [] };
  const formulas = formulasOf(block);
  const inserts: { readonly at: number; readonly char: string }[] = [];
  const marks = own.slice(0, maxMarks).map((check, i): StepMark => {
    const [from, to] = [check.start - offset, check.end - offset];
    const inFormula = (at: number) => formulas.find((f) => f.inner <= at && at <= f.end);
    const last = inFormula(to);
    const first = inFormula(from);
    if (last) inserts.push({ at: last.inner, char: markCharacter(i, 'start') });
    else {
      if (!first) inserts.push({ at: from, char: markCharacter(i, 'start') });
      inserts.push({ at: to, char: markCharacter(i, 'end') });
    }
    return {
      holds: check.verdict === 'holds',
      ...(check.expected !== undefined && { expected: check.expected }),
    };
  });
  let text = '';
  let at = 0;
  for (const insert of inserts.sort((a, b) => a.at - b.at)) {
    text += block.slice(at, insert.at) + insert.char;
    at = insert.at;
  }
  return { text: text + block.slice(at), marks };
}

function markCharacter(index: number, side: 'start' | 'end'): string {
  return String.fromCharCode(firstMark + 2 * index + (side === 'start' ? 0 : 1));
}

/** Which mark a character is; `undefined` for any other. */
export function markOf(char: string): { index: number; side: 'start' | 'end' } | undefined {
  if (!anyMark.test(char)) return undefined;
  const number = char.charCodeAt(0) - firstMark;
  return { index: Math.floor(number / 2), side: number % 2 === 0 ? 'start' : 'end' };
}

type Formula = { readonly inner: number; readonly end: number };

/** Where the inside of each formula begins and where it ends. */
function formulasOf(block: string): Formula[] {
  const found: Formula[] = [];
  let at = 0;
  while (at < block.length) {
    const span = spanAt(block, at);
    if (span && span.kind !== 'unclosed') {
      const opening = { 'inline-math': block[at] === '$' ? 1 : 2, 'display-math': 2 }[
        span.kind as string
      ];
      if (opening !== undefined) found.push({ inner: at + opening, end: span.end });
      // Inside the braces: a mark before them would part the command from its argument.
      if (span.kind === 'environment')
        found.push({ inner: at + `\\begin{${span.name}}`.length, end: span.end });
      if (span.kind === 'boxed') found.push({ inner: at + '\\boxed{'.length, end: span.end });
      at = span.end;
    } else at += block[at] === '\\' ? 2 : 1;
  }
  return found;
}
