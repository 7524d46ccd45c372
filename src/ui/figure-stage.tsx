import type { ReactNode } from 'react';

type FigureStageProps = {
  readonly imageUrl: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** Drawn over the figure, exactly on it. */
  readonly over: ReactNode;
  /** 0 to 1: how much of the drawing shows. */
  readonly amount: number;
  /** `fade`: all of it, more or less opaque; `wipe`: its left part, the figure on the right. */
  readonly kind: 'fade' | 'wipe';
};

/** The figure with a drawing over it, both of one size. */
export function FigureStage(props: FigureStageProps) {
  const { imageUrl, alt, width, height, over, amount, kind } = props;
  const shown =
    kind === 'fade' ? { opacity: amount } : { clipPath: `inset(0 ${(1 - amount) * 100}% 0 0)` };
  return (
    <div
      className="stage"
      style={{
        aspectRatio: `${width} / ${height}`,
        // As tall as a figure is shown in that place.
        width: `min(100%, calc(var(--picture-height) * ${(width / height).toFixed(4)}))`,
      }}
    >
      <img src={imageUrl} alt={alt} />
      <div className={kind === 'wipe' ? 'stage-over paper' : 'stage-over'} style={shown}>
        {over}
      </div>
    </div>
  );
}
