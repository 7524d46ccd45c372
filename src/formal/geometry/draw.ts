import type { DrawStyle } from '../draw-style.ts';
import type { Drawing } from '../formal-language.ts';
import { coordinate, element, pathElement, svgDocument, textElement } from '../svg.ts';
import type { Amount } from './amount.ts';
import { type Canvas, toCanvas } from './canvas.ts';
import type { GeometryDescription } from './description.ts';
import { drawAngles, pathOf } from './draw-angles.ts';
import { drawLengths, radiusOf } from './draw-lengths.ts';
import { type Figure, type Place, readFigure } from './figure.ts';
import { angleText, lengthText } from './label-text.ts';
import { around, halfSize, type Label, type Obstacle, placeLabels } from './labelling.ts';
import { preferOneUnit } from './one-unit.ts';
import { centroid, distance, mix } from './plane.ts';
import { centerOfArc } from './residuals.ts';
import { type Stroke, strokesOf } from './strokes.ts';

/** A drawing of more forms than this shows the first ones and says so. */
const maxDrawnForms = 300;

/**
 * The figure with its labels and marks. Points without a position are constructed; where the stated sizes cannot all
 * be kept, the drawing says that it is not to scale.
 */
export function drawGeometry(description: GeometryDescription, style: DrawStyle): Drawing {
  const forms = description.forms.slice(0, maxDrawnForms);
  const figure = readFigure({ forms });
  const canvas = toCanvas(preferOneUnit(figure), style);
  const content = drawOn(canvas, figure, style, description.forms.length);
  return { form: 'svg', svg: svgDocument(canvas.width, canvas.height, style, content) };
}

/**
 * SVG elements of a figure whose places are known.
 * @param forms how many the description has, for the note where not all of them are drawn
 */
export function drawOn(canvas: Canvas, figure: Figure, style: DrawStyle, forms: number): string {
  const strokes = strokesOf(figure, canvas.places);
  const lines: Obstacle[] = strokes.map(({ from, to }) => [from, to]);
  const circles = [...canvas.radii].flatMap(([center, radius]) => {
    const at = canvas.places.get(center);
    return at && radius > 0 ? [{ center, at, radius }] : [];
  });
  const angles = drawAngles(figure, canvas, style);
  const lengths = drawLengths(figure, canvas, style);
  const obstacles = [
    ...lines,
    ...circles.flatMap(({ at, radius }) => circleOutline(at, radius)),
    ...angles.obstacles,
    ...lengths.obstacles,
  ];
  const labels = [
    ...angles.labels,
    ...lengths.labels,
    ...circleLabels(figure, canvas, style),
    ...pointLabels(figure, canvas, style),
  ];
  const placed = placeLabels(labels, obstacles, canvas.width, canvas.height);
  return [
    ...circles.map(({ at, radius }) => drawCircle(at, radius, style)),
    ...strokes.map((stroke) => drawStroke(stroke, style)),
    angles.svg,
    lengths.svg,
    ...dots(figure, canvas, style),
    ...placed.map(({ text, at, italic, fontSize }) =>
      textElement(at.x, at.y + fontSize * 0.35, text, {
        'text-anchor': 'middle',
        'font-style': italic ? 'italic' : undefined,
      }),
    ),
    ...captions(figure, canvas, style, forms),
  ].join('');
}

function drawStroke({ from, to, ray }: Stroke, style: DrawStyle): string {
  const look = { stroke: style.ink, strokeWidth: style.strokeWidth };
  if (!ray) return pathElement(pathOf([from, to]), style, look);
  const length = distance(from, to) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x + ux * 14, y: to.y + uy * 14 };
  const barb = (side: number): Place => ({
    x: tip.x - ux * 7 - uy * 3.5 * side,
    y: tip.y - uy * 7 + ux * 3.5 * side,
  });
  return pathElement(`${pathOf([from, tip])}${pathOf([barb(1), tip, barb(-1)])}`, style, look);
}

function drawCircle({ x, y }: Place, radius: number, style: DrawStyle): string {
  const size = coordinate(radius);
  const [left, right] = [coordinate(x - radius), coordinate(x + radius)];
  const middle = coordinate(y);
  const path = `M${left} ${middle}A${size} ${size} 0 1 1 ${right} ${middle}A${size} ${size} 0 1 1 ${left} ${middle}Z`;
  return pathElement(path, style, { stroke: style.ink, strokeWidth: style.strokeWidth });
}

