import { useEffect, useState } from 'react';
import type { Drawing } from '../formal/formal-language.ts';
import type { FencedBlock } from '../formal/parse-fences.ts';
import type { Problem } from '../formal/problem.ts';
import { type LanguageEntry, languageOf } from '../formal/registry.ts';
import {
  canvasBeside,
  canvasOver,
  canvasStyle,
  type DrawingCanvas,
  liesOverFigure,
  type Size,
} from './drawing-canvas.ts';
import { whenIdle } from './when-idle.ts';

/** What became of a block of a description: parsed, and drawn where that was possible. */
export type BlockReading = {
  readonly language: LanguageEntry;
  /** The text that the rest is about; an older one while a newer is being worked on. */
  readonly body: string;
  readonly problems: readonly Problem[];
  readonly drawing?: Drawing;
  /** What it was drawn on: not over the figure where the description says no places. */
  readonly canvas: DrawingCanvas;
  /** Why there is no drawing, where it is not the text's fault. */
  readonly failure?: string;
};

/** Where a drawing is wanted. */
export type DrawingPlace = {
  /** Absent without a figure. */
  readonly figure: Size | undefined;
  /** Over the figure, if the language has places on it. */
  readonly over: boolean;
  readonly narrow: boolean;
};

/** A drawing that takes longer is given up. */
const longestDrawMs = 5000;

/**
 * Parses and draws a block off the critical path. While a changed text is worked on, the reading of the text before
 * stays, so that nothing flickers.
 * @param ready false while the block is still being written: then nothing is done
 * @param delayMs waited for after a change, while somebody types
 * @returns `undefined` until it is read, and for a block of no known language
 */
export function useBlockReading(
  block: FencedBlock,
  ready: boolean,
  place: DrawingPlace,
  delayMs = 0,
): BlockReading | undefined {
  const [reading, setReading] = useState<BlockReading>();
  const { language: fence, body, closed } = block;
  const { over, narrow } = place;
  const { width, height } = place.figure ?? {};
  const entry = languageOf(fence, body);
  useEffect(() => {
    if (!ready || !entry) {
      setReading(undefined);
      return;
    }
    let current = true;
    const figure = width !== undefined && height !== undefined ? { width, height } : undefined;
    const isOver = over && figure !== undefined && liesOverFigure(entry.id);
    const canvases = [...(isOver ? [canvasOver(figure)] : []), canvasBeside(figure, narrow)];
    const timer = setTimeout(() => {
      void readBlock(entry, body, !closed, canvases, () => current).then((next) => {
        if (next && current) setReading(next);
      });
    }, delayMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [entry, body, closed, ready, width, height, over, narrow, delayMs]);
  return reading?.language === entry ? reading : undefined;
}

/**
 * Never rejects; `undefined` where it was overtaken.
 * @param canvases tried in order, until there is something on one
 */
async function readBlock(
  language: LanguageEntry,
  body: string,
  partial: boolean,
  canvases: readonly DrawingCanvas[],
  isCurrent: () => boolean,
): Promise<BlockReading | undefined> {
  const canvas = canvases.at(-1) ?? canvasBeside(undefined, false);
  const base = { language, body, canvas, problems: [] };
  let formal: Awaited<ReturnType<LanguageEntry['load']>>;
  try {
    formal = await language.load();
  } catch {
    return { ...base, failure: 'The code that draws this could not be loaded. Reload the page.' };
  }
  await whenIdle();
  if (!isCurrent()) return undefined;
  const { description, problems } = formal.parse(body, { partial });
  if (description === undefined) return { ...base, problems };
  await whenIdle();
  if (!isCurrent()) return undefined;
  try {
    for (const one of canvases) {
      const drawing = await inTime(formal.draw(description, canvasStyle(one)));
      if (one === canvas || !isEmpty(drawing)) return { ...base, canvas: one, problems, drawing };
    }
    return { ...base, problems };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { ...base, problems, failure: `This could not be drawn: ${why}` };
  }
}

/** Nothing was drawn on an overlay: the description has no places. */
function isEmpty(drawing: Drawing): boolean {
  return drawing.form === 'svg' && /^<svg[^>]*\/>$/.test(drawing.svg.trim());
}

async function inTime(drawing: Drawing | Promise<Drawing>): Promise<Drawing> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = () => reject(new Error(`it took longer than ${longestDrawMs / 1000} seconds.`));
    timer = setTimeout(say, longestDrawMs);
  });
  try {
    return await Promise.race([drawing, late]);
  } finally {
    clearTimeout(timer);
  }
}
