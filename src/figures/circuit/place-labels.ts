import type { Point } from '../../formal/circuit/schematic.ts';
import { measureText } from '../sheet/measure-text.ts';
import { type Box, growBox } from '../sheet/quad.ts';
import type { CircuitPlan, LabelMode } from './circuit-plan.ts';
import { figureSymbol } from './circuit-symbols.ts';
import type { CircuitPlace, SymbolPlace } from './place-circuit.ts';
import { valueText } from './value-text.ts';

export type Label = {
  readonly text: string;
  /** The upper left corner and the size of the text; it is written at its anchor's side. */
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly role: 'name' | 'value' | 'node';
};

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Maps a symbol's coordinates to the sheet; see formal/circuit/draw.ts for the sides. */
export function symbolMap(
  { ends: [a, b] }: SymbolPlace,
  scale: number,
): (x: number, y: number) => Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const side = ux - uy >= 0 ? 1 : -1;
  return (x, y) => ({
    x: a.x + (ux * x - uy * y * side) * scale,
    y: a.y + (uy * x + ux * y * side) * scale,
  });
}

/** What stands in one line with a label must not seem to go on with it. */
function widened({ x, y, width, height }: Box, fontSize: number): Box {
  const [across, above] = [fontSize * 0.85, fontSize * 0.35];
  return { x: x - across, y: y - above, width: width + 2 * across, height: height + 2 * above };
}

