import { remedies } from '../core/errors.ts';
import { LoadProgressBar } from './load-progress-bar.tsx';
import { useApp, useAppView } from './use-app.ts';

/**
 * What a user must know about the model before it can answer: that it loads, or why it does not.
 */
export function ModelStatus() {
  const { actions, showRunningPanel } = useAppView();
  const model = useApp((state) => state.model);
  if (model.status === 'loading') {
    return (
      <div className="load-overlay">
        <LoadProgressBar progress={model.progress} />
      </div>
    );
  }
  if (model.status !== 'failed') return null;
  const { title, remedy } = remedies[model.error.code];
  return (
    <section className="banner error-box" aria-label="The model failed to load">
      <h2>{title}</h2>
      <p className="error-message">{model.error.message}</p>
      <p>{remedy}</p>
      <div className="row">
        <button type="button" className="button primary" onClick={actions.ensureModel}>
          Try again
        </button>
        <button type="button" className="button" onClick={showRunningPanel}>
          Choose device or model
        </button>
      </div>
    </section>
  );
}
