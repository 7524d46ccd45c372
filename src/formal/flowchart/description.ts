/** Where a flow runs to: `TB` is top to bottom (`TD` means the same and is read as `TB`). */
export type Direction = 'TB' | 'BT' | 'LR' | 'RL';

export type Shape =
  | 'rectangle'
  | 'rounded'
  | 'stadium'
  | 'subroutine'
  | 'cylinder'
  | 'circle'
  | 'double-circle'
  | 'diamond'
  | 'hexagon'
  /** A parallelogram, for input and output. */
  | 'lean-right'
  | 'lean-left'
  | 'trapezoid'
  | 'inverted-trapezoid'
  | 'flag';

export type FlowNode = {
  /** Any word characters; unique among the nodes. */
  readonly id: string;
  /** Lines are separated by `\n`. */
  readonly text: string;
  readonly shape: Shape;
};

export type EdgeLine = 'solid' | 'dotted' | 'thick' | 'invisible';
export type EdgeHead = 'none' | 'arrow' | 'circle' | 'cross';

export type FlowEdge = {
  /** The id of a node or of a subgraph. */
  readonly from: string;
  readonly to: string;
  /** Lines are separated by `\n`; absent, never empty. */
  readonly label?: string;
  readonly line: EdgeLine;
  readonly startHead: EdgeHead;
  readonly endHead: EdgeHead;
};

export type Subgraph = {
  /** Unique among nodes and subgraphs. */
  readonly id: string;
  readonly title: string;
  readonly direction?: Direction;
  /** The id of the subgraph around it; it stands before this one in the list. */
  readonly parent?: string;
  /** The ids of the nodes directly in it; a node is in one subgraph at most. */
  readonly nodes: readonly string[];
};

export type Flowchart = {
  readonly kind: 'flowchart';
  /** Absent where the text does not say. */
  readonly direction?: Direction;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly subgraphs: readonly Subgraph[];
};

/** A Mermaid diagram of another kind: kept as it is, and drawn by Mermaid itself on the page's side. */
export type ForeignDiagram = {
  readonly kind: 'foreign';
  /** Its first word: `sequenceDiagram`, `pie`, ... */
  readonly diagram: string;
  readonly source: string;
};

export type FlowchartDescription = Flowchart | ForeignDiagram;

/** What a node is for, as far as its shape tells. */
export type NodeKind = 'decision' | 'terminal' | 'process' | 'other';

export function nodeKind(shape: Shape): NodeKind {
  switch (shape) {
    case 'diamond':
      return 'decision';
    case 'stadium':
    case 'circle':
    case 'double-circle':
      return 'terminal';
    // Rounded boxes stand for steps in most drawings; ends are drawn as pills.
    case 'rectangle':
    case 'rounded':
    case 'subroutine':
      return 'process';
    default:
      return 'other';
  }
}
