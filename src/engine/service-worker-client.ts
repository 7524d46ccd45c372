/** Set before the one reload that isolates the page, so that there is never a second. */
const reloadedKey = 'formalens-isolation-reload';

export type ServiceWorkerClient = {
  /** Lets the waiting version take over and reloads. */
  applyUpdate(): void;
};

/**
 * Registers the service worker. On hosts that set no headers the first visit is not isolated: the page then reloads
 * once, unless the user has begun (`mayReload`), so that wasm gets its threads.
 */
export function registerServiceWorker(
  scriptUrl: string,
  onUpdateReady: () => void,
  mayReload: () => boolean,
): ServiceWorkerClient {
  let waiting: ServiceWorker | undefined;
  let applying = false;
  const wasControlled = Boolean(navigator.serviceWorker?.controller);
  if (!('serviceWorker' in navigator)) return { applyUpdate: () => location.reload() };

  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (applying) {
      location.reload();
      return;
    }
    if (wasControlled) {
      // Another tab took the new version over: parts of this page that are not loaded yet are gone from the cache.
      onUpdateReady();
      return;
    }
    if (self.crossOriginIsolated || sessionStorage.getItem(reloadedKey) || !mayReload()) return;
    sessionStorage.setItem(reloadedKey, 'done');
    location.reload();
  });

  const announce = (worker: ServiceWorker | null): void => {
    // Without a controller this is the first visit: nothing is being replaced.
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    onUpdateReady();
  };

  navigator.serviceWorker.register(scriptUrl).then(
    (registration) => {
      announce(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed') announce(installing);
        });
      });
    },
    // Private windows and blocked storage: the app works, but not offline.
    () => {},
  );

  return {
    applyUpdate() {
      applying = true;
      if (waiting) waiting.postMessage('take-over');
      else location.reload();
    },
  };
}
