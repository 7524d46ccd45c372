import { useEffect, useRef } from 'react';

type RenameFieldProps = {
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
};

/** Enter or leaving the field keeps the new title, Escape the old one. */
export function RenameField({ title, onRename, onClose }: RenameFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => ref.current?.select(), []);

  const finish = (keep: boolean) => {
    // Leaving the field follows Enter and Escape; only the first of them counts.
    if (done.current) return;
    done.current = true;
    const next = ref.current?.value.trim() ?? '';
    if (keep && next !== '' && next !== title) onRename(next);
    onClose();
  };
  return (
    <input
      ref={ref}
      className="field rename-field"
      aria-label="Title of the conversation"
      defaultValue={title}
      maxLength={120}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(true);
        if (event.key !== 'Escape') return;
        // Neither a stop nor the drawer's closing is meant.
        event.preventDefault();
        finish(false);
      }}
    />
  );
}
