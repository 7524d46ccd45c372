import type { Random } from '../../formal/random.ts';

/** Digits after the point, as JavaScript writes the number; 0 to 12. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const after = digits.split('.')[1]?.length ?? 0;
  return Math.min(12, Math.max(0, after - Number(exponent)));
}

/**
 * A number that could stand in the place of another one: in the range of its neighbours and a quarter beyond, of the
 * same sign as the smallest of them, well away from the old one where there is room.
 */
export function otherNumber(
  value: number,
  { among, decimals }: { readonly among: readonly number[]; readonly decimals: number },
  random: Random,
): number {
  const step = 10 ** -decimals;
  const least = Math.min(0, ...among);
  const most = Math.max(step, ...among);
  const room = Math.max(most - least, Math.abs(value), 4 * step);
  const low = least < 0 ? least : Math.min(step, most);
  const high = low + Math.max(4 * step, 1.25 * room);
  let other = value;
  for (let tries = 0; tries < 20; tries += 1) {
    const drawn = Number((low + random.number(0, 1, 0.001) * (high - low)).toFixed(decimals));
    if (drawn !== value) other = drawn;
    if (Math.abs(drawn - value) >= 0.06 * room) return drawn;
  }
  return other;
}
