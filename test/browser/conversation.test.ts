import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { figure } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const chart = figure('chart-09.png');
const other = figure('chart-12.png');
const [howMany, total] = chart.turns;
if (!howMany || !total) throw new Error('chart-09.png has two recorded questions.');

describe('a conversation about a figure', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({ acceptDownloads: true });
    app = await openApp(context, site.url);
  });

  async function readChart(): Promise<void> {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
  }

  it('runs a question that was asked while the figure was being read', async () => {
    await app.addFile(chart.path);
    await app.ask(total.question);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(total.answer);
  });

  it('stops at once, keeps what was written, and goes on from there', async () => {
    await app.addFile(chart.path);
    await app.byId('stop').waitFor();
    await app.byId('stop').click();
    expect(await app.waitForRun(1)).toBe('ended');
    expect(await app.lastRun().textContent()).toMatch(/stopped/i);
    await app.ask(total.question);
    expect(await app.waitForRun(2)).toBe('ended');
    // Nothing had been read, so this run reads the figure first.
    expect((await app.readDescription()).replaceAll(/\s+/g, '')).toContain('Fri,14');
    expect((await app.lastReply()).answer.trim()).toBe(total.answer);
  });

  it('takes a suggested question by click', async () => {
    await readChart();
    await app.byId('suggestion').first().click();
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(total.answer);
  });

  it('finds the conversation, its figure and its answers after a reload, and continues it', async () => {
    await readChart();
    await app.ask(howMany.question);
    expect(await app.waitForRun(2)).toBe('ended');
    await app.waitUntilSaved();
    await app.page.reload();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    await app.waitForRun(2);
    expect((await app.lastReply()).answer.trim()).toBe(howMany.answer);
    await app.byId('figure').waitFor();
    await app.ask(total.question);
    expect(await app.waitForRun(3)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(total.answer);
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
    expect(await app.readDescription()).toContain('Fri,14');
  });

  it('edits a question: the answer follows', async () => {
    await readChart();
    await app.ask(howMany.question);
    await app.waitForRun(2);
    await app.lastRun().getByRole('button', { name: /edit/i }).click();
    const box = app.page.getByRole('textbox', { name: /edit/i });
    await box.fill(total.question);
    await box.press('Enter');
    await app.page.waitForFunction(
      (answer) => document.querySelector('[data-testid="answer"]')?.textContent?.trim() === answer,
      total.answer,
    );
    expect(await app.byId('run').count()).toBe(2);
  });

  it('exports as Markdown and JSON, deletes, and imports the JSON', async () => {
    await readChart();
    await app.ask(total.question);
    await app.waitForRun(2);
    const download = async (id: string): Promise<string> => {
      const [file] = await Promise.all([
        app.page.waitForEvent('download'),
        app.byId(id).first().click(),
      ]);
      return file.path();
    };
    const markdown = readFileSync(await download('export-markdown'), 'utf8');
    expect(markdown).toContain('Fri,14');
    expect(markdown).toContain(total.question);
    const json = await download('export-json');
    await app.byId('delete-all').first().click();
    await app.page
      .getByRole('dialog')
      .getByRole('button', { name: /delete/i })
      .click();
    await app.byId('drop-zone').waitFor();
    expect(await app.byId('conversation-item').count()).toBe(0);
    await app.byId('import-input').first().setInputFiles(json);
    await app.waitForRun(2);
    expect((await app.lastReply()).answer.trim()).toBe(total.answer);
    await app.byId('figure').waitFor();
  });

  it('keeps two figures apart', async () => {
    await readChart();
    await app.addFile(other.path);
    await app.page.waitForFunction(() =>
      document.querySelector('[data-testid="description"]')?.textContent?.includes('Ben'),
    );
    await app.waitForRun(1);
    const question = other.turns[1];
    if (!question) throw new Error('chart-12.png has two recorded questions.');
    await app.ask(question.question);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(question.answer);
    expect(await app.byId('conversation-item').count()).toBe(2);
  });

  it('leaves out the oldest turns, and says so, when the context is full', async () => {
    await readChart();
    // 512 tokens hold the figure and a few long questions. What the model makes of them is not looked at: it was
    // not trained on such questions.
    const long = `${total.question} ${'Please. '.repeat(8)}`;
    for (let i = 0; i < 8; i++) {
      await app.ask(long);
      expect(await app.waitForRun(i + 2)).toBe('ended');
      if (/left out/i.test((await app.lastRun().textContent()) ?? '')) break;
    }
    expect(await app.lastRun().textContent()).toMatch(/left out/i);
  });
});
