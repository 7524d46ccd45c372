import type { Problem, Severity } from '../formal/problem.ts';

/** The severity in words, not in colour alone. */
const severityWords = { error: 'Problem', warning: 'Doubtful', note: 'Note' } satisfies Record<
  Severity,
  string
>;

/** More are counted, not listed: the first ones are mended first. */
const maxShown = 6;

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const more = problems.length - maxShown;
  return (
    <ul className="problems" aria-label="Problems">
      {problems.slice(0, maxShown).map((problem) => (
        <li
          key={`${problem.line}:${problem.column}:${problem.message}`}
          data-testid="problem"
          data-line={problem.line}
          data-severity={problem.severity}
        >
          <span className="problem-place">
            {severityWords[problem.severity]}, line {problem.line}:
          </span>{' '}
          {problem.message}
        </li>
      ))}
      {more > 0 && <li className="muted">and {more} more</li>}
    </ul>
  );
}
