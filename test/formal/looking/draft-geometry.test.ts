import { describe, expect, test } from 'vitest';
import type { CornerMarks } from '../../../src/formal/looking/corner-marks.ts';
import { draftFigure } from '../../../src/formal/looking/draft.ts';
import type { Place, PointKind } from '../../../src/formal/looking/look.ts';
import { figureOf } from './fake-look.ts';

type Texts = Parameters<typeof figureOf>[1];
type Corners = Readonly<Record<string, readonly [number, number]>>;

/** Letters stand above their points; lines are drawn between the pairs. */
function draft(
  corners: Corners,
  lines: string,
  more: Texts = [],
  marks: readonly (readonly [PointKind, number, number])[] = [],
  circle: { readonly centre: string; readonly on: string } = { centre: '', on: '' },
  seen?: CornerMarks,
): string[] {
  const isAt = (name: string, { x, y }: Place): boolean => {
    const [left = 0, top = 0] = corners[name] ?? [];
    return Math.hypot(left - x, top - y) < 1;
  };
  const pairs = lines.split(' ').map((pair) => [...pair]);
  const { placed, look } = figureOf(
    'geometry',
    [
      ...Object.entries(corners).map(([name, [x, y]]) => [name, x, y - 4, 'letter'] as const),
      ...more,
    ],
    {
      points: [...Object.values(corners).map(([x, y]) => ['corner', x, y] as const), ...marks],
      joined: (one, other) =>
        pairs.some(
          ([a = '', b = '']) =>
            (isAt(a, one) && isAt(b, other)) || (isAt(b, one) && isAt(a, other)),
        ),
      circles: (centre, other) =>
        isAt(circle.centre, centre) && [...circle.on].some((name) => isAt(name, other)),
    },
  );
  return (draftFigure(placed, { ...look, ...(seen && { corners: seen }) }) ?? '')
    .split('\n')
    .slice(1, -1);
}

const forms = (lines: readonly string[]): string[] =>
  lines.filter((line) => !line.startsWith('Point('));

describe('shapes', () => {
  test('a triangle with its sizes', () => {
    const figure = draft({ A: [20, 80], B: [80, 80], C: [20, 20] }, 'AB BC AC', [
      ['12 cm', 50, 84, 'length'],
      ['35°', 70, 76, 'angle'],
      ['?', 16, 50, 'length'],
    ]);
    expect(figure.slice(0, 3)).toEqual(['Point(A,20,80)', 'Point(B,80,80)', 'Point(C,20,20)']);
    expect(forms(figure)).toEqual([
      'Triangle(A,B,C)',
      'Equals(LengthOf(Line(A,B)),12 cm)',
      'Equals(MeasureOf(Angle(B)),35)',
      'Equals(LengthOf(Line(A,C)),?)',
    ]);
  });

  test('a mark of a right angle, and ticks of equal sides', () => {
    const marks = [
      ['right', 20, 80],
      ['equal', 50, 80],
      ['equal', 20, 50],
    ] as const;
    expect(forms(draft({ A: [20, 80], B: [80, 80], C: [20, 20] }, 'AB BC AC', [], marks))).toEqual([
      'Triangle(A,B,C)',
      'Perpendicular(Line(A,B),Line(A,C))',
      'Equals(LengthOf(Line(A,B)),LengthOf(Line(A,C)))',
    ]);
  });

  test('a parallelogram, with right corners a rectangle, else with ticks a rhombus', () => {
    const square = { A: [20, 80], B: [80, 80], C: [80, 20], D: [20, 20] } as const;
    const sides = 'AB BC CD AD';
    const right = [
      ['right', 20, 80],
      ['right', 80, 20],
    ] as const;
    const equal = [
      ['equal', 50, 80],
      ['equal', 80, 50],
      ['equal', 50, 20],
      ['equal', 20, 50],
    ] as const;
    expect(forms(draft(square, sides))).toEqual(['Parallelogram(A,B,C,D)']);
    expect(forms(draft(square, sides, [], right))).toEqual(['Rectangle(A,B,C,D)']);
    expect(forms(draft(square, sides, [], equal))).toEqual(['Rhombus(A,B,C,D)']);
    expect(forms(draft(square, sides, [], [...equal, ...right]))).toEqual(['Square(A,B,C,D)']);
  });

  test('a trapezoid has its parallel sides marked', () => {
    const corners = { A: [10, 80], B: [90, 80], C: [70, 20], D: [30, 20] } as const;
    const marks = [
      ['parallel', 50, 80],
      ['parallel', 50, 20],
    ] as const;
    expect(forms(draft(corners, 'AB BC CD AD'))).toEqual(['Quadrilateral(A,B,C,D)']);
    expect(forms(draft(corners, 'AB BC CD AD', [], marks))).toEqual([
      'Trapezoid(A,B,C,D)',
      'Parallel(Line(A,B),Line(C,D))',
    ]);
  });
});

