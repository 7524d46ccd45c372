import { findPointers, resolvePointers, type Spot } from './pointed-texts.ts';
import { copy } from './pointing.ts';
import { isNextLine } from './read-cells.ts';

/** Names of a chart's axis and series that no figure shows. */
const standIns = ['label', 'value'];

/** Which axes of numbers there are: what is not told by one is not measured. */
export type Axes = { readonly up: boolean; readonly across: boolean };

/**
 * Whether a sign can follow in the CSV of a figure whose texts were found. A cell begins with a place (a token of its own), a mark or
 * is empty; what was copied ends there, or goes on with another place.
 * @param written the reply so far, with its fence and its places
 */
export function canFollowInCells(
  spots: readonly Spot[],
  axes: Axes,
  written: string,
  sign: string,
): boolean {
  const lines = written.slice(written.indexOf('\n') + 1).split('\n');
  const line = lines.at(-1) ?? '';
  if (line.startsWith('#') || line.startsWith('`'))
    return !/^# [a-z ]+: $/.test(line) && followsCopy(spots, written, line, sign);
  // A model that has lost its way repeats a row: that is the end.
  const above = lines.at(-2);
  const isLost = above !== undefined && lines.indexOf(above) < lines.length - 2;
  if (line === '' && (sign === '`' || isLost)) return sign === '`';
  if (line === '' && sign === '#') return lines.length === 1;
  const cell = lastCell(line);
  const measured = /([\^_])<p\d{1,3}>\d[-−]?[\d.]+(\D*)$/.exec(cell);
  if (measured) return mayBeUnit(lines, measured[1] ?? '', `${measured[2]}${sign}`);
  if (cell !== '') return followsCopy(spots, written, cell, sign);
  const kind = /^# ([a-z ]+) chart/.exec(lines[0] ?? '')?.[1];
  const isHeader = lines.slice(0, -1).every((one) => one.startsWith('#')) && lines.length > 1;
  if (sign === '^' || sign === '_') {
    const isValue = kind !== undefined && !isHeader && (line !== '' || kind === 'scatter');
    return isValue && (sign === '^' ? axes.up : axes.across);
  }
  if (sign === ',') return true;
  // Both numbers of a point stand at one place.
  if (line !== '' && kind === 'scatter' && !isHeader) return /[-−\d$€£\n]/.test(sign);
  return isHeader
    ? kind !== undefined && standIns.some((word) => word.startsWith(sign))
    : sign === '\n' && line !== '';
}

/** After a measured number: the end of the cell, or a unit, the same in all rows. */
function mayBeUnit(lines: readonly string[], mark: string, begun: string): boolean {
  if (/^[\d.]$/.test(begun)) return true;
  const unit = begun.replace(/[,\n]$/, '');
  const above = lines.slice(0, -1).join('\n');
  const known = new RegExp(`\\${mark}<p\\d{1,3}>\\d[-−]?[\\d.]+([^\\d,\\n]*)`).exec(above)?.[1];
  if (known === undefined) return unit.length <= 12;
  return unit === begun ? known.startsWith(unit) : known === unit;
}

/** What stands after the last comma that no quotes enclose. */
function lastCell(line: string): string {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ',' && !quoted) start = at + 1;
  }
  return line.slice(start);
}

const places = /(?:<p\d{1,3}>){2}/g;

/** @param part the end of `written` in which a text may have been copied */
function followsCopy(spots: readonly Spot[], written: string, part: string, sign: string): boolean {
  const last = [...part.matchAll(places)].at(-1);
  if (!last || '^_'.includes(part[last.index - 1] ?? ' ')) return true;
  const rest = part.slice(last.index + last[0].length);
  const copied = copy(spots, written.slice(0, written.length - rest.length));
  if (copied === undefined || rest.length < copied.length) return true;
  // A name on two lines goes on where there is another one below; a title ends with its line.
  if (rest === copied && sign === ' ') {
    const { meant, left } = resolvePointers(spots, findPointers(written).all, false);
    const above = meant.at(-1);
    return above !== undefined && [...left].some((spot) => isNextLine(above, spot));
  }
  if (rest === copied) return (part.startsWith('#') ? '\n' : ',\n').includes(sign);
  // The second line of a name has a place of its own.
  return rest !== `${copied} `;
}
