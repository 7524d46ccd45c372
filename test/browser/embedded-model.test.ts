import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp, watchForeignRequests } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { type Site, servePreview } from './support/site.ts';

type Recorded = {
  readonly image: string;
  readonly description: string;
  readonly turns: readonly { readonly question: string; readonly response: string }[];
};

/** Figures that it was not trained on, with what it writes about them in Node: `tools/record-figures.ts`. */
const folder = 'test/fixtures/nano-figures';
const figures: readonly Recorded[] = JSON.parse(readFileSync(`${folder}/figures.json`, 'utf8'));

/** How the page lays out white space is its own affair. */
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('the embedded model, as a new user meets it', () => {
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
    app = await openApp(context, site.url, null);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(figures)('reads $image and answers', async ({ image, description, turns }) => {
    const path = [`public/samples/${image}`, `${folder}/${image}`].find(existsSync) ?? '';
    await app.addFile(path);
    await app.byId('figure').getByText(image).first().waitFor();
    expect(await app.waitForRun(1)).toBe('ended');
    const [, body = ''] = /^```\w+\n([\s\S]*)\n```$/.exec(description) ?? [];
    expect(words(await app.readDescription())).toBe(words(body));
    for (const [index, { question, response }] of turns.entries()) {
      await app.ask(question);
      expect(await app.waitForRun(index + 2)).toBe('ended');
      const [, reasoning = '', answer = ''] =
        /^<think>\n([\s\S]*)\n<\/think>\n<answer>([\s\S]*)<\/answer>$/.exec(response) ?? [];
      const reply = await app.lastReply();
      expect(words(reply.reasoning)).toBe(words(reasoning));
      expect(words(reply.answer)).toBe(words(answer));
    }
  });

  it('sent no request to another origin', () => {
    expect(foreign).toEqual([]);
  });
});
