import purifyUrl from 'dompurify/dist/purify.min.js?url';
import mermaidUrl from 'mermaid/dist/mermaid.min.js?url';
import frameUrl from './drawing-frame.ts?worker&url';
import {
  type DrawingReply,
  type DrawingRequest,
  readDrawingReply,
  readDrawingRequest,
} from './drawing-message.ts';

/*
 * Trusted, of our origin, and never touches what it passes on. It stands between the page and the frame that draws:
 * that one is of an opaque origin, so it gets no file from a static host and none from the service worker; its code is
 * fetched here and written into it.
 */
let frame:
  | { readonly form: DrawingRequest['form']; readonly element: HTMLIFrameElement }
  | undefined;
let latest: DrawingRequest | undefined;

addEventListener('message', (event) => {
  if (event.source === parent && event.origin === location.origin) {
    const request = readDrawingRequest(event.data);
    if (request) void pass(request);
  } else if (frame && event.source === frame.element.contentWindow) {
    const reply = readDrawingReply(event.data);
    if (reply?.kind === 'ready') {
      if (latest) send(latest);
    } else if (reply) tell(reply);
  }
});
tell({ kind: 'ready' });

async function pass(request: DrawingRequest): Promise<void> {
  latest = request;
  if (frame?.form === request.form) {
    send(request);
    return;
  }
  try {
    const html = await frameHtml(request.form);
    // A later request may have come meanwhile.
    if (latest.id === request.id) openFrame(request.form, html);
  } catch {
    const message = 'The code that draws this could not be loaded. Check the connection.';
    tell({ kind: 'failed', id: request.id, message });
  }
}

function openFrame(form: DrawingRequest['form'], html: string): void {
  frame?.element.remove();
  const element = document.createElement('iframe');
  element.title = 'Drawing';
  // Without allow-same-origin: nothing of the app is within its reach.
  element.setAttribute('sandbox', 'allow-scripts');
  element.srcdoc = html;
  frame = { form, element };
  document.body.append(element);
}

function send(request: DrawingRequest): void {
  tell({ kind: 'loaded', id: request.id });
  // An opaque origin has no name to address.
  frame?.element.contentWindow?.postMessage(request, '*');
}

function tell(reply: DrawingReply): void {
  parent.postMessage(reply, location.origin);
}

const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

async function frameHtml(form: DrawingRequest['form']): Promise<string> {
  const urls = form === 'mermaid' ? [mermaidUrl] : [purifyUrl];
  const codes = await Promise.all([...urls, frameUrl].map(fetchCode));
  const own = codes.pop() ?? '';
  const libraries = codes.map((code) => `<script>${code}</script>`).join('');
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Drawing</title>` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}"></head>` +
    `<body>${libraries}<script type="module">${own}</script></body></html>`
  );
}

async function fetchCode(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Inside a string or an expression the two mean the same; in markup the first would end the script.
  return (await response.text()).replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}
