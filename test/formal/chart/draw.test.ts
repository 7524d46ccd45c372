import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChartDescription } from '../../../src/formal/chart/description.ts';
import { drawChart } from '../../../src/formal/chart/draw.ts';
import { sampleChart } from '../../../src/formal/chart/sample.ts';
import { type DrawStyle, defaultStyle } from '../../../src/formal/draw-style.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { fastestAsyncMs } from '../../fastest-ms.ts';
import { toDifficulty } from './to-difficulty.ts';

const svgOf = async (chart: ChartDescription, style: Partial<DrawStyle> = {}) => {
  const drawing = await drawChart(chart, { ...defaultStyle, ...style });
  if (drawing.form !== 'svg') throw new Error('A chart is drawn as SVG.');
  return drawing.svg;
};
const simple: ChartDescription = {
  kind: 'bar',
  axis: 'pet',
  series: ['children'],
  rows: [
    { category: 'cat', values: [12] },
    { category: 'dog', values: [9] },
  ],
};
/** Well-formed: tags nest, no attribute is open, and nothing but known elements. */
function expectDrawing(svg: string) {
  const open: string[] = [];
  const rest = svg.replaceAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end, name, __, empty) => {
      expect(['svg', 'g', 'path', 'line', 'text', 'rect', 'defs', 'clipPath', 'tspan']).toContain(
        name,
      );
      if (end) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|href="|\son\w+=/);
}

describe('drawChart', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('draws samples in all styles', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = createRandom(seed);
      const chart = sampleChart(random, toDifficulty(seed));
      const style = {
        width: random.integer(240, 900),
        height: random.integer(180, 700),
        fontSize: random.integer(8, 24),
        roughness: random.pick([0, 0, 1, 2]),
        grid: random.chance(0.5),
        legend: random.pick(['none', 'top', 'right', 'bottom', 'left'] as const),
        valueLabels: random.chance(0.5),
        orientation: random.pick(['vertical', 'horizontal'] as const),
        background: random.pick(['none', '#fffbe8']),
      };
      const svg = await svgOf(chart, style);
      expectDrawing(svg);
      expect(svg).toContain(`width="${style.width}"`);
    }
  }, 60_000);

  it('honours each part of the style', async () => {
    const two: ChartDescription = {
      ...simple,
      series: ['A', 'B'],
      rows: [{ category: 'x', values: [3, 4.37] }],
    };
    const plain = await svgOf(two);
    const changes: Partial<DrawStyle>[] = [
      { fontFamily: 'Lato' },
      { fontSize: 20 },
      { palette: ['#123456', '#654321'] },
      { ink: '#abcdef' },
      { background: '#eeeeee' },
      { strokeWidth: 4 },
      { roughness: 1 },
      { grid: false },
      { legend: 'none' },
      { legend: 'left' },
      { valueLabels: false },
      { orientation: 'horizontal' },
      { width: 500 },
      { height: 300 },
    ];
    for (const change of changes) expect(await svgOf(two, change)).not.toBe(plain);
    expect(plain).toContain('>4.37<');
    expect(await svgOf(two, { valueLabels: false })).not.toContain('>4.37<');
    expect(await svgOf(two, { fontFamily: 'Lato' })).toContain('font-family="Lato"');
    expect(await svgOf(two, { roughness: 1, seed: 1 })).not.toBe(
      await svgOf(two, { roughness: 1, seed: 2 }),
    );
  });

  it('is the same each time', async () => {
    expect(await svgOf(simple, { roughness: 1 })).toBe(await svgOf(simple, { roughness: 1 }));
  });

  it('begins bars at 0', async () => {
    const svg = await svgOf({
      ...simple,
      rows: [
        { category: 'a', values: [1000] },
        { category: 'b', values: [1001] },
      ],
    });
    expect(svg).toContain('>0</text>');
  });

  it('shows hostile names as text', async () => {
    const bad = '</text><script>alert(1)</script>&amp;"\'\u0000\u0007]]>{{x}}';
    for (const kind of ['bar', 'line', 'pie'] as const) {
      const svg = await svgOf(
        {
          kind,
          title: bad,
          axis: bad,
          series: [bad],
          unit: "'+alert(1)+'",
          rows: [
            { category: bad, values: [1] },
            { category: `${bad}2`, values: [2] },
          ],
        },
        { roughness: kind === 'pie' ? 1 : 0 },
      );
      expectDrawing(svg);
      expect(svg).toContain('&lt;script');
    }
  });

  it('draws what is empty, missing or out of range', async () => {
    expectDrawing(await svgOf({ ...simple, rows: [] }));
    expectDrawing(await svgOf({ ...simple, kind: 'pie', rows: [] }));
    expectDrawing(await svgOf({ ...simple, kind: 'scatter', rows: [] }));
    expectDrawing(await svgOf({ ...simple, rows: [{ category: 'a', values: [null] }] }));
    expectDrawing(
      await svgOf({
        ...simple,
        kind: 'line',
        rows: [
          { category: 'a', values: [1e300] },
          { category: '', values: [-1e300] },
        ],
      }),
    );
    expectDrawing(
      await svgOf({
        ...simple,
        kind: 'pie',
        rows: [
          { category: 'a', values: [-1] },
          { category: 'b', values: [0] },
        ],
      }),
    );
  });

  it('cuts what is too much, and says so', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      category: `c${index}`,
      values: [index],
    }));
    const svg = await svgOf({ ...simple, rows });
    expect(await fastestAsyncMs(() => svgOf({ ...simple, rows }), 2000)).toBeLessThan(2000);
    expect(svg).toContain('the first 300 of 10000 rows');
  });

  it('never makes code from text', async () => {
    await svgOf(simple);
    const forbidden = vi.fn(() => {
      throw new Error('Function is forbidden.');
    });
    vi.stubGlobal('Function', forbidden);
    vi.stubGlobal('eval', forbidden);
    for (const kind of ['bar', 'line', 'pie', 'scatter'] as const)
      expectDrawing(
        await svgOf({
          ...simple,
          kind,
          rows: [
            { category: '1', values: [2] },
            { category: '3', values: [4] },
          ],
        }),
      );
    expect(forbidden).not.toHaveBeenCalled();
  });

  it('draws in a process that forbids code from text', () => {
    const source =
      "import('./src/formal/chart/draw.ts').then(async ({ drawChart }) => { const { defaultStyle } = await import('./src/formal/draw-style.ts');" +
      "const d = await drawChart({ kind: 'bar', axis: 'a', series: ['b'], rows: [{ category: 'c', values: [1] }] }, defaultStyle); console.log(d.svg.length); })";
    const args = [
      '--disallow-code-generation-from-strings',
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      source,
    ];
    expect(Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toBeGreaterThan(
      1000,
    );
  }, 30_000);
});
