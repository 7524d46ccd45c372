import { useEffect, useRef, useState } from 'react';
import { siteUrl } from './site-url.ts';

type SandboxFrameProps = {
  readonly form: 'html' | 'mermaid';
  /** Untrusted. */
  readonly source: string;
  readonly title: string;
};

/** CSS pixels: what a frame may ask for. */
const tallest = 900;
const longestDrawMs = 5000;
const longestLoadMs = 60_000;

type FrameState =
  | { readonly status: 'loading' | 'drawing' }
  | { readonly status: 'drawn'; readonly height: number }
  | { readonly status: 'failed'; readonly message: string };

/**
 * Draws untrusted HTML or Mermaid in sandbox.html, which passes it to a frame of an opaque origin. Only sizes and plain
 * text come back.
 */
export function SandboxFrame({ form, source, title }: SandboxFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<FrameState>({ status: 'loading' });
  /** Counted: a frame that was taken away and put back is ready once more. */
  const [timesReady, setTimesReady] = useState(0);
  const [hungOn, setHungOn] = useState<string>();
  const requests = useRef(0);

  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== location.origin) return;
      const reply = event.data;
      if (typeof reply !== 'object' || reply === null || !('kind' in reply)) return;
      if (reply.kind === 'ready') setTimesReady((times) => times + 1);
      if (!('id' in reply) || reply.id !== requests.current) return;
      if (reply.kind === 'loaded') setState({ status: 'drawing' });
      if (reply.kind === 'drawn' && 'height' in reply && typeof reply.height === 'number')
        setState({ status: 'drawn', height: Math.min(tallest, Math.max(40, reply.height)) });
      if (reply.kind === 'failed' && 'message' in reply)
        setState({ status: 'failed', message: String(reply.message).slice(0, 300) });
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, []);

  useEffect(() => {
    if (timesReady === 0) return;
    requests.current += 1;
    const request = { kind: 'draw', id: requests.current, form, source };
    frame.current?.contentWindow?.postMessage(request, location.origin);
  }, [timesReady, form, source]);

  const { status } = state;
  useEffect(() => {
    if (status !== 'loading' && status !== 'drawing') return;
    const limit = status === 'drawing' ? longestDrawMs : longestLoadMs;
    const message = `This could not be drawn within ${limit / 1000} seconds.`;
    const timer = setTimeout(() => {
      setState({ status: 'failed', message });
      setHungOn(source);
    }, limit);
    return () => clearTimeout(timer);
  }, [status, source]);

  return (
    <>
      {status === 'failed' && (
        <p className="drawing-note" data-testid="drawing-failed">
          {state.message}
        </p>
      )}
      {/* One that hangs is taken away, until there is another text to draw. */}
      {hungOn !== source && (
        <iframe
          ref={frame}
          className="sandbox-frame"
          src={siteUrl('sandbox.html')}
          title={title}
          hidden={status === 'failed'}
          data-testid="as-read-drawing"
          data-status={status}
          style={status === 'drawn' ? { height: state.height } : undefined}
        />
      )}
    </>
  );
}
