import type { DrawStyle } from '../draw-style.ts';
import type { Drawing } from '../formal-language.ts';
import { element, pathElement, svgDocument, textElement, textWidth } from '../svg.ts';
import {
  type CircuitDescription,
  type Component,
  ground,
  operatingValue,
  unitOf,
} from './description.ts';
import { place } from './place.ts';
import type { PlacedSymbol, Point, Schematic } from './schematic.ts';
import { toEngineering } from './spice-number.ts';
import { groundSymbol, type SymbolPath, symbolLength, symbolOf } from './symbols.ts';

/** More elements than this are not drawn: no figure has them, and nobody could read them. */
export const maxDrawn = 120;

const maxLabel = 40;

function shorten(text: string): string {
  return text.length > maxLabel ? `${text.slice(0, maxLabel - 1)}…` : text;
}

/** The value as it stands beside the symbol; `undefined` where there is none. */
export function valueLabel(component: Component): string | undefined {
  if (component.kind === 'diode' || component.kind === 'foreign') return component.model;
  const unit = unitOf[component.kind];
  const own =
    component.symbol ??
    (component.value === undefined ? undefined : toEngineering(component.value, unit));
  if ('control' in component) {
    const control =
      typeof component.control === 'string'
        ? `I(${component.control})`
        : `V(${component.control.filter((net) => net !== ground).join(',') || ground})`;
    return own === undefined ? control : `${own}·${control}`;
  }
  if (component.kind !== 'voltage-source' && component.kind !== 'current-source') return own;
  const parts = [
    own ?? (component.wave || component.ac !== undefined ? undefined : operatingValue(component)),
    component.ac === undefined ? undefined : `AC ${toEngineering(component.ac, unit)}`,
    component.wave && `${component.wave.shape}(${component.wave.parameters.join(' ')})`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function toPath({ commands }: SymbolPath, map: (x: number, y: number) => Point): string {
  return commands
    .map(([letter, ...numbers]) => {
      const points: string[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        const { x, y } = map(numbers[i] ?? 0, numbers[i + 1] ?? 0);
        points.push(`${x.toFixed(2)} ${y.toFixed(2)}`);
      }
      return letter + points.join(' ');
    })
    .join('');
}

/** A box with a letter in it, and the leads of its two main pins. */
function drawBox({ component, box, vertical }: PlacedSymbol, style: DrawStyle): string {
  const { x, y, width, height } = box;
  const lead = style.fontSize * 0.3;
  const [left, right] = vertical ? [x, x + width] : [x + lead, x + width - lead];
  const [top, bottom] = vertical ? [y + lead, y + height - lead] : [y, y + height];
  const [cx, cy] = [x + width / 2, y + height / 2];
  const leads = vertical
    ? `M${cx} ${y}V${top}M${cx} ${bottom}V${y + height}`
    : `M${x} ${cy}H${left}M${right} ${cy}H${x + width}`;
  const path = `M${left} ${top}H${right}V${bottom}H${left}Z${leads}`;
  const letter = component.name.charAt(0).toUpperCase();
  return (
    pathElement(path, style, { stroke: style.ink, strokeWidth: style.strokeWidth }) +
    textElement(cx, cy + style.fontSize * 0.35, letter, { 'text-anchor': 'middle' })
  );
}

function drawSymbol(symbol: PlacedSymbol, style: DrawStyle): string {
  const { component, pins, vertical } = symbol;
  if (component.kind === 'foreign') return drawBox(symbol, style);
  const [a, b] = pins;
  if (!a || !b) return '';
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const scale = length / symbolLength;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  // The left side of the direction of travel is kept up or right on the page.
  const side = ux - uy >= 0 ? 1 : -1;
  const map = (x: number, y: number): Point => ({
    x: a.x + (ux * x - uy * y * side) * scale,
    y: a.y + (uy * x + ux * y * side) * scale,
  });
  const european = style.seed % 2 === 0;
  const look = { stroke: style.ink, strokeWidth: style.strokeWidth };
  const paths = symbolOf(component, european, vertical).map((path) =>
    pathElement(toPath(path, map), style, path.filled ? { ...look, fill: style.ink } : look),
  );
  return paths.join('');
}

function drawWires({ wires, dots, groundAt }: Schematic, style: DrawStyle): string {
  const look = { stroke: style.ink, strokeWidth: style.strokeWidth };
  const lines = wires.map(
    ({ from, to }) =>
      `M${from.x.toFixed(2)} ${from.y.toFixed(2)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}`,
  );
  const path = lines.length === 0 ? '' : pathElement(lines.join(''), style, look);
  const radius = Math.max(2.5, style.strokeWidth * 1.8);
  const marks = dots.map(({ x, y }) =>
    element('circle', { cx: x, cy: y, r: radius, fill: style.ink }),
  );
  const scale = style.fontSize / 14;
  const bars =
    groundAt &&
    pathElement(
      toPath(groundSymbol, (x, y) => ({ x: groundAt.x + x * scale, y: groundAt.y + y * scale })),
      style,
      look,
    );
  return path + marks.join('') + (bars ?? '');
}

function message(text: string, y: number, style: DrawStyle): string {
  return textElement(style.fontSize, y, text, { fill: style.ink });
}

/**
 * A schematic placed from the netlist alone, at its natural size or shrunk to the style's. `vertical`: sources and
 * shunt elements stand between the rails, the main path runs right; `horizontal`: it runs down. Even seeds draw
 * resistors as boxes, odd ones as zigzags. Of more than `maxDrawn` elements the first are drawn, and it says so.
 */
export function draw(description: CircuitDescription, style: DrawStyle): Drawing {
  const all = description.components;
  const components = all.slice(0, maxDrawn);
  const { fontSize } = style;
  if (components.length === 0) {
    const content = message('No elements.', fontSize * 2, style);
    return { form: 'svg', svg: svgDocument(fontSize * 10, fontSize * 3, style, content) };
  }
  const label = (component: Component): string[] => {
    const value = style.valueLabels ? valueLabel(component) : undefined;
    return [component.name, ...(value === undefined ? [] : [value])].map(shorten);
  };
  const transposed = style.orientation === 'horizontal';
  const schematic = place(components, { fontSize, transposed, label });
  const heading = headingOf(description, style);
  const top = heading === '' ? 0 : fontSize * 2.2;
  const width = Math.max(
    schematic.width,
    heading === '' ? 0 : textWidth(heading, fontSize) + 2 * fontSize,
  );
  const height = schematic.height + top;
  const scale = Math.min(1, style.width / width, style.height / height);
  const texts = schematic.texts.map(({ text, at, anchor, role }) =>
    textElement(at.x, at.y, text, {
      'text-anchor': anchor,
      ...(role === 'net' && { 'font-size': fontSize * 0.8, opacity: 0.75 }),
    }),
  );
  const symbols = schematic.symbols.map((symbol) => drawSymbol(symbol, style));
  const shift = (width - schematic.width) / 2;
  const drawing = drawWires(schematic, style) + symbols.join('') + texts.join('');
  const title =
    heading === ''
      ? ''
      : textElement(width / 2, fontSize * 1.6, heading, {
          'text-anchor': 'middle',
          'font-weight': 600,
        });
  const content = element(
    'g',
    { transform: scale < 1 ? `scale(${scale.toFixed(4)})` : undefined },
    title +
      element('g', { transform: `translate(${shift.toFixed(2)} ${top.toFixed(2)})` }, drawing),
  );
  return { form: 'svg', svg: svgDocument(width * scale, height * scale, style, content) };
}

function headingOf({ title, components }: CircuitDescription, style: DrawStyle): string {
  if (style.overlay) return '';
  if (components.length > maxDrawn) return `The first ${maxDrawn} of ${components.length} elements`;
  return title === undefined ? '' : shorten(title);
}
