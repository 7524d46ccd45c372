import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import corrections from '../fixtures/starter-figures/corrections.json' with { type: 'json' };
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { figure } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

type Correction = (typeof corrections)[number];

const [one] = corrections.filter(({ image }) => image === 'chart-09.png');
if (!one) throw new Error('chart-09.png has a recorded correction.');
const bodyOf = (description: string): string =>
  description.replace(/^```\w+\n/, '').replace(/\n```$/, '');
const answerOf = ({ response }: Correction): string =>
  /<answer>([\s\S]*)<\/answer>/.exec(response)?.[1]?.trim() ?? '';

describe('a corrected description', () => {
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
  /** A page of its own; the recorded corrections share one, so that the model is loaded once for all of them. */
  async function freshPage(): Promise<void> {
    await context?.close();
    context = await browser.newContext({ acceptDownloads: true });
    app = await openApp(context, site.url);
  }

  /** Reads the figure and asks the question about it. */
  async function askAbout(correction: Correction): Promise<string> {
    await app.addFile(figure(correction.image).path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.ask(correction.question);
    expect(await app.waitForRun(2)).toBe('ended');
    return (await app.lastReply()).answer.trim();
  }

  async function type(description: string): Promise<void> {
    await app.byId('edit-description').click();
    await app.byId('description-editor').fill(bodyOf(description));
  }

  async function answerOfRun(count: number): Promise<string> {
    expect(await app.waitForRun(count)).toBe('ended');
    const answer = app
      .byId('run')
      .nth(count - 1)
      .getByTestId('answer');
    return ((await answer.textContent()) ?? '').trim();
  }

  describe('as recorded', () => {
    beforeAll(freshPage);

    it.each(corrections)('changes the answer: $image, $question', async (correction) => {
      const before = await askAbout(correction);
      await type(correction.correctedDescription);
      await app.byId('reason-from').click();
      expect(await answerOfRun(3)).toBe(answerOf(correction));
      expect(before).not.toBe(answerOf(correction));
      // The answer to what was read stays, to be compared.
      expect(await answerOfRun(2)).toBe(before);
    });
  });

  describe('on a page of its own', () => {
    beforeEach(freshPage);

    it('is what further questions are answered from, also after a reload', async () => {
      await askAbout(one);
      await type(one.correctedDescription);
      await app.byId('reason-from').click();
      await app.waitForRun(3);
      await app.waitUntilSaved();
      await app.page.reload();
      await app.byId('conversation-item').first().getByRole('button').first().click();
      expect(await answerOfRun(3)).toBe(answerOf(one));
      // The same question: the model follows a changed text reliably only where that was recorded.
      await app.ask(one.question);
      expect(await answerOfRun(4)).toBe(answerOf(one));
    });

    it('can be given up: the original reading is one click away', async () => {
      const before = await askAbout(one);
      await type(one.correctedDescription);
      await app.byId('reason-from').click();
      await app.waitForRun(3);
      await app.byId('revert-description').click();
      expect(await app.readDescription()).toContain('Fay,5');
      await app.ask(one.question);
      expect(await answerOfRun(4)).toBe(before);
    });

    it('can be reasoned from with the figure in view, whose features are at hand', async () => {
      await askAbout(one);
      await type(one.correctedDescription);
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
      expect(await answerOfRun(3)).not.toBe('');
      expect(encoded).toBe(false);
    });

    it('asks again while an answer from what was read is being written', async () => {
      await app.addFile(figure(one.image).path);
      await app.waitForRun(1);
      await app.byId('edit-description').click();
      await app.byId('description-editor').waitFor();
      await app.ask(one.question);
      await app.byId('description-editor').fill(bodyOf(one.correctedDescription));
      await app.byId('reason-from').click();
      // The first may be done by then or be stopped; it stays in either case.
      expect(await answerOfRun(3)).toBe(answerOf(one));
      expect(await app.byId('run').count()).toBe(3);
    });
  });
});
