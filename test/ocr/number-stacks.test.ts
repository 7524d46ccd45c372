import { beforeAll, describe, expect, test } from 'vitest';
import { readNumberStacks } from '../../src/ocr/number-stacks.ts';
import type { TextNetworks } from '../../src/ocr/text-network.ts';
import { drawLines, openNodeNetworks } from './support/node-networks.ts';

const cancel = { aborted: false };
/** All that is drawn: 18 pixels high each, a line of text every 20. */
const boxOf = (count: number, width: number) => ({
  ...{ centerX: 20 + width / 2, centerY: 20 + 10 * count, width: width + 12, height: 20 * count },
  angle: 0,
});

describe('numbers above each other', { timeout: 120_000 }, () => {
  let networks: TextNetworks;
  beforeAll(async () => {
    networks = await openNodeNetworks();
  }, 120_000);

  const read = async (texts: readonly string[], width: number) => {
    const lines = texts.map((text) => [text, 'Roboto'] as const);
    return readNumberStacks(drawLines(lines, 20), [boxOf(texts.length, width)], networks, cancel);
  };

  test('are read each by itself, where it stands', async () => {
    const [stack] = await read(['120', '100', '80', '60', '40', '20'], 32);
    expect(stack?.box).toBe(0);
    expect(stack?.readings.map(({ text }) => text.trim())).toEqual([
      '120',
      '100',
      '80',
      '60',
      '40',
      '20',
    ]);
    expect(Math.abs((stack?.readings[2]?.at.centerY ?? 0) - 72)).toBeLessThan(3);
  });

  test('are no words, nor what is no higher than wide', async () => {
    expect(await read(['Mon', 'Tue', 'Wed', 'Thu'], 36)).toEqual([]);
    expect(await read(['1200', '1000', '80'], 150)).toEqual([]);
  });
});
