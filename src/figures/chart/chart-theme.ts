import type { Look } from '../figure-kind.ts';
import type { StrokeLook, TextLook } from '../sheet/sheet.ts';
import type { SurroundingsTheme } from '../sheet/surroundings.ts';
import type { NumberText } from './number-text.ts';

type Fill = 'solid' | 'gradient' | 'hatched' | 'outline' | 'soft';
export type Marker = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'plus' | 'none';

/** All that may differ between two drawings of one chart. Lengths in pixels. */
export type ChartTheme = SurroundingsTheme & {
  readonly look: Look;
  readonly numbers: NumberText;
  readonly plotFill?: string;
  /** Bands of another colour between every second pair of ticks; empty for none. */
  readonly bands?: string;
  readonly spines: ReadonlySet<'left' | 'right' | 'top' | 'bottom'>;
  readonly spine: { readonly stroke: string; readonly width: number };
  readonly ticks: {
    readonly outside: number;
    readonly inside: number;
    readonly minor: boolean;
    readonly categories: 'centre' | 'between' | 'none';
  };
  readonly grid: {
    readonly values: boolean;
    readonly categories: boolean;
    readonly look: StrokeLook;
    /** Lines of the paper's colour over the marks. */
    readonly over?: boolean;
  };
  /** The numbers at the value axis; they may be left out where all values are labelled. */
  readonly valueAxis: {
    readonly shown: boolean;
    readonly side: 'start' | 'end';
    /** The unit stands at the ticks; else at the labels. */
    readonly unitAtTicks: boolean;
    readonly evenDecimals: boolean;
    readonly loose: boolean;
    readonly fromZero: boolean;
    readonly look: TextLook;
    /** On the lines of the grid, inside the plot. */
    readonly onLines?: boolean;
  };
  readonly names: {
    readonly look: TextLook;
    readonly prefer: 'level' | 'slanted' | 'upright';
    /** Of slanted names, degrees. */
    readonly angle: number;
    /** Names of bars that lie: at the left edge in one column, above their bars, or right at them. */
    readonly beside?: 'left' | 'above';
  };
  readonly axisTitles: {
    readonly value: 'turned' | 'turned-down' | 'above';
    readonly category: 'below' | 'at-end' | 'at-start' | 'over-plot';
    /** Where a title above the plot stands; absent: at the left edge. */
    readonly above?: 'middle' | 'end';
    readonly look: TextLook;
    /** A value axis title that says nothing of the data, where several series have no common name. */
    readonly filler?: string;
  };
  readonly legend: {
    readonly place: 'top' | 'right' | 'bottom' | 'left' | 'inside';
    readonly look: TextLook;
    readonly box?: StrokeLook;
    /** Names of lines stand at their ends. */
    readonly atEnds?: boolean;
    /** The name of a lone series stands in a legend instead of at the axis. */
    readonly single: boolean;
    /** How entries show their colour instead of after a sign: by that of their letters, or by a field behind them. */
    readonly instead?: 'letters' | 'field';
    /** Length of a sign, in what it is otherwise. */
    readonly keyLength?: number;
    /** Round signs. */
    readonly roundKeys?: boolean;
    /** Room between entries, in what it is otherwise. */
    readonly spread?: number;
    /** Above or below the plot; absent: in the middle of it. */
    readonly align?: 'start' | 'end';
  };
  readonly bars: {
    /** Horizontal bars. */
    readonly flat: boolean;
    /** Parts of a category's width left free; 0 to 0.9. */
    readonly gap: number;
    /** Between the bars of one category, as a part of a bar. */
    readonly inner: number;
    readonly fill: Fill;
    readonly outline?: StrokeLook;
    readonly radius: number;
    /** Each bar of a lone series in another colour. */
    readonly varied: boolean;
    readonly shadow: boolean;
    /** A dot at the tip, with a thin line up to it or without. */
    readonly shape?: 'lollipop' | 'dot';
    /** The colour of what a bar would take at the end of the axis. */
    readonly track?: string;
  };
  readonly lines: {
    readonly width: number;
    readonly smooth: boolean;
    readonly area: boolean;
    readonly dashed: boolean;
    readonly markers: readonly Marker[];
    readonly hollow: boolean;
    /** Radius. */
    readonly markerSize: number;
    /** Before the first and behind the last point, in distances between two points. */
    readonly edge: number;
  };
  readonly pie: {
    readonly names: 'legend' | 'labels';
    /** Some colours are so near to each other that a legend would not tell the slices. */
    readonly alike: boolean;
    readonly values: 'inside' | 'outside' | 'legend';
    /** Of the hole, as a part of the radius; 0 for none. */
    readonly hole: number;
    /** Degrees clockwise from the top. */
    readonly start: number;
    readonly clockwise: boolean;
    readonly outline: StrokeLook;
    /** The slice that is pulled out; -1 for none. */
    readonly exploded: number;
    readonly separator: ': ' | ' ' | ', ' | ' - ' | '\n';
    readonly leaders: boolean;
  };
  readonly labels: {
    /** `column`: of bars that lie, all at the right edge. */
    readonly place: 'outside' | 'inside' | 'centre' | 'base' | 'column';
    readonly look: TextLook;
    /** Letters in the colour of their series. */
    readonly colored: boolean;
    readonly box?: StrokeLook;
    readonly upright: boolean;
  };
  /** The colour of the nth series or slice. */
  color(index: number): string;
};
