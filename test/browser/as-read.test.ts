import type { Browser, ElementHandle } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart, triangle } from './support/figures.ts';
import { boxOf, loadedImageSize } from './support/picture.ts';
import { type Site, servePreview } from './support/site.ts';

const chart = barChart;
const { correction } = chart;
const [{ question: total }] = chart.turns;

let site: Site;
let browser: Browser;
/** One page for all, so that the model is loaded once. */
let app: AppPage;
/** Conversations in which the model read the chart and the triangle. Each test opens a copy of one: reading takes seconds. */
let chartRead: string;
let triangleRead: string;
beforeAll(async () => {
  site = await servePreview(process.env.FORMALENS_SITE);
  browser = await launchChromium();
  app = await openApp(await browser.newContext(), site.url);
  const read = async (path: string): Promise<string> => {
    await app.addFile(path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.byId('as-read-drawing').waitFor();
    return app.exported('json');
  };
  chartRead = await read(chart.path);
  triangleRead = await read(triangle.path);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openCopy(conversation: string): Promise<void> {
  await app.importConversation(conversation, 1);
  await app.byId('as-read-drawing').waitFor();
}

describe.each([
  ['wide', 1280, 900],
  ['narrow', 390, 844],
] as const)('the drawing on a %s screen', (_, width, height) => {
  beforeAll(() => app.page.setViewportSize({ width, height }));

  it('stands beside the figure at the same size, or below it', async () => {
    await openCopy(chartRead);
    const asRead = app.byId('as-read');
    expect(await asRead.getAttribute('data-language')).toBe('chart');
    expect(await asRead.getAttribute('data-form')).toBe('svg');
    const drawing = app.byId('as-read-drawing');
    expect((await loadedImageSize(drawing)).width).toBeGreaterThan(0);
    expect(await drawing.getAttribute('alt')).toMatch(/chart/i);
    const original = await boxOf(app.byId('figure').locator('img'));
    const drawn = await boxOf(drawing);
    expect(drawn.width).toBeCloseTo(original.width, 0);
    expect(drawn.height).toBeCloseTo(original.height, 0);
    if (width > 1000) {
      expect(drawn.y).toBeCloseTo(original.y, 0);
      expect(drawn.x).toBeGreaterThanOrEqual(original.x + original.width);
    } else {
      expect(drawn.x).toBeCloseTo(original.x, 0);
      expect(drawn.y).toBeGreaterThanOrEqual(original.y + original.height);
    }
  });

  it('keeps its size, and the figure too, when the text is found', async () => {
    // As if its text had not been found when it was read.
    const { conversation, ...file } = JSON.parse(chartRead);
    const { foundText, ...rest } = conversation;
    expect(foundText.length).toBeGreaterThan(3);
    await openCopy(JSON.stringify({ ...file, conversation: rest }));
    const picture = app.byId('figure').locator('img').first();
    const side = app.page.getByAltText('Chart, drawn from the description');
    expect(await app.byId('use-text').count()).toBe(0);
    const before = [(await boxOf(picture)).height, (await boxOf(side)).height];
    await app.byId('find-text').click();
    await app.byId('use-text').waitFor();
    expect((await boxOf(picture)).height).toBeCloseTo(before[0] ?? 0, 0);
    expect((await boxOf(side)).height).toBeCloseTo(before[1] ?? 0, 0);
    // One line, not one word a line.
    expect((await boxOf(app.byId('use-text'))).height).toBeLessThan(48);
  });

  it('lies exactly on a geometry figure, as opaque as the user likes', async () => {
    await openCopy(triangleRead);
    await app.byId('edit-description').click();
    const placed = 'Point(P,32,30)\nPoint(K,75,63)\nPoint(L,28,68)\nTriangle(P,K,L)';
    await app.byId('description-editor').fill(placed);
    await app.byId('save-description').click();
    await app.byId('as-read-mode-overlay').click();
    const drawing = app.byId('as-read-drawing');
    await drawing.waitFor();
    // Both at one moment: the page may still be scrolling.
    const figure = await app.byId('figure').locator('img').first().elementHandle();
    const [original, drawn] = await drawing.evaluate(
      (element, other) =>
        [other, element].map((one) => {
          const { x = 0, y = 0, width = 0, height = 0 } = one?.getBoundingClientRect() ?? {};
          return { x, y, width, height };
        }),
      figure as ElementHandle<Element> | null,
    );
    expect(original?.width).toBeGreaterThan(0);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(drawn?.[side]).toBeCloseTo(original?.[side] ?? Number.NaN, 0);
    const size = await loadedImageSize(app.byId('figure').locator('img').first());
    await app.page.waitForFunction((wide) => {
      const [image] = document.querySelectorAll('img[data-testid="as-read-drawing"]');
      return image instanceof HTMLImageElement && image.naturalWidth === wide;
    }, size.width);
    expect(await loadedImageSize(drawing)).toEqual(size);
    const opacity = () =>
      drawing.evaluate((element) => getComputedStyle(element.parentElement ?? element).opacity);
    await app.byId('overlay-opacity').fill('30');
    expect(Number(await opacity())).toBeCloseTo(0.3);
    await app.byId('overlay-opacity').fill('100');
    expect(Number(await opacity())).toBe(1);
  });

  it('is wiped across a chart, and is left out of the text view', async () => {
    await openCopy(chartRead);
    await app.byId('as-read-mode-overlay').click();
    const stage = app.byId('figure').locator('.stage');
    const over = app.byId('as-read-drawing').locator('..');
    const whole = await boxOf(stage);
    expect((await boxOf(over)).width).toBeCloseTo(whole.width, 0);
    await app.byId('overlay-opacity').fill('25');
    expect(await over.evaluate((element) => getComputedStyle(element).clipPath)).toContain('75%');
    await app.byId('as-read-mode-text').click();
    expect(await app.byId('as-read-drawing').count()).toBe(0);
    expect(await app.readDescription()).toContain(correction.from);
  });

  it('is shown large with the figure, and Escape gives the focus back', async () => {
    await openCopy(chartRead);
    const open = app.page.getByRole('button', { name: /enlarge the drawing/i });
    await open.press('Enter');
    const large = app.byId('comparison');
    await large.waitFor();
    await large.locator('img').nth(1).waitFor();
    await app.page.keyboard.press('Escape');
    await large.waitFor({ state: 'hidden' });
    expect(await open.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('a correction', () => {
  const editor = () => app.byId('description-editor');
  const corrected = correction.body;
  const after = correction.answer;

  beforeAll(() => app.page.setViewportSize({ width: 1280, height: 720 }));
  beforeEach(() => openCopy(chartRead));

  it('changes the answer, is shown as a difference, and can be taken back', async () => {
    await app.ask(total);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(chart.turns[0].answer);
    await app.byId('edit-description').click();
    await editor().fill(corrected);
    await app.byId('reason-from').click();
    expect(await app.waitForRun(3)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(after);
    expect(await app.readDescription()).toContain(correction.to);
    expect(await app.lastRun().getByTestId('run-given').textContent()).toMatch(/your correction/i);
    await app.page.getByText('What was corrected').click();
    const changes = app.byId('correction-diff').first();
    await changes.waitFor();
    expect(await changes.locator('[data-change="removed"]').textContent()).toBe(
      `removed${correction.from}`,
    );
    expect(await changes.locator('[data-change="added"]').textContent()).toBe(
      `added${correction.to}`,
    );
    await app.byId('revert-description').click();
    expect(await app.readDescription()).toContain(correction.from);
    expect(await app.byId('revert-description').count()).toBe(0);
  });

  it('marks what cannot be read at its line while it is typed, and draws the rest', async () => {
    await app.byId('edit-description').click();
    const before = await app.byId('as-read-drawing').getAttribute('src');
    await editor().fill('# bar chart\nlabel,value\nJun,4\nMangos,many\nDates,13');
    const problem = app.byId('problem').first();
    await problem.waitFor();
    expect(await problem.getAttribute('data-line')).toBe('4');
    expect(await problem.textContent()).toContain('line 4');
    const marked = app.page.locator('.cm-lintRange');
    await marked.first().waitFor();
    expect(await marked.first().textContent()).toContain('many');
    // What is typed within half a second is undone together.
    await app.page.waitForTimeout(700);
    await editor().fill('# bar chart\nlabel,value\nJun,4\nMangos,11\nDates,13');
    await app.byId('problem').waitFor({ state: 'detached' });
    expect(await app.byId('as-read-drawing').getAttribute('src')).not.toBe(before);
    await editor().press('Control+z');
    await app.byId('problem').first().waitFor();
  });

  it('is not lost by a reload or another conversation, and is dropped only when asked', async () => {
    await app.byId('edit-description').click();
    await editor().fill(corrected);
    await app.page.reload();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    await editor().waitFor();
    expect(await editor().textContent()).toContain(correction.to);
    await app.byId('cancel-edit').click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await editor().textContent()).toContain(correction.to);
    await app.byId('cancel-edit').click();
    await app.byId('confirm').click();
    expect(await app.readDescription()).toContain(correction.from);
  });

  it('is saved without a run, and holds for the next question', async () => {
    await app.byId('edit-description').click();
    await editor().fill(corrected);
    await app.byId('save-description').click();
    expect(await app.readDescription()).toContain(correction.to);
    expect(await app.byId('run').count()).toBe(1);
    await app.ask(total);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(after);
  });

  it('is saved by the next question, which is answered from it', async () => {
    await app.byId('edit-description').click();
    await editor().fill(corrected);
    await app.byId('edit-note').getByText('Your next question saves this text').waitFor();
    await app.ask(total);
    await editor().waitFor({ state: 'detached' });
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(after);
    expect(await app.readDescription()).toContain(correction.to);
    await app.byId('edit-description').click();
    await editor().fill('');
    await app.byId('edit-note').getByText('The description is empty').waitFor();
    expect(await app.byId('save-description').isDisabled()).toBe(true);
    await editor().fill(corrected);
    await app.byId('cancel-edit').click();
  });

  it('is left with the keyboard: Tab moves on', async () => {
    await app.byId('edit-description').click();
    await editor().focus();
    await app.page.keyboard.press('Tab');
    expect(await editor().evaluate((element) => element.matches(':focus'))).toBe(false);
    expect(await editor().textContent()).toContain(correction.from);
  });
});

describe('a description of several blocks', () => {
  it('has each drawn, edited, added and removed by itself', async () => {
    await openCopy(chartRead);
    await app.byId('edit-description').click();
    await app.page.getByRole('button', { name: /add a block/i }).click();
    await app.byId('block-language').nth(1).selectOption('text');
    await app.byId('description-editor').nth(1).fill('10,10,60,18 FRUIT SOLD');
    await app.byId('save-description').click();
    await app.page.waitForFunction(
      () => document.querySelectorAll('[data-testid="as-read-drawing"]').length === 2,
    );
    const languages = await app
      .byId('as-read')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-language')));
    expect(languages).toEqual(['chart', 'text']);
    await app.byId('edit-description').click();
    await app.page.getByRole('button', { name: 'Remove' }).nth(1).click();
    await app.byId('save-description').click();
    expect(await app.byId('as-read').count()).toBe(1);
  });
});
