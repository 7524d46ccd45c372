import * as v from 'valibot';
import { parseHubHosts } from '../core/hub-hosts.ts';
import { writeMirror } from './mirror-setting.ts';

const key = 'formalens-settings';

export const defaultHubHost = 'https://huggingface.co';

const fields = {
  modelId: v.pipe(v.string(), v.minLength(1)),
  device: v.picklist(['auto', 'webgpu', 'wasm']),
  theme: v.picklist(['system', 'light', 'dark']),
  hubHost: v.pipe(v.string(), v.check(isHubSetting)),
  retriesUnparsed: v.boolean(),
  textHints: v.picklist(['auto', 'on', 'off']),
};

export type StoredSettings = { [Key in keyof typeof fields]: v.InferOutput<(typeof fields)[Key]> };

/** Settings in localStorage. What is absent, damaged or refused by the browser is the default. */
export function createSettingsStore(defaults: StoredSettings): {
  load(): StoredSettings;
  /** Resolves when the service worker, too, would find them; never rejects. */
  save(settings: StoredSettings): Promise<void>;
} {
  // One after the other, or an earlier setting might be written last.
  let written = Promise.resolve();
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '');
        // Each by itself: an older version did not know all of them.
        return v.parse(
          v.object({
            modelId: v.fallback(fields.modelId, defaults.modelId),
            device: v.fallback(fields.device, defaults.device),
            theme: v.fallback(fields.theme, defaults.theme),
            hubHost: v.fallback(fields.hubHost, defaults.hubHost),
            retriesUnparsed: v.fallback(fields.retriesUnparsed, defaults.retriesUnparsed),
            textHints: v.fallback(fields.textHints, defaults.textHints),
          }),
          kept,
        );
      } catch {
        return defaults;
      }
    },
    async save(settings) {
      try {
        localStorage.setItem(key, JSON.stringify(settings));
        const { hub, all } = parseHubHosts(settings.hubHost);
        const mirror = hub === defaultHubHost ? undefined : all;
        written = written.then(() => writeMirror(mirror)).catch(() => {});
        await written;
      } catch {
        // Private windows may refuse: the settings then last as long as the page.
      }
    },
  };
}

function isHubSetting(setting: string): boolean {
  try {
    return parseHubHosts(setting).hub !== '';
  } catch {
    return false;
  }
}
