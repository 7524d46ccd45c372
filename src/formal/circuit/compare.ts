import type { Comparison } from '../formal-language.ts';
import { type CircuitDescription, type Component, ground } from './description.ts';
import { allNets, isPolar, mapNets, type NetMap, pinNets, signature } from './match-nets.ts';
import { print } from './print.ts';

function key(component: Component, description: CircuitDescription, map?: NetMap): string {
  const nets = pinNets(component, description).map((net) =>
    // A net without an image equals none.
    map ? (map.get(net) ?? `\n${net}`) : net,
  );
  return JSON.stringify([signature(component), ...(isPolar(component) ? nets : nets.toSorted())]);
}

type Difference = {
  readonly invented: readonly Component[];
  readonly missing: readonly Component[];
  /** What is missing, and less for what is found under a name that another one has: the least is the likeliest. */
  readonly cost: number;
};

/** More than half: two components with their values exchanged are two mistakes, not a circuit turned round. */
const costOfName = 0.6;

/** Components of `truth` that are not found, and of `read` that are too many, under one mapping of nets. */
function differ(read: CircuitDescription, truth: CircuitDescription, map: NetMap): Difference {
  const open = new Map<string, Component[]>();
  const names = new Set<string>();
  for (const component of truth.components) {
    names.add(component.name.toLowerCase());
    const own = key(component, truth);
    const list = open.get(own);
    if (list) list.push(component);
    else open.set(own, [component]);
  }
  let misnamed = 0;
  const invented = read.components.filter((component) => {
    const list = open.get(key(component, read, map)) ?? [];
    const name = component.name.toLowerCase();
    // Among equal ones in parallel, that of the same name.
    const at = list.length > 1 ? list.findIndex((one) => one.name.toLowerCase() === name) : 0;
    const [found] = list.splice(Math.max(0, at), 1);
    if (found && found.name.toLowerCase() !== name && names.has(name)) misnamed += 1;
    return !found;
  });
  const left = new Set([...open.values()].flat());
  const missing = truth.components.filter((component) => left.has(component));
  return { invented, missing, cost: missing.length && missing.length + costOfName * misnamed };
}

/** Both netlists say which net is ground. */
function haveGround(...descriptions: readonly CircuitDescription[]): boolean {
  return descriptions.every((description) => allNets(description).includes(ground));
}

/**
 * A source of a negative value as its positive self turned round. One that controls another stays: its current would
 * count the other way.
 */
function turned({ components }: CircuitDescription): CircuitDescription {
  const sensed = new Set(
    components.flatMap((one) =>
      'control' in one && typeof one.control === 'string' ? [one.control.toLowerCase()] : [],
    ),
  );
  return {
    components: components.map((component): Component => {
      if (component.kind !== 'voltage-source' && component.kind !== 'current-source')
        return component;
      const { value = 0, nodes, name, ac, wave } = component;
      if (value >= 0 || ac !== undefined || wave || sensed.has(name.toLowerCase()))
        return component;
      return { ...component, value: -value, nodes: [nodes[1], nodes[0]] };
    }),
  };
}

/** Nets by the names of the components they are on: right where names were read and nets were not. */
function mapByNames(read: CircuitDescription, truth: CircuitDescription): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const named = new Map(truth.components.map((one) => [one.name.toLowerCase(), one]));
  for (const component of read.components) {
    const other = named.get(component.name.toLowerCase());
    for (const [index, net] of component.nodes.entries()) {
      const image = other?.nodes[index];
      if (image === undefined) continue;
      const own = votes.get(net) ?? new Map<string, number>();
      own.set(image, (own.get(image) ?? 0) + 1);
      votes.set(net, own);
    }
  }
  const grounded = haveGround(read, truth);
  const taken = new Set(grounded ? [ground] : []);
  const map = new Map(grounded ? [[ground, ground]] : []);
  for (const [net, own] of votes) {
    if (map.has(net)) continue;
    const [image] =
      [...own].filter(([name]) => !taken.has(name)).sort((a, b) => b[1] - a[1])[0] ?? [];
    if (image === undefined) continue;
    taken.add(image);
    map.set(net, image);
  }
  return map;
}

/** Exchanges the images of two nets while that finds a likelier mapping; within a budget of trials. */
function improve(read: CircuitDescription, truth: CircuitDescription, start: NetMap): NetMap {
  const grounded = haveGround(read, truth);
  const nets = allNets(read).filter((net) => !grounded || net !== ground);
  const images = allNets(truth).filter((net) => !grounded || net !== ground);
  let map = start;
  let { cost } = differ(read, truth, map);
  let budget = Math.floor(60_000 / (read.components.length + truth.components.length + 1));
  for (let improved = true; improved && cost > 0; ) {
    improved = false;
    for (const net of nets)
      for (const image of images) {
        if (budget <= 0 || cost === 0) return map;
        if (map.get(net) === image) continue;
        budget -= 1;
        const next = new Map(map);
        const holder = [...map].find(([, other]) => other === image)?.[0];
        const old = map.get(net);
        if (holder !== undefined && old === undefined) next.delete(holder);
        else if (holder !== undefined && old !== undefined) next.set(holder, old);
        next.set(net, image);
        const found = differ(read, truth, next);
        if (found.cost >= cost) continue;
        cost = found.cost;
        map = next;
        improved = true;
      }
  }
  return map;
}

const maxFlooded = 200;

/**
 * A fact is a component with its kind, its value and its nets, nets other than ground being the same up to renaming.
 * Names do not count but to tell which of several mappings of nets is meant. The direction counts for sources and diodes, not for R, C and L; a diode's model does not count.
 */
export function compare(own: CircuitDescription, other: CircuitDescription): Comparison {
  const [read, truth] = [turned(own), turned(other)];
  const written = new Map(
    [own, other].flatMap((one, index) =>
      one.components.map((component, at) => [[read, truth][index]?.components[at], component]),
    ),
  );
  const same = new Map(allNets(read).map((net) => [net, net]));
  let best = differ(read, truth, same);
  // Likeness of every net with every other takes too long for what no figure shows.
  const isSmall = read.components.length + truth.components.length <= maxFlooded;
  const starts = [() => mapByNames(read, truth), ...(isSmall ? [() => mapNets(read, truth)] : [])];
  for (const start of starts) {
    if (best.missing.length === 0) break;
    const found = differ(read, truth, improve(read, truth, start()));
    if (found.cost < best.cost) best = found;
  }
  const { missing, invented } = best;
  const toFacts = (components: readonly Component[]) =>
    components.map((component) => print({ components: [written.get(component) ?? component] }));
  return {
    right: truth.components.length - missing.length,
    missing: missing.length,
    invented: invented.length,
    exact: missing.length === 0 && invented.length === 0,
    missingFacts: toFacts(missing),
    inventedFacts: toFacts(invented),
  };
}
