import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { figure } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const chart = figure('chart-06.png');
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Lines of a reasoning as a larger model writes it. Two of its steps are wrong: 48 and 0.4 mA. */
const reasoning = [
  'First, I add the bars: 4 + 29 = 33 and then 33 + 13 = 48.',
  '',
  '1. The average is **46 / 3 ≈ 15.33**.',
  '2. With $R = 10\\,\\text{k}\\Omega$: $5\\,\\text{V} / 10\\,\\text{k}\\Omega = 0.4\\,\\text{mA}$',
  '',
  '\\[ \\frac{1}{2} \\cdot 6 \\cdot 4 = 12 \\]',
  '',
  '| step | result |',
  '|---|---|',
  '| 12 / 4 = 3 | fine |',
  '',
  'For `3 + 4 = 8` see the code. So x + 30 = 180, and',
  'x = 150.',
].join('\n');

function conversationWith(text: string): string {
  const image = `data:image/png;base64,${readFileSync(chart.path).toString('base64')}`;
  const part = (kind: string, body: string) => ({
    kind,
    attempt: 0,
    text: body,
    finish: 'complete',
  });
  const state = { status: 'ended', finish: 'complete', usage: [] };
  const run = (id: string, parts: unknown[], question?: string) => ({
    id,
    ...(question !== undefined && { question }),
    parts,
    state,
    droppedTurns: 0,
  });
  return JSON.stringify({
    format: 'formalens-conversation',
    version: 1,
    image,
    conversation: {
      id: 'one',
      title: 'Checked steps',
      createdAt: 1,
      updatedAt: 1,
      modelId: 'starter',
      image: {
        name: chart.image,
        width: 224,
        height: 224,
        originalWidth: 224,
        originalHeight: 224,
      },
      runs: [
        run('read', [part('formal-description', chart.description)]),
        run('ask', [part('reasoning', text), part('answer', '48')], 'What is the total?'),
      ],
    },
  });
}

describe('checked steps', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview(process.env.FORMALENS_SITE);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext();
    app = await openApp(context, site.url);
  });

  async function importReasoning(text: string): Promise<void> {
    await app
      .byId('import-input')
      .first()
      .setInputFiles({
        name: 'conversation.json',
        mimeType: 'application/json',
        buffer: Buffer.from(conversationWith(text)),
      });
    await app.waitForRun(2);
    await app.byId('checked-note').waitFor();
  }

  it('counts them above the reasoning and beside the answer, and leads to the wrong one', async () => {
    await importReasoning(reasoning);
    expect(await app.byId('checked-summary').textContent()).toBe(
      '7 of 8 steps checked: 2 do not hold',
    );
    expect(await app.byId('checked-note').textContent()).toContain('2 steps do not hold');
    const wrong = app.byId('reasoning').locator('.step-note');
    expect(await wrong.first().isVisible()).toBe(false);
    // With the keyboard alone.
    await app.byId('checked-note').getByRole('button').focus();
    await app.page.keyboard.press('Enter');
    await wrong.first().waitFor();
    await app.page.waitForFunction(() => document.activeElement?.className === 'step-note');
    expect(await wrong.first().textContent()).toContain('46');
  });

  it('marks them where they stand: in prose, lists, tables and formulas', async () => {
    await importReasoning(reasoning);
    await app.byId('checked-note').getByRole('button').click();
    const text = app.byId('reasoning');
    await text.locator('.step-note').first().waitFor();
    expect(await text.locator('.step.fails').first().textContent()).toBe('33 + 13 = 48');
    expect(await text.locator('.step-note').allTextContents()).toEqual([
      expect.stringMatching(/^≠ .*should be 46$/),
      expect.stringMatching(/^≠ .*should be 0\.5 mA$/),
    ]);
    expect(await text.locator('.step.fails .katex').count()).toBe(1);
    expect(await text.locator('.step.holds.last').count()).toBe(5);
    expect(await text.locator('td .step.holds').textContent()).toBe('12 / 4 = 3');
    expect(await text.locator('div.step.holds .katex-display').count()).toBe(1);
    expect(await text.locator('code .step').count()).toBe(0);
    // What was put in to find the places again is gone.
    expect(await text.textContent()).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('is clean for axe, %s, %i px wide', async (colorScheme, width) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await importReasoning(reasoning);
    await app.page.setViewportSize({ width, height: 800 });
    await app.byId('checked-note').getByRole('button').click();
    await app.byId('reasoning').locator('.step-note').first().waitFor();
    await app.page.evaluate(axeSource);
    const found = await app.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    const overflow = await app.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflow).toBe(false);
  });

  it('stays usable with a reasoning of 100 kB', async () => {
    const long = Array.from({ length: 4000 }, (_, i) => `${i} + ${i} = ${2 * i}`).join('\n');
    await importReasoning(long);
    expect(await app.byId('checked-note').textContent()).toContain('All 4000 steps hold');
  });

  it('says nothing where no step was checked', async () => {
    await app
      .byId('import-input')
      .first()
      .setInputFiles({
        name: 'conversation.json',
        mimeType: 'application/json',
        buffer: Buffer.from(conversationWith('Dates = 13')),
      });
    await app.waitForRun(2);
    await app.page.waitForTimeout(500);
    expect(await app.byId('checked-note').count()).toBe(0);
    expect(await app.byId('checked-summary').count()).toBe(0);
  });

  it('marks the steps of the model itself as they are written', async () => {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.ask('What is the total?');
    expect(await app.waitForRun(2)).toBe('ended');
    await app.byId('checked-note').waitFor();
    expect(await app.byId('checked-note').textContent()).toMatch(/All 2 steps hold/);
    await app.byId('checked-summary').click();
    expect(await app.byId('reasoning').locator('.step.holds.last').allTextContents()).toEqual([
      '4 + 29 = 33',
      '33 + 13 = 46',
    ]);
  });
});
