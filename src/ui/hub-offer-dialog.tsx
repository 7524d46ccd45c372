import { remedies } from '../core/errors.ts';
import { formatBytes } from './format-quantity.ts';
import { Modal } from './modal.tsx';
import { useApp, useAppView } from './use-app.ts';

/** Asks before anything is fetched from a hub: what, from where, how much. */
export function HubOfferDialog() {
  const { actions, hideRunningPanel } = useAppView();
  const offer = useApp((state) => state.hubOffer);
  if (!offer) return null;
  const { entry, host, totalBytes, error } = offer;
  const revision = entry.source.kind === 'hub' ? entry.source.revision : 'main';
  return (
    <Modal
      kind="dialog"
      label={`Download ${entry.title}?`}
      testId="hub-offer"
      onClose={actions.declineHubOffer}
    >
      <h2>Download {entry.title}?</h2>
      <p>{entry.summary}</p>
      <dl className="facts">
        <dt>From</dt>
        <dd>{host}</dd>
        <dt>Model</dt>
        <dd>{entry.source.kind === 'hub' ? entry.source.hubId : entry.id}</dd>
        <dt>Revision</dt>
        <dd>unpinned ({revision}): its files may change at any time</dd>
        <dt>Size</dt>
        <dd aria-live="polite">
          {totalBytes !== undefined && formatBytes(totalBytes)}
          {totalBytes === undefined && (error ? 'unknown' : 'reading sizes…')}
        </dd>
        <dt>Licence</dt>
        <dd>{entry.licence}</dd>
      </dl>
      {error && (
        <div className="error-box" role="alert">
          <h3>{remedies[error.code].title}</h3>
          <p className="error-message">{error.message}</p>
          <p>{remedies[error.code].remedy}</p>
        </div>
      )}
      <p className="muted">
        The host sees that this browser asks for the files. Figures and questions stay here.
      </p>
      <div className="row end">
        <button
          type="button"
          className="button"
          data-testid="hub-decline"
          onClick={actions.declineHubOffer}
        >
          Cancel
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="hub-accept"
          disabled={error !== undefined}
          onClick={() => {
            // The offer may lie over the panel; from here on the page itself shows the progress.
            hideRunningPanel();
            actions.acceptHubOffer();
          }}
        >
          Download{totalBytes !== undefined && ` ${formatBytes(totalBytes)}`}
        </button>
      </div>
    </Modal>
  );
}
