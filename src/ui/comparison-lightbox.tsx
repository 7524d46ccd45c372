import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';

type ComparisonLightboxProps = {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Figure and drawing large, side by side where there is room. Escape closes it. */
export function ComparisonLightbox({ label, onClose, children }: ComparisonLightboxProps) {
  return (
    <Modal kind="lightbox" label={label} testId="comparison" onClose={onClose}>
      <div className="comparison">{children}</div>
      <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
    </Modal>
  );
}
