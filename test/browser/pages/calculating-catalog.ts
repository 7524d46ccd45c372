import type { ModelEntry } from '../../../src/core/model-entry.ts';
import { modelCatalog as catalog } from '../../../src/models/model-catalog.ts';

export { hubEntry } from '../../../src/models/model-catalog.ts';

/** The app's catalogue, with models that the app calculates for. */
export const modelCatalog: readonly ModelEntry[] = catalog.map((entry) => ({
  ...entry,
  calculator: true,
}));
