import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSettingsStore, type StoredSettings } from '../../src/storage/settings-store.ts';

const defaults: StoredSettings = {
  modelId: 'nano-v1',
  device: 'auto',
  theme: 'system',
  hubHost: 'https://huggingface.co',
  retriesUnparsed: true,
  textHints: 'auto',
};
const key = 'formalens-settings';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('where nothing is kept, or nothing that can be read, the defaults hold', () => {
  const store = createSettingsStore(defaults);
  expect(store.load()).toEqual(defaults);
  for (const text of ['', '{', 'null', '7', '[]']) {
    kept.set(key, text);
    expect(store.load()).toEqual(defaults);
  }
});

test('what was saved comes back', async () => {
  const store = createSettingsStore(defaults);
  const settings: StoredSettings = {
    ...defaults,
    theme: 'dark',
    retriesUnparsed: false,
    textHints: 'off',
  };
  await store.save(settings);
  expect(store.load()).toEqual(settings);
});

test('saved is a mirror when the service worker would find it, and the last one stands', async () => {
  const origins = new Map<string, string>();
  let puts = 0;
  vi.stubGlobal('caches', {
    open: async () => ({
      delete: async (name: string) => origins.delete(name),
      put: async (name: string, response: Response) => {
        // The first write is the slowest.
        await new Promise((resolve) => setTimeout(resolve, puts++ === 0 ? 20 : 0));
        origins.set(name, await response.text());
      },
    }),
  });
  const store = createSettingsStore(defaults);
  void store.save({ ...defaults, hubHost: 'https://one.example' });
  await store.save({ ...defaults, hubHost: 'https://two.example https://cdn.example' });
  expect([...origins.values()]).toEqual(['https://two.example https://cdn.example']);
  await store.save(defaults);
  expect(origins.size).toBe(0);
});

test('settings of an older version keep what they have', () => {
  kept.set(
    key,
    JSON.stringify({ modelId: 'a/b', device: 'wasm', theme: 'dark', hubHost: 'https://m.example' }),
  );
  expect(createSettingsStore(defaults).load()).toEqual({
    modelId: 'a/b',
    device: 'wasm',
    theme: 'dark',
    hubHost: 'https://m.example',
    retriesUnparsed: true,
    textHints: 'auto',
  });
});

test('one damaged setting costs no other', () => {
  kept.set(key, JSON.stringify({ ...defaults, theme: 'dark', textHints: 'sometimes', device: 3 }));
  expect(createSettingsStore(defaults).load()).toEqual({ ...defaults, theme: 'dark' });
});
