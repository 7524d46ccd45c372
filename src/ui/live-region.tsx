import { useEffect, useState } from 'react';
import { toAnnouncement } from './to-announcement.ts';
import { useAppView } from './use-app.ts';

/** Screen readers are told at most one thing in this time: more would talk over itself. */
const quietMs = 2000;

/**
 * Says aloud what changes, never the single tokens. Follows the store by itself: no render per
 * delta.
 */
export function LiveRegion() {
  const { store } = useAppView();
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    let latest = toAnnouncement(store.getState());
    let said = latest;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = () => {
      said = latest;
      setSpoken(said);
      timer = setTimeout(() => {
        timer = undefined;
        if (latest !== said) speak();
      }, quietMs);
    };
    const unsubscribe = store.subscribe((state) => {
      latest = toAnnouncement(state);
      if (latest !== said && timer === undefined) speak();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {spoken}
    </div>
  );
}
