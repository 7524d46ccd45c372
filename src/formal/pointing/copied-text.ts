import { withoutMarks } from '../chart/ruler.ts';
import { printDelimited } from '../delimited/print-delimited.ts';
import { readNumber } from '../delimited/read-number.ts';

/**
 * What a description says where it points at a text of the figure: mostly the text itself.
 * @param written the reply so far, which ends in the place
 * @param text what stands there
 * @returns `undefined` where what is to be said is not certain: the model writes it
 */
export function copiedText(written: string, text: string): string | undefined {
  const fence = written.lastIndexOf('```');
  const [opening = '', ...lines] = withoutMarks(written.slice(fence + 3)).split('\n');
  const line = lines.at(-1) ?? '';
  if (opening === 'csv') return inCells(lines.slice(0, -1), line, text);
  return opening === 'geometry' ? inForms(line, text) : undefined;
}

function inCells(lines: readonly string[], line: string, text: string): string | undefined {
  if (lines.length === 0 && line.startsWith('#')) return text;
  const [, kind] = /^# ([a-z ]+) chart(?::|$)/.exec(lines[0] ?? '') ?? [];
  const isFirst = !withoutQuotes(line).includes(',');
  if (kind === 'pie' && text.includes(': ') && lines.length > 1) {
    const at = text.lastIndexOf(': ');
    return quoted(isFirst ? text.slice(0, at) : text.slice(at + 2));
  }
  if (kind === 'scatter' && isFirst) {
    const [, x, y] = /^\((.+), (.+)\)$/.exec(text) ?? [];
    return x === undefined || y === undefined ? undefined : `${quoted(x)},${quoted(y)}`;
  }
  const isValue = kind !== undefined && lines.length > 1 && !isFirst;
  if (isValue && readNumber(text, false).kind === 'text') return undefined;
  return quoted(text);
}

const withoutQuotes = (line: string): string => line.replaceAll(/"(?:[^"]|"")*"/g, '');

const quoted = (text: string): string => printDelimited([[text]], false, () => false);

/** Capitals that are told from their small letters by size alone, and what a text reader takes for a letter. */
const meantLetter: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'ckopsuvwxz'].map((letter) => [letter, letter.toUpperCase()]),
  ['0', 'O'],
]);

function inForms(line: string, text: string): string | undefined {
  if (line === 'Point(') return pointName(text);
  const [, measured] = /^Equals\((LengthOf|MeasureOf)\(.*\),$/.exec(line) ?? [];
  if (measured === 'MeasureOf') return angleText(text);
  return measured === 'LengthOf' ? lengthText(text) : undefined;
}

/** The name of a point, where a text can be one. */
export function pointName(text: string): string | undefined {
  const name = meantLetter[text] ?? text;
  return /^\p{Lu}['′\d]?$/u.test(name) ? name : undefined;
}

/**
 * `(2z + 5)°` is `2*z+5`. The sign of degrees is often lost, or read as a `*`, a point or a further digit, which shows where an
 * angle would be over 180.
 */
export function angleText(text: string): string | undefined {
  const plain = asDigits(text.replace(/\s*[°º*.,'’"”|]+$/, ''));
  const [, inBrackets = plain] = /^\((.+)\)$/.exec(plain) ?? [];
  const said = expression(inBrackets);
  const isTooLarge = /^\d{3,4}$/.test(said ?? '') && Number(said) > 180;
  if (isTooLarge) return /[09]$/.test(said ?? '') ? said?.slice(0, -1) : undefined;
  return said;
}

/** Letters that were taken for digits, where all else is a number. */
function asDigits(text: string): string {
  const digits = text.replaceAll('S', '5').replaceAll(/[OQ]/g, '0').replaceAll(/[lI]/g, '1');
  return /^\d+(?:\.\d+)?$/.test(digits) ? digits : text;
}

/** `3a − 10 cm` is `3*a-10 cm`, `10mm` is `10 mm`. */
export function lengthText(text: string): string | undefined {
  const [, amount = '', unit] =
    /^(.*?[\da-z])\s*?(?:(?<=\d)\s*|\s+)(cm|mm|dm|km|m|in|ft|yd|units?)$/.exec(text) ?? [];
  if (unit === undefined) return expression(asDigits(text));
  const said = expression(amount);
  return said && `${said} ${unit}`;
}

const term = String.raw`(?:\d+(?:\.\d+)?[a-z]?|[a-z])`;
const sum = new RegExp(`^-?${term}(?:[-+]${term})*$`);

function expression(text: string): string | undefined {
  const plain = text.replaceAll(/\s/g, '').replaceAll('−', '-');
  return sum.test(plain) ? plain.replaceAll(/(\d)([a-z])/g, '$1*$2') : undefined;
}
