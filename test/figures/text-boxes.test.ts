import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { figureFonts } from '../../src/figures/fonts.ts';
import { randomCode, randomName, randomPhrase } from '../../src/figures/words.ts';
import { createRandom } from '../../src/formal/random.ts';
import { element, textElement } from '../../src/formal/svg.ts';
import { chooseFile, fallbackFamily } from '../../tools/figures/font-files.ts';
import { readTexts, toTextBoxes } from '../../tools/figures/text-boxes.ts';
import { findTextFault } from '../../tools/figures/text-faults.ts';

const size = 600;

/** The rectangle around all pixels that are not white, in pixels. */
function findInk(svg: string, fonts: readonly (readonly [family: string, weight: number])[]) {
  const fontFiles = fonts.map(([family, weight]) => chooseFile(family, weight).path);
  const font = { loadSystemFonts: false, fontFiles };
  const { pixels, width, height } = new Resvg(svg, { font, background: '#ffffff' }).render();
  const ink = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // A trace of anti-aliasing is no ink.
      if ((pixels[4 * (y * width + x)] ?? 255) > 200) continue;
      ink.left = Math.min(ink.left, x);
      ink.top = Math.min(ink.top, y);
      ink.right = Math.max(ink.right, x + 1);
      ink.bottom = Math.max(ink.bottom, y + 1);
    }
  return ink;
}

function randomText(seed: number) {
  const random = createRandom(seed);
  const { family, weights } = random.pick(figureFonts);
  const weight = random.pick(weights);
  const text = random.pick([
    `${random.integer(0, 99_999) / 10} kΩ`,
    `∠ABC = ${random.integer(10, 120)}°`,
    randomName(random),
    randomCode(random),
    randomPhrase(random, 2),
    'AVATAR fi Typography',
  ]);
  const angle = random.pick([0, 0, -90, 90, 30, -45, random.integer(-180, 180)]);
  const line = textElement(random.integer(-20, 20), 0, text, {
    'text-anchor': random.pick(['start', 'middle', 'end']),
    'font-weight': weight,
    transform: angle === 0 ? undefined : `rotate(${angle})`,
  });
  const moved = element('g', { transform: 'translate(300 300) scale(0.9)' }, line);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size,
      height: size,
      viewBox: `0 0 ${size} ${size}`,
      'font-family': `${family}, sans-serif`,
      'font-size': random.integer(12, 22),
    },
    moved,
  );
  return { svg, family, weight };
}

describe('boxes of texts', () => {
  it.each(Array.from({ length: 50 }, (_, index) => index + 1))(
    'lie where resvg puts the ink of texts and of outlines, within 2 px: text %i',
    (seed) => {
      const { svg, family, weight } = randomText(seed);
      const { texts, outlined } = readTexts(svg);
      const [found, ...others] = toTextBoxes(texts);
      expect(others).toEqual([]);
      // Missing characters come from the first file.
      const ofText = findInk(svg, [
        [fallbackFamily, 400],
        [family, weight],
      ]);
      expect(outlined).not.toContain('<text');
      const ofOutlines = findInk(outlined, []);
      for (const side of ['left', 'top', 'right', 'bottom'] as const) {
        expect(Math.abs((found?.box[side] ?? 0) - ofText[side]), `${side} of ${svg}`).toBeLessThan(
          2,
        );
        expect(Math.abs((found?.box[side] ?? 0) - ofOutlines[side]), side).toBeLessThan(1.5);
      }
    },
  );

  it('follow the view, nested drawings and hidden parts', () => {
    const inner = `<svg x="10" y="20" width="100" height="50" viewBox="0 0 200 100"><text x="0" y="50">HI</text></svg>`;
    const svg = `<svg width="200" height="100"><defs><text>no</text></defs><text opacity="0">no</text>${inner}</svg>`;
    const texts = toTextBoxes(readTexts(svg).texts, [2, 0, 0, 2, 0, 0]);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({ text: 'HI', size: 16 });
    expect(texts[0]?.box.bottom).toBeCloseTo(2 * (20 + 25), 0);
  });

  it('refuse what they would miss', () => {
    expect(() => readTexts('<svg><text><tspan>a</tspan></text></svg>')).toThrow('tspan');
  });
});

describe('faults', () => {
  const texts = (...lines: string[]) =>
    toTextBoxes(
      readTexts(`<svg width="200" height="100" font-size="20">${lines.join('')}</svg>`).texts,
    );

  it('are texts over the edge, too small, or over each other', () => {
    const fault = (...lines: string[]) => findTextFault(texts(...lines), 200, 100);
    expect(fault('<text x="20" y="40">abc</text><text x="20" y="65">abc</text>')).toBeUndefined();
    expect(fault('<text x="180" y="40">abc</text>')).toContain('leaves');
    expect(fault('<text x="80" y="40" font-size="8">abc</text>')).toContain('8.0 px');
    expect(fault('<text x="20" y="40">abc</text><text x="30" y="45">abc</text>')).toContain('over');
  });

  it('are not turned texts whose upright boxes alone overlap', () => {
    const turned = [0, 40].map(
      (x) => `<text transform="translate(${40 + x} 80) rotate(-45)">abcd</text>`,
    );
    expect(findTextFault(texts(...turned), 200, 100)).toBeUndefined();
  });
});
