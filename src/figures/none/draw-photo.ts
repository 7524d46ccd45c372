import type { Random } from '../../formal/random.ts';
import { coordinate, element } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { createSheet, type Sheet } from '../sheet/sheet.ts';

const skies = ['#8fb8de', '#c9dff0', '#f2c79b', '#e58f65', '#2b3a67', '#b7b7b7', '#f5e6d3'];
const grounds = ['#5b7f4b', '#8a6d4b', '#3c5a6b', '#c2a878', '#46523c', '#d9d4cc', '#2f2f33'];

/** Soft shapes and light, as in a photo out of focus: a landscape, or lights and spots. */
export function drawPhoto(look: Look, random: Random): string {
  const sheet = createSheet(look);
  const { width, height } = look;
  const [top, bottom] = [random.pick(skies), random.pick(skies)];
  const sky = sheet.define((id) => gradient(id, [top, bottom]));
  sheet.add(element('rect', { width, height, fill: sky }));
  if (random.chance(0.6)) drawLand(sheet, look, random);
  else for (let count = random.integer(8, 40); count > 0; count -= 1) drawSpot(sheet, look, random);
  if (random.chance(0.4)) drawSpot(sheet, look, random);
  return sheet.toSvg();
}

function gradient(id: string, colors: readonly string[]): string {
  const stops = colors.map((color, index) =>
    element('stop', { offset: index / Math.max(1, colors.length - 1), 'stop-color': color }),
  );
  return element('linearGradient', { id, x1: 0, y1: 0, x2: 0, y2: 1 }, stops.join(''));
}

/** A glow that fades out. */
function drawSpot(sheet: Sheet, { width, height, palette }: Look, random: Random): void {
  const color = random.pick([...palette, '#ffffff', '#fff2cc']);
  const fill = sheet.define((id) => {
    const stops = [0, 0.6, 1].map((offset, index) =>
      element('stop', {
        offset,
        'stop-color': color,
        'stop-opacity': [0.8, random.number(0.2, 0.7, 0.1), 0][index],
      }),
    );
    return element('radialGradient', { id }, stops.join(''));
  });
  const radius = (random.number(0.03, 0.35, 0.01) * (width + height)) / 2;
  sheet.add(
    element('ellipse', {
      cx: random.integer(0, width),
      cy: random.integer(0, height),
      rx: radius,
      ry: radius * random.number(0.6, 1.2, 0.05),
      fill,
    }),
  );
}

/** Ranges of hills or roofs, nearer ones darker, with a sun and trees now and then. */
function drawLand(sheet: Sheet, look: Look, random: Random): void {
  const { width, height } = look;
  if (random.chance(0.5)) drawSpot(sheet, look, random);
  const ground = random.pick(grounds);
  const ranges = random.integer(2, 5);
  const jagged = random.chance(0.3);
  for (let range = 1; range <= ranges; range += 1) {
    const base = height * (0.3 + (0.6 * range) / ranges);
    const color = mix('#b9c4cc', ground, range / ranges);
    const fill = sheet.define((id) => gradient(id, [color, mix(color, '#000000', 0.25)]));
    sheet.add(element('path', { d: ridge(base, look, jagged, random), fill }));
    for (let trees = random.integer(-4, 8); trees > 0; trees -= 1) {
      const [x, size] = [random.integer(0, width), random.integer(8, 40) * (range / ranges)];
      const crown = { cx: x, cy: base + size, rx: size / 2, ry: size * 0.8 };
      sheet.add(element('ellipse', { ...crown, fill: mix(color, '#1e3320', 0.6) }));
    }
  }
}

function ridge(base: number, { width, height }: Look, jagged: boolean, random: Random): string {
  const steps = random.integer(4, 14);
  const tops = Array.from({ length: steps + 1 }, (_, index) => ({
    x: (index * width) / steps,
    y: base - random.number(0, 0.22, 0.01) * height,
  }));
  const way = tops.map(({ x, y }, index) => {
    const before = tops[index - 1];
    const to = `${coordinate(x)},${coordinate(y)}`;
    if (!before) return `M${to}`;
    const middle = coordinate((before.x + x) / 2);
    return jagged
      ? `L${to}`
      : `C${middle},${coordinate(before.y)} ${middle},${coordinate(y)} ${to}`;
  });
  return `${way.join('')}L${width},${height}L0,${height}Z`;
}
