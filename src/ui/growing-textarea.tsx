import { useEffect, useLayoutEffect, useRef } from 'react';

type GrowingTextareaProps = {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly testId?: string;
  readonly id?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
};

/** More would not fit any model's context, and a slip of the clipboard would bury the conversation. */
const maxLength = 20_000;

/** Grows with its text up to the height set in CSS. Enter submits, Shift+Enter begins a line. */
export function GrowingTextarea(props: GrowingTextareaProps) {
  const { value, label, placeholder, testId, id, autoFocus, onChange, onSubmit } = props;
  const ref = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!autoFocus || !ref.current) return;
    ref.current.focus({ preventScroll: true });
    ref.current.setSelectionRange(ref.current.value.length, ref.current.value.length);
  }, [autoFocus]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    // Where CSS can do it, no layout is forced here.
    if (!ref.current || CSS.supports('field-sizing', 'content')) return;
    ref.current.style.height = 'auto';
    ref.current.style.height = `${ref.current.scrollHeight + 2}px`;
  }, [value]);

  return (
    <textarea
      ref={ref}
      id={id}
      className="field growing"
      rows={1}
      maxLength={maxLength}
      value={value}
      aria-label={label}
      placeholder={placeholder}
      data-testid={testId}
      enterKeyHint="send"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // Enter that picks a word of an input method sends nothing.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}