function boxAround(...points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Boxes that the bodies of the symbols and the marks beside them take. */
export function symbolBoxes(symbol: SymbolPlace, plan: CircuitPlan, unit: number): readonly Box[] {
  if (symbol.component.kind === 'foreign') return [];
  const map = symbolMap(symbol, unit);
  const { half, marks } = figureSymbol(symbol.component, plan.symbols, symbol.vertical);
  const body = boxAround(map(5, -half), map(43, half));
  if (!marks) return [body];
  const { x, y, width, height } = marks;
  return [body, boxAround(map(x, y), map(x + width, y + height))];
}

/**
 * Puts names and values beside their elements and names beside nets, where nothing else is and where nobody could take them
 * for another element's.
 * @returns `undefined` where one finds no place
 */
export function placeLabels(
  place: CircuitPlace,
  plan: CircuitPlan,
  showNodes: boolean,
): Label[] | undefined {
  const { fontSize, symbolLength } = place;
  const unit = symbolLength / 48;
  const bodies = place.symbols.map((symbol) => symbolBoxes(symbol, plan, unit));
  const room = plan.lineWidth / 2 + 2.5;
  const wires = place.wires.map(({ from, to }) => growBox(boxAround(from, to), room));
  const { groundAt, dots, dotRadius } = place;
  const spots = dots.map(({ x, y }) => growBox({ x, y, width: 0, height: 0 }, dotRadius + 2));
  const ground = groundAt
    ? [growBox({ x: groundAt.x - 10 * unit, y: groundAt.y, width: 20 * unit, height: 9 * unit }, 2)]
    : [];
  const fixed = [...wires, ...spots, ...ground];
  const { area } = plan.notes;
  const labels: Label[] = [];
  const isFree = (box: Box, own: number): boolean =>
    box.x >= area.x - 2 &&
    box.y >= area.y - 2 &&
    box.x + box.width <= area.x + area.width + 2 &&
    box.y + box.height <= area.y + area.height + 2 &&
    !fixed.some((other) => touches(box, other)) &&
    !labels.some((other) => touches(widened(box, fontSize), other.box)) &&
    // Farther from other elements than from its own.
    !bodies.some((boxes, index) =>
      boxes.some((other) => touches(box, index === own ? other : growBox(other, fontSize * 0.7))),
    );
  for (const [index, symbol] of place.symbols.entries()) {
    const preferred = symbol.vertical ? plan.standing : plan.lying;
    const found = modesFrom(preferred)
      .map((mode) => candidate(symbol, bodies[index] ?? [], mode, place, plan))
      .find((boxes) => boxes.every(({ box }) => isFree(box, index)));
    if (!found) return undefined;
    labels.push(...found);
  }
  if (!showNodes) return labels;
  const seen = new Set<string>();
  for (const { net } of place.names) {
    if (seen.has(net) || (net === '0' && groundAt)) continue;
    seen.add(net);
    const found = nodeCandidates(net, place, plan).find(({ box }) => isFree(box, -1));
    if (!found) return undefined;
    labels.push(found);
  }
  return labels;
}

const allModes: readonly LabelMode[] = ['stacked', 'line', 'apart', 'stacked-back', 'line-back'];

const modesFrom = (preferred: LabelMode): LabelMode[] => [
  preferred,
  ...allModes.filter((mode) => mode !== preferred),
];

const lineHeight = 1.2;

/** Letters as wide as signs whose widths are not known. */
const asAscii = (text: string): string =>
  text.replaceAll('Ω', 'Q').replaceAll('µ', 'u').replaceAll('·', '.');

function candidate(
  symbol: SymbolPlace,
  boxes: readonly Box[],
  mode: LabelMode,
  { fontSize }: CircuitPlace,
  plan: CircuitPlan,
): Label[] {
  const { component, vertical } = symbol;
  const value = valueText(component, plan.notation);
  const lines: readonly (readonly [string, Label['role']])[] =
    value === undefined
      ? [[component.name, 'name']]
      : mode === 'line' || mode === 'line-back'
        ? [[`${component.name}${plan.joint}${value}`, 'name']]
        : [
            [component.name, 'name'],
            [value, 'value'],
          ];
  const [body] = boxes;
  if (!body) return [];
  const back = mode === 'stacked-back' || mode === 'line-back';
  const gap = fontSize * 0.3 + plan.lineWidth / 2;
  const font = { family: plan.look.fontFamily, weight: plan.look.fontWeight };
  const middle = { x: body.x + body.width / 2, y: body.y + body.height / 2 };
  const height = fontSize * 0.95;
  return lines.map(([text, role], index): Label => {
    const width = measureText(asAscii(text), fontSize, font);
    const atBack = mode === 'apart' ? index === 0 && vertical : back;
    const first = mode === 'apart';
    const pitch = fontSize * lineHeight;
    if (vertical) {
      const x = atBack ? body.x - gap - width : body.x + body.width + gap;
      const shift = first ? 0 : (index - (lines.length - 1) / 2) * pitch;
      return {
        text,
        role,
        anchor: atBack ? 'end' : 'start',
        size: fontSize,
        box: { x, y: middle.y + shift - height / 2, width, height },
      };
    }
    const x = middle.x - width / 2;
    const below = first ? index === 1 : back;
    const rows = first ? 0 : below ? index : lines.length - 1 - index;
    const y = below
      ? body.y + body.height + gap + rows * pitch
      : body.y - gap - height - rows * pitch;
    return { text, role, anchor: 'middle', size: fontSize, box: { x, y, width, height } };
  });
}

function nodeCandidates(
  net: string,
  { names, wires, fontSize }: CircuitPlace,
  plan: CircuitPlan,
): Label[] {
  const size = Math.max(plan.leastFont, fontSize * 0.85);
  const font = { family: plan.look.fontFamily, weight: plan.look.fontWeight };
  const width = measureText(net, size, font);
  const height = size * 0.9;
  const rim = plan.circled ? size * 0.38 : 0;
  const gap = plan.lineWidth / 2 + 3.5 + rim;
  const points = [
    ...names.filter((name) => name.net === net).map(({ at }) => at),
    ...wires
      .filter((wire) => wire.net === net)
      .flatMap(({ from, to }) => [from, to, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]),
  ];
  return points.flatMap(({ x, y }) =>
    (
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [0, -1],
        [0, 1],
        [-1, 0],
        [1, 0],
      ] as const
    ).map(([dx, dy]): Label => {
      const left = dx < 0 ? x - gap - width : dx > 0 ? x + gap : x - width / 2;
      const top = dy < 0 ? y - gap - height : dy > 0 ? y + gap : y - height / 2;
      return {
        text: net,
        role: 'node',
        anchor: 'middle',
        size,
        box: growBox({ x: left, y: top, width, height }, rim),
      };
    }),
  );
}
