import type { HubFile } from '../../workers/reasoning-worker-api.ts';
import type { DevicePreference } from '../core/device.ts';
import { type ErrorData, toAppError } from '../core/errors.ts';
import type { ModelEntry } from '../core/model-entry.ts';
import { createWorkerHost } from './worker-host.ts';

/**
 * Files and sizes of a hub model, in a worker of its own: the library remembers failed answers, and its settings are
 * global to a worker. Throws AppError.
 */
export async function inspectHub(
  entry: ModelEntry,
  preference: DevicePreference,
  hubHost: string,
  createWorker?: () => Worker,
): Promise<readonly HubFile[]> {
  let fail: (error: ErrorData) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    fail = (error) => reject(toAppError(error));
  });
  const inspector = createWorkerHost((error) => fail(error), createWorker);
  try {
    const asked = inspector.api.inspectHub(entry, preference, hubHost);
    const outcome = await Promise.race([asked, lost]);
    if (!outcome.ok) throw toAppError(outcome.error);
    return outcome.value;
  } finally {
    inspector.terminate();
  }
}
