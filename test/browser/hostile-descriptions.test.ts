import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppPage, openApp, watchForeignRequests } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { type Site, servePreview } from './support/site.ts';

declare global {
  /** Set by whatever of a description came to act. */
  var acted: string | undefined;
  /** The longest time that the page did not get to a timer, milliseconds. */
  var longestPauseMs: number;
}

const act = "top.acted='yes';parent.acted='yes';acted='yes';alert(1)";
const html = [
  `<h1>Shop</h1><script>${act}</script>`,
  `<img src="x" onerror="${act}"><svg onload="${act}"><script>${act}</script></svg>`,
  `<a href="javascript:${act}">Go</a><form action="https://example.com/" method="get">`,
  `<input name="q" value="secret" autofocus onfocus="${act}"><button>Send</button></form>`,
  `<iframe srcdoc="<script>${act}</script>"></iframe><object data="https://example.com/x"></object>`,
  `<meta http-equiv="refresh" content="0;url=https://example.com/"><base href="https://example.com/">`,
  `<style>@import url(https://example.com/a.css); body{background:url(https://example.com/b.png)}</style>`,
  `<p style="background:url(https://example.com/c.png)">Text</p><link rel="stylesheet" href="https://example.com/d.css">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${act}&gt;">`,
].join('\n');

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** The language's id, the text, and what it must at least show: text that is its own, or a problem. */
const hostile: readonly (readonly [string, string, string])[] = [
  ['HTML with scripts, handlers and links', 'ui', html],
  ['HTML nested 20,000 deep', 'ui', '<div>'.repeat(19_000)],
  [
    'Mermaid with click directives and scripts in labels',
    'flowchart',
    `flowchart TD\n  A["<img src=x onerror=${act}>"] --> B["<script>${act}</script>"]\n` +
      `  click A "javascript:${act}"\n  click B call acted()\n` +
      `  B --> C[<a href='javascript:${act}'>x</a>]`,
  ],
  [
    'foreign Mermaid with directives, links and HTML',
    'flowchart',
    `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "@import url(https://example.com/e.css)"}}%%\n` +
      `sequenceDiagram\n  participant A as <img src=x onerror=${act}>\n  A->>B: <script>${act}</script>\n` +
      `  link A: Go @ javascript:${act}\n  links B: {"Go": "https://example.com/"}`,
  ],
  [
    'a graph of 10,000 nodes',
    'flowchart',
    `flowchart TD\n${many(9000, (i) => `n${i}-->${i}`)}`.slice(0, 99_000),
  ],
  [
    'a foreign graph of 3,000 states',
    'flowchart',
    `stateDiagram-v2\n${many(3000, (i) => `s${i} --> s${(i * 7) % 3000}`)}`,
  ],
  [
    'CSV with formulas and markup',
    'chart',
    `# bar chart: <script>${act}</script>\nlabel,value\n=HYPERLINK("https://example.com/"),4\n` +
      `"=cmd|'/c calc'!A1",5\n<svg onload=${act}>,6`,
  ],
  [
    'a chart of 10,000 rows',
    'chart',
    `# bar chart\nlabel,value\n${many(8000, (i) => `r${i},${i}`)}`,
  ],
  ['a table of 10,000 rows', 'table', `a,b\n${many(9000, (i) => `r${i},${i}`)}`],
  ['a table with a handler in a cell', 'table', `a,b\n"<svg onload=${act}>","]]><script>${act}"`],
  ['a netlist of 5,000 parts', 'circuit', many(5000, (i) => `R${i} ${i} ${i + 1} 1k`)],
  ['parentheses 90,000 deep', 'geometry', `Equals(${'LengthOf('.repeat(9900)}`],
  [
    'scene labels with markup',
    'scene',
    `caption: <script>${act}</script>\n<svg onload=${act}> 1,2,30,40`,
  ],
  ['text with markup', 'text', `1,2,30,40 </text><script>${act}</script>`],
  [
    'LaTeX with links, HTML and endless macros',
    'formula',
    `\\href{javascript:${act}}{x} \\htmlData{a=b}{x} \\includegraphics{https://example.com/f.png}\n\n` +
      `\\def\\a{\\a\\a}\\a\n\n\\def\\b#1{#1#1#1#1}\\b{\\b{\\b{\\b{\\b{\\b{\\b{x}}}}}}}`,
  ],
  ['braces 40,000 deep', 'formula', `${'{'.repeat(40_000)}x${'}'.repeat(40_000)}`],
];

let site: Site;
let browser: Browser;
let context: BrowserContext;
let app: AppPage;
let foreign: string[];
const logged: string[] = [];

beforeAll(async () => {
  site = await servePreview();
  browser = await launchChromium();
  // One page for all, so that the model is loaded once; what one of them left behind would fail the later ones too.
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  foreign = watchForeignRequests(context, site.url);
  app = await openApp(context, site.url);
  app.page.on('dialog', (dialog) => {
    logged.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  app.page.on('pageerror', (error) => logged.push(`error: ${error.message}`));
  app.page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) logged.push(message.text());
  });
  await app.page.evaluate(() => {
    let last = performance.now();
    setInterval(() => {
      globalThis.longestPauseMs = Math.max(globalThis.longestPauseMs, performance.now() - last);
      last = performance.now();
    }, 20);
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await app.goHome();
  await app.byId('by-hand').click();
  await app.byId('by-hand-language').waitFor();
  await app.page.evaluate(() => {
    globalThis.longestPauseMs = 0;
  });
});

/** Parsed, and drawn or refused; or drawn in the sandbox, or refused there. */
async function waitUntilRead(): Promise<void> {
  await app.page.waitForFunction(
    () => {
      if (!document.querySelector('[data-testid="as-read"][data-settled="true"]')) return false;
      if (document.querySelector('[data-testid="problem"]')) return true;
      if (document.querySelector('[data-testid="drawing-failed"]')) return true;
      const drawing = document.querySelector('[data-testid="as-read-drawing"]');
      const status = drawing?.getAttribute('data-status');
      return drawing !== null && (status === null || status === 'drawn' || status === 'failed');
    },
    undefined,
    { timeout: 30_000 },
  );
}

describe('a hostile description', () => {
  it.each(hostile)('shows itself and does nothing: %s', async (_, language, text) => {
    const editor = app.byId('description-editor');
    await app.byId('by-hand-language').selectOption(language);
    await editor.focus();
    await app.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await app.page.keyboard.press('Control+v');
    await waitUntilRead();
    // Time for whatever would act late, and for a click on all that is there.
    await app.page.waitForTimeout(500);
    for (const frame of app.page.frames())
      for (const target of await frame.locator('a, button:not([data-testid])').all())
        if (frame !== app.page.mainFrame())
          await target.click({ timeout: 1000, force: true }).catch(() => undefined);
    const clicked = performance.now();
    await app.byId('by-hand-start').click();
    await app.byId('description').waitFor();
    expect(performance.now() - clicked).toBeLessThan(3000);
    await waitUntilRead();
    await app.page.waitForTimeout(300);

    expect(await app.page.evaluate(() => globalThis.acted)).toBeUndefined();
    expect(await app.page.evaluate(() => globalThis.longestPauseMs)).toBeLessThan(1500);
    expect(foreign).toEqual([]);
    expect(logged).toEqual([]);
    expect(app.page.url()).toBe(site.url);
  });
});
