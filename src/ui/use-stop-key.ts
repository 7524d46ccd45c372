import { useEffect } from 'react';
import { useAppView } from './use-app.ts';

/** Escape stops the active run, unless it already meant something else: an open dialog, an edit. */
export function useStopKey(): void {
  const { store, actions } = useAppView();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      const { open } = store.getState();
      if (open?.activeRunId !== undefined && !open.stopping) actions.stop();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store, actions]);
}
