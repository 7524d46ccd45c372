/** Powers of ten of SPICE's scale letters, the longest spelling first. `mil` is a thousandth of an inch. */
const scales: readonly (readonly [string, number])[] = [
  ['meg', 6],
  ['mil', 0],
  ['t', 12],
  ['g', 9],
  ['k', 3],
  ['m', -3],
  ['u', -6],
  ['n', -9],
  ['p', -12],
  ['f', -15],
];

const units: Readonly<Record<string, string>> = {
  v: 'V',
  volt: 'V',
  volts: 'V',
  a: 'A',
  amp: 'A',
  amps: 'A',
  ampere: 'A',
  amperes: 'A',
  ohm: 'Ω',
  ohms: 'Ω',
  // The capital Ω in lower case.
  ω: 'Ω',
  f: 'F',
  farad: 'F',
  farads: 'F',
  h: 'H',
  henry: 'H',
  henries: 'H',
  henrys: 'H',
  s: 'S',
  siemens: 'S',
  hz: 'Hz',
  w: 'W',
};

export type SpiceNumber = {
  readonly value: number;
  /** `V`, `A`, `Ω`, `F`, `H`, `S`, `Hz`, `W`; empty where none or an unknown one was written. */
  readonly unit: string;
  /** What may not be what the writer meant, in words. */
  readonly doubt?: string;
};

function split(letters: string): { scale: string; exponent: number; unit: string } | undefined {
  const lower = letters.toLowerCase();
  const plain = lower === 'f' ? undefined : units[lower];
  if (lower === '' || plain) return { scale: '', exponent: 0, unit: plain ?? '' };
  for (const [scale, exponent] of scales) {
    if (!lower.startsWith(scale)) continue;
    const rest = lower.slice(scale.length);
    const unit = rest === '' ? '' : units[rest];
    if (unit !== undefined) return { scale, exponent, unit };
  }
  return undefined;
}

/** Letters that can stand apart after a number: `k`, `kOhm`, `V`, `mA`. */
export function isUnitWord(text: string): boolean {
  return text.length <= 10 && split(normalize(text)) !== undefined;
}

function normalize(text: string): string {
  return text
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll(/[Ωω\u2126]/g, 'Ω')
    .replaceAll(/[−–]/g, '-')
    .replace(/^\{([^{}]*)\}$/, '$1');
}

/**
 * A number as SPICE and those who imitate it write them: `10k`, `4.7Meg`, `2.2µF`, `4k7`, `1e-3`, `12V`. `M` is milli
 * in either case, as in SPICE. Exact to the last digit: the scale goes into the decimal exponent.
 * @returns `undefined` where the text is no finite number
 */
export function readSpiceNumber(text: string): SpiceNumber | undefined {
  if (text.length > 60) return undefined;
  const match = /^([+-]?)(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?(.*)$/i.exec(normalize(text));
  if (!match) return undefined;
  const [, sign = '', digits = '', power = '0', letters = ''] = match;
  const inside = /^(meg|[tgkmunpr])(\d+)(\D*)$/i.exec(letters);
  const mantissa = inside && !digits.includes('.') ? `${digits}.${inside[2]}` : digits;
  const scaleLetters = inside ? (inside[1] ?? '').replace(/^r$/i, '') + inside[3] : letters;
  const suffix = split(scaleLetters.replace(/^r$/i, ''));
  const read = suffix ?? splitUnknown(scaleLetters);
  const scaled = Number(`${sign}${mantissa}e${Number(power) + read.exponent}`);
  // A decimal shift, not a division: 1mil is 25.4e-6 to the last digit.
  const [mils = '0', milPower = '0'] = (scaled * 25.4).toExponential().split('e');
  const value = read.scale === 'mil' ? Number(`${mils}e${Number(milPower) - 6}`) : scaled;
  if (!Number.isFinite(value)) return undefined;
  const doubt = suffix
    ? doubtOf(text, scaleLetters)
    : `The letters “${letters}” were not understood.`;
  return { value: value === 0 ? 0 : value, unit: read.unit, ...(doubt && { doubt }) };
}

/** Letters behind the scale that are no unit are ignored, as SPICE does. */
function splitUnknown(letters: string) {
  const lower = letters.toLowerCase();
  const found = scales.find(([scale]) => lower.startsWith(scale));
  return { scale: found?.[0] ?? '', exponent: found?.[1] ?? 0, unit: '' };
}

function doubtOf(text: string, letters: string): string | undefined {
  if (/^M(?!eg|il)/.test(letters) && !/^ME?G/.test(letters))
    return `“${text}” was read with M = milli, as SPICE does; mega is written Meg.`;
  if (letters === 'F')
    return `“${text}” was read with F = femto, as SPICE does; a farad is written without a letter.`;
  return undefined;
}

type Shifted = { readonly digits: string; readonly exponent: number };

/** Shortest decimal digits with the exponent brought to a multiple of three within the limits. */
function toThousands(value: number, smallest: number, largest: number): Shifted | undefined {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  const exponent = Math.floor(Number(power) / 3) * 3;
  if (exponent < smallest || exponent > largest) return undefined;
  const digits = mantissa.replace('.', '');
  const before = Number(power) - exponent + 1;
  const whole = digits.slice(0, before).padEnd(before, '0');
  const rest = digits.slice(before);
  return { digits: `${value < 0 ? '-' : ''}${whole}${rest && `.${rest}`}`, exponent };
}

const suffixes = ['f', 'p', 'n', 'u', 'm', '', 'k', 'Meg', 'G', 'T'];

/** The shortest SPICE spelling that reads back to exactly this number: `8.1k`, `500m`, `1Meg`. */
export function printSpiceNumber(value: number): string {
  if (value === 0) return '0';
  const shifted = toThousands(value, -15, 12);
  if (!shifted) return String(value);
  return `${shifted.digits}${suffixes[shifted.exponent / 3 + 5]}`;
}

const prefixes = ['f', 'p', 'n', 'µ', 'm', '', 'k', 'M', 'G', 'T'];

/**
 * As it stands beside a symbol or in an answer: `10 kΩ`, `2.5 mA`.
 * @param significant digits to round to; all where absent
 */
export function toEngineering(value: number, unit: string, significant?: number): string {
  const rounded = significant === undefined ? value : Number(value.toPrecision(significant));
  const shifted = rounded === 0 ? undefined : toThousands(rounded, -15, 12);
  if (!shifted) return unit ? `${rounded} ${unit}` : String(rounded);
  // A plain gain has no unit that a prefix could stand before.
  if (unit === '') return String(rounded);
  return `${shifted.digits} ${prefixes[shifted.exponent / 3 + 5]}${unit}`;
}
