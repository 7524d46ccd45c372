import { useCallback, useState } from 'react';
import { type DraftBlock, keepDraft, keptDraft } from './description-draft.ts';

/**
 * The draft of one description, kept as it changes.
 * @returns `undefined` while nothing is edited, and what to change it with
 */
export function useDescriptionDraft(
  key: string,
): [readonly DraftBlock[] | undefined, (blocks: readonly DraftBlock[] | undefined) => void] {
  const [draft, setDraft] = useState<readonly DraftBlock[] | undefined>(() => keptDraft(key));
  const change = useCallback(
    (blocks: readonly DraftBlock[] | undefined) => {
      keepDraft(key, blocks);
      setDraft(blocks);
    },
    [key],
  );
  return [draft, change];
}
