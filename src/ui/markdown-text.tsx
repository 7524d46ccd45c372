import { lazy, Suspense } from 'react';

const load = () => import('./markdown-view.tsx');
const MarkdownView = lazy(() => load().then((module) => ({ default: module.MarkdownView })));

/** Fetches the Markdown and formula code before the first answer needs it. */
export function preloadMarkdown(): void {
  // A failure shows itself where the text is rendered, if it is still there by then.
  load().catch(() => undefined);
}

type MarkdownTextProps = { readonly text: string; readonly streaming: boolean };

/** Markdown with formulas; plain text until the code for it has arrived. */
export function MarkdownText({ text, streaming }: MarkdownTextProps) {
  return (
    <div className={streaming ? 'markdown streaming' : 'markdown'}>
      <Suspense fallback={<p>{text}</p>}>
        <MarkdownView text={text} streaming={streaming} />
      </Suspense>
    </div>
  );
}
