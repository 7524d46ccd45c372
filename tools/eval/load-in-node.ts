import { dirname, resolve } from 'node:path';
import { env } from '@huggingface/transformers';
import type { DeviceChoice } from '../../src/core/device.ts';
import type { ModelEntry } from '../../src/core/model-entry.ts';
import type { VisionLanguageModel } from '../../src/core/vision-language-model.ts';
import { loadModel } from '../../src/models/load-model.ts';
import { findNativeRuntime, limitToOneThread } from './native-runtime.ts';

/** Loads the 8-bit model of a folder with the app's loader, on this machine's processor; nothing is fetched. */
export function loadInNode(folder: string, entry: ModelEntry): Promise<VisionLanguageModel> {
  env.localModelPath = `${dirname(resolve(folder))}/`;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  limitToOneThread(findNativeRuntime());
  const choice = { dtype: 'q8', threads: 1, reason: 'Evaluated in Node.' };
  // The library's name for the processor in Node; the app knows those of browsers.
  return loadModel(entry, { ...choice, device: 'cpu' } as unknown as DeviceChoice, () => {});
}
