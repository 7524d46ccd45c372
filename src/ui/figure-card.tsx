import { type ReactNode, useState } from 'react';
import type { FoundText } from '../core/conversation.ts';
import { ComparisonLightbox } from './comparison-lightbox.tsx';
import { FigureStage } from './figure-stage.tsx';
import { FoundTextOverlay, FoundTextTools } from './found-text.tsx';
import { useApp } from './use-app.ts';

/** A drawing that lies over the figure. */
export type OverFigure = {
  readonly drawing: ReactNode;
  readonly amount: number;
  readonly kind: 'fade' | 'wipe';
};

type FigureCardProps = {
  /** Shown beside the figure when it is enlarged. */
  readonly drawing?: ReactNode;
  readonly over?: OverFigure | undefined;
  /** Puts found text into the description. */
  readonly onUseText?: ((lines: readonly FoundText[]) => void) | undefined;
};

/** The figure as it is used, with its name and size; a click shows it large. */
export function FigureCard({ drawing, over, onUseText }: FigureCardProps) {
  const image = useApp((state) => state.open?.conversation.image);
  const imageUrl = useApp((state) => state.open?.imageUrl);
  const [enlarged, setEnlarged] = useState(false);
  const [marksText, setMarksText] = useState(false);
  if (!image || imageUrl === undefined) return null;
  const scaled = image.width !== image.originalWidth || image.height !== image.originalHeight;
  const marks: OverFigure | undefined = marksText
    ? { drawing: <FoundTextOverlay />, amount: 1, kind: 'fade' }
    : undefined;
  const onFigure = marks ?? over;
  return (
    <figure className="figure" data-testid="figure">
      <button
        type="button"
        className="figure-button"
        aria-label={`Enlarge ${image.name}`}
        onClick={() => setEnlarged(true)}
      >
        <FigurePicture over={onFigure} />
      </button>
      <figcaption>
        <span className="figure-name">{image.name}</span>
        <span>
          {image.width} × {image.height}
          {scaled && `, scaled down from ${image.originalWidth} × ${image.originalHeight}`}
        </span>
        <FoundTextTools marked={marksText} onMark={setMarksText} onUse={onUseText} />
      </figcaption>
      {enlarged && (
        <ComparisonLightbox label={image.name} onClose={() => setEnlarged(false)}>
          <FigurePicture over={onFigure} />
          {!onFigure && drawing}
        </ComparisonLightbox>
      )}
    </figure>
  );
}

/** The open figure alone; nothing in a conversation without one. */
export function FigurePicture({ over }: { readonly over?: OverFigure | undefined }) {
  const image = useApp((state) => state.open?.conversation.image);
  const imageUrl = useApp((state) => state.open?.imageUrl);
  if (!image || imageUrl === undefined) return null;
  const alt = `The figure “${image.name}”`;
  const { width, height } = image;
  if (!over) return <img src={imageUrl} alt={alt} width={width} height={height} />;
  const { drawing, amount, kind } = over;
  return <FigureStage {...{ imageUrl, alt, width, height, amount, kind, over: drawing }} />;
}
