import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../../src/formal/draw-style.ts';
import { textWidth } from '../../../src/formal/svg.ts';
import { text, toTextDescription } from '../../../src/formal/text/text.ts';

const linesOf = (source: string) => text.parse(source).description?.lines;

describe('text', () => {
  it.each([
    ['10,20,40,25 Total', { text: 'Total', box: [10, 20, 40, 25] }],
    ['[10, 20, 40, 25] Total', { text: 'Total', box: [10, 20, 40, 25] }],
    ['(10,20,40,25): Total due', { text: 'Total due', box: [10, 20, 40, 25] }],
    ['Total 10,20,40,25', { text: 'Total', box: [10, 20, 40, 25] }],
    ['2,30,6,70@270 Sales', { text: 'Sales', box: [2, 30, 6, 70], rotation: 270 }],
    ['"10,20,40,25"', { text: '10,20,40,25' }],
    ['OCR Result: FREE OFFER', { text: 'FREE OFFER' }],
    ['Hello, world', { text: 'Hello, world' }],
    ['{"bbox_2d": [1, 2, 30, 4], "text_content": "Hi"},', { text: 'Hi', box: [1, 2, 30, 4] }],
    ["[[10,20],[40,20],[40,25],[10,25]] ('Total', 0.98)", { text: 'Total', box: [10, 20, 40, 25] }],
    [
      "[[[10.0, 20.0], [40.0, 21.0], [40.0, 25.0], [10.0, 24.0]], ('It\\'s', 0.98)],",
      { text: "It's", box: [10, 20, 40, 25] },
    ],
    [
      "([[10, 20], [40, 20], [40, 25], [10, 25]], 'Total', 0.9812345)",
      { text: 'Total', box: [10, 20, 40, 25] },
    ],
    ['<box>(10,20),(40,25)</box> Total', { text: 'Total', box: [10, 20, 40, 25] }],
    ['<ref>Total</ref><box>(10,20),(40,25)</box>', { text: 'Total', box: [10, 20, 40, 25] }],
    ['<box>10,20,40,25</box>Total', { text: 'Total', box: [10, 20, 40, 25] }],
    [
      '<|object_ref_start|>Total<|object_ref_end|><|box_start|>(10,20),(40,25)<|box_end|>',
      { text: 'Total', box: [10, 20, 40, 25] },
    ],
    ['(10,20),(40,25) Total', { text: 'Total', box: [10, 20, 40, 25] }],
    ['(10,20),(40,25)', { text: '(10,20),(40,25)' }],
  ])('reads %s', (source, line) => expect(linesOf(source)).toEqual([line]));

  it.each([
    ['100,200,400,250 a', [10, 20, 40, 25], /thousandths/],
    ['0.1,0.2,0.4,0.25 a', [10, 20, 40, 25], /fractions/],
    ['0,0,2000,1500 a', [0, 0, 100, 100], /pixels/],
  ])('converts %s and says what it took it for', (source, box, words) => {
    const { ok, description, problems } = text.parse(source);
    expect(ok).toBe(true);
    expect(description?.lines[0]?.box).toEqual(box);
    expect(problems[0]?.severity).toBe('note');
    expect(problems[0]?.message).toMatch(words);
  });

  it('marks a box without text and swapped corners at their lines', () => {
    const { problems, description } = text.parse('1,2,3,4 a\n  5,6,7,8\n9,8,7,6 b');
    expect(problems.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [2, 3, 'warning'],
      [3, 1, 'note'],
    ]);
    expect(description?.lines[1]?.box).toEqual([7, 6, 9, 8]);
  });

  it('reads several texts of a text reader in one line, in pixels, and says what it left out', () => {
    const { ok, description, problems } = text.parse(
      "[([[0, 0], [1000, 0], [1000, 750], [0, 750]], 'a', 0.9), ([[1000, 750], [2000, 750], [2000, 1500], [1000, 1500]], \"b's\", 1.0)]",
    );
    expect(ok).toBe(true);
    expect(description?.lines).toEqual([
      { text: 'a', box: [0, 0, 50, 50] },
      { text: "b's", box: [50, 50, 100, 100] },
    ]);
    expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note']);
  });

  it.each([
    '<box>(1,2),(3,4)</box> x',
    'see <box>(1,2),(3,4)</box>',
    '(1,2),(3,4) x',
    "([[1, 2], [3, 4], [5, 6]], 'a', 0.9)",
  ])('keeps %s as text where it was printed as text', (written) => {
    for (const line of [{ text: written }, { text: written, box: [1, 2, 3, 4] as const }])
      expect(text.parse(text.print({ lines: [line] })).description).toEqual({ lines: [line] });
  });

  it('is an error without any text', () => expect(text.parse(' \n').ok).toBe(false));

  it('compares words and boxes', () => {
    const read = { lines: [{ text: 'a', box: [0, 0, 10, 10] as const }, { text: 'b' }] };
    const truth = {
      lines: [
        { text: 'a', box: [50, 50, 60, 60] as const },
        { text: 'b', box: [1, 1, 2, 2] as const },
      ],
    };
    expect(text.compare(read, truth)).toMatchObject({ right: 1, missing: 1, invented: 1 });
  });

  it('draws text as text, at its place, turned', async () => {
    const description = {
      lines: [
        {
          text: '<script>alert(1)</script>',
          box: [10, 10, 20, 90] as const,
          rotation: 270 as const,
        },
      ],
    };
    const drawing = await text.draw(description, {
      ...defaultStyle,
      width: 200,
      height: 100,
      overlay: true,
    });
    const svg = drawing.form === 'svg' ? drawing.svg : '';
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('rotate(270 30 50)');
    expect(svg).toContain('width="200" height="100"');
  });

  it.each([
    // A tall box without a stated turn.
    [{ text: 'vertical words here', box: [10, 20, 12, 90] as const }, 270],
    // Too long for its height: smaller instead of smeared.
    [{ text: 'a long line of words in a short box', box: [10, 10, 30, 60] as const }, undefined],
    [{ text: 'Hi', box: [10, 10, 30, 20] as const }, 0],
    [{ text: 'a long line', box: [10, 10, 30, 20] as const, rotation: 90 as const }, 90],
  ])('draws %o so that it can be read', async (line, angle) => {
    const drawing = await text.draw(
      { lines: [line] },
      { ...defaultStyle, width: 600, height: 400 },
    );
    const svg = drawing.form === 'svg' ? drawing.svg : '';
    const size = Number(/<text[^>]* font-size="([\d.]+)"/.exec(svg)?.[1]);
    const length = Number(/textLength="([\d.]+)"/.exec(svg)?.[1] ?? Number.POSITIVE_INFINITY);
    expect(length / textWidth(line.text, size)).toBeGreaterThan(0.58);
    expect(size).toBeGreaterThan(4);
    if (angle === 0) expect(svg).not.toContain('rotate(');
    else if (angle !== undefined) expect(svg).toContain(`rotate(${angle} `);
  });

  it('takes over what the text reader found', () => {
    const found = {
      text: ' Sum  of',
      box: [1.04, 2, 3, 4] as const,
      rotation: 0 as const,
      confidence: 0.9,
    };
    expect(toTextDescription([found])).toEqual({ lines: [{ text: 'Sum of', box: [1, 2, 3, 4] }] });
  });
});
