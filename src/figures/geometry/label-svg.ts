import type { Place } from '../../formal/geometry/figure.ts';
import { coordinate, element, textElement } from '../../formal/svg.ts';
import { measureText } from '../sheet/measure-text.ts';
import type { Ink, TextInk } from './ink.ts';
import type { PlacedLabel } from './place-labels.ts';

/** The tangent of the slant of fonts that have italics. */
const slant = 0.2;

/** Half width and half height that a text takes with its frame, pixels. */
export function halfSize(text: string, { family, size, weight, frame }: TextInk): Place {
  // The minus sign is no ASCII, and in many fonts it is wide.
  const x = measureText(text.replaceAll('−', 'm'), size, { family, weight }) / 2 + 1.5;
  const y = size * 0.4 + 1;
  switch (frame) {
    case 'none':
      return { x, y };
    case 'patch':
      return { x: x + 2, y: y + 1 };
    case 'box':
      return { x: x + size * 0.3, y: y + size * 0.22 };
    case 'circle': {
      const radius = Math.max(x, y) + size * 0.22;
      return { x: radius, y: radius };
    }
  }
}

export function labelSvg({ label, at, turn }: PlacedLabel, ink: Ink): string {
  const text = label.role === 'point' ? ink.points : ink.values;
  const small = label.role === 'distractor' || label.role === 'note';
  const frame = small ? '' : frameSvg(label.half, at, turn, text, ink);
  const size = label.size ?? text.size;
  const attributes = {
    'text-anchor': 'middle',
    'font-family': text.family,
    'font-size': size,
    'font-weight': text.weight,
    fill: text.color,
  };
  // Capitals and digits are about 0.72 of the font size high.
  const down = size * 0.36;
  const slanted = text.slanted && !small;
  if (!slanted && turn === 0) return frame + textElement(at.x, at.y + down, label.text, attributes);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const lean = slanted ? -slant : 0;
  const matrix = [c, s, lean * c - s, lean * s + c].map((value) =>
    String(Math.round(value * 1e4) / 1e4),
  );
  return (
    frame +
    textElement(0, down, label.text, {
      ...attributes,
      transform: `matrix(${[...matrix, coordinate(at.x), coordinate(at.y)].join(' ')})`,
    })
  );
}

function frameSvg(half: Place, at: Place, turn: number, text: TextInk, ink: Ink): string {
  const look = {
    fill: ink.paper,
    ...(text.frame !== 'patch' && { stroke: text.color, 'stroke-width': 1 }),
  };
  switch (text.frame) {
    case 'none':
      return '';
    case 'circle':
      return element('circle', { cx: at.x, cy: at.y, r: half.x - 1, ...look });
    default:
      return element('rect', {
        x: at.x - half.x + 1,
        y: at.y - half.y + 1,
        width: half.x * 2 - 2,
        height: half.y * 2 - 2,
        rx: text.frame === 'box' ? 3 : undefined,
        ...look,
        ...(turn !== 0 && {
          transform: `rotate(${coordinate((turn * 180) / Math.PI)} ${coordinate(at.x)} ${coordinate(at.y)})`,
        }),
      });
  }
}
