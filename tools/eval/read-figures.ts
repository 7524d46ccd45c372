import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EvaluationFigure,
  toEvaluationFigure,
} from '../../src/benchmark/evaluation-figure.ts';

/** Absent: all. */
export type FigureSelection = {
  /** At most so many figures. */
  readonly limit?: number;
  readonly languages?: readonly string[];
  /** At most so many a figure, the first ones; 0 for descriptions alone. */
  readonly questions?: number;
};

/**
 * The figures of all `figures*.jsonl` of a folder, languages in turn, so that the first of them are a fair part of all.
 * A last line that is still being written is left out.
 * @throws Error that names file, line and what is wrong there, or which languages the folder has where none of those asked for is in it
 */
export function readFigures(
  folder: string,
  { limit = Number.POSITIVE_INFINITY, languages, questions }: FigureSelection = {},
): EvaluationFigure[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /^figures.*\.jsonl$/.test(name)).sort();
  if (files.length === 0)
    throw new Error(`${folder}: found no figures*.jsonl; \`npm run figures\` makes a set.`);
  const byLanguage = new Map<string, EvaluationFigure[]>();
  for (const figure of files.flatMap((file) => readFile(join(folder, file)))) {
    const same = byLanguage.get(figure.language);
    if (same) same.push(figure);
    else byLanguage.set(figure.language, [figure]);
  }
  const asked = [...byLanguage].filter(([name]) => languages?.includes(name) ?? true);
  if (asked.length === 0)
    throw new Error(`${folder}: found figures of ${[...byLanguage.keys()]} alone.`);
  const groups = asked.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const longest = Math.max(...groups.map((group) => group.length));
  const inTurn: EvaluationFigure[] = [];
  for (let i = 0; i < longest && inTurn.length < limit; i++)
    inTurn.push(...groups.flatMap((group) => group[i] ?? []));
  return inTurn
    .slice(0, limit)
    .map((figure) => ({ ...figure, turns: figure.turns.slice(0, questions) }));
}

function readFile(path: string): EvaluationFigure[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.pop();
  return lines.map((line, i) => {
    try {
      return toEvaluationFigure(JSON.parse(line));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new Error(`${path}, line ${i + 1}: ${problem}`);
    }
  });
}
