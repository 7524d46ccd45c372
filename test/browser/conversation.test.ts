import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { otherChart as chart, barChart as other } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const [first, second] = chart.turns;
if (!second) throw new Error(`${chart.image} has two recorded questions.`);
/** The last row of what is read, by which the reading is known. */
const lastRow = chart.body.split('\n').at(-1) ?? '';

describe('a conversation about a figure', () => {
  let site: Site;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    // One page for all, so that the model is loaded once.
    app = await openApp(await browser.newContext(), site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function readChart(): Promise<void> {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
  }

  it('runs a question that was asked while the figure was being read', async () => {
    await app.addFile(chart.path);
    await app.ask(second.question);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(second.answer);
  });

  it('stops at once, keeps what was written, and goes on from there', async () => {
    await app.addFile(chart.path);
    await app.byId('stop').waitFor();
    await app.byId('stop').click();
    expect(await app.waitForRun(1)).toBe('ended');
    expect(await app.lastRun().textContent()).toMatch(/stopped/i);
    await app.ask(second.question);
    expect(await app.waitForRun(2)).toBe('ended');
    // Nothing had been read, so this run reads the figure first.
    expect(await app.readDescription()).toContain(lastRow);
    expect((await app.lastReply()).answer.trim()).toBe(second.answer);
  });

  it('takes a suggested question by click', async () => {
    await readChart();
    const suggestion = app.byId('suggestion').first();
    const question = (await suggestion.textContent()) ?? '';
    await suggestion.click();
    expect(await app.waitForRun(2)).toBe('ended');
    expect(await app.lastRun().textContent()).toContain(question);
    // Which one is suggested depends on what was read; its answer is known by solving it.
    const exact = app.lastRun().getByTestId('exact-answer');
    await exact.waitFor();
    expect(await exact.getAttribute('data-verdict')).toBe('agree');
    expect((await app.lastReply()).answer.trim()).not.toBe('');
  });

  it('finds the conversation, its figure and its answers after a reload, and continues it', async () => {
    await readChart();
    await app.ask(first.question);
    expect(await app.waitForRun(2)).toBe('ended');
    await app.waitUntilSaved();
    await app.page.reload();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    await app.waitForRun(2);
    expect((await app.lastReply()).answer.trim()).toBe(first.answer);
    await app.byId('figure').waitFor();
    await app.ask(second.question);
    expect(await app.waitForRun(3)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(second.answer);
  });

  it('marks a run that a reload cut off as interrupted, and retries it', async () => {
    await app.addFile(chart.path);
    await app.byId('stop').waitFor();
    await app.page.waitForTimeout(300);
    await app.page.reload();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    expect(await app.waitForRun(1)).toBe('interrupted');
    await app.byId('retry').last().click();
    expect(await app.waitForRun(1, /ended/)).toBe('ended');
    expect(await app.readDescription()).toContain(lastRow);
  });

  it('edits a question: the answer follows', async () => {
    await readChart();
    await app.ask(first.question);
    await app.waitForRun(2);
    await app.lastRun().getByRole('button', { name: /edit/i }).click();
    const box = app.page.getByRole('textbox', { name: /edit/i });
    await box.fill(second.question);
    await box.press('Enter');
    await app.page.waitForFunction(
      (answer) => document.querySelector('[data-testid="answer"]')?.textContent?.trim() === answer,
      second.answer,
    );
    expect(await app.byId('run').count()).toBe(2);
  });

  it('exports as Markdown and JSON, deletes, and imports the JSON', async () => {
    await readChart();
    await app.ask(second.question);
    await app.waitForRun(2);
    const markdown = await app.exported('markdown');
    expect(markdown).toContain(lastRow);
    expect(markdown).toContain(second.question);
    const json = await app.exported('json');
    await app.byId('delete-all').first().click();
    await app.page
      .getByRole('dialog')
      .getByRole('button', { name: /delete/i })
      .click();
    await app.byId('drop-zone').waitFor();
    expect(await app.byId('conversation-item').count()).toBe(0);
    await app.importConversation(json, 2);
    expect((await app.lastReply()).answer.trim()).toBe(second.answer);
    await app.byId('figure').waitFor();
  });

  it('keeps two figures apart', async () => {
    const kept = await app.byId('conversation-item').count();
    await readChart();
    await app.addFile(other.path);
    const [row = ''] = other.body.split('\n').slice(-1);
    await app.page.waitForFunction(
      (text) => document.querySelector('[data-testid="description"]')?.textContent?.includes(text),
      row,
    );
    expect(await app.waitForRun(1)).toBe('ended');
    const [question] = other.turns;
    await app.ask(question.question);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(question.answer);
    expect(await app.byId('conversation-item').count()).toBe(kept + 2);
  });

  it('leaves out the oldest turns, and says so, when the context is full', async () => {
    await readChart();
    // 1536 tokens hold the description and a few long questions. What the model makes of them is not looked at: it was
    // not trained on such questions.
    const long = Array(60).fill(second.question).join(' ');
    for (let i = 0; i < 8; i++) {
      await app.ask(long);
      expect(await app.waitForRun(i + 2)).toBe('ended');
      if (/left out/i.test((await app.lastRun().textContent()) ?? '')) break;
    }
    expect(await app.lastRun().textContent()).toMatch(/left out/i);
  });
});
