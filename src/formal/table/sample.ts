import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { TableDescription } from './description.ts';
import { tableTopics } from './table-topics.ts';

const sizes = {
  1: { rows: [2, 3], columns: [1, 2], decimals: 0 },
  2: { rows: [3, 4], columns: [2, 2], decimals: 0 },
  3: { rows: [3, 6], columns: [2, 3], decimals: 1 },
  4: { rows: [4, 8], columns: [2, 4], decimals: 1 },
  5: { rows: [6, 13], columns: [3, 4], decimals: 2 },
} as const;

/** A table as figures show them. Harder ones have more rows and columns and finer values; 4 and 5 have empty cells. */
export function sampleTable(random: Random, difficulty: Difficulty): TableDescription {
  const topic = random.pick(tableTopics);
  const size = sizes[difficulty];
  const count = Math.min(topic.names.length, random.integer(size.rows[0], size.rows[1]));
  const picked = random.pickSome(topic.names, count);
  // Days stay in their order.
  const names = topic.key === 'day' ? topic.names.filter((name) => picked.includes(name)) : picked;
  const columns = random.pickSome(topic.columns, random.integer(size.columns[0], size.columns[1]));
  const hasGaps = difficulty >= 4 && random.chance(0.3);
  const rows = names.map((name) => [
    name,
    ...columns.map(({ cell }) =>
      hasGaps && random.chance(0.08) ? '' : cell(random, size.decimals),
    ),
  ]);
  return {
    ...(random.chance(0.6) && { title: topic.title }),
    ...(!random.chance(0.06) && { header: [topic.key, ...columns.map(({ name }) => name)] }),
    rows,
  };
}
