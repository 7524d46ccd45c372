import { describe, expect, it } from 'vitest';
import type { DrawStyle } from '../../../src/formal/draw-style.ts';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import { flowchart } from '../../../src/formal/flowchart/flowchart.ts';
import { fastestAsyncMs } from '../../fastest-ms.ts';

async function svgOf(text: string, style: Partial<DrawStyle> = {}): Promise<string> {
  const { description } = flowchart.parse(text);
  if (!description) throw new Error('not read');
  const drawing = await flowchart.draw(description, { ...defaultStyle, ...style });
  if (drawing.form !== 'svg') throw new Error(drawing.form);
  return drawing.svg;
}

/** Elements open and close in pairs, attributes are quoted, and text holds no markup. */
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
  expect(rest.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
}

const sizeOf = (svg: string) => {
  const found = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  return { width: Number(found?.[1]), height: Number(found?.[2]) };
};

describe('draw', () => {
  it('is well-formed in all shapes, arrows and styles', async () => {
    const text =
      'flowchart TD\nA([a]) --> B{b}\nB -->|yes| C[/c/]\nB -.->|no| D[(d)]\nC ==> E((e))\nD --o F(((f)))\nE --x G{{g}}\nF <--> H>h]\nG --- I[[i]]\nI ~~~ J[\\j\\]\nJ --> K[/k\\]\nK --> L[\\l/]\nL --> L\nsubgraph one [Title]\nA\nB\nend\none --> M';
    for (const style of [
      {},
      { roughness: 2, seed: 0 },
      { background: 'none', overlay: true },
      { orientation: 'horizontal' as const, fontSize: 22 },
    ])
      expectWellFormed(await svgOf(text, style));
  });

  it('escapes hostile labels', async () => {
    const svg = await svgOf(
      'flowchart TD\nA["<script>alert(1)</script>"] -->|"</text><img onerror=x>"| B["x\u0000\u0008 & \'#quot;"]\nsubgraph g ["</svg>"]\nA\nend\nclick A "javascript:alert(1)"',
    );
    expectWellFormed(svg);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('javascript:');
  });

  it('follows the direction, and the style only where there is none', async () => {
    const chain = 'A[one] --> B[two] --> C[three]';
    const wide = ({ width, height }: { width: number; height: number }) => width > height;
    for (const orientation of ['vertical', 'horizontal'] as const) {
      expect(wide(sizeOf(await svgOf(`flowchart LR\n${chain}`, { orientation })))).toBe(true);
      expect(wide(sizeOf(await svgOf(`flowchart TD\n${chain}`, { orientation })))).toBe(false);
      expect(wide(sizeOf(await svgOf(`flowchart\n${chain}`, { orientation })))).toBe(
        orientation === 'horizontal',
      );
    }
  });

  it('fits the style’s size where text stays legible', async () => {
    const chain = `flowchart TD\n${Array.from({ length: 7 }, (_, index) => `N${index} --> N${index + 1}`).join('\n')}`;
    const { width, height } = sizeOf(await svgOf(chain, { width: 300, height: 480 }));
    expect(width).toBeLessThanOrEqual(300);
    expect(height).toBeLessThanOrEqual(481);
    const tiny = await svgOf(chain, { width: 50, height: 50 });
    expect(tiny).toContain(`scale(${Math.round((9 / 14) * 1e4) / 1e4})`);
  });

  it('draws each label once and keeps line breaks', async () => {
    const svg = await svgOf('flowchart TD\nA[one<br>two] -->|maybe| B[three]');
    for (const word of ['one', 'two', 'maybe', 'three'])
      expect(svg.match(new RegExp(`>${word}<`, 'g'))).toHaveLength(1);
  });

  it('draws the first part of a huge one and says so, in well under a second', async () => {
    const dense =
      `flowchart TD\n${Array.from({ length: 8000 }, (_, index) => `a${(index * 7) % 397}-->a${(index * 31) % 401}`).join('\n')}`.slice(
        0,
        99_000,
      );
    const texts = [
      `flowchart TD\n${Array.from({ length: 10_000 }, (_, index) => `n${index}`).join('\n')}`,
      dense.slice(0, dense.lastIndexOf('\n')),
      `flowchart TD\n${Array.from({ length: 9000 }, (_, index) => `a-->b${index}`).join('\n')}`.slice(
        0,
        90_000,
      ),
    ];
    for (const text of texts) {
      await svgOf('A-->B');
      expect(await fastestAsyncMs(() => svgOf(text), 1000)).toBeLessThan(1000);
      const svg = await svgOf(text);
      expect(svg).toMatch(/The first \d+ of \d+ nodes are drawn\./);
    }
  }, 20_000);

  it('shortens endless labels', async () => {
    const svg = await svgOf(
      `A["${'word '.repeat(15_000)}"] --> B["${'w'.repeat(20_000)}"]`.replace(
        /^/,
        'flowchart TD\n',
      ),
    );
    expect(svg).toContain('…');
    expect(svg.length).toBeLessThan(20_000);
  });

  it('hands other diagrams to Mermaid', async () => {
    const { description } = flowchart.parse('pie\n"a": 1');
    if (!description) throw new Error('not read');
    expect(await flowchart.draw(description, defaultStyle)).toEqual({
      form: 'mermaid',
      source: 'pie\n"a": 1',
    });
  });
});

describe('compare', () => {
  const compare = (read: string, truth: string) => {
    const [a, b] = [flowchart.parse(read).description, flowchart.parse(truth).description];
    if (!a || !b) throw new Error('not read');
    return flowchart.compare(a, b);
  };
  it('does not mind ids, order, spacing and case', () => {
    const same = compare(
      'graph LR\nq2[Stop]\nq1[ start ] -->|Yes| q2',
      'flowchart TD\nA[Start] -->|yes| B[stop]',
    );
    expect(same).toMatchObject({ right: 3, missing: 0, invented: 0, exact: true });
  });
  it('minds direction, label, shape and missing edges', () => {
    const truth = 'graph TD\nA[a] -->|yes| B{b}';
    expect(compare('graph TD\nB{b} -->|yes| A[a]', truth)).toMatchObject({
      right: 2,
      missing: 1,
      invented: 1,
      exact: false,
    });
    expect(compare('graph TD\nA[a] -->|no| B{b}', truth)).toMatchObject({
      right: 2,
      missing: 1,
      invented: 1,
    });
    expect(compare('graph TD\nA[a] -->|yes| B[b]', truth)).toMatchObject({
      right: 2,
      missing: 1,
      invented: 1,
    });
    expect(compare('graph TD\nA[a]', truth).missingFacts).toEqual([
      'decision “b”',
      'arrow from “a” to “b”, labelled “yes”',
    ]);
    expect(compare('graph TD\nB{b} <-- A[a]', 'graph TD\nB{b} --- A[a]').exact).toBe(false);
  });
  it('counts repeated facts', () => {
    expect(compare('graph TD\nA[x]\nB[x]', 'graph TD\nA[x]')).toMatchObject({
      right: 1,
      missing: 0,
      invented: 1,
    });
    expect(compare('graph TD\nA[x]', 'graph TD\nA[x]\nB[x]')).toMatchObject({
      right: 1,
      missing: 1,
      invented: 0,
    });
  });
  it('compares other diagrams by their lines', () => {
    expect(compare('pie\n  "a": 1\n%% hi\n"b": 2', 'pie\n"a": 1\n"b": 3')).toMatchObject({
      right: 2,
      missing: 1,
      invented: 1,
    });
  });
});
