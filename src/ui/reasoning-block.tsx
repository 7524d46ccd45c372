import { memo, useEffect, useRef, useState } from 'react';
import { useCheckedReasoning } from './checked-reasoning.tsx';
import { summaryOf } from './checked-steps.ts';
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
  const { steps, wish } = useCheckedReasoning();
  const [chosen, setChosen] = useState<boolean>();
  const shown = chosen ?? !answered;
  const wasShown = useRef(shown);
  if (shown) wasShown.current = true;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wish === 0 || !body.current) return;
    setChosen(true);
    return whenThere(body.current, '.step-note', (wrong) => {
      wrong.scrollIntoView({ block: 'center' });
      wrong.focus({ preventScroll: true });
    });
  }, [wish]);
  const summary = summaryOf(steps);
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
        <span className="reasoning-title">Reasoning</span>
        {summary !== '' && (
          <span
            className="checked-summary"
            data-testid="checked-summary"
            data-failed={steps.failed}
          >
            {summary}
          </span>
        )}
      </summary>
      <div className="reasoning-text" data-testid="reasoning" aria-busy={streaming} ref={body}>
        {/* Folded from the start, it need not be parsed before someone looks. */}
        {wasShown.current ? (
          <MarkdownText text={text} streaming={streaming} checks={steps.checks} />
        ) : (
          text
        )}
      </div>
    </details>
  );
});

/** Calls `found` for the first such element once it is there: text folded so far is yet to be parsed. */
function whenThere(
  parent: HTMLElement,
  selector: string,
  found: (element: HTMLElement) => void,
): () => void {
  const look = (): boolean => {
    const element = parent.querySelector<HTMLElement>(selector);
    if (!element || element.offsetParent === null) return false;
    found(element);
    return true;
  };
  let frame = 0;
  const until = performance.now() + 5000;
  const next = (): void => {
    if (!look() && performance.now() < until) frame = requestAnimationFrame(next);
  };
  next();
  return () => cancelAnimationFrame(frame);
}
