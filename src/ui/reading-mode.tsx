import { useMediaQuery } from './use-media-query.ts';

/** How a drawing and its original are shown together. */
export type ReadingMode = 'side' | 'overlay' | 'text';

type ReadingModesProps = {
  readonly mode: ReadingMode;
  /** `Overlay` where the drawing lies exactly on the figure, `Slider` where it is only as large; absent without either. */
  readonly over: 'Overlay' | 'Slider' | undefined;
  readonly onChange: (mode: ReadingMode) => void;
};

export function ReadingModes({ mode, over, onChange }: ReadingModesProps) {
  const narrow = useMediaQuery('(max-width: 44rem)');
  const modes: readonly (readonly [ReadingMode, string])[] = [
    ['side', narrow ? 'Both' : 'Side by side'],
    ...(over ? [['overlay', over] as const] : []),
    ['text', 'Text'],
  ];
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">How the drawing is shown</legend>
      {modes.map(([id, title]) => (
        <button
          key={id}
          type="button"
          aria-pressed={mode === id}
          data-testid={`as-read-mode-${id}`}
          onClick={() => onChange(id)}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
