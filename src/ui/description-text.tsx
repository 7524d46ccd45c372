import { memo } from 'react';
import type { Problem, Severity } from '../formal/problem.ts';

type DescriptionTextProps = {
  readonly language: string;
  readonly body: string;
  readonly problems: readonly Problem[];
  /** Something is being written at its end. */
  readonly caret: boolean;
};

/** The text of one block as it is, with the lines that have problems marked. */
export const DescriptionText = memo(function DescriptionText(props: DescriptionTextProps) {
  const { language, body, problems, caret } = props;
  const worst = worstByLine(problems);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, with the keyboard too
    <pre data-language={language} tabIndex={0}>
      <code>
        {worst.size === 0 ? body : markedLines(body, worst)}
        {caret && <span className="caret" />}
      </code>
    </pre>
  );
});

function markedLines(body: string, worst: ReadonlyMap<number, Severity>) {
  return body.split('\n').map((line, index, lines) => {
    const severity = worst.get(index + 1);
    const text = index < lines.length - 1 ? `${line}\n` : line;
    return severity === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
      <mark key={index} className="marked-line" data-severity={severity}>
        {text}
      </mark>
    );
  });
}

const order = ['note', 'warning', 'error'] as const;

function worstByLine(problems: readonly Problem[]): ReadonlyMap<number, Severity> {
  const worst = new Map<number, Severity>();
  for (const { line, severity } of problems) {
    const known = worst.get(line);
    if (known === undefined || order.indexOf(severity) > order.indexOf(known))
      worst.set(line, severity);
  }
  // Notes are about what was assumed: nothing is wrong with their lines.
  for (const [line, severity] of worst) if (severity === 'note') worst.delete(line);
  return worst;
}
