import { type Component, unitOf } from '../../formal/circuit/description.ts';

/** How values are written beside their elements. */
export type Notation = {
  /** Between number and unit. */
  readonly space: string;
  /** How ohm is written; empty: `4.7k`, `330`. */
  readonly ohm: string;
  readonly micro: string;
  /** Farad and henry are left out: `100n`, `10m`. */
  readonly bareUnits: boolean;
  /** Values below are written without k. */
  readonly plainBelow: number;
  /** The prefix stands for the decimal point: `4k7`, `3R3`. */
  readonly infix: boolean;
};

const prefixes = ['p', 'n', 'µ', 'm', '', 'k', 'M', 'G'];

/** Decimal digits without exponent and without rounding noise. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The number with the prefix that leaves it between 1 and 1000. */
function split(value: number): { readonly digits: string; readonly prefix: string } {
  const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-9);
  const index = Math.max(0, Math.min(prefixes.length - 1, power + 4));
  return { digits: plain(value / 10 ** ((index - 4) * 3)), prefix: prefixes[index] ?? '' };
}

/** The value of an element as this notation writes it; `undefined` where it has none. */
export function valueText(component: Component, notation: Notation): string | undefined {
  if (component.kind === 'diode' || component.kind === 'foreign') return component.model;
  const { value } = component;
  if (value === undefined) return component.symbol;
  const number = quantity(component, value, notation);
  if (!('control' in component)) return number;
  const { control } = component;
  const controlled =
    typeof control === 'string'
      ? `I(${control})`
      : `V(${control.filter((net) => net !== '0').join(',') || '0'})`;
  return `${number}·${controlled}`;
}

function quantity({ kind }: Component, value: number, notation: Notation): string {
  const { space, ohm, micro, bareUnits, plainBelow, infix } = notation;
  const own = unitOf[kind];
  if (own === '') return plain(value);
  const isPassive = kind === 'resistor' || kind === 'capacitor' || kind === 'inductor';
  const isBare = own === 'Ω' ? ohm === '' : isPassive && bareUnits;
  const unit = isBare ? '' : own === 'Ω' ? ohm : own;
  const isPlain = own === 'Ω' && value >= 1 && value < plainBelow;
  const { digits, prefix } = isPlain ? { digits: plain(value), prefix: '' } : split(value);
  const written = prefix === 'µ' ? micro : prefix;
  if (infix && isPassive) {
    const letter = written === '' ? (own === 'Ω' ? 'R' : own) : written;
    const [whole = '0', rest = ''] = digits.split('.');
    return `${whole}${letter}${rest}`;
  }
  if (unit === 'ohm' && written === '') return `${digits} ohm`;
  return `${digits}${unit === '' ? '' : space}${written}${unit === 'ohm' ? 'ohm' : unit}`;
}
