import { ModelRegistry } from '@huggingface/transformers';
import type { DeviceChoice } from '../core/device.ts';
import { AppError } from '../core/errors.ts';
import type { ModelEntry } from '../core/model-entry.ts';

/** The registry does not list these, though processors read them. */
const alsoRead = ['processor_config.json'];

/**
 * Names and sizes of the files that a load would fetch, read live from the hub.
 * @throws AppError download-failed when the hub or the model cannot be reached
 */
export async function inspectHubFiles(
  entry: ModelEntry,
  choice: DeviceChoice,
): Promise<{ path: string; bytes: number }[]> {
  const { source } = entry;
  if (source.kind !== 'hub') return [];
  try {
    const options = { device: choice.device, dtype: choice.dtype } as never;
    const paths: string[] = await ModelRegistry.get_files(source.hubId, options);
    const all = [...new Set([...paths, ...alsoRead])];
    const facts = await Promise.all(
      all.map((path) =>
        ModelRegistry.get_file_metadata(source.hubId, path, { revision: source.revision }),
      ),
    );
    const files = all.flatMap((path, i) => {
      const fact = facts[i];
      return fact?.exists ? [{ path, bytes: fact.size ?? 0 }] : [];
    });
    if (files.some((file) => file.path.endsWith('.onnx'))) return files;
  } catch (cause) {
    throw new AppError(
      'download-failed',
      `The files of “${source.hubId}” could not be listed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  throw new AppError(
    'model-unsupported',
    `“${source.hubId}” has no ONNX files in the form that ${choice.device} needs here.`,
  );
}
