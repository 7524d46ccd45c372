import type { Difficulty, FormalLanguage } from '../formal/formal-language.ts';
import type { FigureStyle, Look } from './figure-kind.ts';
import {
  type FigureLanguage,
  type FigureSource,
  figureKind,
  formalLanguageOf,
} from './figure-kinds.ts';
import { randomFor } from './figure-seed.ts';
import { randomLook } from './look.ts';
import { askTurns, type Turn } from './turns.ts';

/** What all figures of a set share. */
export type FigureSet = {
  /** Training uses seeds below 900,000, evaluation those from there on. */
  readonly seed: number;
  /** Figures are of these in turn. */
  readonly languages: readonly FigureLanguage[];
  /** Only styles that training never draws; otherwise only the others. */
  readonly heldOut: boolean;
  /** Only styles crossed of others. */
  readonly crossed?: true;
};

/** What a figure is to be, before anything is sampled. */
export type FigurePlan = {
  readonly seed: number;
  /** Of the figure in its set, from 0. */
  readonly index: number;
  /** Unique over all seeds: `chart-7-12`. */
  readonly id: string;
  readonly language: FigureLanguage;
  readonly style: string;
  readonly level: Difficulty;
};

/** A figure without its pixels. */
export type FigureDraft = FigurePlan & {
  readonly look: Look;
  readonly svg: string;
  /** The canonical text, without fence; empty for `none`. */
  readonly description: string;
  /** Questions about it with steps and exact answers. Asked apart, since not every draft is kept. */
  askTurns(): Promise<readonly Turn[]>;
};

export const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];

/** Tries that keep style and level; a figure that fails so often gets others. */
const triesPerPlan = 20;

/** Loaded once: an import takes a millisecond each time, even of what is there. */
const sources = new Map<FigureLanguage, Promise<FigureSource>>();
const formals = new Map<FigureLanguage, Promise<FormalLanguage | undefined>>();

function loadSource(language: FigureLanguage): Promise<FigureSource> {
  const kind = figureKind(language);
  if (!kind) throw new Error(`No figures of “${language}”.`);
  const source = sources.get(language) ?? kind.load();
  sources.set(language, source);
  return source;
}

function loadFormal(language: FigureLanguage): Promise<FormalLanguage | undefined> {
  const formal = formals.get(language) ?? formalLanguageOf(language);
  formals.set(language, formal);
  return formal;
}

function allowedStyles(
  source: FigureSource,
  { heldOut, crossed }: FigureSet,
): readonly FigureStyle<unknown>[] {
  return source.styles.filter(
    (style) => (style.heldOut ?? false) === heldOut && style.crossed === crossed,
  );
}

/**
 * Style and level of the figure of that index, each uniform. They do not depend on how many tries a figure takes, or
 * styles that fail more often would be drawn more rarely; after 20 tries they are chosen anew.
 * @returns `undefined` where the language has no such style
 */
export async function planFigure(
  set: FigureSet,
  index: number,
  attempt = 0,
): Promise<FigurePlan | undefined> {
  const { seed, languages } = set;
  const language = languages[index % languages.length];
  if (language === undefined) throw new Error('A set of figures needs a language.');
  const styles = allowedStyles(await loadSource(language), set);
  if (styles.length === 0) return undefined;
  const random = randomFor('plan', seed, index, Math.floor(attempt / triesPerPlan));
  const level = random.pick(difficulties);
  return {
    seed,
    index,
    id: `${language}-${seed}-${index}`,
    language,
    style: random.pick(styles).id,
    level,
  };
}

/**
 * Draws one try of a figure; the same for the same plan and try on every machine. Throws where the style cannot draw
 * what was sampled: take the next try then.
 */
export async function draftFigure(plan: FigurePlan, attempt: number): Promise<FigureDraft> {
  const { seed, index, language, level } = plan;
  const source = await loadSource(language);
  const style = source.styles.find(({ id }) => id === plan.style);
  if (!style) throw new Error(`No style “${plan.style}” of ${language}.`);
  const look = randomLook(randomFor('look', seed, index, attempt));
  const sampled = source.sample(randomFor('sample', seed, index, attempt), level, style.id, look);
  const { svg } = await style.draw(sampled, look, randomFor('draw', seed, index, attempt));
  const formal = await loadFormal(language);
  return {
    ...plan,
    look,
    svg,
    description: formal ? formal.print(sampled) : '',
    askTurns: async () =>
      formal ? askTurns(language, formal, sampled, randomFor('turns', seed, index)) : [],
  };
}
