import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A font family by the name of its @fontsource package. */
export const fonts = [
  'comic-neue',
  'inter',
  'lato',
  'merriweather',
  'noto-sans',
  'open-sans',
  'playfair-display',
  'roboto',
  'roboto-condensed',
  'roboto-mono',
] as const;
export type Font = (typeof fonts)[number];

export type TextSheet = {
  readonly pngBase64: string;
  /** Each text with its place in percent: left, top, right, bottom. */
  readonly truth: readonly {
    readonly text: string;
    readonly box: readonly [number, number, number, number];
  }[];
};

export type SheetPlan = {
  readonly font: Font;
  /** Pixels of the font. */
  readonly size: number;
  /** Read from below upwards, as axis titles are. */
  readonly turned: boolean;
  readonly texts: readonly string[];
};

/** Texts in a grid on 1000 x 700 pixels, or turned on 700 x 1000; drawn by the browser that `page` is of. */
export async function drawTextSheet(page: Page, plan: SheetPlan): Promise<TextSheet> {
  const { font, size, turned, texts } = plan;
  const file = `node_modules/@fontsource/${font}/files/${font}-latin-400-normal.woff2`;
  const data = readFileSync(file).toString('base64');
  const columns = size > 20 ? 2 : size > 16 ? 3 : 4;
  const turn = turned ? 'top:1000px;transform-origin:0 0;transform:rotate(-90deg)' : 'top:0';
  await page.setViewportSize(turned ? { width: 700, height: 1000 } : { width: 1000, height: 700 });
  await page.setContent(`<style>
    @font-face { font-family: sheet; src: url(data:font/woff2;base64,${data}) }
    body { margin: 0; background: #fff; color: #222; font: ${size}px sheet }
    main { position: absolute; left: 0; width: 960px; height: 660px; padding: 20px; ${turn};
      display: grid; grid-template-columns: repeat(${columns}, 1fr); align-items: center }
    span { justify-self: start; white-space: nowrap }
  </style><main></main>`);
  const truth = await page.evaluate(async (all) => {
    document
      .querySelector('main')
      ?.append(
        ...all.map((text) => Object.assign(document.createElement('span'), { textContent: text })),
      );
    await document.fonts.load('16px sheet');
    await document.fonts.ready;
    const [width, height] = [innerWidth / 100, innerHeight / 100];
    return [...document.querySelectorAll('span')].map((span) => {
      const { left, top, right, bottom } = span.getBoundingClientRect();
      const box = [left / width, top / height, right / width, bottom / height] as const;
      return { text: span.textContent ?? '', box };
    });
  }, texts);
  return { pngBase64: (await page.screenshot()).toString('base64'), truth };
}
