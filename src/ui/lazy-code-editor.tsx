import { type ComponentProps, lazy, Suspense } from 'react';
import type { CodeEditor as Editor } from './code-editor.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

const CodeEditor = lazy(() =>
  import('./code-editor.tsx').then((module) => ({ default: module.CodeEditor })),
);

/** The editor; a plain text field until its code has arrived, and if it never does. */
export function LazyCodeEditor(props: ComponentProps<typeof Editor>) {
  const { value, label, hint, onChange } = props;
  const plain = (
    <textarea
      className="field plain-editor"
      aria-label={label}
      aria-description={hint}
      rows={10}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <ErrorBoundary fallback={plain}>
      <Suspense fallback={plain}>
        <CodeEditor {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
