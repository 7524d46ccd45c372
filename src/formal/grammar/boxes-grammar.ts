import { parse } from '../scene/parse.ts';
import type { LineGrammar } from './line-grammar.ts';

/** Numbers of a box, as far as they are written. */
const numbers = /[\d.]+(?:,[\d.]*)*$/;

/** A caption, then a label and its box a line. */
export const boxesGrammar: LineGrammar = {
  begins: (lines, part) =>
    (lines.length === 0 && 'caption: '.startsWith(part.slice(0, 9))) ||
    (numbers.exec(part)?.[0] ?? '').split(',').length <= 4,
  ends: (lines, line) =>
    (lines.length === 0 && /^caption: ./.test(line)) || parse(line).problems.length === 0,
  isWhole: (lines) => lines.length > 0,
};
