import { DropZone } from './drop-zone.tsx';
import { SampleGallery } from './sample-gallery.tsx';
import { useApp, useAppView } from './use-app.ts';

/** Shown while no conversation is open. */
export function StartScreen() {
  const { showRunningPanel, startByHand } = useAppView();
  const entry = useApp((state) => state.catalog.find((e) => e.id === state.settings.modelId));
  const modelId = useApp((state) => state.settings.modelId);
  return (
    <div className="start">
      <div className="start-words">
        <h1>See what a model reads in a figure, and how it gets to its answer.</h1>
        <p className="lead">It runs in this browser: nothing leaves your device.</p>
      </div>
      <div className="begin">
        <DropZone />
        <p className="muted by-hand-entry">
          No figure at hand?{' '}
          <button
            type="button"
            className="link"
            data-testid="by-hand"
            onClick={() => startByHand()}
          >
            Start from a description
          </button>
        </p>
      </div>
      <SampleGallery />
      <section className="reads" aria-labelledby="reads-heading">
        <h2 id="reads-heading">{entry?.title ?? modelId}</h2>
        {entry && <p>{entry.summary}</p>}
        <button type="button" className="link" aria-haspopup="dialog" onClick={showRunningPanel}>
          Choose another model or device
        </button>
      </section>
    </div>
  );
}
