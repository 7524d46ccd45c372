import { useEffect } from 'react';
import { useActions } from './use-app.ts';

/**
 * The model is fetched at the first sign that someone is there, not for a visit that only looks.
 * A pointer counts once it is up again: what loading shows must not come between it and its click.
 */
export function useFirstInteraction(): void {
  const actions = useActions();
  useEffect(() => {
    const listening = new AbortController();
    const start = () => {
      listening.abort();
      actions.ensureModel();
    };
    for (const type of ['click', 'keydown', 'drop'] as const) {
      addEventListener(type, start, { capture: true, signal: listening.signal });
    }
    return () => listening.abort();
  }, [actions]);
}
