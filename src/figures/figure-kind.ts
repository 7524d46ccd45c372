import type { DrawStyle } from '../formal/draw-style.ts';
import type { Difficulty } from '../formal/formal-language.ts';
import type { Random } from '../formal/random.ts';
import type { LanguageId } from '../formal/registry.ts';

/** What all languages share of a figure's looks: sheet size, font, colours, strokes. Chosen before a style draws. */
export type Look = DrawStyle & {
  /** CSS font weight of plain text, 400 to 700. */
  readonly fontWeight: number;
};

/** A figure without its pixels. */
export type DrawnFigure = {
  /** A whole SVG document of exactly `look.width` x `look.height` pixels. */
  readonly svg: string;
};

/** One way of drawing a language. */
export type FigureStyle<Description> = {
  readonly id: string;
  /** Never drawn for training: how far a model reads what it has not seen the like of. One style of each language. */
  readonly heldOut?: true;
  /** Parts of the other styles put together: drawn where a set asks for it alone, so that older sets stay what they are. */
  readonly crossed?: true;
  draw(description: Description, look: Look, random: Random): DrawnFigure | Promise<DrawnFigure>;
};

/** The figures of one formal language. */
export type FigureKind<Description = unknown> = {
  readonly language: LanguageId;
  readonly styles: readonly FigureStyle<Description>[];
  /**
   * A description that a figure in this style and of this look can show whole: what is not drawn is not in it.
   * @param level 1 the easiest, 5 the hardest
   */
  sample(random: Random, level: Difficulty, style: string, look: Look): Description;
};
