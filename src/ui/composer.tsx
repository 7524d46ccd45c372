import { type FormEvent, useState } from 'react';
import { composerId } from './focus-composer.ts';
import { GrowingTextarea } from './growing-textarea.tsx';
import { Icon } from './icon.tsx';
import { useApp } from './use-app.ts';
import { useMediaQuery } from './use-media-query.ts';

/** Always usable: a question asked while a run is active waits for it. */
export function Composer({ onSend }: { readonly onSend: (question: string) => void }) {
  const [text, setText] = useState('');
  const isActive = useApp((state) => state.open?.activeRunId !== undefined);
  const byHand = useApp((state) => state.open && state.open.conversation.image === undefined);
  const subject = byHand ? 'description' : 'figure';
  const hasMouse = useMediaQuery('(pointer: fine)');
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const question = text.trim();
    if (question === '') return;
    setText('');
    onSend(question);
  };
  return (
    <form className="composer" onSubmit={send}>
      <GrowingTextarea
        value={text}
        label="Your question"
        placeholder={isActive ? 'Ask the next question' : `Ask about this ${subject}`}
        id={composerId}
        testId="composer"
        // On a touch screen the keyboard would cover the figure.
        autoFocus={hasMouse}
        onChange={setText}
        onSubmit={send}
      />
      <button
        type="submit"
        className="send"
        data-testid="send"
        aria-label="Send"
        disabled={text.trim() === ''}
      >
        <Icon name="send" />
      </button>
    </form>
  );
}
