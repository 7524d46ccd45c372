import type { PlacedText } from '../chart/number-axis.ts';
import { createRuler, type Ruler } from '../chart/ruler.ts';
import { copiedText } from './copied-text.ts';
import { findPointers, resolvePointers, type Spot, toSpots } from './pointed-texts.ts';

/**
 * What stands where a model points while it describes: values measured by the axes of a chart, texts as they were found.
 * Docs: docs/decisions/2026-11-27-ruler.md.
 * @param texts lines found in the image
 */
export function createPointing(texts: readonly PlacedText[]): Ruler {
  const ruler = createRuler(texts);
  const spots = toSpots(texts);
  return {
    createFilter: ruler.createFilter,
    measure: (written) => ruler.measure(written) ?? copy(spots, written),
  };
}

/** What follows a text that ends in a place. */
export function copy(spots: readonly Spot[], written: string): string | undefined {
  if (!written.endsWith('>')) return undefined;
  const { all, endsInOne } = findPointers(written);
  if (!endsInOne) return undefined;
  const meant = resolvePointers(spots, all, mayPointAgain(written)).meant.at(-1);
  return meant && copiedText(written, meant.text);
}

/** A label of a pie's slice has its name and its value. */
export const mayPointAgain = (written: string): boolean => written.includes('```csv\n# pie chart');
