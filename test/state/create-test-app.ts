import { expect, vi } from 'vitest';
import type { FoundText } from '../../src/core/conversation.ts';
import { toMarkdown } from '../../src/core/conversation-markdown.ts';
import type { ModelEntry } from '../../src/core/model-entry.ts';
import { partOf } from '../../src/core/reduce-run.ts';
import type { ChatMessage } from '../../src/core/vision-language-model.ts';
import { createReasoningEngine } from '../../src/engine/reasoning-client.ts';
import { hubEntry, modelCatalog } from '../../src/models/model-catalog.ts';
import {
  createScriptedModel,
  type ScriptedModel,
  type ScriptedReply,
} from '../../src/models/scripted-model.ts';
import { createAppActions } from '../../src/state/app-actions.ts';
import type { AppDependencies } from '../../src/state/app-dependencies.ts';
import type { Settings } from '../../src/state/app-state.ts';
import { createAppStore } from '../../src/state/app-store.ts';
import { fromJsonFile, toJsonFile } from '../../src/storage/conversation-file.ts';
import type { ConversationStore } from '../../src/storage/conversation-store.ts';
import { createMemoryConversationStore } from '../../src/storage/memory-conversation-store.ts';
import { asWorker, FakeWorker } from '../engine/fake-worker.ts';

export const description = '```csv\nlabel,value\nA,1\nB,2\n```';
export const reply = (answer: string): string =>
  `<think>\nlook\n</think>\n<answer>${answer}</answer>`;
const image = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
export const png = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });

export type TestAppOptions = {
  /** What the model says to a message that does not ask for a description. */
  readonly answerTo?: (question: string) => ScriptedReply;
  /** What it reads in the figure; one a time. */
  readonly readings?: readonly ScriptedReply[];
  readonly load?: () => Promise<void>;
  readonly settings?: Partial<Settings>;
  readonly catalog?: readonly ModelEntry[];
  readonly conversations?: ConversationStore;
  /** Replaces the engine's. */
  readonly readText?: AppDependencies['engine']['readText'];
  /** What the worker's text reader finds. */
  readonly textInFigure?: readonly FoundText[];
};

/** Models that write by themselves and without hints: tests say themselves what is read and written. */
const plainCatalog: readonly ModelEntry[] = modelCatalog.map((entry) => ({
  ...entry,
  prompts: { ...entry.prompts, textHints: 'plain' },
  trainedWithTextHints: false,
  asksFormally: false,
  ruler: false,
  grammar: false,
  reasonsAlone: false,
}));

/** The app without its UI: real state, engine, worker API and store, and a scripted model. */
export function createTestApp(options: TestAppOptions = {}) {
  const {
    answerTo = (question) => reply(`to ${question}`),
    readings = [description],
    load,
  } = options;
  const catalog = options.catalog ?? plainCatalog;
  const models: ScriptedModel[] = [];
  let readingsGiven = 0;
  let ids = 0;
  const conversations = options.conversations ?? createMemoryConversationStore();
  const deps: AppDependencies = {
    engine: {
      ...createReasoningEngine({ baseUrl: '/', runtimeFiles: [] }, () =>
        asWorker(
          new FakeWorker(
            {
              probe: async () => ({ crossOriginIsolated: false, hardwareConcurrency: 2 }),
              async load({ entry }) {
                await load?.();
                const model = createScriptedModel({
                  replies: ({ messages }) => {
                    const text = messages.at(-1)?.text ?? '';
                    if (!text.startsWith(entry.prompts.formalize)) return answerTo(text);
                    return readings[Math.min(readingsGiven++, readings.length - 1)] ?? '';
                  },
                });
                models.push(model);
                const loaded = {
                  modelId: entry.id,
                  device: 'wasm' as const,
                  dtype: 'q8',
                  threads: 1,
                  reason: 'scripted',
                  loadMs: 1,
                  contextTokens: 4096,
                };
                return { model, loaded };
              },
              inspectHub: async () => [{ path: 'a.onnx', bytes: 5 }],
            },
            { readText: async () => options.textInFigure ?? [] },
          ),
        ),
      ),
      ...(options.readText && { readText: options.readText }),
    },
    imageReader: {
      read: async (_blob, name) => ({ image, png, name, originalWidth: 2, originalHeight: 2 }),
      dispose: () => {},
    },
    conversations,
    persistent: true,
    catalog,
    hubEntry,
    samples: [],
    fetchSample: async () => png,
    settings: {
      load: (): Settings => ({
        modelId: catalog[0]?.id ?? '',
        device: 'auto',
        theme: 'system',
        hubHost: 'https://huggingface.co',
        retriesUnparsed: true,
        textHints: 'auto',
        ...options.settings,
      }),
      save: async () => {},
    },
    toMarkdown,
    toJsonFile,
    fromJsonFile: (file) => fromJsonFile(file, () => `imported-${++ids}`),
    saveFile: vi.fn(),
    createId: () => `id-${++ids}`,
    now: () => Date.now(),
    nextFrame: (callback) => void setTimeout(callback, 1),
    pageHidden: () => false,
    applyUpdate: () => {},
  };
  const store = createAppStore(deps);
  const actions = createAppActions(store, deps);
  const runs = () => store.getState().open?.conversation.runs ?? [];
  const answer = (index: number): string | undefined => {
    const run = runs()[index];
    return run && partOf(run, 'answer')?.text;
  };
  return {
    store,
    actions,
    deps,
    models,
    /** All messages of the last session, in order. */
    prompt: (): ChatMessage[] =>
      models
        .at(-1)
        ?.sessions.at(-1)
        ?.turns.flatMap((turn) => turn.messages) ?? [],
    open: () => {
      const { open } = store.getState();
      if (!open) throw new Error('No conversation is open.');
      return open;
    },
    runs,
    answer,
    idle: () =>
      vi.waitFor(() => expect(store.getState().open?.activeRunId).toBeUndefined(), {
        timeout: 4000,
      }),
  };
}
