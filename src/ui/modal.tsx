import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

type ModalProps = {
  readonly kind: 'dialog' | 'drawer' | 'sheet' | 'lightbox';
  /** Its accessible name. */
  readonly label: string;
  readonly onClose: () => void;
  readonly testId?: string;
  readonly children: ReactNode;
};

/**
 * A native modal dialog that is open while it is rendered; Escape and a click beside it close it.
 */
export function Modal({ kind, label, onClose, testId, children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  // A layout effect: its clean-up still finds the dialog in the page, and closing gives the focus
  // back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  const onClick = (event: MouseEvent) => {
    // The dialog's own box is covered by its content: a click that hits it hit the backdrop.
    if (event.target === event.currentTarget) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, by `onCancel`
    <dialog
      ref={ref}
      className={`modal ${kind}`}
      aria-label={label}
      data-testid={testId}
      onClick={onClick}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="modal-body">{children}</div>
    </dialog>
  );
}
