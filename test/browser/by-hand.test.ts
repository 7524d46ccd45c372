import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formalLanguages } from '../../src/formal/registry.ts';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { loadedImageSize } from './support/picture.ts';
import { type Site, servePreview } from './support/site.ts';

type ByHandCase = {
  readonly id: string;
  readonly form: 'svg' | 'tex' | 'html';
  /** Words that its drawing or its text must show once it is started. */
  readonly text: string;
  readonly contains: string;
  /** A text with something wrong, and the line where. */
  readonly broken: string;
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'note';
};

const cases: readonly ByHandCase[] = [
  {
    id: 'chart',
    form: 'svg',
    text: '# bar chart\nlabel,value\nJun,4\nMangos,29\nDates,13',
    contains: 'Mangos,29',
    broken: '# bar chart\nlabel,value\nJun,4\nMangos,many',
    line: 4,
    severity: 'error',
  },
  {
    id: 'table',
    form: 'svg',
    text: 'Name,Age\nAnn,12\nBen,14',
    contains: 'Ben,14',
    broken: 'Name,Age\nAnn,12\nBen,14,blue,left',
    line: 3,
    severity: 'warning',
  },
  {
    id: 'flowchart',
    form: 'svg',
    text: 'flowchart TD\n  A[Start] --> B{Rain?}\n  B -->|yes| C[Umbrella]\n  B -->|no| D[Hat]',
    contains: 'Umbrella',
    broken: 'flowchart TD\n  A[Start] --> B\n  B --> [[',
    line: 3,
    severity: 'error',
  },
  {
    id: 'circuit',
    form: 'svg',
    text: '* two resistors\nV1 1 0 12\nR1 1 2 4k\nR2 2 0 2k\n.end',
    contains: 'R1 1 2 4k',
    broken: '* two resistors\nV1 1 0 12\nR1 1 2 many\n.end',
    line: 3,
    severity: 'warning',
  },
  {
    id: 'geometry',
    form: 'svg',
    text: 'Point(A,20,80)\nPoint(B,80,80)\nPoint(C,50,20)\nTriangle(A,B,C)',
    contains: 'Triangle(A,B,C)',
    broken: 'Point(A,20,80)\nTriangle(A,B,',
    line: 2,
    severity: 'error',
  },
  {
    id: 'scene',
    form: 'svg',
    text: 'caption: a cat beside a ball\ncat 10,20,50,80\nball 60,60,75,80',
    contains: 'ball 60,60,75,80',
    broken: 'caption: a cat\ncat 10,20,50',
    line: 2,
    severity: 'error',
  },
  {
    id: 'text',
    form: 'svg',
    text: '10,10,60,18 OPEN DAILY\n10,22,50,30 from nine to five',
    contains: 'OPEN DAILY',
    broken: '10,10,60,18 OPEN DAILY\n10,22,50,30',
    line: 2,
    severity: 'warning',
  },
  {
    id: 'formula',
    form: 'tex',
    text: 'x = \\frac{1}{2}',
    contains: '\\frac{1}{2}',
    broken: '\\frac{1}{',
    line: 1,
    severity: 'error',
  },
  {
    id: 'ui',
    form: 'html',
    text: '<h1>Sign in</h1>\n<button>Next</button>',
    contains: 'Sign in',
    broken: '<h1>Sign in</h1>\n<script>alert(1)</script>',
    line: 2,
    severity: 'note',
  },
];

let site: Site;
let browser: Browser;
let context: BrowserContext;
let app: AppPage;
const violations: string[] = [];

beforeAll(async () => {
  site = await servePreview(process.env.FORMALENS_SITE);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
async function freshPage(): Promise<void> {
  violations.length = 0;
  context = await browser.newContext();
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) violations.push(message.text());
  });
  app = await openApp(context, site.url);
  await openByHand();
}

/** From the start screen or, by way of it, from a conversation. */
async function openByHand(): Promise<void> {
  const home = app.page.getByRole('button', { name: /formalens/i }).first();
  if ((await app.byId('by-hand').count()) === 0) await home.click();
  await app.byId('by-hand').click();
  await app.byId('by-hand-language').waitFor();
}

