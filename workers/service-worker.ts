/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { contentSecurityPolicy } from '../src/core/content-security-policy.ts';
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
  const url = new URL(request.url);
  const isPage = request.mode === 'navigate' && url.pathname === new URL('.', page).pathname;
  const kept = await matchPrecache(isPage ? page : url.origin + url.pathname);
  const response = kept ?? (await fetch(request));
  return withHeaders(response);
}

async function withHeaders(response: Response): Promise<Response> {
  if (response.status === 0 || response.type === 'opaque' || response.redirected) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', contentSecurityPolicy(await readMirror()));
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  const { status, statusText } = response;
  // A 204 or 304 may not carry a body, not even an empty one.
  const body = status === 204 || status === 304 ? null : response.body;
  return new Response(body, { status, statusText, headers });
}
