import { memo, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { MarkdownText } from './markdown-text.tsx';

type ReasoningBlockProps = {
  readonly text: string;
  readonly streaming: boolean;
  readonly answered: boolean;
};

/** Open while it streams, folded once the answer is there, and from then on as the user left it. */
export const ReasoningBlock = memo(function ReasoningBlock(props: ReasoningBlockProps) {
  const { text, streaming, answered } = props;
  const [chosen, setChosen] = useState<boolean>();
  const shown = chosen ?? !answered;
  const wasShown = useRef(shown);
  if (shown) wasShown.current = true;
  return (
    <details
      className="reasoning"
      open={shown}
      onToggle={(event) => {
        // The event also follows our own change of `open`; only a difference is the user's doing.
        if (event.currentTarget.open !== shown) setChosen(event.currentTarget.open);
      }}
    >
      <summary>
        <Icon name="chevron" />
        Reasoning
      </summary>
      <div className="reasoning-text" data-testid="reasoning" aria-busy={streaming}>
        {/* Folded from the start, it need not be parsed before someone looks. */}
        {wasShown.current ? <MarkdownText text={text} streaming={streaming} /> : text}
      </div>
    </details>
  );
});