const editor = () => app.byId('description-editor').first();
const drawingOf = (page: Page, id: string) =>
  page.locator(`[data-testid="as-read"][data-language="${id}"][data-form]`);

async function expectDrawn(id: string, form: ByHandCase['form']): Promise<void> {
  const drawn = `[data-testid="as-read"][data-language="${id}"][data-form="${form}"]`;
  await app.page.locator(drawn).waitFor();
  const drawing = app.byId('as-read-drawing').first();
  if (form === 'svg') expect((await loadedImageSize(drawing)).width).toBeGreaterThan(20);
  if (form === 'tex') await drawing.locator('.katex').first().waitFor();
  if (form === 'html') await app.page.locator('iframe[data-status="drawn"]').waitFor();
}

describe('by hand', () => {
  // One page for all, so that the model is loaded once.
  beforeAll(freshPage);
  afterAll(() => context.close());

  // In a full run its page once stood still for 20 s, alone never: not understood yet (2026-11-27).
  it('offers every language, and draws its template', { retry: 1 }, async () => {
    const offered = app.byId('by-hand-language').locator('option');
    expect(await offered.allTextContents()).toEqual(formalLanguages.map(({ title }) => title));
    for (const { id } of formalLanguages) {
      await app.byId('by-hand-language').selectOption(id);
      await app.byId('by-hand-template').click();
      await drawingOf(app.page, id).waitFor();
      expect(await app.byId('problem').count(), id).toBe(0);
    }
  });

  it.each(cases)(
    '$id: draws its template and what is typed, marks problems, and reasons from it',
    async ({ id, form, text, contains, broken, line, severity }) => {
      if ((await app.byId('by-hand-language').count()) === 0) await openByHand();
      await app.byId('by-hand-language').selectOption(id);
      await app.byId('by-hand-template').click();
      await expectDrawn(id, form);
      expect(await app.byId('problem').count()).toBe(0);

      await editor().fill(broken);
      const problem = app.page.locator(`[data-testid="problem"][data-line="${line}"]`).first();
      await problem.waitFor();
      expect(await problem.getAttribute('data-severity')).toBe(severity);

      await editor().fill(text);
      await app.byId('problem').first().waitFor({ state: 'detached' });
      await expectDrawn(id, form);
      await app.byId('by-hand-start').click();
      await app.byId('description').waitFor();
      expect(await app.readDescription()).toContain(contains);
      await expectDrawn(id, form);
      expect(await app.byId('figure').count()).toBe(0);

      await app.ask('What is shown?');
      await app.page.waitForFunction(() => {
        const parts = document.querySelectorAll(
          '[data-testid="reasoning"], [data-testid="answer"]',
        );
        return [...parts].some((part) => part.textContent !== '');
      });
      expect(await app.byId('run').count()).toBe(1);
      // It may be over by now: what the model makes of this question is not looked at.
      await app
        .byId('stop')
        .click({ timeout: 1000 })
        .catch(() => undefined);
      expect(await app.waitForRun(1)).toBe('ended');
      expect(await app.byId('run-given').textContent()).toMatch(/your description/i);
      expect(violations).toEqual([]);
    },
  );
});

