import { type ChartDescription, defaultAxis } from '../chart/description.ts';
import { readNumber } from '../delimited/read-number.ts';
import { legendBySigns } from './legend.ts';
import type { chartKinds, Look } from './look.ts';
import { byRows, joinLines, type ReadText } from './placed-text.ts';

/** Of 1: what the encoder takes for a name with less certainty is none. */
const leastLikely = 0.1;

export type ChartHead = {
  readonly title?: string;
  readonly axis: string;
  /** Names of the series, in the order of their legend. */
  readonly legend: readonly ReadText[];
};

/** Title, name of the axis and legend, by what the encoder takes their texts for. */
export function readChartHead(
  texts: readonly ReadText[],
  look: Pick<Look, 'colours' | 'aspect'>,
  kind: (typeof chartKinds)[number],
): ChartHead {
  const of = (role: ReadText['role']): ReadText[] => texts.filter((one) => one.role === role);
  const titles = of('title').filter(({ text }) => !isPair(text) && text.length > 1);
  const title = withWords(firstTitle(titles), texts);
  const [axis = defaultAxis] = of('first header')
    .filter(({ amount }) => amount.kind !== 'number')
    .toSorted((a, b) => b.roles['first header'] - a.roles['first header'])
    .map(({ text }) => text);
  const doubtful = titles.filter((one) => !title.includes(one) && one.roles.header > 0.05);
  const others = of('header').filter((one) => !title.includes(one));
  const { colours } = look;
  const named = [...others, ...doubtful];
  const sure = cleanLegend(
    colours ? named.map((one) => colours.withoutSign(one)) : named,
    unitsOf(texts.filter((one) => !named.includes(one))),
  );
  const found = sure.length > 0 || kind === 'pie' ? sure : likelyName(texts);
  const legend = legendBySigns(found, texts, look, kind !== 'scatter' && kind !== 'pie').toSorted(
    byRows,
  );
  const words = joinLines(title)?.text;
  return { ...(words !== undefined && { title: words }), axis, legend };
}

/** Without the legend, and without an axis that is one of the names. */
export function headOf(
  { title, axis }: ChartHead,
  names: readonly ReadText[],
): Pick<ChartDescription, 'title' | 'axis'> {
  const isName = names.some(({ text }) => text === axis || text.split(' ').includes(axis));
  return { ...(title !== undefined && { title }), axis: isName ? defaultAxis : axis };
}

/** What may be the name of all values, where the encoder is sure of none: a line above the plot, say, that is no note. */
function likelyName(texts: readonly ReadText[]): ReadText[] {
  const [likeliest] = texts
    .filter(
      ({ role, text, amount }) =>
        role === 'none' && amount.kind === 'text' && /\p{L}{2}/u.test(text) && !isPair(text),
    )
    .toSorted((a, b) => b.roles.header - a.roles.header);
  return likeliest && likeliest.roles.header >= leastLikely ? [likeliest] : [];
}

/** A label of a point. */
const isPair = (text: string): boolean => /^\(.*[,.].*\)$/.test(text);

/** The surest, and the lines above and below it. */
function firstTitle(titles: readonly ReadText[]): ReadText[] {
  const [surest] = titles.toSorted((a, b) => b.roles.title - a.roles.title);
  if (!surest) return [];
  const lines = [surest];
  for (let grows = true; grows; ) {
    const more = titles.filter(
      (one) => !lines.includes(one) && lines.some((line) => isNextTo(line, one)),
    );
    lines.push(...more);
    grows = more.length > 0;
  }
  return lines;
}

/** With words of its line that were read by themselves. */
function withWords(title: readonly ReadText[], texts: readonly ReadText[]): readonly ReadText[] {
  const isWord = (one: ReadText): boolean =>
    !title.includes(one) &&
    one.text.length > 1 &&
    title.some(
      (line) =>
        Math.abs(line.y - one.y) < (line.bottom - line.top) / 3 &&
        Math.abs(one.left - line.right) < blank &&
        one.bottom - one.top > (line.bottom - line.top) * 0.6,
    );
  const words = texts.filter(isWord);
  return words.length > 0 ? withWords([...title, ...words], texts) : title;
}

/** Percent between two words at most. */
const blank = 1.2;

function isNextTo(line: ReadText, other: ReadText): boolean {
  const height = line.bottom - line.top;
  const gap = Math.max(line.top, other.top) - Math.min(line.bottom, other.bottom);
  const isLevel = Math.abs(line.y - other.y) < height / 2;
  const aside = Math.max(line.left, other.left) - Math.min(line.right, other.right);
  return isLevel ? aside < 2 : gap < height && aside < 0;
}

/** Of the numbers: `57U` among others without a unit is a name. */
const unitsOf = (texts: readonly ReadText[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(({ amount }) =>
      amount.kind === 'number' && amount.unit !== '' ? [amount.unit] : [],
    ),
  );

/** Without signs that were taken for letters, by themselves or before their names, and without the name of the upright axis. */
function cleanLegend(legend: readonly ReadText[], units: ReadonlySet<string>): ReadText[] {
  const isSign = (one: ReadText): boolean =>
    one.text.length === 1 &&
    legend.some(
      (other) =>
        other.text.length > 1 &&
        Math.abs(other.y - one.y) < 2 &&
        other.left - one.right > -2 &&
        other.left - one.right < 4,
    );
  // Where most are words, a number or a single letter is a value or a mark.
  const isWord = ({ text }: ReadText): boolean => /\p{L}{2}/u.test(text);
  const areWords = legend.filter(isWord).length > legend.length / 2;
  const isStray = ({ amount, text }: ReadText): boolean =>
    (amount.kind === 'number' && (areWords || units.has(amount.unit))) ||
    (areWords && text.length === 1);
  const sign = /^[\p{L}\d+*•·°|-]\s(?=\p{L}{2})/u;
  const areSigned = legend.filter(({ text }) => sign.test(text)).length > legend.length / 2;
  const entries = legend
    .map((one) =>
      areSigned || !sign.test(one.text)
        ? one
        : { ...one, text: one.text.replace(sign, ''), amount: readNumber('', false) },
    )
    .filter((one) => !isPair(one.text) && !isSign(one) && !isStray(one))
    .filter((one) => !/^\d{1,2}$/.test(one.text))
    .map((one) => ({ ...one, text: one.text.replace(/^[xX+oO0A*•·-]\s(?=\p{L}{2})/u, '') }));
  const isAtAxis = ({ x, y }: ReadText): boolean => x < 9 && y > 15 && y < 85;
  const others = entries.filter((one) => !isAtAxis(one));
  return others.length > 1 ? others : entries;
}
