import { describe, expect, it } from 'vitest';
import { type DrawStyle, defaultStyle } from '../../../src/formal/draw-style.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { drawGeometry } from '../../../src/formal/geometry/draw.ts';
import { parseGeometry } from '../../../src/formal/geometry/parse.ts';
import { sampleGeometry } from '../../../src/formal/geometry/sample.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestMs } from '../../fastest-ms.ts';

function draw(text: string, style: Partial<DrawStyle> = {}): string {
  const { description } = parseGeometry(text);
  if (!description) throw new Error(text);
  const drawing = drawGeometry(description, { ...defaultStyle, ...style });
  return drawing.form === 'svg' ? drawing.svg : '';
}

/** Tags open and close in order, attributes are quoted, and no number is lost. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replaceAll(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name, _attributes, empty) => {
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
}

/** Centres of the dots, in the order of the points. */
function dots(svg: string): { x: number; y: number }[] {
  return [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

function distance(
  a: { x: number; y: number } | undefined,
  b: { x: number; y: number } | undefined,
): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
}

describe('drawGeometry', () => {
  it('is well formed and inside the sheet for samples, plain and by hand', {
    timeout: 60_000,
  }, () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const description = sampleGeometry(
        createRandom(seed),
        ([1, 2, 3, 4, 5] as const)[seed % 5] ?? (1 as Difficulty),
      );
      const drawing = drawGeometry(description, {
        ...defaultStyle,
        roughness: seed % 2,
        width: 500,
        height: 400,
      });
      expectWellFormed(drawing.form === 'svg' ? drawing.svg : '');
      for (const { x, y } of dots(drawing.form === 'svg' ? drawing.svg : '')) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(500);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(400);
      }
    }
  });

  it('keeps given positions in percent, exactly when laid over', () => {
    const text = 'Point(A,10,20)\nPoint(B,90,80)\nLine(A,B)';
    const svg = draw(text, { overlay: true, width: 1000, height: 500 });
    expect(dots(svg)).toEqual([
      { x: 100, y: 100 },
      { x: 900, y: 400 },
    ]);
    expect(svg).toContain('width="1000" height="500"');
  });

  it('leaves points without a position out of an overlay', () => {
    expect(dots(draw('Point(A,10,20)\nLine(A,B)', { overlay: true }))).toHaveLength(1);
  });

  it('draws sampled figures square, so that they obey their numbers', () => {
    const svg = draw(
      'Point(A,20,20)\nPoint(B,20,80)\nPoint(C,80,80)\nTriangle(A,B,C)\nEquals(MeasureOf(Angle(A)),45)\nEquals(MeasureOf(Angle(C)),45)',
      { width: 800, height: 400 },
    );
    expect(svg).toContain('width="400" height="400"');
  });

  it('constructs a triangle from three sides to scale', () => {
    const [a, b, c] = dots(
      draw(
        'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),23)\nEquals(LengthOf(Line(B,C)),14)\nEquals(LengthOf(Line(A,C)),17)',
      ),
    );
    expect(distance(a, b) / distance(b, c)).toBeCloseTo(23 / 14, 2);
    expect(distance(a, c) / distance(b, c)).toBeCloseTo(17 / 14, 2);
  });

  it.each([
    'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),40)\nEquals(LengthOf(Line(A,B)),7)\nEquals(LengthOf(Line(A,C)),5)',
    'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),40)\nEquals(MeasureOf(Angle(B)),60)\nEquals(LengthOf(Line(A,B)),7)',
    'Triangle(A,B,C)\nEquals(MeasureOf(Angle(A)),2x)\nEquals(MeasureOf(Angle(B)),3x)\nEquals(MeasureOf(Angle(C)),4x)',
    'Parallelogram(A,B,C,D)\nEquals(LengthOf(Line(A,B)),8)\nEquals(LengthOf(Line(B,C)),5)\nEquals(MeasureOf(Angle(B)),60)',
    'Circle(O)\nIsDiameterOf(Line(A,B),Circle(O))\nPointLiesOnCircle(C,Circle(O))\nTriangle(A,B,C)\nEquals(MeasureOf(Angle(A)),35)',
    'Similar(Triangle(A,B,C),Triangle(D,E,F))\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),4)\nEquals(LengthOf(Line(A,C)),5)\nEquals(LengthOf(Line(D,E)),6)',
  ])('keeps to scale: %j', (text) => {
    expect(draw(text)).not.toContain('Not drawn to scale');
  });

  it('says where a drawing cannot be to scale', () => {
    expect(
      draw(
        'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),3)\nEquals(LengthOf(Line(B,C)),4)\nEquals(LengthOf(Line(A,C)),20)',
      ),
    ).toContain('Not drawn to scale');
  });

  it('writes labels as figures do', () => {
    const svg = draw(
      'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),5\\sqrt{2} cm)\nEquals(MeasureOf(Angle(A)),2x+10)\nEquals(MeasureOf(Angle(B)),40)\nEquals(LengthOf(Line(A,C)),?)',
    );
    for (const label of ['5√2 cm', '(2x + 10)°', '40°', '?'])
      expect(svg).toContain(`>${label}</text>`);
  });

  it('shows equal angles by two arcs each, not by the letter of the other corner', () => {
    const triangle = 'Triangle(A,B,C)\nPoint(A,10,90)\nPoint(B,90,90)\nPoint(C,50,10)';
    const equal = 'Equals(MeasureOf(Angle(A)),MeasureOf(Angle(B)))';
    const svg = draw(`${triangle}\n${equal}\nEquals(MeasureOf(Angle(A)),2*x+5)`);
    const labels = [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text).sort();
    expect(labels).toEqual(['(2x + 5)°', 'A', 'B', 'C']);
    expect(svg.match(/<path d="M[^"]*A/g)).toHaveLength(4);
  });

  it('shows hostile names as text', () => {
    const svg = draw(
      'Point("<script>alert(1)</script>",20,30)\nLine(A,"<img onerror=x>")\nEquals(LengthOf(Line(A,B)),<b>)',
    );
    expectWellFormed(svg);
    expect(svg).not.toMatch(/<script|<img|<b>/);
  });

  it.each([
    ['far apart', 'Point(A,-1e9,5)\nPoint(B,100000000000,7)\nLine(A,B)'],
    [
      'the same place',
      'Point(A,50,50)\nPoint(B,50,50)\nLine(A,B)\nTriangle(A,B,C)\nEquals(MeasureOf(Angle(A)),40)',
    ],
    ['nothing but a circle', 'Circle(O)'],
    ['a sum without figure', 'Equals(x,5)'],
    [
      'extreme sizes',
      'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),0.000001)\nEquals(LengthOf(Line(B,C)),1000000)',
    ],
    ['a straight angle', 'Equals(MeasureOf(Angle(A,B,C)),180)'],
    ['tiny sheet', 'Triangle(A,B,C)\nEquals(LengthOf(Line(A,B)),3)'],
  ])('stays finite with %s', (_, text) => {
    expectWellFormed(draw(text, { width: 40, height: 30 }));
    expectWellFormed(draw(text, { roughness: 2 }));
  });

  it('draws the first part of a huge figure, and says so, in well under a second', () => {
    const forms = Array.from({ length: 7000 }, (_, index) => `Line(P${index},Q${index})`)
      .join('\n')
      .slice(0, 99_000);
    const { description } = parseGeometry(forms, { partial: true });
    const ms = fastestMs(() => description && drawGeometry(description, defaultStyle), 900);
    expect(ms).toBeLessThan(900);
    const drawing = description && drawGeometry(description, defaultStyle);
    expect(drawing?.form === 'svg' && drawing.svg).toContain('Only the first 300 of');
  });

  it('takes under 50 ms for a sampled figure once warm', () => {
    const descriptions = Array.from({ length: 20 }, (_, seed) =>
      sampleGeometry(createRandom(seed), 4),
    );
    for (const description of descriptions)
      expect(fastestMs(() => drawGeometry(description, defaultStyle), 50)).toBeLessThan(50);
  });
});
