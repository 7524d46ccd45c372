import { remedies } from '../core/errors.ts';
import { useApp, useAppView } from './use-app.ts';

/** Why the model cannot answer, where it failed to load. */
export function ModelFailure() {
  const { actions, showRunningPanel } = useAppView();
  const model = useApp((state) => state.model);
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
