import type { Comparison } from '../formal-language.ts';
import type { CircuitDescription, Component } from './description.ts';
import { allNets, isPolar, mapNets, type NetMap, pinNets, signature } from './match-nets.ts';
import { print } from './print.ts';

function key(component: Component, description: CircuitDescription, map?: NetMap): string {
  const nets = pinNets(component, description).map((net) =>
    // A net without an image equals none.
    map ? (map.get(net) ?? `\n${net}`) : net,
  );
  return JSON.stringify([signature(component), ...(isPolar(component) ? nets : nets.toSorted())]);
}

/** Components of `truth` that are not found, and of `read` that are too many, under one mapping of nets. */
function differ(read: CircuitDescription, truth: CircuitDescription, map: NetMap) {
  const open = new Map<string, Component[]>();
  for (const component of truth.components) {
    const own = key(component, truth);
    const list = open.get(own);
    if (list) list.push(component);
    else open.set(own, [component]);
  }
  const invented = read.components.filter(
    (component) => open.get(key(component, read, map))?.shift() === undefined,
  );
  const left = new Set([...open.values()].flat());
  return { invented, missing: truth.components.filter((component) => left.has(component)) };
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
  const taken = new Set<string>();
  const map = new Map<string, string>();
  for (const [net, own] of votes) {
    const [image] =
      [...own].filter(([name]) => !taken.has(name)).sort((a, b) => b[1] - a[1])[0] ?? [];
    if (image === undefined) continue;
    taken.add(image);
    map.set(net, image);
  }
  return map;
}

/** Exchanges the images of two nets while that finds more components; within a budget of trials. */
function improve(read: CircuitDescription, truth: CircuitDescription, start: NetMap): NetMap {
  const nets = allNets(read);
  const images = [...new Set([...allNets(truth)])];
  let map = start;
  let missing = differ(read, truth, map).missing.length;
  let budget = Math.floor(60_000 / (read.components.length + truth.components.length + 1));
  for (let improved = true; improved && missing > 0; ) {
    improved = false;
    for (const net of nets)
      for (const image of images) {
        if (budget <= 0 || missing === 0) return map;
        if (map.get(net) === image) continue;
        budget -= 1;
        const next = new Map(map);
        const holder = [...map].find(([, other]) => other === image)?.[0];
        const old = map.get(net);
        if (holder !== undefined && old === undefined) next.delete(holder);
        else if (holder !== undefined && old !== undefined) next.set(holder, old);
        next.set(net, image);
        const count = differ(read, truth, next).missing.length;
        if (count >= missing) continue;
        missing = count;
        map = next;
        improved = true;
      }
  }
  return map;
}

const maxFlooded = 200;

/**
 * A fact is a component with its kind, its value and its nets, nets being the same up to renaming. Names do not
 * count. The direction counts for sources and diodes, not for R, C and L; a diode's model does not count.
 */
export function compare(read: CircuitDescription, truth: CircuitDescription): Comparison {
  const same = new Map(allNets(read).map((net) => [net, net]));
  let best = differ(read, truth, same);
  // Likeness of every net with every other takes too long for what no figure shows.
  const isSmall = read.components.length + truth.components.length <= maxFlooded;
  const starts = [() => mapByNames(read, truth), ...(isSmall ? [() => mapNets(read, truth)] : [])];
  for (const start of starts) {
    if (best.missing.length === 0) break;
    const found = differ(read, truth, improve(read, truth, start()));
    if (found.missing.length < best.missing.length) best = found;
  }
  const { missing, invented } = best;
  const toFacts = (components: readonly Component[]) =>
    components.map((component) => print({ components: [component] }));
  return {
    right: truth.components.length - missing.length,
    missing: missing.length,
    invented: invented.length,
    exact: missing.length === 0 && invented.length === 0,
    missingFacts: toFacts(missing),
    inventedFacts: toFacts(invented),
  };
}
