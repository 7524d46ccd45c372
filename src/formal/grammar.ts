import { boxesGrammar } from './grammar/boxes-grammar.ts';
import { csvGrammar } from './grammar/csv-grammar.ts';
import { geometryGrammar } from './grammar/geometry-grammar.ts';
import type { LineGrammar } from './grammar/line-grammar.ts';

/** Fences with a grammar. In blocks of others anything may stand. */
const grammars: Readonly<Record<string, LineGrammar>> = {
  csv: csvGrammar,
  geometry: geometryGrammar,
  boxes: boxesGrammar,
  none: { begins: () => false, ends: () => false, isWhole: () => true },
};
const fences = [...Object.keys(grammars), 'mermaid', 'spice', 'text', 'latex', 'html'];
const fenceSign = '```';

/**
 * Tells of text that is being written whether it can still become a description that parses: one fenced block in the
 * form that the languages print. A model that is let write only such text cannot leave a row short or a bracket open.
 * Docs: docs/decisions/2026-11-27-grammar.md.
 */
export type DescriptionGrammar = {
  /** @param written itself allowed */
  allows(written: string, next: string): boolean;
  /** Whether the description may end here. */
  isWhole(written: string): boolean;
};

export function createGrammar(): DescriptionGrammar {
  return {
    allows: (written, next) => next === '' || canGoOn(written + next, written.length),
    isWhole: (written) => {
      const [opening = '', ...lines] = written.trimEnd().split('\n');
      return opening.startsWith(fenceSign) && lines.at(-1) === fenceSign;
    },
  };
}

/** @param from what stands before is known to be right */
function canGoOn(text: string, from: number): boolean {
  const [opening = '', ...rest] = text.split('\n');
  const isOpen = rest.length > 0;
  const fence = opening.slice(fenceSign.length);
  if (!isOpen) {
    if (opening.length < fenceSign.length) return fenceSign.startsWith(opening);
    return opening.startsWith(fenceSign) && fences.some((known) => known.startsWith(fence));
  }
  if (!opening.startsWith(fenceSign) || !fences.includes(fence)) return false;
  const grammar = grammars[fence];
  let start = opening.length + 1;
  const lines: string[] = [];
  for (const [index, line] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const end = start + line.length;
    // The end of this line, too, was allowed before.
    const isOld = end < from;
    if (!isOld && !canStand(grammar, lines, line, !isLast)) return false;
    if (line === fenceSign && !isLast)
      return (
        rest
          .slice(index + 1)
          .join('')
          .trim() === ''
      );
    lines.push(line);
    start = end + 1;
  }
  return true;
}

function canStand(
  grammar: LineGrammar | undefined,
  lines: readonly string[],
  line: string,
  isEnded: boolean,
): boolean {
  if (line.startsWith('`'))
    return (
      (isEnded ? line === fenceSign : fenceSign.startsWith(line)) &&
      (grammar?.isWhole(lines) ?? lines.length > 0)
    );
  if (!grammar) return true;
  if (line === '') return !isEnded;
  return grammar.begins(lines, line) && (!isEnded || grammar.ends(lines, line));
}
