import { describe, expect, it } from 'vitest';
import { connectedRegions } from '../../src/ocr/connected-regions.ts';
import { findLoneCharacters } from '../../src/ocr/find-lone-characters.ts';
import { inkOf } from '../../src/ocr/ink.ts';
import { withoutLines } from '../../src/ocr/without-lines.ts';

const [width, height] = [200, 120];

type Ink = (x: number, y: number) => boolean;

/** 1 where there is ink. */
function map(isInk: Ink): Float32Array {
  return Float32Array.from({ length: width * height }, (_, at) =>
    isInk(at % width, Math.floor(at / width)) ? 1 : 0,
  );
}

const letter: Ink = (x, y) =>
  x >= 90 && x < 98 && y >= 40 && y < 54 && (x < 92 || y < 42 || y > 51);

describe('withoutLines', () => {
  it.each([0, 13, 77, 90, 128, 171])(
    'takes out a stroke at %i degrees, whatever touches it',
    (degrees) => {
      const angle = (degrees * Math.PI) / 180;
      const stroke: Ink = (x, y) =>
        Math.abs((x - 99) * Math.sin(angle) - (y - 55) * Math.cos(angle)) <= 1;
      const ink = map((x, y) => letter(x, y) || stroke(x, y));
      const regions = connectedRegions(
        withoutLines(ink, width, height, 0.5, 34),
        width,
        height,
        0.5,
      );
      const longest = Math.max(
        ...regions.map((one) => Math.max(one.right - one.left, one.bottom - one.top)),
      );
      // The letter stands by itself, and of the stroke there are but crumbs.
      expect(longest).toBeLessThan(34);
      const [own] = regions.filter(
        ({ left, right, top, bottom }) => left <= 91 && right > 90 && top < 50 && bottom > 50,
      );
      expect(Math.abs((own?.top ?? 0) - 40)).toBeLessThan(5);
      expect(Math.abs((own?.right ?? 0) - 98)).toBeLessThan(5);
    },
  );

  it('leaves the strokes of letters, and its argument', () => {
    const before = map(letter);
    expect(withoutLines(before, width, height, 0.5, 34)).toEqual(before);
  });
});

describe('characters that a line touches', () => {
  /** Dark print on light paper that grows darker to the right. */
  const sheet = (isInk: Ink) => {
    const data = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at++) {
      const [x, y] = [at % width, Math.floor(at / width)];
      const grey = isInk(x, y) ? 20 : 240 - x / 4;
      data.set([grey, grey, grey, 255], at * 4);
    }
    return { width, height, data };
  };

  it('are found', () => {
    const found = findLoneCharacters(
      inkOf(sheet((x, y) => letter(x, y) || (y >= 54 && y < 56))),
      [],
    );
    expect(found.some(({ centerX, centerY }) => Math.hypot(centerX - 94, centerY - 47) < 3)).toBe(
      true,
    );
  });

  it('are a label where they stand side by side', () => {
    const second: Ink = (x, y) => letter(x - 12, y);
    const found = findLoneCharacters(inkOf(sheet((x, y) => letter(x, y) || second(x, y))), []);
    expect(found).toHaveLength(3);
    const [widest] = found.toSorted((a, b) => b.width - a.width);
    expect(widest?.centerX).toBeCloseTo(100, 0);
  });
});
