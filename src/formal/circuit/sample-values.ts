import type { Random } from '../random.ts';

/** Preferred numbers of IEC 60063. */
const e12 = [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82];
const e24 = [...e12, 11, 13, 16, 20, 24, 30, 36, 43, 51, 62, 75, 91];

/** A value of the series times a power of ten, without rounding noise. */
function preferred(random: Random, series: readonly number[], low: number, high: number): number {
  return Number(`${random.pick(series)}e${random.integer(low, high)}`);
}

/** Values as they stand in textbook figures: whole volts, E12 or E24 resistors of neighbouring decades. */
export class SampleValues {
  readonly #random: Random;
  readonly #series: readonly number[];
  readonly #decade: number;

  constructor(random: Random, fine: boolean) {
    this.#random = random;
    this.#series = fine ? e24 : e12;
    this.#decade = random.integer(0, 2);
  }

  /** Ohm. */
  resistance(): number {
    if (this.#series === e12 && this.#decade === 0 && this.#random.chance(0.5))
      return this.#random.integer(1, 12) * 10;
    return preferred(this.#random, this.#series, this.#decade, this.#decade + 1);
  }

  /** Volt. */
  voltage(): number {
    return this.#random.pick([1.5, 3, 3.3, 4.5, 5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 48]);
  }

  /** Ampere. */
  current(): number {
    return Number(
      `${this.#random.pick([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25])}e${-1 - this.#decade}`,
    );
  }

  /** Farad. */
  capacitance(): number {
    return preferred(this.#random, [10, 22, 33, 47, 68], -9, -6);
  }

  /** Henry. */
  inductance(): number {
    return preferred(this.#random, [10, 22, 33, 47, 68], -4, -2);
  }

  gain(): number {
    return this.#random.pick([0.5, 2, 3, 4, 5, 10]);
  }

  /** Siemens, small beside the resistors. */
  transconductance(): number {
    return Number(`${this.#random.integer(1, 5)}e${-2 - this.#decade}`);
  }
}
