export type ChartKind = 'bar' | 'line' | 'pie' | 'scatter';

export type ChartRow = {
  /** The category, or what stands at the x axis; a number's decimal digits in a scatter chart. */
  readonly category: string;
  /** One for each series, in their order; `null` where there is none. */
  readonly values: readonly (number | null)[];
};

/**
 * A chart as its data. Written as
 *
 *     # bar chart: Favourite pets
 *     pet,class A,class B
 *     cat,12,9
 *     dog,7,
 */
export type ChartDescription = {
  readonly kind: ChartKind;
  /** Bars of one category stand on each other, not side by side. */
  readonly stacked?: true;
  readonly title?: string;
  /** What the categories are, or the x axis; `defaultAxis` where the figure does not say. */
  readonly axis: string;
  /** Names, at least one; `defaultSeries` where there is one and the figure does not say. */
  readonly series: readonly string[];
  /**
   * What all values are in, as it is written around each: `%`, `$`, `kg`, `$ million` (for `$2 million`).
   * A unit that stands at an axis belongs to the axis's name.
   */
  readonly unit?: string;
  /** In the order of the figure; a category may come twice. */
  readonly rows: readonly ChartRow[];
};

export const defaultAxis = 'label';
export const defaultSeries = 'value';
