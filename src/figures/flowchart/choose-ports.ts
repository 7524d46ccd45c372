import type { Across, Band } from './flow-bands.ts';
import { spanAcross, toAcross } from './flow-bands.ts';
import type { FlowPlan } from './flow-plan.ts';
import { reachTo, type Side, usableHalf } from './outline.ts';
import type { EdgePlace, NodePlace } from './place-flow.ts';

/** Where a line leaves a node. */
export type Port = {
  /** Across the flow, where the line runs along it. */
  readonly u: number;
  /** From the outline on; one corner, or two where it leaves at the side. */
  readonly corners: readonly Across[];
  /** The node's id where several lines leave as one. */
  readonly shared?: string;
};

/** An edge between two bands, counted along the flow. */
export type Ends = {
  readonly place: EdgePlace;
  /** Its source lies in the lower band. */
  readonly reversed: boolean;
  readonly upper: number;
  readonly lower: number;
  /** Where it passes the bands between, by their indexes. */
  readonly us: ReadonlyMap<number, number>;
};

type End = { readonly ends: Ends; readonly atUpper: boolean; readonly wish: number };

/** Pixels between lines at one side of a node: wished for, and at least. */
const [wishedGap, leastGap] = [16, 8];

const nodeOf = ({ place, reversed }: Ends, atUpper: boolean): string =>
  atUpper === reversed ? place.edge.to : place.edge.from;

/** The two ends of every edge; `undefined` where a node has no room for its lines. */
export function choosePorts(
  ways: readonly Ends[],
  bands: readonly Band[],
  plan: FlowPlan,
  horizontal: boolean,
): Map<Ends, readonly [Port, Port]> | undefined {
  const nodes = new Map(
    bands.flatMap((band) => band.nodes.map((place) => [place.node.id, { place, band }])),
  );
  const sides = new Map<string, End[]>();
  for (const ends of ways) {
    const inner = [...ends.us].sort(([a], [b]) => a - b).map(([, u]) => u);
    for (const atUpper of [true, false]) {
      const other = nodes.get(nodeOf(ends, !atUpper))?.place.box;
      const wish =
        (atUpper ? inner[0] : inner.at(-1)) ?? (other ? toAcross(other, horizontal).u : 0);
      const key = `${atUpper} ${nodeOf(ends, atUpper)}`;
      sides.set(key, [...(sides.get(key) ?? []), { ends, atUpper, wish }]);
    }
  }
  const ports = new Map<Ends, { upper?: Port; lower?: Port }>(ways.map((way) => [way, {}]));
  const isAlone = ({ ends, atUpper }: End) =>
    sides.get(`${!atUpper} ${nodeOf(ends, !atUpper)}`)?.length === 1;
  for (const [key, list] of sides) {
    const found = nodes.get(key.slice(key.indexOf(' ') + 1));
    if (!found) return undefined;
    const own = portsOfSide(found.place, found.band, list, {
      horizontal,
      sideExits: plan.sideExits,
      shared: plan.sharedTrunks && list.length > 1 && isTrunk(list) && list.every(isAlone),
    });
    if (!own) return undefined;
    for (const [end, port] of own) {
      const pair = ports.get(end.ends);
      if (pair) pair[end.atUpper ? 'upper' : 'lower'] = port;
    }
  }
  const result = new Map<Ends, readonly [Port, Port]>();
  for (const [way, { upper, lower }] of ports) {
    if (!upper || !lower) return undefined;
    result.set(way, [upper, lower]);
  }
  return result;
}

/** All lines leave the node here, or all lead to it. */
function isTrunk(list: readonly End[]): boolean {
  const isSource = ({ ends, atUpper }: End) => atUpper !== ends.reversed;
  return list.every(isSource) || !list.some(isSource);
}

type SideOptions = {
  readonly horizontal: boolean;
  readonly sideExits: boolean;
  readonly shared: boolean;
};

function portsOfSide(
  { node, box }: NodePlace,
  band: Band,
  list: readonly End[],
  { horizontal, sideExits, shared }: SideOptions,
): Map<End, Port> | undefined {
  const middle = toAcross(box, horizontal);
  const atUpper = list[0]?.atUpper ?? true;
  const sign = atUpper ? 1 : -1;
  const side: Side = horizontal ? (atUpper ? 'right' : 'left') : atUpper ? 'bottom' : 'top';
  const portAt = (u: number, trunk?: string): Port => {
    const v = middle.v + sign * reachTo(node.shape, box, side, u - middle.u);
    return { u, corners: [{ u, v }], ...(trunk !== undefined && { shared: trunk }) };
  };
  if (shared) return new Map(list.map((end) => [end, portAt(middle.u, node.id)]));
  const ports = new Map<End, Port>();
  const sorted = [...list].sort((a, b) => a.wish - b.wish);
  let [first, last] = [0, sorted.length - 1];
  if (node.shape === 'diamond' && sideExits && sorted.length > 1 && atUpper) {
    const { from, to } = spanAcross(box, horizontal);
    const exit = (end: End | undefined, corner: number, outward: 1 | -1): boolean => {
      if (!end || (end.wish - corner) * outward < 12) return false;
      const [near, far] = outward > 0 ? [corner + 1, end.wish + 8] : [end.wish - 8, corner - 1];
      if (band.taken.some((one) => one.from < far && one.to > near)) return false;
      band.taken.push({ from: end.wish, to: end.wish });
      ports.set(end, {
        u: end.wish,
        corners: [
          { u: corner, v: middle.v },
          { u: end.wish, v: middle.v },
        ],
      });
      return true;
    };
    if (exit(sorted[last], to, 1)) last -= 1;
    if (first < last || last === sorted.length - 1) if (exit(sorted[first], from, -1)) first += 1;
  }
  const rest = sorted.slice(first, last + 1);
  const half = usableHalf(node.shape, box, side);
  const us = spread(
    rest.map(({ wish }) => wish - middle.u),
    half,
  );
  if (!us) return undefined;
  for (const [index, end] of rest.entries()) ports.set(end, portAt(middle.u + (us[index] ?? 0)));
  return ports;
}

/** Offsets as near to the wishes as the side and the gaps allow. */
function spread(wishes: readonly number[], half: number): number[] | undefined {
  const [only] = wishes;
  if (only === undefined) return [];
  // A single line runs straight on where it can, and leaves from the middle where it must bend anyway.
  if (wishes.length === 1) return [Math.abs(only) <= half ? only : 0];
  const gap = Math.min(wishedGap, (2 * half) / (wishes.length - 1));
  if (gap < leastGap) return undefined;
  const us = wishes.map((wish) => Math.max(-half, Math.min(half, wish)));
  for (let i = 1; i < us.length; i += 1) us[i] = Math.max(us[i] ?? 0, (us[i - 1] ?? 0) + gap);
  for (let i = us.length - 1; i >= 0; i -= 1)
    us[i] = Math.min(us[i] ?? 0, half - (us.length - 1 - i) * gap);
  return us;
}
