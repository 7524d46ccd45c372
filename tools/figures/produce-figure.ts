import { randomFor } from '../../src/figures/figure-seed.ts';
import {
  difficulties,
  draftFigure,
  type FigureDraft,
  type FigurePlan,
  type FigureSet,
  planFigure,
} from '../../src/figures/make-figure.ts';
import type { Turn } from '../../src/figures/turns.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { type Augmentation, chooseAugmentation } from './augmentation.ts';
import type { RgbImage } from './rasterize.ts';
import { readTexts, type SvgTexts, type TextBox, toTextBoxes } from './text-boxes.ts';
import { findTextFault } from './text-faults.ts';
import { drawImage, encodeImage, type ImageLayout, layOutImage } from './to-image.ts';

/** One line of figures.jsonl. */
export type FigureRecord = {
  readonly id: string;
  /** Relative to the file: `images/chart-7-12.png`. */
  readonly image: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly style: string;
  readonly level: number;
  /** The canonical text, without fence. */
  readonly description: string;
  /** Every line of text in the image; boxes are left, top, right, bottom in percent of it, with one decimal. */
  readonly texts: readonly {
    readonly text: string;
    readonly box: readonly [number, number, number, number];
    /**
     * Where asked for: x and y of the corners of the rectangle along the text, from where the text sees its top left on, clockwise,
     * in percent with two decimals.
     */
    readonly corners?: readonly number[];
  }[];
  readonly turns: readonly Turn[];
};

/** Why a try was not kept. */
export type Rejection = {
  readonly language: string;
  readonly style: string;
  readonly reason: string;
};

export type ProducedFigure = {
  readonly record: FigureRecord;
  readonly pixels: RgbImage;
  /** The image file; runs beside the caller. */
  encode(): Promise<Buffer>;
};

/** Three plans of twenty tries each. */
const mostTries = 60;

/**
 * The figure of that index: tries until one can be read whole. It depends on set, index and size only.
 * @param withCorners whether its texts say how they are turned
 * Throws where no try succeeds, and where a language has no style for the set.
 */
export async function produceFigure(
  set: FigureSet,
  index: number,
  size: number,
  onReject: (rejection: Rejection) => void = () => undefined,
  withCorners = false,
): Promise<ProducedFigure> {
  const plan = async (attempt: number): Promise<FigurePlan> => {
    const planned = await planFigure(set, index, attempt);
    if (!planned) throw new Error(`Figure ${index}: its language has no style for this set.`);
    return planned;
  };
  return produce(plan, size, onReject, withCorners);
}

/** A figure of one style, held out or not, to look at. */
export async function produceStyle(
  plan: Pick<FigurePlan, 'language' | 'style' | 'seed' | 'index'>,
): Promise<ProducedFigure> {
  const level = toDifficulty(plan.index);
  const id = `${plan.language}-${plan.style}-${plan.index}`;
  return produce(
    async () => ({ ...plan, id, level }),
    640,
    () => undefined,
    false,
  );
}

function toDifficulty(index: number): Difficulty {
  return difficulties[index % difficulties.length] ?? 1;
}

async function produce(
  plan: (attempt: number) => Promise<FigurePlan>,
  size: number,
  onReject: (rejection: Rejection) => void,
  withCorners: boolean,
): Promise<ProducedFigure> {
  const reasons: string[] = [];
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const planned = await plan(attempt);
    const result = await tryFigure(() => draftFigure(planned, attempt), size);
    if (result.ok) return finish(result, withCorners);
    const { id, language, style } = planned;
    reasons.push(`${id} in style ${style}: ${result.reason}`);
    onReject({ language, style, reason: result.reason });
  }
  throw new Error(`${mostTries} tries failed, the last at ${reasons.at(-1)}`);
}

type Kept = {
  readonly ok: true;
  readonly draft: FigureDraft;
  readonly drawn: SvgTexts;
  readonly how: Augmentation;
  readonly layout: ImageLayout;
  readonly boxes: readonly TextBox[];
};

async function tryFigure(
  draw: () => Promise<FigureDraft>,
  size: number,
): Promise<Kept | { readonly ok: false; readonly reason: string }> {
  try {
    const draft = await draw();
    const drawn = readTexts(draft.svg);
    const { language, seed, index } = draft;
    const { width, height } = drawn;
    const leastText = Math.min(...drawn.texts.map((text) => text.size));
    const random = randomFor('augment', seed, index);
    const how = chooseAugmentation({ language, width, height, leastText }, size, random);
    if (!how) return { ok: false, reason: 'its text is too small.' };
    const layout = layOutImage(drawn, how);
    const boxes = toTextBoxes(drawn.texts, layout.view);
    const fault = findTextFault(boxes, layout.width, layout.height);
    if (fault !== undefined) return { ok: false, reason: fault };
    return { ok: true, draft, drawn, how, layout, boxes };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function finish(
  { draft, drawn, how, layout, boxes }: Kept,
  withCorners: boolean,
): Promise<ProducedFigure> {
  const { id, language, style, level, description } = draft;
  const { width, height } = layout;
  const percent = (value: number, of: number): number =>
    Math.min(100, Math.max(0, Math.round((1000 * value) / of) / 10));
  const finer = (value: number, of: number): number => Math.round((10_000 * value) / of) / 100;
  const texts = boxes.map(({ text, box, corners }) => ({
    text,
    box: [
      percent(box.left, width),
      percent(box.top, height),
      percent(box.right, width),
      percent(box.bottom, height),
    ] as const,
    ...(withCorners && {
      corners: corners.flatMap(({ x, y }) => [finer(x, width), finer(y, height)]),
    }),
  }));
  const turns = await draft.askTurns();
  const image = `images/${id}.png`;
  const record = { id, image, width, height, language, style, level, description, texts, turns };
  const pixels = drawImage(drawn.outlined, layout, how);
  return { record, pixels, encode: () => encodeImage(pixels, how) };
}
