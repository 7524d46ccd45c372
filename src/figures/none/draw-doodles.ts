import type { Random } from '../../formal/random.ts';
import { coordinate } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import { createSheet } from '../sheet/sheet.ts';

type Place = readonly [x: number, y: number];

/** The path of a doodle about a place. */
type Doodle = (x: number, y: number, size: number, random: Random) => string;

const toPath = (places: readonly Place[]): string =>
  `M${places.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join('L')}`;

/** `count` places, by angle in radians and distance as a part of the size. */
function around(
  [x, y]: Place,
  size: number,
  count: number,
  place: (share: number, index: number) => readonly [angle: number, distance: number],
): Place[] {
  return Array.from({ length: count }, (_, index) => {
    const [angle, distance] = place(index / (count - 1), index);
    return [x + Math.cos(angle) * distance * size, y + Math.sin(angle) * distance * size];
  });
}

const doodles: readonly Doodle[] = [
  // A spiral.
  (x, y, size, random) => {
    const turns = random.integer(2, 5);
    return toPath(around([x, y], size, 60, (share) => [share * turns * 2 * Math.PI, share]));
  },
  // A star.
  (x, y, size, random) => {
    const rays = random.integer(4, 8);
    return `${toPath(around([x, y], size, 2 * rays + 1, (_, index) => [(index * Math.PI) / rays, index % 2 === 0 ? 1 : 0.45]))}Z`;
  },
  // A flower.
  (x, y, size, random) => {
    const leaves = random.integer(3, 7);
    return `${toPath(around([x, y], size, 90, (share) => [share * 2 * Math.PI, 0.6 + 0.4 * Math.cos(share * 2 * Math.PI * leaves)]))}Z`;
  },
  // A scribble.
  (x, y, size, random) =>
    toPath(
      Array.from({ length: random.integer(8, 30) }, () => [
        x + random.number(-1, 1, 0.01) * size,
        y + random.number(-0.6, 0.6, 0.01) * size,
      ]),
    ),
  // Waves.
  (x, y, size, random) => {
    const waves = random.integer(2, 6);
    return toPath(
      Array.from({ length: 50 }, (_, index): Place => {
        const along = index / 25 - 1;
        return [x + along * size, y + Math.sin(along * Math.PI * waves) * size * 0.3];
      }),
    );
  },
  // A cloud or a stone.
  (x, y, size, random) =>
    `${toPath(
      around([x, y], size, 12, () => [0, 0]).map((_, index): Place => {
        const [angle, distance] = [(index * Math.PI) / 6, random.number(0.6, 1, 0.05)];
        return [x + Math.cos(angle) * distance * size, y + Math.sin(angle) * distance * size * 0.7];
      }),
    )}Z`,
  // A face.
  (x, y, size) => {
    const circle = (cx: number, cy: number, r: number): string =>
      `${toPath(around([cx, cy], r, 30, (share) => [share * 2 * Math.PI, 1]))}Z`;
    const smile = around([x, y], size, 12, (share) => [0.3 + share * 2.5, 0.6]);
    return (
      circle(x, y, size) +
      circle(x - size * 0.35, y - size * 0.25, size * 0.1) +
      circle(x + size * 0.35, y - size * 0.25, size * 0.1) +
      toPath(smile)
    );
  },
];

/** Marks as in the margin of an exercise book. */
export function drawDoodles(look: Look, random: Random): string {
  const sheet = createSheet({ ...look, roughness: random.number(0, 1.5, 0.1) });
  const { width, height, ink, palette } = look;
  for (let count = random.integer(3, 18); count > 0; count -= 1) {
    const size = (random.number(0.04, 0.2, 0.01) * (width + height)) / 2;
    const [x, y] = [random.integer(0, width), random.integer(0, height)];
    sheet.path(random.pick(doodles)(x, y, size, random), {
      stroke: random.chance(0.5) ? ink : random.pick(palette),
      fill: random.chance(0.2) ? random.pick(palette) : 'none',
      width: random.number(1, 5, 0.5),
    });
  }
  return sheet.toSvg();
}
