import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import { toCanvas } from '../../../src/formal/geometry/canvas.ts';
import { compareGeometry } from '../../../src/formal/geometry/compare.ts';
import type { GeometryDescription } from '../../../src/formal/geometry/description.ts';
import { drawGeometry } from '../../../src/formal/geometry/draw.ts';
import { readFigure } from '../../../src/formal/geometry/figure.ts';
import { parseGeometry } from '../../../src/formal/geometry/parse.ts';
import type { GeometryRequest } from '../../../src/formal/geometry/request.ts';
import { solveGeometry } from '../../../src/formal/geometry/solve.ts';

function read(text: string): GeometryDescription {
  const { description } = parseGeometry(text);
  if (!description) throw new Error(text);
  return description;
}

function solved(text: string, request: GeometryRequest) {
  const result = solveGeometry(read(text), request);
  if (!result.ok) throw new Error(result.reason);
  return result.solution;
}

const right = 'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A,B,C)),90)\n';
const legs = (ab: string, bc: string) =>
  `${right}Equals(LengthOf(Line(A,B)),${ab})\nEquals(LengthOf(Line(B,C)),${bc})`;
const ac: GeometryRequest = { kind: 'length', points: ['A', 'C'] };

describe('units that are mixed', () => {
  it('become the first one, and a step says so', () => {
    const { answer, steps, unit } = solved(legs('3 cm', '40 mm'), ac);
    expect(answer).toBe('5 cm');
    expect(unit).toBe('cm');
    expect(steps[0]).toContain('cm');
    expect(steps.join('\n')).toContain('3^2');
    expect(solved(legs('5 cm', '40 mm'), ac).value).toBeCloseTo(Math.sqrt(41), 9);
    expect(solved(legs('30 mm', '4 cm'), ac).answer).toBe('50 mm');
    expect(solved(legs('1 ft', '5 in'), ac).value).toBeCloseTo(13 / 12, 9);
  });

  it('become one in areas', () => {
    const text =
      'Rectangle(A,B,C,D)\nEquals(LengthOf(Line(A,B)),1 m)\nEquals(LengthOf(Line(B,C)),50 cm)';
    const { answer, unit } = solved(text, { kind: 'area', points: ['A', 'B', 'C', 'D'] });
    expect([answer, unit]).toEqual(['0.5 m²', 'm²']);
    const side = 'Square(A,B,C,D)\nEquals(AreaOf(Square(A,B,C,D)),4 cm²)';
    expect(solved(side, { kind: 'length', points: ['A', 'B'] }).answer).toBe('2 cm');
    const both =
      'Rectangle(A,B,C,D)\nEquals(AreaOf(Rectangle(A,B,C,D)),600 mm²)\nEquals(LengthOf(Line(A,B)),3 cm)';
    expect(solved(both, { kind: 'length', points: ['B', 'C'] }).answer).toBe('20 mm');
  });

  it('are refused where one length has none', () => {
    const text = `${legs('3 cm', '40 mm')}\nTriangle(B,C,D)\nEquals(LengthOf(Line(C,D)),7)`;
    const result = solveGeometry(read(text), ac);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.reason).toContain('unit');
  });

  it('are no contradiction', () => {
    const same = `${legs('3 cm', '40 mm')}\nEquals(LengthOf(Line(A,C)),50 mm)`;
    expect(parseGeometry(same).problems).toEqual([]);
    const other = `${legs('3 cm', '40 mm')}\nEquals(LengthOf(Line(A,C)),5 mm)`;
    expect(parseGeometry(other).problems).not.toEqual([]);
  });

  it('are drawn as written, with true proportions', () => {
    const text = `${legs('3 cm', '40 mm')}\nEquals(LengthOf(Line(A,C)),5 cm)`;
    const drawing = drawGeometry(read(text), defaultStyle);
    if (drawing.form !== 'svg') throw new Error(drawing.form);
    expect(drawing.svg).toContain('40 mm');
    expect(drawing.svg).not.toContain('Not drawn to scale');
  });
});

describe('values that are written in two ways', () => {
  const side = (value: string) => read(`Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),${value})`);

  it.each([
    ['2x+3', '3+2*x'],
    ['5 cm', '50 mm'],
    ['2(x+1)', '2x+2'],
    ['x*y', 'y*x'],
    ['1 ft', '12 in'],
  ])('%s is %s', (one, two) => {
    expect(compareGeometry(side(one), side(two)).exact).toBe(true);
  });

  it.each([
    ['2x+3', '2x+4'],
    ['2x+3', '2y+3'],
    ['5 cm', '5 mm'],
    ['5 cm', '50'],
    ['x^2', '2x'],
  ])('%s is not %s', (one, two) => {
    expect(compareGeometry(side(one), side(two)).exact).toBe(false);
  });
});

describe('figures that have nothing in common', () => {
  it.each([
    'Triangle(A,B,C)\nTriangle(D,E,F)\nEquals(LengthOf(Line(A,B)),9)\nEquals(LengthOf(Line(D,E)),3)',
    'Triangle(A,B,C)\nTriangle(D,E,F)\nSimilar(Triangle(A,B,C),Triangle(D,E,F))\nEquals(LengthOf(Line(A,B)),10)\nEquals(LengthOf(Line(D,E)),2)',
    'Quadrilateral(A,B,C,D)\nTriangle(P,Q,R)',
    'Circle(O)\nPointLiesOnCircle(A,Circle(O))\nTriangle(P,Q,R)\nEquals(LengthOf(Line(P,Q)),20)\nEquals(LengthOf(Line(O,A)),3)',
    'Line(A,B)\nLine(C,D)\nTriangle(P,Q,R)',
  ])('%j stand beside each other', (text) => {
    const { places, radii } = toCanvas(readFigure(read(text)), defaultStyle);
    const box = (points: readonly string[]) => {
      const all = points.flatMap((point) => {
        const { x } = places.get(point) ?? { x: Number.NaN };
        const radius = radii.get(point) ?? 0;
        return [x - radius, x + radius];
      });
      return [Math.min(...all), Math.max(...all)] as const;
    };
    const names = [...places.keys()];
    const first = /Quad/.test(text) ? 4 : /Circle|^Line/.test(text) ? 2 : 3;
    const [one, two] = [box(names.slice(0, first)), box(names.slice(-3))];
    expect(one[1] < two[0] || two[1] < one[0]).toBe(true);
  });
});
