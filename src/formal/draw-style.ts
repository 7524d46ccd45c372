/** How a description is drawn. The same description has many looks; the figure generator varies all of it. */
export type DrawStyle = {
  /** Pixels that the drawing may fill. Languages with a layout of their own keep inside, and may be smaller. */
  readonly width: number;
  readonly height: number;
  /** A CSS font-family list. */
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
  /** Colours of series, nodes and objects, taken in order and again from the start. CSS colours. */
  readonly palette: readonly string[];
  /** Colour of text, axes and plain lines. */
  readonly ink: string;
  /** `none` for a transparent drawing. */
  readonly background: string;
  /** Pixels. */
  readonly strokeWidth: number;
  /** 0: drawn with a ruler; 1: as by hand (the roughness of rough.js); up to 3. */
  readonly roughness: number;
  /** Seed of the hand-drawn lines. */
  readonly seed: number;
  readonly grid: boolean;
  readonly legend: 'none' | 'top' | 'right' | 'bottom' | 'left';
  readonly valueLabels: boolean;
  /** Of bars, of flow and of circuits: `vertical` bars stand, a `vertical` flow runs down. */
  readonly orientation: 'vertical' | 'horizontal';
  /**
   * Laid over the figure it was read from: positions in percent are kept exactly on `width` x `height`, nothing is
   * fitted, and there is no title, margin or background.
   */
  readonly overlay: boolean;
};

/** Okabe and Ito's palette, told apart with colour-blind eyes too (https://jfly.uni-koeln.de/color/). */
export const okabeIto: readonly string[] = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#b3a100',
  '#555555',
];

export const defaultStyle: DrawStyle = {
  width: 640,
  height: 480,
  fontFamily: 'system-ui, sans-serif',
  fontSize: 14,
  palette: okabeIto,
  ink: '#1d1d1b',
  background: '#ffffff',
  strokeWidth: 1.5,
  roughness: 0,
  seed: 1,
  grid: true,
  legend: 'right',
  valueLabels: true,
  orientation: 'vertical',
  overlay: false,
};

/** The colour of the nth series. */
export function paletteColor(style: DrawStyle, index: number): string {
  return style.palette[index % style.palette.length] ?? style.ink;
}
