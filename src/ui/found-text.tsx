import { useEffect, useState } from 'react';
import type { FoundText } from '../core/conversation.ts';
import type { Drawing } from '../formal/formal-language.ts';
import { CopyButton } from './copy-button.tsx';
import { canvasOver, canvasStyle } from './drawing-canvas.ts';
import { DrawingView } from './drawing-view.tsx';
import { Icon } from './icon.tsx';
import { useActions, useApp, useAppView } from './use-app.ts';

type FoundTextToolsProps = {
  readonly marked: boolean;
  readonly onMark: (marked: boolean) => void;
  /** Puts the found lines into the description; absent while it cannot be edited. */
  readonly onUse: ((lines: readonly FoundText[]) => void) | undefined;
};

/** Finds the lines of text in the figure, marks them on it, and hands them on. */
export function FoundTextTools({ marked, onMark, onUse }: FoundTextToolsProps) {
  const actions = useActions();
  const { remark } = useAppView();
  const lines = useApp((state) => state.open?.conversation.foundText);
  const working = useApp((state) => state.open?.readingText ?? false);
  const find = () => {
    if (lines) onMark(!marked);
    else void actions.readText().then(() => onMark(true));
  };
  useEffect(() => {
    if (!marked || !lines) return;
    if (lines.length === 0) remark('No text was found in this figure.');
  }, [marked, lines, remark]);
  return (
    <span className="found-text">
      <button
        type="button"
        className="link small"
        data-testid="find-text"
        aria-pressed={lines ? marked : undefined}
        disabled={working}
        onClick={find}
      >
        <Icon name="text" />
        {working ? 'Finding text…' : lines && marked ? 'Hide the text' : 'Find text'}
      </button>
      {lines !== undefined && lines.length > 0 && marked && (
        <>
          <span className="line-count">
            {lines.length === 1 ? '1 line' : `${lines.length} lines`}
          </span>
          {onUse && (
            <button
              type="button"
              className="link small"
              data-testid="use-text"
              onClick={() => onUse(lines)}
            >
              Use as description
            </button>
          )}
          <CopyButton text={lines.map(({ text }) => text).join('\n')} label="Copy the text" />
        </>
      )}
    </span>
  );
}

/** The found lines at their places, as the text language draws them. */
export function FoundTextOverlay() {
  const lines = useApp((state) => state.open?.conversation.foundText);
  const image = useApp((state) => state.open?.conversation.image);
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    if (!lines || !image) return;
    let current = true;
    void drawFoundText(lines, image).then((next) => {
      if (current) setDrawing(next);
    });
    return () => {
      current = false;
    };
  }, [lines, image]);
  return drawing ? <DrawingView drawing={drawing} label="The text that was found" /> : null;
}

async function drawFoundText(
  lines: readonly FoundText[],
  size: { readonly width: number; readonly height: number },
): Promise<Drawing> {
  const { text, toTextDescription } = await import('../formal/text/text.ts');
  return text.draw(toTextDescription(lines), canvasStyle(canvasOver(size)));
}

/** The found lines as a block of the text language. */
export async function printFoundText(lines: readonly FoundText[]): Promise<string> {
  const { text, toTextDescription } = await import('../formal/text/text.ts');
  return text.print(toTextDescription(lines));
}
