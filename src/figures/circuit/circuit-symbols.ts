import { isAlternating, type TwoPin } from '../../formal/circuit/description.ts';
import { type SymbolPath, symbolOf } from '../../formal/circuit/symbols.ts';
import type { SymbolSet } from './circuit-plan.ts';

/** A path of a symbol, in the coordinates of formal/circuit/symbols.ts: 48 long, y to the right or down. */
export type FigurePath = SymbolPath & {
  /** Closed, so that it may be filled with a light colour. */
  readonly body?: true;
  /** Heavier than other lines. */
  readonly heavy?: true;
};

export type FigureSymbol = {
  readonly paths: readonly FigurePath[];
  /** How far it reaches to either side of the wire. */
  readonly half: number;
  /** Marks beside it, as a box in its coordinates. */
  readonly marks?: MarkBox | undefined;
};

type MarkBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Command = readonly [string, ...number[]];
type At = readonly [x: number, y: number];

const line = (...points: readonly At[]): Command[] =>
  points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y]);

/** A circle by four cubic curves; 0.5523 is the usual constant for a quarter. */
function circle(x: number, y: number, r: number): Command[] {
  const k = 0.5523 * r;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
  ];
}

const leads = (from: number, to: number): Command[] => [
  ...line([0, 0], [from, 0]),
  ...line([to, 0], [48, 0]),
];

const plus = (x: number, y: number): Command[] => [
  ...line([x - 3, y], [x + 3, y]),
  ...line([x, y - 3], [x, y + 3]),
];

/** The minus lies on the page, whatever the element does. */
const minus = (x: number, y: number, vertical: boolean): Command[] =>
  vertical ? line([x, y - 3], [x, y + 3]) : line([x - 3, y], [x + 3, y]);

function resistor(kind: SymbolSet['resistor']): FigureSymbol {
  const rectangle = (from: number, half: number): FigurePath[] => [
    { commands: leads(from, 48 - from) },
    {
      commands: line(
        [from, -half],
        [48 - from, -half],
        [48 - from, half],
        [from, half],
        [from, -half],
      ),
      body: true,
    },
  ];
  switch (kind) {
    case 'box':
      return { paths: rectangle(9, 7), half: 7 };
    case 'box-slim':
      return { paths: rectangle(6, 5), half: 5 };
    case 'zigzag':
      return {
        paths: [
          {
            commands: line(
              [0, 0],
              [9, 0],
              [11.5, -7],
              [16.5, 7],
              [21.5, -7],
              [26.5, 7],
              [31.5, -7],
              [36.5, 7],
              [39, 0],
              [48, 0],
            ),
          },
        ],
        half: 7,
      };
    case 'zigzag-long': {
      const teeth = Array.from(
        { length: 8 },
        (_, index): At => [8 + index * 4.5, index % 2 === 0 ? -5.5 : 5.5],
      );
      return {
        paths: [{ commands: line([0, 0], [5.75, 0], ...teeth, [42, 0], [48, 0]) }],
        half: 5.5,
      };
    }
  }
}

function inductor(kind: SymbolSet['inductor']): FigureSymbol {
  const starts = [8, 16, 24, 32];
  switch (kind) {
    case 'arcs': {
      const turns = starts.map((x): Command => ['C', x, -10.6, x + 8, -10.6, x + 8, 0]);
      return { paths: [{ commands: [['M', 0, 0], ['L', 8, 0], ...turns, ['L', 48, 0]] }], half: 9 };
    }
    case 'loops': {
      const turns = starts.flatMap((x, index): Command[] => [
        ['C', x - 1, -14, x + 13, -14, x + 10.5, 0],
        ...(index < 3 ? [['C', x + 10, 5.5, x + 7, 5.5, x + 8, 0] as const] : []),
      ]);
      return {
        paths: [{ commands: [['M', 0, 0], ['L', 8, 0], ...turns, ['L', 48, 0]] }],
        half: 11,
      };
    }
    case 'block':
      return {
        paths: [
          { commands: leads(9, 39) },
          { commands: line([9, -6], [39, -6], [39, 6], [9, 6], [9, -6]), filled: true },
        ],
        half: 6,
      };
  }
}

