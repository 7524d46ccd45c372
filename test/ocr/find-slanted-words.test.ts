import { beforeAll, describe, expect, it, test } from 'vitest';
import type { RgbaImage } from '../../src/core/vision-language-model.ts';
import { findSlantedWords } from '../../src/ocr/find-slanted-words.ts';
import { inkOf } from '../../src/ocr/ink.ts';
import { readText } from '../../src/ocr/read-text.ts';
import type { TextNetworks } from '../../src/ocr/text-network.ts';
import { drawSvg } from './support/draw-svg.ts';
import { openNodeNetworks } from './support/node-networks.ts';

const [width, height] = [600, 320];
const title = { centerX: 300, centerY: 40, width: 240, height: 30, angle: 0 };

/** An axis with labels that end at their ticks, turned by `degrees`, below a level title. */
function axis(labels: readonly string[], degrees: number): RgbaImage {
  const ticks = labels.map((label, i) => {
    const x = 60 + (i * 500) / labels.length;
    return `<path d="M${x} 200v6" stroke="#222"/><text x="${x + 4}" y="222" text-anchor="end" transform="rotate(${degrees} ${x + 4} 218)">${label}</text>`;
  });
  return drawSvg(
    [width, height],
    `<text x="300" y="46" text-anchor="middle">Rain in the valley, a year</text>
      <path d="M40 200h540" stroke="#222"/>${ticks.join('')}`,
  );
}

const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July'];

describe('slanted words', () => {
  test.each([-30, -45, -60, -90])(
    'are found at %i degrees, each as one box along them',
    (degrees) => {
      const found = findSlantedWords(inkOf(axis(months, degrees)), [title]);
      expect(found).toHaveLength(months.length);
      for (const { angle, width: length, height: breadth } of found) {
        expect((angle * 180) / Math.PI).toBeCloseTo(degrees, -1);
        expect(length).toBeGreaterThan(breadth);
      }
    },
  );

  test('are one label where they follow each other, and single letters among them are some', () => {
    const labels = ['Week 9', 'Week 10', 'Week 2', 'X', 'Week 12'];
    expect(findSlantedWords(inkOf(axis(labels, -45)), [title])).toHaveLength(5);
  });

  test('are none where text is level, or there are but two', () => {
    expect(findSlantedWords(inkOf(axis(months, 0)), [title])).toEqual([]);
    expect(findSlantedWords(inkOf(axis(months.slice(0, 2), -45)), [title])).toEqual([]);
    expect(findSlantedWords(inkOf(axis(months, -45)), [])).toEqual([]);
  });

  test('are not lines of the drawing', () => {
    const plain = axis([], 0);
    const dashes = { ...plain, data: plain.data.slice() };
    for (let i = 0; i < 60; i += 1) {
      const [x, y] = [80 + i * 4, 190 - i * 2];
      for (let j = 0; j < 5; j += 1)
        dashes.data.fill(20, ((y - j) * width + x + j) * 4, ((y - j) * width + x + j) * 4 + 3);
    }
    expect(findSlantedWords(inkOf(dashes), [title])).toEqual([]);
  });
});

describe('readText with the real networks', { timeout: 120_000 }, () => {
  let networks: TextNetworks;
  beforeAll(async () => {
    networks = await openNodeNetworks();
  }, 120_000);

  it.each([
    [-45, months],
    [-60, ['Week 9', 'Week 10', 'Week 2', 'Week 3']],
    [-90, ['cat', 'fish', 'bird', 'turtle']],
  ])('reads labels at %i degrees', async (degrees, labels) => {
    const lines = await readText(axis(labels, degrees), networks);
    expect(lines.map(({ text }) => text).sort()).toEqual(
      ['Rain in the valley, a year', ...labels].sort(),
    );
  });
});
