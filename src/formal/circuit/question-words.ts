import type { countable } from './request.ts';

export type Countable = (typeof countable)[number];

/** Words that change nothing. Whatever is in none of these lists makes a question not understood. */
export const fillers = new Set(
  (
    'what whats is are was the a an of in for to find calculate compute determine how much many does do did this that ' +
    'these those there it its circuit circuits network figure diagram schematic picture drawing image shown given ' +
    'above below please you can could tell me give i we us which flows flowing flow flowed runs running run goes going ' +
    'go passes passing pass through across over at on by from with as between and has have having dc steady state ' +
    'big large high great strong magnitude size s be will would need want know work out get see present exists exist ' +
    'measured taken relative respect reference ground gnd along inside within into amount must should equal equals ' +
    'here depicted displayed seen looking lies lie appears appear'
  ).split(' '),
);

/** Words with a meaning of their own, by what they ask about. */
export const concepts: Readonly<Record<string, string>> = {
  voltage: 'voltage',
  voltages: 'voltage',
  potential: 'voltage',
  volt: 'voltage',
  volts: 'voltage',
  millivolts: 'voltage',
  drop: 'drop',
  drops: 'drop',
  dropped: 'drop',
  difference: 'drop',
  current: 'current',
  amp: 'current',
  amps: 'current',
  ampere: 'current',
  amperes: 'current',
  milliamps: 'current',
  milliamperes: 'current',
  power: 'power',
  watt: 'power',
  watts: 'power',
  milliwatts: 'power',
  dissipate: 'absorb',
  dissipates: 'absorb',
  dissipated: 'absorb',
  dissipating: 'absorb',
  consume: 'absorb',
  consumes: 'absorb',
  consumed: 'absorb',
  absorb: 'absorb',
  absorbs: 'absorb',
  absorbed: 'absorb',
  used: 'absorb',
  deliver: 'deliver',
  delivers: 'deliver',
  delivered: 'deliver',
  delivering: 'deliver',
  supply: 'deliver',
  supplies: 'deliver',
  supplied: 'deliver',
  provide: 'deliver',
  provides: 'deliver',
  provided: 'deliver',
  drawn: 'deliver',
  draws: 'deliver',
  draw: 'deliver',
  leaves: 'deliver',
  leaving: 'deliver',
  resistance: 'resistance',
  ohms: 'resistance',
  capacitance: 'capacitance',
  inductance: 'inductance',
  equivalent: 'total',
  total: 'total',
  overall: 'total',
  combined: 'total',
  effective: 'total',
  net: 'total',
  entire: 'total',
  whole: 'total',
  together: 'total',
  all: 'all',
  every: 'all',
  each: 'all',
  main: 'total',
  value: 'value',
  number: 'number',
  count: 'number',
  tau: 'tau',
  time: 'time',
  constant: 'constant',
  operating: 'operating',
  point: 'point',
  node: 'node',
  nodes: 'node',
};

/** Kinds by their words, two-word ones first; with a mark for the plural. */
export const kindWords: readonly (readonly [RegExp, Countable, boolean])[] = [
  [/\bvoltage sources\b|\bbatteries\b/g, 'voltage-source', true],
  [/\bvoltage source\b|\bbattery\b/g, 'voltage-source', false],
  [/\bcurrent sources\b/g, 'current-source', true],
  [/\bcurrent source\b/g, 'current-source', false],
  [/\bpower (?:supply|source)\b|\bsource\b/g, 'source', false],
  [/\bpower (?:supplies|sources)\b|\bsources\b/g, 'source', true],
  [/\bresistors\b/g, 'resistor', true],
  [/\bcapacitors\b/g, 'capacitor', true],
  [/\binductors\b|\bcoils\b/g, 'inductor', true],
  [/\bdiodes\b/g, 'diode', true],
  [/\bcomponents\b|\belements\b|\bparts\b/g, 'element', true],
  [/\bresistor\b/g, 'resistor', false],
  [/\bcapacitor\b/g, 'capacitor', false],
  [/\binductor\b|\bcoil\b/g, 'inductor', false],
  [/\bdiode\b/g, 'diode', false],
];
