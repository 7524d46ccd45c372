import type { Point } from '../../formal/flowchart/draw-shape.ts';
import { assignTracks } from './assign-tracks.ts';
import { choosePorts, type Ends, type Port } from './choose-ports.ts';
import {
  type Across,
  type Band,
  fromAcross,
  isClear,
  isLabelled,
  passOf,
  toBands,
} from './flow-bands.ts';
import type { FlowPlan } from './flow-plan.ts';
import type { EdgePlace, FlowPlace } from './place-flow.ts';

/** Pixels between parallel lines. */
const lineGap = 6;

/** Pixels between a line and what it runs along: a node may have an arrow head on it. */
const roomAfter = (band: Band | undefined): number => (band?.nodes.length ? 5 : 2);
const roomBefore = (band: Band | undefined): number => (band?.nodes.length ? 11 : 2);

/** An edge from the band nearer the flow's start to the other one, with where it passes each band. */
type Way = Ends & { readonly us: Map<number, number> };

/**
 * Lines at right angles: along the flow through the bands, across it only between two bands, no line upon another.
 * @returns the corners of each edge that joins two nodes, from its source to its target; `undefined` where there is no
 *   room for that
 */
export function routeElbows(place: FlowPlace, plan: FlowPlan): Map<EdgePlace, Point[]> | undefined {
  const bands = toBands(place);
  if (!bands) return undefined;
  const ways = toWays(place, bands);
  if (!ways) return undefined;
  const ports = choosePorts(ways, bands, plan, place.horizontal);
  if (!ports) return undefined;
  if (!passBands(ways, ports, bands, place.horizontal)) return undefined;
  const jogs = jogBetween(ways, ports, bands);
  if (!jogs) return undefined;
  return new Map(
    ways.map((way) => {
      const corners = cornersOf(ports.get(way) ?? [], jogs.get(way) ?? []);
      const points = withoutRepeats(corners).map((point) => fromAcross(point, place.horizontal));
      return [way.place, way.reversed ? points.toReversed() : points];
    }),
  );
}

function toWays({ edges, horizontal }: FlowPlace, bands: readonly Band[]): Way[] | undefined {
  const bandOf = (id: string) =>
    bands.findIndex(({ nodes }) => nodes.some(({ node }) => node.id === id));
  const ways: Way[] = [];
  for (const place of edges) {
    const { from, to } = place.edge;
    if (from === to) continue;
    const [a, b] = [bandOf(from), bandOf(to)];
    if (a === b) return undefined;
    const reversed = a > b;
    const [upper, lower] = reversed ? [b, a] : [a, b];
    const us = new Map<number, number>();
    for (let index = upper + 1; index < lower; index += 1) {
      const band = bands[index];
      if (!band || (band.nodes.length === 0 && !isLabelled(place, band, horizontal))) continue;
      const u = passOf(place, band, horizontal);
      if (u === undefined) return undefined;
      us.set(index, u);
      if (band.nodes.length > 0) band.taken.push({ from: u, to: u });
    }
    ways.push({ place, reversed, upper, lower, us });
  }
  return ways;
}

/** Decides where lines pass the bands that hold only other edges' labels. */
function passBands(
  ways: readonly Way[],
  ports: ReadonlyMap<Ends, readonly [Port, Port]>,
  bands: readonly Band[],
  horizontal: boolean,
): boolean {
  for (const way of ways) {
    const [start, end] = ports.get(way) ?? [];
    if (!start || !end) return false;
    let before = start.u;
    for (let index = way.upper + 1; index < way.lower; index += 1) {
      const band = bands[index];
      if (!band) return false;
      const known = way.us.get(index);
      if (known === undefined) {
        const after = way.us.get(index + 1) ?? (index + 1 === way.lower ? end.u : before);
        const wishes = [after, before, passOf(way.place, band, horizontal) ?? before];
        const u = wishes.find((one) => isClear(band, one, lineGap));
        if (u === undefined) return false;
        way.us.set(index, u);
        band.taken.push({ from: u, to: u });
      }
      before = way.us.get(index) ?? before;
    }
  }
  return true;
}

type Member = { readonly way: Way; readonly top: number; readonly bottom: number };

/** Of each way, the level of its jog in each gap it passes, by the gap's index. */
function jogBetween(
  ways: readonly Way[],
  ports: ReadonlyMap<Ends, readonly [Port, Port]>,
  bands: readonly Band[],
): Map<Way, (Member & { readonly v: number })[]> | undefined {
  const result = new Map<Way, (Member & { v: number })[]>(ways.map((way) => [way, []]));
  for (let gap = 0; gap + 1 < bands.length; gap += 1) {
    const groups = new Map<string, Member[]>();
    for (const [index, way] of ways.entries()) {
      if (way.upper > gap || way.lower <= gap) continue;
      const [start, end] = ports.get(way) ?? [];
      if (!start || !end) return undefined;
      const top = gap === way.upper ? start.u : way.us.get(gap);
      const bottom = gap + 1 === way.lower ? end.u : way.us.get(gap + 1);
      if (top === undefined || bottom === undefined) return undefined;
      const shared =
        gap === way.upper && start.shared
          ? `from ${start.shared}`
          : gap + 1 === way.lower && end.shared
            ? `to ${end.shared}`
            : String(index);
      groups.set(shared, [...(groups.get(shared) ?? []), { way, top, bottom }]);
    }
    const members = [...groups.values()];
    const assigned = assignTracks(
      members.map((group) => ({
        tops: [...new Set(group.map(({ top }) => top))],
        bottoms: [...new Set(group.map(({ bottom }) => bottom))],
      })),
    );
    if (!assigned) return undefined;
    const low = (bands[gap]?.high ?? 0) + roomAfter(bands[gap]);
    const high = (bands[gap + 1]?.low ?? 0) - roomBefore(bands[gap + 1]);
    if (assigned.count > 0 && high - low < lineGap * (assigned.count - 1)) return undefined;
    for (const [index, group] of members.entries()) {
      const track = assigned.tracks[index] ?? -1;
      const share = assigned.count > 1 ? track / (assigned.count - 1) : 0.5;
      // Not wider apart than need be: in the middle of the gap.
      const reach = Math.min(high - low, (assigned.count - 1) * 14);
      const v = (low + high) / 2 + (share - 0.5) * (assigned.count > 1 ? reach : 0);
      for (const member of group) result.get(member.way)?.push({ ...member, v });
    }
  }
  return result;
}

function cornersOf(
  ports: readonly Port[],
  jogs: readonly { readonly top: number; readonly bottom: number; readonly v: number }[],
): Across[] {
  const [start, end] = ports;
  if (!start || !end) return [];
  return [
    ...start.corners,
    ...jogs.flatMap(({ top, bottom, v }): Across[] =>
      Math.abs(top - bottom) < 0.5
        ? []
        : [
            { u: top, v },
            { u: bottom, v },
          ],
    ),
    ...end.corners.toReversed(),
  ];
}

/** Leaves out corners that lie on the line between their neighbours. */
function withoutRepeats(corners: readonly Across[]): Across[] {
  return corners.filter((corner, index) => {
    const [before, after] = [corners[index - 1], corners[index + 1]];
    if (!before || !after) return true;
    const sameU = Math.abs(before.u - corner.u) < 0.5 && Math.abs(corner.u - after.u) < 0.5;
    const sameV = Math.abs(before.v - corner.v) < 0.5 && Math.abs(corner.v - after.v) < 0.5;
    return !sameU && !sameV;
  });
}
