import { useEffect, useMemo, useState } from 'react';
import { type FencedBlock, parseFences } from '../formal/parse-fences.ts';
import type { Problem } from '../formal/problem.ts';
import { languageOf } from '../formal/registry.ts';
import { DescriptionText } from './description-text.tsx';
import { ProblemList } from './problem-list.tsx';

/** A description that does not count, with what is wrong in it: why it was asked for again, or is no better. */
export function SupersededAttempt({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseFences(text, false), [text]);
  return (
    <div className="attempt" data-testid="superseded-attempt">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <AttemptBlock key={index} block={block} />
      ))}
      {blocks.every(({ language }) => language === '') && (
        <p className="drawing-note">It has no fenced block, such as ```csv … ```.</p>
      )}
    </div>
  );
}

function AttemptBlock({ block }: { readonly block: FencedBlock }) {
  const { language, body } = block;
  const problems = useProblems(language, body);
  return (
    <>
      <DescriptionText language={language} body={body} problems={problems} caret={false} />
      <ProblemList problems={problems} />
    </>
  );
}

/** What the parser says of a block; nothing where its code cannot be loaded. */
function useProblems(fence: string, body: string): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const entry = languageOf(fence, body);
  useEffect(() => {
    let current = true;
    const parsed = entry?.load().then((formal) => formal.parse(body).problems);
    parsed?.then(
      (found) => current && setProblems(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [entry, body]);
  return problems;
}
