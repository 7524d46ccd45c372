import type { ModelEntry } from '../../../src/core/model-entry.ts';
import { modelCatalog as catalog } from '../../../src/models/model-catalog.ts';

export { hubEntry } from '../../../src/models/model-catalog.ts';

/** The app's catalogue, with models that the app lets write by themselves: only so can what they write be wrong in form. */
export const modelCatalog: readonly ModelEntry[] = catalog.map((entry) => ({
  ...entry,
  trainedWithTextHints: false,
  asksFormally: false,
  ruler: false,
  grammar: false,
  reasonsAlone: false,
}));
