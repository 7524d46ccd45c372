import type { Point } from '../../formal/circuit/schematic.ts';
import type { Random } from '../../formal/random.ts';
import { coordinate } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { mix, readable } from '../sheet/colors.ts';
import { paintPaper } from '../sheet/paint-paper.ts';
import { createSheet, type Sheet } from '../sheet/sheet.ts';
import type { CircuitPlan } from './circuit-plan.ts';
import { type FigurePath, figureSymbol, groundPaths } from './circuit-symbols.ts';
import { paintEditor } from './paint-editor.ts';
import type { CircuitPlace } from './place-circuit.ts';
import { type Label, symbolMap } from './place-labels.ts';

/** Colours and frames; nothing of it moves anything. */
export type Paint = {
  readonly wire: string;
  readonly symbol: string;
  /** Of symbols that have an inside; absent: none. */
  readonly fill?: string | undefined;
  readonly name: string;
  readonly value: string;
  readonly node: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly boxedValues: boolean;
};

function paintOf(style: CircuitPlan['style'], look: Look, random: Random): Paint {
  const { ink, background } = look;
  const plain: Paint = {
    wire: ink,
    symbol: ink,
    name: ink,
    value: ink,
    node: mix(ink, background, 0.25),
    bold: false,
    italic: false,
    boxedValues: false,
  };
  const color = () => readable(random.pick(look.palette), background, ink, 4);
  switch (style) {
    case 'plain':
      return plain;
    case 'textbook':
      return { ...plain, italic: random.chance(0.3), node: ink };
    case 'iec': {
      const symbol = random.chance(0.25) ? color() : ink;
      const fill = random.chance(0.2) ? mix(background, symbol, 0.15) : undefined;
      return {
        ...plain,
        symbol,
        fill,
        bold: random.chance(0.2),
        ...(random.chance(0.15) && { value: color() }),
      };
    }
    case 'hand':
      return {
        ...plain,
        ...(random.chance(0.2) && { value: color() }),
        ...(random.chance(0.15) && { symbol: color() }),
      };
    case 'editor': {
      const dark = background === '#001023';
      return dark
        ? {
            ...plain,
            wire: '#4fd18b',
            symbol: '#ff8f8f',
            fill: '#22324a',
            name: '#9ad1ff',
            value: '#ffd479',
            node: '#c9a0ff',
            boxedValues: random.chance(0.6),
          }
        : {
            ...plain,
            wire: random.pick(['#008400', '#0000a0']),
            symbol: '#840000',
            fill: '#ffffc2',
            name: '#006464',
            value: '#8a2f00',
            node: '#5a2d82',
            boxedValues: random.chance(0.6),
          };
    }
  }
}

function toPath({ commands }: FigurePath, map: (x: number, y: number) => Point): string {
  return commands
    .map(([letter, ...numbers]) => {
      const points: string[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        const { x, y } = map(numbers[i] ?? 0, numbers[i + 1] ?? 0);
        points.push(`${coordinate(x)} ${coordinate(y)}`);
      }
      return letter + points.join(' ');
    })
    .join('');
}

function drawPaths(
  sheet: Sheet,
  paths: readonly FigurePath[],
  map: (x: number, y: number) => Point,
  look: { readonly color: string; readonly width: number; readonly fill?: string | undefined },
): void {
  for (const path of paths)
    sheet.path(toPath(path, map), {
      stroke: look.color,
      width: path.heavy ? look.width * 2.2 : look.width,
      fill: path.filled ? look.color : path.body ? look.fill : undefined,
    });
}

function writeLabel(sheet: Sheet, label: Label, plan: CircuitPlan, paint: Paint): void {
  const { box, text, size, role } = label;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (role === 'node' && plan.circled)
    sheet.path(circlePath(x, y, Math.max(box.width, box.height) / 2 - 0.5), {
      stroke: paint.node,
      width: 1,
    });
  if (role === 'value' && paint.boxedValues) {
    const rim = { x: box.x - 2.5, y: box.y - 1.5, width: box.width + 5, height: box.height + 3 };
    sheet.rect(rim, {
      stroke: mix(paint.value, plan.look.background, 0.55),
      width: 0.8,
      straight: true,
    });
  }
  const { anchor } = label;
  const side = { start: box.x, middle: x, end: box.x + box.width }[anchor];
  sheet.write(side, y, text, {
    anchor,
    align: 'middle',
    size,
    fill: paint[role],
    italic: role === 'name' && paint.italic,
    ...(role === 'name' && paint.bold && { weight: 700 }),
  });
}

function circlePath(x: number, y: number, r: number): string {
  const [left, middle, radius, width] = [x - r, y, r, 2 * r].map(coordinate);
  return `M${left} ${middle}a${radius} ${radius} 0 1 1 ${width} 0a${radius} ${radius} 0 1 1 -${width} 0Z`;
}

/** The whole figure. Throws where texts lie on each other. */
export function drawCircuit(
  place: CircuitPlace,
  labels: readonly Label[],
  plan: CircuitPlan,
  random: Random,
): string {
  const { look, style, lineWidth } = plan;
  const sheet = createSheet(look);
  const paint = paintOf(style, look, random);
  paintPaper(sheet, style, random);
  if (style === 'editor') paintEditor(sheet, random);
  plan.notes.draw(sheet);
  const unit = place.symbolLength / 48;
  const wires = place.wires
    .map(
      ({ from, to }) =>
        `M${coordinate(from.x)} ${coordinate(from.y)}L${coordinate(to.x)} ${coordinate(to.y)}`,
    )
    .join('');
  sheet.path(wires, { stroke: paint.wire, width: lineWidth });
  for (const symbol of place.symbols) {
    if (symbol.component.kind === 'foreign') continue;
    const { paths } = figureSymbol(symbol.component, plan.symbols, symbol.vertical);
    const ink = { color: paint.symbol, width: lineWidth, fill: paint.fill };
    drawPaths(sheet, paths, symbolMap(symbol, unit), ink);
  }
  if (style === 'editor')
    for (const { ends } of place.symbols)
      for (const { x, y } of ends)
        sheet.path(circlePath(x, y, 1.8), { fill: paint.symbol, straight: true });
  const { groundAt } = place;
  if (groundAt) {
    const map = (x: number, y: number) => ({ x: groundAt.x + x * unit, y: groundAt.y + y * unit });
    drawPaths(sheet, groundPaths(plan.symbols.ground), map, {
      color: paint.symbol,
      width: lineWidth,
      fill: paint.fill,
    });
  }
  if (place.dotRadius > 0)
    for (const { x, y } of place.dots)
      sheet.path(circlePath(x, y, place.dotRadius), { fill: paint.wire, straight: true });
  for (const label of labels) writeLabel(sheet, label, plan, paint);
  if (sheet.faults > 0) throw new Error('A text of this circuit lies on another or off the sheet.');
  return sheet.toSvg();
}
