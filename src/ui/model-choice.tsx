import type { ModelEntry } from '../core/model-entry.ts';
import { formatBytes } from './format-quantity.ts';
import { useActions, useApp } from './use-app.ts';

/** The catalogue. Choosing a hub model only brings up an offer, which tells its size first. */
export function ModelChoice() {
  const actions = useActions();
  const catalog = useApp((state) => state.catalog);
  const modelId = useApp((state) => state.settings.modelId);
  return (
    <section aria-label="Models">
      <fieldset>
        <legend>Model</legend>
        {catalog.map((entry) => (
          <label key={entry.id} className="radio-card">
            <input
              type="radio"
              name="model"
              value={entry.id}
              checked={modelId === entry.id}
              onChange={() => actions.chooseModel(entry.id)}
            />
            <span>
              <strong>{entry.title}</strong>
              <span>{entry.summary}</span>
              <span className="muted">
                {sourceWords(entry)} · licence: {entry.licence}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function sourceWords({ source }: ModelEntry): string {
  if (source.kind === 'hub') return `from the hub, unpinned (${source.revision})`;
  const bytes = source.files.reduce((sum, file) => sum + file.bytes, 0);
  return `comes with this site, ${formatBytes(bytes)}`;
}
