import {
  type Colour,
  colourAt,
  coloursIn,
  commonest,
  distance,
  leastInk,
  type Pixels,
} from '../../core/pixel-colours.ts';
import type { Place } from './look.ts';

/** Cells an edge of the grid in which the pie is looked for. */
const edge = 96;
/** Of the radius: where slices are looked at, clear of holes, rims and labels in the middle. */
const depths = [0.68, 0.78, 0.88];
/** Degrees to either side of a label's direction. */
const aside = [-3, 0, 3];

/** A pie in pixels. */
export type Ring = {
  /** Of the slice in the direction of a place, in percent of the figure. */
  colourTowards(place: Place): Colour | undefined;
};

/** The largest thing in the figure that is no paper, taken for a disc; `undefined` where it is none. */
export function findRing(image: Pixels): Ring | undefined {
  const { width, height } = image;
  const paper = commonest(coloursIn(shrunk(image), 0, 0, edge - 1, edge - 1));
  if (!paper) return undefined;
  const isInk = Array.from({ length: edge * edge }, (_, cell) => {
    const [x, y] = [((cell % edge) + 0.5) / edge, (Math.floor(cell / edge) + 0.5) / edge];
    return distance(colourAt(image, x * width, y * height), paper) > leastInk / 2;
  });
  const sides = (box: Box): [across: number, down: number] => [
    ((box.right - box.left + 1) / 2 / edge) * width,
    ((box.bottom - box.top + 1) / 2 / edge) * height,
  ];
  const isRound = (box: Box | undefined): box is Box =>
    box !== undefined && Math.max(...sides(box)) < 1.35 * Math.min(...sides(box));
  const box = [isInk, closed(isInk)].map(largestRegion).find(isRound);
  if (!box) return undefined;
  const centre = {
    x: ((box.left + box.right + 1) / 2 / edge) * width,
    y: ((box.top + box.bottom + 1) / 2 / edge) * height,
  };
  const [across, down] = sides(box);
  return {
    colourTowards(place) {
      const angle = Math.atan2(
        (place.y * height) / 100 - centre.y,
        (place.x * width) / 100 - centre.x,
      );
      return commonest(
        depths.flatMap((depth) =>
          aside.map((degrees) => {
            const turned = angle + (degrees * Math.PI) / 180;
            return colourAt(
              image,
              centre.x + depth * across * Math.cos(turned),
              centre.y + depth * down * Math.sin(turned),
            );
          }),
        ),
      );
    },
  };
}

/** Every so many pixels one. */
function shrunk(image: Pixels): Pixels {
  const data = new Uint8Array(edge * edge * 4);
  for (let cell = 0; cell < edge * edge; cell += 1) {
    const [x, y] = [((cell % edge) + 0.5) / edge, (Math.floor(cell / edge) + 0.5) / edge];
    data.set(colourAt(image, x * image.width, y * image.height), cell * 4);
  }
  return { width: edge, height: edge, data };
}

/** Without the gaps of a cell or two between slices that stand apart. */
function closed(isInk: readonly boolean[]): boolean[] {
  const near = (is: readonly boolean[], cell: number): (boolean | undefined)[] => [
    is[cell],
    is[cell - 1],
    is[cell + 1],
    is[cell - edge],
    is[cell + edge],
  ];
  const grown = isInk.map((_, cell) => near(isInk, cell).includes(true));
  return grown.map((_, cell) => !near(grown, cell).includes(false));
}

type Box = { left: number; top: number; right: number; bottom: number };

/** Of cells that touch at a side, those that are most; one of the frame is none. */
function largestRegion(isInk: readonly boolean[]): Box | undefined {
  const seen = new Set<number>();
  let best: { box: Box; cells: number } | undefined;
  for (const [start, ink] of isInk.entries()) {
    if (!ink || seen.has(start)) continue;
    const box: Box = { left: edge, top: edge, right: 0, bottom: 0 };
    const open = [start];
    seen.add(start);
    let cells = 0;
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      cells += 1;
      const [x, y] = [cell % edge, Math.floor(cell / edge)];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      const next = [
        ...(x > 0 ? [cell - 1] : []),
        ...(x < edge - 1 ? [cell + 1] : []),
        ...(y > 0 ? [cell - edge] : []),
        ...(y < edge - 1 ? [cell + edge] : []),
      ];
      for (const one of next)
        if (isInk[one] && !seen.has(one)) {
          seen.add(one);
          open.push(one);
        }
    }
    const area = (box.right - box.left + 1) * (box.bottom - box.top + 1);
    if (cells > area * 0.35 && cells > (best?.cells ?? 80)) best = { box, cells };
  }
  return best?.box;
}
