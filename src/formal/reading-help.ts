import type { Pixels } from '../core/pixel-colours.ts';
import type { PlacedText } from './chart/number-axis.ts';
import { createMarkFilter, type Ruler } from './chart/ruler.ts';
import { createGrammar, type DescriptionGrammar } from './grammar.ts';
import { draftFigure } from './looking/draft.ts';
import { createLook, type EncoderOutputs } from './looking/look.ts';
import { createPointing } from './pointing/pointing.ts';
import { createPointingRule } from './pointing/pointing-rule.ts';

/** What a model's encoder said of the figure, and the figure itself. */
export type Seen = { readonly outputs: EncoderOutputs; readonly image: Pixels };

/**
 * What a model is given while it describes a figure. Where its encoder saw what the figure is, all of the description follows from that;
 * else the texts and values that it points at. Docs: docs/decisions/2026-11-28-looking.md.
 * @param texts lines found in the image
 * @param seen absent for models whose encoder says nothing
 */
export function createReadingRuler(
  texts: readonly PlacedText[],
  seen?: Seen,
): Ruler & { readonly laysOut?: true } {
  const draft = draftOf(texts, seen);
  if (draft === undefined) return createPointing(texts);
  return {
    laysOut: true,
    createFilter: createMarkFilter,
    measure: (written) =>
      draft.startsWith(written) && written !== draft ? draft.slice(written.length) : undefined,
  };
}

/** What keeps the description in form: that of the draft, or of the language. */
export function createReadingRule(texts: readonly PlacedText[], seen?: Seen): DescriptionGrammar {
  const draft = draftOf(texts, seen);
  if (draft === undefined) return createPointingRule(texts, createGrammar());
  return {
    allows: (written, next) => next !== '' && draft.startsWith(written + next),
    isWhole: (written) => written.trimEnd() === draft,
  };
}

/** The last draft of a figure: both halves of the help ask for it. */
const drafts = new WeakMap<
  Seen['outputs'],
  { readonly texts: readonly PlacedText[]; readonly draft: string | undefined }
>();

function draftOf(texts: readonly PlacedText[], seen: Seen | undefined): string | undefined {
  const known = seen && drafts.get(seen.outputs);
  if (known?.texts === texts) return known.draft;
  const look = seen && createLook(seen.outputs, seen.image.width / seen.image.height, seen.image);
  const draft = look && draftFigure(texts, look);
  if (seen) drafts.set(seen.outputs, { texts, draft });
  return draft;
}
