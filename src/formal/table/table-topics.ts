import type { Random } from '../random.ts';

type Column = {
  readonly name: string;
  /** A cell, at a difficulty's number of decimals. */
  readonly cell: (random: Random, decimals: number) => string;
};

export type TableTopic = {
  readonly title: string;
  readonly key: string;
  readonly names: readonly string[];
  readonly columns: readonly Column[];
};

/** Numbers from `min` to `max`, with at most `most` decimals and a unit around them. */
function numbers(
  name: string,
  min: number,
  max: number,
  most = 0,
  before = '',
  after = '',
): Column {
  return {
    name,
    cell(random, decimals) {
      const step = 10 ** -Math.min(decimals, most);
      return `${before}${random.number(min, max, step)}${after}`;
    },
  };
}

function words(name: string, ...list: readonly string[]): Column {
  return { name, cell: (random) => random.pick(list) };
}

function times(name: string, from: number, to: number): Column {
  return {
    name,
    cell: (random) => `${random.integer(from, to)}:${random.pick(['00', '15', '30', '45'])}`,
  };
}

const people = [
  'Ann',
  'Ben',
  'Cleo',
  'Dan',
  'Eva',
  'Finn',
  'Gus',
  'Hana',
  'Ida',
  'Jack',
  'Kim',
  'Leo',
  'Mia',
];
const planets = ['Mercury', 'Venus', 'Earth', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune'];

export const tableTopics: readonly TableTopic[] = [
  {
    title: 'Test results',
    key: 'student',
    names: people,
    columns: [
      numbers('Maths', 0, 100, 1),
      numbers('English', 0, 100, 1),
      numbers('History', 0, 100, 1),
      words('grade', 'A', 'B', 'C', 'D'),
    ],
  },
  {
    title: 'Prices of the cafe',
    key: 'drink',
    names: ['Tea', 'Coffee', 'Cocoa', 'Juice', 'Water', 'Lemonade', 'Milk', 'Iced tea'],
    columns: [
      numbers('small', 1, 4, 2, '$'),
      numbers('large', 3, 7, 2, '$'),
      numbers('calories', 0, 320),
    ],
  },
  {
    title: 'Trains from the main station',
    key: 'train',
    names: ['IC 12', 'IC 47', 'RE 3', 'RE 8', 'S 1', 'S 5', 'N 60', 'EC 9'],
    columns: [
      words('to', 'Northport', 'Oakfield', 'Lakeside', 'Eastham'),
      times('leaves', 6, 22),
      numbers('platform', 1, 14),
      numbers('minutes late', 0, 25),
    ],
  },
  {
    title: 'Countries',
    key: 'country',
    names: [
      'France',
      'Spain',
      'Italy',
      'Norway',
      'Poland',
      'Japan',
      'Kenya',
      'Chile',
      'Egypt',
      'India',
    ],
    columns: [
      numbers('people (million)', 4, 140, 1),
      numbers('area (thousand km²)', 40, 2400),
      words('currency', 'euro', 'krone', 'zloty', 'yen', 'shilling', 'peso', 'pound, new', 'rupee'),
    ],
  },
  {
    title: 'Planets',
    key: 'planet',
    names: planets,
    columns: [
      numbers('moons', 0, 90),
      numbers('diameter (km)', 4800, 140000),
      numbers('day (hours)', 9, 60, 1),
    ],
  },
  {
    title: 'Shop stock',
    key: 'article',
    names: ['Pen', 'Pencil', 'Rubber', 'Ruler', 'Notebook', 'Folder', 'Glue', 'Scissors', 'Marker'],
    columns: [
      numbers('in stock', 0, 400),
      numbers('sold', 0, 250),
      numbers('price', 1, 12, 2, '€'),
      words('note', '', '', 'new', 'sale, 10% off', 'last one', '="reorder"'),
    ],
  },
  {
    title: 'Running club',
    key: 'runner',
    names: people,
    columns: [
      numbers('Monday', 2, 14, 1, '', ' km'),
      numbers('Wednesday', 2, 14, 1, '', ' km'),
      numbers('Saturday', 4, 30, 1, '', ' km'),
    ],
  },
  {
    title: 'Survey, answers in percent',
    key: 'question',
    names: [
      'More trees',
      'New playground',
      'Bike lanes',
      'Longer opening hours',
      'Cheaper tickets',
      'A second library',
    ],
    columns: [
      numbers('yes', 5, 80, 1, '', '%'),
      numbers('no', 5, 60, 1, '', '%'),
      numbers('undecided', 0, 30, 1, '', '%'),
    ],
  },
  {
    title: 'Weather',
    key: 'day',
    names: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    columns: [
      numbers('high (°C)', 12, 34, 1),
      numbers('low (°C)', -6, 11, 1),
      numbers('rain (mm)', 0, 30, 1),
      words('sky', 'clear', 'cloudy', 'rain', 'fog', 'snow'),
    ],
  },
];
