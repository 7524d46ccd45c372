import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import { parseTable } from '../../formal/table/parse.ts';
import { printTable } from '../../formal/table/print.ts';
import { sampleTable } from '../../formal/table/sample.ts';
import type { Look } from '../figure-kind.ts';
import { measureText } from '../sheet/measure-text.ts';
import { inCase, randomCase, randomLabels, randomPhrase, randomWord } from '../words.ts';
import { columnKinds } from './column-kinds.ts';

/** How many rows and columns at each level, the first column and no header included. */
const sizes = {
  1: { rows: [2, 4], columns: [2, 3] },
  2: { rows: [2, 5], columns: [2, 4] },
  3: { rows: [3, 7], columns: [3, 5] },
  4: { rows: [4, 9], columns: [3, 6] },
  5: { rows: [5, 9], columns: [4, 6] },
} as const;

/** Pixels: of the smallest letters, between columns, and from row to row. */
const least = { size: 11, gap: 18, row: 19 } as const;

/** A table that a figure of this look can show whole. */
export function sampleTableFigure(random: Random, level: Difficulty, look: Look): TableDescription {
  for (;;) {
    const sampled = random.chance(0.35) ? sampleTable(random, level) : sampleFresh(random, level);
    const table = cutTo(sampled, look);
    // Any word may come; those few that would read as something else are not for figures.
    const read = parseTable(printTable(table));
    const width = table.rows[0]?.length ?? 0;
    if (width > 1 && read.problems.length === 0 && read.description !== undefined)
      if (JSON.stringify(read.description) === JSON.stringify(table)) return table;
  }
}

/** A table about anything, so that it can only be read. */
function sampleFresh(random: Random, level: Difficulty): TableDescription {
  const size = sizes[level];
  const count = random.integer(size.rows[0], size.rows[1]);
  const width = random.integer(size.columns[0], size.columns[1]);
  const names = firstColumn(random, count);
  const kinds = columnKinds.filter(({ from }) => from <= level);
  const columns = Array.from({ length: width - 1 }, () => random.pick(kinds).create(random));
  const letterCase = random.pick(['lower', 'capitalised', 'title', 'upper'] as const);
  const isSet = random.chance(0.5);
  const header = distinct([
    inCase(randomWord(random), random.pick(['lower', 'capitalised'] as const)),
    ...columns.map(({ name }) => name),
  ]).map((name) => (isSet && !name.includes('(') ? inCase(name, letterCase) : name));
  const gaps = level >= 3 && random.chance(0.25) ? random.number(0.05, 0.2, 0.01) : 0;
  const blank = random.pick(['', '', '', '-', 'n/a']);
  return {
    ...(random.chance(0.65) && {
      title: inCase(randomPhrase(random, random.integer(1, 5)), randomCase(random)),
    }),
    ...(!random.chance(0.05) && { header }),
    rows: names.map((name) => [
      name,
      ...columns.map(({ cell }) => (random.chance(gaps) ? blank : cell())),
    ]),
  };
}

function firstColumn(random: Random, count: number): readonly string[] {
  const first = random.integer(1, 30);
  switch (random.integer(0, 9)) {
    case 0: {
      const year = random.integer(1970, 2025 - count);
      return Array.from({ length: count }, (_, index) => String(year + index));
    }
    case 1: {
      const word = inCase(randomWord(random), 'capitalised');
      return Array.from({ length: count }, (_, index) => `${word} ${first + index}`);
    }
    case 2:
      return Array.from({ length: count }, (_, index) => String(first + index));
    default:
      return randomLabels(random, count, 18);
  }
}

/** Without names that come again. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const own = seen.has(name.toLowerCase()) ? `${name} ${index + 1}` : name;
    seen.add(own.toLowerCase());
    return own;
  });
}

/** Without the last columns and rows for which there would be no room. */
function cutTo({ title, header, rows }: TableDescription, look: Look): TableDescription {
  const font = { family: look.fontFamily, weight: 700 };
  let room = look.width - 70;
  const records = [...(header ? [header] : []), ...rows];
  const width = rows[0]?.length ?? 0;
  let columns = 0;
  for (; columns < width; columns += 1) {
    const widths = records.map((record) => measureText(record[columns] ?? '', least.size, font));
    room -= Math.max(...widths) + least.gap;
    if (room < 0) break;
  }
  const most = Math.floor((look.height - (title === undefined ? 50 : 90)) / least.row) - 1;
  return {
    ...(title !== undefined && { title }),
    ...(header && { header: header.slice(0, columns) }),
    rows: rows.slice(0, Math.max(2, most)).map((row) => row.slice(0, columns)),
  };
}
