import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The app as a user handles it: everything goes through what is on the screen. */
export type AppPage = ReturnType<typeof createAppPage>;

/** With what a new user gets, but for what was chosen in this context before. */
export async function openApp(context: BrowserContext, url: string): Promise<AppPage> {
  context.setDefaultTimeout(20_000);
  const app = createAppPage(await context.newPage());
  await app.page.goto(url);
  await app.byId('drop-zone').waitFor();
  return app;
}

export function createAppPage(page: Page) {
  const byId = (id: string): Locator => page.getByTestId(id);
  const lastRun = (): Locator => byId('run').last();

  async function waitForRun(count: number, status = /ended|failed|interrupted/): Promise<string> {
    await page.waitForFunction(
      ([wanted, pattern]) => {
        const runs = document.querySelectorAll('[data-testid="run"]');
        const state = runs[Number(wanted) - 1]?.getAttribute('data-status') ?? '';
        return new RegExp(String(pattern)).test(state);
      },
      [String(count), status.source],
      { timeout: 90_000 },
    );
    return (
      (await byId('run')
        .nth(count - 1)
        .getAttribute('data-status')) ?? ''
    );
  }

  /** Resolves when the last run is kept as it ended: a reload before that would find it interrupted. */
  async function waitUntilSaved(): Promise<void> {
    await page.waitForFunction(
      () =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('formalens');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const conversations = database
              .transaction('conversations')
              .objectStore('conversations')
              .index('updatedAt')
              .getAll();
            conversations.onerror = () => reject(conversations.error);
            conversations.onsuccess = () => {
              database.close();
              const runs = conversations.result.at(-1)?.runs;
              const shown = document.querySelectorAll('[data-testid="run"]').length;
              resolve(runs?.length === shown && runs.at(-1)?.state.status === 'ended');
            };
          };
        }),
    );
  }

  /** To the start screen. */
  const goHome = (): Promise<void> =>
    page
      .getByRole('button', { name: /formalens/i })
      .first()
      .click();

  return {
    page,
    byId,
    lastRun,
    waitForRun,
    waitUntilSaved,
    goHome,
    /** Picks a file; from a conversation by way of the start screen. */
    async addFile(path: string): Promise<void> {
      if ((await byId('file-input').count()) === 0) await goHome();
      await byId('file-input').first().setInputFiles(path);
    },
    /** Drops a file on the page, as a hand would. */
    async dropFile(path: string, type: string, bytes: Buffer): Promise<void> {
      const transfer = await page.evaluateHandle(
        ([name, mime, data]) => {
          const file = new File([new Uint8Array(data as number[])], String(name), {
            type: String(mime),
          });
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(file);
          return dataTransfer;
        },
        [basename(path), type, [...bytes]] as const,
      );
      await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
      await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    },
    /** What the file has that the button writes. */
    async exported(format: 'json' | 'markdown'): Promise<string> {
      const button = byId(`export-${format}`).first();
      const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return readFileSync(await file.path(), 'utf8');
    },
    /**
     * Opens a copy of an exported conversation, as if it had been exported just now. By way of the start screen, so that
     * no run of another is taken for one of its.
     * @param runs how many it has
     */
    async importConversation(json: string, runs: number): Promise<void> {
      if ((await byId('drop-zone').count()) === 0) await goHome();
      await byId('drop-zone').waitFor();
      const { conversation, ...rest } = JSON.parse(json);
      const file = JSON.stringify({
        ...rest,
        conversation: { ...conversation, updatedAt: Date.now() },
      });
      const input = byId('import-input').first();
      // In a drawer where the page is narrow.
      const inDrawer = (await input.count()) === 0;
      if (inDrawer) await byId('history-toggle').first().click();
      const content = { mimeType: 'application/json', buffer: Buffer.from(file) };
      await input.setInputFiles({ name: 'conversation.json', ...content });
      await waitForRun(runs);
      if (!inDrawer) return;
      await page.keyboard.press('Escape');
      await input.waitFor({ state: 'detached' });
    },
    /** The description without its fence: language and body. */
    async readDescription(): Promise<string> {
      return (await byId('description').last().textContent()) ?? '';
    },
    async ask(question: string): Promise<void> {
      await byId('composer').fill(question);
      await byId('composer').press('Enter');
    },
    /** Text of the last run; reasoning is read even while it is folded away. */
    async lastReply(): Promise<{ reasoning: string; answer: string }> {
      const reasoning = lastRun().getByTestId('reasoning');
      const answer = lastRun().getByTestId('answer');
      return {
        reasoning: (await reasoning.count()) ? ((await reasoning.textContent()) ?? '') : '',
        answer: (await answer.count()) ? ((await answer.textContent()) ?? '') : '',
      };
    },
  };
}

/** Collects requests that leave the site's origin. */
export function watchForeignRequests(context: BrowserContext, siteUrl: string): string[] {
  const { origin } = new URL(siteUrl);
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['blob:', 'data:'].includes(url.protocol) || url.origin === origin) return;
    foreign.push(request.url());
  });
  return foreign;
}
