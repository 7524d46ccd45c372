import type { Random } from '../../formal/random.ts';

/** A place in the units of a drawing, y down. */
type At = readonly [x: number, y: number];

/** A piece of a path: a move or a line to one place, a cubic curve through three, or the way back to the start. */
export type Piece = { readonly op: 'M' | 'L' | 'C' | 'Z'; readonly at: readonly At[] };

/**
 * A part of an object. Styles decide how a part looks: `body` is an area in its colour, `detail` a small area that stays
 * dark where areas are left white, `line` a stroke.
 */
export type Part = {
  readonly kind: 'body' | 'detail' | 'line';
  readonly path: readonly Piece[];
  readonly color: string;
  /** Of a line, in the units of the drawing; 0 for others. */
  readonly width: number;
};

/** Colours of one object. */
export type Paint = {
  readonly main: string;
  readonly second: string;
  readonly third: string;
  readonly wood: string;
  readonly metal: string;
  readonly leaf: string;
  readonly skin: string;
  readonly glass: string;
  readonly light: string;
  readonly dark: string;
};

/** Draws an object in units of its own; whoever places it scales it to its box. */
export type Art = (paint: Paint, random: Random) => Part[];

const number = /-?\d*\.?\d+/g;

/** Reads absolute `M`, `L`, `H`, `V`, `C`, `Q` and `Z` of SVG path data. */
export function pathOf(data: string): Piece[] {
  const pieces: Piece[] = [];
  let here: At = [0, 0];
  for (const [, op = '', text = ''] of data.matchAll(/([MLHVCQZ])([^MLHVCQZ]*)/g)) {
    const values = (text.match(number) ?? []).map(Number);
    if (op === 'Z') pieces.push({ op: 'Z', at: [] });
    const size = op === 'C' ? 6 : op === 'Q' ? 4 : op === 'H' || op === 'V' ? 1 : 2;
    for (let from = 0; from + size <= values.length; from += size) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.slice(from, from + size);
      const start: At = here;
      here =
        op === 'C'
          ? [e, f]
          : op === 'Q'
            ? [c, d]
            : op === 'H'
              ? [a, start[1]]
              : op === 'V'
                ? [start[0], a]
                : [a, b];
      if (op === 'C') pieces.push({ op, at: [[a, b], [c, d], here] });
      else if (op === 'Q')
        // A quadratic curve as a cubic one.
        pieces.push({
          op: 'C',
          at: [
            [start[0] + (2 / 3) * (a - start[0]), start[1] + (2 / 3) * (b - start[1])],
            [here[0] + (2 / 3) * (a - here[0]), here[1] + (2 / 3) * (b - here[1])],
            here,
          ],
        });
      else pieces.push({ op: op === 'M' && from === 0 ? 'M' : 'L', at: [here] });
    }
  }
  return pieces;
}

export function rect(x: number, y: number, width: number, height: number, radius = 0): string {
  const [r, b] = [x + width, y + height];
  const c = Math.min(radius, width / 2, height / 2);
  if (c === 0) return `M${x} ${y}H${r}V${b}H${x}Z`;
  return `M${x + c} ${y}H${r - c}Q${r} ${y} ${r} ${y + c}V${b - c}Q${r} ${b} ${r - c} ${b}H${x + c}Q${x} ${b} ${x} ${b - c}V${y + c}Q${x} ${y} ${x + c} ${y}Z`;
}

export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  const [k, l] = [rx * 0.5523, ry * 0.5523];
  return `M${cx - rx} ${cy}C${cx - rx} ${cy - l} ${cx - k} ${cy - ry} ${cx} ${cy - ry}C${cx + k} ${cy - ry} ${cx + rx} ${cy - l} ${cx + rx} ${cy}C${cx + rx} ${cy + l} ${cx + k} ${cy + ry} ${cx} ${cy + ry}C${cx - k} ${cy + ry} ${cx - rx} ${cy + l} ${cx - rx} ${cy}Z`;
}

/** A polygon through the places x, y, x, y ... */
export function poly(...places: readonly number[]): string {
  const points = places.flatMap((x, index) =>
    index % 2 === 0 ? [`${x} ${places[index + 1]}`] : [],
  );
  return `M${points.join('L')}Z`;
}

export function body(data: string, color: string): Part {
  return { kind: 'body', path: pathOf(data), color, width: 0 };
}

export function detail(data: string, color: string): Part {
  return { kind: 'detail', path: pathOf(data), color, width: 0 };
}

export function line(data: string, width: number, color: string): Part {
  return { kind: 'line', path: pathOf(data), color, width };
}

/** The parts under a map of their places. */
export function moved(parts: readonly Part[], to: (x: number, y: number) => At): Part[] {
  return parts.map((part) => ({
    ...part,
    path: part.path.map(({ op, at }) => ({ op, at: at.map(([x, y]) => to(x, y)) })),
  }));
}

/** Turned clockwise about the origin. */
export function turned(parts: readonly Part[], degrees: number): Part[] {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return moved(parts, (x, y) => [x * c - y * s, x * s + y * c]);
}

export type Extent = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Of the curves themselves, not of their control points; to about a thousandth. */
export function extentOf(path: readonly Piece[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  let here: At = [0, 0];
  for (const { op, at } of path) {
    if (op === 'C') {
      const [a = here, b = here, c = here] = at;
      for (let step = 1; step < 16; step += 1) {
        const t = step / 16;
        const u = 1 - t;
        const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
        add(
          p * here[0] + q * a[0] + r * b[0] + s * c[0],
          p * here[1] + q * a[1] + r * b[1] + s * c[1],
        );
      }
    }
    const end = at.at(-1);
    if (!end) continue;
    add(end[0], end[1]);
    here = end;
  }
  return { left, top, right, bottom };
}
