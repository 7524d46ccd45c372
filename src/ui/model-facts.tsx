import { remedies } from '../core/errors.ts';
import type { LoadedModel, ModelEntry } from '../core/model-entry.ts';
import type { ModelState } from '../state/app-state.ts';
import { type Fact, FactList } from './fact-list.tsx';
import { formatSeconds, formatTokens } from './format-quantity.ts';
import { modelTitle } from './model-chip.tsx';
import { useApp } from './use-app.ts';

export function ModelFacts() {
  const model = useApp((state) => state.model);
  const catalog = useApp((state) => state.catalog);
  const chosenId = useApp((state) => state.settings.modelId);
  const entry = useApp((state) =>
    model.status === 'ready'
      ? state.catalog.find(({ id }) => id === model.loaded.modelId)
      : undefined,
  );
  const modelId = model.status === 'ready' ? model.loaded.modelId : chosenId;
  return (
    <section aria-label="Model">
      <h3>{modelTitle(catalog, modelId)}</h3>
      {model.status === 'ready' ? (
        <FactList facts={loadedFacts(model.loaded, entry)} />
      ) : (
        <p className="muted">{statusWords(model)}</p>
      )}
    </section>
  );
}

function loadedFacts(loaded: LoadedModel, entry: ModelEntry | undefined): Fact[] {
  const device = loaded.device === 'webgpu' ? 'GPU (WebGPU)' : 'processor (wasm)';
  return [
    ['Device', device],
    ...(loaded.adapter === undefined ? [] : [['GPU adapter', loaded.adapter] as const]),
    ['Why', loaded.reason],
    ...(loaded.fellBackFrom === undefined
      ? []
      : [['WebGPU was left for', loaded.fellBackFrom] as const]),
    ['Weights', loaded.dtype],
    ...(loaded.device === 'wasm' ? [['Threads', String(loaded.threads)] as const] : []),
    ['Context', formatTokens(loaded.contextTokens)],
    ['Loaded in', formatSeconds(loaded.loadMs)],
    ...(entry?.calculator
      ? [['Sums', 'computed by the app where the model writes = or ≈'] as const]
      : []),
    ...(entry?.asksFormally
      ? [['Steps and answers', 'from the app’s solver, to what the model says is asked'] as const]
      : []),
    ...(entry?.ruler
      ? [['Texts and values', 'read by the app where the model points'] as const]
      : []),
    ...(entry?.grammar ? [['Descriptions', 'kept in form by the app'] as const] : []),
    ...(entry?.reasonsAlone
      ? [['Reasoning', 'from the description alone, without the figure'] as const]
      : []),
  ];
}

function statusWords(model: Exclude<ModelState, { status: 'ready' }>): string {
  switch (model.status) {
    case 'idle':
      return 'Not loaded yet: it is fetched when you first use the page.';
    case 'loading':
      return 'Being loaded…';
    case 'failed':
      return `Not loaded: ${remedies[model.error.code].title}. ${model.error.message}`;
  }
}
