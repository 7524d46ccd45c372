/** How the texts of a figure are set. */
export type TextInk = {
  readonly family: string;
  readonly weight: number;
  readonly color: string;
  /** Pixels. */
  readonly size: number;
  /** Slanted as in italics; done by a skew, since few fonts have italics. */
  readonly slanted: boolean;
  /** `patch` hides what is behind the text. */
  readonly frame: 'none' | 'circle' | 'box' | 'patch';
};

/** How a geometry figure is drawn: everything that does not change what it says. Sizes in pixels. */
export type Ink = {
  readonly paper: string;
  readonly stroke: { readonly color: string; readonly width: number; readonly dash?: string };
  /** 0: by a ruler; see `DrawStyle`. */
  readonly roughness: number;
  readonly seed: number;
  /** Of polygons; of the circle where there is no polygon. */
  readonly fill?: { readonly color: string; readonly opacity: number; readonly hatched?: boolean };
  readonly mark: { readonly color: string; readonly width: number };
  readonly arc: {
    readonly kind: 'line' | 'shaded' | 'both' | 'arrows';
    readonly color: string;
    /** Of the radius, 0.8 to 1.4. */
    readonly scale: number;
  };
  readonly rightMark: 'open' | 'shaded';
  readonly dot: { readonly kind: 'filled' | 'open' | 'cross' | 'none'; readonly radius: number };
  readonly tickShape: 'bar' | 'slash';
  readonly arrowShape: 'open' | 'filled';
  /** Dashed lines beyond the corners, as left from the construction. */
  readonly extensions?: { readonly color: string; readonly dash: string };
  readonly points: TextInk;
  readonly values: TextInk;
  readonly lengths: 'beside' | 'along' | 'dimension';
  /** `7cm` rather than `7 cm`. */
  readonly tightUnits: boolean;
  /** `x` rather than `x°` for an angle that is a letter alone. */
  readonly bareLetters: boolean;
  /** `r = 7 cm` at a radius that is told. */
  readonly radiusName: boolean;
};
