import type { CircuitDescription, IndependentSource } from './description.ts';
import { operatingValue, referenceNet } from './description.ts';
import { Groups } from './groups.ts';
import { type Steps, type Term, toTerm } from './steps.ts';

/** How values in series and in parallel combine: resistors and inductors add in series, capacitors in parallel. */
export type Adding = 'series' | 'parallel';

export type Tree =
  | { readonly type: 'leaf'; readonly name: string; readonly value: number }
  | { readonly type: 'series' | 'parallel'; readonly children: readonly Tree[] };

type Edge = { readonly a: string; readonly b: string; readonly tree: Tree };

function join(type: 'series' | 'parallel', trees: readonly Tree[]): Tree {
  const flat = trees.flatMap((tree) => (tree.type === type ? tree.children : [tree]));
  return {
    type,
    children: flat.toSorted((a, b) =>
      firstName(a).localeCompare(firstName(b), 'en', { numeric: true }),
    ),
  };
}

function firstName(tree: Tree): string {
  if (tree.type === 'leaf') return tree.name;
  return tree.children.map(firstName).sort()[0] ?? '';
}

/** One reduction, or `undefined` where none is left. */
function reduceOnce(edges: readonly Edge[], ends: readonly string[]): Edge[] | undefined {
  const loop = edges.find(({ a, b }) => a === b);
  if (loop) return edges.filter((edge) => edge !== loop);
  const pairs = new Map<string, Edge[]>();
  const nets = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.a, edge.b].sort());
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
    for (const net of [edge.a, edge.b]) nets.set(net, [...(nets.get(net) ?? []), edge]);
  }
  for (const [net, own] of nets)
    if (own.length === 1 && !ends.includes(net)) return edges.filter((edge) => edge !== own[0]);
  for (const group of pairs.values()) {
    const [first] = group;
    if (!first || group.length < 2) continue;
    const tree = join(
      'parallel',
      group.map((edge) => edge.tree),
    );
    return [...edges.filter((edge) => !group.includes(edge)), { ...first, tree }];
  }
  for (const [net, [one, other, third]] of nets) {
    if (!one || !other || third || ends.includes(net)) continue;
    const far = (edge: Edge) => (edge.a === net ? edge.b : edge.a);
    const tree = join('series', [one.tree, other.tree]);
    const rest = edges.filter((edge) => edge !== one && edge !== other);
    return [...rest, { a: far(one), b: far(other), tree }];
  }
  return undefined;
}

/**
 * The network between two nets as a tree of series and parallel connections.
 * @returns `undefined` where it is none (a bridge), or where nothing connects the two
 */
export function reduce(edges: readonly Edge[], from: string, to: string): Tree | undefined {
  let rest: readonly Edge[] = edges;
  for (let next = reduceOnce(rest, [from, to]); next; next = reduceOnce(rest, [from, to]))
    rest = next;
  const [only] = rest;
  const spans = only && new Set([only.a, only.b, from, to]).size === 2;
  return rest.length === 1 && spans ? only.tree : undefined;
}

/** Nets that ideal wires, or inductors and zero ohms at DC, make one. */
export function wiredNets({ components }: CircuitDescription): Groups {
  const groups = new Groups();
  for (const { kind, nodes, ...rest } of components) {
    const isZero = kind === 'resistor' && 'value' in rest && rest.value === 0;
    if (kind === 'inductor' || isZero) groups.join(nodes[0] ?? '', nodes[1] ?? '');
  }
  return groups;
}

export function edgesOf(
  { components }: CircuitDescription,
  kind: 'resistor' | 'capacitor',
  groups: Groups,
): Edge[] {
  return components.flatMap((component) => {
    if (component.kind !== kind || !component.value) return [];
    const [a, b] = component.nodes.map((net) => groups.find(net));
    const tree: Tree = { type: 'leaf', name: component.name, value: component.value };
    return [{ a: a ?? '', b: b ?? '', tree }];
  });
}

export type SingleSource = {
  readonly source: IndependentSource;
  readonly value: number;
  /** Nets where the current leaves and enters the source. */
  readonly plus: string;
  readonly minus: string;
  readonly tree: Tree;
  readonly edges: readonly Edge[];
  readonly groups: Groups;
};

/**
 * One positive source with resistors in series and parallel: what Ohm's law alone solves. Its minus pin must be the
 * reference. `undefined` for every other circuit.
 */
