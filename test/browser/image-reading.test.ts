import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Observation } from './image-reading-page.ts';

const root = new URL('../..', import.meta.url).pathname;
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let server: ViteDevServer;
let browser: Browser;
let page: Page;
let cacheDir: string;
const requested: string[] = [];

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'image-reading-'));
  server = await createServer({
    configFile: false,
    root,
    cacheDir,
    appType: 'mpa',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: ['comlink'] },
    server: { host: '127.0.0.1', port: await getPort(), hmr: false, watch: null },
  });
  await server.listen();
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, headless: true, args: flags });
  page = await browser.newPage();
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`${server.resolvedUrls?.local[0]}test/browser/image-reading.html`);
  await page.waitForFunction('globalThis.imageReading');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(cacheDir, { recursive: true, force: true });
});

/** The centres of the figure's quadrants: top left, top right, bottom left, bottom right. */
const quadrants = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
];
const figure = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
  [255, 255, 255, 255],
];

/**
 * Runs a method of the page's harness; as text, since the test's own imports do not exist there.
 */
function call<Result>(method: string, ...args: unknown[]): Promise<Result> {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return page.evaluate<Result>(`imageReading.${method}(${list})`);
}

async function readFixture(name: string, as?: string, type?: string) {
  const seen = await call<Observation>('readFixture', name, quadrants, as, type);
  if (!seen.ok) throw new Error(`${seen.code}: ${seen.message}`);
  return seen;
}

function expectColours(seen: readonly (readonly number[])[], tolerance: number, wanted = figure) {
  const differences = seen.flatMap((colour, i) =>
    colour.map((value, channel) => Math.abs(value - (wanted[i]?.[channel] ?? Number.NaN))),
  );
  expect(Math.max(...differences), `saw ${JSON.stringify(seen)}`).toBeLessThanOrEqual(tolerance);
}

describe('reads upright, over white, at its own size', () => {
  test.each([
    // name, tolerance: lossy formats come back a few steps off
    ['figure.png', 0],
    ['orientation-6.jpg', 4],
    ['figure.webp', 0],
    ['two-frames.gif', 0],
    ['figure.avif', 4],
    ['figure.bmp', 0],
    ['figure.svg', 0],
    ['external-image.svg', 0],
  ] as const)('%s', async (name, tolerance) => {
    const seen = await readFixture(name);
    expect(seen).toMatchObject({ name, size: [120, 80], originalSize: [120, 80] });
    expect(seen).toMatchObject({ pngType: 'image/png', pngHoldsSamePixels: true });
    expectColours(seen.colours, tolerance);
  });

  test('loads nothing from outside for an SVG', async () => {
    await readFixture('external-image.svg');
    expect(requested.filter((url) => url.includes('external-probe'))).toEqual([]);
  });

  test('draws the HTML labels that diagram editors export', async () => {
    const seen = await readFixture('foreign-object.svg');
    expectColours(seen.colours, 0, [...figure.slice(0, 3), [255, 255, 0, 255]]);
  });
});

describe('sizes', () => {
  test.each([
    ['no-size.svg', [1024, 683], [1024, 683]],
    ['huge-size.svg', [1536, 1024], [11520, 7680]],
    ['50-megapixels.png', [1536, 768], [10000, 5000]],
    ['20000-wide.png', [1536, 23], [20000, 300]],
  ] as const)('%s', async (name, size, originalSize) => {
    const seen = await readFixture(name);
    expect(seen).toMatchObject({ size, originalSize, pngHoldsSamePixels: true });
    expectColours(seen.colours, 0);
    console.info(`${name}: read in ${Math.round(seen.readMs)} ms, kept as ${seen.pngBytes} bytes`);
  });
});

test.each([
  [5000, 1000, [1536, 307]],
  [700, 3000, [358, 1536]],
  [640, 480, [640, 480]],
])('%d x %d of noise: tiles and strips meet without a seam', async (width, height, size) => {
  expect(await call('readNoise', width, height)).toEqual({ size, same: true });
});

describe('what a file is called does not matter', () => {
  test.each([
    ['figure.svg', 'no extension', ''],
    ['figure.svg', 'page.xml', 'text/xml'],
    ['figure.png', 'figure.svg', 'image/svg+xml'],
    ['figure.png', 'figure.jpg', 'image/jpeg'],
  ])('%s as %s, type "%s"', async (name, as, type) => {
    const seen = await readFixture(name, as, type);
    expect(seen).toMatchObject({ name: as, size: [120, 80] });
    expectColours(seen.colours, 0);
  });
});

describe('refuses by name', () => {
  const truncated = /is cut off: its (PNG|JPEG|GIF|WebP|BMP|AVIF) data ends too early/;
  test.each([
    ['truncated.png', 'image-unreadable', truncated],
    ['truncated.jpg', 'image-unreadable', truncated],
    ['truncated.gif', 'image-unreadable', truncated],
    ['truncated.webp', 'image-unreadable', truncated],
    ['truncated.bmp', 'image-unreadable', truncated],
    ['truncated.avif', 'image-unreadable', truncated],
    ['text.png', 'image-unreadable', /is not an image that this browser can read. Use a PNG/],
    ['empty.png', 'image-unreadable', /is empty \(0 bytes\)/],
    ['photo.heic', 'image-unreadable', /is a HEIC photo.* Export it as JPEG or PNG/],
    ['not-well-formed.svg', 'image-unreadable', /is not well-formed SVG/],
    ['zero-size.svg', 'image-unreadable', /is zero-sized: its width or height is 0/],
    ['200-megapixels.png', 'image-too-large', /20000 × 10000 pixels; the limit is 150 million/],
  ] as const)('%s', async (name, code, message) => {
    const seen = await call<Observation>('readFixture', name, []);
    expect(seen).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
    expect(seen).toMatchObject({ message: expect.stringContaining(`“${name}”`) });
  });

  test('a file above the limit', async () => {
    const seen = await call<Observation>('readZeros', 'big.png', 101);
    expect(seen).toMatchObject({ ok: false, code: 'image-too-large' });
    expect(seen).toMatchObject({
      message: expect.stringContaining('“big.png” has 101 MiB; the limit is 100 MiB'),
    });
  });
});

test('a crash, a hang and a stop end the read; the next read works', async () => {
  type Result = { messages: string[]; recovered: boolean; afterDispose: boolean };
  const { messages, recovered, afterDispose } = await call<Result>('readWithCrash');
  expect(messages).toEqual([
    expect.stringMatching(/“figure.png” was not read: the image reader stopped unexpectedly/),
    expect.stringMatching(/“figure.png” was not read: it took longer than 0.5 seconds/),
    expect.stringMatching(/“third.png” was not read: reading was stopped/),
    expect.stringMatching(/“fourth.png” was not read: reading was stopped/),
  ]);
  expect({ recovered, afterDispose }).toEqual({ recovered: true, afterDispose: true });
});
