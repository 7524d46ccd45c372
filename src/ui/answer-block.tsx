import { memo } from 'react';
import { CopyButton } from './copy-button.tsx';
import { MarkdownText } from './markdown-text.tsx';

type AnswerBlockProps = { readonly text: string; readonly streaming: boolean };

export const AnswerBlock = memo(function AnswerBlock({ text, streaming }: AnswerBlockProps) {
  return (
    <div className="answer">
      <header>
        <h3>Answer</h3>
        {!streaming && <CopyButton text={text} label="Copy the answer" />}
      </header>
      <div className="answer-text" data-testid="answer" aria-busy={streaming}>
        <MarkdownText text={text} streaming={streaming} />
      </div>
    </div>
  );
});
