import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { otherChart as chart } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const { correction } = chart;
const before = chart.turns.find(({ question }) => question === correction.question)?.answer;

// That reasoning and answer follow corrections of charts, tables and geometry figures: embedded-model.test.ts.
describe('a corrected description', () => {
  let site: Site;
  let browser: Browser;
  let app: AppPage;
  /** The figure as it was read. Each test goes on from a copy: reading takes seconds. */
  let read: string;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    app = await openApp(await browser.newContext(), site.url);
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    read = await app.exported('json');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(() => app.importConversation(read, 1));

  async function askAboutReading(): Promise<void> {
    await app.ask(correction.question);
    expect(await answerOfRun(2)).toBe(before);
  }

  async function correct(): Promise<void> {
    await app.byId('edit-description').click();
    await app.byId('description-editor').fill(correction.body);
  }

  async function answerOfRun(count: number): Promise<string> {
    expect(await app.waitForRun(count)).toBe('ended');
    const answer = app
      .byId('run')
      .nth(count - 1)
      .getByTestId('answer');
    return ((await answer.textContent()) ?? '').trim();
  }

  it('is what further questions are answered from, also after a reload', async () => {
    await askAboutReading();
    await correct();
    await app.byId('reason-from').click();
    expect(await answerOfRun(3)).toBe(correction.answer);
    await app.waitUntilSaved();
    await app.page.reload();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    expect(await answerOfRun(3)).toBe(correction.answer);
    await app.ask(correction.question);
    expect(await answerOfRun(4)).toBe(correction.answer);
  });

  it('can be given up: the original reading is one click away', async () => {
    await askAboutReading();
    await correct();
    await app.byId('reason-from').click();
    expect(await answerOfRun(3)).toBe(correction.answer);
    await app.byId('revert-description').click();
    expect(await app.readDescription()).toContain(correction.from);
    await app.ask(correction.question);
    expect(await answerOfRun(4)).toBe(before);
  });

  // What a model sees then that reasons with the figure: engine.test.ts.
  it('can be reasoned from with the figure in view, and reads no image anew', async () => {
    await askAboutReading();
    await correct();
    await app.byId('sees-image').check();
    let encoded = false;
    await app.page.exposeFunction('sawEncoder', () => {
      encoded = true;
    });
    await app.page.evaluate(() => {
      const told = globalThis as unknown as { sawEncoder(): void };
      new MutationObserver(() => {
        if (/reading the image/i.test(document.body.textContent ?? '')) told.sawEncoder();
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await app.byId('reason-from').click();
    expect(await answerOfRun(3)).toBe(correction.answer);
    expect(await app.lastRun().getByTestId('run-given').textContent()).toMatch(
      /your correction, with the figure/i,
    );
    expect(encoded).toBe(false);
  });

  it('asks again while an answer from what was read is being written', async () => {
    await app.byId('edit-description').click();
    await app.byId('description-editor').waitFor();
    await app.ask(correction.question);
    await app.byId('description-editor').fill(correction.body);
    await app.byId('reason-from').click();
    // The first may be done by then or be stopped; it stays in either case.
    expect(await answerOfRun(3)).toBe(correction.answer);
    expect(await app.byId('run').count()).toBe(3);
  });
});
