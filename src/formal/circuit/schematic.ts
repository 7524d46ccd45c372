import type { Component } from './description.ts';

export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
/** Horizontal or vertical, from the smaller to the larger coordinate. */
export type Wire = { readonly net: string; readonly from: Point; readonly to: Point };

export type PlacedSymbol = {
  readonly component: Component;
  /** One pin a node, in the order of the component's nodes. */
  readonly pins: readonly Point[];
  readonly box: Box;
  readonly vertical: boolean;
};

export type PlacedText = {
  readonly text: string;
  /** Middle of the baseline for `middle`, its left end for `start`. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  readonly role: 'label' | 'net';
};

/**
 * What is drawn, in pixels. Connected is, as on paper: what ends at the same point, a wire that ends on another,
 * and wires that cross at a dot; crossing without a dot is not. A flag connects the point to the net it names.
 */
export type Schematic = {
  readonly wires: readonly Wire[];
  readonly dots: readonly Point[];
  readonly symbols: readonly PlacedSymbol[];
  readonly flags: readonly { readonly net: string; readonly at: Point }[];
  /** Points whose net's name stands beside them. */
  readonly names: readonly { readonly net: string; readonly at: Point }[];
  readonly texts: readonly PlacedText[];
  /** Where the ground symbol hangs; absent where no net is ground. */
  readonly groundAt?: Point;
  readonly width: number;
  readonly height: number;
};

const closeness = 1e-6;

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) - closeness && value <= Math.max(a, b) + closeness;
}

function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < closeness && Math.abs(a.y - b.y) < closeness;
}

/** Wires of one net on one line that overlap or touch become one. */
export function mergeWires(wires: readonly Wire[]): Wire[] {
  const lines = new Map<string, { wire: Wire; low: number; high: number; vertical: boolean }[]>();
  for (const wire of wires) {
    if (isSame(wire.from, wire.to)) continue;
    const vertical = Math.abs(wire.from.x - wire.to.x) < closeness;
    const [a, b] = vertical ? [wire.from.y, wire.to.y] : [wire.from.x, wire.to.x];
    const across = vertical ? wire.from.x : wire.from.y;
    const key = `${vertical} ${across.toFixed(3)} ${wire.net}`;
    const list = lines.get(key) ?? [];
    list.push({ wire, low: Math.min(a, b), high: Math.max(a, b), vertical });
    lines.set(key, list);
  }
  return [...lines.values()].flatMap((list) => {
    const merged: { low: number; high: number }[] = [];
    for (const { low, high } of list.sort((a, b) => a.low - b.low)) {
      const last = merged.at(-1);
      if (last && low <= last.high + closeness) last.high = Math.max(last.high, high);
      else merged.push({ low, high });
    }
    const [first] = list;
    if (!first) return [];
    const { net, from } = first.wire;
    return merged.map(({ low, high }) =>
      first.vertical
        ? { net, from: { x: from.x, y: low }, to: { x: from.x, y: high } }
        : { net, from: { x: low, y: from.y }, to: { x: high, y: from.y } },
    );
  });
}

function byNetName<T extends { readonly net: string }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(entry.net);
    if (group) group.push(entry);
    else groups.set(entry.net, [entry]);
  }
  return groups;
}

/** Dots where three or more lines of one net meet, element leads counted. */
export function junctionDots(wires: readonly Wire[], symbols: readonly PlacedSymbol[]): Point[] {
  const byNet = byNetName(wires);
  const pins = symbols.flatMap(({ component, pins, box }) =>
    pins.map((at, index) => ({ net: component.nodes[index] ?? '', at, toward: toBox(at, box) })),
  );
  const pinsByNet = byNetName(pins);
  const dots: Point[] = [];
  for (const [net, own] of byNet) {
    const ownPins = pinsByNet.get(net) ?? [];
    const candidates = [...own.flatMap(({ from, to }) => [from, to]), ...ownPins.map((p) => p.at)];
    const seen = new Set<string>();
    for (const point of candidates) {
      const key = `${point.x.toFixed(2)} ${point.y.toFixed(2)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const directions = new Set(own.flatMap((wire) => directionsAt(point, wire)));
      for (const pin of ownPins) if (isSame(pin.at, point)) directions.add(pin.toward);
      if (directions.size >= 3) dots.push(point);
    }
    dots.push(...ownCrossings(own).filter((point) => !dots.some((dot) => isSame(dot, point))));
  }
  return dots;
}

/** Where wires of one net cross they are one point: a dot says so. */
function ownCrossings(wires: readonly Wire[]): Point[] {
  const isVertical = ({ from, to }: Wire) => Math.abs(from.x - to.x) < closeness;
  const upright = wires.filter(isVertical);
  const lying = wires.filter((wire) => !isVertical(wire));
  return upright.flatMap((a) =>
    lying.flatMap((b) => {
      const point = { x: a.from.x, y: b.from.y };
      const inside =
        point.x > b.from.x + closeness &&
        point.x < b.to.x - closeness &&
        point.y > a.from.y + closeness &&
        point.y < a.to.y - closeness;
      return inside ? [point] : [];
    }),
  );
}

type Direction = 'left' | 'right' | 'up' | 'down';

function toBox(at: Point, box: Box): Direction {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const [dx, dy] = [center.x - at.x, center.y - at.y];
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? 'right' : 'left';
  return dy > 0 ? 'down' : 'up';
}

function directionsAt(point: Point, { from, to }: Wire): Direction[] {
  const vertical = Math.abs(from.x - to.x) < closeness;
  if (!isBetween(point.x, from.x, to.x) || !isBetween(point.y, from.y, to.y)) return [];
  const directions: Direction[] = [];
  if (!isSame(point, from)) directions.push(vertical ? 'up' : 'left');
  if (!isSame(point, to)) directions.push(vertical ? 'down' : 'right');
  return directions;
}
