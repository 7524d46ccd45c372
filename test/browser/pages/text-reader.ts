import type { FoundText } from '../../../src/core/conversation.ts';
import type { DevicePreference } from '../../../src/core/device.ts';
import type { ReasoningEvent } from '../../../src/core/reasoning-event.ts';
import { createImageReader } from '../../../src/engine/image-reader.ts';
import { createReasoningEngine } from '../../../src/engine/reasoning-client.ts';
import { modelCatalog } from '../../../src/models/model-catalog.ts';

declare const __RUNTIME_FILES__: readonly { path: string; bytes: number }[];

/* The real engine and worker, driven by tests and measurements of text reading. */
const engine = createReasoningEngine({
  baseUrl: import.meta.env.BASE_URL,
  runtimeFiles: __RUNTIME_FILES__,
});
const images = createImageReader();

async function readImage(pngBase64: string) {
  const bytes = Uint8Array.from(atob(pngBase64), (character) => character.charCodeAt(0));
  return (await images.read(new Blob([bytes], { type: 'image/png' }), 'text.png')).image;
}

export type TimedReading = {
  readonly lines: readonly FoundText[];
  /** From the call to its result in the page; the image was decoded before. */
  readonly ms: number;
  readonly downloadedBytes: number;
};

const textReaderPage = {
  isolated: () => crossOriginIsolated,
  async readText(pngBase64: string): Promise<TimedReading> {
    const image = await readImage(pngBase64);
    let downloadedBytes = 0;
    const startedMs = performance.now();
    const lines = await engine.readText(
      crypto.randomUUID(),
      async () => image,
      (progress) => {
        if (progress.phase === 'downloading') downloadedBytes = progress.loadedBytes;
      },
    );
    return { lines, ms: performance.now() - startedMs, downloadedBytes };
  },
  async loadModel(preference: DevicePreference): Promise<string> {
    const [entry] = modelCatalog;
    if (!entry) throw new Error('The catalogue is empty.');
    return (await engine.load({ entry, preference }, () => {})).device;
  },
  /** A run that reads the text first, then formalizes, to its end. */
  async run(pngBase64: string): Promise<readonly ReasoningEvent[]> {
    const request = {
      runId: crypto.randomUUID(),
      conversationId: crypto.randomUUID(),
      attempt: 1,
      seesImage: true,
      turns: [],
      readsText: true,
      retriesUnparsed: false,
    };
    const events: ReasoningEvent[] = [];
    for await (const event of engine.run(request, () => readImage(pngBase64)).events)
      events.push(event);
    return events;
  },
};

export type TextReaderPage = typeof textReaderPage;
(globalThis as { textReaderPage?: TextReaderPage }).textReaderPage = textReaderPage;
