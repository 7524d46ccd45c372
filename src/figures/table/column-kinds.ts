import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import {
  inCase,
  randomCode,
  randomLastName,
  randomName,
  randomPlace,
  randomWord,
} from '../words.ts';

/** The name of a column and a source of its cells, all of one kind. */
export type ColumnKind = {
  readonly from: Difficulty;
  create(random: Random): { readonly name: string; readonly cell: () => string };
};

const word = (random: Random): string =>
  inCase(randomWord(random), random.pick(['lower', 'capitalised', 'capitalised'] as const));

/** Digits in groups of three. */
function group(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Numbers, all with the same decimals, something before and something behind each. */
function numbers(
  from: Difficulty,
  range: readonly [number, number],
  decimals: number,
  around: readonly (readonly [string, string])[] = [['', '']],
  units: readonly string[] = [],
): ColumnKind {
  return {
    from,
    create(random) {
      const [before, after] = random.pick(around);
      const isGrouped = random.chance(0.6);
      const isBare = before === '' && after === '' && units.length > 0;
      const unit = isBare && random.chance(0.6) ? ` (${random.pick(units)})` : '';
      const [low, high] = range;
      const least = Math.round(low * 10 ** decimals);
      const most = Math.round(high * 10 ** decimals);
      return {
        name: `${word(random)}${unit}`,
        cell() {
          const digits = (random.integer(least, most) / 10 ** decimals).toFixed(decimals);
          const sign = digits.startsWith('-') ? '-' : '';
          const text = digits.replace('-', '');
          return `${sign}${before}${isGrouped ? group(text) : text}${after}`;
        },
      };
    },
  };
}

function texts(from: Difficulty, cell: (random: Random) => string): ColumnKind {
  return { from, create: (random) => ({ name: word(random), cell: () => cell(random) }) };
}

/** Few different words, which come again and again. */
function fewOf(from: Difficulty, lists: readonly (readonly string[])[]): ColumnKind {
  return {
    from,
    create(random) {
      const own = Array.from({ length: random.integer(2, 4) }, () => word(random));
      const list = random.chance(0.4) ? own : random.pick(lists);
      return { name: word(random), cell: () => random.pick(list) };
    },
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One of several ways of writing dates, the same in a column. */
const dates: ColumnKind = {
  from: 2,
  create(random) {
    const style = random.integer(0, 4);
    return {
      name: random.chance(0.4)
        ? random.pick(['date', 'Date', 'due', 'Updated', 'born'])
        : word(random),
      cell() {
        const [year, month, day] = [
          random.integer(1980, 2025),
          random.integer(1, 12),
          random.integer(1, 28),
        ];
        const name = months[month - 1] ?? 'Jan';
        switch (style) {
          case 0:
            return `${year}-${two(month)}-${two(day)}`;
          case 1:
            return `${day} ${name} ${year}`;
          case 2:
            return `${two(day)}/${two(month)}/${year}`;
          case 3:
            return `${name} ${day}`;
          default:
            return `${name} ${year}`;
        }
      },
    };
  },
};

const times: ColumnKind = {
  from: 2,
  create(random) {
    const style = random.integer(0, 2);
    return {
      name: random.chance(0.4)
        ? random.pick(['time', 'Start', 'from', 'until', 'Opens'])
        : word(random),
      cell() {
        const minute = two(random.pick([0, 0, 5, 10, 15, 20, 30, 30, 40, 45, 50]));
        if (style === 0) return `${random.integer(6, 22)}:${minute}`;
        if (style === 1) return `${two(random.integer(0, 23))}:${minute}`;
        return `${random.integer(1, 12)}:${minute} ${random.pick(['am', 'pm'])}`;
      },
    };
  },
};

/** Kinds of columns beside the first, each from a level on. */
export const columnKinds: readonly ColumnKind[] = [
  numbers(1, [0, 9], 0),
  numbers(1, [1, 60], 0),
  numbers(
    1,
    [10, 99],
    0,
    [
      ['', ''],
      ['', '%'],
    ],
    ['kg', 'cm', 'min', 'km'],
  ),
  numbers(
    2,
    [100, 999],
    0,
    [
      ['', ''],
      ['$', ''],
      ['', ' kg'],
      ['', ' km'],
    ],
    ['m', 'g', '$', 'mm'],
  ),
  numbers(2, [1, 100], 0, [['', '%']]),
  numbers(2, [1000, 9999], 0, [
    ['', ''],
    ['$', ''],
    ['€', ''],
  ]),
  numbers(
    3,
    [0, 9.9],
    1,
    [
      ['', ''],
      ['', ''],
      ['', '%'],
      ['', ' kg'],
    ],
    ['m', 'kg', 's', 'h'],
  ),
  numbers(
    3,
    [10, 99.9],
    1,
    [
      ['', ''],
      ['', '%'],
      ['', '°C'],
    ],
    ['cm', 'kg', '°C', 'km/h'],
  ),
  numbers(3, [1, 99.99], 2, [
    ['$', ''],
    ['$', ''],
    ['€', ''],
    ['£', ''],
    ['', ''],
  ]),
  numbers(4, [10_000, 990_000], 0, [
    ['', ''],
    ['$', ''],
  ]),
  numbers(4, [0.1, 9.99], 2),
  numbers(4, [-20, 40], 0, [
    ['', ''],
    ['', '%'],
    ['', '°C'],
  ]),
  numbers(5, [1_000_000, 90_000_000], 0),
  numbers(5, [0.01, 0.999], 3),
  fewOf(1, [
    ['yes', 'no'],
    ['Yes', 'No'],
    ['A', 'B', 'C', 'D'],
    ['low', 'medium', 'high'],
    ['open', 'closed', 'pending'],
    ['red', 'blue', 'green', 'grey'],
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    ['S', 'M', 'L', 'XL'],
    ['new', 'used', 'repaired'],
    ['passed', 'failed', 'n/a'],
  ]),
  texts(1, randomWord),
  texts(2, (random) => inCase(randomWord(random), 'capitalised')),
  texts(2, randomName),
  texts(3, randomPlace),
  texts(3, randomCode),
  texts(3, randomLastName),
  dates,
  times,
];
