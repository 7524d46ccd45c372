import { type ReactNode, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FoundText } from '../core/conversation.ts';
import type { FencedBlock } from '../formal/parse-fences.ts';
import { languageOf } from '../formal/registry.ts';
import { DescriptionText } from './description-text.tsx';
import { liesOverFigure } from './drawing-canvas.ts';
import { DrawingPane } from './drawing-pane.tsx';
import { DrawingView } from './drawing-view.tsx';
import { FigureCard, FigurePicture, type OverFigure } from './figure-card.tsx';
import { ProblemList } from './problem-list.tsx';
import type { ReadingMode } from './reading-mode.tsx';
import { useApp } from './use-app.ts';
import { type BlockReading, useBlockReading } from './use-block-reading.ts';
import { useMediaQuery } from './use-media-query.ts';

type AsReadBlockProps = {
  readonly block: FencedBlock;
  readonly mode: ReadingMode;
  /** The whole description is still being written. */
  readonly streaming: boolean;
  /** This block is the one that is being written. */
  readonly caret: boolean;
  /** `card`: with its name and tools; `plain`: once more, for a further block; `none` where there is no figure. */
  readonly figure: 'card' | 'plain' | 'none';
  readonly onUseText?: ((lines: readonly FoundText[]) => void) | undefined;
  /** Stands in for the text while it is edited. */
  readonly editor?: ((reading: BlockReading | undefined) => ReactNode) | undefined;
};

/** While somebody types. */
const typingDelayMs = 200;

/** One block: its text with its problems, and its drawing beside the figure or over it. */
export function AsReadBlock(props: AsReadBlockProps) {
  const { block, mode, streaming, caret, figure, onUseText, editor } = props;
  const image = useApp(
    useShallow(({ open }) => {
      const { width, height } = open?.conversation.image ?? {};
      return width && height ? { width, height } : undefined;
    }),
  );
  const narrow = useMediaQuery('(max-width: 44rem)');
  const language = languageOf(block.language, block.body);
  const place = { figure: image, over: mode === 'overlay' && figure !== 'none', narrow };
  const isBlank = block.body.trim() === '';
  const ready = !isBlank && (block.closed || !streaming);
  const reading = useBlockReading(block, ready, place, editor ? typingDelayMs : 0);
  const placed = reading?.canvas.overlay ?? false;
  const [amount, setAmount] = useState<number>();
  const shownAmount = amount ?? (placed ? 0.8 : 0.5);
  const rangeId = useId();

  const drawing = reading?.drawing;
  const isDrawn = drawing !== undefined;
  const title = reading?.language.title ?? '';
  const canLieOver = drawing?.form === 'svg' && figure !== 'none';
  const lies = mode === 'overlay' && canLieOver;
  const draws = mode !== 'text' && (isDrawn || (editor !== undefined && language !== undefined));
  const layout = !draws ? 'text' : lies ? 'overlay' : figure === 'none' ? 'alone' : 'side';

  const drawn = drawing && (
    <DrawingView drawing={drawing} label={`${title}, drawn from the description`} />
  );
  const over: OverFigure | undefined =
    layout === 'overlay'
      ? { drawing: drawn, amount: shownAmount, kind: placed ? 'fade' : 'wipe' }
      : undefined;
  return (
    <div
      className="as-read"
      data-testid={language && ready ? 'as-read' : undefined}
      data-language={language?.id}
      data-form={drawing?.form}
      data-settled={reading?.body === block.body}
      data-layout={figure === 'none' && layout === 'text' ? 'bare' : layout}
    >
      {figure === 'card' && (
        <FigureCard drawing={draws ? drawn : undefined} over={over} onUseText={onUseText} />
      )}
      {figure === 'plain' && layout !== 'text' && (
        <div className="figure">
          <div className="figure-button still">
            <FigurePicture over={over} />
          </div>
        </div>
      )}
      {(layout === 'side' || layout === 'alone') && (
        <DrawingPane reading={reading} isBlank={isBlank} />
      )}
      {layout === 'overlay' && (
        <p className="amount">
          <label htmlFor={rangeId}>
            {placed ? 'Opacity of the drawing' : 'From the figure to the drawing'}
          </label>
          <input
            id={rangeId}
            type="range"
            min="0"
            max="100"
            data-testid="overlay-opacity"
            value={Math.round(shownAmount * 100)}
            onChange={(event) => setAmount(event.target.valueAsNumber / 100)}
          />
          {!placed && language !== undefined && liesOverFigure(language.id) && (
            <span>It says no places, so it cannot lie on the figure.</span>
          )}
        </p>
      )}
      <div className="text-pane">
        {editor ? (
          editor(reading)
        ) : (
          <div className="description-body" data-testid="description" aria-busy={streaming}>
            <DescriptionText
              language={block.language}
              body={block.body}
              problems={reading?.body === block.body ? reading.problems : noProblems}
              caret={caret}
            />
          </div>
        )}
        {reading && <ProblemList problems={reading.problems} />}
        {reading?.failure !== undefined && layout === 'text' && (
          <p className="drawing-note">{reading.failure}</p>
        )}
      </div>
    </div>
  );
}

const noProblems: readonly never[] = [];
