import type { Shape } from '../../formal/flowchart/description.ts';
import { shapeSize } from '../../formal/flowchart/draw-shape.ts';
import type { LayoutOptions } from '../../formal/flowchart/placed.ts';
import type { TextBlock } from '../../formal/flowchart/wrap-text.ts';
import { measureText, wrapText } from '../sheet/measure-text.ts';
import type { FlowPlan } from './flow-plan.ts';

/** How close together things are put; each is tried where text would be too small in the one before. */
export type Density = 'planned' | 'tight' | 'tightest';

type Size = { readonly width: number; readonly height: number };

/** Pixels between a line and a label beside it. */
export const labelGap = 7;

/** Height of the coloured strip over a card. */
export const cardHeader = (fontSize: number): number => Math.round(fontSize * 0.55);

export function layoutOptions(
  plan: FlowPlan,
  horizontal: boolean,
  density: Density,
): LayoutOptions {
  const { look, labelSide } = plan;
  const font = { family: look.fontFamily, weight: look.fontWeight };
  const asPlanned = density === 'planned';
  const widest = asPlanned || !horizontal ? plan.widest : Math.min(plan.widest, 7.5);
  return {
    nodeGap: asPlanned ? plan.nodeGap : 1.2,
    rankGap: rankGapOf(plan, density),
    labelScale: plan.labelScale,
    widestText: (shape) =>
      widest * (shape.endsWith('circle') ? 0.6 : shape === 'diamond' ? 0.85 : 1),
    wrap(text, size, most): TextBlock {
      const lines = wrapText(text, most, size, font);
      const width = Math.max(...lines.map((line) => measureText(line, size, font)));
      return { lines, width, height: lines.length * size * 1.25 };
    },
    sizeOf: (shape, text, fontSize) => sizeOf(plan, shape, text, fontSize, density),
    labelRoom({ width, height }) {
      const twice = labelSide === 0 ? 1 : 2;
      return horizontal
        ? { width: width + 14, height: twice * height + (twice > 1 ? 9 : 4) }
        : { width: twice * (width + labelGap) + 8, height: height + 6 };
    },
  };
}

function rankGapOf({ route, rankGap }: FlowPlan, density: Density): number {
  if (density === 'planned') return rankGap;
  const least = density === 'tight' ? 1.8 : 1.3;
  return route === 'elbow' ? least + 0.6 : least;
}

function sizeOf(
  { style }: FlowPlan,
  shape: Shape,
  text: TextBlock,
  fontSize: number,
  density: Density,
): Size {
  const isRound = shape === 'circle' || shape === 'double-circle';
  if (style === 'graph' && isRound) {
    // An ellipse around a box is larger by the square root of two.
    const rim = shape === 'circle' ? 0 : 8;
    const width = Math.max(text.width, fontSize * 1.2);
    return {
      width: width * 1.3 + fontSize + rim,
      height: text.height * 1.42 + fontSize * 0.4 + rim,
    };
  }
  const close = density === 'tightest';
  const size = close ? closeSize(shape, text, fontSize) : shapeSize(shape, text, fontSize);
  if (style === 'cards' && shape === 'rectangle')
    return { width: size.width + fontSize * 0.8, height: size.height + cardHeader(fontSize) };
  return size;
}

/** Less room around a text than `shapeSize` leaves. */
function closeSize(shape: Shape, text: TextBlock, fontSize: number): Size {
  const pad = fontSize * 0.35;
  if (shape === 'diamond')
    return { width: 2 * (text.width + pad), height: 2 * (text.height + pad / 2) };
  const { width, height } = shapeSize(shape, text, fontSize);
  if (shape.endsWith('circle')) return { width: width - pad, height: height - pad };
  return { width: width - pad, height: height - 1.6 * pad };
}
