import { lazy, Suspense } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';

const CorrectionLines = lazy(() =>
  import('./correction-lines.tsx').then((module) => ({ default: module.CorrectionLines })),
);

type CorrectionDiffProps = {
  /** As read. */
  readonly before: string;
  readonly after: string;
};

/** What was corrected, line by line. */
export function CorrectionDiff({ before, after }: CorrectionDiffProps) {
  return (
    <ErrorBoundary fallback={<p className="muted">The comparison could not be loaded.</p>}>
      <Suspense fallback={<p className="muted">Comparing…</p>}>
        <CorrectionLines before={before} after={after} />
      </Suspense>
    </ErrorBoundary>
  );
}
