import type { Box, Point } from '../../formal/flowchart/draw-shape.ts';
import type { EdgePlace, FlowPlace, NodePlace } from './place-flow.ts';

/** A place across the flow (`u`) and along it (`v`): x and y of a flow that runs down, y and x of one that runs right. */
export type Across = { readonly u: number; readonly v: number };
export type Span = { readonly from: number; readonly to: number };

/** What lies at one height of the flow: a rank of nodes with labels among them, or the labels between two ranks. */
export type Band = {
  readonly v: number;
  readonly low: number;
  readonly high: number;
  readonly nodes: readonly NodePlace[];
  /** Places across the flow that are taken; more are added while lines are routed. */
  readonly taken: Span[];
};

export const toAcross = ({ x, y }: Point, horizontal: boolean): Across =>
  horizontal ? { u: y, v: x } : { u: x, v: y };

export const fromAcross = ({ u, v }: Across, horizontal: boolean): Point =>
  horizontal ? { x: v, y: u } : { x: u, y: v };

export function spanAcross(box: Box, horizontal: boolean): Span {
  const { u } = toAcross(box, horizontal);
  const half = (horizontal ? box.height : box.width) / 2;
  return { from: u - half, to: u + half };
}

function spanAlong(box: Box, horizontal: boolean): Span {
  const { v } = toAcross(box, horizontal);
  const half = (horizontal ? box.width : box.height) / 2;
  return { from: v - half, to: v + half };
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) < 1.5;

/** Bands from the flow's start to its end; `undefined` where two of them overlap. */
export function toBands({ nodes, edges, horizontal }: FlowPlace): Band[] | undefined {
  const bands: { v: number; low: number; high: number; nodes: NodePlace[]; taken: Span[] }[] = [];
  const add = (box: Box, v: number, node?: NodePlace): void => {
    const span = spanAlong(box, horizontal);
    // The label of an edge over several ranks may lie in a rank of nodes.
    let band = bands.find((one) => isClose(one.v, v));
    if (!band) {
      band = { v, low: span.from, high: span.to, nodes: [], taken: [] };
      bands.push(band);
    }
    band.low = Math.min(band.low, span.from);
    band.high = Math.max(band.high, span.to);
    band.taken.push(spanAcross(box, horizontal));
    if (node) band.nodes.push(node);
  };
  for (const node of nodes) add(node.box, toAcross(node.box, horizontal).v, node);
  for (const { label, edge } of edges)
    if (label && edge.from !== edge.to) add(label.box, toAcross(label.at, horizontal).v);
  bands.sort((a, b) => a.v - b.v);
  const overlap = bands.some((band, index) => (bands[index + 1]?.low ?? Infinity) < band.high);
  return overlap ? undefined : bands;
}

/** Where the layout lets an edge pass a band. */
export function passOf(
  { points, label }: EdgePlace,
  band: Band,
  horizontal: boolean,
): number | undefined {
  const own = label && toAcross(label.at, horizontal);
  if (own && isClose(own.v, band.v)) return own.u;
  const at = points.slice(1, -1).map((point) => toAcross(point, horizontal));
  return at.find(({ v }) => isClose(v, band.v))?.u;
}

export function isLabelled({ label }: EdgePlace, band: Band, horizontal: boolean): boolean {
  return label !== undefined && isClose(toAcross(label.at, horizontal).v, band.v);
}

/** Whether a line at `u` passes a band without touching what is there. */
export function isClear(band: Band, u: number, room: number): boolean {
  return band.taken.every(({ from, to }) => u < from - room || u > to + room);
}
