import { beforeAll, describe, expect, it } from 'vitest';
import type { ChosenBox } from '../../src/ocr/choose-texts.ts';
import { readAgain } from '../../src/ocr/second-reading.ts';
import type { TextNetworks } from '../../src/ocr/text-network.ts';
import { drawLines, openNodeNetworks } from './support/node-networks.ts';

const image = drawLines([
  ['Total cost', 'Roboto'],
  ['4,200', 'Lato'],
]);
const never = { aborted: false };

/** A line of `drawLines`, as the network trained on figures may have read it. */
function line(text: string, row: number, more: Partial<ChosenBox> = {}): ChosenBox {
  const at = { centerX: 64, centerY: 40 * row + 32, width: 100, height: 28, angle: 0 };
  const certainty = { confidence: 0.7, least: 0.3, isSure: false, needed: 0 };
  return { text, quarters: 0, at, turns: [0], ...certainty, ...more };
}

describe('readAgain', { timeout: 120_000 }, () => {
  let networks: TextNetworks;
  beforeAll(async () => {
    networks = await openNodeNetworks();
  }, 120_000);

  it('asks of unsure lines alone, and once', async () => {
    const asked: number[][] = [];
    const watched: TextNetworks = {
      ...networks,
      recognize: (input) => {
        asked.push([...input.dims]);
        return networks.recognize(input);
      },
    };
    const sure = line('as it is', 1, { isSure: true });
    const lines = await readAgain(image, [line('Tota1 c', 0), sure], watched, never);
    expect(lines.map(({ text }) => text)).toEqual(['Total cost', 'as it is']);
    expect(asked.map(([count]) => count)).toEqual([1]);
  });

  it('keeps what is as certain as it has to be', async () => {
    const needed = { isSure: true, confidence: 0.7 };
    const lines = [
      line('a', 0, { ...needed, needed: 0.6 }),
      line('b', 1, { ...needed, needed: 0.8 }),
    ];
    const kept = await readAgain(image, lines, networks, never);
    expect(kept.map(({ text }) => text)).toEqual(['a']);
  });

  it('keeps fair readings where it is stopped', async () => {
    const lines = [line('fair', 0, { least: 0.6 }), line('guess', 1)];
    const kept = await readAgain(image, lines, networks, { aborted: true });
    expect(kept.map(({ text }) => text)).toEqual(['fair']);
  });
});
