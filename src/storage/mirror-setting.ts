/*
 * The origins of a hub mirror, where the service worker can read it: it has no localStorage, and the policy it puts on
 * the page must name the mirror.
 */
const cacheName = 'formalens-settings';
const key = './mirror-origins';

/** @returns none where no mirror is set */
export async function readMirror(): Promise<string[]> {
  const kept = await (await caches.open(cacheName)).match(key);
  return (await kept?.text())?.split(' ').filter(Boolean) ?? [];
}

/** @param origins the mirror and the hosts it redirects to; `undefined` forgets them */
export async function writeMirror(origins: readonly string[] | undefined): Promise<void> {
  const cache = await caches.open(cacheName);
  if (origins === undefined) await cache.delete(key);
  else await cache.put(key, new Response(origins.join(' ')));
}
