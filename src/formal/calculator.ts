import type { PrintResult } from './calculation.ts';
import { printResult as printCircuitResult } from './circuit/print-result.ts';
import { printResult as printDelimitedResult } from './delimited/print-result.ts';
import { printResult as printFlowchartResult } from './flowchart/print-result.ts';
import { printResult as printGeometryResult } from './geometry/print-result.ts';
import { parseFences } from './parse-fences.ts';
import { type LanguageId, languageOf } from './registry.ts';
import { printResult as printSceneResult } from './scene/print-result.ts';
import { splitLine } from './split-line.ts';

/** Each prints what its language's solver would. The others have no solver. */
const printers: Readonly<Partial<Record<LanguageId, PrintResult>>> = {
  chart: printDelimitedResult,
  table: printDelimitedResult,
  flowchart: printFlowchartResult,
  circuit: printCircuitResult,
  geometry: printGeometryResult,
  scene: printSceneResult,
};

/**
 * Tells what must come next in a text that is being written: the result of the calculation that its last line ends in.
 * Each line is taken at its numbers, whoever wrote them.
 * @param written the reasoning so far, its last line unfinished
 * @returns the result's text, with a blank before it where the line ends in the bare sign; `undefined` where nothing is
 *   to be calculated or it has no result: the writer goes on by itself
 */
export type Calculator = (written: string) => string | undefined;

/**
 * A calculator that prints as the solver of a description's language does. Docs:
 * docs/decisions/2026-11-27-calculator.md.
 * @param description with its fences; the first block in a language with a solver counts
 * @returns `undefined` where no block has one
 */
export function createCalculator(description: string): Calculator | undefined {
  for (const { language: fence, body } of parseFences(description, false)) {
    const entry = languageOf(fence, body);
    const print = entry && printers[entry.id];
    if (print) return (written) => nextResult(written, print, body);
  }
  return undefined;
}

/** A line of reasoning is not longer; what is, is no step. */
const maxLine = 500;

function nextResult(written: string, print: PrintResult, description: string): string | undefined {
  if (!/ [=≈] ?$/.test(written)) return undefined;
  const start = written.lastIndexOf('\n') + 1;
  if (written.length - start > maxLine) return undefined;
  const split = splitLine(written.slice(start));
  const result = split && print({ ...split, before: written.slice(0, start), description });
  if (result === undefined) return undefined;
  return written.endsWith(' ') ? result : ` ${result}`;
}
