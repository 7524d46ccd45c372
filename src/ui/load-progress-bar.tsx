import type { LoadProgress } from '../core/model-entry.ts';
import { formatBytes } from './format-quantity.ts';
import { useApp, useAppView } from './use-app.ts';

/** How far the model is loaded, while it loads. Stands at the window's end, where it moves and covers nothing. */
export function LoadProgressBar() {
  const { actions } = useAppView();
  const model = useApp((state) => state.model);
  if (model.status !== 'loading') return null;
  const { progress } = model;
  const known = progress?.phase === 'downloading' && progress.totalBytes > 0;
  return (
    <section className="banner load-progress" data-testid="load-progress" aria-label="Loading">
      <span className="load-words">{loadWords(progress)}</span>
      {known ? (
        <progress
          aria-label="Downloaded share of the model"
          value={progress.loadedBytes}
          max={progress.totalBytes}
        />
      ) : (
        <progress aria-label="The model is being loaded" />
      )}
      <button type="button" className="button small" onClick={actions.cancelLoad}>
        Cancel
      </button>
    </section>
  );
}

function loadWords(progress: LoadProgress | undefined): string {
  if (progress?.phase === 'starting') return 'Starting…';
  if (!progress) return 'Loading the model…';
  const { loadedBytes, totalBytes } = progress;
  return totalBytes > 0
    ? `Loading the model: ${formatBytes(loadedBytes)} of ${formatBytes(totalBytes)}`
    : `Loading the model: ${formatBytes(loadedBytes)}`;
}