describe('a description by hand', () => {
  beforeEach(freshPage);
  afterEach(() => context.close());

  it('is answered from, found again after a reload, and corrected', async () => {
    const [chart] = cases;
    await app.byId('by-hand-language').selectOption('chart');
    await editor().fill(chart?.text ?? '');
    await app.byId('by-hand-start').click();
    await app.ask('What is the total?');
    expect(await app.waitForRun(1)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe('46');
    await app.page.reload();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    await app.waitForRun(1);
    expect(await app.readDescription()).toContain('Mangos,29');
    await app.byId('edit-description').click();
    expect(await app.byId('sees-image').count()).toBe(0);
    await editor().fill('# bar chart\nlabel,value\nJun,4\nMangos,29\nDates,20');
    await app.byId('reason-from').click();
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe('53');
  });

  it('takes a file by what it is, and refuses one that is too large', async () => {
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    const input = app.byId('by-hand-file');
    await input.setInputFiles(file('loop.mmd', 'flowchart LR\n  A[One] --> B[Two]\n'));
    await expectDrawn('flowchart', 'svg');
    // What the user typed is not overwritten unasked.
    await input.setInputFiles(file('rc.cir', 'V1 1 0 5\nR1 1 0 1k\n'));
    await app.byId('confirm').click();
    await expectDrawn('circuit', 'svg');
    await input.setInputFiles(file('big.csv', 'a,b\n'.repeat(40_000)));
    const refusal = app.page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/160 kB.*100 kB/);
    expect(await editor().textContent()).toContain('R1 1 0 1k');
  });

  const paste = (text: string) =>
    editor().evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = { clipboardData, bubbles: true, cancelable: true, composed: true };
      element.dispatchEvent(new ClipboardEvent('paste', event));
    }, text);

  it('takes the fenced blocks of a pasted reply, each in its language', async () => {
    const boxes = '[\n  {"bbox_2d": [10, 10, 40, 20], "text_content": "OPEN DAILY"}\n]';
    await paste(
      `Here is the chart as CSV:\n\n\`\`\`csv\nName,Age\nAnn,12\n\`\`\`\nand its text:\n\`\`\`json\n${boxes}\n\`\`\``,
    );
    await app.page.getByText('the words around it were left out').waitFor();
    await expectDrawn('table', 'svg');
    await expectDrawn('text', 'svg');
    expect(await editor().textContent()).not.toMatch(/Here|```/);
    expect(await app.byId('description-editor').nth(1).textContent()).toContain('OPEN DAILY');
    // Within a text of the same language it is put in where the cursor is.
    await editor().press('Control+End');
    await paste('```csv\n\nBen,14\n```');
    expect(await editor().textContent()).toContain('Ben,14');
    expect(await app.byId('description-editor').count()).toBe(2);
    await app.byId('by-hand-file').setInputFiles({
      name: 'reply.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('Sure!\n```json\n[{"bbox_2d": [1, 2, 30, 40], "label": "cat"}]\n```\n'),
    });
    await app.byId('confirm').click();
    await expectDrawn('scene', 'svg');
    expect(await editor().textContent()).not.toContain('Sure');
  });

  it('brings back with undo what a template replaced', async () => {
    await editor().fill('# bar chart\nlabel,value\nKiwis,4');
    await app.byId('by-hand-template').click();
    await app.byId('confirm').click();
    await app.page.waitForFunction(() => {
      const shown = document.querySelector('.code-editor')?.shadowRoot?.textContent ?? '';
      return shown !== '' && !shown.includes('Kiwis');
    });
    await editor().press('Control+z');
    expect(await editor().textContent()).toContain('Kiwis,4');
  });

  it('keeps every character, however fast they come', async () => {
    await editor().fill('# bar chart\nlabel,value\nKiwis,4');
    await expectDrawn('chart', 'svg');
    await editor().press('Control+End');
    let expected = '';
    for (let i = 0; i < 40; i++) {
      const typed = String.fromCharCode(97 + (i % 26));
      await app.page.keyboard.press('Backspace');
      await app.page.keyboard.type(`${typed}7`);
      expected += typed;
    }
    expect(await editor().textContent()).toContain(`Kiwis,${expected}7`);
  });

  it('offers the language that a text is clearly written in', async () => {
    await editor().fill('flowchart TD\n  A[Start] --> B[End]');
    await app.byId('looks-like').click();
    await expectDrawn('flowchart', 'svg');
    expect(await app.byId('looks-like').count()).toBe(0);
    expect(await app.byId('by-hand-language').inputValue()).toBe('flowchart');
  });

  it('is typed over a marked text without a style of its own', async () => {
    await app.page.evaluate(() => {
      addEventListener('securitypolicyviolation', (event) => {
        document.documentElement.dataset.violation = event.violatedDirective;
      });
    });
    await editor().press('Control+a');
    await app.page.keyboard.type('hello');
    await app.page.locator('.cm-lintRange').first().waitFor();
    await editor().press('Control+a');
    await app.page.keyboard.type('# bar chart\nlabel,value\nJun,4');
    await expectDrawn('chart', 'svg');
    expect(await app.page.locator('html').getAttribute('data-violation')).toBeNull();
    expect(violations).toEqual([]);
  });

  it('takes a text file that is dropped on the page, also from a conversation', async () => {
    await app.page.getByRole('button', { name: 'Back' }).click();
    await app.byId('drop-zone').waitFor();
    const text = 'Name,Age\nAnn,12\n';
    await app.dropFile('people.csv', 'text/csv', Buffer.from(text));
    await expectDrawn('table', 'svg');
    await app.byId('by-hand-start').click();
    expect(await app.readDescription()).toContain('Ann,12');
    expect(await app.page.getByRole('heading', { level: 1 }).textContent()).toContain('people');
    await app.dropFile('loop.mermaid', 'text/plain', Buffer.from('flowchart LR\nA --> B'));
    await expectDrawn('flowchart', 'svg');
    expect(await app.byId('conversation-item').count()).toBe(1);
  });

  it('is kept as a draft while the user looks elsewhere', async () => {
    await editor().fill('# bar chart\nlabel,value\nJun,4');
    await app.page.getByRole('button', { name: 'Back' }).click();
    await app.byId('by-hand').click();
    expect(await editor().textContent()).toContain('Jun,4');
    await app.page.reload();
    await app.byId('by-hand').click();
    expect(await editor().textContent()).toContain('Jun,4');
  });

  it('draws Mermaid of a kind that has no language of ours, in the sandbox', async () => {
    await app.byId('by-hand-language').selectOption('flowchart');
    await editor().fill('sequenceDiagram\n  Ann->>Ben: Hello\n  Ben-->>Ann: Hi');
    await app.page.locator('iframe[data-status="drawn"]').waitFor();
    const drawing = app.page.frameLocator('iframe').frameLocator('iframe');
    expect(await drawing.locator('svg').textContent()).toContain('Hello');
    expect(violations).toEqual([]);
  });
});

describe('while the model loads', () => {
  it.each([
    ['wide', 1280, 900],
    ['narrow', 390, 844],
  ] as const)('nothing is covered on a %s screen', async (_, width, height) => {
    // The service worker would answer in the page's place.
    const loading = await browser.newContext({
      viewport: { width, height },
      serviceWorkers: 'block',
    });
    await loading.route('**/models/**/*.onnx*', () => undefined);
    const { page, byId, addFile } = await openApp(loading, site.url);
    const isFree = (name: string | RegExp) =>
      page
        .getByRole('button', { name })
        .first()
        .evaluate((button) => {
          const { x, y, width: wide, height: high } = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(x + wide / 2, y + high / 2));
        });
    await byId('by-hand').click();
    await byId('load-progress').waitFor();
    await byId('by-hand-language').waitFor();
    expect(await isFree('Back')).toBe(true);
    expect(await isFree('Template')).toBe(true);
    await addFile('public/samples/chart-05.png');
    await byId('figure').waitFor();
    await byId('load-progress').waitFor();
    for (const name of [/Markdown/, /JSON/, /^Enlarge/, /Find text/, 'Stop'])
      expect(await isFree(name)).toBe(true);
    await loading.close();
  });
});

describe('without a network', () => {
  it('draws every language, and Mermaid of other kinds once it was drawn', async () => {
    const own = await servePreview();
    const away = await browser.newContext();
    const page = await openApp(away, own.url);
    await page.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.byId('by-hand').click();
    await page.byId('by-hand-language').selectOption('flowchart');
    await page.byId('description-editor').fill('sequenceDiagram\n  Ann->>Ben: Hello');
    await page.page.locator('iframe[data-status="drawn"]').waitFor();
    await own.close();
    await away.setOffline(true);
    await page.page.reload();
    await page.byId('by-hand').click();
    // The draft is still there.
    await page.page.locator('iframe[data-status="drawn"]').waitFor();
    await page.byId('by-hand-template').click();
    await page.byId('confirm').click();
    for (const { id } of formalLanguages) {
      await page.byId('by-hand-language').selectOption(id);
      const drawing = drawingOf(page.page, id);
      await drawing.waitFor();
      if ((await drawing.getAttribute('data-form')) === 'html')
        await page.page.locator('iframe[data-status="drawn"]').waitFor();
    }
    await away.close();
  });
});
