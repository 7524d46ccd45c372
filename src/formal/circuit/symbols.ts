import { type Component, isAlternating, type TwoPin } from './description.ts';

/**
 * A symbol's lines in its own coordinates, pin to pin from (0, 0) to (48, 0): x along the element from its first pin
 * to its second, y to its side. All of it maps by turning, so only M, L and C are used.
 */
export type SymbolPath = {
  readonly commands: readonly (readonly [string, ...number[]])[];
  readonly filled?: boolean;
};

export const symbolLength = 48;

type Command = readonly [string, ...number[]];

function line(...points: readonly (readonly [number, number])[]): Command[] {
  return points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y]);
}

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

function plus(x: number, y: number): Command[] {
  return [...line([x - 3, y], [x + 3, y]), ...line([x, y - 3], [x, y + 3])];
}

/** The minus lies on the page: across an upright element, along a lying one. */
function minus(x: number, y: number, vertical: boolean): Command[] {
  return vertical ? line([x, y - 3], [x, y + 3]) : line([x - 3, y], [x + 3, y]);
}

function arrow(from: number, to: number): SymbolPath[] {
  return [
    { commands: line([from, 0], [to - 5, 0]) },
    { commands: line([to - 7, -4], [to, 0], [to - 7, 4], [to - 7, -4]), filled: true },
  ];
}

function wave(vertical: boolean): Command[] {
  const points = Array.from({ length: 15 }, (_, index): [number, number] => {
    const along = index - 7;
    const swing = -4.5 * Math.sin((along * Math.PI) / 7);
    return vertical ? [24 + swing, along] : [24 + along, swing];
  });
  return line(...points);
}

function source(component: Component, vertical: boolean): SymbolPath[] {
  const round: SymbolPath = { commands: [...leads(9, 39), ...circle(24, 0, 15)] };
  if (isAlternating(component))
    return [round, { commands: wave(vertical) }, { commands: plus(4, -8) }];
  if (component.kind === 'current-source') return [round, ...arrow(13, 35)];
  return [round, { commands: [...plus(16.5, 0), ...minus(31.5, 0, vertical)] }];
}

const diamond: Command[] = [...leads(6, 42), ...line([6, 0], [24, -14], [42, 0], [24, 14], [6, 0])];

const zigzag = line(
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
);

const box: Command[] = [...leads(9, 39), ...line([9, -7], [39, -7], [39, 7], [9, 7], [9, -7])];

/** Four half circles over the line. */
function coil(): Command[] {
  const turns = [8, 16, 24, 32].flatMap((x): Command[] => [
    ['C', x, -10.6, x + 8, -10.6, x + 8, 0],
  ]);
  return [['M', 0, 0], ['L', 8, 0], ...turns, ['L', 48, 0]];
}

/**
 * The symbol of a component.
 * @param european resistors as boxes (IEC 60617) instead of zigzags (IEEE 315)
 * @param vertical the element stands on the page
 */
export function symbolOf(component: TwoPin, european: boolean, vertical: boolean): SymbolPath[] {
  switch (component.kind) {
    case 'resistor':
      return [{ commands: european ? box : zigzag }];
    case 'capacitor':
      return [
        {
          commands: [
            ...leads(20.5, 27.5),
            ...line([20.5, -11], [20.5, 11]),
            ...line([27.5, -11], [27.5, 11]),
          ],
        },
      ];
    case 'inductor':
      return [{ commands: coil() }];
    case 'voltage-source':
    case 'current-source':
      return source(component, vertical);
    case 'diode':
      return [
        { commands: [...leads(16, 32), ...line([32, -9], [32, 9])] },
        { commands: line([16, -9], [16, 9], [32, 0], [16, -9]), filled: true },
      ];
    case 'vcvs':
    case 'ccvs':
      return [{ commands: diamond }, { commands: [...plus(15.5, 0), ...minus(32.5, 0, vertical)] }];
    case 'vccs':
    case 'cccs':
      return [{ commands: diamond }, ...arrow(12, 36)];
  }
}

/** Three bars that grow shorter, downwards from (0, 0). */
export const groundSymbol: SymbolPath = {
  commands: [...line([-10, 0], [10, 0]), ...line([-6, 4], [6, 4]), ...line([-2.5, 8], [2.5, 8])],
};