describe('points on lines', () => {
  const corners = { A: [20, 80], B: [80, 80], C: [50, 20], D: [50, 80] } as const;

  test('the foot of an altitude', () => {
    expect(forms(draft(corners, 'AD DB AC BC CD', [], [['right', 50, 80]]))).toEqual([
      'Triangle(A,B,C)',
      'PointLiesOnLine(D,Line(A,B))',
      'Perpendicular(Line(A,B),Line(C,D))',
    ]);
  });

  test('the middle of a side, and a line to it', () => {
    const ticks = [
      ['equal', 35, 80],
      ['equal', 65, 80],
    ] as const;
    expect(forms(draft(corners, 'AD DB AC BC CD', [], ticks))).toEqual([
      'Triangle(A,B,C)',
      'Line(C,D)',
      'IsMidpointOf(Point(D),Line(A,B))',
    ]);
  });

  test('two lines that cross', () => {
    const cross = { A: [10, 50], B: [90, 50], C: [50, 10], D: [50, 90], E: [50, 50] } as const;
    expect(forms(draft(cross, 'AE EB CE ED'))).toEqual([
      'IntersectAt(Line(A,B),Line(C,D),Point(E))',
    ]);
  });
});

describe('circles', () => {
  test('a radius with its size', () => {
    expect(
      forms(
        draft(
          { O: [50, 50], P: [80, 50] },
          'OP',
          [['6 cm', 65, 46, 'length']],
          [['centre', 50, 50]],
          {
            centre: 'O',
            on: 'P',
          },
        ),
      ),
    ).toEqual(['IsRadiusOf(Line(O,P),Circle(O))', 'Equals(RadiusOf(Circle(O)),6 cm)']);
  });

  test('a tangent touches where a radius meets it at a right angle', () => {
    const corners = { O: [30, 50], P: [30, 20], Q: [80, 20] } as const;
    expect(
      forms(
        draft(
          corners,
          'OP PQ OQ',
          [],
          [
            ['centre', 30, 50],
            ['right', 30, 20],
          ],
          {
            centre: 'O',
            on: 'P',
          },
        ),
      ),
    ).toEqual([
      'Line(O,P)',
      'Line(O,Q)',
      'PointLiesOnCircle(P,Circle(O))',
      'Tangent(Line(P,Q),Circle(O))',
    ]);
  });

  test('a diameter', () => {
    const corners = { A: [20, 50], B: [80, 50], C: [50, 20], O: [50, 50] } as const;
    expect(
      forms(draft(corners, 'AO OB AC BC', [], [['centre', 50, 50]], { centre: 'O', on: 'ABC' })),
    ).toEqual([
      'Triangle(A,B,C)',
      'IsDiameterOf(Line(A,B),Circle(O))',
      'PointLiesOnCircle(C,Circle(O))',
    ]);
  });
});

test('an unknown letter is asked for', () => {
  const figure = draft({ A: [20, 80], B: [80, 80], C: [20, 20] }, 'AB BC AC', [
    ['3a − 10 cm', 50, 84, 'length'],
  ]);
  expect(forms(figure).slice(1)).toEqual(['Equals(LengthOf(Line(A,B)),3*a-10 cm)', 'Find(a)']);
});

describe('what a text reader takes for something else', () => {
  const corners = { A: [20, 80], B: [80, 80], C: [20, 20] } as const;
  const nameless = {
    points: (['A', 'B', 'C'] as const).map((name) => ['corner', ...corners[name]] as const),
  };
  const names = (texts: Texts): string[] => {
    const { placed, look } = figureOf('geometry', texts, { ...nameless, joined: () => true });
    const lines = (draftFigure(placed, look) ?? '').split('\n');
    return lines.filter((line) => line.startsWith('Point('));
  };

  test('lines that meet are no letter where another stands beside them', () => {
    expect(
      names([
        ['A', 18, 83, 'letter'],
        ['L', 20, 80, 'letter'],
        ['B', 82, 83, 'letter'],
        ['C', 20, 17, 'letter'],
      ]),
    ).toEqual(['Point(A,20,80)', 'Point(B,80,80)', 'Point(C,20,20)']);
  });

  test('a digit at a point is the letter that looks like it', () => {
    expect(
      names([
        ['7', 17, 84, 'letter'],
        ['2', 83, 84, 'letter'],
        ['C', 20, 16, 'letter'],
      ]),
    ).toEqual(['Point(C,20,20)', 'Point(T,20,80)', 'Point(Z,80,80)']);
  });

  test('a capital beside a line is a variable, unless a point has its name', () => {
    const figure = draft({ A: [20, 80], B: [80, 80], C: [20, 20] }, 'AB BC AC', [
      ['X', 50, 84, 'length'],
      ['B', 12, 50, 'length'],
    ]);
    expect(forms(figure)).toEqual(['Triangle(A,B,C)', 'Equals(LengthOf(Line(A,B)),x)', 'Find(x)']);
  });
});

