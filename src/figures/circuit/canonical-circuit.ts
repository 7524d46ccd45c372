import type {
  CircuitDescription,
  Component,
  ComponentKind,
} from '../../formal/circuit/description.ts';
import { isPolar } from '../../formal/circuit/match-nets.ts';
import type { Point, Schematic } from '../../formal/circuit/schematic.ts';

const kindOrder: readonly ComponentKind[] = [
  'voltage-source',
  'current-source',
  'vcvs',
  'vccs',
  'cccs',
  'ccvs',
  'resistor',
  'capacitor',
  'inductor',
  'diode',
  'foreign',
];

function splitName(name: string): readonly [string, number] {
  const [, letters = name, digits = ''] = /^(\D*)(\d*)/.exec(name) ?? [];
  return [letters, digits === '' ? -1 : Number(digits)];
}

/** By kind, sources first, and then by name: R2 before R10, R1 before Ra. */
export function byKindAndName(a: Component, b: Component): number {
  const [[aLetters, aNumber], [bLetters, bNumber]] = [splitName(a.name), splitName(b.name)];
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    (aLetters < bLetters ? -1 : aLetters > bLetters ? 1 : 0) ||
    aNumber - bNumber
  );
}

/** Pixels by which points of one upright line may differ. */
const slack = 2;

/** The leftmost point of each net, the topmost of these. */
function firstPoints({ wires, symbols }: Schematic): Map<string, Point> {
  const firsts = new Map<string, Point>();
  const add = (net: string, point: Point): void => {
    const known = firsts.get(net);
    if (!known || isBefore(point, known)) firsts.set(net, point);
  };
  for (const { net, from, to } of wires) for (const point of [from, to]) add(net, point);
  for (const { component, pins } of symbols)
    for (const [index, point] of pins.entries()) add(component.nodes[index] ?? '', point);
  return firsts;
}

const isBefore = (a: Point, b: Point): boolean =>
  Math.abs(a.x - b.x) > slack ? a.x < b.x : a.y < b.y;

/** Nets other than ground in reading order: from left to right, and from top to bottom where they begin in one line. */
function netsInOrder(schematic: Schematic): string[] {
  const points = [...firstPoints(schematic)].filter(([net]) => net !== '0');
  return points.sort(([, a], [, b]) => (isBefore(a, b) ? -1 : 1)).map(([net]) => net);
}

/**
 * The same circuit as one reads it off its drawing. Nets are called 1, 2, 3 ... (or a, b, c ...) from left to right by where
 * they begin, `0` stays; elements stand sorted by kind, sources first, and by name; resistors, capacitors and inductors name
 * the net with the smaller number first and `0` last, sources their positive terminal (current sources the one that the
 * current enters).
 */
export function canonicalCircuit(
  { components, ...rest }: CircuitDescription,
  schematic: Schematic,
  lettered: boolean,
): CircuitDescription {
  const names = new Map(
    netsInOrder(schematic).map((net, index) => [
      net,
      lettered ? String.fromCharCode(97 + index) : String(index + 1),
    ]),
  );
  const nameOf = (net: string): string => (net === '0' ? '0' : (names.get(net) ?? net));
  const rank = (net: string): number => {
    if (net === '0') return Number.POSITIVE_INFINITY;
    return lettered ? net.charCodeAt(0) : Number(net);
  };
  const renamed = components.map((component): Component => {
    if (component.kind === 'foreign') return { ...component, nodes: component.nodes.map(nameOf) };
    const [a, b] = [nameOf(component.nodes[0]), nameOf(component.nodes[1])];
    const nodes = !isPolar(component) && rank(a) > rank(b) ? ([b, a] as const) : ([a, b] as const);
    if (component.kind !== 'vcvs' && component.kind !== 'vccs') return { ...component, nodes };
    const [plus, minus] = component.control;
    return { ...component, nodes, control: [nameOf(plus), nameOf(minus)] };
  });
  return { ...rest, components: renamed.sort(byKindAndName) };
}
