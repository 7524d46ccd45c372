import type { Direction, Flowchart, FlowEdge, FlowNode, Shape, Subgraph } from './description.ts';

export type LooseEnd = { readonly from: string; readonly label?: string };

/** Puts a flowchart together; ids are A, B, ... Z, A1, B1, ... */
export class SampleBuilder {
  readonly nodes: FlowNode[] = [];
  readonly edges: FlowEdge[] = [];
  readonly subgraphs: Subgraph[] = [];
  /** The end that the next node is joined to. */
  loose: LooseEnd[] = [];

  add(text: string, shape: Shape): string {
    const count = this.nodes.length;
    const round = Math.floor(count / 26);
    const id = `${String.fromCharCode(65 + (count % 26))}${round > 0 ? round : ''}`;
    this.nodes.push({ id, text, shape });
    return id;
  }

  /** A node after all loose ends. */
  next(text: string, shape: Shape): string {
    const id = this.add(text, shape);
    for (const { from, label } of this.loose) this.join(from, id, label);
    this.loose = [{ from: id }];
    return id;
  }

  join(from: string, to: string, label?: string, look: Partial<FlowEdge> = {}): void {
    this.edges.push({
      from,
      to,
      ...(label !== undefined && { label }),
      line: 'solid',
      startHead: 'none',
      endHead: 'arrow',
      ...look,
    });
  }

  build(direction: Direction | undefined): Flowchart {
    const { nodes, edges, subgraphs } = this;
    return { kind: 'flowchart', ...(direction && { direction }), nodes, edges, subgraphs };
  }
}
