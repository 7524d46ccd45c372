import type { DevicePreference } from '../../../src/core/device.ts';
import type { ModelEntry } from '../../../src/core/model-entry.ts';
import type { ReasoningEvent } from '../../../src/core/reasoning-event.ts';
import type { RunRequest } from '../../../src/core/run-reasoning.ts';
import { createImageReader } from '../../../src/engine/image-reader.ts';
import { createReasoningEngine } from '../../../src/engine/reasoning-client.ts';
import { modelCatalog } from '../../../src/models/model-catalog.ts';

declare const __RUNTIME_FILES__: readonly { path: string; bytes: number }[];

/* The real engine and worker, driven by a test that needs more than what is on the screen. */
const engine = createReasoningEngine({
  baseUrl: import.meta.env.BASE_URL,
  runtimeFiles: __RUNTIME_FILES__,
});
const reader = createImageReader();

export type Recorded = {
  readonly events: readonly ReasoningEvent[];
  /** Output tokens known to the page when it asked to stop. */
  readonly tokensAtStop?: number;
};

const enginePage = {
  /** @param change of what the catalogue says about the embedded model */
  load(preference: DevicePreference, change: Partial<ModelEntry> = {}) {
    const [entry] = modelCatalog;
    if (!entry) throw new Error('The catalogue is empty.');
    return engine.load({ entry: { ...entry, ...change }, preference }, () => {});
  },
  /** Runs to its end; stops it at the first delta of the stage that `stopIn` names. */
  async run(
    request: Omit<RunRequest, 'runId' | 'attempt' | 'conversationId'>,
    imageUrl: string,
    stopIn?: 'formal-description' | 'reasoning',
  ): Promise<Recorded> {
    const whole = { ...request, runId: crypto.randomUUID(), attempt: 1, conversationId: 'one' };
    const handle = engine.run(whole, async () => {
      const blob = await (await fetch(imageUrl)).blob();
      return (await reader.read(blob, imageUrl)).image;
    });
    const events: ReasoningEvent[] = [];
    let kind = '';
    let tokensAtStop: number | undefined;
    for await (const event of handle.events) {
      events.push(event);
      if (event.type === 'part-start') kind = event.kind;
      if (event.type !== 'part-delta' || kind !== stopIn || tokensAtStop !== undefined) continue;
      tokensAtStop = event.tokens;
      handle.stop();
    }
    return { events, ...(tokensAtStop !== undefined && { tokensAtStop }) };
  },
};

export type EnginePage = typeof enginePage;
(globalThis as { enginePage?: EnginePage }).enginePage = enginePage;
