import {
  type CircuitDescription,
  type Component,
  findComponent,
  ground,
  netsOf,
} from './description.ts';

export type NetMap = ReadonlyMap<string, string>;

/** Kinds whose two ends can be told apart in a drawing. */
export function isPolar({ kind }: Component): boolean {
  return kind !== 'resistor' && kind !== 'capacitor' && kind !== 'inductor';
}

/** Kind and value as one word; equal for components that are the same but for their nets. */
export function signature(component: Component): string {
  if (component.kind === 'foreign') return `foreign ${component.name.charAt(0).toUpperCase()}`;
  if (component.kind === 'diode') return 'diode';
  const value = component.value === undefined ? component.symbol : component.value.toPrecision(9);
  if (component.kind !== 'voltage-source' && component.kind !== 'current-source')
    return `${component.kind} ${value}`;
  const { ac, phase, wave } = component;
  return `${component.kind} ${value} ${ac} ${phase ?? 0} ${wave ? JSON.stringify(wave) : ''}`;
}

/** Pins in order; for a controlled element with the nets that control it, those of the named source included. */
export function pinNets(component: Component, description: CircuitDescription): readonly string[] {
  if (!('control' in component)) return component.nodes;
  const { control, nodes } = component;
  if (typeof control !== 'string') return [...nodes, ...control];
  return [...nodes, ...(findComponent(description, control)?.nodes ?? [])];
}

type Alignment = {
  readonly pairs: readonly (readonly [number, number])[];
  readonly weight: number;
};

/** Every way in which one component could be another, as pairs of nets. */
function alignments(
  read: CircuitDescription,
  truth: CircuitDescription,
  readNets: Map<string, number>,
  truthNets: Map<string, number>,
): Alignment[] {
  const toIndexes = (nets: readonly string[], indexes: Map<string, number>) =>
    nets.map((net) => indexes.get(net) ?? -1);
  return read.components.flatMap((a) =>
    truth.components.flatMap((b): Alignment[] => {
      if (a.kind !== b.kind) return [];
      const same = signature(a) === signature(b);
      const named = a.name.toLowerCase() === b.name.toLowerCase();
      const weight = (same ? 1 : 0.15) * (named ? 1.5 : 1);
      const from = toIndexes(pinNets(a, read), readNets);
      const to = toIndexes(pinNets(b, truth), truthNets);
      if (from.length !== to.length) return [];
      const zip = (list: readonly number[]) =>
        from
          .map((net, index) => [net, list[index] ?? -1] as const)
          .filter(([x, y]) => x >= 0 && y >= 0);
      const forward: Alignment = { pairs: zip(to), weight };
      return isPolar(a) ? [forward] : [forward, { pairs: zip(to.toReversed()), weight }];
    }),
  );
}

/**
 * Maps the nets of one netlist to those of another by how alike their surroundings are: likeness flows along
 * components that could be the same (similarity flooding, Melnik et al. 2002), the likeliest pair is fixed, and it
 * flows again from there, so that alike branches are not mixed. Ground is ground where both have one.
 */
export function mapNets(read: CircuitDescription, truth: CircuitDescription): Map<string, string> {
  const [from, to] = [allNets(read), allNets(truth)];
  const fromIndex = new Map(from.map((net, index) => [net, index]));
  const toIndex = new Map(to.map((net, index) => [net, index]));
  const all = alignments(read, truth, fromIndex, toIndex);
  const width = to.length;
  const fixed: number[] = Array(from.length).fill(-1);
  const taken = new Set<number>();
  const isOpen = (a: number, b: number) => fixed[a] === b || (fixed[a] === -1 && !taken.has(b));
  const grounds = [fromIndex.get(ground), toIndex.get(ground)] as const;
  if (grounds[0] !== undefined && grounds[1] !== undefined) {
    fixed[grounds[0]] = grounds[1];
    taken.add(grounds[1]);
  }
  let likeness = new Float64Array(from.length * width).fill(1);
  for (const [index, net] of from.entries())
    for (const [other, name] of to.entries())
      if (net === name) likeness[index * width + other] = 1.05;
  const flow = () => {
    const next = new Float64Array(likeness.length);
    for (const { pairs, weight } of all) {
      if (!pairs.every(([a, b]) => isOpen(a, b))) continue;
      for (const [at, [a, b]] of pairs.entries())
        for (const [other, [c, d]] of pairs.entries()) {
          if (at === other) continue;
          const sure = fixed[c] === d ? 3 : 1;
          const cell = a * width + b;
          next[cell] = (next[cell] ?? 0) + weight * sure * (likeness[c * width + d] ?? 0);
        }
    }
    let most = 1e-12;
    for (const value of next) most = Math.max(most, value);
    likeness = next.map((value, cell) => value / most + 0.02 * (likeness[cell] ?? 0));
  };
  for (let round = 0; round < Math.min(8, from.length); round += 1) flow();
  for (let count = Math.min(from.length, width) - taken.size; count > 0; count -= 1) {
    let best = { value: -1, a: -1, b: -1 };
    for (let a = 0; a < from.length; a += 1)
      for (let b = 0; b < width; b += 1) {
        const value = likeness[a * width + b] ?? 0;
        if (fixed[a] === -1 && !taken.has(b) && value > best.value) best = { value, a, b };
      }
    if (best.a < 0) break;
    fixed[best.a] = best.b;
    taken.add(best.b);
    flow();
  }
  return new Map(
    from.flatMap((net, index) => {
      const image = to[fixed[index] ?? -1];
      return image === undefined ? [] : [[net, image] as const];
    }),
  );
}

/** Nets of pins and of controls. */
export function allNets(description: CircuitDescription): string[] {
  const controls = description.components.flatMap((component) =>
    'control' in component && typeof component.control !== 'string' ? [...component.control] : [],
  );
  return [...new Set([...netsOf(description), ...controls])];
}
