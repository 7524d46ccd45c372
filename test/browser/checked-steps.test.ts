import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { scrollsSideways, violations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart as chart } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

/** Its steps are sums: pairs of numbers, all of which hold. */
const steps = chart.turns[0].reasoning.split('\n').filter((line) => / = /.test(line));

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
      modelId: 'nano-v1',
      image: {
        name: chart.image,
        width: 256,
        height: 256,
        originalWidth: 256,
        originalHeight: 256,
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
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview(process.env.FORMALENS_SITE);
    browser = await launchChromium();
    app = await openApp(await browser.newContext(), site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  async function importReasoning(text: string): Promise<void> {
    await app.importConversation(conversationWith(text), 2);
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
    expect(await violations(app.page)).toEqual([]);
    expect(await scrollsSideways(app.page)).toBe(false);
  });

  it('stays usable with a reasoning of 100 kB', async () => {
    const long = Array.from({ length: 4000 }, (_, i) => `${i} + ${i} = ${2 * i}`).join('\n');
    await importReasoning(long);
    expect(await app.byId('checked-note').textContent()).toContain('All 4000 steps hold');
  });

  it('says nothing where no step was checked', async () => {
    await app.importConversation(conversationWith('Dates = 13'), 2);
    await app.page.waitForTimeout(500);
    expect(await app.byId('checked-note').count()).toBe(0);
    expect(await app.byId('checked-summary').count()).toBe(0);
  });

  it('marks the steps of the model itself as they are written', async () => {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.ask(chart.turns[0].question);
    expect(await app.waitForRun(2)).toBe('ended');
    await app.byId('checked-note').waitFor();
    expect(steps.length).toBeGreaterThan(1);
    expect(await app.byId('checked-note').textContent()).toContain(
      `All ${steps.length} steps hold`,
    );
    await app.byId('checked-summary').click();
    expect(await app.byId('reasoning').locator('.step.holds.last').allTextContents()).toEqual(
      steps,
    );
  });
});
