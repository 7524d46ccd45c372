import type { Random } from '../../formal/random.ts';
import { coordinate } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { createSheet, type Sheet } from '../sheet/sheet.ts';
import { randomLastName, randomPlace } from '../words.ts';

/** A town map: parks, a river, streets of three widths, some names. */
export function drawMap(look: Look, random: Random): string {
  const sheet = createSheet(look);
  const { background, ink } = look;
  const park = mix(background, '#57a05a', 0.4);
  const water = mix(background, '#4f8fc9', 0.5);
  const street = mix(background, ink, 0.75);
  for (let parks = random.integer(1, 6); parks > 0; parks -= 1)
    sheet.path(blob(look, random), { fill: park, stroke: mix(park, ink, 0.2), width: 1 });
  if (random.chance(0.6))
    sheet.path(course(look, random), { stroke: water, width: random.integer(12, 40) });
  for (const width of [1, 1, 2.5, 6])
    for (let streets = random.integer(3, 9); streets > 0; streets -= 1)
      sheet.path(course(look, random), {
        stroke: width > 2 ? street : mix(street, background, 0.4),
        width,
      });
  for (let names = random.integer(0, 7); names > 0; names -= 1) writeName(sheet, look, random);
  return sheet.toSvg();
}

/** From one edge to the opposite one, with a few bends. */
function course({ width, height }: Look, random: Random): string {
  const across = random.chance(0.5);
  const bends = random.integer(1, 5);
  let side = random.number(0, 1, 0.01);
  return Array.from({ length: bends + 1 }, (_, index) => {
    const along = index / bends;
    side += random.number(-0.12, 0.12, 0.01);
    const [x, y] = across ? [along, side] : [side, along];
    return `${index === 0 ? 'M' : 'L'}${coordinate(x * width)},${coordinate(y * height)}`;
  }).join('');
}

function blob({ width, height }: Look, random: Random): string {
  const [x, y] = [random.integer(0, width), random.integer(0, height)];
  const count = random.integer(4, 8);
  const corners = Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count;
    const distance = random.number(0.05, 0.22, 0.01);
    const to = [x + Math.cos(angle) * distance * width, y + Math.sin(angle) * distance * height];
    return to.map(coordinate).join(',');
  });
  return `M${corners.join('L')}Z`;
}

function writeName(sheet: Sheet, { width, height, background }: Look, random: Random): void {
  const name = random.chance(0.5)
    ? `${randomLastName(random)} ${random.pick(['St', 'Road', 'Park', 'Lane', 'Square'])}`
    : randomPlace(random);
  const [x, y] = [random.integer(0, width), random.integer(0, height)];
  const at = { angle: random.pick([0, 0, -90, 30, -20]), halo: background };
  if (sheet.isFree(sheet.quadOf(x, y, name, at), 3)) sheet.write(x, y, name, at);
}
