import type { Random } from '../../formal/random.ts';
import { coordinate, element } from '../../formal/svg.ts';
import type { Look } from '../figure-kind.ts';
import type { PlaceId } from './scene-plan.ts';

type Backdrop = (look: Look, horizon: number, random: Random) => string;

/** About the colours of the largest areas of each place. */
export const groundColors: Readonly<Record<PlaceId, readonly string[]>> = {
  kitchen: ['#f4efe2', '#d8cbb5'],
  street: ['#cfe9f7', '#c4c4c8', '#d5d0c6', '#8d9096'],
  desk: ['#eef0f3', '#c08e5a'],
  farm: ['#cfe9f7', '#93c065'],
  'living room': ['#e6e1d6', '#c0966a'],
  park: ['#cfe9f7', '#9fce7a', '#e3d5b0'],
  beach: ['#cfe9f7', '#5aa6d0', '#f0dfae'],
};

function box(x: number, y: number, width: number, height: number, fill: string): string {
  return element('rect', { x, y, width, height, fill });
}

function strokes(d: string, stroke: string, width: number): string {
  return element('path', { d, fill: 'none', stroke, 'stroke-width': width });
}

function skyAbove(look: Look, random: Random): string {
  return box(
    0,
    0,
    look.width,
    look.height,
    random.pick(['#cfe9f7', '#bfe1f5', '#e3f1f8', '#d6ecff', '#fbe6cf']),
  );
}

/** Every few pixels from `from` to `to`. */
function steps(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from) / step)) },
    (_, index) => from + index * step,
  );
}

/**
 * What stands behind the objects of a place, without anything that could be taken for an object.
 * `horizon`: where the ground begins, pixels from the top.
 */
