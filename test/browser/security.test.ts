import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp, watchForeignRequests } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart as chart } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

describe('the policy of the served app', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let app: AppPage;
  const policies = new Map<string, string>();
  const violations: string[] = [];
  let foreign: string[];

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    context = await browser.newContext();
    foreign = watchForeignRequests(context, site.url);
    context.on('response', (response) => {
      policies.set(response.url(), response.headers()['content-security-policy'] ?? '');
    });
    context.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text()))
        violations.push(message.text());
    });
    app = await openApp(context, site.url);
    await app.addFile(chart.path);
    await app.waitForRun(1);
    await app.ask(chart.turns[0].question);
    await app.waitForRun(2);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('stands on the page and on worker scripts', () => {
    const page = policies.get(site.url) ?? '';
    expect(page).toContain("default-src 'self'");
    expect(page).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    const workers = [...policies].filter(([url]) =>
      /worker-[\w-]+\.js$/.test(new URL(url).pathname),
    );
    expect(workers.length).toBeGreaterThan(0);
    for (const [, policy] of workers) expect(policy).toBe(page);
  });

  it('was broken by nothing the app does, formulas and Markdown included', () => {
    expect(violations).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('lets the sandbox draw, and nothing else', async () => {
    await app.page
      .getByRole('button', { name: /formalens/i })
      .first()
      .click();
    await app.byId('by-hand').click();
    await app.byId('by-hand-language').selectOption('ui');
    await app.byId('by-hand-template').click();
    await app.page.locator('iframe[data-status="drawn"]').waitFor();
    const sandbox = policies.get(new URL('sandbox.html', site.url).href) ?? '';
    expect(sandbox).toContain("default-src 'none'");
    expect(sandbox).toContain("frame-ancestors 'self'");
    expect(policies.get(site.url)).toContain("frame-ancestors 'none'");
    expect(violations).toEqual([]);

    const outer = app.page.frames().find((one) => one.url().endsWith('sandbox.html'));
    const [inner] = outer?.childFrames() ?? [];
    const reached = await inner?.evaluate(async () => {
      const tried: Record<string, string> = { origin };
      const attempt = async (name: string, act: () => unknown): Promise<void> => {
        try {
          await act();
          tried[name] = 'done';
        } catch {
          tried[name] = 'refused';
        }
      };
      await attempt('fetch', () => fetch('https://example.com/?figure=1'));
      await attempt('fetch of ours', () => fetch('/'));
      await attempt('storage', () => localStorage.length);
      await attempt('page', () => parent.parent.document.title);
      await attempt('database', () => indexedDB.open('formalens').readyState);
      return tried;
    });
    expect(reached).toEqual({
      origin: 'null',
      fetch: 'refused',
      'fetch of ours': 'refused',
      storage: 'refused',
      page: 'refused',
      database: 'refused',
    });
    await inner?.evaluate(() => {
      location.href = 'https://example.com/?figure=1';
    });
    await app.page.waitForTimeout(500);
    expect(foreign).toEqual([]);
    expect(app.page.url()).toBe(site.url);
  });

  it('refuses a request that would carry something out', async () => {
    const sent = await app.page.evaluate(() =>
      fetch('https://example.com/?figure=1').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(sent).toBe('refused');
  });
});
