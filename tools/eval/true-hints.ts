import type { EvaluationFigure } from '../../src/benchmark/evaluation-figure.ts';
import type { FoundText } from '../../src/core/conversation.ts';
import { inReadingOrder } from '../../src/ocr/reading-order.ts';

/** A figure's own texts as a reader without errors would find them. */
export function trueHints({ texts }: Pick<EvaluationFigure, 'texts'>): FoundText[] {
  return inReadingOrder(
    texts.map(({ text, box }) => ({
      text,
      box,
      rotation: isTurned(text, box) ? 270 : 0,
      confidence: 1,
    })),
  );
}

/** The set does not say which texts are turned; training takes the same for it (`training/nano/hints.py`). */
function isTurned(text: string, [left, top, right, bottom]: FoundText['box']): boolean {
  return text.length > 2 && bottom - top > 2 * (right - left);
}
