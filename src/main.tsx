import { createRoot } from 'react-dom/client';
import { toMarkdown } from './core/conversation-markdown.ts';
import { AppError } from './core/errors.ts';
import { createImageReader } from './engine/image-reader.ts';
import { createReasoningEngine } from './engine/reasoning-client.ts';
import { registerServiceWorker } from './engine/service-worker-client.ts';
import { hubEntry, modelCatalog } from './models/model-catalog.ts';
import { samples } from './samples.ts';
import { createAppActions } from './state/app-actions.ts';
import type { AppDependencies } from './state/app-dependencies.ts';
import type { AppActions } from './state/app-state.ts';
import { type AppStore, createAppStore } from './state/app-store.ts';
import { fromJsonFile, toJsonFile } from './storage/conversation-file.ts';
import { openConversationStore } from './storage/open-conversation-store.ts';
import { createSettingsStore, defaultHubHost } from './storage/settings-store.ts';
import { App } from './ui/app.tsx';

/** Written by Vite: ONNX Runtime's files on our own origin. */
declare const __RUNTIME_FILES__: readonly { path: string; bytes: number }[];

const baseUrl = import.meta.env.BASE_URL;
const createId = (): string => crypto.randomUUID();

/**
 * Puts the app together and shows it.
 * @param changes dependencies to replace, for measuring
 */
export async function startApp(
  root: Element,
  changes: Partial<AppDependencies> = {},
): Promise<{ store: AppStore; actions: AppActions }> {
  const { store: conversations, persistent } = await openConversationStore();
  const deps: AppDependencies = {
    engine: createReasoningEngine({ baseUrl, runtimeFiles: __RUNTIME_FILES__ }),
    imageReader: createImageReader(),
    conversations,
    persistent,
    catalog: modelCatalog,
    hubEntry,
    samples,
    async fetchSample(sample) {
      const response = await fetch(baseUrl + sample.path);
      if (!response.ok)
        throw new AppError('download-failed', `The sample “${sample.title}” could not be loaded.`);
      return response.blob();
    },
    settings: createSettingsStore({
      modelId: modelCatalog[0]?.id ?? '',
      device: 'auto',
      theme: 'system',
      hubHost: defaultHubHost,
      retriesUnparsed: true,
      textHints: 'auto',
    }),
    toMarkdown,
    toJsonFile,
    fromJsonFile: (file) => fromJsonFile(file, createId),
    saveFile,
    createId,
    now: () => Date.now(),
    nextFrame,
    pageHidden: () => document.visibilityState === 'hidden',
    applyUpdate: () => serviceWorker?.applyUpdate(),
    ...changes,
  };
  const store = createAppStore(deps);
  const serviceWorker = import.meta.env.PROD
    ? registerServiceWorker(
        `${baseUrl}service-worker.js`,
        () => store.setState({ updateReady: true }),
        () => !store.getState().open && store.getState().readingImage === undefined,
      )
    : undefined;
  const actions = createAppActions(store, deps);
  createRoot(root).render(<App store={store} actions={actions} />);
  return { store, actions };
}

/** Before the next paint; hidden pages paint nothing, so a timer stands in. */
function nextFrame(callback: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    callback();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, 250);
}

function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download starts after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const root = document.querySelector('#root');
if (root) void startApp(root);
