/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { contentSecurityPolicy, sandboxPolicyHeader } from '../src/core/content-security-policy.ts';
import { readMirror } from '../src/storage/mirror-setting.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/*
 * Keeps the app shell for offline use, and answers with the security headers that static hosts cannot set: isolation
 * (which wasm threads need) and the Content-Security-Policy, on the page and on worker scripts alike.
 * Runtime and model files are not its business: the app keeps them itself, with progress.
 */
precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener('message', (event) => {
  // Only when the user agreed: a new version must not replace the old one in mid-conversation.
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(respond(request));
});

async function respond(request: Request): Promise<Response> {
  const page = new URL('index.html', self.registration.scope).href;
  const sandbox = new URL('sandbox.html', self.registration.scope).pathname;
  const url = new URL(request.url);
  const isPage = request.mode === 'navigate' && url.pathname === new URL('.', page).pathname;
  const kept = await matchPrecache(isPage ? page : url.origin + url.pathname);
  const response = kept ?? (await (isMermaid(url) ? keepOnUse(request) : fetch(request)));
  const policy =
    url.pathname === sandbox ? sandboxPolicyHeader : contentSecurityPolicy(await readMirror());
  return withHeaders(response, policy);
}

/** 3.6 MB that few ever need: not fetched with the shell, but kept once it was used. */
const drawingCache = 'formalens-drawing-1';

function isMermaid(url: URL): boolean {
  return /\/assets\/mermaid[^/]*\.js$/.test(url.pathname);
}

async function keepOnUse(request: Request): Promise<Response> {
  const cache = await caches.open(drawingCache);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    // Its name changes with its content: what is there is of an older version.
    for (const old of await cache.keys()) await cache.delete(old);
    await cache.put(request.url, response.clone());
  }
  return response;
}

function withHeaders(response: Response, policy: string): Response {
  if (response.status === 0 || response.type === 'opaque' || response.redirected) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  const { status, statusText } = response;
  // A 204 or 304 may not carry a body, not even an empty one.
  const body = status === 204 || status === 304 ? null : response.body;
  return new Response(body, { status, statusText, headers });
}
