import { lazy, Suspense } from 'react';
import type { EquationCheck } from '../formal/equations/equation-check.ts';
import { ErrorBoundary } from './error-boundary.tsx';

const load = () => import('./markdown-view.tsx');
const MarkdownView = lazy(() => load().then((module) => ({ default: module.MarkdownView })));

/** Fetches the Markdown and formula code before the first answer needs it. */
export function preloadMarkdown(): void {
  // A failure shows itself where the text is rendered, if it is still there by then.
  load().catch(() => undefined);
}

type MarkdownTextProps = {
  readonly text: string;
  readonly streaming: boolean;
  /** Equations of this text, to be marked where they stand. */
  readonly checks?: readonly EquationCheck[];
};

const unchecked: readonly EquationCheck[] = [];

/** Markdown with formulas; plain text until the code for it has arrived, and if it never does. */
export function MarkdownText({ text, streaming, checks = unchecked }: MarkdownTextProps) {
  const plain = <p>{text}</p>;
  return (
    <div className={streaming ? 'markdown streaming' : 'markdown'}>
      <ErrorBoundary fallback={plain}>
        <Suspense fallback={plain}>
          <MarkdownView text={text} streaming={streaming} checks={checks} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
