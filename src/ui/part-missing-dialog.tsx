import { Modal } from './modal.tsx';
import { ReloadButton } from './reload-button.tsx';

/**
 * Stands in for a part of the app whose code did not arrive: offline, or replaced by a new version.
 */
export function PartMissingDialog({ onClose }: { readonly onClose: () => void }) {
  const title = 'This part could not be loaded';
  return (
    <Modal kind="dialog" label={title} testId="part-missing" onClose={onClose}>
      <h2>{title}</h2>
      <p>Check the connection, then reload the page. What was written so far is kept.</p>
      <div className="row end">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
        <ReloadButton />
      </div>
    </Modal>
  );
}
