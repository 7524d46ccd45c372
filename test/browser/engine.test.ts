import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundText } from '../../src/core/conversation.ts';
import type { ReasoningEvent, StageUsage } from '../../src/core/reasoning-event.ts';
import { createRun, reduceRun } from '../../src/core/reduce-run.ts';
import type { Recorded } from './pages/engine.ts';
import { launchChromium } from './support/chromium.ts';
import { serveEnginePage } from './support/engine-page.ts';
import { askedFigures, barChart as chart } from './support/figures.ts';

const chartUrl = '/samples/chart-05.png';
const [turn] = chart.turns;

type Request = Parameters<EnginePageRun>[0];
type EnginePageRun = (typeof enginePage)['run'];
const reading: Request = { seesImage: true, turns: [], retriesUnparsed: false };
const asking: Request = { ...reading, description: chart.description, question: turn.question };

function textOf(events: readonly ReasoningEvent[]): string {
  return events.map((event) => (event.type === 'part-delta' ? event.text : '')).join('');
}

function usageOf(events: readonly ReasoningEvent[]): readonly StageUsage[] {
  const end = events.at(-1);
  if (end?.type !== 'run-end') throw new Error(`The run ended with ${JSON.stringify(end)}.`);
  return end.usage;
}

const phasesOf = (events: readonly ReasoningEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'status' ? [event.status.phase] : []));

describe('the engine in the browser', () => {
  let site: Awaited<ReturnType<typeof serveEnginePage>>;
  let wasm: Browser;
  let page: Page;
  /** The chart's text, read once: the runs after the first are told of it. */
  let hints: readonly FoundText[];

  const runOn = (
    where: Page,
    request: Request,
    stopIn?: 'formal-description' | 'reasoning',
  ): Promise<Recorded> =>
    where.evaluate(([r, url, stop]) => enginePage.run(r, url, stop), [
      request,
      chartUrl,
      stopIn,
    ] as const);

  beforeAll(async () => {
    site = await serveEnginePage();
    wasm = await launchChromium();
    page = await site.open(wasm);
    await page.evaluate(() => enginePage.load('wasm'));
  });
  afterAll(async () => {
    await wasm.close();
    await site.close();
  });

  it('sends events that follow the grammar', async () => {
    const { events } = await runOn(page, { ...reading, readsText: true, question: turn.question });
    const [start] = events;
    if (start?.type !== 'run-start') throw new Error('A run begins with run-start.');
    const final = events.reduce(reduceRun, createRun(start.runId, turn.question));
    expect(final.parts.map((part) => part.kind)).toEqual([
      'formal-description',
      'reasoning',
      'answer',
    ]);
    expect(final.parts[0]?.text).toBe(chart.description);
    expect(final.parts[2]?.text).toBe(turn.answer);
    hints = events.flatMap((event) =>
      event.type === 'status' && event.status.phase === 'text-found' ? event.status.lines : [],
    );
    expect(hints.length).toBeGreaterThan(3);
  });

  it.each(['formal-description', 'reasoning'] as const)(
    'stops within two tokens in the %s',
    async (stage) => {
      const request = stage === 'reasoning' ? asking : { ...reading, hints };
      const late: number[] = [];
      for (let i = 0; i < 5; i++) {
        const { events, tokensAtStop } = await runOn(page, request, stage);
        const tokens = usageOf(events).at(-1)?.outputTokens ?? Number.NaN;
        expect(events.at(-1)).toMatchObject({ type: 'run-end', finish: 'stopped' });
        late.push(tokens - (tokensAtStop ?? Number.NaN));
      }
      // The median: a busy machine may deliver one of the messages late.
      expect(late.sort((a, b) => a - b)[2]).toBeLessThanOrEqual(2);
    },
  );

  it.each(askedFigures.slice(0, 4))(
    'reasons from a corrected description alone: $image',
    async ({ language, correction: { body, question, answer } }) => {
      const description = `\`\`\`${language}\n${body}\n\`\`\``;
      const { events } = await runOn(page, { ...asking, seesImage: false, description, question });
      expect(answer).not.toBe('');
      expect(usageOf(events)[0]?.imageTokens).toBe(0);
      expect(textOf(events).endsWith(answer)).toBe(true);
    },
  );

  // The embedded model reasons from the description alone; others do not.
  it('reasons from a corrected description with the figure in view, whose features are at hand', async () => {
    await page.evaluate(() => enginePage.load('wasm', { reasonsAlone: false }));
    const read = await runOn(page, { ...reading, hints });
    expect(phasesOf(read.events)).toContain('encoding-image');
    const { body, question } = chart.correction;
    const description = `\`\`\`${chart.language}\n${body}\n\`\`\``;
    const { events } = await runOn(page, { ...asking, description, question });
    expect(phasesOf(events)).not.toContain('encoding-image');
    expect(usageOf(events)[0]?.imageTokens).toBe(64);
    expect(textOf(events)).toMatch(/\S/);
  });
});
