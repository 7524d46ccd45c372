import type createDOMPurify from 'dompurify';
import type { Mermaid } from 'mermaid';
import type { DrawingReply, DrawingRequest } from './drawing-message.ts';

/*
 * Runs in a frame of an opaque origin without network, beside Mermaid or DOMPurify as classic scripts. What it draws
 * is untrusted; it is sanitised all the same, so that nothing in it acts at all.
 */
declare global {
  var mermaid: Mermaid;
  var DOMPurify: typeof createDOMPurify;
}

const paper = '#ffffff';
const style = document.createElement('style');
style.textContent =
  `body{margin:0;padding:12px;background:${paper};color:#1d1d1b;` +
  'font:14px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}' +
  'body.mermaid{display:grid;place-items:center}' +
  'svg{display:block;max-width:100%;height:auto}' +
  'table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:4px 8px}';
document.head.append(style);

const stage = document.createElement('main');
document.body.append(stage);

addEventListener('message', (event) => {
  if (event.source === parent) void draw(event.data as DrawingRequest);
});
// Forms, links and whatever else could act: nothing does.
for (const type of ['click', 'submit', 'auxclick'])
  addEventListener(type, (event) => event.preventDefault(), { capture: true });
tell({ kind: 'ready' });

async function draw({ id, form, source }: DrawingRequest): Promise<void> {
  try {
    if (form === 'mermaid') await drawMermaid(id, source);
    else drawHtml(source);
    const { height } = document.body.getBoundingClientRect();
    tell({ kind: 'drawn', id, height: Math.ceil(height) });
  } catch (thrown) {
    stage.replaceChildren();
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    tell({ kind: 'failed', id, message: message.split('\n')[0] ?? '' });
  }
}

async function drawMermaid(id: number, source: string): Promise<void> {
  document.body.className = 'mermaid';
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    // Larger ones would hold the page up while they are laid out.
    maxTextSize: 20_000,
    maxEdges: 200,
    // A description cannot change these by its own directives.
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'htmlLabels'],
    suppressErrorRendering: true,
    theme: 'neutral',
    fontFamily: 'system-ui, sans-serif',
  });
  const { svg } = await mermaid.render(`drawing-${id}`, source);
  // Sanitised by Mermaid, in its strict mode.
  stage.innerHTML = svg;
  for (const link of stage.querySelectorAll('a')) {
    link.removeAttribute('href');
    link.removeAttributeNS('http://www.w3.org/1999/xlink', 'href');
  }
}

function drawHtml(source: string): void {
  document.body.className = 'html';
  const clean = DOMPurify(window).sanitize(source, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style', 'link', 'base', 'audio', 'video', 'dialog'],
    FORBID_ATTR: ['href', 'xlink:href', 'action', 'formaction', 'srcset', 'ping', 'autofocus'],
    ALLOW_DATA_ATTR: false,
    SANITIZE_NAMED_PROPS: true,
  });
  stage.replaceChildren(clean);
}

function tell(reply: DrawingReply): void {
  parent.postMessage(reply, '*');
}
