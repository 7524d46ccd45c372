import Fraction from 'fraction.js';
import {
  type CircuitDescription,
  type Component,
  findComponent,
  netsOf,
  operatingValue,
  referenceNet,
} from './description.ts';
import type { DiodeState } from './diode-model.ts';
import { Groups } from './groups.ts';
import {
  type Arithmetic,
  doubleArithmetic,
  exactArithmetic,
  type Row,
  solveLinear,
} from './linear-system.ts';
import { brokenDown, diodeLaws, iterate } from './solve-diodes.ts';

export type OperatingPoint = {
  readonly ok: true;
  /** No rounding anywhere: rational arithmetic, no diodes. */
  readonly exact: boolean;
  readonly reference: string;
  /** Volt, against the reference, which is among them with 0. */
  readonly voltages: ReadonlyMap<string, number>;
  /** Ampere, by component name: from the first pin through the element to the second, as SPICE counts it. */
  readonly currents: ReadonlyMap<string, number>;
};

export type DcResult = OperatingPoint | { readonly ok: false; readonly reason: string };

/** Beyond this many unknowns fractions grow too long; doubles are used. */
const maxExactUnknowns = 60;

/** What is missing before any computation; `undefined` where nothing is. */
function obstacle({ components }: CircuitDescription): string | undefined {
  for (const component of components) {
    if (component.kind === 'foreign')
      return `${component.name} is drawn, not computed: only R, C, L, D and sources are.`;
    if (component.kind === 'diode') continue;
    const isSource = component.kind === 'voltage-source' || component.kind === 'current-source';
    const value = isSource ? operatingValue(component) : component.value;
    if (value === undefined) return `${component.name} has no number as its value.`;
    if (component.kind === 'resistor' && value < 0) return `${component.name} is negative.`;
    if (component.kind === 'cccs' || component.kind === 'ccvs') {
      const control = findComponent({ components }, component.control);
      if (control?.kind !== 'voltage-source')
        return `${component.name} needs a voltage source ${component.control}.`;
    }
  }
  return undefined;
}

function isWire(component: Component): boolean {
  return component.kind === 'inductor' || (component.kind === 'resistor' && component.value === 0);
}

/** Why the equations could have no single solution, from the netlist's shape: loose nets, loops of sources. */
function shapeProblem(description: CircuitDescription, reference: string): string | undefined {
  const fixed = new Groups();
  const conducting = new Groups();
  for (const component of description.components) {
    const [a = '', b = ''] = component.nodes;
    const isVoltage = component.kind === 'voltage-source' || isWire(component);
    if (isVoltage && !fixed.join(a, b))
      return `${component.name} closes a loop of ideal voltage sources, inductors and wires: the currents in it are not determined.`;
    if (!/^(?:capacitor|current-source|vccs|cccs)$/.test(component.kind)) conducting.join(a, b);
  }
  const controls = description.components.flatMap((component) =>
    component.kind === 'vcvs' || component.kind === 'vccs' ? [...component.control] : [],
  );
  for (const net of [...netsOf(description), ...controls])
    if (conducting.find(net) !== conducting.find(reference))
      return `Node ${net} has no path for direct current to node ${reference}: its voltage is not determined.`;
  return undefined;
}

/** Which unknown stands in which column: voltages of nets but the reference, then currents of voltage-like elements. */
class Columns {
  readonly nets: readonly string[];
  readonly branches: readonly Component[];
  readonly #net: Map<string, number>;
  readonly #branch: Map<string, number>;

  constructor(description: CircuitDescription, reference: string) {
    this.nets = netsOf(description).filter((net) => net !== reference);
    this.branches = description.components.filter(
      (component) => /^(?:voltage-source|vcvs|ccvs)$/.test(component.kind) || isWire(component),
    );
    this.#net = new Map(this.nets.map((net, index) => [net, index]));
    this.#branch = new Map(
      this.branches.map(({ name }, index) => [name.toLowerCase(), this.nets.length + index]),
    );
  }

  get size(): number {
    return this.nets.length + this.branches.length;
  }

  /** `undefined` for the reference. */
  net(net: string): number | undefined {
    return this.#net.get(net);
  }

  branch(name: string): number | undefined {
    return this.#branch.get(name.toLowerCase());
  }
}

/**
 * The stamps of modified nodal analysis (Ho, Ruehli, Brennan 1975): a row for the sum of currents out of each net,
 * and one for each element whose current is unknown.
 */
