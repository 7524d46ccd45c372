import type { Direction, Flowchart, FlowEdge, FlowNode, Shape, Subgraph } from './description.ts';

/** More than a figure can show; a text with `A & B & ... --> C & D & ...` could ask for millions. */
export const maxEdges = 20_000;

/** Levels of subgraphs; deeper ones are taken as neighbours. */
const deepestNesting = 20;

type OpenSubgraph = { -readonly [Key in keyof Subgraph]: Subgraph[Key] } & { nodes: string[] };
type GrowingNode = { -readonly [Key in keyof FlowNode]: FlowNode[Key] } & { declared: boolean };

/** Collects a flowchart while its text is read from the front. */
export class FlowBuilder {
  direction: Direction | undefined;
  readonly #nodes = new Map<string, GrowingNode>();
  readonly #edges: FlowEdge[] = [];
  readonly #subgraphs = new Map<string, OpenSubgraph>();
  readonly #open: OpenSubgraph[] = [];
  readonly #grouped = new Set<string>();

  get openSubgraphs(): number {
    return this.#open.length;
  }

  get isEmpty(): boolean {
    return this.#nodes.size === 0 && this.#subgraphs.size === 0;
  }

  get isFull(): boolean {
    return this.#edges.length >= maxEdges;
  }

  /** A node is named: at its first time it takes its place in the order, and in the subgraph that is open. */
  mention(id: string): void {
    if (!this.#nodes.has(id))
      this.#nodes.set(id, { id, text: id, shape: 'rectangle', declared: false });
    const group = this.#open.at(-1);
    if (!group || this.#grouped.has(id) || this.#subgraphs.has(id)) return;
    this.#grouped.add(id);
    group.nodes.push(id);
  }

  /** A node gets its text or its shape; the last word counts, as in Mermaid. */
  declare(id: string, text: string | undefined, shape: Shape): void {
    this.mention(id);
    const node = this.#nodes.get(id);
    if (!node) return;
    node.text = text ?? node.text;
    node.shape = shape;
    node.declared = true;
  }

  /** An id for a node that was written without one. */
  idOf(text: string): string {
    const base = text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '_').replaceAll(/^_|_$/g, '') || 'node';
    const known = this.#nodes.get(base);
    if (!known || known.text === text) return base;
    let count = 2;
    while (
      this.#nodes.has(`${base}_${count}`) &&
      this.#nodes.get(`${base}_${count}`)?.text !== text
    )
      count += 1;
    return `${base}_${count}`;
  }

  addEdge(edge: FlowEdge): void {
    if (!this.isFull) this.#edges.push(edge);
  }

  /** Labels the edges added since there were `count`. */
  labelEdges(count: number, label: string): void {
    for (let index = count; index < this.#edges.length; index += 1) {
      const edge = this.#edges[index];
      if (edge) this.#edges[index] = { ...edge, label };
    }
  }

  get edgeCount(): number {
    return this.#edges.length;
  }

  openSubgraph(id: string, title: string): void {
    const parent = this.#open[Math.min(this.#open.length, deepestNesting) - 1]?.id;
    const known = this.#subgraphs.get(id);
    const group = known ?? { id, title, ...(parent !== undefined && { parent }), nodes: [] };
    this.#subgraphs.set(id, group);
    this.#open.push(group);
  }

  closeSubgraph(): boolean {
    return this.#open.pop() !== undefined;
  }

  /** Of the subgraph that is open, or of the whole. */
  setDirection(direction: Direction): void {
    const group = this.#open.at(-1);
    if (group) group.direction = direction;
    else this.direction ??= direction;
  }

  build(): Flowchart {
    // An edge may name a subgraph before it is written: it looked like a node then.
    const isNode = (id: string) => !this.#subgraphs.has(id);
    return {
      kind: 'flowchart',
      ...(this.direction && { direction: this.direction }),
      nodes: [...this.#nodes.values()]
        .filter(({ id }) => isNode(id))
        .map(({ id, text, shape }) => ({ id, text, shape })),
      edges: this.#edges,
      subgraphs: this.#nested().map((group) => ({
        ...group,
        nodes: group.nodes.filter(isNode),
      })),
    };
  }

  /** Each subgraph right before those in it. */
  #nested(): OpenSubgraph[] {
    const children = new Map<string | undefined, OpenSubgraph[]>();
    for (const group of this.#subgraphs.values()) {
      const siblings = children.get(group.parent);
      if (siblings) siblings.push(group);
      else children.set(group.parent, [group]);
    }
    const walk = (id: string | undefined): OpenSubgraph[] =>
      (children.get(id) ?? []).flatMap((group) => [group, ...walk(group.id)]);
    return walk(undefined);
  }
}
