import Fraction from 'fraction.js';

/** Exponents of metre, kilogram, second, ampere and the money of each currency sign. */
export type Dimensions = readonly number[];

export type Unit = { readonly dimensions: Dimensions; readonly scale: Fraction };

const bases = ['m', 'kg', 's', 'A', 'mol', 'month', '$', '€', '£', '¥', '₹'];

export const noDimensions: Dimensions = bases.map(() => 0);

function dimensions(spec: string): Dimensions {
  const found = noDimensions.slice();
  for (const part of spec.split(' ').filter((word) => word !== '')) {
    const [name = '', power = '1'] = part.split('^');
    const index = bases.indexOf(name);
    if (index >= 0) found[index] = Number(power);
  }
  return found;
}

const prefixes: Readonly<Record<string, number>> = {
  G: 9,
  M: 6,
  k: 3,
  d: -1,
  c: -2,
  m: -3,
  µ: -6,
  μ: -6,
  u: -6,
  n: -9,
  p: -12,
};

/** Symbols that take a prefix: prefixes allowed, dimensions, scale to SI. */
const prefixed: readonly (readonly [string, string, string, string])[] = [
  ['m', 'kdcmµμun', 'm', '1'],
  ['g', 'kmµμu', 'kg', '1/1000'],
  ['s', 'mµμun', 's', '1'],
  ['A', 'kmµμunp', 'A', '1'],
  ['V', 'kmµμuM', 'kg m^2 s^-3 A^-1', '1'],
  ['Ω', 'kMmG', 'kg m^2 s^-3 A^-2', '1'],
  ['W', 'kMmGµμ', 'kg m^2 s^-3', '1'],
  ['Wh', 'kMG', 'kg m^2 s^-2', '3600'],
  ['J', 'kMmG', 'kg m^2 s^-2', '1'],
  ['N', 'kMm', 'kg m s^-2', '1'],
  ['Pa', 'kMG', 'kg m^-1 s^-2', '1'],
  ['Hz', 'kMG', 's^-1', '1'],
  ['C', 'mµμun', 'A s', '1'],
  ['F', 'mµμunp', 'kg^-1 m^-2 s^4 A^2', '1'],
  ['H', 'mµμun', 'kg m^2 s^-2 A^-2', '1'],
  ['L', 'mcdkµμ', 'm^3', '1/1000'],
  ['l', 'mcd', 'm^3', '1/1000'],
  ['mol', 'mkµμ', 'mol', '1'],
];

const words: readonly (readonly [string, string, string])[] = [
  ['millimeter millimeters millimetre millimetres', 'm', '1/1000'],
  ['centimeter centimeters centimetre centimetres', 'm', '1/100'],
  ['meter meters metre metres', 'm', '1'],
  ['kilometer kilometers kilometre kilometres', 'm', '1000'],
  ['in inch inches', 'm', '127/5000'],
  ['ft foot feet', 'm', '381/1250'],
  ['yd yard yards', 'm', '1143/1250'],
  ['mi mile miles', 'm', '201168/125'],
  ['mph', 'm s^-1', '1397/3125'],
  ['gram grams', 'kg', '1/1000'],
  ['kilogram kilograms kgs', 'kg', '1'],
  ['ton tons tonne tonnes', 'kg', '1000'],
  ['sec secs second seconds', 's', '1'],
  ['min mins minute minutes', 's', '60'],
  ['h hr hrs hour hours', 's', '3600'],
  ['day days', 's', '86400'],
  ['week weeks', 's', '604800'],
  ['month months', 'month', '1'],
  ['year years yr yrs', 'month', '12'],
  ['volt volts', 'kg m^2 s^-3 A^-1', '1'],
  ['amp amps ampere amperes', 'A', '1'],
  ['milliamp milliamps milliamperes', 'A', '1/1000'],
  ['ohm ohms Ohm Ohms', 'kg m^2 s^-3 A^-2', '1'],
  ['kohm kohms kiloohm kiloohms', 'kg m^2 s^-3 A^-2', '1000'],
  ['watt watts', 'kg m^2 s^-3', '1'],
  ['joule joules', 'kg m^2 s^-2', '1'],
  ['liter liters litre litres', 'm^3', '1/1000'],
  ['milliliter milliliters millilitre millilitres', 'm^3', '1/1000000'],
  ['dollar dollars USD', '$', '1'],
  ['euro euros EUR', '€', '1'],
  ['thousand k', '', '1000'],
  ['million', '', '1000000'],
  ['billion bn', '', '1000000000'],
  ['trillion', '', '1000000000000'],
  ['hundred', '', '100'],
  ['dozen', '', '12'],
];

const units = new Map<string, Unit>();
for (const [symbol, allowed, spec, scale] of prefixed) {
  units.set(symbol, { dimensions: dimensions(spec), scale: new Fraction(scale) });
  for (const prefix of allowed) {
    const factor = new Fraction(10).pow(prefixes[prefix] ?? 0) ?? new Fraction(1);
    units.set(prefix + symbol, {
      dimensions: dimensions(spec),
      scale: new Fraction(scale).mul(factor),
    });
  }
}
for (const [names, spec, scale] of words)
  for (const name of names.split(' '))
    units.set(name, { dimensions: dimensions(spec), scale: new Fraction(scale) });
for (const sign of ['$', '€', '£', '¥', '₹'])
  units.set(sign, { dimensions: dimensions(sign), scale: new Fraction(1) });

/** A unit by its symbol or English name, case as written; `undefined` for one that is not known. */
export function unitOf(name: string): Unit | undefined {
  return units.get(name);
}

/** `million` and the like: a factor, no unit. */
export function isScaleWord(name: string): boolean {
  const unit = units.get(name);
  return unit?.dimensions.every((power) => power === 0) ?? false;
}

export function sameDimensions(a: Dimensions, b: Dimensions): boolean {
  return a.every((power, i) => power === b[i]);
}

export function hasDimensions(a: Dimensions): boolean {
  return a.some((power) => power !== 0);
}

/** a times b to the power `times`. */
export function joinDimensions(a: Dimensions, b: Dimensions, times: number): Dimensions {
  return a.map((power, i) => power + times * (b[i] ?? 0));
}

/** The unit raised to a small whole power. */
export function raiseUnit(unit: Unit, power: number): Unit {
  return {
    dimensions: unit.dimensions.map((d) => d * power),
    scale: unit.scale.pow(power) ?? unit.scale,
  };
}
