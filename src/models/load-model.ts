import type { DeviceChoice } from '../core/device.ts';
import type { ModelEntry, ModelFamily } from '../core/model-entry.ts';
import type { VisionLanguageModel } from '../core/vision-language-model.ts';
import { llava } from './llava.ts';
import { smolvlm } from './smolvlm.ts';
import {
  type FamilyAdapter,
  type FileProgress,
  loadTransformersModel,
} from './transformers-model.ts';

const families = { llava, smolvlm } satisfies Record<ModelFamily, FamilyAdapter>;

/** Loads a catalogue entry with the adapter of its family. `configureRuntime` must have run. */
export function loadModel(
  entry: ModelEntry,
  choice: DeviceChoice,
  onFile: FileProgress,
): Promise<VisionLanguageModel> {
  return loadTransformersModel(entry, choice, families[entry.family], onFile);
}
