import { memo } from 'react';
import { readDescriptionOf } from '../core/conversation.ts';
import type { GivenDescription } from '../core/reduce-run.ts';
import { CorrectionDiff } from './correction-diff.tsx';
import { Disclosure } from './disclosure.tsx';
import { bodies } from './reading-history.tsx';
import { useApp } from './use-app.ts';

/** What a run reasoned from, where that was not the figure with its description as read. */
export const RunGiven = memo(function RunGiven({ given }: { readonly given: GivenDescription }) {
  const read = useApp((state) => state.open && readDescriptionOf(state.open.conversation));
  const { text, seesImage } = given;
  if (read === undefined || read === text) {
    return (
      <p className="run-given" data-testid="run-given">
        Reasoned from {read === undefined ? 'your description' : 'the description alone'}
      </p>
    );
  }
  const title = `Reasoned from your correction${seesImage ? ', with the figure' : ''}`;
  return (
    <div className="run-given">
      <Disclosure title={title} testId="run-given">
        <CorrectionDiff before={bodies(read)} after={bodies(text)} />
      </Disclosure>
    </div>
  );
});
