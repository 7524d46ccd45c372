import { SampleValues } from '../../formal/circuit/sample-values.ts';
import type { Random } from '../../formal/random.ts';

/** Numbers as exercises have them: small whole ones, round ones, those of the series E12, or any three digits. */
type Taste = 'series' | 'small' | 'round' | 'any';

/** Values of figures: more varied than those of the series, so that digits are read and not guessed. */
export class FigureValues extends SampleValues {
  readonly #random: Random;
  readonly #taste: Taste;
  /** Power of ten of the resistors. */
  readonly #decade: number;

  constructor(random: Random, fine: boolean) {
    super(random, fine);
    this.#random = random;
    this.#taste = random.pick(['series', 'series', 'small', 'round', 'any'] as const);
    this.#decade = random.integer(0, 3);
  }

  override resistance(): number {
    const random = this.#random;
    const scaled = (digits: number, power: number) => Number(`${digits}e${power}`);
    switch (this.#taste) {
      case 'series':
        return super.resistance();
      case 'small':
        return scaled(random.integer(1, 40), this.#decade === 3 ? 3 : 0);
      case 'round':
        return scaled(
          random.pick([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 60]),
          this.#decade,
        );
      case 'any':
        return scaled(random.integer(11, 999), this.#decade - 1);
    }
  }

  override voltage(): number {
    const random = this.#random;
    if (this.#taste === 'series') return super.voltage();
    if (this.#taste === 'any' && random.chance(0.5)) return random.number(1.1, 60, 0.1);
    return random.chance(0.6)
      ? random.integer(1, 40)
      : random.pick([48, 50, 60, 90, 100, 110, 120, 220, 230]);
  }

  override current(): number {
    const random = this.#random;
    if (this.#taste === 'small' && this.#decade < 3) return random.integer(1, 12);
    if (this.#taste === 'any') return Number(`${random.integer(11, 99)}e${-2 - this.#decade}`);
    return Number(`${random.integer(1, 30)}e${-1 - this.#decade}`);
  }

  override capacitance(): number {
    if (this.#taste === 'series') return super.capacitance();
    const random = this.#random;
    const digits = random.pick([1, 2, 3, 4, 5, 6, 8, 10, 15, 22, 33, 47, 50, 68, 82]);
    return Number(`${digits}e${random.integer(-9, -5)}`);
  }

  override inductance(): number {
    if (this.#taste === 'series') return super.inductance();
    const random = this.#random;
    return Number(
      `${random.pick([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 50])}e${random.integer(-4, -1)}`,
    );
  }
}
