import { lazy, Suspense } from 'react';
import type { Drawing } from '../formal/formal-language.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { SandboxFrame } from './sandbox-frame.tsx';
import { SvgPicture } from './svg-picture.tsx';

const TexDrawing = lazy(() =>
  import('./tex-drawing.tsx').then((module) => ({ default: module.TexDrawing })),
);

type DrawingViewProps = { readonly drawing: Drawing; readonly label: string };

/** A drawing in whatever form its language has; none of the forms lets its text act. */
export function DrawingView({ drawing, label }: DrawingViewProps) {
  switch (drawing.form) {
    case 'svg':
      return <SvgPicture svg={drawing.svg} alt={label} />;
    case 'tex':
      return (
        <ErrorBoundary fallback={<p className="drawing-note">This could not be drawn.</p>}>
          <Suspense fallback={<p className="drawing-note">Drawing…</p>}>
            <TexDrawing formulas={drawing.formulas} label={label} />
          </Suspense>
        </ErrorBoundary>
      );
    case 'html':
      return <SandboxFrame form="html" source={drawing.html} title={label} />;
    case 'mermaid':
      return <SandboxFrame form="mermaid" source={drawing.source} title={label} />;
  }
}
