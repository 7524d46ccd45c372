import { attributeFits, peopleAre } from './attributes.ts';
import { type DataGrid, type GridColumn, looksLikeTime } from './data-grid.ts';
import { foldWord, type Role, roleOf, toWords, type Word } from './question-words.ts';

/** A question as a row of what its words do. */
export type Token =
  | { readonly is: 'row'; readonly name: string }
  | { readonly is: 'column'; readonly name: string }
  | { readonly is: 'number'; readonly value: number }
  /** What the rows are: the axis's name, or a word such as month where they are months. */
  | { readonly is: 'noun' }
  /** A word of what is measured: of the only column's name or of the unit. */
  | { readonly is: 'measure' }
  /** Another word of the title. */
  | { readonly is: 'topic' }
  | { readonly is: Role };

type Label = { readonly token: Token; readonly words: readonly Word[] };

/**
 * The question's words, each with what it does; `undefined` as soon as one is not understood or could mean two things.
 * Names of the grid go before all other meanings, the longest first.
 */
export function readQuestion(grid: DataGrid, question: string): readonly Token[] | undefined {
  if (question.length > 400 || /\b(?:have|has|had|having)\s+to\b/i.test(question)) return undefined;
  const words = toWords(question);
  const folded = words.map((word) => word.folded);
  const fits = attributeFits(grid, folded);
  const isTime = looksLikeTime(grid.rows.map(({ name }) => name));
  // Nobody is a year, and no student is a time.
  if (folded.some((word) => /^who(?:se)?$/.test(word)) && isTime) return undefined;
  if (folded.includes('when') && !grid.ordered) return undefined;
  const people = peopleAre(grid);
  const labels = labelsOf(grid);
  const nouns = nounsOf(grid);
  const measure = measureOf(grid);
  const topic = new Set(toWords(grid.topic).map(({ folded }) => folded));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const label = matchLabel(labels, words, at);
    if (label === 'unclear') return undefined;
    const word = words[at];
    if (label) {
      tokens.push(label.token);
      at += label.words.length;
    } else if (word) {
      const token = toToken(word, nouns, measure, topic);
      if (!token || (token.is !== 'noun' && !fits(word.folded))) return undefined;
      if (token.is === 'people') {
        if (people === undefined) return undefined;
        tokens.push({ is: people === 'rows' ? 'noun' : 'fill' });
        at++;
        continue;
      }
      tokens.push(token);
      at++;
    }
  }
  return tokens;
}

/** A name of the axis, the measure or the title goes before these. */
const plainRoles: ReadonlySet<Role> = new Set<Role>(['fill', 'item', 'value', 'amount', 'people']);

function toToken(
  { folded }: Word,
  nouns: ReadonlySet<string>,
  measure: ReadonlySet<string>,
  topic: ReadonlySet<string>,
): Token | undefined {
  const role = roleOf(folded);
  // A title may say “average” or “most”; in a question these words still ask for something.
  if (role && !plainRoles.has(role)) return { is: role };
  if (nouns.has(folded)) return { is: 'noun' };
  if (measure.has(folded)) return { is: 'measure' };
  if (topic.has(folded) && role !== 'fill') return { is: 'topic' };
  if (role) return { is: role };
  return /^\d+(?:\.\d+)?$/.test(folded) ? { is: 'number', value: Number(folded) } : undefined;
}

/** `share` over the only column, of percentages, is the word for what they are. */
function saysShare({ columns }: DataGrid, { name, unit }: GridColumn): boolean {
  const roles = toWords(name).map(({ folded }) => roleOf(folded));
  const share = roles.every((role) => role === 'share' || role === 'percent');
  return columns.length === 1 && unit === '%' && share;
}

function labelsOf(grid: DataGrid): Label[] {
  const label = (token: Token, text: string): Label => ({ token, words: toWords(text) });
  const labels = [
    ...grid.rows.map(({ name }) => label({ is: 'row', name }, name)),
    ...grid.columns
      .filter((column) => !column.unnamed && !saysShare(grid, column))
      .flatMap(({ name }) => {
        const short = name.replace(/\s*[([].*$/, '');
        const token: Token = { is: 'column', name };
        return short === name ? [label(token, name)] : [label(token, name), label(token, short)];
      }),
  ];
  return labels
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}

/** The longest name at this place; `unclear` where it could be another name or an ordinary word as well. */
function matchLabel(
  labels: readonly Label[],
  words: readonly Word[],
  at: number,
): Label | 'unclear' | undefined {
  const matches = labels.filter((label) =>
    label.words.every(({ folded }, index) => words[at + index]?.folded === folded),
  );
  const longest = matches[0]?.words.length ?? 0;
  const written = (label: Label) =>
    label.words.every(({ text }, index) => words[at + index]?.text === text);
  let best = matches.filter((label) => label.words.length === longest);
  if (best.length > 1 && best.some(written)) best = best.filter(written);
  const [label] = best;
  if (!label) return undefined;
  if (best.some(({ token }) => JSON.stringify(token) !== JSON.stringify(label.token)))
    return 'unclear';
  const ordinary = label.words.every(({ folded }) => roleOf(folded) !== undefined);
  if (!ordinary) return label;
  const single = label.words.length === 1 && label.words[0]?.text.length === 1;
  if (single && !written(label)) return undefined;
  return written(label) && at > 0 && /^[\p{Lu}\d]/u.test(label.words[0]?.text ?? '')
    ? label
    : 'unclear';
}

const timeNouns: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i, ['month']],
  [/^(?:mon|tue|wed|thu|fri|sat|sun)/i, ['day', 'weekday']],
  [/^(?:1[5-9]|20|21)\d\d$/, ['year']],
  [/^q[1-4]/i, ['quarter']],
];

function nounsOf(grid: DataGrid): ReadonlySet<string> {
  const names = toWords(grid.rowNoun ?? '').map(({ folded }) => folded);
  const kinds = timeNouns.filter(
    ([pattern]) => grid.rows.length > 1 && grid.rows.every(({ name }) => pattern.test(name)),
  );
  return new Set([...names, ...kinds.flatMap(([, nouns]) => nouns)]);
}

const unitWords: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', '%'],
  $: ['dollar', 'usd', '$'],
  '€': ['euro', 'eur', '€'],
  '£': ['pound', 'gbp', '£'],
  kg: ['kilogram', 'kilo'],
  '°C': ['degree', 'celsiu', '°'],
  km: ['kilometer', 'kilometre'],
  m: ['meter', 'metre'],
  mm: ['millimeter', 'millimetre'],
  h: ['hour'],
};

function measureOf(grid: DataGrid): ReadonlySet<string> {
  const numeric = grid.columns.filter(({ numeric: isNumeric }) => isNumeric);
  const units = grid.columns.flatMap(({ unit }) => (unit ? [unit] : []));
  const texts = [...units, ...(numeric.length === 1 ? numeric : []).map(({ name }) => name)];
  return new Set([
    ...texts.flatMap((text) => toWords(text).map(({ folded }) => folded)),
    ...units.flatMap((unit) => (Object.hasOwn(unitWords, unit) ? (unitWords[unit] ?? []) : [])),
    ...units.flatMap((unit) => [...unit].filter((sign) => /[%\p{Sc}°]/u.test(sign)).map(foldWord)),
  ]);
}
