import type { ModelEntry } from '../core/model-entry.ts';
import type { ModelState } from '../state/app-state.ts';
import { useApp, useAppView } from './use-app.ts';

/** Which model, and what it is doing; opens the panel with the details. */
export function ModelChip() {
  const { showRunningPanel } = useAppView();
  const model = useApp((state) => state.model);
  const title = useApp((state) => modelTitle(state.catalog, state.settings.modelId));
  const words = statusWords(model);
  return (
    <button
      type="button"
      className="chip model-chip"
      data-testid="model-chip"
      data-status={model.status}
      aria-haspopup="dialog"
      onClick={showRunningPanel}
    >
      <span className="dot" aria-hidden="true" />
      <span className="chip-title">{title}</span>
      <span className="chip-words">{words}</span>
    </button>
  );
}

/** A hub model that is not in the catalogue goes by its id. */
export function modelTitle(catalog: readonly ModelEntry[], modelId: string): string {
  return catalog.find((entry) => entry.id === modelId)?.title ?? modelId;
}

function statusWords(model: ModelState): string {
  switch (model.status) {
    case 'idle':
      return 'not loaded';
    case 'loading': {
      const { progress } = model;
      if (progress?.phase === 'starting') return 'starting';
      if (!progress || progress.totalBytes === 0) return 'loading';
      return `${Math.floor((100 * progress.loadedBytes) / progress.totalBytes)} %`;
    }
    case 'ready':
      return model.loaded.device === 'webgpu' ? 'WebGPU' : 'wasm';
    case 'failed':
      return 'failed';
  }
}
