import type { Call, GeometryDescription } from '../../formal/geometry/description.ts';
import type { Place } from '../../formal/geometry/figure.ts';

/** A figure before it lies on a sheet. */
export type FigurePlan = {
  /** Without positions. */
  readonly forms: readonly Call[];
  /** In any unit, y up; they obey the numbers. */
  readonly places: ReadonlyMap<string, Place>;
};

/** What a drawing needs to know beyond the description, which has whole percents only. */
export type OnSheet = {
  /** Percent of the sheet's width and height, not rounded. */
  readonly places: ReadonlyMap<string, Place>;
  /** Of the labels, pixels; the room around the figure is made for it. */
  readonly fontSize: number;
  /** `Not to scale` in some wording, where it is not. */
  readonly note?: string;
};

/** A description with its exact places; one from elsewhere has none, and is drawn at its whole percents. */
export type GeometryFigure = GeometryDescription & { readonly onSheet?: OnSheet };
