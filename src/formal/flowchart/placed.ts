import type { FlowEdge, FlowNode, Shape, Subgraph } from './description.ts';
import type { Box, Point } from './draw-shape.ts';
import type { TextBlock } from './wrap-text.ts';

export type PlacedNode = { readonly node: FlowNode; readonly box: Box; readonly text: TextBlock };
/** Beside the way the flow runs. */
export type LoopSide = 'right' | 'below';
export type PlacedEdge = {
  /** Where an edge from a node to itself is drawn. */
  readonly loopSide: LoopSide;
  readonly edge: FlowEdge;
  /** From the middle of one box to the middle of the other. */
  readonly points: readonly Point[];
  readonly label?: { readonly box: Box; readonly text: TextBlock };
};
export type PlacedGroup = { readonly group: Subgraph; readonly box: Box; readonly depth: number };

export type Layout = {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly groups: readonly PlacedGroup[];
  readonly bounds: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
};

/** How a drawing departs from the usual looks; lengths in ems. */
export type LayoutOptions = {
  /** Between neighbours across the flow, and between the ranks along it. */
  readonly nodeGap?: number;
  readonly rankGap?: number;
  /** A text broken to lines; `size` and `widest` in pixels. Absent: by a guess of the font's widths. */
  readonly wrap?: (text: string, size: number, widest: number) => TextBlock;
  /** The widest line of a text in this shape. */
  readonly widestText?: (shape: Shape) => number;
  /** Pixels that a shape takes around its text. */
  readonly sizeOf?: (shape: Shape, text: TextBlock, fontSize: number) => Size;
  /** Size of an edge's label against the nodes' texts; absent: 0.9. */
  readonly labelScale?: number;
  /** Pixels kept free around the middle of an edge for its label. */
  readonly labelRoom?: (text: TextBlock) => Size;
};

type Size = { readonly width: number; readonly height: number };
