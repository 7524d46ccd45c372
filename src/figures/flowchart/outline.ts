import type { Shape } from '../../formal/flowchart/description.ts';
import type { Box } from '../../formal/flowchart/draw-shape.ts';

/** Which way a line leaves a box. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/**
 * How far from the middle of a shape a line at right angles to a side meets its outline, in pixels.
 * @param offset of the line from the middle, along the side
 */
export function reachTo(shape: Shape, { width, height }: Box, side: Side, offset: number): number {
  const upright = side === 'top' || side === 'bottom';
  const [along, across] = upright ? [width / 2, height / 2] : [height / 2, width / 2];
  const share = Math.min(1, Math.abs(offset) / along);
  switch (shape) {
    case 'diamond':
      return across * (1 - share);
    case 'circle':
    case 'double-circle':
      return across * Math.sqrt(1 - share ** 2);
    case 'stadium':
      return upright ? across : endOfPill(across, along, offset);
    case 'lean-left':
    case 'lean-right':
    case 'trapezoid':
    case 'inverted-trapezoid':
    case 'hexagon':
      return upright ? across : slanted(shape, { across, along, offset, side });
    default:
      return across;
  }
}

function endOfPill(across: number, radius: number, offset: number): number {
  return across - radius + Math.sqrt(Math.max(0, radius ** 2 - offset ** 2));
}

type Slant = {
  readonly across: number;
  readonly along: number;
  readonly offset: number;
  readonly side: Side;
};

/** On the slanted sides of shapes that draw-shape.ts draws: the slant is 0.35 of the height, a third of the width at most. */
function slanted(shape: Shape, { across, along, offset, side }: Slant): number {
  const slant = Math.min(along * 2 * 0.35, (across * 2) / 3);
  // 0 at the top, 1 at the bottom.
  const down = (offset / along + 1) / 2;
  if (shape === 'hexagon') return across - slant * Math.min(1, Math.abs(offset) / along);
  if (shape === 'trapezoid') return across - slant * (1 - down);
  if (shape === 'inverted-trapezoid') return across - slant * down;
  const leansIn = (shape === 'lean-right') === (side === 'left') ? 1 - down : down;
  return across - slant * leansIn;
}

/** How far from the middle of a side lines may meet it without touching a corner. */
export function usableHalf(shape: Shape, { width, height }: Box, side: Side): number {
  const upright = side === 'top' || side === 'bottom';
  const half = (upright ? width : height) / 2;
  switch (shape) {
    case 'diamond':
      return half * 0.5;
    case 'circle':
    case 'double-circle':
      return half * 0.5;
    case 'stadium':
      return upright ? Math.max(4, half - height / 2) : half * 0.4;
    case 'hexagon':
    case 'lean-left':
    case 'lean-right':
    case 'trapezoid':
    case 'inverted-trapezoid':
      return upright ? Math.max(4, half - Math.min(height * 0.35, width / 3) - 2) : half * 0.6;
    default:
      return Math.max(4, half - 6);
  }
}
