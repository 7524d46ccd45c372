import type { DrawStyle } from '../draw-style.ts';
import type { Flowchart } from './description.ts';
import type { Layout } from './placed.ts';

/** Places everything with dagre, which is loaded here; pixels. `x`, `y` of all boxes are their middles. */
export async function layoutFlowchart(flowchart: Flowchart, style: DrawStyle): Promise<Layout> {
  const { layoutNow } = await import('./layout-now.ts');
  return layoutNow(flowchart, style);
}
