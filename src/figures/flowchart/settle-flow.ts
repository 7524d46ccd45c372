import type { Flowchart } from '../../formal/flowchart/description.ts';
import { canonicalFlow } from './canonical-flow.ts';
import { isReadable } from './check-flow.ts';
import { toLines } from './edge-lines.ts';
import type { FlowPlan } from './flow-plan.ts';
import { isSmall, placeFlow } from './place-flow.ts';

/**
 * The flowchart with ids and edges in the order in which they are read from its own drawing.
 * @returns `undefined` where its drawing cannot be read
 */
export function settleFlow(draft: Flowchart, plan: FlowPlan): Flowchart | undefined {
  const place = placeFlow(draft, plan);
  if (isSmall(place.fontSize, draft, plan)) return undefined;
  const lines = toLines(place, plan);
  if (!lines || !isReadable(draft, place, lines, plan)) return undefined;
  const flow = canonicalFlow(draft, place);
  return isSettled(flow, plan) ? flow : undefined;
}

/** Whether the layout stays the same with the new ids; it may not where nodes say the same, or on a ring. */
function isSettled(flow: Flowchart, plan: FlowPlan): boolean {
  const isSure =
    flow.direction && new Set(flow.nodes.map(({ text }) => text)).size === flow.nodes.length;
  if (isSure) return true;
  return JSON.stringify(canonicalFlow(flow, placeFlow(flow, plan))) === JSON.stringify(flow);
}
