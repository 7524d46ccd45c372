import type { Problem } from '../problem.ts';
import {
  type CircuitDescription,
  type Component,
  ground,
  referenceNet,
  sameName,
} from './description.ts';
import { problemAt, type Token } from './tokenize.ts';

/** A component with the words it was read from. */
export type Placed = {
  readonly component: Component;
  readonly name: Token;
  readonly nodeTokens: readonly Token[];
};

function duplicates(placed: readonly Placed[]): Problem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ component, name }) => {
    const key = component.name.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return problemAt('error', name, `There is another ${component.name}.`, 'a name of its own');
  });
}

function unknownControls(placed: readonly Placed[]): Problem[] {
  const sources = new Set(
    placed.flatMap(({ component }) =>
      component.kind === 'voltage-source' ? component.name.toLowerCase() : [],
    ),
  );
  return placed.flatMap(({ component, name }) => {
    if (component.kind !== 'cccs' && component.kind !== 'ccvs') return [];
    if (sources.has(component.control.toLowerCase())) return [];
    const message = `${component.name} is controlled by ${component.control}, which is no voltage source here.`;
    return problemAt('error', name, message, 'the name of a voltage source of this netlist');
  });
}

function looseNets(placed: readonly Placed[]): Problem[] {
  const uses = new Map<string, { count: number; token: Token | undefined }>();
  for (const { component, nodeTokens } of placed) {
    const control =
      'control' in component && typeof component.control !== 'string' ? component.control : [];
    for (const [index, net] of [...component.nodes, ...control].entries()) {
      const use = uses.get(net) ?? { count: 0, token: nodeTokens[index] };
      uses.set(net, { ...use, count: use.count + 1 });
    }
  }
  return [...uses].flatMap(([net, { count, token }]) => {
    if (count > 1 || !token) return [];
    const message = `Node ${net} has only one connection.`;
    return problemAt('warning', token, message, 'a second element at this node');
  });
}

function shorts(placed: readonly Placed[]): Problem[] {
  const pairs = new Map<string, string>();
  return placed.flatMap(({ component, name, nodeTokens }) => {
    const [a = '', b = ''] = component.nodes;
    if (component.nodes.every((net) => net === a)) {
      const message = `Both ends of ${component.name} are at node ${a}: it is shorted.`;
      return problemAt('warning', nodeTokens[1] ?? name, message, 'two different nodes');
    }
    if (component.kind !== 'voltage-source') return [];
    const key = JSON.stringify([a, b].sort());
    const other = pairs.get(key);
    pairs.set(key, other ?? component.name);
    if (other === undefined) return [];
    const message = `${component.name} and ${other} are ideal voltage sources in parallel.`;
    return problemAt('warning', name, message, 'a resistor between them, or one source');
  });
}

/** What is wrong with a whole netlist: errors in names and controls, then what is legal and odd. */
export function checkNetlist(
  description: CircuitDescription,
  placed: readonly Placed[],
): Problem[] {
  const problems = [
    ...duplicates(placed),
    ...unknownControls(placed),
    ...looseNets(placed),
    ...shorts(placed),
  ];
  const reference = referenceNet(description);
  const first = placed.find(({ component }) => component.nodes.some((net) => net === reference));
  if (reference !== undefined && first && !sameName(reference, ground)) {
    const message = `No node is called 0 or gnd: voltages are counted from node ${reference}.`;
    const at = first.component.nodes.indexOf(reference);
    problems.push(
      problemAt('warning', first.nodeTokens[at] ?? first.name, message, 'a ground node 0'),
    );
  }
  return problems;
}