function assemble<T>(
  description: CircuitDescription,
  columns: Columns,
  { zero, one, from, add, subtract, divide }: Arithmetic<T>,
  diodes: ReadonlyMap<string, DiodeState>,
): Row<T>[] {
  const { size } = columns;
  const rows: Row<T>[] = Array.from({ length: size }, () => new Map());
  const put = (row: number | undefined, column: number | undefined, value: T) => {
    const entries = row === undefined ? undefined : rows[row];
    if (entries && column !== undefined)
      entries.set(column, add(entries.get(column) ?? zero, value));
  };
  const negative = (value: T) => subtract(zero, value);
  for (const component of description.components) {
    const [a, b] = component.nodes.map((net) => columns.net(net));
    const branch = columns.branch(component.name);
    /** A current that depends on the voltage from p to m flows from a through the element to b. */
    const conduct = (siemens: T, p: number | undefined, m: number | undefined) => {
      put(a, p, siemens);
      put(a, m, negative(siemens));
      put(b, p, negative(siemens));
      put(b, m, siemens);
    };
    const inject = (ampere: T) => {
      put(a, size, negative(ampere));
      put(b, size, ampere);
    };
    if (branch !== undefined) {
      put(a, branch, one);
      put(b, branch, negative(one));
      put(branch, a, one);
      put(branch, b, negative(one));
    }
    switch (component.kind) {
      case 'resistor':
        if (component.value) conduct(divide(one, from(component.value)), a, b);
        break;
      case 'voltage-source':
        put(branch, size, from(operatingValue(component) ?? 0));
        break;
      case 'current-source':
        inject(from(operatingValue(component) ?? 0));
        break;
      case 'vccs': {
        const [p, m] = component.control.map((net) => columns.net(net));
        conduct(from(component.value ?? 0), p, m);
        break;
      }
      case 'vcvs': {
        const [p, m] = component.control.map((net) => columns.net(net));
        const gain = from(component.value ?? 0);
        put(branch, p, negative(gain));
        put(branch, m, gain);
        break;
      }
      case 'cccs': {
        const gain = from(component.value ?? 0);
        const control = columns.branch(component.control);
        put(a, control, gain);
        put(b, control, negative(gain));
        break;
      }
      case 'ccvs':
        put(branch, columns.branch(component.control), negative(from(component.value ?? 0)));
        break;
      case 'diode': {
        const state = diodes.get(component.name);
        if (!state) break;
        conduct(from(state.conductance), a, b);
        inject(from(state.current));
        break;
      }
      default:
        break;
    }
  }
  return rows;
}

function read<T>(
  description: CircuitDescription,
  columns: Columns,
  solution: readonly T[],
  arithmetic: Arithmetic<T>,
  reference: string,
  diodes: ReadonlyMap<string, DiodeState> = new Map(),
): OperatingPoint {
  const { zero, from, subtract, multiply, divide, toNumber } = arithmetic;
  const voltage = (net: string): T => solution[columns.net(net) ?? -1] ?? zero;
  const across = ([a = '', b = '']: readonly string[]) => subtract(voltage(a), voltage(b));
  const through = (component: Component): T => {
    const branch = columns.branch(component.name);
    if (branch !== undefined) return solution[branch] ?? zero;
    switch (component.kind) {
      case 'resistor':
        return divide(across(component.nodes), from(component.value ?? 1));
      case 'current-source':
        return from(operatingValue(component) ?? 0);
      case 'vccs':
        return multiply(from(component.value ?? 0), across(component.control));
      case 'cccs':
        return multiply(
          from(component.value ?? 0),
          solution[columns.branch(component.control) ?? -1] ?? zero,
        );
      case 'diode':
        return from(diodes.get(component.name)?.total ?? 0);
      default:
        return zero;
    }
  };
  const nets = [reference, ...columns.nets];
  return {
    ok: true,
    exact: arithmetic.zero instanceof Fraction,
    reference,
    voltages: new Map(nets.map((net) => [net, toNumber(voltage(net))])),
    currents: new Map(description.components.map((one) => [one.name, toNumber(through(one))])),
  };
}

type Unknowns = { readonly solution: readonly number[] } | { readonly undetermined: number };

/**
 * The DC operating point: capacitors are open, inductors are wires, diodes follow their `.model`, else SPICE's default. Rational
 * arithmetic without diodes and with up to 60 unknowns; doubles else.
 * @param reference the net that voltages are counted from
 */
export function solveDc(
  description: CircuitDescription,
  reference: string | undefined = referenceNet(description),
): DcResult {
  if (reference === undefined) return { ok: false, reason: 'There is no element.' };
  const reason = obstacle(description) ?? shapeProblem(description, reference);
  if (reason !== undefined) return { ok: false, reason };
  const columns = new Columns(description, reference);
  const refuse = (undetermined: number): DcResult => {
    const net = columns.nets[undetermined];
    const what =
      net === undefined
        ? `the current of ${columns.branches[undetermined - columns.nets.length]?.name}`
        : `the voltage of node ${net}`;
    return { ok: false, reason: `The equations do not determine ${what}.` };
  };
  const diodes = description.components.filter((component) => component.kind === 'diode');
  if (diodes.length > 0) {
    const laws = diodeLaws(description);
    if ('reason' in laws) return { ok: false, reason: laws.reason };
    const found = iterate<Unknowns>(diodes, laws, (states) => {
      const rows = assemble(description, columns, doubleArithmetic, states);
      const result = solveLinear(rows, columns.size, doubleArithmetic);
      if ('undetermined' in result) return { result, voltage: undefined };
      return { result, voltage: (net) => result.solution[columns.net(net) ?? -1] ?? 0 };
    });
    if (!found) return { ok: false, reason: 'No operating point was found for the diodes.' };
    const { result, states } = found;
    if ('undetermined' in result) return refuse(result.undetermined);
    const broken = brokenDown(laws, states);
    if (broken !== undefined) {
      const { model } = diodes.find(({ name }) => name === broken) ?? {};
      return { ok: false, reason: `${broken} breaks down by BV of its model ${model}.` };
    }
    return read(description, columns, result.solution, doubleArithmetic, reference, states);
  }
  const solveWith = <T>(arithmetic: Arithmetic<T>): DcResult => {
    const rows = assemble(description, columns, arithmetic, new Map());
    const result = solveLinear(rows, columns.size, arithmetic);
    if ('undetermined' in result) return refuse(result.undetermined);
    return read(description, columns, result.solution, arithmetic, reference);
  };
  return columns.size <= maxExactUnknowns
    ? solveWith(exactArithmetic)
    : solveWith(doubleArithmetic);
}