export const backdrops: Readonly<Record<PlaceId, Backdrop>> = {
  kitchen({ width, height }, horizon, random) {
    const tile = random.integer(28, 46);
    const wall = random.pick(['#f4efe2', '#e8f0ee', '#f7f2f0', '#eef1f6']);
    const floor = random.pick(['#d8cbb5', '#c9d3d6', '#dcd4cc', '#cfc4b0']);
    const tiles = [
      ...steps(tile, width, tile).map((x) => `M${x} 0V${coordinate(horizon)}`),
      ...steps(tile, horizon, tile).map((y) => `M0 ${y}H${width}`),
    ].join('');
    const middle = width / 2;
    const boards = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]
      .map(
        (at) =>
          `M${coordinate(middle + at * 70)} ${coordinate(horizon)}L${coordinate(middle + at * 170)} ${height}`,
      )
      .join('');
    const rows = [0.18, 0.42, 0.72]
      .map((part) => `M0 ${coordinate(horizon + (height - horizon) * part)}H${width}`)
      .join('');
    return (
      box(0, 0, width, horizon, wall) +
      strokes(tiles, '#c9c2b2', 0.8) +
      box(0, horizon, width, height - horizon, floor) +
      strokes(boards + rows, '#b3a68e', 0.8)
    );
  },
  street(look, horizon, random) {
    const { width, height } = look;
    const road = horizon + (height - horizon) * random.number(0.3, 0.45, 0.01);
    const grey = random.pick(['#b9c2cc', '#c6c3cf', '#c9c4bb']);
    const skyline = [];
    for (let x = -10; x < width; ) {
      const wide = random.integer(40, 90);
      const tall = random.integer(20, Math.max(24, Math.round(horizon * 0.55)));
      skyline.push(box(x, horizon - tall, wide, tall + 1, grey));
      x += wide + random.integer(-4, 14);
    }
    const lane = road + (height - road) * 0.5;
    const dashes = steps(random.integer(0, 30), width, 70)
      .map((x) => `M${x} ${coordinate(lane)}h38`)
      .join('');
    return (
      skyAbove(look, random) +
      skyline.join('') +
      box(0, horizon, width, road - horizon, random.pick(['#d5d0c6', '#cbc9c3', '#dcd6c8'])) +
      box(0, road - 4, width, 5, '#9c978c') +
      box(0, road, width, height - road, random.pick(['#8d9096', '#7f8289', '#9a9a98'])) +
      strokes(dashes, '#f3f0e2', 4)
    );
  },
  desk({ width, height }, horizon, random) {
    const wood = random.pick(['#c99a66', '#b98450', '#d9b183', '#a9764a', '#e0c8a4']);
    const grain = steps(horizon + 14, height, random.integer(18, 34))
      .map(
        (y) =>
          `M0 ${coordinate(y)}Q${coordinate(width / 2)} ${coordinate(y + random.integer(-6, 6))} ${width} ${coordinate(y)}`,
      )
      .join('');
    return (
      box(0, 0, width, horizon, random.pick(['#eef0f3', '#f4f1ea', '#e4ebf1', '#f1e9ea'])) +
      box(0, horizon, width, height - horizon, wood) +
      box(0, horizon, width, 6, '#8a6238') +
      strokes(grain, '#9a713f', 0.8)
    );
  },
  farm(look, horizon, random) {
    const { width, height } = look;
    const hill = random.pick(['#a9cc86', '#b8d492', '#9cc27c']);
    const grass = random.pick(['#8fbf62', '#9cc86a', '#86b35c', '#a9c76a']);
    const rise = horizon * 0.35;
    const furrows = steps(horizon + 30, height, 34)
      .map(
        (y) =>
          `M0 ${coordinate(y)}Q${coordinate(width / 2)} ${coordinate(y - 12)} ${width} ${coordinate(y)}`,
      )
      .join('');
    return (
      skyAbove(look, random) +
      element('path', {
        d: `M0 ${coordinate(horizon + 4)}Q${coordinate(width * 0.25)} ${coordinate(horizon - rise)} ${coordinate(width * 0.55)} ${coordinate(horizon)}Q${coordinate(width * 0.8)} ${coordinate(horizon - rise * 0.8)} ${width} ${coordinate(horizon - 6)}V${height}H0Z`,
        fill: hill,
      }) +
      box(0, horizon, width, height - horizon, grass) +
      strokes(furrows, '#7fa653', 1.6)
    );
  },
  'living room'({ width, height }, horizon, random) {
    const wall = random.pick(['#efe3d3', '#dfe7e3', '#e9dfe8', '#e6e9d8', '#f3e7c9']);
    const stripe = random.integer(24, 60);
    const stripes = random.chance(0.5)
      ? steps(0, width, stripe * 2)
          .map((x) =>
            element('rect', {
              x,
              y: 0,
              width: stripe,
              height: horizon,
              fill: '#ffffff',
              'fill-opacity': 0.3,
            }),
          )
          .join('')
      : '';
    const floor = random.pick(['#c39a6b', '#b58a5c', '#d2b48c']);
    const boards = steps(horizon + 20, height, 26)
      .map((y) => `M0 ${coordinate(y)}H${width}`)
      .join('');
    const rug = random.chance(0.6)
      ? element('ellipse', {
          cx: width * random.number(0.35, 0.65, 0.01),
          cy: (horizon + height) / 2 + (height - horizon) * 0.12,
          rx: width * 0.33,
          ry: (height - horizon) * 0.28,
          fill: random.pick(['#c98a7d', '#8fa7b5', '#b7b08a', '#a58fb0']),
          'fill-opacity': 0.6,
        })
      : '';
    return (
      box(0, 0, width, horizon, wall) +
      stripes +
      box(0, horizon, width, height - horizon, floor) +
      strokes(boards, '#a07a4e', 0.8) +
      box(0, horizon - 7, width, 8, '#fbf8f1') +
      rug
    );
  },
  park(look, horizon, random) {
    const { width, height } = look;
    const grass = random.pick(['#9fce7a', '#a9d18e', '#8cc46c']);
    const [near, far] = [
      random.number(0.25, 0.75, 0.01) * width,
      random.number(0.3, 0.7, 0.01) * width,
    ];
    return (
      skyAbove(look, random) +
      box(0, horizon, width, height - horizon, grass) +
      element('path', {
        d: `M${coordinate(far - 12)} ${coordinate(horizon)}Q${coordinate(near - 160)} ${coordinate((horizon + height) / 2)} ${coordinate(near - 90)} ${height}H${coordinate(near + 90)}Q${coordinate(near - 40)} ${coordinate((horizon + height) / 2)} ${coordinate(far + 12)} ${coordinate(horizon)}Z`,
        fill: '#e3d5b0',
      }) +
      element('path', {
        d: `M0 ${coordinate(horizon + 3)}${steps(0, width, 36)
          .map(() => `q18 -${random.integer(14, 30)} 36 0`)
          .join('')}`,
        fill: '#7fb069',
      })
    );
  },
  beach(look, horizon, random) {
    const { width, height } = look;
    const shore = horizon + (height - horizon) * random.number(0.25, 0.4, 0.01);
    const waves = steps(horizon + 10, shore - 6, 14)
      .map((y, index) =>
        steps((index % 2) * 40 - 20, width, 90)
          .map((x) => `M${x} ${coordinate(y)}q14 -7 28 0t28 0`)
          .join(''),
      )
      .join('');
    return (
      skyAbove(look, random) +
      box(0, horizon, width, shore - horizon + 12, random.pick(['#5aa9d6', '#4f9ec4', '#6fb7d9'])) +
      strokes(waves, '#d9eff9', 1.4) +
      element('path', {
        d: `M0 ${coordinate(shore)}Q${coordinate(width * 0.3)} ${coordinate(shore + 16)} ${coordinate(width * 0.6)} ${coordinate(shore)}T${width} ${coordinate(shore + 4)}V${height}H0Z`,
        fill: random.pick(['#f0dfae', '#ecd79f', '#f4e6c0']),
      })
    );
  },
};
