import { memo, type ReactNode } from 'react';
import { CheckedNote } from './checked-note.tsx';
import { CopyButton } from './copy-button.tsx';
import { MarkdownText } from './markdown-text.tsx';

type AnswerBlockProps = {
  readonly text: string;
  readonly streaming: boolean;
  /** Further rows about the answer, below it. */
  readonly children?: ReactNode;
};

export const AnswerBlock = memo(function AnswerBlock(props: AnswerBlockProps) {
  const { text, streaming, children } = props;
  return (
    <div className="answer">
      <header>
        <h3>Answer</h3>
        {!streaming && <CopyButton text={text} label="Copy the answer" />}
      </header>
      <div className="answer-text" data-testid="answer" aria-busy={streaming}>
        <MarkdownText text={text} streaming={streaming} />
      </div>
      <CheckedNote />
      {children}
    </div>
  );
});
