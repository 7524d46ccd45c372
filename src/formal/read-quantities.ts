/** A number with what follows it. */
export type Quantity = {
  readonly value: number;
  /** What one unit in its last digit shown is worth; 0 for a fraction. */
  readonly lastPlace: number;
  /** Digits shown, leading zeros aside. */
  readonly digits: number;
  /** As written, in the short form where it is a word (`ohms` is `Ω`); empty where there is none. */
  readonly unit: string;
};

/** Not within a name: the 1 of `R1` is no number. Groups of thousands, decimals, exponents, a fraction. */
const numberPattern =
  /(?<![\p{L}\d_.])[-−]?(?:\d{1,3}(?:[,\u202f ]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[-+]?\d+)?(?:\s*\/\s*\d+(?:\.\d+)?)?/giu;

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mio: 1e6,
};

/** SI prefixes and what they multiply by. */
const prefixes: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
};

const unitWords: readonly (readonly [RegExp, string])[] = [
  [/^ohms?$/i, 'Ω'],
  [/^kilo-?ohms?$/i, 'kΩ'],
  [/^kohms?$/i, 'kΩ'],
  [/^volts?$/i, 'V'],
  [/^milli-?volts?$/i, 'mV'],
  [/^(?:amps?|amperes?)$/i, 'A'],
  [/^milli-?(?:amps?|amperes?)$/i, 'mA'],
  [/^watts?$/i, 'W'],
  [/^milli-?watts?$/i, 'mW'],
  [/^(?:degrees?|deg)$/i, '°'],
  [/^percent$/i, '%'],
];

/** All numbers of a text, scale words and powers of ten applied. */
export function readQuantities(text: string): Quantity[] {
  let readTo = 0;
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const [number] = match;
    // The 10 and the 7 of `2 × 10^7` belong to the 2.
    if (match.index < readTo) return [];
    const follows = text.slice(match.index + number.length);
    const value = toNumber(number);
    if (value === undefined) return [];
    const power = /^\s*[×x*]\s*10\s*\^?\s*\(?([-−]?\d+)\)?/.exec(follows);
    const rest = power ? follows.slice(power[0].length) : follows;
    readTo = text.length - rest.length;
    const word = /^\s*(thousand|million|billion|trillion|mio)\b/i.exec(rest);
    const factor =
      (power ? 10 ** Number((power[1] ?? '0').replace('−', '-')) : 1) *
      (word ? (scales[(word[1] ?? '').toLowerCase()] ?? 1) : 1);
    const written = /^\s*([\p{L}µμ°%ΩΩ²³]+)/u.exec(word ? rest.slice(word[0].length) : rest)?.[1];
    const unit = unitWords.find(([pattern]) => pattern.test(written ?? ''))?.[1] ?? written ?? '';
    const digits = number.replace(/^[-−0.]+/, '').replaceAll(/\D/g, '').length;
    const lastPlace = number.includes('/') ? 0 : placeOf(number) * factor;
    return [{ value: value * factor, lastPlace, digits, unit: unit.replace('Ω', 'Ω') }];
  });
}

/**
 * Equal at the digits shown, and after SI prefixes. One digit alone is no rounding: 8 does not say 8.3. A unit that is not
 * known is taken for a word of the sentence.
 * @param value in `unit`
 */
export function sameQuantity(quantity: Quantity, value: number, unit: string): boolean {
  const factor = prefixFactor(quantity.unit, unit);
  if (factor === undefined) return false;
  const rounding = quantity.digits < 2 ? 0 : quantity.lastPlace / 2;
  return Math.abs(quantity.value * factor - value) <= rounding * factor + Math.abs(value) * 1e-9;
}

/** By what the number is multiplied to be in the unit of the exact answer; `undefined` for another quantity (V and A). */
function prefixFactor(said: string, exact: string): number | undefined {
  const split = (unit: string) => {
    const [, prefix = '', base] = /^([pnuµμmkMG]?)([AVWΩFH]|Hz)$/.exec(unit) ?? [];
    return base === undefined ? undefined : { factor: prefixes[prefix] ?? 1, base };
  };
  const a = split(said);
  const b = split(exact.replace('Ω', 'Ω'));
  if (!a || !b) return 1;
  return a.base === b.base ? a.factor / b.factor : undefined;
}

function toNumber(text: string): number | undefined {
  const [top = '', bottom] = text
    .replaceAll(/[,\s\u202f]/g, '')
    .replace('−', '-')
    .split('/');
  const number = bottom === undefined ? Number(top) : Number(top) / Number(bottom);
  return Number.isFinite(number) ? number : undefined;
}

function placeOf(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const decimals = /\.(\d+)/.exec(mantissa)?.[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}
