import type { ModelEntry } from '../../../src/core/model-entry.ts';
import { modelCatalog as catalog } from './plain-catalog.ts';

export { hubEntry } from './plain-catalog.ts';

/** The same, with models that the app calculates for. */
export const modelCatalog: readonly ModelEntry[] = catalog.map((entry) => ({
  ...entry,
  calculator: true,
}));
