import type { Part } from '../core/reduce-run.ts';
import { parseFences } from '../formal/parse-fences.ts';
import { CorrectionDiff } from './correction-diff.tsx';
import { Disclosure } from './disclosure.tsx';
import { Icon } from './icon.tsx';
import { SupersededAttempt } from './superseded-attempt.tsx';
import { useActions } from './use-app.ts';

type ReadingHistoryProps = {
  readonly read: string | undefined;
  readonly given: string | undefined;
  readonly attempts: readonly Part[];
};

/** How a description came to be: an attempt that was asked for again, and what the user corrected. */
export function ReadingHistory({ read, given, attempts }: ReadingHistoryProps) {
  const actions = useActions();
  const corrected = given !== undefined && read !== undefined;
  const tried = attempts.filter(({ kind }) => kind === 'formal-description');
  if (!corrected && tried.length === 0) return null;
  return (
    <div className="reading-history">
      {corrected && (
        <>
          <Disclosure title="What was corrected">
            <CorrectionDiff before={bodies(read)} after={bodies(given)} />
          </Disclosure>
          <button
            type="button"
            className="button small quiet"
            data-testid="revert-description"
            onClick={actions.revertDescription}
          >
            <Icon name="back" /> Back to the original reading
          </button>
        </>
      )}
      {tried.map(({ attempt, text }) => (
        <Disclosure key={attempt} title={attempt === 1 ? 'First attempt' : 'Second attempt'}>
          <SupersededAttempt text={text} />
        </Disclosure>
      ))}
    </div>
  );
}

/** A description without its fences. */
export function bodies(description: string): string {
  return parseFences(description, false)
    .map(({ body }) => body)
    .join('\n\n');
}
