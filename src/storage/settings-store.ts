import * as v from 'valibot';
import { parseHubHosts } from '../core/hub-hosts.ts';
import { writeMirror } from './mirror-setting.ts';

const key = 'formalens-settings';

export const defaultHubHost = 'https://huggingface.co';

const settingsSchema = v.object({
  modelId: v.pipe(v.string(), v.minLength(1)),
  device: v.picklist(['auto', 'webgpu', 'wasm']),
  theme: v.picklist(['system', 'light', 'dark']),
  hubHost: v.pipe(v.string(), v.check(isHubSetting)),
});

export type StoredSettings = v.InferOutput<typeof settingsSchema>;

/** Settings in localStorage. What is absent, damaged or refused by the browser is the default. */
export function createSettingsStore(defaults: StoredSettings): {
  load(): StoredSettings;
  save(settings: StoredSettings): void;
} {
  return {
    load() {
      try {
        const parsed = v.safeParse(settingsSchema, JSON.parse(localStorage.getItem(key) ?? ''));
        return parsed.success ? parsed.output : defaults;
      } catch {
        return defaults;
      }
    },
    save(settings) {
      try {
        localStorage.setItem(key, JSON.stringify(settings));
        const { hub, all } = parseHubHosts(settings.hubHost);
        void writeMirror(hub === defaultHubHost ? undefined : all).catch(() => {});
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