describe('what other forms say', () => {
  const sides = 'AB BC AC';
  const corners: Corners = { A: [20, 80], B: [80, 80], C: [20, 20] };

  test('a line that has a length is not listed by itself', () => {
    const square = { A: [20, 80], B: [80, 80], C: [80, 20], D: [20, 20] } as const;
    const marks = [['right', 20, 80]] as const;
    const drawn = forms(draft(square, 'AB BC CD DA AC', [['?', 48, 46, 'length']], marks));
    expect(drawn).toContain('Equals(LengthOf(Line(A,C)),?)');
    expect(drawn).not.toContain('Line(A,C)');
    expect(forms(draft(square, 'AB BC CD DA AC', [], marks))).toContain('Line(A,C)');
  });

  test('a unit is no letter that is asked for', () => {
    const drawn = forms(draft(corners, sides, [['20 m', 50, 84, 'length']]));
    expect(drawn).toContain('Equals(LengthOf(Line(A,B)),20 m)');
    expect(drawn.join()).not.toContain('Find');
    const asked = draft(corners, sides, [
      ['20 m', 50, 84, 'length'],
      ['b', 16, 50, 'length'],
    ]);
    expect(asked).toContain('Find(b)');
  });

  test('a stroke on a line that was read as a character is no label', () => {
    const drawn = forms(draft(corners, sides, [['1', 50, 80, 'length']]));
    expect(drawn).toEqual(['Triangle(A,B,C)']);
    expect(forms(draft(corners, sides, [['7', 50, 84, 'length']]))).toContain(
      'Equals(LengthOf(Line(A,B)),7)',
    );
  });
});

describe('what the pixels of corners say', () => {
  const corners: Corners = { A: [20, 80], B: [80, 80], C: [50, 20] };
  const arcs =
    (marked: Readonly<Record<string, number>>) =>
    (corner: Place): { arcs: number; radius: number } => {
      const [name = ''] =
        Object.entries(corners).find(([, [x, y]]) => x === corner.x && y === corner.y) ?? [];
      return { arcs: marked[name] ?? 0, radius: 8 };
    };

  test('a question mark beyond an arc asks for the angle, whatever the encoder takes it for', () => {
    const label = [['?', 31, 75, 'length']] as const;
    const seen = { arcsAt: arcs({ A: 1 }), hasSquare: () => false };
    expect(draft(corners, 'AB BC AC', label, [], undefined, seen)).toContain(
      'Equals(MeasureOf(Angle(A)),?)',
    );
    const none = { arcsAt: arcs({}), hasSquare: () => false };
    expect(draft(corners, 'AB BC AC', label, [], undefined, none).join()).not.toContain('Angle');
  });

  test('two arcs in two corners say that they are equal', () => {
    const seen = { arcsAt: arcs({ A: 2, B: 2, C: 1 }), hasSquare: () => false };
    expect(draft(corners, 'AB BC AC', [], [], undefined, seen)).toContain(
      'Equals(MeasureOf(Angle(A)),MeasureOf(Angle(B)))',
    );
  });

  test('two arcs on both sides of a line say that it bisects the angle', () => {
    const rays: Corners = { V: [20, 80], A: [80, 80], B: [20, 20], D: [62, 38] };
    const seen = { arcsAt: () => ({ arcs: 2, radius: 8 }), hasSquare: () => false };
    const drawn = forms(draft(rays, 'VA VB VD', [], [], undefined, seen));
    expect(drawn).toEqual(['Line(A,V)', 'Line(B,V)', 'BisectsAngle(Line(D,V),Angle(A,V,B))']);
  });

  test('a square says that lines meet at a right angle', () => {
    const right: Corners = { A: [20, 80], B: [80, 80], C: [20, 20] };
    const seen = {
      arcsAt: () => ({ arcs: 0, radius: 0 }),
      hasSquare: ({ x, y }: Place) => x === 20 && y === 80,
    };
    expect(draft(right, 'AB BC AC', [], [], undefined, seen)).toContain(
      'Perpendicular(Line(A,B),Line(A,C))',
    );
  });
});