export function toSingleSource(description: CircuitDescription): SingleSource | undefined {
  const { components } = description;
  const sources = components.filter(
    (one): one is IndependentSource =>
      one.kind === 'voltage-source' || one.kind === 'current-source',
  );
  const [source, second] = sources;
  const others = components.some(
    ({ kind }) => !/^(?:resistor|capacitor|inductor|voltage-source|current-source)$/.test(kind),
  );
  const value = source && operatingValue(source);
  if (!source || second || others || value === undefined || value <= 0) return undefined;
  const groups = wiredNets(description);
  const [first, last] = source.nodes.map((net) => groups.find(net));
  const [plus, minus] = source.kind === 'voltage-source' ? [first, last] : [last, first];
  const reference = referenceNet(description);
  if (plus === undefined || minus === undefined || reference === undefined) return undefined;
  if (groups.find(reference) !== minus || plus === minus) return undefined;
  const edges = edgesOf(description, 'resistor', groups);
  const tree = reduce(edges, plus, minus);
  return tree && { source, value, plus, minus, tree, edges, groups };
}

function leaves(tree: Tree): string[] {
  return tree.type === 'leaf' ? [tree.name] : tree.children.flatMap(leaves);
}

/** Explains a tree from the leaves up, and Ohm's law from the top down. */
export class TreeSteps {
  readonly steps: Steps;
  readonly #values = new Map<Tree, Term>();
  readonly #labels = new Map<Tree, string>();
  readonly #taken: Set<string>;
  readonly #adding: Adding;
  #letters = 0;

  constructor(steps: Steps, taken: readonly string[], adding: Adding) {
    this.steps = steps;
    this.#taken = new Set(taken);
    this.#adding = adding;
  }

  /** `R23` for R2 and R3; letters where that would be long or is taken. */
  #nameOf(tree: Tree): string {
    const names = leaves(tree);
    const letter = this.#adding === 'series' ? 'R' : 'C';
    const digits = names.map((name) => /^[RC](\d)$/i.exec(name)?.[1]);
    const label = `${letter}${digits.join('')}`;
    if (digits.every((digit) => digit !== undefined) && !this.#taken.has(label)) {
      this.#taken.add(label);
      return label;
    }
    this.#letters += 1;
    return `${letter}_${String.fromCharCode(96 + this.#letters)}`;
  }

  label(tree: Tree): string {
    return tree.type === 'leaf' ? tree.name : (this.#labels.get(tree) ?? '');
  }

  /** The total of a tree, with its lines. */
  total(tree: Tree, label?: string): Term {
    const known = this.#values.get(tree);
    if (known) return known;
    if (tree.type === 'leaf') return toTerm(tree.value);
    const terms = tree.children.map((child) => this.total(child));
    const own = label ?? this.#nameOf(tree);
    this.#labels.set(tree, own);
    const names = tree.children.map((child) => this.label(child)).join(', ');
    this.steps.say(`${names} are in ${tree.type}.`);
    const [a, b, third] = terms;
    const values = terms.map(({ value }) => value);
    let result: Term;
    if (tree.type === this.#adding) {
      const sum = values.reduce((total, value) => total + value, 0);
      result = this.steps.compute(own, terms.map(({ text }) => text).join(' + '), sum);
    } else if (a && b && !third) {
      const expression = `${a.text} * ${b.text} / (${a.text} + ${b.text})`;
      result = this.steps.compute(own, expression, (a.value * b.value) / (a.value + b.value));
    } else {
      const expression = `1 / (${terms.map(({ text }) => `1 / ${text}`).join(' + ')})`;
      const sum = values.reduce((total, value) => total + 1 / value, 0);
      result = this.steps.compute(own, expression, 1 / sum);
    }
    this.#values.set(tree, result);
    return result;
  }

  /** Voltage across or current through one leaf, by Ohm's law from the whole network down to it. */
  descend(
    tree: Tree,
    start: { readonly volts?: Term; readonly amperes?: Term },
    name: string,
    want: 'volts' | 'amperes',
  ): Term | undefined {
    const ohms = this.total(tree);
    let { volts, amperes } = start;
    const isLeaf = tree.type === 'leaf';
    const needs = isLeaf ? want : tree.type === 'series' ? 'amperes' : 'volts';
    const own = this.label(tree);
    const label = own === 'Req' ? '' : `_${own}`;
    if (needs === 'volts' && !volts && amperes)
      volts = this.steps.compute(
        `V${label}`,
        `${amperes.text} * ${ohms.text}`,
        amperes.value * ohms.value,
      );
    if (needs === 'amperes' && !amperes && volts)
      amperes = this.steps.compute(
        `I${label}`,
        `${volts.text} / ${ohms.text}`,
        volts.value / ohms.value,
      );
    if (isLeaf) return tree.name === name ? (want === 'volts' ? volts : amperes) : undefined;
    const child = tree.children.find((one) => leaves(one).includes(name));
    if (!child) return undefined;
    const given = needs === 'volts' ? volts : amperes;
    if (!given) return undefined;
    return this.descend(
      child,
      needs === 'volts' ? { volts: given } : { amperes: given },
      name,
      want,
    );
  }
}

/** All of a tree's leaves. */
export function leafNames(tree: Tree): string[] {
  return leaves(tree);
}
