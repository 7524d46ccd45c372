import { useState } from 'react';
import { ComparisonLightbox } from './comparison-lightbox.tsx';
import { DrawingView } from './drawing-view.tsx';
import { FigurePicture } from './figure-card.tsx';
import type { BlockReading } from './use-block-reading.ts';

type DrawingPaneProps = {
  /** Absent while the block is being read. */
  readonly reading: BlockReading | undefined;
  /** Nothing has been written yet. */
  readonly isBlank: boolean;
};

/** A block as drawn, to be held against the figure; a click shows both large. */
export function DrawingPane({ reading, isBlank }: DrawingPaneProps) {
  const [enlarged, setEnlarged] = useState(false);
  const title = reading?.language.title ?? 'Description';
  const label = `${title}, drawn from the description`;
  const { drawing, failure } = reading ?? {};
  if (!drawing) {
    const why = failure ?? 'Nothing can be drawn from this text yet.';
    return (
      <div className="drawing empty">
        <p className="drawing-note">
          {reading ? why : isBlank ? 'The drawing appears here as you type.' : 'Drawing…'}
        </p>
      </div>
    );
  }
  const isImage = drawing.form === 'svg';
  const picture = <DrawingView drawing={drawing} label={label} />;
  return (
    <div className="drawing">
      {isImage ? (
        <button
          type="button"
          className="figure-button"
          aria-label={`Enlarge the drawing: ${label}`}
          onClick={() => setEnlarged(true)}
        >
          {picture}
        </button>
      ) : (
        <div className="figure-button still">{picture}</div>
      )}
      <p className="drawing-caption">
        <span className="figure-name">{title}</span> <span>drawn from the description</span>
        {!isImage && (
          <button type="button" className="link small" onClick={() => setEnlarged(true)}>
            Enlarge
          </button>
        )}
      </p>
      {enlarged && (
        <ComparisonLightbox label={label} onClose={() => setEnlarged(false)}>
          <FigurePicture />
          {picture}
        </ComparisonLightbox>
      )}
    </div>
  );
}
