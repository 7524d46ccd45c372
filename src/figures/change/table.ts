import { readNumber } from '../../formal/delimited/read-number.ts';
import type { Random } from '../../formal/random.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import { inCase, randomWord } from '../words.ts';
import type { Change } from './change.ts';
import { otherNumber } from './other-number.ts';

/** Another text in a cell that is not the first of its row, which names all the others. */
export function changeTable(
  table: TableDescription,
  random: Random,
): Change<TableDescription> | undefined {
  const { rows } = table;
  const width = rows[0]?.length ?? 0;
  if (width < 2) return undefined;
  const at = random.integer(0, rows.length - 1);
  const column = random.integer(1, width - 1);
  const text = rows[at]?.[column] ?? '';
  if (text.trim() === '') return undefined;
  const others = rows.map((row) => row[column] ?? '').filter((other) => other.trim() !== '');
  const changed = otherText(text, others, random);
  const changedRows = rows.map((row, index) =>
    index === at ? row.map((cell, place) => (place === column ? changed : cell)) : row,
  );
  return { description: { ...table, rows: changedRows }, facts: 1 };
}

function otherText(text: string, others: readonly string[], random: Random): string {
  const amount = readNumber(text, false);
  const digits = /\d+(?:\.\d+)?/.exec(text);
  // Numbers that are grouped or written with a decimal comma are taken from another row.
  if (amount.kind === 'number' && digits && !/\d[,'’ ]\d/.test(text)) {
    const among = others.flatMap((other) => {
      const read = readNumber(other, false);
      return read.kind === 'number' ? [Math.abs(read.value)] : [];
    });
    const decimals = digits[0].split('.')[1]?.length ?? 0;
    const number = otherNumber(Number(digits[0]), { among, decimals }, random);
    return text.replace(digits[0], number.toFixed(decimals));
  }
  const different = others.filter((other) => other !== text);
  if (different.length > 0 && (amount.kind === 'number' || random.chance(0.6)))
    return random.pick(different);
  return inCase(randomWord(random), /^[A-Z]/.test(text) ? 'capitalised' : 'lower');
}
