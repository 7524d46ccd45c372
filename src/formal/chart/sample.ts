import { toDecimal } from '../delimited/exact-number.ts';
import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import { type ChartTopic, chartTopics } from './chart-topics.ts';
import { type ChartDescription, defaultAxis, defaultSeries } from './description.ts';
import { scatterTopics } from './scatter-topics.ts';

/** How many categories and series, and how fine the values, at each difficulty. */
const sizes = {
  1: { rows: [2, 4], series: [1, 1], decimals: 0, bare: 0.5 },
  2: { rows: [3, 6], series: [1, 1], decimals: 0, bare: 0.2 },
  3: { rows: [4, 7], series: [1, 2], decimals: 1, bare: 0.1 },
  4: { rows: [5, 9], series: [1, 3], decimals: 1, bare: 0.05 },
  5: { rows: [6, 12], series: [2, 4], decimals: 2, bare: 0 },
} as const;

/**
 * A chart as figures show them. Harder ones have more categories and series and finer values; below 0, missing values
 * and points come at 4 and 5.
 */
export function sampleChart(random: Random, difficulty: Difficulty): ChartDescription {
  if (difficulty >= 3 && random.chance(0.12)) return sampleScatter(random, difficulty);
  const topic = random.pick(chartTopics);
  const size = sizes[difficulty];
  const count = random.integer(size.rows[0], size.rows[1]);
  const categories = pickCategories(topic, count, random);
  const kind = pickKind(topic, random, difficulty);
  const several = kind === 'pie' ? 1 : random.integer(size.series[0], size.series[1]);
  // Without names and title, as a figure with nothing but bars and their labels.
  const bare = several === 1 && random.chance(size.bare);
  const series =
    several === 1 ? [bare ? defaultSeries : topic.measure] : pickSeries(topic, several, random);
  const nextValue = valueSource(topic, random, difficulty, kind);
  const gap =
    difficulty >= 4 && kind !== 'pie' && random.chance(0.25) ? random.integer(1, count) : 0;
  const unit = bare && random.chance(0.5) ? undefined : topic.unit;
  const least = difficulty < 4 || kind === 'pie' ? Math.max(0, topic.least) : topic.least;
  const stacked = kind === 'bar' && series.length > 1 && least >= 0 && random.chance(0.3);
  return {
    kind,
    ...(stacked && { stacked: true }),
    ...(!bare && random.chance(0.8) && { title: topic.title }),
    axis: bare ? defaultAxis : topic.axis,
    series,
    ...(unit !== undefined && { unit }),
    rows: categories.map((category, row) => ({
      category,
      values: series.map((_, index) => (row + 1 === gap && index === 0 ? null : nextValue())),
    })),
  };
}

function pickKind(topic: ChartTopic, random: Random, difficulty: Difficulty) {
  if (!Array.isArray(topic.names)) return random.pick(['bar', 'line', 'line'] as const);
  if (!topic.whole) return 'bar';
  return random.pick(
    difficulty <= 2 ? (['bar', 'bar', 'pie'] as const) : (['bar', 'pie'] as const),
  );
}

const spans = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
} as const;

function pickCategories({ names }: ChartTopic, count: number, random: Random): readonly string[] {
  if (names === 'years') {
    const first = random.integer(1990, 2024 - count);
    return Array.from({ length: count }, (_, index) => String(first + index));
  }
  if (typeof names !== 'string') return random.pickSome(names, count);
  const span: readonly string[] = spans[names];
  const length = Math.min(count, span.length);
  const first = random.integer(0, span.length - length);
  return span.slice(first, first + length);
}

/** Years in their order, other names in any. */
function pickSeries(topic: ChartTopic, count: number, random: Random): readonly string[] {
  const picked = random.pickSome(topic.series, count);
  return picked.every((name) => /^\d+$/.test(name)) ? picked.toSorted() : picked;
}

function valueSource(
  topic: ChartTopic,
  random: Random,
  difficulty: Difficulty,
  kind: ChartDescription['kind'],
): () => number {
  const mayBeNegative = difficulty >= 4 && kind !== 'pie';
  const least = mayBeNegative ? topic.least : Math.max(kind === 'pie' ? 1 : 0, topic.least);
  const most = difficulty === 1 ? Math.max(least + 9, Math.min(topic.most, 30)) : topic.most;
  const step = 10 ** -random.integer(0, sizes[difficulty].decimals);
  return () => random.number(least, most, step);
}

function sampleScatter(random: Random, difficulty: Difficulty): ChartDescription {
  const topic = random.pick(scatterTopics);
  const count = random.integer(4, 4 + 2 * difficulty);
  const step = 10 ** -random.integer(0, sizes[difficulty].decimals);
  const several = difficulty >= 4 && random.chance(0.4);
  const series: readonly string[] = several ? topic.series : [topic.measure];
  const rows = Array.from({ length: count }, () => {
    const x = random.number(topic.x[0], topic.x[1], step);
    const of = random.integer(0, series.length - 1);
    const y = random.number(topic.y[0], topic.y[1], step);
    return { category: toDecimal(x), values: series.map((_, index) => (index === of ? y : null)) };
  });
  return {
    kind: 'scatter',
    ...(random.chance(0.7) && { title: topic.title }),
    axis: topic.axis,
    series,
    rows,
  };
}
