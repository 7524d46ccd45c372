import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Random } from '../../formal/random.ts';
import { inCase, randomCase, randomLabels, randomPhrase, randomWord } from '../words.ts';

const spans: readonly (readonly string[])[] = [
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['J', 'F', 'M', 'A', 'May', 'Jun', 'Jul', 'Aug', 'S', 'O', 'N', 'D'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  ['Spring', 'Summer', 'Autumn', 'Winter'],
  ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'],
  ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90-99'],
  ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th', '11th', '12th'],
  ['never', 'rarely', 'sometimes', 'often', 'always'],
  ['XS', 'S', 'M', 'L', 'XL', 'XXL'],
];

const counted: readonly ((number: number, start: number) => string)[] = [
  (number, start) => String(start + number),
  (number) => `Day ${number}`,
  (number) => `Team ${number}`,
  (number) => `Test ${number}`,
  (number) => `Group ${number}`,
  (number) => `Q${((number - 1) % 4) + 1} ${2018 + Math.floor((number - 1) / 4)}`,
  (number) => `${6 + number}:00`,
  (number, start) => `${String(start + number)}/${String(start + number + 1).slice(2)}`,
  (number) => `${10 * number}`,
  (number) => `'${String(9 + number).padStart(2, '0')}`,
];

/** Names in an order that is known: parts of the year, ages, counted things. */
function orderedNames(random: Random, count: number): readonly string[] {
  const long = spans.filter(({ length }) => length >= count);
  if (long.length > 0 && random.chance(0.5)) {
    const span = random.pick(long);
    const first = random.integer(0, span.length - count);
    return span.slice(first, first + count);
  }
  const name = random.pick(counted);
  const start = random.integer(1960, 2024 - count);
  return Array.from({ length: count }, (_, index) => name(index + 1, start));
}

/** A title of any words; some with a year or a span of years. */
function randomTitle(random: Random): string {
  const letterCase = randomCase(random);
  const words = inCase(randomPhrase(random, random.integer(1, 5)), letterCase);
  const year = random.integer(1980, 2025);
  return random.pick([
    words,
    words,
    words,
    `${words} ${year}`,
    `${words}, ${year}-${year + random.integer(1, 9)}`,
    `${words} by ${randomWord(random)}`,
    `${words} in ${year}`,
  ]);
}

/**
 * The same chart about anything: other categories, series and titles, so that they can only be read.
 * @param longest characters of a category
 */
export function renamed(
  chart: ChartDescription,
  random: Random,
  longest: number,
): ChartDescription {
  const { rows, series, kind } = chart;
  const word = (): string => inCase(randomWord(random), random.pick(['lower', 'capitalised']));
  const isOrdered = kind === 'line' ? random.chance(0.7) : random.chance(0.2);
  const names =
    kind === 'scatter'
      ? rows.map(({ category }) => category)
      : isOrdered
        ? orderedNames(random, rows.length)
        : randomLabels(random, rows.length, longest);
  const keys = randomLabels(random, series.length, Math.min(longest, 14));
  return {
    ...chart,
    title: randomTitle(random),
    axis: word(),
    series: series.length === 1 ? [word()] : keys,
    rows: rows.map(({ values }, index) => ({ category: names[index] ?? '', values })),
  };
}
