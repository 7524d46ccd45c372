import { describe, expect, test } from 'vitest';
import { raisedSign } from '../../src/ocr/raised-sign.ts';
import { readText } from '../../src/ocr/read-text.ts';
import { drawSvg } from './support/draw-svg.ts';
import { openNodeNetworks } from './support/node-networks.ts';

const line = { left: 20, top: 40, right: 60, bottom: 60 };
const at = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a raised sign', () => {
  test('stands small and high after the characters', () => {
    const sign = at(62, 40, 7, 7);
    expect(raisedSign(line, [at(30, 40, 9, 20), sign])).toBe(sign);
  });

  test('is no dash, no full stop, no letter, and nothing further off', () => {
    const others = [at(62, 44, 9, 2), at(62, 56, 4, 4), at(62, 40, 12, 20), at(75, 40, 7, 7)];
    expect(raisedSign(line, others)).toBeUndefined();
  });

  test('is read with its number and with a lone letter', async () => {
    const figure = drawSvg(
      [400, 240],
      '<path d="M40 200L360 200L180 40Z" fill="none" stroke="#222"/><text x="85" y="190">52°</text><text x="290" y="190">x°</text>',
    );
    const read = await readText(figure, await openNodeNetworks());
    expect(read.map(({ text }) => text).sort()).toEqual(['52°', 'x°']);
  });
});
