import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/ocr/read-text.ts';
import type { TextNetwork, TextNetworks } from '../../src/ocr/text-network.ts';
import { drawLines, openNodeNetworks, readPng } from './support/node-networks.ts';

const chartTexts = [
  ...['Energy used by sector in 2021', '2,500', '2,000', '1,500', '1,000', '500', '0'],
  ...['2,340', '1,580', '1,225', '740', '395', '130', 'Source: grid report', 'Total: 6,410'],
  ...['Transport', 'Industry', 'Households', 'Services', 'Farming', 'Other', 'Sector'],
  ...['Note: rounded to tens', 'Energy (terawatt hours)', 'Share of all use'],
];

describe('readText with the real networks', { timeout: 120_000 }, () => {
  let networks: TextNetworks;
  beforeAll(async () => {
    networks = await openNodeNetworks();
  }, 120_000);

  it('reads every text of a chart, turned axis titles included, where it stands', async () => {
    const lines = await readText(readPng('test/fixtures/text-reader/chart.png'), networks);
    expect(lines.map(({ text }) => text).sort()).toEqual(chartTexts.toSorted());
    const turned = lines.filter(({ rotation }) => rotation !== 0);
    expect(Object.fromEntries(turned.map(({ text, rotation }) => [text, rotation]))).toEqual({
      'Energy (terawatt hours)': 270,
      'Share of all use': 90,
    });
    const [title] = lines;
    expect(title).toMatchObject({ text: 'Energy used by sector in 2021', rotation: 0 });
    // The title is drawn from 34.3 to 65.7 % and 2.9 to 6.3 %.
    for (const [i, side] of [34.3, 2.9, 65.7, 6.3].entries())
      expect(Math.abs((title?.box[i] ?? 0) - side)).toBeLessThan(1);
    for (const { confidence } of lines) expect(confidence).toBeGreaterThan(0.5);
  });

  it.each([
    ['chart-05.png', ['Jan', 'Red', 'Gray', 'Pink', '27', '12', '8', '5']],
    ['geometry-900-80.png', ['T', 'U', 'V', '66°', '60°']],
  ])('reads the labels of %s', async (name, labels) => {
    const folders = ['public/samples', 'test/fixtures/nano-figures'];
    const path = folders.map((folder) => `${folder}/${name}`).find(existsSync) ?? name;
    const lines = await readText(readPng(path), networks);
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(labels));
  });

  it('reads the signs of figures, each in its own font', async () => {
    const written = [
      ['€1,736', 'DejaVu Sans'],
      ['£14.78', 'PT Serif'],
      ['56°', 'Lato'],
      ['4.7 kΩ', 'Roboto'],
      ['46.7%', 'Patrick Hand'],
      ['12 cm²', 'Open Sans'],
    ] as const;
    const lines = await readText(drawLines(written), networks);
    expect(lines.map(({ text }) => text)).toEqual(written.map(([text]) => text));
  });

  it('leaves Chinese to the recogniser that knows it', async () => {
    const image = readPng('test/fixtures/text-reader/chinese.png');
    const lines = await readText(image, networks);
    expect(lines.map(({ text }) => text)).toEqual(['水果销售', '苹果', '香蕉', '2023']);
  });

  it('finds nothing on blank paper', async () => {
    const blank = { width: 40, height: 30, data: new Uint8ClampedArray(40 * 30 * 4).fill(255) };
    expect(await readText(blank, networks)).toEqual([]);
  });

  it('stops between two networks', async () => {
    const image = readPng('test/fixtures/text-reader/chart.png');
    for (const last of ['find', 'readFigureLines'] as const) {
      const cancel = { aborted: false };
      const asked: string[] = [];
      const watch =
        (name: 'find' | 'readFigureLines' | 'recognize' | 'detect'): TextNetwork =>
        async (input) => {
          asked.push(name);
          if (name === last) cancel.aborted = true;
          return networks[name](input);
        };
      const watched: TextNetworks = {
        ...networks,
        find: watch('find'),
        readFigureLines: watch('readFigureLines'),
        recognize: watch('recognize'),
        detect: watch('detect'),
      };
      const lines = await readText(image, watched, cancel);
      expect(asked.at(-1)).toBe(last);
      expect(asked.filter((name) => name === last)).toHaveLength(1);
      if (last === 'find') expect(lines).toEqual([]);
    }
  });

  it('keeps what it has read where it is stopped in a second look', async () => {
    const cancel = { aborted: false };
    const watched: TextNetworks = {
      ...networks,
      detect: async (input) => {
        cancel.aborted = true;
        return networks.detect(input);
      },
    };
    const image = readPng('test/fixtures/text-reader/chinese.png');
    const lines = await readText(image, watched, cancel);
    expect(cancel.aborted).toBe(true);
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['水果销售', '2023']));
  });
});