function circleOutline({ x, y }: Place, radius: number): Obstacle[] {
  const at = (step: number): Place => ({
    x: x + Math.cos((step * Math.PI) / 16) * radius,
    y: y + Math.sin((step * Math.PI) / 16) * radius,
  });
  return Array.from({ length: 32 }, (_, step): Obstacle => [at(step), at(step + 1)]);
}

function dots(figure: Figure, { places }: Canvas, style: DrawStyle): string[] {
  const radius = Math.max(1.6, style.strokeWidth * 1.3);
  return figure.points.flatMap((point) => {
    const at = places.get(point);
    return at ? [element('circle', { cx: at.x, cy: at.y, r: radius, fill: style.ink })] : [];
  });
}

function pointLabels(figure: Figure, { places }: Canvas, style: DrawStyle): Label[] {
  const middle = centroid([...places.values()]);
  return figure.points.flatMap((point): Label[] => {
    const at = places.get(point);
    // Inter-GPS numbers points that have no name in the figure.
    if (!at || /^point_?\d+$/i.test(point)) return [];
    const text = point.length > 12 ? `${point.slice(0, 11)}…` : point;
    const half = halfSize(text, style.fontSize);
    return [{ text, italic: true, fontSize: style.fontSize, candidates: around(at, half, middle) }];
  });
}

/** Arcs with a size are labelled outside the circle. */
function circleLabels(figure: Figure, { places, radii }: Canvas, style: DrawStyle): Label[] {
  return equalities(figure).flatMap(([amount, value]): Label[] => {
    const text = angleText(value);
    if (amount.kind !== 'measure' || amount.measure.kind !== 'arc' || text === undefined) return [];
    const { points } = amount.measure;
    const center = centerOfArc(figure, points);
    const [o, a, b] = [center, points[0], points.at(-1)].map((point) => places.get(point ?? ''));
    const radius = radii.get(center ?? '') ?? 0;
    if (!o || !a || !b || radius === 0) return [];
    const chord = mix(a, b, 0.5);
    const far = distance(o, chord) || 1;
    const outward = { x: (chord.x - o.x) / far, y: (chord.y - o.y) / far };
    const half = halfSize(text, style.fontSize);
    const candidates = [6, 12, 20].map((gap, index) => {
      const reach = radius + gap + Math.abs(outward.x) * half.x + Math.abs(outward.y) * half.y;
      return { at: { x: o.x + outward.x * reach, y: o.y + outward.y * reach }, cost: index };
    });
    return [{ text, fontSize: style.fontSize, candidates }];
  });
}

/** Each side of an equation with the other, and blanks with a question mark. */
function equalities(figure: Figure): (readonly [Amount, Amount])[] {
  return [
    ...figure.equations.flatMap(({ left, right }) => [
      [left, right] as const,
      [right, left] as const,
    ]),
    ...figure.blanks.map((amount) => [amount, { kind: 'asked' }] as const),
  ];
}

const sizeWords: Readonly<Record<string, string>> = {
  area: 'Area',
  perimeter: 'Perimeter',
  radius: 'Radius',
  diameter: 'Diameter',
  circumference: 'Circumference',
};

/** Sizes that belong to no side or corner, and what the reader has to know about the drawing. */
function captions(figure: Figure, canvas: Canvas, style: DrawStyle, forms: number): string[] {
  const sizes = equalities(figure).flatMap(([amount, value]) => {
    const text = lengthText(value);
    if (amount.kind !== 'measure' || text === undefined || radiusOf(figure, amount)) return [];
    const word = sizeWords[amount.measure.kind];
    return word === undefined ? [] : [`${word} ${amount.measure.points.join('')} = ${text}`];
  });
  const cut =
    forms > maxDrawnForms ? [`Only the first ${maxDrawnForms} of ${forms} forms are drawn`] : [];
  const texts = [
    ...sizes.slice(0, 3),
    ...cut,
    ...(canvas.caption !== undefined && !style.overlay ? [canvas.caption] : []),
  ];
  if (texts.length === 0) return [];
  return [
    textElement(canvas.width / 2, canvas.height - 5, texts.join(' · ').slice(0, 160), {
      'text-anchor': 'middle',
      'font-size': style.fontSize * 0.85,
      fill: style.ink,
    }),
  ];
}
