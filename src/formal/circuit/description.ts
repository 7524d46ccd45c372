/** Two-pin elements that only resist, store charge or store flux: their direction does not matter. */
export type Passive = {
  readonly name: string;
  readonly kind: 'resistor' | 'capacitor' | 'inductor';
  readonly nodes: readonly [string, string];
  /** Ohm, farad or henry; absent where none was written or only a symbol was. */
  readonly value?: number;
  /** A value given as a word, `R` or `Rload`: it is drawn, and nothing can be computed with it. */
  readonly symbol?: string;
};

export type WaveShape = 'SIN' | 'PULSE' | 'EXP' | 'PWL' | 'SFFM' | 'AM';

/** Voltage: plus at the first node. Current: it flows from the first node through the source to the second. */
export type IndependentSource = {
  readonly name: string;
  readonly kind: 'voltage-source' | 'current-source';
  readonly nodes: readonly [string, string];
  /** The DC value, volt or ampere. */
  readonly value?: number;
  readonly symbol?: string;
  /** The small-signal magnitude, volt or ampere, and its phase in degrees. */
  readonly ac?: number;
  readonly phase?: number;
  readonly wave?: { readonly shape: WaveShape; readonly parameters: readonly number[] };
};

export type Diode = {
  readonly name: string;
  readonly kind: 'diode';
  /** Anode, cathode. */
  readonly nodes: readonly [string, string];
  readonly model?: string;
};

/** The parameters of `.model NAME D(...)`, their names in lower case. */
export type DiodeModel = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** What was not understood of it; diodes of the model are not computed then. */
  readonly unread?: string;
};

/** E (vcvs, gain) and G (vccs, siemens): controlled by the voltage from the first control node to the second. */
export type VoltageControlled = {
  readonly name: string;
  readonly kind: 'vcvs' | 'vccs';
  readonly nodes: readonly [string, string];
  readonly control: readonly [string, string];
  readonly value?: number;
  readonly symbol?: string;
};

/** F (cccs, gain) and H (ccvs, ohm): controlled by the current through a voltage source, named. */
export type CurrentControlled = {
  readonly name: string;
  readonly kind: 'cccs' | 'ccvs';
  readonly nodes: readonly [string, string];
  readonly control: string;
  readonly value?: number;
  readonly symbol?: string;
};

/** Transistors, switches, subcircuits: drawn as a box, compared, not computed. */
export type ForeignElement = {
  readonly name: string;
  readonly kind: 'foreign';
  /** At least two. */
  readonly nodes: readonly string[];
  readonly model?: string;
};

export type TwoPin = Passive | IndependentSource | Diode | VoltageControlled | CurrentControlled;
export type Component = TwoPin | ForeignElement;
export type ComponentKind = Component['kind'];

/** A netlist. Names differ in more than case; node `0` is ground; one net has one spelling. */
export type CircuitDescription = {
  readonly title?: string;
  readonly components: readonly Component[];
  /** Absent where there is none. */
  readonly models?: readonly DiodeModel[];
};

export const ground = '0';

/** The unit of a component's value; empty for plain gains and for what has no value. */
export const unitOf: Readonly<Record<ComponentKind, string>> = {
  resistor: 'Ω',
  capacitor: 'F',
  inductor: 'H',
  'voltage-source': 'V',
  'current-source': 'A',
  diode: '',
  vcvs: '',
  vccs: 'S',
  cccs: '',
  ccvs: 'Ω',
  foreign: '',
};

/** Names of elements and nodes are the same in either case, as in SPICE. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The component of that name, in any case. */
export function findComponent(
  description: CircuitDescription,
  name: string,
): Component | undefined {
  return description.components.find((component) => sameName(component.name, name));
}

/** Every net that an element's pin is on, in the order of the netlist. Nets that only control are left out. */
export function netsOf(description: CircuitDescription): string[] {
  return [...new Set(description.components.flatMap(({ nodes }) => [...nodes]))];
}

/**
 * The net that voltages are counted from: ground, or where there is none the minus pin of the first voltage source,
 * else the last pin of the first element. `undefined` for an empty netlist.
 */
export function referenceNet({ components }: CircuitDescription): string | undefined {
  if (components.some(({ nodes }) => nodes.includes(ground))) return ground;
  const source = components.find(({ kind }) => kind === 'voltage-source') ?? components[0];
  return source?.nodes.at(-1);
}

/** A source whose DC value is 0 or absent and that swings: drawn with a wave in its circle. */
export function isAlternating(component: Component): boolean {
  if (component.kind !== 'voltage-source' && component.kind !== 'current-source') return false;
  return component.wave?.shape === 'SIN' || (component.ac !== undefined && !component.value);
}

/** A source with a wave or an AC value and no DC value beside it, or 0: a question about it is hardly one about DC. */
export function isOnlyAlternating(component: Component): boolean {
  if (component.kind !== 'voltage-source' && component.kind !== 'current-source') return false;
  return !component.value && (component.ac !== undefined || !!component.wave);
}

/**
 * The DC value of a source at the operating point, as ngspice takes it: the DC value, else the wave at time zero,
 * else 0 where there is an AC part. `undefined` where nothing is known.
 */
export function operatingValue(source: IndependentSource): number | undefined {
  if (source.value !== undefined) return source.value;
  if (source.symbol !== undefined) return undefined;
  if (source.wave) {
    const { shape, parameters } = source.wave;
    return (shape === 'PWL' ? parameters[1] : parameters[0]) ?? 0;
  }
  return source.ac === undefined ? undefined : 0;
}
