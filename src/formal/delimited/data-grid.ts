import type Fraction from 'fraction.js';

export type GridCell = {
  /** As it stands in the figure. */
  readonly text: string;
  /** Absent for text and for nothing. */
  readonly value?: Fraction;
};

export type GridColumn = {
  readonly name: string;
  /** The figure shows no name: nobody can ask for it. */
  readonly unnamed: boolean;
  readonly unit?: string;
  /** All cells that are not empty are numbers, and there are some. */
  readonly numeric: boolean;
};

/** What a chart and a table have in common for questions: named rows and named columns. */
export type DataGrid = {
  /** What the rows are, such as `month`; absent where the figure does not say. */
  readonly rowNoun?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly GridCell[] }[];
  /** Words about the whole that a question may use without meaning any part: the title. */
  readonly topic: string;
  /** The rows follow each other in time or along an axis, so that they can rise and fall. */
  readonly ordered: boolean;
  /** The columns measure the same, so that it makes sense to add or compare them. */
  readonly comparable: boolean;
};

/** One value of the grid; the column may be left out where there is one to choose from. */
export type Ref = { readonly row: string; readonly column?: string };

/** Which values a question is about: one column, one row, or (neither) all there are. */
export type Scope = { readonly column?: string; readonly row?: string };

export type Direction = 'largest' | 'smallest';
export type Relation = 'above' | 'below' | 'at-least' | 'at-most' | 'exactly';

export type GridRequest =
  | { readonly kind: 'lookup'; readonly of: Ref }
  /** The rank from the top or from the bottom. */
  | { readonly kind: 'rank'; readonly of: Ref; readonly which: Direction }
  /** In percent of the total of the column, or of the row. */
  | { readonly kind: 'share'; readonly of: Ref; readonly whole?: 'row' }
  | { readonly kind: 'sum'; readonly of: readonly Ref[] }
  /** The first minus the second; without its sign unless `signed`. */
  | { readonly kind: 'difference'; readonly of: readonly [Ref, Ref]; readonly signed: boolean }
  /** The first divided by the second. */
  | { readonly kind: 'ratio'; readonly of: readonly [Ref, Ref] }
  /** From the first to the second, in percent of the first. */
  | { readonly kind: 'percent-change'; readonly of: readonly [Ref, Ref] }
  /** Whether it rises or falls from the first to the second. */
  | { readonly kind: 'direction'; readonly of: readonly [Ref, Ref] }
  /** Whether the first is larger (smaller) than the second. */
  | { readonly kind: 'compare'; readonly of: readonly [Ref, Ref]; readonly which: Direction }
  | { readonly kind: 'choose'; readonly of: readonly [Ref, Ref]; readonly which: Direction }
  | { readonly kind: 'mean-of'; readonly of: readonly Ref[] }
  | { readonly kind: 'total' | 'mean' | 'median' | 'range' | 'trend'; readonly scope: Scope }
  /** `place` 2 is the second largest (smallest). */
  | {
      readonly kind: 'extreme';
      readonly which: Direction;
      readonly place: 1 | 2 | 3;
      readonly answer: 'name' | 'value';
      readonly scope: Scope;
    }
  | {
      readonly kind: 'count' | 'list';
      readonly relation: Relation;
      readonly threshold: number;
      readonly scope: Scope;
    }
  | { readonly kind: 'row-count' }
  /** Between which neighbours it rises (falls) most. */
  | { readonly kind: 'steepest'; readonly direction: 'rise' | 'fall'; readonly scope: Scope };

/** Whether names are months, days, quarters or years, in any language's short form that is common in figures. */
export function looksLikeTime(names: readonly string[]): boolean {
  const time =
    /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|q[1-4]|(?:1[5-9]|20|21)\d\d|(?:week|day|month|year|quarter)\s*\d+)(?:\s+'?\d{2,4})?$/i;
  return names.length > 1 && names.every((name) => time.test(name.trim()));
}

/**
 * Whether names follow each other along an axis, so that values can rise and fall from one to the next: times (see
 * `looksLikeTime`), or numbers that grow, alone or around the same words (`10`, `20`; `Week 1`, `Week 2`; `6:00`, `7:00`).
 */
export function looksOrdered(names: readonly string[]): boolean {
  if (looksLikeTime(names)) return true;
  const found = names.map((name) => /^(\D*?)(-?\d+(?:[.:]\d+)?)(\D*)$/.exec(name.trim()));
  const numbers = found.map((match) => Number(match?.[2]?.replace(':', '.')));
  return (
    names.length > 1 &&
    found.every((match) => match?.[1] === found[0]?.[1] && match?.[3] === found[0]?.[3]) &&
    numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
  );
}

/** The unit that stands behind the name of an axis or a column: `Sales (million USD)`; `undefined` for other words. */
export function unitInName(name: string): string | undefined {
  const inside = /[([]([^()[\]]{1,24})[)\]]\s*$/.exec(name)?.[1]?.trim();
  return inside !== undefined && knownUnit.test(inside) ? inside : undefined;
}

const knownUnit =
  /^(?:(?:thousands?|millions?|billions?|k|m|bn)(?:\s+(?:of\s+)?(?:people|dollars|euros|tonnes|usd|eur|gbp|\p{Sc}))?|[$€£]\s*(?:thousand|million|billion|k|m|bn)?|usd|eur|gbp|%|percent|°\s?[cfk]?|[munkc]?m(?:[²³23])?|[kmg]?w(?:h|att)?|[km]?g|t|tonnes?|[mc]?l|liters?|litres?|m?s|min(?:utes)?|h(?:ours)?|seconds|days|weeks|months|years|km\/h|m\/s|mph|people|students|points|hz|[km]b|ppm|mg\/l|kcal)$/iu;
