import type { Random } from '../../formal/random.ts';
import { element } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { mix } from '../sheet/colors.ts';
import { createSheet } from '../sheet/sheet.ts';

/** What one tile of a pattern holds; its background is drawn already. */
type Tile = (size: number, colors: readonly [string, string], random: Random) => string;

const tiles: readonly Tile[] = [
  // Stripes.
  (size, [one, two], random) => {
    const part = size * random.number(0.2, 0.6, 0.05);
    const thin = { x: part * 1.2, width: size * 0.06, height: size, fill: two };
    return element('rect', { width: part, height: size, fill: one }) + element('rect', thin);
  },
  // Squares.
  (size, [one]) => {
    const half = { width: size / 2, height: size / 2, fill: one };
    return element('rect', half) + element('rect', { ...half, x: size / 2, y: size / 2 });
  },
  // Dots.
  (size, [one, two], random) => {
    const r = size * random.number(0.1, 0.3, 0.02);
    return (
      element('circle', { cx: size * 0.3, cy: size * 0.3, r, fill: one }) +
      element('circle', { cx: size * 0.8, cy: size * 0.8, r: r * 0.8, fill: two })
    );
  },
  // Bricks.
  (size, [one, two], random) => {
    const [gap, half] = [size * random.number(0.03, 0.1, 0.01), size / 2];
    const brick = (x: number, y: number, fill: string): string =>
      element('rect', { x, y, width: size - gap, height: half - gap, fill });
    return brick(0, 0, one) + brick(-half, half, two) + brick(half, half, one);
  },
  // Scales and waves.
  (size, [one, two], random) => {
    const path = `M0,${size / 2}Q${size / 4},0 ${size / 2},${size / 2}T${size},${size / 2}`;
    const line = {
      fill: 'none',
      stroke: one,
      'stroke-width': size * random.number(0.04, 0.2, 0.02),
    };
    const ring = { cx: size / 2, cy: size, r: size * 0.45, fill: 'none', stroke: two };
    return element('path', { d: path, ...line }) + element('circle', ring);
  },
  // Weave.
  (size, [one, two]) => {
    const band = size * 0.4;
    return (
      element('rect', { y: size * 0.05, width: size, height: band, fill: one }) +
      element('rect', { x: size * 0.05, width: band, height: size, fill: two }) +
      element('rect', { x: size / 2, y: size * 0.05, width: size / 2, height: band, fill: one })
    );
  },
];

/** A surface that fills the sheet: woven, tiled or striped, turned at random, or grains all over. */
export function drawTexture(look: Look, random: Random): string {
  const sheet = createSheet(look);
  const { width, height, background } = look;
  const [first = '#777777', second = '#555555'] = random.pickSome(look.palette, 2);
  const calm = random.number(0, 0.7, 0.1);
  const colors = [mix(first, background, calm), mix(second, background, calm)] as const;
  if (random.chance(0.3)) {
    for (let count = random.integer(150, 700); count > 0; count -= 1)
      sheet.add(grain(look, random.pick(colors), random));
    return sheet.toSvg();
  }
  const size = random.integer(8, 90);
  const tile = random.pick(tiles)(size, colors, random);
  const fill = sheet.define((id) =>
    element(
      'pattern',
      {
        id,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${random.integer(0, 90)})`,
      },
      tile,
    ),
  );
  sheet.add(element('rect', { width, height, fill }));
  return sheet.toSvg();
}

function grain({ width, height }: Look, fill: string, random: Random): string {
  const [x, y] = [random.integer(0, width), random.integer(0, height)];
  return element('ellipse', {
    rx: random.integer(2, 26),
    ry: random.integer(1, 7),
    fill,
    opacity: random.number(0.3, 1, 0.1),
    transform: `translate(${x} ${y}) rotate(${random.integer(0, 180)})`,
  });
}
