import { Icon } from './icon.tsx';

/** Covers the page while a file is dragged over it; lets the drop through to the page. */
export function DropOverlay() {
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div>
        <Icon name="image" />
        <strong>Drop the figure anywhere</strong>
      </div>
    </div>
  );
}
