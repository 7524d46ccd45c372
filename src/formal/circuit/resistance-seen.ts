import type { CircuitDescription, Component } from './description.ts';
import { sameName } from './description.ts';
import { Groups } from './groups.ts';
import { nodalSteps } from './nodal-steps.ts';
import { edgesOf, reduce, TreeSteps, wiredNets } from './reduce.ts';
import { type OperatingPoint, solveDc } from './solve-dc.ts';
import { plainNumber, type Steps, type Term, toTerm } from './steps.ts';

type Seen = { readonly ohms: number; readonly shown: Term } | { readonly reason: string };

/** Sources turned off: no voltage, no current. What is not on the way of direct current is left out. */
function turnedOff({ components }: CircuitDescription, without: readonly string[]): Component[] {
  return components.flatMap((component): Component[] => {
    if (without.some((name) => sameName(component.name, name))) return [];
    if (component.kind === 'current-source' || component.kind === 'capacitor') return [];
    if (component.kind !== 'voltage-source') return [component];
    const { name, kind, nodes } = component;
    return [{ name, kind, nodes, value: 0 }];
  });
}

/**
 * The names of the live voltage sources with both pins on two nets: what is measured there is what they see.
 * One of 0 V is a wire, such as an ammeter.
 */
export function sourcesAcross(
  { components }: CircuitDescription,
  terminals: readonly [string, string],
): string[] {
  return components.flatMap(({ name, kind, nodes: [a = '', b = ''], ...rest }) =>
    kind === 'voltage-source' &&
    a !== b &&
    terminals.includes(a) &&
    terminals.includes(b) &&
    !('value' in rest && rest.value === 0)
      ? [name]
      : [],
  );
}

/** The part that is connected to a net, so that loose parts elsewhere do no harm. */
function connectedTo(components: readonly Component[], net: string): Component[] {
  const groups = new Groups();
  for (const { kind, nodes } of components)
    if (kind !== 'vccs' && kind !== 'cccs')
      for (const other of nodes) groups.join(nodes[0] ?? '', other);
  const own = groups.find(net);
  return components.filter(({ nodes }) => nodes.some((other) => groups.find(other) === own));
}

/**
 * The resistance between two nets with the sources turned off, in steps: by series and parallel where that goes,
 * else by a test current of 1 A.
 * @param without elements that are taken out before, whose pins are looked into
 */
export function resistanceSeen(
  description: CircuitDescription,
  [from, to]: readonly [string, string],
  without: readonly string[],
  steps: Steps,
): Seen {
  const off = turnedOff(description, without);
  const groups = wiredNets({ components: off });
  if (groups.find(from) === groups.find(to)) return { ohms: 0, shown: toTerm(0) };
  for (const { kind, nodes } of off)
    if (kind === 'voltage-source') groups.join(nodes[0] ?? '', nodes[1] ?? '');
  const [a, b] = [groups.find(from), groups.find(to)];
  if (a === b) {
    const names = off.flatMap(({ name, kind }) => (kind === 'voltage-source' ? [name] : []));
    return {
      reason: `Turned off, ${names.join(' and ')} would short node ${from} and node ${to}: the resistance says nothing.`,
    };
  }
  const isPlain = off.every(({ kind }) => /^(?:resistor|inductor|voltage-source)$/.test(kind));
  const hasValues = off.every((one) => one.kind !== 'resistor' || one.value !== undefined);
  const tree =
    isPlain && hasValues
      ? reduce(edgesOf({ components: off }, 'resistor', groups), a, b)
      : undefined;
  const names = description.components.map(({ name }) => name);
  if (tree) {
    const shown = new TreeSteps(steps, names, 'series').total(tree, 'Req');
    const exact = testCurrent(off, [from, to]);
    return 'reason' in exact ? exact : { ohms: exact.ohms, shown };
  }
  const exact = testCurrent(off, [from, to]);
  if ('reason' in exact) return exact;
  steps.say(`A test current of 1 A flows into node ${from} and out of node ${to}.`);
  nodalSteps(exact.tested, exact.point, steps);
  const shown = steps.compute(
    'Req',
    `${plainNumber(Number(exact.ohms.toPrecision(6)))} / 1`,
    Number(exact.ohms.toPrecision(6)),
  );
  return { ohms: exact.ohms, shown };
}

type Tested = {
  readonly ohms: number;
  readonly point: OperatingPoint;
  readonly tested: CircuitDescription;
};

function testCurrent(
  off: readonly Component[],
  [from, to]: readonly [string, string],
): Tested | { readonly reason: string } {
  const own = connectedTo(off, to);
  if (!own.some(({ nodes }) => nodes.includes(from)))
    return { reason: `No resistor connects node ${from} with node ${to}.` };
  const test: Component = {
    name: 'the test current',
    kind: 'current-source',
    nodes: [to, from],
    value: 1,
  };
  const tested = { components: [...own, test] };
  if (own.some(({ kind }) => kind === 'diode'))
    return { reason: 'With a diode there is no one resistance.' };
  const point = solveDc(tested, to);
  if (!point.ok) return { reason: point.reason };
  return { ohms: point.voltages.get(from) ?? 0, point, tested };
}