function voltageSource(kind: SymbolSet['voltage'], vertical: boolean): FigureSymbol {
  const side = vertical ? -1 : 1;
  const round: FigurePath[] = [
    { commands: leads(9, 39) },
    { commands: circle(24, 0, 15), body: true },
  ];
  const marksAt = (x: number, y: number): MarkBox => ({
    x: x - 4,
    y: y - 4,
    width: 8,
    height: 8,
  });
  switch (kind) {
    case 'signs':
      return {
        paths: [...round, { commands: [...plus(16.5, 0), ...minus(31.5, 0, vertical)] }],
        half: 15,
      };
    case 'through':
      return {
        paths: [
          ...round,
          { commands: line([9, 0], [39, 0]) },
          { commands: [...plus(5, side * 12), ...minus(43, side * 12, vertical)] },
        ],
        half: 15,
        marks: { x: 1, y: side * 12 - 4, width: 46, height: 8 },
      };
    case 'battery': {
      const y = side * 9;
      return {
        paths: [
          { commands: [...leads(21, 27), ...line([21, -13], [21, 13])] },
          { commands: line([27, -6.5], [27, 6.5]), heavy: true },
          { commands: plus(13, y) },
        ],
        half: 13,
        marks: marksAt(13, y),
      };
    }
    case 'cells': {
      const y = side * 9;
      return {
        paths: [
          {
            commands: [
              ...leads(15, 33),
              ...line([15, -13], [15, 13]),
              ...line([27, -13], [27, 13]),
            ],
          },
          {
            commands: [...line([21, -6.5], [21, 6.5]), ...line([33, -6.5], [33, 6.5])],
            heavy: true,
          },
          { commands: plus(7, y) },
        ],
        half: 13,
        marks: marksAt(7, y),
      };
    }
  }
}

function currentSource(kind: SymbolSet['current'], vertical: boolean): FigureSymbol {
  const arrow = (from: number, to: number, y: number): FigurePath[] => [
    { commands: line([from, y], [to - 5, y]) },
    { commands: line([to - 7, y - 4], [to, y], [to - 7, y + 4], [to - 7, y - 4]), filled: true },
  ];
  const side = vertical ? -1 : 1;
  const beside = arrow(9, 39, side * 21);
  const marks = { x: 8, y: side * 21 - 5, width: 32, height: 10 };
  switch (kind) {
    case 'arrow':
      return {
        paths: [
          { commands: leads(9, 39) },
          { commands: circle(24, 0, 15), body: true },
          ...arrow(13, 35, 0),
        ],
        half: 15,
      };
    case 'bar':
      return {
        paths: [
          { commands: leads(9, 39) },
          { commands: circle(24, 0, 15), body: true },
          { commands: line([24, -15], [24, 15]) },
          ...beside,
        ],
        half: 15,
        marks,
      };
    case 'rings':
      return {
        paths: [
          { commands: leads(6, 42) },
          { commands: circle(18, 0, 12), body: true },
          { commands: circle(30, 0, 12) },
          ...beside,
        ],
        half: 12,
        marks,
      };
  }
}

/** How a set of symbols draws an element that lies or stands on the page. */
export function figureSymbol(component: TwoPin, set: SymbolSet, vertical: boolean): FigureSymbol {
  switch (component.kind) {
    case 'resistor':
      return resistor(set.resistor);
    case 'inductor':
      return inductor(set.inductor);
    case 'capacitor': {
      const { plate } = set;
      const plates = [
        ...line([20.5, -plate], [20.5, plate]),
        ...line([27.5, -plate], [27.5, plate]),
      ];
      return { paths: [{ commands: [...leads(20.5, 27.5), ...plates] }], half: plate };
    }
    case 'voltage-source':
      return isAlternating(component)
        ? { paths: symbolOf(component, false, vertical), half: 15 }
        : voltageSource(set.voltage, vertical);
    case 'current-source':
      return currentSource(set.current, vertical);
    default:
      return { paths: symbolOf(component, false, vertical), half: 15 };
  }
}

/** Below the point it hangs from, in the same units. */
export function groundPaths(kind: SymbolSet['ground']): readonly FigurePath[] {
  switch (kind) {
    case 'bars':
      return [
        {
          commands: [
            ...line([-10, 0], [10, 0]),
            ...line([-6, 4], [6, 4]),
            ...line([-2.5, 8], [2.5, 8]),
          ],
        },
      ];
    case 'triangle':
      return [{ commands: line([-8, 0], [8, 0], [0, 9], [-8, 0]), body: true }];
    case 'bar':
      return [{ commands: line([-9, 1], [9, 1]), heavy: true }];
  }
}
