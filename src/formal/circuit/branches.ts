import { type Component, referenceNet } from './description.ts';

/** An element between two nets, as it lies in a branch. */
export type Part = {
  readonly component: Component;
  /** Its first pin is at the far end of the branch. */
  readonly flipped: boolean;
  /** Its place in the netlist. */
  readonly index: number;
};

/** Elements in a row, with the nets between them; none is a plain wire. */
export type Branch = {
  readonly from: string;
  readonly to: string;
  readonly parts: readonly Part[];
  /** One fewer than the parts. */
  readonly between: readonly string[];
};

/** The two pins that a branch runs through, and the others, which are drawn with the names of their nets. */
export function pinsOf(component: Component): { main: readonly [number, number]; extra: number[] } {
  const last = component.nodes.length - 1;
  if (component.kind !== 'foreign') return { main: [0, 1], extra: [] };
  const main: readonly [number, number] = /^[sbow]/i.test(component.name) ? [0, 1] : [0, last];
  const extra = component.nodes.map((_, index) => index).filter((index) => !main.includes(index));
  return { main, extra };
}

type Edge = {
  readonly component: Component;
  readonly index: number;
  readonly a: string;
  readonly b: string;
};

export function reversed({ from, to, parts, between }: Branch): Branch {
  return {
    from: to,
    to: from,
    parts: parts.map((part) => ({ ...part, flipped: !part.flipped })).reverse(),
    between: [...between].reverse(),
  };
}

export function isSource({ component }: Part): boolean {
  return /source|^[vc]c[vc]s$/.test(component.kind);
}

/** The place in the netlist of a branch's first source; infinite where it has none. */
export function sourceRank({ parts }: Branch): number {
  return Math.min(...parts.map((part) => (isSource(part) ? part.index : Number.POSITIVE_INFINITY)));
}

export function hasSource({ parts }: Branch): boolean {
  return parts.some(isSource);
}

/**
 * The netlist as branches between junctions: nets with two connections are passed through. Ground is always a
 * junction; a loop from ground to ground keeps the nets beside its first and last element as junctions.
 */
export function toBranches(components: readonly Component[]): {
  reference: string;
  branches: Branch[];
} {
  const reference = referenceNet({ components }) ?? '0';
  const edges: Edge[] = components.map((component, index) => {
    const [first, second] = pinsOf(component).main;
    return { component, index, a: component.nodes[first] ?? '', b: component.nodes[second] ?? '' };
  });
  const at = new Map<string, Edge[]>();
  for (const edge of edges)
    for (const net of [edge.a, edge.b]) {
      const list = at.get(net);
      if (list) list.push(edge);
      else at.set(net, [edge]);
    }
  const junctions = new Set([...at].filter(([, list]) => list.length !== 2).map(([net]) => net));
  junctions.add(reference);
  const used = new Set<Edge>();
  const walk = (from: string, first: Edge): Branch => {
    const parts: Part[] = [];
    const between: string[] = [];
    let edge: Edge | undefined = first;
    let net = from;
    while (edge) {
      used.add(edge);
      const flipped: boolean = edge.a !== net;
      parts.push({ component: edge.component, index: edge.index, flipped });
      net = flipped ? edge.a : edge.b;
      edge = junctions.has(net) ? undefined : at.get(net)?.find((next) => !used.has(next));
      if (edge) between.push(net);
    }
    return { from, to: net, parts, between };
  };
  const branches: Branch[] = [];
  for (const net of junctions)
    for (const edge of at.get(net) ?? [])
      if (!used.has(edge)) branches.push(...openLoop(walk(net, edge), reference));
  for (const edge of edges) {
    if (used.has(edge)) continue;
    junctions.add(edge.a);
    branches.push(walk(edge.a, edge));
  }
  return { reference, branches };
}

/** A loop through ground becomes a column up, a row, and a column down; the source stands left. */
function openLoop(branch: Branch, reference: string): Branch[] {
  if (branch.from !== reference || branch.to !== reference || branch.parts.length < 2)
    return [branch];
  const last = branch.parts.at(-1);
  const first = branch.parts[0];
  const turn = last && first && isSource(last) && !isSource(first);
  const { parts, between } = turn ? reversed(branch) : branch;
  const left = between[0] ?? reference;
  const right = between.at(-1) ?? reference;
  const column = (from: string, to: string, part: Part | undefined): Branch => ({
    from,
    to,
    parts: part ? [part] : [],
    between: [],
  });
  const row: Branch = {
    from: left,
    to: right,
    parts: parts.slice(1, -1),
    between: between.slice(1, -1),
  };
  const rows = parts.length > 2 ? [row] : [];
  return [column(reference, left, parts[0]), ...rows, column(right, reference, parts.at(-1))];
}
