import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp, watchForeignRequests } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { type Figure, figures, words } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

/** Its file is dropped on the page, the others are picked. */
const [, dropped] = figures;

describe('the embedded model on wasm, as a new user meets it', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let app: AppPage;
  let foreign: string[];

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    context = await browser.newContext();
    foreign = watchForeignRequests(context, site.url);
    app = await openApp(context, site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function expectReply(expected: { reasoning: string; answer: string }): Promise<void> {
    const reply = await app.lastReply();
    expect(words(reply.reasoning)).toBe(words(expected.reasoning));
    expect(words(reply.answer)).toBe(words(expected.answer));
  }

  // Each figure is read once; its correction goes on from there.
  describe.each(figures)('$image', (figure: Figure) => {
    const { image, path, turns, correction } = figure;

    it('is read, and asked about', async () => {
      if (figure === dropped) await app.dropFile(path, 'image/png', readFileSync(path));
      else await app.addFile(path);
      await app.byId('figure').getByText(image).first().waitFor();
      expect(await app.waitForRun(1)).toBe('ended');
      expect(words(await app.readDescription())).toBe(words(figure.body));
      expect(await app.lastRun().textContent()).toContain(figure.language);
      for (const [index, turn] of turns.entries()) {
        await app.ask(turn.question);
        expect(await app.waitForRun(index + 2)).toBe('ended');
        await expectReply(turn);
      }
    });

    if (!correction) return;
    it('is corrected, and reasoning and answer follow', async () => {
      const before = turns.at(-1);
      if (before?.question !== correction.question)
        throw new Error('The correction is asked about as the figure was last.');
      const count = turns.length + 1;
      await app.byId('edit-description').click();
      await app.byId('description-editor').fill(correction.body);
      await app.byId('reason-from').click();
      expect(await app.waitForRun(count + 1)).toBe('ended');
      await expectReply(correction);
      expect(correction.answer).not.toBe(before.answer);
      expect(correction.reasoning).not.toBe(before.reasoning);
      // The answer to what was read stays, to be compared.
      const kept = app.byId('run').nth(count - 1);
      expect(words((await kept.getByTestId('answer').textContent()) ?? '')).toBe(
        words(before.answer),
      );
    });
  });

  it('says what runs: wasm, with threads, in an isolated page', async () => {
    expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true);
    await app.byId('model-chip').click();
    const panel = await app.byId('running-panel').textContent();
    expect(panel).toMatch(/wasm/);
    expect(panel).toMatch(/q8/);
    // Tokens of the figure that was read last.
    expect(panel).toMatch(/Image64/);
  });

  it('sent no request to another origin', () => {
    expect(foreign).toEqual([]);
  });
});
